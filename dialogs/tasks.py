"""What runs by itself. Shallow: each task only calls what a command or a shell could call."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def verify_integrity() -> None:
    """Check every invariant over the whole database; a breach fails the task and is logged."""
    call_command("verify")


@shared_task
def clear_sessions() -> None:
    call_command("clearsessions")
