"""Mail that a worker sends, so that the page which asked for it gives nothing away."""

from allauth.account.utils import user_pk_to_url_str
from celery import shared_task
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from committees.models import Person

from .events import note


@shared_task
def mail_password_reset(email: str) -> None:
    """To everybody active with that address and a password here; others log in elsewhere, or not at all."""
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
