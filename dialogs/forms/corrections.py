"""Which form corrects which record."""

from typing import cast

from django import forms
from django.db import models

from dialogs.models import Compilation, InformationMeeting, Record
from dialogs.models.record import CommitteeRecord

from .compilation import CompilationCorrectionForm
from .correction import CorrectionForm, GroupsCorrectionForm
from .information import InformationCorrectionForm
from .minutes import MINUTES

NEVER_TYPED = {"id", "dialog", "event", "corrects", "correction_reason", "meeting", *MINUTES}
#: Records with parts, which are filed anew with the correction.
OF_ITS_OWN_KIND: dict[type[Record], type[CorrectionForm]] = {
    Compilation: CompilationCorrectionForm,
    InformationMeeting: InformationCorrectionForm,
}


def correction_form(record: Record) -> type[CorrectionForm]:
    model = type(record)
    names = [field.name for field in model._meta.fields if _is_typed(field)]
    names += MINUTES if issubclass(model, CommitteeRecord) else ()
    base = OF_ITS_OWN_KIND.get(model, GroupsCorrectionForm if "target_groups" in names else CorrectionForm)
    return cast(
        type[CorrectionForm],
        forms.modelform_factory(model, form=base, fields=[*names, "correction_reason"]),
    )


def _is_typed(field: models.Field) -> bool:
    return field.name not in NEVER_TYPED and field.editable and not isinstance(field, models.GeneratedField)
