"""What a plan is: the checked contents of one TOML file."""

from __future__ import annotations

from dataclasses import dataclass

from rules.game import Game

TRANSITION_S = 15.0
"""Getting ready for a set takes about so long."""
REP_S = 3.0
"""A repetition takes about so long where no tempo is asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise of a plan. Either `reps` or `seconds` is the target of each set, the other is 0.

    `load_kg` 0 is the body alone, None what the member lifted last time; `rest_s` follows each set; `tempo` is
    seconds of lowering, pause and rising, 0 0 0 as the member likes; `stop_at_loss` is the per cent of velocity lost
    that end a set, 0 never.
    """

    exercise: str
    sets: int = 1
    reps: int = 0
    seconds: float = 0.0
    load_kg: float | None = None
    rest_s: float = 60.0
    tempo: tuple[float, float, float] = (0.0, 0.0, 0.0)
    stop_at_loss: float = 0.0

    @property
    def about_s(self) -> float:
        """How long a set of it takes with its rest, about."""
        each = sum(self.tempo) or REP_S
        return (self.seconds or self.reps * each) + self.rest_s + TRANSITION_S


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan that is done for `weeks` weeks, `days` a week, and grows with the member.

    Where every set of the last time reached its target and their mean quality was `quality` or more, the target grows
    by `reps`; beyond `most_reps` it goes back to that of the plan and the load grows by `load_kg`. Where fewer than
    `back_below` of the repetitions were done, the load goes back by as much, or the target where there is none.
    """

    weeks: int
    days: int = 2
    quality: float = 0.8
    reps: int = 1
    most_reps: int = 12
    load_kg: float = 2.5
    back_below: float = 0.6


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """A workout: its steps in order, all of them `rounds` times. `name` is that of the file; `text` is the file.

    Of an energy game there are no steps: `game` is its intervals, all rounds written out.
    """

    name: str
    title: str
    about: str
    steps: tuple[Step, ...]
    rounds: int = 1
    programme: Programme | None = None
    text: str = ""
    game: Game | None = None

    @property
    def minutes(self) -> int:
        """How long it takes, about."""
        if self.game is not None:
            return max(1, round(self.game.seconds / 60))
        seconds = sum(step.sets * step.about_s for step in self.steps) * self.rounds
        return max(1, round(seconds / 60))
