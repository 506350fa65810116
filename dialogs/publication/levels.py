from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils.translation import get_language

from dialogs.models import Ladder, Method

#: The ladder's words are the municipality's own; an English sentence needs English ones.
IN_ENGLISH = {
    "bestämma": "decide",
    "påverka": "influence the decision",
    "resonera": "reason with others",
    "tycka": "say what you think",
    "veta": "be told",
}


@dataclass(frozen=True)
class PublicLevel:
    """One rung of the ladder of participation: what residents may do there (PROCESS, "The ladder")."""

    label: str
    verb: str
    characteristic: str
    methods: tuple[str, ...]
    current: bool = False

    @property
    def may(self) -> str:
        """What residents may do, in the reader's language, so that a sentence around it is whole."""
        return self.verb if get_language() == "sv" else IN_ENGLISH.get(self.verb, self.verb)


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
