"""A person's way in: closed, opened again, or begun anew without the lost phone."""

import logging

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from committees.admin.administrators import refuse_if_nobody_is_left
from committees.admin.asking import Question
from committees.models import Person

log = logging.getLogger("sollentuna_dialog.security")


def state_of_login(person: Person) -> str:
    """In words, with the ways to change it."""
    if not person.pk:
        return ""
    ways = [(_("open"), "close", _("Close the account"))]
    if not person.is_active:
        ways = [(_("closed"), "open", _("Open the account again"))]
    if Authenticator.objects.filter(user=person).exists():
        ways.append((_("with two-step login"), "reset", _("Let the person set up two-step login anew")))
    rows = (
        (state, reverse(f"admin:committees_person_{name}", args=[person.pk]), does)
        for state, name, does in ways
    )
    return format_html_join(" · ", '{} (<a href="{}">{}</a>)', rows)


def _about_closing(person: Person) -> Question:
    return Question(
        asks=_("Close the account of %(person)s?") % {"person": person},
        follows=_(
            "The person is logged out at the next click, everywhere, and cannot log in. What the person has "
            "done stays in the cases. Memberships stay too, without effect; end them if the person has left."
        ),
        button=_("Close the account"),
        done=_("The account is closed."),
    )


def _close(request: HttpRequest, person: Person) -> None:
    _set_active(request, person, to=False)
    refuse_if_nobody_is_left()


def _about_opening(person: Person) -> Question:
    return Question(
        asks=_("Open the account of %(person)s again?") % {"person": person},
        follows=_("The person can log in as before, and do what the memberships of the day give."),
        button=_("Open the account again"),
        done=_("The account is open."),
    )


def _open(request: HttpRequest, person: Person) -> None:
    _set_active(request, person, to=True)


def _set_active(request: HttpRequest, person: Person, *, to: bool) -> None:
    person.is_active = to
    person.save(update_fields=["is_active"])
    log.info("account_%s person=%s by=%s", "opened" if to else "closed", person.pk, request.user.pk)


def _about_resetting(person: Person) -> Question:
    return Question(
        asks=_("Let %(person)s set up two-step login anew?") % {"person": person},
        follows=_(
            "The app and the recovery codes stop working. Until it is set up anew the password is enough: "
            "make sure that it is the person who asks."
        ),
        button=_("Take the second step away"),
        done=_("Two-step login can be set up anew."),
    )


def _reset(request: HttpRequest, person: Person) -> None:
    Authenticator.objects.filter(user=person).delete()
    log.info("second_step_reset person=%s by=%s", person.pk, request.user.pk)


CLOSE, OPEN, RESET = (_about_closing, _close), (_about_opening, _open), (_about_resetting, _reset)
