"""A mail as it goes out: plain text and the same as HTML, under a name that never changes."""

from dataclasses import dataclass, field
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string

MOST_OF_SUBJECT = 150


@dataclass(frozen=True)
class Message:
    to: str
    #: Deterministic: every copy carries the same one (I8).
    message_id: str
    subject: str
    #: `emails/<template>.txt` and `.html`, and what they take.
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    #: Where the reader's mail program may end what this belongs to, in one click (RFC 8058).
    ends_at: str = ""

    def mail(self, connection: BaseEmailBackend | None = None) -> EmailMultiAlternatives:
        context = self.context | {"subject": self.one_line}
        mail = EmailMultiAlternatives(
            self.one_line,
            render_to_string(f"emails/{self.template}.txt", context),
            to=[self.to],
            connection=connection,
            headers={
                "Message-ID": self.message_id,
                # No holiday answers (RFC 3834), and none from Exchange, which asks for a header of its own.
                "Auto-Submitted": "auto-generated",
                "X-Auto-Response-Suppress": "All",
            }
            | self._ending(),
        )
        mail.attach_alternative(render_to_string(f"emails/{self.template}.html", context), "text/html")
        return mail

    def _ending(self) -> dict[str, str]:
        if not self.ends_at:
            return {}
        return {
            "List-Unsubscribe": f"<{self.ends_at}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }

    @property
    def one_line(self) -> str:
        """The subject without line breaks, which would begin a header of their own."""
        line = " ".join(self.subject.split())
        return line if len(line) <= MOST_OF_SUBJECT else f"{line[: MOST_OF_SUBJECT - 1].rstrip()}…"
