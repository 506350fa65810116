import datetime


class DayConverter:
    """A day in an address, as 2026-11-30. What is no day never reaches a view."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> datetime.date:
        return datetime.date.fromisoformat(value)  # a ValueError here is a 404

    def to_url(self, value: datetime.date) -> str:
        return value.isoformat()
