"""Which tables belong to cases, and how a row of each becomes a copy of itself.

Read from the models, so that a new kind of record is copied too. In the expressions `copies` is how many
there shall be of each row, `copy` (0, 1, …) which of them this is. Copies of one row lie side by side, so
that a table stays in the order of time, as in a database that grew.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from checklists.models import Checklist
from dialogs.models import Dialog

Model = type[models.Model]
#: One copy in so many has rows here: thirty points a case would be most of the disk, and no list reads them.
SPARSE = {"checklists_item": 10}
#: What was done and is yet to be told of or counted: emptied within minutes where the worker runs.
EMPTY = ("dialogs_untold", "dialogs_untallied")
#: Each official of the first thousand cases gets so many colleagues to share the others with.
HANDLERS = 10
_LETTERS = "translate(left(md5({0}), 6), '0123456789', 'ghijklmnop')"
#: The planner knows how common a word is only of a language of some hundred common words, as real ones are.
COMMON_WORD = _LETTERS.format("('ord' || (copy * 7919 + s.id * 104729 + nth * 31) % 300)")
RARE_WORD = _LETTERS.format("(copy || '/' || s.id)")
SENTENCE = f"(SELECT string_agg({COMMON_WORD}, ' ') FROM generate_series(1, 8) nth)"  # noqa: S608
NUMBER = "left(s.number, 8) || to_char((substr(s.number, 9)::bigint - 1) * copies + copy + 1, 'FM9999990000')"
#: What else tells a copy from the others: what must be unique, and words, so that searches have some to find.
SPECIAL = {
    "dialogs_dialog.number": NUMBER,
    "dialogs_dialog.slug": "s.slug || '-' || copy",
    "dialogs_dialog.title": f"s.title || ', kvarteret ' || {COMMON_WORD.replace('nth', '0')}",
    "dialogs_dialog.handler_id": f"s.handler_id * {HANDLERS} + copy % {HANDLERS}",
    "dialogs_idea.text": f"concat_ws(' ', s.text, {SENTENCE}, {RARE_WORD})",
}


def of_cases() -> list[Model]:
    """Checklists, cases, and everything that leads to them by foreign keys."""
    found: set[Model] = {Checklist, Dialog}
    everything = apps.get_models(include_auto_created=True)
    while more := {model for model in everything if model not in found and found & set(_leads_to(model))}:
        found |= more
    return sorted(found, key=lambda model: model._meta.db_table)


def _leads_to(model: Model) -> Iterator[Any]:
    return (field.related_model for field in model._meta.concrete_fields if field.related_model)


def copying(model: Model, owned: list[Model], copies: int) -> str:
    """INSERT … SELECT of all copies of what stands in the schema `seed`."""
    table = model._meta.db_table
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    columns = {str(field.column): _copied(table, field, owned) for field in fields}
    every = SPARSE.get(table, 1)
    return (
        f'INSERT INTO "{table}" ({", ".join(columns)}) SELECT {", ".join(columns.values())} '  # noqa: S608
        f"FROM seed.{table} s, (SELECT {copies} AS copies) many, "
        f"generate_series(0, {copies} - 1, {every}) copy "
        f"ORDER BY s.{model._meta.pk.column}, copy"
    )


def _copied(table: str, field: Any, owned: list[Model]) -> str:
    column = f"s.{field.column}"
    key = field.target_field if field.related_model else field
    if special := SPECIAL.get(f"{table}.{field.column}"):
        return special
    if field.related_model and field.related_model not in owned:
        return column
    if isinstance(key, models.UUIDField):
        return f"md5({column}::text || '/' || copy)::uuid"
    if field.primary_key or field.related_model or field.name == "paragraph":
        return f"({column} - 1) * copies + copy + 1"
    if isinstance(field, models.DateTimeField):
        return f"{column} + copy * interval '20 seconds'"
    return column
