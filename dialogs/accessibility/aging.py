"""A statement that nobody has looked over for a year says something that nobody knows."""

import datetime
from typing import Any

from django.conf import settings
from django.core import checks
from django.utils import timezone

#: How old the assessment and the statement may become.
MOST = datetime.timedelta(days=365)
DATES = ("ACCESSIBILITY_ASSESSED_ON", "ACCESSIBILITY_UPDATED_ON")
ADDRESSES = ("MUNICIPALITY_EMAIL", "DATA_PROTECTION_OFFICER_EMAIL")


def is_old(on: datetime.date) -> bool:
    return any(on - getattr(settings, name) > MOST for name in DATES)


# `manage.py check --deploy`: a date that passes must stop nobody's work in the middle of the day.
@checks.register(deploy=True)
def statement_is_fresh(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    if not is_old(timezone.localdate()):
        return []
    said = "The accessibility statement is older than a year (act 2018:1937): assess the service anew."
    return [checks.Warning(said, hint=f"Then set {' and '.join(DATES)}.", id="dialogs.W001")]


@checks.register(deploy=True)
def residents_can_reach_somebody(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """The defaults reach nobody."""
    missing = [name for name in ADDRESSES if getattr(settings, name).endswith("@example.org")]
    return [
        checks.Warning(f"{name} is still the example: residents read it.", id="dialogs.W002")
        for name in missing
    ]
