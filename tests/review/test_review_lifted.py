"""What was lifted, in the review: facts of a set and a repetition, trends, the way of the bar."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engines.pose import INDEX, PoseSequence
from mirror.progress.past import PastSet
from mirror.review.facts import rep_facts, set_facts, trend
from mirror.review.measures import path_at
from mirror.review.words import review_words
from rules.results import Rep, WorkoutSet

NOON = 1_794_916_800.0
WORDS = review_words()


def rep(number: int) -> Rep:
    start = 3.0 * number
    return Rep(number, "squat", start, start + 1, start + 2, 90.0, "deg", 1.0, 1.0, 0.9)


def one_set(load: float = 40.0, velocities: tuple[float, ...] = (0.5, 0.6, 0.45)) -> WorkoutSet:
    reps = tuple(rep(i + 1) for i in range(3))
    return WorkoutSet(1, "squat", "Squat", 2.0, 12.0, reps, load_kg=load, velocities=velocities)


def told(facts) -> list[tuple[str, str, str]]:  # type: ignore[no-untyped-def]
    return [(fact.label, fact.value, fact.note) for fact in facts]


def test_facts_of_a_set_with_a_weight() -> None:
    assert told(set_facts([one_set()], WORDS)) == [
        ("Weight", "40 kg", "120 kg altogether"),
        ("Once, estimated", "44 kg", "by weight and repetitions"),
        ("Velocity of the weight", "0.60 m/s", "25 % lost at the end"),
    ]
    assert told(set_facts([one_set(0.0)], WORDS)) == []
    assert told(set_facts([one_set(), one_set(50.0)], WORDS))[0] == (
        "Weight",
        "40 · 50 kg",
        "270 kg altogether",
    )


def test_facts_of_a_repetition() -> None:
    of = one_set()
    assert told(rep_facts(of.reps[2], of, WORDS)) == [("Velocity of the weight", "0.45 m/s", "fastest 0.60")]
    unknown = one_set(velocities=(0.5, math.nan, 0.4))
    assert told(rep_facts(unknown.reps[1], unknown, WORDS)) == []
    assert told(rep_facts(of.reps[0], one_set(velocities=()), WORDS)) == []


@pytest.mark.parametrize(
    ("measure", "value", "unit"),
    [("load", 50.0, "kg"), ("volume", 270.0, "kg"), ("bar", 0.6, "m/s"), ("once", 55.0, "kg")],
)
def test_a_week_of_weights(measure: str, value: float, unit: str) -> None:
    sets = [
        PastSet.of(one_set(load, (velocity,) * 3), NOON, "a") for load, velocity in ((40.0, 0.6), (50.0, 0.5))
    ]
    found = trend(sets, measure, NOON)
    assert found.values[-1] == pytest.approx(value)
    assert found.unit == unit


def test_a_week_without_a_weight_has_none() -> None:
    bare = [PastSet.of(one_set(0.0, ()), NOON, "a")]
    assert all(
        math.isnan(trend(bare, measure, NOON).values[-1]) for measure in ("load", "volume", "bar", "once")
    )


def test_the_way_of_the_bar_is_of_the_last_seconds_of_a_set_with_a_weight() -> None:
    time = np.arange(0, 15, 0.1)
    xy = np.full((len(time), 30, 2), np.nan)
    xy[:, INDEX["left_wrist"]] = np.stack([100 + time, 200 + 10 * time], axis=1)
    xy[:, INDEX["right_wrist"]] = xy[:, INDEX["left_wrist"]] + [50, 0]
    xy[100] = np.nan
    poses = PoseSequence(time, xy, np.ones((len(time), 30)), None, (640, 480))
    path = path_at([one_set()], poses, 10.5)
    assert path is not None
    assert path[-1] == pytest.approx([100 + 10.5 + 25, 305.0])
    assert path[0] == pytest.approx([100 + 6.5 + 25, 265.0])
    assert len(path) == 40, "a frame without wrists is passed over"
    assert path_at([one_set()], poses, 13.0) is None, "the set is over"
    assert path_at([one_set(0.0)], poses, 10.5) is None
