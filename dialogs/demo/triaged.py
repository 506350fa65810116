"""What officials of the demo did with two ideas that came in: one lies behind a case, one is answered."""

import datetime
import uuid

from committees.models import Person
from dialogs.models import AnswerText, Dialog, IncomingIdea
from dialogs.triage import add_to_case, refer

from .stories import NAMESPACE

DAYS_IT_TOOK = datetime.timedelta(days=3)
LIKE_A_CASE, LIKES_A_SERVICE = "Ljusare gångväg längs Edsviken", "Hundrastgården i Viby"
CASE = "Strandpromenaden vid Edsviken"
#: What stands in the brackets of the text that the answer begins with.
FILLED_IN = {
    "[verksamheten]": "natur- och teknikkontoret, som sköter rastgårdarna",
    "[namn på chefen eller brukarrådet, telefon]": "kontorets kundtjänst",
}


def build() -> None:
    """Do what nobody has done yet."""
    by = Person.objects.get(username="handlaggare")
    case = Dialog.objects.open().filter(title=CASE).first()
    if (idea := _waiting(LIKE_A_CASE)) and case:
        add_to_case(idea, by=by, dialog=case, at=idea.received_at + DAYS_IT_TOOK)
    if idea := _waiting(LIKES_A_SERVICE):
        text = AnswerText.objects.filter(kind=IncomingIdea.ReferralKind.USER_DIALOGUE).first()
        if text is None:  # somebody took it away
            return
        answer = text.text
        for gap, filled in FILLED_IN.items():
            answer = answer.replace(gap, filled)
        to = "natur- och teknikkontoret"
        refer(idea, by=by, kind=text.kind, referred_to=to, answer=answer, at=idea.received_at + DAYS_IT_TOOK)


def _waiting(title: str) -> IncomingIdea | None:
    key = uuid.uuid5(NAMESPACE, title)
    return IncomingIdea.objects.waiting().filter(key=key).first()
