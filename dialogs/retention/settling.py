"""Gives a contact its day of erasure, once nothing is owed to it any more.

The last letter does that when it is sent (letters/post.py). What is left for here: who has no address, whose
letter failed for good, and who was told by another contact of theirs with the same address.
"""

import datetime

from django.conf import settings
from django.db import transaction

from dialogs.models import Contact

from .owed import nothing_more_to_say

AT_A_TIME = 500


def settle(today: datetime.date) -> int:
    """How many contacts got their day. Their days are counted from today: nobody was counted down before."""
    erase_after = today + datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
    settled = 0
    while done := _some(erase_after):
        settled += done
    return settled


@transaction.atomic
def _some(erase_after: datetime.date) -> int:
    found = nothing_more_to_say().filter(erase_after=None).order_by("pk").values_list("pk", flat=True)
    return Contact.objects.filter(pk__in=list(found[:AT_A_TIME])).update(erase_after=erase_after)
