"""Where a committee said NEJ, and the information meeting that follows from it (I2)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.papers.clauses import day
from dialogs.papers.paper import Prose, Section, Table
from dialogs.publication.wording import days_late

from .people import told
from .refused import Refused
from .short import short
from .year import Year


def sections(year: Year) -> Iterator[Section]:
    title = _("No dialogue, and information meetings")
    if not year.refused:
        yield Section(title, (Prose(_("No committee said NO to a dialogue during the year.")),))
        return
    lead = Prose(
        _(
            "A NO means that no dialogue is held. Residents are then owed an information meeting that "
            "answers why the decision was taken and why there was no dialogue."
        )
    )
    head = (_("Matter"), _("Decision"), _("Reasons"), _("Information meeting"))
    rows = tuple((one.title, _decision(one), short(one.reason, 300), _meeting(one)) for one in year.refused)
    yield Section(title, (lead, Table(_("Each NO of the year"), head, rows)))


def _decision(one: Refused) -> str:
    return f"{one.committee}, {day(one.decided_on)}, §\u00a0{one.paragraph}"


def _meeting(one: Refused) -> str:
    if one.meeting is None:
        due = _("To be held by %(date)s") % {"date": day(one.due_on)}
        return f"{due} ({days_late(one.late_days)})" if one.late_days else due
    held = _("Held on %(date)s, %(place)s") % {"date": day(one.meeting.held_on), "place": one.meeting.place}
    if one.meeting.attended is None:
        return held
    people = told(one.meeting.attended, estimated=one.meeting.attended_is_estimate)
    return _("%(held)s. Took part: %(people)s") % {"held": held, "people": people}
