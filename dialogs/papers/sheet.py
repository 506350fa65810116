"""The information sheet for residents. It reads what is published and nothing else (I10)."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.publication.dialog import PublicDialog
from dialogs.publication.occasions import PublicOccasion
from dialogs.publication.plan import PublicPlan

from .clauses import day, span
from .heading import said
from .paper import Facts, Part, Prose, Row, Section, Table


def facts(dialog: PublicDialog) -> tuple[Row, ...]:
    return said(
        (
            (_("Sender"), dialog.committee),
            (_("Diary number"), dialog.diary_number),
            (_("Case number"), dialog.number),
            (_("Date of the sheet"), day(dialog.on)),
        )
    )


def sections(dialog: PublicDialog) -> Iterator[Section]:
    if dialog.plan is None:
        yield from _no_dialogue(dialog)
    else:
        yield Section(_("What we want to know"), (Prose(dialog.plan.question), Prose(dialog.plan.purpose)))
        yield Section(_("What you can influence"), tuple(_influence(dialog, dialog.plan)))
        yield Section(_("When and where"), tuple(_when(dialog, dialog.plan)))
        yield Section(_("When you hear back"), tuple(_answer(dialog)))
    yield Section(_("Read more"), (Prose(_link(dialog)),))


def _influence(dialog: PublicDialog, plan: PublicPlan) -> Iterator[Part]:
    yield Prose(plan.influence)
    for level in dialog.levels:
        if level.current:
            yield Facts(
                _("How far"),
                (
                    (_("Level of participation"), level.label),
                    (_("You may"), level.verb),
                    (_("What that means"), level.characteristic),
                    (_("Decision that the dialogue serves"), _decision(plan)),
                ),
            )


def _decision(plan: PublicPlan) -> str:
    return ", ".join(part for part in (plan.decision_served, day(plan.decision_served_on)) if part)


def _when(dialog: PublicDialog, plan: PublicPlan) -> Iterator[Part]:
    if dialog.broken_off:
        yield Prose(_("The dialogue was broken off. %(reason)s") % {"reason": dialog.broken_off.reason})
    elif dialog.is_over:
        yield Prose(_("The dialogue is over. Thank you to everybody who took part."))
    yield Facts(
        _("How the dialogue is held"),
        (
            (_("Open to residents"), span(plan.starts_on, plan.ends_on)),
            (_("For whom"), ", ".join(plan.target_groups)),
            (_("How"), ", ".join(plan.methods)),
        ),
    )
    if dialog.occasions:
        head = (_("When"), _("Where"), _("How"), _("Status"))
        yield Table(_("Occasions"), head, tuple(_occasion(one) for one in dialog.occasions))


def _occasion(one: PublicOccasion) -> Row:
    begins = timezone.localtime(one.starts_at)
    clock = _("%(day)s at %(time)s") % {"day": day(begins.date()), "time": date_format(begins, "H.i")}
    status = f"{one.status_label}. {one.cancelled_reason}" if one.is_cancelled else one.status_label
    return clock, one.place, one.method, status


def _answer(dialog: PublicDialog) -> Iterator[Part]:
    if dialog.promise is None:
        return
    promised = {"committee": dialog.committee, "date": day(dialog.promise.date)}
    if dialog.promise.kept_on:
        answered = promised | {"date": day(dialog.promise.kept_on)}
        yield Prose(_("%(committee)s published its answer to you on %(date)s.") % answered)
    else:
        yield Prose(
            _("%(committee)s answers you by %(date)s: what you said, and what the committee does with it.")
            % promised
        )


def _no_dialogue(dialog: PublicDialog) -> Iterator[Section]:
    refusal, meeting = dialog.refusal, dialog.meeting
    if refusal:
        where = {
            "committee": refusal.committee,
            "date": day(refusal.decided_on),
            "paragraph": refusal.paragraph,
        }
        decided = _("%(committee)s decided on %(date)s, § %(paragraph)s, not to hold a citizen dialogue.")
        yield Section(_("There will be no citizen dialogue"), (Prose(decided % where), Prose(refusal.reason)))
    if meeting and meeting.held:
        answers = tuple((one.question, one.answer) for one in meeting.held.owed_answers)
        yield Section(_("Information meeting"), (Facts(_("What was answered at the meeting"), answers),))
    elif meeting and meeting.due_on:
        told = _("You are invited to an information meeting, at the latest on %(date)s.")
        yield Section(_("Information meeting"), (Prose(told % {"date": day(meeting.due_on)}),))


def _link(dialog: PublicDialog) -> str:
    page = f"{settings.SITE_URL}{reverse('public:dialog', args=[dialog.slug])}"
    return _("Everything about this matter, and its decisions, stands at %(address)s") % {"address": page}
