from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from dialogs.models import Ladder, Method


@dataclass(frozen=True)
class PublicLevel:
    """One rung of the ladder of participation: what residents may do there (PROCESS, "The ladder")."""

    label: str
    verb: str
    characteristic: str
    methods: tuple[str, ...]
    current: bool = False


def levels_of(ladder: Ladder, chosen: str = "") -> tuple[PublicLevel, ...]:
    """The rungs of one version of the ladder, highest first, the chosen one marked."""
    methods = ArraySubquery(Method.objects.filter(level=OuterRef("pk")).values("name"))
    return tuple(
        PublicLevel(
            label=level.get_key_display(),
            verb=level.residents_may,
            characteristic=level.characteristic,
            methods=tuple(level.method_names),
            current=level.key == chosen,
        )
        for level in ladder.levels.annotate(method_names=methods)
    )


def current_levels() -> tuple[PublicLevel, ...]:
    """The ladder that new dialogues follow."""
    return levels_of(Ladder.objects.current())
