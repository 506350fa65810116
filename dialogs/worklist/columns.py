"""Which columns a person sees. Each role asks something else of the list."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogs.permissions import Standing

LABELS: dict[str, Any] = {
    "state": _("State"),
    "needs": _("What is needed now"),
    "level": _("Level of participation"),
    "committee": _("Committee"),
    "office": _("Office"),
    "handler": _("Handler"),
    "due": _("Due"),
}


@dataclass(frozen=True)
class Columns:
    names: tuple[str, ...]

    @classmethod
    def of(cls, standing: Standing) -> "Columns":
        """The one that a person needs most often, when they have several roles."""
        if standing.secretary_of:
            return cls(("state", "needs", "committee", "handler", "due"))
        if standing.is_official:
            return cls(("state", "needs", "committee", "due"))
        if standing.is_strategist:
            return cls(("state", "level", "committee", "office", "due"))
        if standing.elected_in:
            return cls(("state", "committee", "due"))
        return cls(("state", "committee", "handler", "due"))

    @property
    def labels(self) -> list[Any]:
        return [LABELS[name] for name in self.names]

    def __contains__(self, name: str) -> bool:
        return name in self.names
