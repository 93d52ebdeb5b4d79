"""From poses to what the screen says: against gravity and in the member's own metres, then counts, cues,
charts, energy. One frame at a time, no thread, no clock.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from calibration.levelling import LevelCamera
from engines.pose import FloatArray, Pose
from engines.scale import ASSUMED_HEIGHT_M
from mirror.calibrations.applied import Applied, level_pose
from mirror.live.counting import (
    AnyExercise,
    ChartedSignal,
    Counting,
    Counts,
    DoneInstead,
    GamePlay,
    Lifts,
    OneExercise,
    charts,
    values,
)
from mirror.live.state import NONE, Analysed, ChartValues, Cue, CueKind, SetEnded
from mirror.store.session_writer import OPEN_AIM
from rules import energy as energies
from rules.body import Body, BodyStream, join_blocks
from rules.exercise import Exercise
from rules.exercise_counter import CUE_S
from rules.game import ENERGY, Game
from rules.quantities import Quantities
from rules.results import Answer, Doubt, WorkoutSet
from rules.view import view_name

log = logging.getLogger(__name__)


class Upright:
    """The level camera for pictures of a size, found once; None where gravity is not known or nothing fits."""

    def __init__(self, applied: Applied | None) -> None:
        self._applied = applied
        self._known: dict[tuple[int, int], LevelCamera | None] = {}

    def level(self, size: tuple[int, int]) -> LevelCamera | None:
        """For pictures of `size` (width, height) px."""
        if size not in self._known:
            applied = self._applied
            fitted = applied is not None and calibration_fits(applied, size)
            self._known[size] = applied.level(size) if applied is not None and fitted else None
        return self._known[size]


def of_height(pose: Pose, height_m: float | None) -> Pose:
    """The pose with its metres for somebody of `height_m`, where it was lifted for anybody's height."""
    if height_m is None or pose.xyz is None or "height" not in pose.assumed:
        return pose
    known = tuple(name for name in pose.assumed if name != "height")
    return replace(pose, xyz=pose.xyz * (height_m / ASSUMED_HEIGHT_M), assumed=known)


def calibration_fits(applied: Applied, size: tuple[int, int]) -> bool:
    """Whether a calibration fits pictures of `size`; the log says why it does not."""
    try:
        applied.level(size)
        applied.intrinsics.scale_to(*size)
    except ValueError as error:
        log.warning("without calibration %s: %s", applied.name, error)
        return False
    made = (applied.intrinsics.width, applied.intrinsics.height)
    if made != size:
        log.info(
            "calibration %s was made at %d x %d px, and is scaled to %d x %d", applied.name, *made, *size
        )
    return True


AUTO = "auto"
REVIEWED_S = 60.0
"""So much of a set is counted again where it turns out to be of another exercise."""
OTHER_S = 4.0
"""How long the mirror says that a set looks like another exercise, or that a side of it is not seen."""
SILENT = frozenset({"getting_into_position", "unfinished", "not_recognised", "half_way", "not_this_exercise"})
"""Doubts that are nobody's fault, or wait whether they repeat: the mirror says nothing about them."""


class Analyst:
    """One session: follows the body all the time, and counts while a set is on.

    `exercises` are those that `auto` recognises among (the library's by default). `upright` returns the level camera
    of the pictures, so that rules measure against gravity; `height_m` of who is there, None where it is not known,
    makes metres of poses that were lifted for anybody's. Raises KeyError for an unknown name.
    """

    def __init__(
        self,
        exercise: str | Exercise = AUTO,
        exercises: Sequence[Exercise] | None = None,
        upright: Upright | None = None,
    ) -> None:
        self._exercises, self._upright = exercises, upright or Upright(None)
        self.height_m: float | None = None
        self.aim = OPEN_AIM
        self.choose(exercise)
        self.reset()

    def reset(self) -> None:
        """Somebody else: nothing of what was seen before counts. The exercise that was chosen stays."""
        self._stream = BodyStream()
        self._recent: list[Body] = []
        self._done: deque[Body] = deque()
        self._instead: DoneInstead | None = None
        self._set: Counting | None = None
        self._charted: tuple[Exercise | None, tuple[ChartedSignal, ...]] = (None, ())
        self._energy, self._before, self._rate = 0.0, 0.0, 0.0
        self._began = self._time = float("nan")
        self._doubt: tuple[Doubt, float] | None = None
        self._other: tuple[str, float] | None = None
        self._hidden = float("nan")
        self._counts = Counts(None, (), ())
        self._lifts = Lifts()
        self._weights: tuple[Exercise | None, FloatArray] = (None, energies.point_weights(None))

    def choose(self, exercise: str | Exercise | Game) -> None:
        """Take another exercise (or `auto`), or a game, from the next set on. Raises KeyError for an unknown name."""
        self._wanted = (
            Exercise.named(exercise) if isinstance(exercise, str) and exercise != AUTO else exercise
        )

    def change(self, exercise: Exercise) -> None:
        """The set that is on is of another exercise: what was done of it lately is counted again."""
        self.choose(exercise)
        if self._set is None:
            return
        counting = OneExercise(exercise)
        if self._done:
            counting.review(join_blocks(tuple(self._done)))
        self._set, self._doubt, self._other = counting, None, None
        self._instead = None
        self._counts = Counts(None, (), ())

    @property
    def in_set(self) -> bool:
        """Whether a set is on."""
        return self._set is not None

    @property
    def counts(self) -> Counts | None:
        """What the set holds so far; None where none is on."""
        return None if self._set is None else self._with_aim(self._set.counts)

    def _with_aim(self, counts: Counts) -> Counts:
        velocities = self._lifts.velocities(counts.name, counts.reps, self.height_m)
        return replace(counts, aim=self.aim, velocities=velocities)

    def begin_set(self) -> None:
        """Count from the next frame on; a set that was open is dropped."""
        wanted = self._wanted
        self._set = self._counting()
        self._instead = DoneInstead(wanted.name, self._exercises) if isinstance(wanted, Exercise) else None
        self._before, self._began, self._doubt = self._energy, float("nan"), None
        self._other, self._hidden = None, float("nan")
        self._counts = Counts(None, (), ())
        self._done.clear()
        self._lifts = Lifts()

    def _counting(self) -> Counting:
        wanted = self._wanted
        if isinstance(wanted, Game):
            return GamePlay(wanted)
        return AnyExercise(self._exercises) if wanted == AUTO else OneExercise(wanted)

    def end_set(self) -> SetEnded | None:
        """Close the set; None where none was on."""
        if self._set is None:
            return None
        if isinstance(self._set, GamePlay):
            return self._end_game(self._set)
        counts = self._with_aim(self._set.finish())
        began = self._time if np.isnan(self._began) else self._began
        minutes, earned = (self._time - began) / 60.0, self._energy - self._before
        ended = WorkoutSet(
            0,
            NONE if counts.exercise is None else counts.exercise.name,
            "" if counts.exercise is None else counts.exercise.title,
            began,
            self._time,
            counts.reps,
            counts.doubts,
            counts.holds,
            earned,
            velocities=counts.velocities,
        )
        self._set, self._doubt = None, None
        return SetEnded(counts.aim.apply_to(ended), earned / minutes if minutes > 0 else 0.0)

    def _end_game(self, playing: GamePlay) -> SetEnded:
        """A game ends with its last interval, whenever it was closed."""
        done = playing.play.done
        began = self._time if np.isnan(self._began) else self._began
        seconds = done.seconds
        self._set, self._doubt = None, None
        mean = 60.0 * done.energy / seconds if seconds > 0 else 0.0
        title, end, energy = playing.game.title, began + seconds, done.energy
        ended = WorkoutSet(0, ENERGY, title, began, end, energy=energy, game=done)
        return SetEnded(self.aim.apply_to(ended), mean)

    def see(self, pose: Pose, size: tuple[int, int]) -> Analysed:
        """Take the next frame's pose. Raises ValueError if its time does not rise."""
        pose, level = of_height(pose, self.height_m), self._upright.level(size)
        body = self._stream.of_pose(level_pose(pose, level))
        self._add_energy(body)
        self._time = pose.time
        # what is drawn lies on the camera's own picture
        drawn = body.xy[0] if level is None else level.back(body.xy[0])
        analysed = Analysed(pose.index, pose.time, pose, drawn, size, energy_rate=self._rate)
        analysed = replace(analysed, view=view_name(float(body.breadth[0]), float(body.facing[0])))
        if isinstance(self._set, GamePlay):
            return replace(self._add_game(analysed, self._set), energy_session=self._energy)
        counted = analysed if self._set is None else self._add_counts(analysed, self._set, body)
        exercise = self._exercise()
        return replace(counted, energy_session=self._energy, signals=self._signals(exercise, body))

    def _add_game(self, analysed: Analysed, playing: GamePlay) -> Analysed:
        self._began = analysed.time if np.isnan(self._began) else self._began
        playing.play.see(analysed.time, self._rate)
        return replace(
            analysed,
            exercise=ENERGY,
            title=playing.game.title,
            energy=playing.play.energy,
            in_set=True,
            set_s=analysed.time - self._began,
            game=playing.play.state,
        )

    def _add_counts(self, analysed: Analysed, counting: OneExercise | AnyExercise, body: Body) -> Analysed:
        self._began = analysed.time if np.isnan(self._began) else self._began
        self._lifts.add(body)
        answer = counting.see(body)
        self._remember(body)
        instead = "" if self._instead is None else self._instead.see(body, answer.count)
        if instead:
            answer = replace(answer, looks_like=instead)
        before, counts = self._counts, self._with_aim(counting.counts)
        self._counts = counts
        exercise, reps = counts.exercise, counts.reps
        # `auto` credits what was done before it knew: repetitions are noticed by what has come to be counted
        rep = reps[-1] if len(reps) > len(before.reps) else None
        doubt = counts.doubts[-1] if len(counts.doubts) > len(before.doubts) else None
        if doubt is not None:
            self._doubt = (doubt, analysed.time)
        elif rep is not None:
            self._doubt = None
        return replace(
            analysed,
            exercise=NONE if exercise is None else exercise.name,
            title="" if exercise is None else exercise.title,
            state=answer.state,
            progress=answer.progress,
            count=answer.count,
            rep=rep,
            doubt=doubt,
            cue=self._cue(answer, analysed.time),
            held_s=answer.held_s,
            energy=self._energy - self._before,
            velocities=counts.velocities,
            tempo_s=reps[-1].end_s - reps[-1].start_s if reps else float("nan"),
            in_set=True,
            set_s=analysed.time - self._began,
        )

    def _remember(self, body: Body) -> None:
        """The set's last frames, in case it turns out to be of another exercise."""
        self._done.append(body)
        while body.time[0] - self._done[0].time[0] > REVIEWED_S:
            self._done.popleft()

    def _cue(self, answer: Answer, time: float) -> Cue | None:
        """What the set looks like goes first; then a side that is not seen, why one did not count, and form."""
        if answer.looks_like:
            self._other = (answer.looks_like, time)
        if self._other is not None and time - self._other[1] <= OTHER_S:
            return Cue(CueKind.LOOKS_LIKE, self._other[0])
        if answer.hidden and np.isnan(self._hidden):
            self._hidden = time
        if time - self._hidden <= OTHER_S:
            return Cue(CueKind.HIDDEN_SIDE, "")
        if self._doubt is not None and time - self._doubt[1] <= CUE_S:
            doubt = self._doubt[0]
            if doubt.reason not in SILENT:
                return Cue(CueKind.REFUSED, answer.cue or "", doubt.reason, doubt.detail)
        return Cue(CueKind.FORM, answer.cue) if answer.cue else None

    def _exercise(self) -> Exercise | None:
        if isinstance(self._set, GamePlay):
            return None
        if self._set is not None:
            return self._set.counts.exercise
        return self._wanted if isinstance(self._wanted, Exercise) else None

    def _signals(self, exercise: Exercise | None, body: Body) -> tuple[ChartValues, ...]:
        if exercise is None:
            return ()
        if self._charted[0] is not exercise:
            self._charted = (exercise, charts(exercise))
        with np.errstate(all="ignore"):
            return values(self._charted[1], Quantities(body))

    def _add_energy(self, body: Body) -> None:
        """Points since the last frame, by the trapezium of the rates at both; a gap's rate is not known."""
        self._recent = [b for b in self._recent if body.time[0] - b.time[0] <= 2 * energies.WINDOW_S]
        self._recent.append(body)
        before, exercise = self._rate, self._exercise()
        if self._weights[0] is not exercise:
            self._weights = (exercise, energies.point_weights(exercise))
        self._rate = float(energies.rate_per_minute(join_blocks(self._recent), self._weights[1])[-1])
        if len(self._recent) > 1:
            step = float(body.time[0] - self._recent[-2].time[0])
            self._energy += step * (before + self._rate) / 2 / 60.0
