"""Questions whether somebody heard back, for the tests: put, answered, and where they are in addresses."""

import uuid
from typing import Any

from dialogs.heard_back import answer
from dialogs.heard_back.answering import USE
from dialogs.models import Contact, Dialog, HeardBack
from dialogs.secret_link import token_of


def asked(dialog: Dialog, contact: Contact | None = None) -> HeardBack:
    """Put by mail, long ago enough."""
    question = HeardBack(pk=uuid.uuid4(), dialog=dialog, contact=contact)
    question.mail, question.sent_at = HeardBack.Mail.SENT, question.created_at
    question.save(force_insert=True)
    return question


def answered(dialog: Dialog, *answers: str, comment: str = "") -> None:
    for given in answers:
        assert answer(asked(dialog), answer=given, comment=comment)


def token() -> str:
    """Of the question that was put last."""
    return token_of(USE, HeardBack.objects.latest("created_at").pk)


#: Where it is, for those who try every address.
HEARING: dict[str, Any] = {"public:heard_back": lambda: {"token": token()}}
