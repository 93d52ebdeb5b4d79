"""What a programme asks for next, from how the last time went."""

from __future__ import annotations

import pytest

from mirror.plans.choice import Due, due, today
from mirror.plans.plan import Step, parse
from mirror.progress.past import PastSet

PLAN = parse(
    """title = "x"
[[steps]]
exercise = "squat"
sets = 2
reps = 8
[programme]
weeks = 4
reps = 1
most_reps = 10
load_kg = 2.5
""",
    "mine",
)


def done(reps: int, target: int, load: float = 40.0, quality: float = 0.9, session: str = "a") -> PastSet:
    return PastSet(1e9, session, "squat", reps, 0.0, quality, 10.0, 40.0, load, target, plan="mine")


def asked(*sets: PastSet) -> tuple[int, float | None]:
    (step,) = today(PLAN, sets)
    return step.reps, step.load_kg


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ((), (8, 0.0)),
        ((done(8, 8), done(8, 8)), (9, 40.0)),
        ((done(12, 8), done(9, 8)), (9, 40.0)),
        ((done(10, 10), done(10, 10)), (8, 42.5)),
        ((done(8, 8), done(7, 8)), (8, 40.0)),
        ((done(8, 8),), (8, 37.5)),
        ((done(8, 8, quality=0.7), done(8, 8, quality=0.7)), (8, 40.0)),
        ((done(4, 8), done(3, 8)), (8, 37.5)),
        ((done(4, 9, 0.0), done(3, 9, 0.0)), (8, 0.0)),
        ((done(4, 8, 1.0), done(3, 8, 1.0)), (8, 0.0)),
        ((done(10, 10, 0.0), done(10, 10, 0.0)), (10, 0.0)),
    ],
    ids=[
        "the first time", "all done well", "more than asked", "beyond the most: heavier", "one short",
        "half of it left out", "not well enough", "far too much: lighter", "far too much without a load",
        "never less than nothing",
        "nothing to add",
    ],
)  # fmt: skip
def test_the_last_time_decides(sets: tuple[PastSet, ...], expected: tuple[int, float]) -> None:
    assert asked(*sets) == expected


def test_the_last_session_alone_decides() -> None:
    assert asked(
        done(8, 8, session="a"), done(8, 8, session="a"), done(4, 9, session="b"), done(9, 9, session="b")
    ) == (
        9,
        40.0,
    )


def test_other_exercises_and_other_plans_decide_nothing_but_the_load() -> None:
    other = PastSet(1e9, "a", "squat", 20, 0.0, 0.9, 10.0, 40.0, 60.0)
    assert asked(other) == (8, 60.0)


def test_without_a_programme_a_plan_asks_for_what_it_says() -> None:
    plan = parse('title = "x"\n[[steps]]\nexercise = "squat"\nreps = 8\nload_kg = 20\n', "mine")
    assert today(plan, (done(8, 8), done(8, 8))) == (Step("squat", reps=8, load_kg=20.0),)


def test_weeks_of_a_programme() -> None:
    day = 86_400.0
    assert [due(PLAN, 0.0, t * day) for t in (0, 6.9, 7, 27.9, 28)] == [
        Due(1, 4, False), Due(1, 4, False), Due(2, 4, False), Due(4, 4, False), Due(4, 4, True),
    ]  # fmt: skip
