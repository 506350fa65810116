"""How many took part in one dialogue: counted and estimated apart, and few people not told."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dialogs.figures.people import is_small
from dialogs.models import Occasion
from dialogs.templatetags.swedish import people_count


@dataclass(frozen=True)
class People:
    """None: nobody counted, or nobody estimated."""

    occasions: int
    counted: int | None
    estimated: int | None

    @classmethod
    def of(cls, held: Sequence[Occasion]) -> "People":
        times = [time for time in held if time.attended is not None]
        counted = [time.attended or 0 for time in times if not time.attended_is_estimate]
        estimated = [time.attended or 0 for time in times if time.attended_is_estimate]
        return cls(
            occasions=len(held),
            counted=sum(counted) if counted else None,
            estimated=sum(estimated) if estimated else None,
        )

    def in_words(self) -> tuple[str, str]:
        return told(self.counted), told(self.estimated, estimated=True)


def told(number: int | None, *, estimated: bool = False) -> str:
    if number is None:
        return "–"
    return _("fewer than 5") if is_small(number) else people_count(number, estimated=estimated)
