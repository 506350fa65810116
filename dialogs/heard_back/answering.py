"""An answer is kept, and whose it was is not: the question is marked as answered, the answer stands alone."""

import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dialogs.models import HeardBack, HeardBackAnswer
from dialogs.secret_link import row_of

#: What the address is signed for (dialogs/secret_link.py).
USE = "heard-back"


def question_behind(token: str) -> HeardBack | None:
    """The question of a secret address; None for whatever was not signed here."""
    row: UUID | None = row_of(USE, token)
    found: HeardBack | None = HeardBack.objects.filter(pk=row).first() if row else None
    return found


@transaction.atomic
def answer(question: HeardBack, *, answer: str, comment: str = "", on: datetime.date | None = None) -> bool:
    """Keep it as of a day, today's when none is given, and say whether it was the first. A second one changes
    nothing (I14).

    Under the question's lock, so that the second of two equal posts sees the first. ValidationError: it is no
    answer.
    """
    locked: HeardBack = HeardBack.objects.select_for_update(no_key=True).get(pk=question.pk)
    if locked.answered:
        return False
    given = HeardBackAnswer(
        dialog_id=locked.dialog_id, answer=answer, comment=comment, answered_on=on or timezone.localdate()
    )
    given.full_clean()
    HeardBack.objects.filter(pk=locked.pk).update(answered=True)
    given.save(force_insert=True)
    return True
