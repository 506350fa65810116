"""News and dates for other programs to fetch, without login or secret: what residents may read, no more."""

import datetime

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import override

from dialogs.calendars import as_calendar, published_dates
from dialogs.feeds import MOST, as_atom
from dialogs.publication.news import find_news
from dialogs.publication.topics import Topic, everything, find_committee, find_topic

from .caching import public_page
from .missing import not_here

#: Before there was anything to tell.
LONG_AGO = datetime.datetime(2014, 1, 1, tzinfo=datetime.UTC)


@login_not_required
@public_page
def feed(request: HttpRequest) -> HttpResponse:
    """All news, or a committee's (`?namnd=`)."""
    return _feed(request, _chosen(request))


@login_not_required
@public_page
def dialog_feed(request: HttpRequest, slug: str) -> HttpResponse:
    return _feed(request, find_topic(slug))


@login_not_required
@public_page
def dialogs_calendar(request: HttpRequest) -> HttpResponse:
    """The dates of all dialogues, or of a committee's (`?namnd=`)."""
    return _calendar(request, _chosen(request))


@login_not_required
@public_page
def dialog_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    return _calendar(request, find_topic(slug))


def _chosen(request: HttpRequest) -> Topic | None:
    with override("sv"):
        slug = request.GET.get("namnd", "")
        return find_committee(slug) if slug else everything()


def _feed(request: HttpRequest, topic: Topic | None) -> HttpResponse:
    if topic is None:
        return not_here(request)
    with override("sv"):  # whatever language the program speaks, what it fetches is written in Swedish
        written, changed_at = as_atom(topic, find_news(topic, MOST))
    response = HttpResponse(written, content_type="application/atom+xml; charset=utf-8")
    response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Content-Language"] = "sv"
    return response


def _calendar(request: HttpRequest, topic: Topic | None) -> HttpResponse:
    if topic is None:
        return not_here(request)
    with override("sv"):
        written = as_calendar(topic.name, published_dates(topic, timezone.localdate()), LONG_AGO)
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{topic.slug or "dialoger"}.ics"'
    response["Content-Language"] = "sv"
    return response
