"""Who is here and what was done so far, and where they are in a plan that the mirror leads through. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mirror.flow.memory import KnownMember
from mirror.live.state import SetEnded
from mirror.plans.choice import Offered
from mirror.plans.plan import Step
from rules.game import Game

AUTO = "auto"


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


@dataclass
class SessionState:
    """Who is here, and what was done so far. `member` None is a guest, `present` False nobody.

    `led` is where they are in a plan; `loads` kg that they chose, by exercise; `game` the energy game that they play.
    """

    present: bool = False
    member: KnownMember | None = None
    exercise: str = AUTO
    sets: list[SetEnded] = field(default_factory=list)
    began: float = 0.0
    led: Led | None = None
    loads: dict[str, float] = field(default_factory=dict)
    game: Game | None = None

    def set_number(self) -> int:
        """Number of the next set of the exercise."""
        return 1 + sum(
            one.exercise == self.exercise
            for one in (done.set for done in self.sets)
            if one.reps or one.holds or one.doubts
        )
