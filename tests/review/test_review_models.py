"""What is shown of a recording: sets and strips, facts, charts, repetitions on one scale, two recordings compared."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from looked_back import batch_folder, store_with_sessions

from engines.pose import PoseSequence
from export.recording import Recording
from export.report.movement import movement
from mirror.results.folder import open_folder, places
from mirror.results.opened import Opened
from mirror.review import charts
from mirror.review.charts import PERCENT, normalise, normalise_phases, phase_at, spread_of, warp
from mirror.review.comparison import (
    ComparedSide,
    best,
    compare_channel,
    differences,
    greatest,
    moments,
    other_time,
    partner,
)
from mirror.review.facts import details, sides
from mirror.review.library import Library
from mirror.review.measures import MOST_S, Measured, measure, resample, section_of
from mirror.review.viewing import Viewing
from mirror.review.views import fault_words, level, spans, strip
from mirror.review.words import review_words
from mirror.store.corrections import Correction
from rules.library import rule_of
from rules.results import Doubt, Hold, Rep, WorkoutSet

WORDS = review_words()


def rep(number: int, start: float, turn: float, end: float, quality: float = 1.0, **more: object) -> Rep:
    given = Rep(number, "squat", start, turn, end, 80.0, "deg", turn - start, end - turn, quality)
    return replace(given, **more)  # type: ignore[arg-type]


REPS = (
    rep(1, 1.0, 2.0, 3.0),
    rep(2, 4.0, 4.5, 6.0, 0.7, faults=("short_range",)),
    rep(3, 7.0, 8.0, 9.0, 0.4),
)
DOUBT = Doubt(10.0, 11.0, "squat", "too_shallow", "63% of the needed range")


def empty(length_s: float = 20.0) -> PoseSequence:
    time = np.arange(0.0, length_s, 0.1)
    return PoseSequence(time, np.full((len(time), 30, 2), np.nan), np.zeros((len(time), 30)))


def opened(*sets: WorkoutSet) -> Opened:
    return Opened(Recording("id", "session", "Session 1", empty(), sets, "Anna", 0.0, 20.0))


SQUATS = WorkoutSet(1, "squat", "Squat", 1.0, 11.0, REPS, (DOUBT,), (), 9.0)
PLANK = WorkoutSet(2, "plank", "Plank", 13.0, 18.0, (), (), (Hold(1, "plank", 13.0, 18.0, 0.9),), 1.0)


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    (place,) = places(batch_folder(tmp_path_factory.mktemp("batch") / "out", film=False))
    return open_folder(place)


@pytest.fixture(scope="module")
def found(batch: Opened) -> Measured:
    return measure(batch.recording, (0.0, batch.length_s))


def test_one_set_is_one_span_and_several_come_with_all_of_them() -> None:
    (one,) = spans(opened(SQUATS))
    assert (one.number, one.start_s, one.end_s) == (1, 0.0, 12.0)
    assert [entry.kind for entry in one.entries] == ["rep", "rep", "rep", "doubt"]
    whole, first, second = spans(opened(SQUATS, PLANK))
    assert [span.number for span in (whole, first, second)] == [0, 1, 2]
    assert len(whole.entries) == 5 and whole.exercise == "none" and second.exercise == "plank"
    (nothing,) = spans(opened())
    assert (nothing.length_s, nothing.entries) == (20.0, ())


def test_the_strip_says_quality_faults_and_what_was_settled() -> None:
    given = opened(SQUATS).with_correction((1, "doubt", 1), Correction(1, "doubt", 1, True))
    items = strip(given, spans(given)[0], WORDS)
    assert [item.level for item in items] == ["good", "fair", "poor", ""]
    assert items[1].faults == ("Go lower",)
    assert [item.settled for item in items] == [None, None, None, True]
    assert (items[3].kind, items[3].label) == ("doubt", "not far enough")


@pytest.mark.parametrize(
    ("quality", "said"), [(0.8, "good"), (0.79, "fair"), (0.6, "fair"), (0.1, "poor"), (math.nan, "")]
)
def test_quality_in_words(quality: float, said: str) -> None:
    assert level(quality) == said
    assert level(quality, ("leaning_forward",)) == ("fair" if said == "good" else said), (
        "a fault is never green"
    )


def test_a_fault_that_the_rule_does_not_know_is_told_by_its_name() -> None:
    assert fault_words("squat", "leaning_forward", WORDS) == "Chest up"
    assert fault_words("squat", "left_heel_up", WORDS) == "Left heel up"
    assert fault_words("unheard_of", "left_heel_up", WORDS) == "Left heel up"


def test_facts_of_a_repetition() -> None:
    said = details(opened(SQUATS), spans(opened(SQUATS))[0], 1, None, WORDS)
    assert said.heading == "Repetition 2" and said.faults == ("Go lower",)
    facts = {fact.label: (fact.value, fact.note) for fact in said.facts}
    assert facts["Range of motion"] == ("80°", "target 75°")
    assert facts["Way out"] == ("0.50 s", "set mean 0.83")
    assert facts["Way back"] == ("1.50 s", "set mean 1.17")
    assert facts["Quality"] == ("70 %", "")
    assert [(row.id, row.time_s, row.settled) for row in said.doubts] == [(3, 10.0, None)]


def test_facts_of_a_set_show_both_counts() -> None:
    given = opened(SQUATS).with_correction((1, "rep", 3), Correction(1, "rep", 3, False))
    facts = {
        fact.label: (fact.value, fact.note)
        for fact in details(given, spans(given)[0], None, None, WORDS).facts
    }
    assert facts["Repetitions"] == ("2", "3 by the rules, 0 added, 1 refused")
    said = "2 repetitions (3 by the rules, 0 added, 1 refused), 1 doubt   ·   10 s"
    assert Viewing(given, WORDS).facts().startswith(said)
    (row,) = details(given, spans(given)[0], 2, None, WORDS).doubts
    assert (row.kind, row.settled) == ("rep", False)


def test_one_added_and_one_refused_is_not_untouched() -> None:
    given = opened(SQUATS).with_correction((1, "rep", 3), Correction(1, "rep", 3, False))
    given = given.with_correction((1, "doubt", 1), Correction(1, "doubt", 1, True))
    assert Viewing(given, WORDS).facts().startswith("3 repetitions (3 by the rules, 1 added, 1 refused)   ·")


@pytest.mark.parametrize(("left", "right", "difference"), [(100, 100, 0), (110, 90, 20), (90, 110, -20)])
def test_sides_differ_in_percent_of_their_mean(left: float, right: float, difference: float) -> None:
    assert sides(left, right) == pytest.approx(difference)
    assert math.isnan(sides(math.nan, right))


def test_sampling_between_frames_never_guesses() -> None:
    time, values = np.array([0.0, 1.0, 2.0, 3.0]), np.array([0.0, 10.0, np.nan, 30.0])
    at = np.array([-0.1, 0.0, 0.5, 1.0, 1.5, 3.0, 3.1])
    assert resample(time, values, at).tolist() == pytest.approx(
        [np.nan, 0, 5, 10, np.nan, 30, np.nan], nan_ok=True
    )


def test_repetitions_on_one_scale() -> None:
    time = np.linspace(0, 10, 201)
    table = normalise(time, time * 2, [(1.0, 2.0), (4.0, 8.0)])
    assert table.shape == (2, 101)
    assert table[0, [0, 50, 100]].tolist() == pytest.approx([2, 3, 4])
    assert table[1, [0, 50, 100]].tolist() == pytest.approx([8, 12, 16])
    mean, sd = spread_of(table)
    assert (mean[0], sd[0]) == (pytest.approx(5.0), 0.0), "a deviation of two says nothing"
    third = normalise(time, time * 2, [(1.0, 2.0), (4.0, 8.0), (1.0, 2.0)])
    assert spread_of(third)[1][0] == pytest.approx(np.std([2, 8, 2], ddof=1))
    assert np.isnan(spread_of(np.zeros((0, 101)))[0]).all()


def test_phases_put_the_turn_in_the_middle() -> None:
    time = np.linspace(0, 10, 1001)
    turned = np.interp(time, [4.0, 4.5, 6.0], [0.0, 80.0, 0.0])
    (row,) = normalise_phases(time, turned, [moments(REPS[1])])
    assert int(np.argmax(row)) == 50 and row[50] == pytest.approx(80.0, abs=0.5)
    assert row[25] == pytest.approx(40.0, abs=0.5) and row[75] == pytest.approx(40.0, abs=0.5)
    for percent in (0.0, 10.0, 50.0, 90.0, 100.0):
        at = float(warp(np.array([percent]), moments(REPS[1]))[0])
        assert phase_at(at, moments(REPS[1])) == pytest.approx(percent)


def test_the_other_is_as_far_in_its_repetition() -> None:
    assert other_time(1.5, REPS[0], REPS[1]) == pytest.approx(4.25)
    assert other_time(2.0, REPS[0], REPS[1]) == pytest.approx(4.5)
    assert other_time(3.0, REPS[0], REPS[1]) == pytest.approx(6.0)
    assert partner(REPS, REPS[:2], REPS[2]) is REPS[1]
    assert partner(REPS, (), REPS[2]) is None
    assert best(REPS) is REPS[0] and best(()) is None


def test_an_hour_is_measured_in_parts() -> None:
    assert section_of((5.0, 65.0), 30.0) == (5.0, 65.0)
    for position in np.linspace(0, 3600, 37):
        low, high = section_of((0.0, 3600.0), float(position))
        assert 0 <= low <= position <= high <= 3600 and high - low <= MOST_S + 1e-9
    assert section_of((0.0, 3600.0), 1000.0) == section_of((0.0, 3600.0), 1010.0)


def test_measures_of_a_session_that_has_none(tmp_path: Path) -> None:
    newest, _ = store_with_sessions(tmp_path / "mirror.db", sets=1)
    whole = Library(tmp_path / "mirror.db").open(newest)
    (one,) = whole.recording.sets
    told = measure(whole.recording, (one.start_s, one.end_s)).reps
    assert [told[each.start_s].rep for each in one.reps] == [each.rep for each in one.reps]
    assert {told[each.start_s].joint for each in one.reps} <= {"knee", "hip"}


def test_the_joints_that_move_most_are_charted_first(batch: Opened, found: Measured) -> None:
    reps = batch.recording.sets[0].reps
    first, _ = charts.most_moved(found, reps)
    assert first.names == ("angle.shoulder.left", "angle.shoulder.right")
    chart = charts.over_time(found, first, WORDS, charts.target_of("jumping_jack", first.base), 1.0)
    assert (chart.title, chart.unit, [line.side for line in chart.lines]) == (
        "Shoulder angle",
        "°",
        ["left", "right"],
    )
    assert chart.target is not None and chart.target[0] < 150 < chart.target[1]
    assert chart.x[0] == pytest.approx(found.bma.time[0] - 1.0)
    assert (
        found.view == "front"
        and chart.trust
        == f"± {max(t.uncertainty_deg for n, t in found.trust.items() if n in first.names):.0f}°, seen from the front"
    )


def test_what_should_not_be_judged_is_told(found: Measured) -> None:
    wanted = charts.ChartRequest(("angle.knee.left", "angle.knee.right"))
    poor = {name: replace(found.trust[name], uncertainty_deg=19.0, trust=False) for name in wanted.names}
    assert charts.trust_words(replace(found, trust=poor), wanted, WORDS) == (
        "± 19°: do not judge from the front",
        True,
    )
    assert charts.trust_words(replace(found, trust={}), wanted, WORDS) == ("", False)
    assert (
        charts.trust_words(replace(found, trust=poor, view=None), wanted, WORDS)[0] == "± 19°: do not judge"
    )


def test_repetitions_over_each_other(batch: Opened, found: Measured) -> None:
    reps = batch.recording.sets[0].reps
    wanted = charts.ChartRequest(("angle.shoulder.left", "angle.shoulder.right"))
    chart = charts.over_each_other(found, wanted, reps, reps[1], WORDS)
    assert (chart.x_kind, len(chart.x)) == ("percent", 101)
    assert sum(line.faint for line in chart.lines) == 8 and sum(not line.faint for line in chart.lines) == 2
    assert [spread.side for spread in chart.spread] == ["left", "right"]
    assert np.nanmax(chart.spread[0].mean) > 140 and np.nanmax(chart.spread[0].sd) > 1


def test_channels_pair_up_by_their_sides() -> None:
    names = ("angle.knee.right", "angle.trunk.lean", "angle.knee.left")
    assert [one.names for one in charts.pair_channels(names)] == [
        ("angle.knee.left", "angle.knee.right"),
        ("angle.trunk.lean",),
    ]
    assert charts.title_of("angle.trunk.lean", WORDS) == "Trunk lean"
    assert charts.title_of("velocity.left_wrist", WORDS) == "Velocity left wrist"


def test_two_recordings_in_numbers(batch: Opened, found: Measured) -> None:
    (span,) = spans(batch)
    mine, other = ComparedSide(batch, span, span.reps), ComparedSide(batch, span, span.reps[:1])
    wanted = charts.ChartRequest(("angle.shoulder.left", "angle.shoulder.right"))
    pair = (found, mine.reps), (found, other.reps)
    chart = compare_channel(wanted, *pair, WORDS)
    assert len(chart.spread) == 2 and all(line.faint for line in chart.lines) and chart.x is PERCENT
    rows = {row.label: row for row in differences(mine, other, (found, found), (wanted,), WORDS)}
    assert (rows["Repetitions"].mine, rows["Repetitions"].other, rows["Repetitions"].difference) == (
        "4",
        "1",
        "+3",
    )
    same = {row.label: row.difference for row in differences(mine, mine, (found, found), (wanted,), WORDS)}
    assert set(same.values()) <= {"0", "0 %", "0.00 s", "0°"}
    at, own, theirs = greatest(wanted, *pair)
    assert 0 <= at <= 100 and abs(own - theirs) > 1


def test_one_repetition_beside_the_best_is_compared_by_itself(batch: Opened, found: Measured) -> None:
    span = spans(batch)[0]
    chosen, reference = span.reps[2], best(span.reps)
    assert reference is not None and chosen is not reference
    rows = differences(
        ComparedSide(batch, span, (chosen,)),
        ComparedSide(batch, span, (reference,)),
        (found, found),
        (),
        WORDS,
    )
    told = {row.label: (row.mine, row.other) for row in rows}
    assert "Repetitions" not in told
    assert told["Range of motion"] == (f"{chosen.rom:.0f}°", f"{reference.rom:.0f}°")


def test_review_and_report_say_the_same_of_how_sure_an_angle_is(batch: Opened, found: Measured) -> None:
    one = batch.recording.sets[0]
    report = movement(batch.recording.poses, [one], rule_of(one.exercise))
    assert report.joint
    for side in report.sides:
        here = found.trust[f"angle.{report.joint}.{side.side}"]
        assert here.uncertainty_deg == pytest.approx(side.uncertainty_deg, rel=0.2)
        assert here.trust == side.sure
