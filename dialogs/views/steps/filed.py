"""Cards of filed records, each with the way to correct it for whoever may."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.cards import Card, card
from dialogs.models import Dialog, Record
from dialogs.permissions import Standing
from dialogs.process import Step
from dialogs.records import filed_by, may_correct


def cards(dialog: Dialog, step: Step, standing: Standing) -> list[Card]:
    correctable = bool(step.files) and may_correct(standing, dialog, step.files)
    return [_with_link(record, step, correctable) for record in filed_by(dialog, step)]


def _with_link(record: Record, step: Step, correctable: bool) -> Card:
    made = card(record)
    if not (correctable and made.can_be_corrected):
        return made
    page = reverse("staff:correction", args=[record.dialog.number, step.noun])
    return replace(made, url=f"{page}?post={record.pk}", url_label=_("Correct this"))
