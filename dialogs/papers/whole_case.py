"""The whole case on paper: every record, the checklist, the occasions and the history. No contacts (I13)."""

from collections.abc import Iterator
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from checklists.models import Phase
from dialogs.cards import card
from dialogs.case_file import AFTER_THE_FIRST_GATE
from dialogs.models import Note, Occasion, Record
from dialogs.models.record import local_date
from dialogs.templatetags.swedish import grouped, people_count

from . import checklist
from .clauses import day
from .heading import registry, said
from .paper import Facts, Prose, Row, Section, Table
from .source import Source


def facts(source: Source) -> tuple[Row, ...]:
    dialog = source.dialog
    return said(
        (
            *registry(source),
            (_("State"), dialog.get_state_display()),
            (_("Committee"), dialog.committee),
            (_("Office"), dialog.office),
            (_("Handler"), dialog.handler),
            (_("Registered"), day(local_date(dialog.registered_at))),
            (_("Residents hear back by"), day(dialog.feedback_date)),
            (_("Printed"), day(source.on)),
        )
    )


def sections(source: Source) -> Iterator[Section]:
    if source.dialog.description.strip():
        yield Section(_("Internal description"), (Prose(source.dialog.description),))
    yield Section(_("Records"), ())
    for record in reversed(source.records):
        yield _record(record)
    if source.dialog.state in AFTER_THE_FIRST_GATE:
        yield Section(_("Checklist"), ())
        yield from (checklist.phase(source.dialog, phase) for phase in Phase)
    if source.occasions:
        yield Section(_("Occasions"), (_occasions(source.occasions),))
    if source.notes:
        yield Section(_("Notes"), (_notes(source.notes),))
    yield Section(_("History"), (_history(source),))


def _record(record: Record) -> Section:
    made = card(record)
    heading = (
        _("%(record)s (corrected later)") % {"record": made.heading} if made.is_corrected else made.heading
    )
    lead = ". ".join(part.rstrip(".") for part in (made.meta, made.corrects) if part)
    return Section(heading, (Prose(f"{lead}."), Facts(made.heading, tuple(made.rows))), level=2)


def _occasions(occasions: list[Occasion]) -> Table:
    head = (_("Date"), _("Place"), _("Method"), _("Status"), _("Took part"), _("Contributions"), _("Notes"))
    return Table(_("Occasions"), head, tuple(_occasion(one) for one in occasions))


def _occasion(one: Occasion) -> Row:
    return (
        day(local_date(one.starts_at)),
        one.place,
        one.method.name,
        one.get_status_display(),
        people_count(one.attended, estimated=one.attended_is_estimate) or "–",
        "–" if one.contributions is None else grouped(one.contributions),
        one.notes or one.cancelled_reason or "–",
    )


def _notes(notes: list[Note]) -> Table:
    rows = ((_moment(note.at), note.author.name, note.text) for note in notes)
    return Table(_("Notes, oldest first"), (_("When"), _("Who"), _("Note")), tuple(rows))


def _history(source: Source) -> Table:
    rows = ((_moment(line.at), line.sentence, line.actor) for line in reversed(source.history))
    return Table(_("What has happened, oldest first"), (_("When"), _("What"), _("Who")), tuple(rows))


def _moment(at: Any) -> str:
    local = localtime(at)
    clock = {"day": day(local.date()), "time": date_format(local, "H.i")}
    return _("%(day)s at %(time)s") % clock
