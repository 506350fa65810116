"""What the database itself says, asked without the steps: raw statements, its refusals, and life without a guard."""

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


def rule_of(error: IntegrityError) -> str:
    """The rule, or the constraint, that the database refused by."""
    return error.__cause__.diag.constraint_name or ""


@contextmanager
def refused(*rules: str) -> Iterator[None]:
    """The database refuses what happens in here, now or at commit, by one of the rules."""
    try:
        with undone():
            yield
            settle()
    except IntegrityError as error:
        assert rule_of(error) in rules, f"refused by {rule_of(error)}, not by {rules}: {error}"
    else:
        raise AssertionError(f"not refused; expected {rules}")


@contextmanager
def without(*guards: str) -> Iterator[None]:
    """Life without some guards ("table.trigger" or "function()" or "table#constraint"); put back afterwards.

    Ends as if at commit, so that what goes through in here really would.
    """
    settle()
    with undone():
        for guard in guards:
            _remove(guard)
        yield
        settle()


def _remove(guard: str) -> None:
    if guard.endswith("()"):
        [(signature, result)] = sql(
            "SELECT oid::regprocedure::text || '', prorettype::regtype::text FROM pg_proc WHERE proname = %s",
            guard[:-2],
        )
        returns = {"trigger": "RETURN NEW;", "void": "RETURN;"}.get(result, "RETURN NULL;")
        sql(f"ALTER FUNCTION {signature} RENAME TO out_of_force")
        arguments = signature.removeprefix(guard[:-2])
        sql(
            f"CREATE FUNCTION {guard[:-2]}{arguments} RETURNS {result} LANGUAGE plpgsql AS $$ BEGIN {returns} END $$"
        )
    elif "#" in guard:
        table, constraint = guard.split("#")
        sql(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}")
    else:
        table, trigger = guard.split(".")
        sql(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
