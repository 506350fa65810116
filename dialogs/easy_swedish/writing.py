"""A new version of a case's easy text: shown to residents as soon as they may read of the case."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import Person
from dialogs.drafting import Stale
from dialogs.models import Dialog, EasySummary
from dialogs.permissions import Standing, may_write_easy_summary

NOT_THE_OFFICE = gettext_lazy("The easy text is written by the office that runs the case.")


def facts_of(newest: EasySummary | None) -> dict[str, Any]:
    return {"text": newest.text if newest else ""}


@transaction.atomic
def publish(dialog: Dialog, by: Person, facts: dict[str, Any], *, seen: int, key: UUID) -> EasySummary:
    """Under the case's lock: a form sent twice makes one version (I14), one of an older text is refused.

    `seen` is the version that the person read before they wrote; 0 when there was none. Stale: somebody has
    published since (I15). The same words again make no version.
    """
    locked = Dialog.objects.lock(dialog.pk)
    if not may_write_easy_summary(Standing.of(by, timezone.localdate()), locked):
        raise PermissionDenied(NOT_THE_OFFICE)
    if earlier := EasySummary.objects.filter(key=key).first():
        if (earlier.dialog_id, earlier.author_id) == (locked.pk, by.pk):
            return earlier
        raise ValidationError(_("This form has been used before. Open the page again."))
    newest = locked.easy_summaries.newest()
    if newest and newest.text == facts["text"]:
        return newest
    version = newest.version if newest else 0
    if version != seen:
        raise Stale(facts_of(newest), version)
    summary = EasySummary(dialog=locked, version=version + 1, author=by, key=key, **facts)
    summary.full_clean()
    summary.save(force_insert=True)
    return summary
