"""What the demo's residents have reported about accessibility: one is answered, one waits."""

import tomllib
import uuid
from pathlib import Path

from committees.models import Person
from dialogs.accessibility import answer, receive
from dialogs.models import AccessibilityReport, InformationText

from .stories import NAMESPACE

BARRIERS = Path(__file__).with_name("barriers.toml")


def build() -> None:
    """Make what is missing."""
    told = InformationText.objects.current(InformationText.Kind.REPORT)
    known = set(AccessibilityReport.objects.values_list("key", flat=True))
    for barrier in tomllib.loads(BARRIERS.read_text(encoding="utf-8"))["barrier"]:
        key = uuid.uuid5(NAMESPACE, f"barrier {barrier['text']}")
        if key in known:
            continue
        report = receive(text=barrier["text"], page=barrier["page"], email="", key=key, informed_by=told)
        if "answer" in barrier:
            answer(report, Person.objects.get(username="strateg"), barrier["answer"])
