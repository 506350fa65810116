"""Who may do what: plain predicates that the steps name (DESIGN section 5).

A predicate takes a person's standing on a day and the dialog. Views ask the same ones; they hold no rules.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from committees.models import Committee, Membership, Office, Person, Role

if TYPE_CHECKING:
    from .models import Dialog, IncomingIdea, MethodExperience


@dataclass(frozen=True)
class Standing:
    """A person's memberships on one day, read in one query."""

    person: Person
    offices: frozenset[int] = field(default_factory=frozenset)
    secretary_of: frozenset[int] = field(default_factory=frozenset)
    elected_in: frozenset[int] = field(default_factory=frozenset)
    strategist_in: frozenset[int] = field(default_factory=frozenset)
    is_strategist: bool = False
    is_administrator: bool = False

    @classmethod
    def of(cls, person: Person, on: datetime.date) -> "Standing":
        if not person.is_active:
            return cls(person)
        held = list(
            Membership.objects.current(on).filter(person=person).values_list("role", "office", "committee")
        )
        return cls(
            person,
            offices=frozenset(office for role, office, _ in held if role == Role.OFFICIAL),
            secretary_of=frozenset(committee for role, _, committee in held if role == Role.SECRETARY),
            elected_in=frozenset(committee for role, _, committee in held if role == Role.ELECTED_MEMBER),
            strategist_in=frozenset(office for role, office, _ in held if role == Role.STRATEGIST),
            is_strategist=any(role == Role.STRATEGIST for role, _, _ in held),
            is_administrator=any(role == Role.ADMINISTRATOR for role, _, _ in held),
        )

    @property
    def is_official(self) -> bool:
        return bool(self.offices)

    @property
    def committees(self) -> frozenset[int]:
        """Those that the person belongs to."""
        return self.secretary_of | self.elected_in

    @property
    def is_staff(self) -> bool:
        """Whether the person takes part in the work at all: everybody who does sees all cases."""
        return bool(
            self.offices
            or self.secretary_of
            or self.elected_in
            or self.is_strategist
            or self.is_administrator
        )


Predicate = Callable[[Standing, "Dialog | None"], bool]


def may_log_ideas(standing: Standing, dialog: "Dialog | None" = None) -> bool:
    return bool(standing.offices or standing.secretary_of or standing.elected_in or standing.is_strategist)


def is_official(standing: Standing, dialog: "Dialog | None" = None) -> bool:
    return standing.is_official


def of_the_office(standing: Standing, dialog: "Dialog | None") -> bool:
    """An official of the office that runs the case. Before it has an office: any official."""
    if dialog is None:
        return False
    return dialog.office_id in standing.offices if dialog.office_id else standing.is_official


def secretary_of_the_committee(standing: Standing, dialog: "Dialog | None") -> bool:
    return dialog is not None and dialog.committee_id in standing.secretary_of


def office_or_secretary(standing: Standing, dialog: "Dialog | None") -> bool:
    return of_the_office(standing, dialog) or secretary_of_the_committee(standing, dialog)


def office_secretary_or_strategist(standing: Standing, dialog: "Dialog | None") -> bool:
    return office_or_secretary(standing, dialog) or standing.is_strategist


def office_or_strategist(standing: Standing, dialog: "Dialog | None") -> bool:
    return of_the_office(standing, dialog) or standing.is_strategist


def is_strategist(standing: Standing, dialog: "Dialog | None" = None) -> bool:
    return standing.is_strategist


def may_write_notes(standing: Standing, dialog: "Dialog | None") -> bool:
    """Whoever works with the case, also after its end: somebody may call about it then."""
    return office_secretary_or_strategist(standing, dialog)


def may_write_easy_summary(standing: Standing, dialog: "Dialog | None") -> bool:
    """The office answers for what residents read of its dialogue."""
    return of_the_office(standing, dialog)


def may_read_comments(standing: Standing, dialog: "Dialog | None") -> bool:
    """What residents wrote beside their answer is for whoever works with the case, not for all (I10)."""
    return office_secretary_or_strategist(standing, dialog)


def may_see_contacts(standing: Standing, dialog: "Dialog | None") -> bool:
    """Residents' contacts are for the office that answers them, nobody else (DESIGN section 5, I10)."""
    return of_the_office(standing, dialog)


def may_triage(standing: Standing) -> bool:
    """What residents send in is for officials, of any office: nobody knows yet whose it will be."""
    return standing.is_official


def hears_of_ideas(standing: Standing) -> bool:
    """How many wait: for whoever takes care of them, and whoever sees to it that somebody does."""
    return may_triage(standing) or standing.is_strategist


def may_see_sender(standing: Standing, idea: "IncomingIdea") -> bool:
    """As long as no case's office answers whoever sent an idea, any official may have to (I10)."""
    return may_see_contacts(standing, idea.dialog) if idea.dialog else may_triage(standing)


def may_see_erasures(standing: Standing) -> bool:
    """Log and plan hold counts, nobody's data: for whoever answers for dialogues, or for the data."""
    return standing.is_strategist or standing.is_administrator


def may_answer_about_personal_data(standing: Standing) -> bool:
    """A person asks the municipality, not an office. Each look is remembered, with who looked."""
    return standing.is_administrator


def may_plan_meetings(standing: Standing, committee: Committee) -> bool:
    """Its own secretary; the administrator does it in the administration."""
    return committee.pk in standing.secretary_of


def may_propose_areas(standing: Standing, committee: Committee) -> bool:
    """A committee's proposals are its members', entered by themselves or by their secretary (PROCESS R4)."""
    return committee.pk in standing.committees


def may_follow(standing: Standing, body: Committee | Office) -> bool:
    """Whose dates a person may have in their calendar: those of the bodies they work in."""
    held = standing.offices | standing.strategist_in if isinstance(body, Office) else standing.committees
    return body.pk in held


def may_keep_documents(standing: Standing, dialog: "Dialog | None") -> bool:
    """The office puts documents in its case, shows them to residents, and answers for both, always."""
    return of_the_office(standing, dialog)


def may_change_method_guide(standing: Standing) -> bool:
    """Methods are reference data, and the strategist answers for the choice of method (PROCESS)."""
    return standing.is_strategist


def may_answer_reports(standing: Standing) -> bool:
    """The service is nobody's case: the strategist answers for it, and administrators look after it."""
    return standing.is_strategist or standing.is_administrator


def may_write_experiences(standing: Standing) -> bool:
    """Whoever holds dialogues, and whoever supports them in it."""
    return standing.is_official or standing.is_strategist


def may_change_experience(standing: Standing, experience: "MethodExperience") -> bool:
    """Its author while still at it, and the strategist all of them."""
    mine = experience.author_id == standing.person.pk and may_write_experiences(standing)
    return mine or standing.is_strategist
