"""Week by week: what a member did before, in the weeks of the calendar."""

from __future__ import annotations

import math
from datetime import timedelta, timezone

import reported as made

from export.report.content import Weeks
from export.report.phrases import PHRASES, Phrases
from export.report.trend import SHOWN, ExerciseTally, Past, weeks

NOW = Past(made.BEGAN, {"squat": ExerciseTally(20, 0.0, 0.9)})


def trend(*history: Past, now: Past = NOW, exercise: str = "squat", zone=made.ZONE) -> Weeks:
    return weeks(now, history, exercise, "Squat", zone, Phrases())


def before(weeks_ago: float, reps: int, quality: float) -> Past:
    return Past(made.BEGAN - weeks_ago * made.WEEK_S, {"squat": ExerciseTally(reps, 0.0, quality)})


def test_repetitions_of_a_week_are_summed_and_empty_weeks_stay_empty() -> None:
    found = trend(before(2, 10, 0.6), before(1.9, 5, 0.9))
    assert found.amounts == (15.0, 0.0, 20.0)
    assert found.quality[0] == (10 * 0.6 + 5 * 0.9) / 15
    assert math.isnan(found.quality[1])
    assert found.labels == ("2 Nov", "9 Nov", "this week")


def test_what_is_said_is_of_the_weeks_shown() -> None:
    assert trend(before(3, 10, 0.7)).sentence == "Quality up from 70 % to 90 % since 26 Oct."
    assert trend(before(3, 10, 0.91)).sentence == "Quality steady at 90 % since 26 Oct."
    assert trend(before(3, 10, 0.99)).sentence == "Quality 90 %; it was 99 % on 26 Oct."


def test_no_more_than_twelve_weeks_are_shown() -> None:
    found = trend(*(before(i, 10, 0.8) for i in range(1, 40)))
    assert len(found.amounts) == len(found.labels) == SHOWN


def test_other_exercises_and_later_sessions_are_no_history() -> None:
    later = Past(made.BEGAN + made.WEEK_S, {"squat": ExerciseTally(5, 0.0, 0.5)})
    other = Past(made.BEGAN - made.WEEK_S, {"lunge": ExerciseTally(5, 0.0, 0.5)})
    found = trend(later, other)
    assert found.amounts == () and found.sentence == PHRASES["weeks.first"]


def test_holds_are_summed_in_seconds() -> None:
    now = Past(made.BEGAN, {"plank": ExerciseTally(0, 90.0, 1.0)})
    past = Past(made.BEGAN - made.WEEK_S, {"plank": ExerciseTally(0, 60.0, 1.0)})
    assert trend(past, now=now, exercise="plank").amounts == (60.0, 90.0)


def test_the_week_is_that_of_the_gyms_clock() -> None:
    # Sunday 22:30 UTC is Monday in Auckland
    sunday = Past(made.BEGAN - 17 * 3600.0, {"squat": ExerciseTally(8, 0.0, 0.8)})
    assert trend(sunday).amounts == (8.0, 20.0)
    assert trend(sunday, zone=timezone(timedelta(hours=13))).amounts == (28.0,)
