"""The project: wires committees, checklists and dialogs together."""

from .celery import app as celery_app

__all__ = ["celery_app"]
