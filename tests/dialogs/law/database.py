"""What the database itself says, asked past the steps: raw statements, refusals, life without a guard."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, connection, transaction


def sql(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run a statement past every model. Rows, if it gives any."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchall() if cursor.description else []


def settle() -> None:
    """Let the database check now what it otherwise checks at commit."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("SET CONSTRAINTS ALL DEFERRED")


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens in here is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rule_of(error: BaseException) -> str:
    """The rule, or the constraint, that the database refused by."""
    return error.__cause__.diag.constraint_name or ""


@contextmanager
def refused(rule: str) -> Iterator[None]:
    """The database refuses what happens in here, now or at commit, by that rule."""
    found = "nothing"
    try:
        with undone():
            yield
            settle()
    except IntegrityError as error:
        found = rule_of(error)
    assert found == rule, f"refused by {found}, not by {rule}"


@contextmanager
def without(*guards: str) -> Iterator[None]:
    """Life without a trigger ("table.name"), a constraint ("table#name"), a function's words ("name()")."""
    settle()
    with undone():
        for guard in guards:
            _remove(guard)
        yield


def _remove(guard: str) -> None:
    if guard.endswith("()"):
        _silence(guard[:-2])
    elif "#" in guard:
        sql("ALTER TABLE {} DROP CONSTRAINT {}".format(*guard.split("#")))
    else:
        sql("ALTER TABLE {} DISABLE TRIGGER {}".format(*guard.split(".")))


def _silence(function: str) -> None:
    """Let a function that says why not, or raises it, have nothing to say."""
    [(arguments, result)] = sql(
        "SELECT pg_get_function_identity_arguments(oid), prorettype::regtype::text "
        "FROM pg_proc WHERE proname = %s",
        function,
    )
    body = "RETURN;" if result == "void" else "RETURN NULL;"
    sql(
        f"CREATE OR REPLACE FUNCTION {function}({arguments}) RETURNS {result} LANGUAGE plpgsql "
        f"AS $$ BEGIN {body} END $$"
    )
