"""What an official does with an idea: one of four things, once. With it goes what its sender is told."""

import datetime
import re
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Person
from dialogs.models import Contact, Dialog, Event, Idea, IdeaMail, IncomingIdea
from dialogs.models.record import local_date
from dialogs.permissions import Standing, may_triage

from .adding import why_not
from .wording import text_of, who_was_first

Outcome, Told = IncomingIdea.Outcome, IdeaMail.Kind
#: Which mail tells of it; an answer of our own goes with the others.
TOLD: dict[str, str] = {Outcome.OPENED: Told.OPENED, Outcome.ADDED: Told.ADDED}
#: What a reusable text leaves to be filled in.
TO_FILL_IN = re.compile(r"\[[^\[\]\n]+\]")


class AlreadyHandled(Exception):  # noqa: N818 - an answer, not an error
    """Somebody was first. Nothing was changed."""

    def __init__(self, idea: IncomingIdea) -> None:
        super().__init__(idea.outcome)
        self.idea = idea

    @property
    def message(self) -> str:
        return who_was_first(self.idea)


@transaction.atomic
def open_case(
    idea: IncomingIdea,
    *,
    by: Person,
    title: str,
    key: UUID,
    at: datetime.datetime | None = None,
    **facts: str,
) -> IncomingIdea:
    """A case of its own. Facts: description, diary_number. Whoever sent the idea is answered by the case."""
    stored = _lock(idea, by, at)
    event = Event.objects.filter(key=key).first()
    if event and (event.dialog_id, event.actor_id) == (stored.dialog_id, by.pk):
        return stored  # the same form once more (I14)
    _refuse_handled(stored)
    if event:
        raise ValidationError(_("This form has been used before. Open the page again."))
    behind = Idea(
        source=Idea.Source.RESIDENT, text=text_of(stored), received_on=local_date(stored.received_at)
    )
    contact = Contact.objects.filter(incoming=stored).first()
    opened = Dialog.register(by=by, title=title, idea=behind, contact=contact, key=key, at=at, **facts)
    return _handle(stored, by, at, outcome=Outcome.OPENED, dialog=opened.dialog)


@transaction.atomic
def add_to_case(
    idea: IncomingIdea, *, by: Person, dialog: Dialog, at: datetime.datetime | None = None
) -> IncomingIdea:
    """To a case whose residents are still owed an answer (adding.py). Its sender hears what comes of it."""
    stored = _lock(idea, by, at)
    facts = {"outcome": Outcome.ADDED, "dialog": dialog}
    if _is_repeated(stored, by, facts):
        return stored
    _refuse_handled(stored)
    if reason := why_not(Dialog.objects.lock(dialog.pk)):
        raise ValidationError({"case": reason})
    return _handle(stored, by, at, **facts)


@transaction.atomic
def refer(
    idea: IncomingIdea,
    *,
    by: Person,
    kind: str,
    referred_to: str,
    answer: str,
    at: datetime.datetime | None = None,
) -> IncomingIdea:
    """It belongs elsewhere: passed on with an answer, not declined (PROCESS D2)."""
    stored = _lock(idea, by, at)
    facts = {"referral_kind": kind, "referred_to": referred_to.strip(), "answer": _written(answer)}
    if _is_repeated(stored, by, facts | {"outcome": Outcome.REFERRED}):
        return stored
    _refuse_handled(stored)
    if empty := [name for name, value in facts.items() if not value]:
        raise ValidationError(dict.fromkeys(empty, _("This field is required.")))
    _refuse_unfilled(facts)
    return _handle(stored, by, at, outcome=Outcome.REFERRED, **facts)


@transaction.atomic
def dismiss(
    idea: IncomingIdea, *, by: Person, answer: str = "", at: datetime.datetime | None = None
) -> IncomingIdea:
    """It is no idea: advertising, abuse, a test. It stays among what came in, and an answer is optional."""
    stored = _lock(idea, by, at)
    facts = {"outcome": Outcome.DISMISSED, "answer": _written(answer)}
    if _is_repeated(stored, by, facts):
        return stored
    _refuse_handled(stored)
    _refuse_unfilled({"answer": facts["answer"]})
    return _handle(stored, by, at, **facts)


def _lock(idea: IncomingIdea, by: Person, at: datetime.datetime | None) -> IncomingIdea:
    """The idea as it stands, held until the transaction ends: two officials cannot both be first."""
    if not may_triage(Standing.of(by, local_date(at or timezone.now()))):
        raise PermissionDenied(_("Ideas that come in are taken care of by officials."))
    IncomingIdea.objects.select_for_update(no_key=True).get(pk=idea.pk)
    # Read once more: whoever waited for the lock would get the joined rows as they were before.
    return IncomingIdea.objects.select_related("dialog", "handled_by").get(pk=idea.pk)


def _is_repeated(stored: IncomingIdea, by: Person, facts: dict[str, Any]) -> bool:
    """The same person did exactly this already: a form that was sent twice has one effect (I14)."""
    return stored.handled_by_id == by.pk and all(getattr(stored, name) == is_ for name, is_ in facts.items())


def _refuse_handled(stored: IncomingIdea) -> None:
    if not stored.is_waiting:
        raise AlreadyHandled(stored)


def _written(answer: str) -> str:
    return answer.replace("\r\n", "\n").strip()


def _refuse_unfilled(facts: dict[str, str]) -> None:
    """A text that still says [the authority] was not read over."""
    found = {name: TO_FILL_IN.search(value) for name, value in facts.items()}
    if unfilled := {name: gap[0] for name, gap in found.items() if gap}:
        said = _("Fill in what stands in square brackets: %(gap)s")
        raise ValidationError({name: said % {"gap": gap} for name, gap in unfilled.items()})


def _handle(stored: IncomingIdea, by: Person, at: datetime.datetime | None, **facts: Any) -> IncomingIdea:
    facts |= {"handled_by": by, "handled_at": at or timezone.now()}
    for name, value in facts.items():
        setattr(stored, name, value)
    stored.full_clean()
    stored.save(update_fields=list(facts))
    told = TOLD.get(stored.outcome, Told.ANSWERED)
    is_told = (stored.dialog_id or stored.answer) and IdeaMail.tell(stored, told)
    if not stored.dialog_id and not is_told:
        _let_go(stored, local_date(facts["handled_at"]))
    return stored


def _let_go(stored: IncomingIdea, on: datetime.date) -> None:
    """No mail and no case will ever ask for the contact again: its time begins now (I13)."""
    kept_until = on + datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
    Contact.objects.filter(incoming=stored, erase_after=None).update(erase_after=kept_until)
