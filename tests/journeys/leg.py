import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.models import Dialog, Event
from tests.people import Town

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAY = datetime.timedelta(days=1)


class NothingToHandIn(LookupError):  # noqa: N818
    """The leg needs something that the case does not have yet."""


def there(thing: Any) -> Any:
    if thing is None:
        raise NothingToHandIn
    return thing


class Legs:
    """What every leg stands on. `at` is the moment of the next step and moves a day with each."""

    def __init__(
        self, town: Town, start: datetime.date = datetime.date(2016, 3, 1), paragraph: int = 0
    ) -> None:
        self.town = town
        self.at = datetime.datetime.combine(start, datetime.time(9), STOCKHOLM)
        self.dialog: Dialog | None = None
        self.paragraph = paragraph  # the last § used: two cases at one meeting need different ones

    @property
    def today(self) -> datetime.date:
        return self.at.astimezone(STOCKHOLM).date()

    def take(self, step: str, record: Any = None, *, by: Any, **kwargs: Any) -> Event:
        """Take a step now, and let a day pass."""
        arguments = [record] if record is not None else []
        event = getattr(self.dialog, step)(*arguments, by=by, at=self.at, **kwargs)
        self.dialog = event.dialog
        self.at += DAY
        return event

    def minutes(self) -> dict[str, Any]:
        """Where today's decision is found: a new § each time."""
        self.paragraph += 1
        return {"decided_on": self.today, "paragraph": self.paragraph}
