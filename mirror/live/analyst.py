"""From poses to what the screen says: counts, cues, charts, energy. One frame at a time, no thread, no clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engines.pose import FloatArray, Pose
from mirror.calibrations.applied import level_pose
from mirror.live.calibrated import Upright, of_height
from mirror.live.instead import DoneInstead
from mirror.live.lifts import Lifts
from mirror.live.signals import ChartedSignal, charts, values
from mirror.live.state import NONE, Analysed, ChartValues, Cue, CueKind, SetEnded
from mirror.store.aim import OPEN, Aim
from rules import energy as energies
from rules.body import Body, BodyStream, join_blocks
from rules.counter import Counter
from rules.exercise import Exercise
from rules.exercise_counter import CUE_S
from rules.game import ENERGY, Game, GameDone
from rules.playing import Play
from rules.quantities import Quantities
from rules.recogniser import Recogniser
from rules.results import Answer, Doubt, Hold, Rep, WorkoutSet, in_order, standing
from rules.view import view_name

AUTO = "auto"
REVIEWED_S = 60.0
"""So much of a set is counted anew where it turns out to be of another exercise."""
OTHER_S = 4.0
"""How long the mirror says that a set looks like another exercise, or that a side of it is not seen."""
SILENT = frozenset({"getting_into_position", "unfinished", "not_recognised", "half_way", "not_this_exercise"})
"""Doubts that are nobody's fault, or wait whether they repeat: nothing is said about them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a set holds so far."""

    exercise: Exercise | None
    reps: tuple[Rep, ...]
    doubts: tuple[Doubt, ...]
    holds: tuple[Hold, ...] = ()
    aim: Aim = OPEN
    velocities: tuple[float, ...] = ()
    game: GameDone | None = None

    @property
    def name(self) -> str:
        """What stands in the set's row for the exercise."""
        if self.game is not None:
            return ENERGY
        return NONE if self.exercise is None else self.exercise.name


class OneExercise:
    """Counts an exercise that was chosen."""

    def __init__(self, exercise: str | Exercise) -> None:
        self._counter = Counter(exercise)
        self._reps: list[Rep] = []
        self._doubts: list[Doubt] = []

    def see(self, body: Body) -> Answer:
        """Take the next frame."""
        answer = self._counter.see(body)[-1]
        self._reps += [answer.rep] if answer.rep is not None else []
        self._doubts += [answer.doubt] if answer.doubt is not None else []
        return answer

    def review(self, bodies: Body) -> None:
        """Take frames that have gone by, as one block."""
        for answer in self._counter.see(bodies):
            self._reps += [answer.rep] if answer.rep is not None else []
            self._doubts += [answer.doubt] if answer.doubt is not None else []

    @property
    def counts(self) -> Counts:
        """What was counted so far."""
        reps, doubts = in_order(self._reps), standing(self._doubts, self._reps)
        return Counts(self._counter.exercise, reps, doubts, self._counter.holds)

    def finish(self) -> Counts:
        """Close the set."""
        reps, doubts = self._counter.finish()
        self._reps += reps
        self._doubts += doubts
        return self.counts


class AnyExercise:
    """Counts whatever is done, once it is recognised; another exercise may yet explain it better."""

    def __init__(self, exercises: Sequence[Exercise] | None = None) -> None:
        self._recogniser = Recogniser(exercises)
        self._counters = {counter.exercise.name: counter for counter in self._recogniser.counters}

    def see(self, body: Body) -> Answer:
        """Take the next frame."""
        return self._recogniser.follow(body)

    @property
    def counts(self) -> Counts:
        """What was counted of the recognised exercise, before it was recognised too."""
        counter = self._counters.get(self._recogniser.exercise)
        if counter is None:
            return Counts(None, (), ())
        reps = in_order(self._recogniser.reps)
        return Counts(counter.exercise, reps, standing(self._recogniser.doubts, reps), counter.holds)

    def finish(self) -> Counts:
        """Close the set; a last repetition may still decide."""
        self._recogniser.finish()
        return self.counts


class GamePlay:
    """Plays an energy game: nothing is counted, energy is all."""

    def __init__(self, game: Game) -> None:
        self.game, self.play = game, Play(game)

    @property
    def counts(self) -> Counts:
        """What was done so far."""
        return Counts(None, (), (), game=self.play.done)

    def finish(self) -> Counts:
        """Close the set."""
        return self.counts


Counting = OneExercise | AnyExercise | GamePlay
"""What a set is counted by."""


class Analyst:
    """One session: follows the body all the time, and counts while a set is on.

    `exercises` are those that `auto` recognises among (the library's by default). `upright` gives the level camera
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
        self.aim = OPEN
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
        """The set that is on is of another exercise: what was done of it lately is counted anew."""
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
        said = Analysed(pose.index, pose.time, pose, drawn, size, energy_rate=self._rate)
        said = replace(said, view=view_name(float(body.breadth[0]), float(body.facing[0])))
        if isinstance(self._set, GamePlay):
            return replace(self._add_game(said, self._set), energy_session=self._energy)
        counted = said if self._set is None else self._add_counts(said, self._set, body)
        exercise = self._exercise()
        return replace(counted, energy_session=self._energy, signals=self._signals(exercise, body))

    def _add_game(self, said: Analysed, playing: GamePlay) -> Analysed:
        self._began = said.time if np.isnan(self._began) else self._began
        playing.play.see(said.time, self._rate)
        return replace(
            said,
            exercise=ENERGY,
            title=playing.game.title,
            energy=playing.play.energy,
            in_set=True,
            set_s=said.time - self._began,
            game=playing.play.state,
        )

    def _add_counts(self, said: Analysed, counting: OneExercise | AnyExercise, body: Body) -> Analysed:
        self._began = said.time if np.isnan(self._began) else self._began
        self._lifts.add(body)
        answer = counting.see(body)
        self._remember(body)
        instead = "" if self._instead is None else self._instead.see(body, answer.count)
        if instead:
            answer = replace(answer, looks_like=instead)
        before, counts = self._counts, self._with_aim(counting.counts)
        self._counts = counts
        exercise, reps = counts.exercise, counts.reps
        # `auto` credits what was done before it knew: repetitions are told by what has come to be counted
        rep = reps[-1] if len(reps) > len(before.reps) else None
        doubt = counts.doubts[-1] if len(counts.doubts) > len(before.doubts) else None
        if doubt is not None:
            self._doubt = (doubt, said.time)
        elif rep is not None:
            self._doubt = None
        return replace(
            said,
            exercise=NONE if exercise is None else exercise.name,
            title="" if exercise is None else exercise.title,
            state=answer.state,
            progress=answer.progress,
            count=answer.count,
            rep=rep,
            doubt=doubt,
            cue=self._cue(answer, said.time),
            held_s=answer.held_s,
            energy=self._energy - self._before,
            velocities=counts.velocities,
            tempo_s=reps[-1].end_s - reps[-1].start_s if reps else float("nan"),
            in_set=True,
            set_s=said.time - self._began,
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
