"""Static files in production: compressed, with a fingerprint, and the small style sheets put together."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

from dialogs.sheets import SHEETS, files, packed

#: One sheet that takes in another, into a layer.
TAKES_IN = re.compile(r'@import url\("(?P<other>[^"]+)"\) layer\((?P<layer>\w+)\);')

Paths = dict[str, tuple[Any, str]]


class PackedStorage(CompressedManifestStaticFilesStorage):
    packs = True

    def post_process(self, paths: Paths, dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if not dry_run:
            for kind in SHEETS:
                name = packed(kind)
                whole = "\n".join(_sheet(paths, file) for file in files(kind))
                Path(self.path(name)).write_text(whole, encoding="utf-8")
                paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)


def _sheet(paths: Paths, name: str) -> str:
    """A sheet with what it takes in: a browser would ask for that only once it had read the sheet."""

    def taken_in(found: re.Match[str]) -> str:
        other = _folder_up(PurePosixPath(name).parent / found["other"])
        return f"@layer {found['layer']} {{\n{_text(paths, other)}\n}}"

    return TAKES_IN.sub(taken_in, _text(paths, name))


def _text(paths: Paths, name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return str(file.read().decode().removeprefix('@charset "UTF-8";'))


def _folder_up(path: PurePosixPath) -> str:
    """css/../vendor/x.css → vendor/x.css"""
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
