"""What a set is done with and aims at: noted with it as it is counted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rules.results import WorkoutSet


@dataclass(frozen=True, slots=True)
class Aim:
    """`load_kg` is what is lifted, 0 the body alone; `reps` the target, 0 an open set; `plan` whose step it is."""

    load_kg: float = 0.0
    reps: int = 0
    plan: str = ""

    def apply_to(self, one: WorkoutSet) -> WorkoutSet:
        """The set as one that is done with this aim."""
        return replace(one, load_kg=self.load_kg, target_reps=self.reps, plan=self.plan)


OPEN = Aim()
"""Nothing but the body, as often as they like."""
