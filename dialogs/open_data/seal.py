import json
from functools import cache
from hashlib import sha256

from django.conf import settings

from .schemas import Dialog


def seal(*parts: str) -> str:
    """A tag (ETag) for what follows from `parts`: another one when fields or the site's name change."""
    return sha256("\n".join([*parts, _fields(), settings.SITE_URL]).encode()).hexdigest()[:32]


@cache
def _fields() -> str:
    return json.dumps(Dialog.model_json_schema(), sort_keys=True)
