"""What a claim from the municipality's login means here: OIDC_ROLES, read strictly and at start.

`{"dialog-handlaggare-ks": "official:kommunledningskontoret", "dialog-admin": "administrator"}`
A value may be a list, when one group gives several roles. Bodies go by their short name (slug).
"""

import json
from typing import Any, NamedTuple

from django.core.exceptions import ImproperlyConfigured

# As committees.models.Role, which cannot be read before the settings are.
OF_A_COMMITTEE = ("secretary", "elected_member")
OF_AN_OFFICE = ("official", "strategist")
OF_NEITHER = ("administrator",)


class Granted(NamedTuple):
    role: str
    body: str  # a slug; empty for an administrator


def read_roles(text: str) -> dict[str, tuple[Granted, ...]]:
    """The mapping, or an error that quotes what is wrong with it."""
    if not text.strip():
        return {}
    try:
        mapping = json.loads(text)
    except ValueError as error:
        raise ImproperlyConfigured(f"OIDC_ROLES is no JSON: {error}") from error
    if not isinstance(mapping, dict):
        raise ImproperlyConfigured('OIDC_ROLES must be an object: {"claim": "role:body"}')
    return {claim: tuple(_read(claim, value) for value in _list(given)) for claim, given in mapping.items()}


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) and given else [given]


def _read(claim: str, value: Any) -> Granted:
    role, _, body = value.partition(":") if isinstance(value, str) else ("", "", "")
    if (role in OF_NEITHER and not body) or (role in (*OF_A_COMMITTEE, *OF_AN_OFFICE) and body):
        return Granted(role, body)
    raise ImproperlyConfigured(
        f"OIDC_ROLES: {claim!r} gives {value!r}. It must be one of "
        f"{', '.join(f'{name}:<committee>' for name in OF_A_COMMITTEE)}, "
        f"{', '.join(f'{name}:<office>' for name in OF_AN_OFFICE)} or {', '.join(OF_NEITHER)}."
    )
