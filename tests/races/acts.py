"""How the pairs get to their start, what they do there, and what must hold afterwards."""

import datetime
import random
import time
import uuid
from collections.abc import Callable
from dataclasses import replace

from django.db import transaction

from checklists.models import Phase
from committees.models import Meeting, Membership, Person
from dialogs import refusals
from dialogs.models import CaseNumberSeries, Dialog, InvestigationDecision, MeasurabilityReview, Occasion
from tests.journeys import Journey

from .overlap import PAUSE, Act
from .rider import Rider

Acts = tuple[Act, Act]
SAME = "En idé, skickad två gånger"


def proposal_reviewed(case: Journey) -> None:
    case.write_proposal()
    case.review_measurability()


def ready_to_end(case: Journey) -> None:
    case.hold_occasion()
    case.tick(Phase.DURING)


def feedback_written(case: Journey) -> None:
    case.compile_results()
    case.write_feedback()


def ready_to_close(case: Journey) -> None:
    feedback_written(case)
    case.publish_feedback()
    case.report_to_committee()


def changed_goal(rider: Rider) -> Act:
    page = rider.opened_proposal()
    page.facts["goals"] = [replace(goal, target="400") for goal in page.facts["goals"]]
    return page.save


def review(rider: Rider) -> Act:
    read = rider.dialog.draft_proposal().goals_revision
    record = MeasurabilityReview(approved=True, goals_revision=read)
    return lambda: rider.take("review_measurability", record, by=rider.town.strateg)


def the_review_is_of_other_goals(case: Journey) -> list[str]:
    if case.dialog.blockers("submit_proposal", case.today):
        return []
    return ["goals that nobody has reviewed may be submitted"]


def two_ideas(one: Rider, other: Rider) -> Acts:
    return lambda: one.register(title="Första"), lambda: other.register(title="Andra", by=other.town.kollega)


def numbered_without_gaps(case: Journey) -> list[str]:
    numbers = sorted(Dialog.objects.values_list("number", flat=True))
    [last] = CaseNumberSeries.objects.values_list("last", flat=True)
    expected = [f"MD-2016-{serial:04d}" for serial in range(1, last + 1)]
    return [] if numbers == expected else [f"{numbers} were given, the series says {expected}"]


def one_case(case: Journey) -> list[str]:
    made = Dialog.objects.filter(title=SAME).count()
    return [] if made == 1 else [f"the same form made {made} cases"]


def same_decision(one: Rider, other: Rider) -> Acts:
    form = {"by": one.town.sekreterare, "key": uuid.uuid4()}
    facts = {"q1": True, "q2": False, "reason": "Det är redan bestämt."} | one.minutes()

    def send(rider: Rider) -> Act:
        return lambda: rider.take("decide_investigation", InvestigationDecision(**facts), **form)

    return send(one), send(other)


def same_registration(one: Rider, other: Rider) -> Acts:
    key = uuid.uuid4()
    return lambda: one.register(key=key, title=SAME), lambda: other.register(key=key, title=SAME)


def same_occasion(one: Rider, other: Rider) -> Acts:
    key = uuid.uuid4()
    return lambda: one.add_occasion(key), lambda: other.add_occasion(key)


def one_occasion(case: Journey) -> list[str]:
    return [] if Occasion.objects.count() == 1 else ["the same form made two occasions"]


def with_a_sister(case: Journey) -> None:
    """Another case of the same committee, as far along."""
    case.sister = Journey(case.town, case.today - datetime.timedelta(days=10), paragraph=500)
    case.sister.register()
    case.sister.to(case.dialog.state)
    case.sister.at = case.at


def at_a_meeting(case: Journey) -> None:
    with_a_sister(case)
    Meeting.objects.create(committee=case.town.committee, date=case.today)


def in_two_cases(*, same_paragraph: bool) -> Callable[[Rider, Rider], Acts]:
    def acts(one: Rider, other: Rider) -> Acts:
        other.dialog = Dialog.objects.exclude(pk=one.dialog.pk).get()
        other.paragraph = one.paragraph + (0 if same_paragraph else 1)
        return one.decide_investigation, other.decide_investigation

    return acts


@transaction.atomic
def end_the_role(person: Person, on: datetime.date) -> None:
    time.sleep(random.uniform(0, 4 * PAUSE))  # nothing makes it wait for the step: let either be first
    Membership.objects.filter(person=person).update(valid_to=on - datetime.timedelta(days=1))
    time.sleep(PAUSE)


def the_role_is_gone(case: Journey) -> list[str]:
    try:
        Rider.on(case, 900).table()
    except refusals.NotPermitted:
        return []
    return ["somebody without the role took a step afterwards"]
