"""Which pages there are for search engines: those that are always there, and those of published cases."""

import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from dialogs.publication.pages import PublishedPage, PublishedPages

ALWAYS = (
    *("public:home", "public:dialog_list", "public:how_it_works", "public:new_idea", "public:open_data"),
    *("public:accessibility", "public:privacy"),
)


class PublicSitemap(Sitemap):
    """Addresses by the site's own name, whatever name somebody asked by."""

    #: As many as make a file that is ready within a second; the protocol takes fifty thousand.
    limit = 10_000

    def items(self) -> Any:
        return PublishedPages([PublishedPage(reverse(name)) for name in ALWAYS])

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.SITE_URL).netloc

    def location(self, item: PublishedPage) -> str:
        return item.path

    def lastmod(self, item: PublishedPage) -> datetime.datetime | None:
        return item.changed_at
