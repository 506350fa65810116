"""The task queue. Every setting of it stands in settings.py under CELERY_."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")

app = Celery("sollentuna_dialog")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
