"""One attempt at filing a form: either an event, or what a person needs to know. Nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, OperationalError
from django.forms import BaseForm
from django.utils.translation import gettext as _

from dialogs.models import Event
from dialogs.refusals import Blocked, NotPermitted, Overtaken


@dataclass(frozen=True)
class Answer:
    event: Event | None = None
    status: int = HTTPStatus.OK
    #: What happened, in words; empty when the errors at the fields say it.
    notice: Any = ""
    reasons: list[str] = field(default_factory=list)
    #: Whether the case has moved, so that the form must be read over before it is sent again.
    overtaken: bool = False


def attempt(form: BaseForm, take: Callable[[], Event]) -> Answer:
    """Take a step with a form that is valid so far. Somebody else's task ends in a 403 page."""
    try:
        return Answer(event=take())
    except ValidationError as error:
        form.add_error(None, error)
        return Answer()
    except NotPermitted as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Overtaken as refusal:
        return Answer(status=HTTPStatus.CONFLICT, notice=refusal.message, overtaken=True)
    except Blocked as refusal:
        return Answer(
            status=HTTPStatus.CONFLICT,
            notice=_("Nothing was saved: something is missing."),
            reasons=refusal.reasons,
        )
    except DatabaseError as error:
        return by_the_database(error)


def by_the_database(error: DatabaseError) -> Answer:
    """The database's own guards, which no form should reach; and a case that somebody else holds now."""
    if isinstance(error, IntegrityError):
        return Answer(
            status=HTTPStatus.CONFLICT,
            notice=_("Nothing was saved: it would break a rule of the process. Look at the case as it is."),
            overtaken=True,
        )
    if isinstance(error, OperationalError):
        return Answer(
            status=HTTPStatus.SERVICE_UNAVAILABLE,
            notice=_("Nothing was saved: somebody else is working in the case. Send again in a moment."),
        )
    raise error
