"""What the resolver knows: every address of the application, its name, its view."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLResolver, get_resolver


@dataclass(frozen=True)
class Door:
    name: str
    route: str
    view: Callable[..., Any]

    @property
    def is_open(self) -> bool:
        """Whether the login middleware lets everybody through."""
        return not getattr(self.view, "login_required", True)


def doors(urlconf: Any = None) -> list[Door]:
    """All but the gallery, which the demo alone has (tests/test_gallery.py)."""
    return [door for door in _walk(get_resolver(urlconf), "", "") if door.name != "gallery"]


def _walk(resolver: Any, namespace: str, route: str) -> Iterator[Door]:
    for pattern in resolver.url_patterns:
        here = f"{route}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, inner, here)
        else:
            yield Door(f"{namespace}{pattern.name or ''}", here, pattern.callback)
