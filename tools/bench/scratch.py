"""A database of one's own on the same server, gone afterwards."""

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


@contextlib.contextmanager
def database(url: str, name: str) -> Iterator[str]:
    """Its address. One of that name that was left behind by a run that broke goes first."""
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    create = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(create)
        try:
            yield urlunsplit((*urlsplit(url)[:2], name, *urlsplit(url)[3:]))
        finally:
            connection.execute(drop)
