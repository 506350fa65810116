"""To which cases an idea can still be added."""

from django.utils.translation import gettext as _

from dialogs.models import Dialog, PublicFeedback, State
from dialogs.models.dialog import DialogQuerySet


def open_to_ideas() -> DialogQuerySet:
    """Open cases whose residents have not been answered yet.

    Also while the answer is being written: it can still speak of the idea. Once it is published nobody would
    weigh the idea any more, and its sender would be promised something that has already been: such an idea is
    referred with an answer that says what was decided and where it is read, or opens a case of its own.
    """
    answered = PublicFeedback.objects.filed().values("dialog")
    return Dialog.objects.open().exclude(state=State.FEEDBACK, pk__in=answered)


def why_not(dialog: Dialog) -> str:
    """Empty: the idea can be added."""
    if open_to_ideas().filter(pk=dialog.pk).exists():
        return ""
    said = _("Case %(number)s is answered or closed: nobody would weigh the idea there.")
    return said % {"number": dialog.number}
