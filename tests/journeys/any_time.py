from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from dialogs.models import Document, Event, Handover, Parking, Withdrawal

from .leg import DAY, Legs


class AnyTime(Legs):
    """What may happen in more than one state."""

    def withdraw(self, *, by: Any = None, **facts: Any) -> Event:
        record = Withdrawal(**({"reason": "Frågan har blivit inaktuell."} | facts))
        return self.take("withdraw", record, by=by or self.town.handlaggare)

    def park(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {"reason": "Väntar på detaljplanen.", "wakes_on": self.today + 100 * DAY} | facts
        return self.take("park", Parking(**facts), by=by or self.town.handlaggare)

    def resume(self, *, by: Any = None) -> Event:
        return self.take("resume", by=by or self.town.handlaggare)

    def hand_over(
        self, *, by: Any = None, key: Any = None, version: int | None = None, **facts: Any
    ) -> Event:
        facts = {"office": self.town.office, "handler": self.town.kollega, "reason": "Byter tjänst."} | facts
        return self.take(
            "hand_over", Handover(**facts), by=by or self.town.handlaggare, key=key, version=version
        )

    def keep_document(self, content: bytes = b"%PDF-", **facts: Any) -> Document:
        """A document as it is kept, whatever is in it. The files that people send have tests of their own."""
        document = Document(
            **{
                "dialog": self.dialog,
                "title": "Karta över Malmparken",
                "kind": "pdf",
                "name": "karta.pdf",
                "size": len(content),
                "sha256": sha256(content).hexdigest(),
                "uploaded_by": self.town.handlaggare,
                "uploaded_at": timezone.now(),
            }
            | facts
        )
        document.original_sha256 = sha256(document.uuid.bytes).hexdigest()  # each of them another file
        self.before_keeping(document)
        document.file.save("x", ContentFile(content), save=False)
        document.save()
        return document

    def before_keeping(self, document: Document) -> None:
        """A place to change it: afterwards nothing can."""

    def make_public(self, document: Document) -> Document:
        facts = {"made_public_by": self.town.handlaggare, "made_public_at": timezone.now()}
        Document.objects.filter(pk=document.pk).update(**facts)
        return Document.objects.get(pk=document.pk)

    def correct(self, record: Any, *, by: Any, parts: Any = None, **changes: Any) -> Event:
        """File a new version of a record, with some facts changed. `parts` makes what is filed with it."""
        fields = (f for f in record._meta.fields if f.editable and f.name not in ("id", "dialog", "meeting"))
        facts = {f.name: getattr(record, f.name) for f in fields}
        correction = type(record)(
            **(facts | {"corrects": record, "correction_reason": "Fel i underlaget."} | changes)
        )
        return self.take("correct", correction, by=by, parts=parts(correction) if parts else ())
