"""Ten bugs to plant. Each takes away a rule in the code, and in the database where it also stands there."""

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from django.db import connection

from dialogs import process
from dialogs.models import CommitteeRecord, Dialog, InvestigationDecision
from dialogs.models.record import Record

#: Functions of the law that a bug silences.
LAW = {
    "dialogs_check_step": "event dialogs_event, content jsonb",
    "dialogs_check_decision": "kind text, new_row jsonb",
    "dialogs_check_correction": "kind text, new_row jsonb",
}
SILENCE = "CREATE OR REPLACE FUNCTION {}({}) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$"


@dataclass(frozen=True)
class Bug:
    name: str
    shows_as: str
    patches: Callable[[], list[Any]]
    silences: tuple[str, ...] = field(default_factory=tuple)

    @contextmanager
    def planted(self) -> Iterator[None]:
        with connection.cursor() as cursor:
            for name in self.silences:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
                cursor.execute(SILENCE.format(name, LAW[name]))
        with ExitStack() as stack:
            for patch in self.patches():
                stack.enter_context(patch)
            yield


def without(step: str, *blockers: str) -> Any:
    """The step with some of its blockers forgotten."""
    definition = Dialog.STEPS[step]
    left = tuple(b for b in definition.blockers if b.__name__ not in blockers)
    return mock.patch.dict(Dialog.STEPS, {step: dataclasses.replace(definition, blockers=left)})


def nobody_is_asked() -> Any:
    return mock.patch.object(process, "_permit", return_value=None)


BUGS = [
    Bug(
        "one JA is enough",
        "a NEJ led to a proposal",
        lambda: [
            mock.patch.object(InvestigationDecision, "both_yes", property(lambda self: self.q1 or self.q2))
        ],
        ("dialogs_check_step",),
    ),
    Bug(
        "open points do not stop the proposal",
        "open point",
        lambda: [without("submit_proposal", "before_items_open")],
        ("dialogs_check_step",),
    ),
    Bug("nobody asks who decides", "by_whom", lambda: [nobody_is_asked()]),
    Bug(
        "the review is not asked for",
        "not approved as measurable",
        lambda: [without("submit_proposal", "not_reviewed"), without("submit_plan_change", "not_reviewed")],
        ("dialogs_check_step",),
    ),
    Bug(
        "a case is closed without its report",
        "duty 2 is missing",
        lambda: [without("close", "not_reported", "after_items_open")],
        ("dialogs_check_step",),
    ),
    Bug(
        "a § may be used twice",
        "is used twice",
        lambda: [
            mock.patch.object(
                CommitteeRecord, "refuse", lambda self, on: self.not_in_the_future(on, "decided_on")
            )
        ],
        ("dialogs_check_decision",),
    ),
    Bug(
        "a correction may turn an answer",
        "a NEJ led to a proposal",
        lambda: [
            mock.patch.object(Record, "check_correction", return_value=None),
            mock.patch.object(InvestigationDecision, "consequential", ()),
        ],
        ("dialogs_check_correction", "dialogs_check_step"),
    ),
    Bug(
        "a new date does not move the promise",
        "promised",
        lambda: [mock.patch.object(Dialog, "follow", _keeping_the_old_promise(Dialog.follow))],
    ),
    Bug(
        "a stale page is accepted",
        "I15",
        lambda: [mock.patch.object(process, "_take", _deaf_to("version"))],
    ),
    Bug(
        "a form posted twice counts twice",
        "I14",
        lambda: [mock.patch.object(process, "_take", _deaf_to("key"))],
    ),
]


def _keeping_the_old_promise(follow: Callable[..., None]) -> Callable[..., None]:
    def keep(self: Dialog, event: Any) -> None:
        if event.step == "reschedule_feedback":
            self.feedback_date = Dialog.objects.get(pk=self.pk).feedback_date
        follow(self, event)

    return keep


def _deaf_to(argument: str) -> Callable[..., Any]:
    original = process._take

    def take(*args: Any, **kwargs: Any) -> Any:
        return original(*args, **(kwargs | {argument: None}))

    return take
