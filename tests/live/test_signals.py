"""Charts of the workout: angles of parts of the body, and nothing without a unit."""

from __future__ import annotations

import pytest

from mirror.flow.marks_and_charts import title
from mirror.live.counting import DEGREES, charts
from rules.exercise import Exercise


@pytest.mark.parametrize("name", Exercise.names())
def test_a_chart_has_a_unit_and_a_name_that_anybody_knows(name: str) -> None:
    shown = charts(Exercise.named(name))
    assert all(chart.unit == DEGREES for chart in shown)
    assert not {chart.name for chart in shown} & {"agreed", "height", "foot", "other"}


def test_the_measured_angle_comes_first_with_its_band() -> None:
    curl = charts(Exercise.named("biceps_curl"))[0]
    assert (curl.name, curl.sided) == ("curl", True)
    assert curl.low < curl.high


def test_what_is_counted_by_several_signals_is_called_by_its_own() -> None:
    assert title(charts(Exercise.named("deadlift"))[0].name) == "Lean"


def test_a_push_up_shows_its_elbows_and_a_burpee_nothing() -> None:
    assert charts(Exercise.named("push_up"))[0].name == "elbows"
    assert charts(Exercise.named("burpee")) == ()
