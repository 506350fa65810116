"""What one can follow, by mail, feed or calendar: one dialogue, a committee's dialogues, or all of them."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from committees.models import Committee
from dialogs.models import Dialog, State

if TYPE_CHECKING:
    from dialogs.models import Subscription


@dataclass(frozen=True)
class Topic:
    """`dialog` and `committee` are keys; without either it is everything."""

    name: str
    dialog: int | None = None
    committee: int | None = None
    slug: str = ""
    #: Whether there may be something to tell some day.
    goes_on: bool = True

    @property
    def value(self) -> str:
        """As it stands in a form, and the same for ever."""
        if self.committee:
            return f"namnd-{self.slug}"
        return f"dialog-{self.slug}" if self.dialog else "alla"

    @property
    def language(self) -> str:
        """Of its name, when that is somebody's own words; a committee's name is a name."""
        return "sv" if self.dialog else ""

    @property
    def url(self) -> str:
        """Where one reads what there is to tell."""
        if self.dialog:
            return reverse("public:dialog", args=[self.slug])
        return reverse("public:dialog_list") + (f"?namnd={self.slug}" if self.committee else "")


def everything() -> Topic:
    return Topic(_("All dialogues in Sollentuna municipality"))


def topics_of_committees(on: datetime.date) -> list[Topic]:
    """Of every committee that there is on a day, whether it has held a dialogue or not."""
    return [_of_committee(committee) for committee in Committee.objects.valid(on)]


def find_committee(slug: str) -> Topic | None:
    """Also a committee that is no more: its last dialogues may still be under way."""
    committee = Committee.objects.filter(slug=slug).first()
    return _of_committee(committee) if committee else None


def find_topic(slug: str) -> Topic | None:
    """A dialogue; None for what is not published and for what does not exist (I17)."""
    case = Dialog.objects.published().filter(slug=slug).first()
    return _of_dialog(case) if case else None


def topics_around(topic: Topic) -> list[Topic]:
    """A dialogue while it goes on, then its committee's, then all."""
    committee = Committee.objects.get(dialogs=topic.dialog)
    return [*([topic] if topic.goes_on else []), _of_committee(committee), everything()]


def topic_of(subscription: "Subscription") -> Topic:
    """What somebody subscribes to, as it is called now."""
    if subscription.dialog:
        return _of_dialog(subscription.dialog)
    return _of_committee(subscription.committee) if subscription.committee else everything()


def _of_committee(committee: Committee) -> Topic:
    name = _("All dialogues of %(committee)s") % {"committee": committee}
    return Topic(name, committee=committee.pk, slug=committee.slug)


def _of_dialog(case: Dialog) -> Topic:
    """A case that is closed and is not to be followed up has nothing more to tell."""
    goes_on = case.state != State.COMPLETED or case.follow_up_on is not None
    return Topic(case.title, dialog=case.pk, slug=case.slug, goes_on=goes_on)
