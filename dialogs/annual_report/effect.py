"""What came of a dialogue, recorded in the year: often one that was answered in an earlier year."""

from dataclasses import dataclass

from dialogs.models import Effect


@dataclass(frozen=True)
class Told:
    title: str
    committee: str
    influence: str
    label: str
    came: str
    decision: str

    @classmethod
    def of(cls, effect: Effect) -> "Told":
        return cls(
            title=effect.dialog.title,
            committee=str(effect.dialog.committee),
            influence=effect.influence,
            label=effect.get_influence_display(),
            came=effect.what_came_of_it,
            decision=effect.decision,
        )

    @property
    def has_influenced(self) -> bool:
        """Wholly or in part."""
        return self.influence in Effect.SHOWN_BY_A_DECISION
