"""The extract of the minutes for one decision (protokollsutdrag)."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from dialogs.models import CommitteeReport

from .clauses import day, taken
from .heading import registry
from .paper import Prose, Row, Section
from .source import Source


def name(record: Any) -> str:
    """One matter has one § at a meeting (I5), so the two name the extract."""
    return f"protokollsutdrag-{record.decided_on.isoformat()}-{record.paragraph}"


def title(source: Source, record: Any) -> str:
    return f"§\u00a0{record.paragraph} {source.dialog.title}"


def facts(source: Source, record: Any) -> tuple[Row, ...]:
    return (
        (_("Committee"), record.meeting.committee),
        (_("Date of the meeting"), day(record.decided_on)),
        (_("Paragraph"), f"§\u00a0{record.paragraph}"),
        *registry(source),
    )


def sections(source: Source, record: Any) -> Iterator[Section]:
    yield Section(_("Decision"), (taken(record),))
    if isinstance(record, CommitteeReport):
        yield Section(_("What was reported, and what the committee noted"), (Prose(record.summary),))
    elif record.reason.strip():
        yield Section(_("Reasons for the decision"), (Prose(record.reason),))
    if record.corrects_id:
        yield Section(_("Correction"), (Prose(_corrected(record)),))


def _corrected(record: Any) -> str:
    return _("This entry was corrected. %(reason)s") % {"reason": record.correction_reason}


def signatures() -> tuple[str, ...]:
    return (_("Certified extract"),)
