"""News as Atom (RFC 4287): each step under an identity of its own that never changes, the newest first."""

import datetime
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from dialogs.papers.legible import FORBIDDEN
from dialogs.publication.news import PublicNews
from dialogs.publication.topics import Topic

MOST = 50
#: When the identities began to be given out, as a tag URI has to say (RFC 4151).
SINCE = 2026


class _Feed(Atom1Feed):
    def latest_post_date(self) -> datetime.datetime:
        """Of an empty feed always the same: otherwise it would be another one each time."""
        if not self.items:
            return datetime.datetime(SINCE, 1, 1, tzinfo=datetime.UTC)
        return super().latest_post_date()


def as_atom(topic: Topic, news: Sequence[PublicNews]) -> tuple[bytes, datetime.datetime]:
    """The feed, and when something in it last changed. The same news give the same bytes."""
    feed = _Feed(
        title=_legible(topic.name),
        link=settings.SITE_URL + topic.url,
        feed_url=settings.SITE_URL + address_of(topic),
        feed_guid=_identity(topic.value),
        description="",
        subtitle=_("What the committees ask, decide and answer"),
        language="sv",
        author_name=_("Sollentuna municipality"),
    )
    for one in news:
        feed.add_item(
            title=_legible(f"{one.heading}: {one.title}"),
            link=settings.SITE_URL + one.url,
            description=_summary(one),
            unique_id=_identity(f"handelse/{one.key}"),
            pubdate=one.at,
            updateddate=one.changed_at,
            author_name=_legible(one.committee),
        )
    return feed.writeString("utf-8").encode(), feed.latest_post_date()


def address_of(topic: Topic) -> str:
    if topic.dialog:
        return reverse("public:dialog_feed", args=[topic.slug])
    return reverse("public:feed") + (f"?namnd={topic.slug}" if topic.committee else "")


def _identity(thing: str) -> str:
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{SINCE}:{thing}"


def _summary(one: PublicNews) -> str:
    """HTML, as Atom has it: what people wrote stands in it escaped."""
    sentences = format_html_join("", "<p>{}</p>", ((_legible(sentence),) for sentence in one.sentences))
    parts = format_html_join(
        "", "<h2>{}</h2><p>{}</p>", ((part.heading, _legible(part.text)) for part in one.parts)
    )
    return format_html("{}{}", sentences, parts)


def _legible(text: str) -> str:
    """XML holds no control characters: one in a title would take the feed from everybody."""
    return FORBIDDEN.sub("", text)
