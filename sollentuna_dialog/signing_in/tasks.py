"""Mail that a worker sends, so that the page which asked for it gives nothing away. And forgetting."""

import datetime
import logging

from allauth.account.utils import user_pk_to_url_str
from celery import shared_task
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from committees.models import Person
from sollentuna_dialog.cache import forget_expired

from .events import note
from .models import ResetAsked

#: Later nobody waits for the link any more.
PATIENCE = datetime.timedelta(hours=1)
log = logging.getLogger(__name__)


@shared_task
def mail_password_resets() -> None:
    """All that were asked for, one by one. What the mail server does not take now is tried next time."""
    ResetAsked.objects.filter(asked_at__lt=timezone.now() - PATIENCE).delete()
    dealt_with: int | None = 0
    while dealt_with is not None:
        dealt_with = _mail_next(after=dealt_with)


@shared_task
def forget_attempts() -> None:
    forget_expired()


@transaction.atomic
def _mail_next(after: int) -> int | None:
    """Its row stays locked meanwhile: nobody else sends it, and whoever dies leaves it to others."""
    waiting = ResetAsked.objects.select_for_update(skip_locked=True).filter(pk__gt=after)
    asked = waiting.order_by("pk").first()
    if asked is None:
        return None
    key = asked.pk
    try:
        _mail_everybody(asked.email)
        asked.delete()
    except (OSError, ValueError) as error:
        log.warning("A password reset could not be mailed: %s", type(error).__name__)
    return key


def _mail_everybody(email: str) -> None:
    """Everybody active with that address and a password here; others log in elsewhere, or not at all."""
    with translation.override(settings.LANGUAGE_CODE):
        for person in Person.objects.filter(email__iexact=email, is_active=True).exclude(email=""):
            if person.has_usable_password():
                _mail(person)
                note("password_reset_asked", person)


def _mail(person: Person) -> None:
    where = {"uidb36": user_pk_to_url_str(person), "key": default_token_generator.make_token(person)}
    # The site's own address from the settings, never the one that a request claimed to be sent to.
    link = settings.SITE_URL + reverse("account_reset_password_from_key", kwargs=where)
    text = render_to_string("account/email/password_reset.txt", {"person": person, "link": link})
    send_mail(_("Choose a new password for Sollentuna Dialog"), text, None, [person.email])
