import datetime
from typing import Self

from django.utils.timezone import localtime

from dialogs.open_data.addresses import absolute
from dialogs.publication import Phase
from dialogs.publication.documents import PublicDocument
from dialogs.publication.many import PublicRecord

from .answers import Feedback, FollowUp
from .base import Told, _, known, means, one_of
from .decisions import Decision
from .meetings import InformationMeeting, Occasion
from .plans import Level, Outcome, Plan, Promise


class Document(Told):
    """A document of the fact base."""

    title: str = means(_("Title of the document."))
    kind: str = means(_("What kind of file it is."))
    size: int = means(_("Size in bytes."))
    url: str = means(_("Address of the file."))
    public_since: datetime.date = means(_("Since when residents can read it."))

    @classmethod
    def of(cls, document: PublicDocument) -> Self:
        return cls(
            title=document.title,
            kind=str(document.kind),
            size=document.size,
            url=absolute(document.url),
            public_since=document.public_since,
        )


class Dialog(Told):
    """A case in which a committee has decided to hold a dialogue, or not to."""

    id: str = means(_("Permanent address of the dialogue in the API."))
    number: str = means(_("Case number. Never changes."))
    url: str = means(_("The dialogue as a page."))
    title: str = means(_("Title."))
    diary_number: str | None = means(_("Diary number in the municipality's registry."))
    committee_key: str = means(_("Short name of the committee, as the parameter committee takes it."))
    committee: str = means(_("The committee that decides and answers."))
    office: str = means(_("The office that prepares and carries out."))
    phase: str = one_of(
        _("pagar: under way. vantar: over, awaiting the answer. avslutade: answered. nej: no dialogue."),
        Phase.values,
    )
    registered_on: datetime.date = means(_("When the idea was registered."))
    updated_at: datetime.datetime = means(
        _("When something was last decided, published or corrected. Changed occasions do not show here.")
    )
    level: Level | None = means(_("The level of participation."))
    plan: Plan | None = means(_("What was decided to ask. Null when it led to no dialogue."))
    promise: Promise | None = means(_("When residents hear back. Null when it led to no dialogue."))
    decisions: list[Decision] = means(_("The committee's decisions, in the order they were taken."))
    occasions: list[Occasion] = means(_("Times and places to take part."))
    outcome: Outcome | None = means(_("How the dialogue went. Null until it is over."))
    feedback: Feedback | None = means(_("The committee's answer. Null until it is published."))
    follow_up: FollowUp | None = means(_("What came of it. Null until the case is closed."))
    information_meeting: InformationMeeting | None = means(_("The meeting that follows a NEJ, else null."))
    documents: list[Document] = means(_("Documents to read."))

    @classmethod
    def of(cls, record: PublicRecord) -> Self:
        return cls(
            id=absolute("public:api_dialog", record.number),
            number=record.number,
            url=absolute("public:dialog", record.slug),
            title=record.title,
            diary_number=known(record.diary_number),
            committee_key=record.committee_key,
            committee=record.committee,
            office=record.office,
            phase=record.phase,
            registered_on=record.registered_on,
            updated_at=localtime(record.updated_at),
            level=Level.of(record.level) if record.level else None,
            plan=Plan.of(record.plan) if record.plan else None,
            promise=Promise.of(record.promise) if record.promise else None,
            decisions=list(map(Decision.of, record.decisions)),
            occasions=list(map(Occasion.of, record.occasions)),
            outcome=Outcome.of(record.outcome) if record.outcome else None,
            feedback=_feedback(record),
            follow_up=FollowUp.of(record.effects) if record.effects else None,
            information_meeting=InformationMeeting.of(record.meeting) if record.meeting else None,
            documents=list(map(Document.of, record.documents)),
        )


def _feedback(record: PublicRecord) -> Feedback | None:
    return Feedback.of(record.answer, absolute("public:feedback", record.slug)) if record.answer else None


class DialogPage(Told):
    """A page of dialogues, in the order of their numbers."""

    items: list[Dialog] = means(_("The dialogues of the page."))
    next: str | None = means(_("Address of the next page. Null: this is the last one."))
