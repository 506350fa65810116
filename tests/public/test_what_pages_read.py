"""A kept page is made anew whenever a table that it reads is written to: so no page may read any other."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from dialogs.models import PublicChange
from dialogs.publication.version import clock
from tests.people import Town

from .crawl import visits
from .town_of_canaries import fill

READ = re.compile(r'(?:FROM|JOIN)\s+"(\w+)"')
#: Joined to and never told of: names of officials stay inside (test_leaks.py).
NOT_SHOWN = {"committees_person"}
COUNTED = """
SELECT tgrelid::regclass::text FROM pg_trigger
WHERE tgname = 'public_page_changes' AND tgenabled = 'O' AND tgtype & 28 = 28  -- insert, delete, update
"""


class Notebook:
    """An execute wrapper: which tables were read."""

    def __init__(self) -> None:
        self.tables: set[str] = set()

    def __call__(self, execute: Any, sql: str, *call: Any) -> Any:
        self.tables |= set(READ.findall(sql))
        return execute(sql, *call)


def counted() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        return {name for (name,) in cursor.fetchall()}


def test_every_table_that_a_kept_page_reads_is_counted(town: Town, client: Client) -> None:
    fill(town)
    read: dict[str, str] = {}
    kept = set()
    notebook = Notebook()
    with connection.execute_wrapper(notebook):
        for address, response in visits(client):
            if hasattr(response, "public_version"):
                kept.add(response.resolver_match.view_name)  # type: ignore[attr-defined]
                read |= dict.fromkeys(notebook.tables, address)
            notebook.tables.clear()
    assert {"public:home", "public:dialog_list", "public:dialog", "public:feedback", "public:feed"} <= kept
    assert "dialogs_publicfeedback" in read
    known = counted() | NOT_SHOWN
    missing = {table: address for table, address in read.items() if table not in known}
    assert not missing, f"not in law/public_changes.sql, so kept pages would not notice: {missing}"


@pytest.mark.django_db
def test_writing_to_any_of_them_is_counted_even_when_no_row_is_touched() -> None:
    clock.forget()
    before = clock.now().changes
    for number, table in enumerate(sorted(counted()), start=1):
        with connection.cursor() as cursor:
            cursor.execute(f'DELETE FROM "{table}" WHERE false')
        clock.forget()
        assert clock.now().changes == before + number, table
    assert PublicChange.objects.count() == 1
