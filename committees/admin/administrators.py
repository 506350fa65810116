"""There is always an administrator: whoever would leave none is refused, whatever the way."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Membership, Person, Role


def somebody_administrates() -> bool:
    held = Membership.objects.current(timezone.localdate()).filter(
        role=Role.ADMINISTRATOR, person__is_staff=True
    )
    return held.exists() or Person.objects.filter(is_active=True, is_staff=True, is_superuser=True).exists()


def refuse_if_nobody_is_left() -> None:
    """Within the transaction of what was just done, which this undoes."""
    if not somebody_administrates():
        raise ValidationError(
            _("Then nobody would be left to administrate. Give the role to somebody else first.")
        )


class KeepsAnAdministrator:
    """For an admin whose forms change people or memberships: the form is saved, looked at, and taken back."""

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                answer: HttpResponse = super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]
                if request.method == "POST" and answer.status_code == 302:
                    refuse_if_nobody_is_left()
        except ValidationError as refusal:
            list(messages.get_messages(request))  # what the form said about having been saved
            messages.error(request, " ".join(refusal.messages))
            return redirect(request.get_full_path())
        return answer
