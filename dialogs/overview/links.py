from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from dialogs.figures import Selection


@dataclass(frozen=True)
class RowsBehind:
    """Where the cases behind a figure, or a part of it, are listed. The filter goes along."""

    selection: Selection

    def __call__(self, key: str, part: str = "") -> str:
        address = f"{reverse('staff:overview_rows', args=[key])}?{self.selection.query()}"
        return f"{address}&{urlencode({'del': part})}" if part else address
