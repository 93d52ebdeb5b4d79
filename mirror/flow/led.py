"""A plan that the mirror leads through: which step and which set of it is next. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mirror.plans.choice import Offered
from mirror.plans.plan import Step


@dataclass(frozen=True, slots=True)
class Led:
    """Where somebody is in a plan: in `round` (from 0) at the step `at`, whose set `set` (from 1) is next."""

    offered: Offered
    at: int = 0
    set: int = 1
    round: int = 0

    @property
    def step(self) -> Step:
        """The step that is on."""
        return self.offered.steps[self.at]

    @property
    def number(self) -> int:
        """The step's number among all rounds, from 1."""
        return self.round * len(self.offered.steps) + self.at + 1

    @property
    def count(self) -> int:
        """How many steps there are in all rounds."""
        return len(self.offered.steps) * self.offered.plan.rounds

    def after_set(self) -> Led | None:
        """After a set: its step's next one, or the next step; None when all is done."""
        return replace(self, set=self.set + 1) if self.set < self.step.sets else self.after_step()

    def after_step(self) -> Led | None:
        """The next step, whatever is left of this one; None when all is done."""
        if self.at + 1 < len(self.offered.steps):
            return replace(self, at=self.at + 1, set=1)
        if self.round + 1 < self.offered.plan.rounds:
            return replace(self, at=0, set=1, round=self.round + 1)
        return None
