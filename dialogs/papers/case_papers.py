"""A case's papers: which there are for a person, and one of them, built."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from dialogs.models import Dialog, Proposal
from dialogs.permissions import Standing

from . import letterhead
from .clauses import day
from .heading import running_head
from .kinds import KINDS, Kind
from .legible import legible
from .paper import Paper
from .source import Source

LANGUAGE = "sv"


@dataclass(frozen=True)
class Listed:
    """A paper that can be had: its name in the address, and what it is for."""

    name: str
    label: str
    purpose: str
    mark: str
    kind: Kind = field(repr=False)
    subject: Any = field(repr=False)


class CasePapers:
    def __init__(self, dialog: Dialog, on: datetime.date) -> None:
        self.source = Source(dialog, on)

    def listed(self, standing: Standing) -> list[Listed]:
        """In the language of the person, for a list."""
        return [
            _listed(kind, subject)
            for kind in KINDS
            if kind.by(standing, self.source.dialog)
            for subject in kind.about(self.source)
        ]

    def find(self, name: str, standing: Standing) -> Listed | None:
        return next((one for one in self.listed(standing) if one.name == name), None)

    def build(self, listed: Listed) -> Paper:
        """All of the paper as plain Swedish text."""
        kind, subject, source = listed.kind, listed.subject, self.source
        with override(LANGUAGE):
            return legible(
                Paper(
                    name=listed.name,
                    label=kind.heading or kind.label,
                    title=kind.title(source, subject),
                    number=source.dialog.number,
                    running_head=running_head(source),
                    letterhead=letterhead.current(),
                    facts=kind.facts(source, subject),
                    sections=tuple(kind.sections(source, subject)),
                    mark=_mark(subject),
                    signatures=kind.signatures(),
                )
            )


def _listed(kind: Kind, subject: Any) -> Listed:
    if kind.name_of is None:
        return Listed(kind.name, str(kind.label), str(kind.purpose), _mark(subject), kind, subject)
    where = {"label": kind.label, "paragraph": subject.paragraph, "date": day(subject.decided_on)}
    label = _("%(label)s, § %(paragraph)s, %(date)s") % where
    return Listed(kind.name_of(subject), label, str(kind.purpose), "", kind, subject)


def _mark(subject: Any) -> str:
    """A draft must not be taken for what was submitted."""
    return _("Draft, not submitted") if isinstance(subject, Proposal) and subject.is_draft else ""
