"""A checkout to try the devstack in, with engines and data of its own."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.devstack import places

ROOT = places.ROOT
NOT_PART_OF_A_COPY = shutil.ignore_patterns(".*", "__pycache__", "docs", "staticfiles")


@pytest.fixture
def copy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="sd-copy-", dir="/var/tmp"))
    folder.chmod(0o755)
    tree = folder / "tree"
    shutil.copytree(ROOT, tree, ignore=NOT_PART_OF_A_COPY)
    monkeypatch.setattr(places, "ROOT", tree)
    data = places.of_checkout()
    yield tree
    shutil.rmtree(folder)
    shutil.rmtree(data, ignore_errors=True)
