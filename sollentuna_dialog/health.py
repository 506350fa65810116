"""Is it alive, and can it do its work?"""

import logging
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from dialogs.notices import figures

logger = logging.getLogger(__name__)


@login_not_required
@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nobody else, so a lost database does not restart the web."""
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers: send people here only when it does.

    Whether the queue answers and how the mail goes is told beside it, for alarms: pages work without.
    """
    is_ready = _works(_ask_database)
    parts = {"database": is_ready, "broker": _works(_ask_broker)}
    mail = _mail() if is_ready else {}
    return JsonResponse(parts | mail, status=200 if is_ready else 503)


def _mail() -> dict[str, int | None]:
    return {
        "seconds_since_sweep": figures.sweep_seconds(),
        "seconds_oldest_mail_waits": figures.waiting_seconds(),
        "failed_notices": figures.failed(),
    }


def _works(ask: Callable[[], None]) -> bool:
    try:
        ask()
    except Exception:
        # Whatever the driver raises means the same here; the reason goes to the log, not to a stranger.
        logger.exception("not ready: %s", ask.__name__)
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _ask_broker() -> None:
    never_twice = Retry(NoBackoff(), retries=0)  # whoever asks waits two seconds, not eight
    with Redis.from_url(settings.REDIS_URL, retry=never_twice, **settings.REDIS_TIMEOUTS) as broker:
        broker.ping()
