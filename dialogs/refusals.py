"""Why a step was not taken. Each says in words what a person needs to know."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from .models import Dialog, Event
    from .process import Step


class StepRefused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The step was not taken, and nothing changed."""

    def __init__(self, step: "Step") -> None:
        super().__init__(step.name)
        self.step = step

    @property
    def message(self) -> str:
        raise NotImplementedError


class NotPermitted(StepRefused):
    """Somebody else takes this step."""

    def __init__(self, step: "Step", dialog: "Dialog | None") -> None:
        super().__init__(step)
        self.dialog = dialog

    @property
    def message(self) -> str:
        if self.dialog is None:
            return _("You cannot do this. It is somebody else's task.")
        return _("You cannot do this in case %(number)s. It is somebody else's task.") % {
            "number": self.dialog.number
        }


class Overtaken(StepRefused):
    """The case has moved since the person looked at it: somebody was first, or the page was old."""

    def __init__(self, step: "Step", event: "Event") -> None:
        super().__init__(step)
        self.event = event

    @property
    def message(self) -> str:
        return _("Somebody was first. %(who)s: %(what)s. Look at the case before you go on.") % {
            "who": self.event.actor.name,
            "what": self.event.done,
        }


class Blocked(StepRefused):
    """Something is missing. `reasons` are the same words that the page shows beside the button."""

    def __init__(self, step: "Step", reasons: list[str]) -> None:
        super().__init__(step)
        self.reasons = reasons

    @property
    def message(self) -> str:
        return " ".join(self.reasons)


def reasons_of(refusal: StepRefused) -> list[Any]:
    """The refusal as a list of sentences, whatever its kind."""
    return refusal.reasons if isinstance(refusal, Blocked) else [refusal.message]
