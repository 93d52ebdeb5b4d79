"""Those beside the first at the mirror: each with an analyst, a motion and a record of their own. No thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engines.pose import Pose
from mirror.live.analyst import Analyst
from mirror.live.motion import PoseExtrapolator
from mirror.live.recorder import BesideRecording, Recorder
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, SetEnded
from rules.exercise import Exercise
from rules.game import Game


class PersonBeside:
    """One place beside the first: `occupant` is the number of whoever has it, 0 while it is free."""

    def __init__(self, analyst: Analyst, recorder: Recorder | None) -> None:
        self.analyst, self.motion = analyst, PoseExtrapolator()
        self._recorder = recorder
        self._recording: BesideRecording | None = None
        self._visiting = False
        self.occupant = 0

    def begin_session(self, member_id: str | None = None, height_m: float | None = None) -> None:
        """Record what happens at this place from now on, as of a member (None: a guest)."""
        self.end_session()
        self._visiting = True
        self.analyst.height_m = height_m
        self._open(member_id)

    def end_session(self) -> None:
        """Close what is recorded, and forget who was followed."""
        self._close()
        self._visiting = False
        self.analyst.reset()
        self.analyst.height_m = None

    def see(self, pose: Pose, size: tuple[int, int], occupant: int) -> Analysed:
        """Take the next frame's pose. Somebody else at the place is a guest, with a record of their own."""
        if occupant != self.occupant:
            self._change(occupant)
        analysed = self.analyst.see(pose, size)
        self.motion.see(pose, analysed.filtered)
        if self._recording is not None and occupant:
            self._recording.see(analysed, self.analyst.counts)
        return analysed

    def end_set(self) -> SetEnded | None:
        """Close the set; None where none was on."""
        ended = self.analyst.end_set()
        return ended if ended is None or self._recording is None else self._recording.end_set(ended)

    def _change(self, occupant: int) -> None:
        known, self.occupant = self.occupant, occupant
        if self.analyst.in_set or not known or not occupant:
            return
        self.analyst.reset()
        if self._visiting:
            self._close()
            self._open(None)

    def _open(self, member_id: str | None) -> None:
        self._recording = None if self._recorder is None else self._recorder.beside(member_id)

    def _close(self) -> None:
        if self._recording is not None:
            self._recording.end()
        self._recording = None


class PeopleBeside:
    """All places but the first. `make` returns an analyst as the first has."""

    def __init__(self, others: int, make: Callable[[], Analyst], recorder: Recorder | None) -> None:
        self.people = tuple(PersonBeside(make(), recorder) for _ in range(others))

    def see(self, poses: Sequence[Pose], size: tuple[int, int], occupants: Sequence[int]) -> BesideAnalysed:
        """Take the next frame's poses, by place; the first place's is not among them."""
        each = zip(self.people, poses, occupants, strict=True)
        return BesideAnalysed(
            tuple(person.see(pose, size, occupant) for person, pose, occupant in each), tuple(occupants)
        )

    def choose(self, exercise: str | Exercise | Game) -> None:
        """Everybody takes an exercise, a game, or `auto` each their own, from the next set on."""
        for person in self.people:
            person.analyst.choose(exercise)

    def begin_set(self) -> None:
        """Count for everybody from the next frame on."""
        for person in self.people:
            person.analyst.begin_set()

    def end_set(self) -> BesideEnded:
        """Close everybody's set."""
        return BesideEnded(tuple(person.end_set() for person in self.people))

    def begin_session(self) -> None:
        """Everybody is a guest until they say who they are."""
        for person in self.people:
            person.begin_session()

    def end_session(self) -> None:
        """Nobody is here any more."""
        for person in self.people:
            person.end_session()

    def reset(self) -> None:
        """Forget the bodies that were followed."""
        for person in self.people:
            person.analyst.reset()

    def cut(self, time: float) -> None:
        """The picture of `time` follows from none before it."""
        for person in self.people:
            person.motion.cut(time)

    def at(self, time: float) -> tuple[Pose | None, ...]:
        """Where everybody is in the picture of `time`; None where nobody is followed."""
        return tuple(person.motion.at(time) for person in self.people)
