"""A notice in words: what is owed or what happened, since when, and why this person is told."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dialogs.models import Dialog, Notice

Role = Notice.Role


@dataclass(frozen=True)
class Told:
    notice: Notice
    number: str
    case: str
    #: What is owed, or what happened.
    what: str
    #: To whom it is owed and since when, or who did it and when.
    since: str
    #: What the person does now, and where; the case itself when nothing is theirs to do.
    action: str
    url: str
    why: str
    late_days: int = 0
    #: News of a step that makes it this person's turn.
    is_turn: bool = False

    @property
    def is_duty(self) -> bool:
        """Reminders come of what one owes: nobody chooses them away."""
        return not self.notice.event_id

    @property
    def heading(self) -> str:
        return self.action if self.is_turn else self.what

    @property
    def said(self) -> str:
        """What comes below the heading."""
        return f"{self.what} {self.since}" if self.is_turn else self.since

    @property
    def subject(self) -> str:
        words = {"what": self.heading.rstrip("."), "case": self.case}
        if self.is_turn:
            return _("Your turn: %(what)s – %(case)s") % words
        if self.late_days:
            late = ngettext("%(days)s day overdue", "%(days)s days overdue", self.late_days)
            return _("%(late)s: %(what)s – %(case)s") % (words | {"late": late % {"days": self.late_days}})
        return _("%(what)s – %(case)s") % words


@dataclass(frozen=True)
class Owed:
    """What a ladder reminds of: the step that ends the duty, and to whom it is owed by which day."""

    step: str
    what: Any
    sentence: Any


#: By the ladder's name (reminders/rules.py).
OWED = {
    "feedback": Owed(
        "publish_feedback",
        gettext_lazy("Give residents feedback"),
        gettext_lazy("Residents have been promised to hear back by %(date)s."),
    ),
    "decide_investigation": Owed(
        "decide_investigation",
        gettext_lazy("Record the committee's decision to investigate"),
        gettext_lazy("The office waits for the committee's decision to investigate, due by %(date)s."),
    ),
    "decide_dialog": Owed(
        "decide_dialog",
        gettext_lazy("Record the committee's decision on the dialogue"),
        gettext_lazy("The office waits for the committee's decision on the dialogue, due by %(date)s."),
    ),
    "information_meeting": Owed(
        "hold_information_meeting",
        gettext_lazy("Hold the information meeting and record it"),
        gettext_lazy("Residents are to be told why at an information meeting by %(date)s."),
    ),
    "execution_over": Owed(
        "complete_execution",
        gettext_lazy("Carry out the dialogue and conclude it"),
        gettext_lazy("By the plan, the dialogue with residents goes on until %(date)s."),
    ),
    "compilation": Owed(
        "compile_results",
        gettext_lazy("Compile and evaluate the results"),
        gettext_lazy(
            "Residents and the committee wait for the results of the dialogue that ended on %(date)s."
        ),
    ),
    "effect": Owed(
        "record_effect",
        gettext_lazy("Follow up what the dialogue led to"),
        gettext_lazy("What came of the dialogue was to be followed up on %(date)s."),
    ),
}
#: Why somebody is reminded of what others are to do.
REACHES = {
    Role.SECRETARY: gettext_lazy("From the promised day on, the committee's secretary is reminded too."),
    Role.STRATEGIST: gettext_lazy("It is so late that the KLK strategist is reminded too."),
}


def since(rule: str, day: datetime.date, on: datetime.date) -> str:
    """The day is the one that the ladder counts from."""
    sentence = OWED[rule].sentence % {"date": date_format(day, "DATE_FORMAT")}
    return f"{sentence} {_from(day, on)}"


def _from(day: datetime.date, on: datetime.date) -> str:
    days = abs((day - on).days)
    if day == on:
        return _("That is today.")
    if day > on:
        return ngettext("%(days)s day is left.", "%(days)s days are left.", days) % {"days": days}
    return ngettext("That was %(days)s day ago.", "That was %(days)s days ago.", days) % {"days": days}


def why(notice: Notice, dialog: Dialog) -> str:
    """What this person is to the case; and when the duty is another's, why they are told all the same."""
    roles = {
        Role.HANDLER: _("You are the handler."),
        Role.OFFICIAL: _("You are an official of %(office)s, and the case has no handler there now."),
        Role.SECRETARY: _("You are secretary of %(committee)s."),
        Role.STRATEGIST: _("You are the KLK strategist."),
        Role.ADMINISTRATOR: _("Nobody holds the role that this is up to. As administrator you can give it."),
    }
    said = roles[Role(notice.role)] % {"office": dialog.office, "committee": dialog.committee}
    reaches = REACHES.get(Role(notice.role)) if notice.rule == "feedback" else None
    return f"{said} {reaches}" if reaches else said
