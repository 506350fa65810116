"""A database state that many tests look at and none keeps: built once a module, rolled back after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def built(django_db_blocker: Any, build: Callable[[], Any]) -> Iterator[Any]:
    with django_db_blocker.unblock():
        sweep()
        with transaction.atomic():
            world = build()
            settle()
            yield world
            transaction.set_rollback(True)


def sweep() -> None:
    """Away with what other tests rolled back: the planner takes a table full of it for an empty one."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")


def settle() -> None:
    """Let the database check now what it otherwise checks at commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
