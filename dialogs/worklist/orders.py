"""In which order the cases stand. Each has an index, so that the last page comes as fast as the first."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from dialogs.models.dialog import SWEDISH_TITLE

NEWEST = F("pk").desc()
USUAL = "senast"
ORDERS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    USUAL: (_("Due first"), (F("due_on").asc(nulls_last=True), NEWEST)),
    "vantat": (_("Waited longest"), (F("waiting_since").asc(), NEWEST)),
    "nyast": (_("Newest first"), (NEWEST,)),
    "titel": (_("By title"), (SWEDISH_TITLE.asc(), NEWEST)),
}
