"""A mail to a subscriber carries what residents may read anyway, and nobody's data (I10, I13)."""

from dialogs.models import Contact, State
from tests.people import Town
from tests.public.canaries import MarkedJourney, kind, mark_people, tokens_in
from tests.subscribers import subscribed

from .subscribing import posted, read

#: What may be told of a step.
PUBLIC = {
    ("dialog", "title"),
    ("publicfeedback", "does"),
    ("publicfeedback", "next_steps"),
    ("effect", "what_came_of_it"),
}


def walked(town: Town, number: int, *states: State) -> list[str]:
    """Every mail on a way, whole."""
    journey, found = MarkedJourney(town, paragraph=100 * number), []
    for state in states:
        journey.to(state)
        if state == State.FEEDBACK:
            journey.reschedule_feedback()
        found += [read(letter) + letter.message().as_string() for letter in posted(journey.today)]
    if states[-1] == State.INFORMATION:
        journey.hold_information_meeting()
    if states[-1] == State.COMPLETED:
        journey.record_effect()
    found += [read(letter) + letter.message().as_string() for letter in posted(journey.today)]
    return found


def test_nothing_unpublished_and_nobody(begun: Town) -> None:
    mark_people()
    subscribed(at=MarkedJourney(begun).at)
    before = walked(begun, 1, State.INVESTIGATION, State.PROPOSAL, State.DECISION)
    assert before == [], "a case that residents may not read of is told to nobody"
    mails = walked(begun, 2, State.EXECUTION, State.FEEDBACK, State.COMPLETED)
    mails += walked(begun, 3, State.INFORMATION)
    walked(begun, 4, State.REFERRED)
    walked(begun, 5, State.WITHDRAWN)
    assert len(mails) == 6
    # The quoted-printable copy may break a token in two: what is read whole is enough to tell.
    seen = {kind(sign) for mail in mails for sign in tokens_in(mail)}
    assert seen == PUBLIC, "and, as a control, the tokens get as far as the mails"
    assert Contact.objects.filter(email__contains="canary").exists(), "control: there was somebody to name"
