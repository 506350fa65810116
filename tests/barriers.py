"""Reports about accessibility for the tests, and where they are in addresses."""

import uuid
from typing import Any

from dialogs.accessibility import receive
from dialogs.models import AccessibilityReport, InformationText


def told() -> InformationText:
    text: InformationText = InformationText.objects.current(InformationText.Kind.REPORT)
    return text


def reported(
    text: str = "Skärmläsaren säger inget om knappen.", email: str = "", page: str = "/dialoger/"
) -> AccessibilityReport:
    return receive(text=text, page=page, email=email, key=uuid.uuid4(), informed_by=told())


#: Where it is, for those who try every address.
BARRIERS: dict[str, Any] = {
    "staff:accessibility_report": lambda: {"pk": AccessibilityReport.objects.earliest("received_at").pk},
}
