"""What personal data is used for here, one line a purpose (GDPR articles 13 and 14)."""

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from dialogs.models import Contact
from dialogs.models.subscription import CONFIRM_WITHIN

PUBLIC_TASK = Contact.LegalBasis.PUBLIC_TASK.label
CONSENT = Contact.LegalBasis.CONSENT.label
ARCHIVE = _("Kept or erased according to the municipality's plan for documents.")


@dataclass(frozen=True)
class Use:
    key: str
    title: Any
    what: Any
    why: Any
    basis: Any
    who: Any
    how_long: Any


@dataclass(frozen=True)
class Responsible:
    """Who answers for the data, and who watches over that."""

    name: str
    email: str
    phone: str
    address: str
    officer: str


def responsible() -> Responsible:
    return Responsible(
        name=settings.MUNICIPALITY_NAME,
        email=settings.MUNICIPALITY_EMAIL,
        phone=settings.MUNICIPALITY_PHONE,
        address=settings.MUNICIPALITY_ADDRESS,
        officer=settings.DATA_PROTECTION_OFFICER_EMAIL,
    )


#: `how_long` may name %(days)s, %(years)s and %(confirm)s, which the settings say.
USES = (
    Use(
        "ideer",
        _("You send in an idea"),
        _("What you write, and your name, e-mail address and telephone number if you leave them."),
        _("To take care of the idea and to answer you."),
        PUBLIC_TASK,
        _("Those in the municipality who take care of ideas, and the committee that the idea goes to."),
        _(
            "Name, address and number: %(days)s days after our last answer. The words of an idea that "
            "led to no case: %(years)s years after it was dealt with. Otherwise by the municipality's "
            "plan for documents."
        ),
    ),
    Use(
        "deltagare",
        _("You take part and ask to hear what came of it"),
        _("Your e-mail address, and your name and telephone number if you leave them."),
        _("To tell you what the dialogue led to, and to ask once whether you heard it."),
        CONSENT,
        _("Those in the municipality who work with the dialogue."),
        _(
            "%(days)s days after you have had the committee's answer, or at once when you ask us. If you "
            "tell us whether you heard it, nobody can see that it was you. What you write then: "
            "%(years)s years."
        ),
    ),
    Use(
        "prenumeranter",
        _("You subscribe"),
        _("Your e-mail address and what you subscribe to."),
        _("To send you what you subscribe to."),
        CONSENT,
        _("Nobody reads it: the service sends the mails by itself."),
        _(
            "Until you end the subscription. An address that is not confirmed is erased after "
            "%(confirm)s days."
        ),
    ),
    Use(
        "tillganglighet",
        _("You report a fault in accessibility"),
        _("What you write, and your e-mail address if you leave it."),
        _("To mend the fault and to answer you."),
        PUBLIC_TASK,
        _("Those in the municipality who answer for the service."),
        _(
            "The address: %(days)s days after our answer. What you wrote, and our answer: %(years)s years "
            "after it."
        ),
    ),
    Use(
        "dialoger",
        _("What is said in a dialogue"),
        _(
            "What those who take part say or write, without their names. Documents that are published "
            "may name people who act on behalf of an association or an authority."
        ),
        _("To give the committee a basis for its decision, and to show what came of the dialogue."),
        PUBLIC_TASK,
        _("Everybody, once it is published. Before that those who work with dialogues here."),
        ARCHIVE,
    ),
    Use(
        "missbruk",
        _("Protection against misuse"),
        _("How much was sent from your connection, under a code that does not show its address."),
        _("So that nobody can fill the service with rubbish or guess passwords."),
        PUBLIC_TASK,
        _("Nobody reads it: the service counts by itself."),
        _("Minutes, at most a day."),
    ),
    Use(
        "medarbetare",
        _("You work here or are elected"),
        _("Your name, e-mail address, assignments, and what you do in the cases and when."),
        _("To let the right person do the right thing, and to show afterwards who did what."),
        PUBLIC_TASK,
        _("Everybody who works with dialogues here. Residents see committees and offices, not persons."),
        ARCHIVE,
    ),
)


def uses() -> list[Use]:
    """As the settings have the times now."""
    times = {
        "days": settings.CONTACT_KEPT_DAYS,
        "years": settings.WORDS_KEPT_YEARS,
        "confirm": CONFIRM_WITHIN.days,
    }
    return [replace(use, how_long=str(use.how_long) % times) for use in USES]
