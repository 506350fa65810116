"""What residents sent in, for the tests: rows of every kind, what breaks them, and where they are."""

from typing import Any

from dialogs.intake.following import LINK
from dialogs.models import IdeaMail, IncomingIdea
from dialogs.secret_link import token_of
from dialogs.triage.acts import refer
from tests.people import Town
from tests.triage.ideas import came

_SOMEBODY = "handled_at = now(), handled_by_id = (SELECT min(id) FROM committees_person)"
#: constraint → the table, and what breaks it in the rows below
BREAKS = {
    "incoming_idea_is_whole_or_erased": ("incomingidea", "title = ''"),
    "incoming_idea_is_handled_by_somebody": ("incomingidea", "handled_at = now() WHERE outcome = ''"),
    "incoming_idea_is_in_a_case_or_not": (
        "incomingidea",
        "dialog_id = (SELECT min(id) FROM dialogs_dialog) WHERE outcome = ''",
    ),
    "incoming_idea_is_referred_with_an_answer": ("incomingidea", "answer = '' WHERE outcome = 'referred'"),
    "incoming_idea_is_handled_before_it_is_erased": (
        "incomingidea",
        "erased_at = now(), title = '', text = '', place = '' WHERE outcome = ''",
    ),
    "one_incoming_idea_opens_a_case": (
        "incomingidea",
        f"outcome = 'opened', {_SOMEBODY}, dialog_id = (SELECT min(id) FROM dialogs_dialog) "
        "WHERE outcome = ''",
    ),
    "sender_told_once": (
        "ideamail",
        "kind = 'receipt', idea_id = (SELECT idea_id FROM dialogs_ideamail LIMIT 1)",
    ),
    "sent_idea_mail_says_when": ("ideamail", "mail = 'sent'"),
    "information_text_version_unique": ("informationtext", "kind = 'idea', version = 1"),
    "information_text_says_something": ("informationtext", "body = ''"),
}


def furnish(town: Town) -> None:
    """Two that wait, with their receipts, and one that was answered."""
    for _number in range(2):
        IdeaMail.tell(came(), IdeaMail.Kind.RECEIPT)
    elsewhere = {"kind": IncomingIdea.ReferralKind.FAULT_REPORT, "referred_to": "Gatukontoret"}
    refer(came("Lampan är trasig"), by=town.handlaggare, answer="Vi lagar den.", **elsewhere)


def token(idea: IncomingIdea) -> str:
    return token_of(LINK, idea.pk)


def in_addresses() -> dict[str, str]:
    """For hands in a browser: links to ideas that wait and that were dealt with."""
    kinds = {"waiting": "", "added": "added", "answered": "referred"}
    found = {name: IncomingIdea.objects.filter(outcome=outcome).first() for name, outcome in kinds.items()}
    return {f"my_{name}": token(idea) for name, idea in found.items() if idea}


#: Where they are, for those who try every address.
LINKS: dict[str, Any] = {
    "public:idea": lambda: {"token": token(IncomingIdea.objects.earliest("received_at"))},
}
