"""An answer of the API as it is right now, shortened: what one gets, before one has asked for it."""

import datetime
import json
from typing import Any

from dialogs.publication.many import find_records
from dialogs.publication.selected import Asked, find_page

from .schemas import Dialog

SHOWN = {"id", "number", "url", "title", "committee", "phase", "promise", "decisions", "occasions"}
LONGEST = 120


def example(on: datetime.date) -> str:
    """The first published dialogue, and nothing when there is none."""
    keys = find_page(Asked(), 1, on).keys
    found = [Dialog.of(record) for record in find_records(keys, on)]
    if not found:
        return ""
    return json.dumps(
        _shortened(found[0].model_dump(mode="json", include=SHOWN)), ensure_ascii=False, indent=2
    )


def _shortened(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shortened(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_shortened(inner) for inner in value[:1]] + ["…"] * (len(value) > 1)
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[:LONGEST].rstrip()}…"
    return value
