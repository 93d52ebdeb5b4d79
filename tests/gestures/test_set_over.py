"""A set ends by itself as it would in a recording; but never while the member still tries."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import PoseSequence
from mirror.gestures.set_over import NO_REP_S, REST_AT_TARGET_S, STILL_S, Moment, SetOver
from rules import analyse
from rules.counter import Counter
from rules.results import Rep
from rules.sets import LEFT_S, UNSEEN_S, trunk_lean

REST = 8.0
STEP = 0.1


def rep(number: int, end: float) -> Rep:
    return Rep(number, "squat", end - 0.9, end - 0.4, end, 90.0, "deg", 0.5, 0.4, 1.0, (), "both")


def reps(count: int, start: float = 0.0) -> list[Moment]:
    """A repetition a second: the meter is up for half of it, and it is counted at its end."""
    found = []
    for i in range(round(count / STEP)):
        time, done = start + i * STEP, i // 10
        ends = i % 10 == 9
        found.append(
            Moment(
                time,
                True,
                10.0,
                0.9 if i % 10 < 5 else 0.0,
                done + ends,
                rep(done + 1, time) if ends else None,
            )
        )
    return found


def then(
    before: list[Moment], seconds: float, lean: float = 10.0, progress: float = 0.0, seen: bool = True
) -> list[Moment]:
    """What was, and after it a while of one kind."""
    last = before[-1]
    return before + [
        Moment(last.time + (i + 1) * STEP, seen, lean if seen else math.nan, progress, last.count)
        for i in range(round(seconds / STEP))
    ]


def over(moments: Iterable[Moment], target: int | None = None) -> tuple[float, str] | None:
    """When the set is over first, and why."""
    judge = SetOver(target, rest_s=REST)
    for moment in moments:
        why = judge.update(moment)
        if why is not None:
            return moment.time, why
    return None


def test_nothing_ends_a_set_that_goes_on() -> None:
    assert over(reps(9)) is None


def test_rest_ends_it_and_sooner_at_its_target() -> None:
    resting = then(reps(5), 12.0)
    ended = over(resting)
    assert ended is not None
    assert ended[1] == "rest" and ended[0] == pytest.approx(4.9 + REST, abs=2 * STEP)
    assert over(resting, target=5) == (pytest.approx(4.4 + REST_AT_TARGET_S), "target")
    assert over(resting, target=6) == ended


def test_a_short_rest_between_repetitions_does_not() -> None:
    assert over(then(reps(3), REST - 1.0) + reps(3, 3.0 + REST - 1.0)) is None


def test_leaving_the_posture_ends_it_once_the_meter_is_at_rest() -> None:
    ended = over(then(reps(5), 6.0, lean=80.0))
    assert ended is not None and ended[1] == "posture"
    assert ended[0] == pytest.approx(4.9 + max(LEFT_S, STILL_S), abs=3 * STEP)
    bent_over = then(reps(5), 6.0, lean=80.0, progress=0.8)
    assert over(bent_over) is None, "a repetition is on its way: it may yet count"


def test_being_out_of_sight_ends_it_with_repetitions_and_without() -> None:
    for begun in (reps(5), reps(5)[:3]):
        ended = over(then(begun, UNSEEN_S + 1.0, seen=False))
        assert ended == (pytest.approx(begun[-1].time + UNSEEN_S, abs=2 * STEP), "out_of_sight")


def test_somebody_who_tries_and_does_not_reach_it_is_let_try() -> None:
    tries = then(reps(3), 0.1)
    for _ in range(6):
        tries = then(then(tries, 1.0, progress=0.6), 1.5)
    assert over(tries) is None, "15 s after the last that counted"
    ended = over(then(tries, REST + 1.0))
    assert ended is not None and ended[0] == pytest.approx(tries[-1].time - 1.5 + REST, abs=2 * STEP)


def test_nothing_done_at_all_is_waited_for_longer_and_a_held_posture_is_something() -> None:
    idle = then([Moment(0.0, True, 10.0, 0.0, 0)], NO_REP_S + 1.0)
    assert over(idle) == (pytest.approx(NO_REP_S, abs=STEP), "rest")
    held = [Moment(i * STEP, True, 80.0, 1.0, 0, None, i * STEP) for i in range(200)]
    assert over(then(held, REST + 1.0, lean=80.0)) == (pytest.approx(19.9 + REST, abs=2 * STEP), "rest")


def one_after_another(*parts: PoseSequence) -> PoseSequence:
    """Movements at 30 poses a second, as one recording."""
    xy, score = (np.concatenate([getattr(part, name) for part in parts]) for name in ("xy", "score"))
    return PoseSequence.from_arrays(np.arange(len(xy)) / 30, xy, score, size=parts[0].size)


def live(sequence: PoseSequence, exercise: str) -> tuple[int, str] | None:
    """Repetitions of the set when it is over, and why: the counter's own, frame by frame."""
    counter, judge, count = Counter(exercise), SetOver(rest_s=REST), 0
    leans = trunk_lean(sequence.xy, sequence.score).tolist()
    for i, time in enumerate(sequence.time.tolist()):
        answer = counter.update(sequence.pose(i))
        count += answer.rep is not None
        why = judge.update(
            Moment(time, sequence.pose(i).visible, leans[i], answer.progress, count, answer.rep)
        )
        if why is not None:
            return count, why
    return None


def test_live_and_in_a_recording_a_set_ends_with_the_same_repetition_for_the_same_reason() -> None:
    sequence = one_after_another(figure.squats(4), figure.standing(14.0), figure.squats(2))
    recorded = analyse(sequence, exercise="squat").sets
    assert [(len(one.reps), one.ended) for one in recorded] == [(4, "rest"), (2, "end")]
    assert live(sequence, "squat") == (4, "rest")
