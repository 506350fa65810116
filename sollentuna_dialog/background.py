"""Settings of what runs in the background: Redis the broker, the task queue, and its timetable."""

from urllib.parse import quote

from celery.schedules import crontab

from . import environment

_env = environment.load()

# --- Redis ------------------------------------------------------------------------------------------------

REDIS_URL = _env.str("REDIS_URL")
if _password := _env.str("REDIS_PASSWORD", default=""):
    REDIS_URL = REDIS_URL.replace("://", f"://:{quote(_password, safe='')}@", 1)
REDIS_TIMEOUTS = {"socket_timeout": 2, "socket_connect_timeout": 2}

# --- Task queue and its timetable -------------------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL
CELERY_TIMEZONE = "UTC"  # local time has an hour that comes twice and one that never comes
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_RETRY_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = _env.int("TASK_TIME_LIMIT", default=60)
# A worker takes a task when a process of its own is free, however many tasks Redis believes it has.
# Redis is never told of one that ended while it hung: counted that way, its place would be taken for ever.
CELERY_WORKER_DISABLE_PREFETCH = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 0
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # however long it is away, a worker waits for it
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1}
CELERY_BROKER_TRANSPORT_OPTIONS = REDIS_TIMEOUTS | {
    "visibility_timeout": 300,
    "unacked_restore_interval": 2,
    "unacked_restore_throttle": 1,
}
# May read every case and take its time, so it must not look abandoned and be handed out again meanwhile.
_LONG = {"time_limit": 3600, "acks_late": False}
CELERY_TASK_ANNOTATIONS = {f"dialogs.tasks.{name}": _LONG for name in ("verify_integrity", "tally", "erase")}
# What a stopped worker missed is not run in a heap: the next one does it all.
_SWEEP, _DELIVER = _env.int("SWEEP_SECONDS", default=60), _env.int("DELIVER_SECONDS", default=15)
_TALLY = _env.int("TALLY_SECONDS", default=300)
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "dialogs.tasks.sweep", "schedule": _SWEEP, "options": {"expires": _SWEEP}},
    "deliver": {"task": "dialogs.tasks.deliver", "schedule": _DELIVER, "options": {"expires": _DELIVER}},
    "password-resets": {
        "task": "sollentuna_dialog.signing_in.tasks.mail_password_resets",
        "schedule": _DELIVER,
        "options": {"expires": _DELIVER},
    },
    "tally": {"task": "dialogs.tasks.tally", "schedule": _TALLY, "options": {"expires": _TALLY}},
    # Hourly, and each week's is sent once: a Monday morning that nobody worked is caught up with.
    "weekly": {"task": "dialogs.tasks.weekly", "schedule": crontab(minute=10)},
    "verify-integrity": {"task": "dialogs.tasks.verify_integrity", "schedule": crontab(hour=1, minute=20)},
    "erase": {"task": "dialogs.tasks.erase", "schedule": crontab(hour=1, minute=40)},
    "clear-sessions": {"task": "dialogs.tasks.clear_sessions", "schedule": crontab(hour=1, minute=50)},
    "forget-attempts": {
        "task": "sollentuna_dialog.signing_in.tasks.forget_attempts",
        "schedule": crontab(hour=1, minute=55),
    },
}
