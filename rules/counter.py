"""The one counting mechanism: live frame by frame, and for recordings fed with the same frames."""

from __future__ import annotations

from engines.pose import Pose
from rules.body import Body, BodyStream, set_view
from rules.exercise import Exercise
from rules.exercise_counter import ExerciseCounter
from rules.quantities import Quantities
from rules.results import Answer, Doubt, Hold, Rep


class Counter:
    """Counts one exercise causally.

    `exercise` is a name of the library or an `Exercise`; `view` overrules the view that is found. Raises
    KeyError for an unknown name.
    """

    def __init__(self, exercise: str | Exercise, view: str | None = None) -> None:
        self.exercise = Exercise.named(exercise) if isinstance(exercise, str) else exercise
        self._judge = ExerciseCounter(self.exercise)
        self._stream = BodyStream()
        self._view = view
        self._time = 0.0

    def update(self, pose: Pose) -> Answer:
        """Take the next frame. Raises ValueError if its time does not rise."""
        return self.see(set_view(self._stream.of_pose(pose), self._view))[0]

    def see(self, body: Body, quantities: Quantities | None = None) -> list[Answer]:
        """Take a block of frames that a `BodyStream` has followed; one answer for each.

        `quantities` of the block may be shared by exercises that see the same one.
        """
        self._judge.see(Quantities(body) if quantities is None else quantities)
        columns = (body.time, body.breadth, body.facing, body.cut)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        answers = [self._judge.answer(i, *row) for i, row in enumerate(rows)]
        if answers:
            self._time = float(body.time[-1])
        return answers

    @property
    def holds(self) -> tuple[Hold, ...]:
        """What was held so far, for an exercise that is held."""
        return tuple(self._judge.holds)

    @property
    def looks_like(self) -> str:
        """The exercise that the set looks like rather than the one that is counted; empty where it does not."""
        return self._judge.looks_like

    @property
    def hidden(self) -> int:
        """How many repetitions are of a side that was not seen, counted by the rhythm of the other."""
        return self._judge.hidden

    def finish(self) -> tuple[tuple[Rep, ...], tuple[Doubt, ...]]:
        """Close what is open at the end of the recording or of the set."""
        return self._judge.finish(self._time)
