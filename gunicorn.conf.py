"""How the web server runs, in the container as in the demo."""

import os

bind = os.environ.get("BIND", "0.0.0.0:8000")
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 30
graceful_timeout = 8  # less than the 10 seconds that a container gets
max_requests = 50_000  # a slow leak ends before it is noticed; a kept page is answered 1 000 times a second
max_requests_jitter = 5_000
control_socket_disable = True
# No access log: addresses of residents are personal data, and the proxy in front has its own rules for them.
accesslog = None
errorlog = "-"
loglevel = os.environ.get("WEB_LOG_LEVEL", "info")
