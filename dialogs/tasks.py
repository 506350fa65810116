"""What runs by itself. Shallow: each task only calls what a command or a shell could call."""

from celery import shared_task
from django.core.management import call_command
from django.utils import timezone

from dialogs import reminders
from dialogs.digest.weekly import send_weekly
from dialogs.figures.tally import making
from dialogs.mail_round import go_round
from dialogs.notices import figures
from dialogs.retention import erase_by_plan
from dialogs.retention.clock import refuse_a_wrong_clock
from dialogs.subscriptions import end_finished

#: Well within the time limit of a task, with a mail that takes its time at the end.
SECONDS_TO_DELIVER = 30


@shared_task
def verify_integrity() -> None:
    """Check every invariant over the whole database; a breach fails the task and is logged."""
    call_command("verify")


@shared_task
def clear_sessions() -> None:
    call_command("clearsessions")


@shared_task
def sweep() -> None:
    """Make the reminders that are due, and tell of the steps taken. The database says which."""
    reminders.sweep()
    figures.swept()


@shared_task
def deliver() -> None:
    """Send what waits. Several at once share the work."""
    go_round(timezone.localdate(), SECONDS_TO_DELIVER)


@shared_task
def weekly() -> None:
    """The summaries of this week that are not sent yet. Hourly; the rows say who has had theirs."""
    send_weekly(SECONDS_TO_DELIVER)


@shared_task
def tally() -> None:
    """Count the months in which cases have moved, so that the figures stay fast."""
    making.tally(timezone.localdate())


@shared_task
def erase() -> None:
    """Erase the personal data whose day has come. Nightly; a night that was missed is caught up with."""
    refuse_a_wrong_clock()
    end_finished(timezone.now())
    for _erased in erase_by_plan(timezone.localdate()):
        pass
