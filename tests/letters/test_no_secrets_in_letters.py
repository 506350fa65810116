"""A letter carries nothing but what it is to tell, and nobody's data but the reader's own (I10, I13)."""

from collections.abc import Callable

from django.core.mail import EmailMultiAlternatives

from dialogs.letters import add_participant
from dialogs.models import Contact, Dialog, State
from tests.people import Town
from tests.public.canaries import MarkedJourney, kind, mark, mark_people, tokens_in

from .reading import come, read

#: What may be read once residents may read of the case.
PUBLIC = {("dialog", "title"), ("publicfeedback", "does"), ("publicfeedback", "next_steps")}
#: What was written to this reader.
THEIRS = {("contact", "name"), ("referral", "answer"), ("referral", "referred_to")}
Act = Callable[[MarkedJourney], object]


def walked(town: Town, *ways: Act, number: int = 0) -> dict[str, tuple[str, bool]]:
    """Each letter on a way, whole, and whether the case was published by then."""
    journey = MarkedJourney(town, paragraph=100 * number)
    found: dict[str, tuple[str, bool]] = {}
    for way in ways:
        way(journey)
        for letter in come(journey):
            is_public = Dialog.objects.get(pk=journey.dialog.pk).state in State.public()
            found[_name(letter)] = (read(letter) + letter.message().as_string(), is_public)
    return found


def _name(letter: EmailMultiAlternatives) -> str:
    return str(letter.extra_headers["Message-ID"])


def to(state: str) -> Act:
    return lambda journey: journey.to(state)


def answer(journey: MarkedJourney) -> None:
    journey.to(State.FEEDBACK)
    journey.reschedule_feedback()
    journey.prepare("close")


def hold_meeting(journey: MarkedJourney) -> None:
    journey.hold_information_meeting()


def take_part(journey: MarkedJourney) -> None:
    other = mark(Contact())
    add_participant(journey.dialog, email=other.email, name=other.name)


def test_nothing_unpublished_and_nobody_else(begun: Town) -> None:
    mark_people()
    answered = [*map(to, (State.INVESTIGATION, State.PROPOSAL, State.EXECUTION)), take_part, answer]
    letters = walked(begun, *answered) | walked(begun, to(State.INFORMATION), hold_meeting, number=1)
    letters |= walked(begun, to(State.REFERRED), number=2) | walked(begun, to(State.WITHDRAWN), number=3)
    assert len(letters) == 11
    seen: set[tuple[str, str]] = set()
    for text, is_public in letters.values():
        signs = tokens_in(text)
        kinds = {kind(sign) for sign in signs}
        # The quoted-printable copy may break a token in two: what is read whole is enough to tell.
        assert kinds <= THEIRS | {("contact", "email")} | (PUBLIC if is_public else set())
        assert len({sign for sign in signs if kind(sign) == ("contact", "name")}) == 1, "one person's name"
        seen |= kinds
    assert seen >= PUBLIC | THEIRS, "control: the tokens get as far as the letters"
