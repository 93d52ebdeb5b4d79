"""What a report says, without drawing it: counts, words, the trend, and kindness."""

from __future__ import annotations

import math

import numpy as np
import pytest
import reported as made

from export.report.charts.strip import strip_chart
from export.report.compose import compose
from export.report.content import Report
from export.report.marks import Box
from export.report.names import tidy
from export.report.phrases import PHRASES, Phrases
from export.report.trend import ExerciseTally, Past, past


def report(*sets, history: tuple[Past, ...] = (), **given) -> Report:
    return compose(made.recording(*sets, **given), history, zone=made.ZONE)


def test_the_head_says_who_when_and_how_long() -> None:
    said = report(made.one_set(made.reps(3)), length_s=1930.0)
    assert (said.name, said.kind) == ("Amina", "Training report")
    assert said.under == "Monday, 16 November 2026  ·  15:30  ·  32 min"


def test_repetitions_of_all_sets_are_counted_and_shown() -> None:
    said = report(made.one_set(made.reps(12)), made.one_set(made.reps(10), number=2, start=40.0))
    assert (said.count, said.count_label, said.count_sets) == ("22", "repetitions", "in 2 sets")
    assert said.did[0].amount == "12 · 10"
    assert [len(bars) for _, bars in said.strip.sets] == [12, 10]
    assert said.praise == "Clean from first to last."


def test_one_repetition_is_said_in_the_singular() -> None:
    said = report(made.one_set(made.reps(1)))
    assert (said.count, said.count_label, said.count_sets) == ("1", "repetition", "in 1 set")
    assert said.speed.empty == PHRASES["speed.empty"]


def test_nothing_at_all_is_told_kindly() -> None:
    said = report()
    assert (said.count, said.count_sets) == ("0", "nothing counted")
    assert said.praise == PHRASES["praise.none"]
    assert said.advice.about == "begin"
    assert said.strip.empty and said.curves.empty and said.speed.empty
    assert said.uncounted.lead == "" and said.uncounted.lines == ()


def test_quality_and_range_are_means_over_all_repetitions() -> None:
    half = made.reps(2, 2, "short_range", rom=37.5, quality=0.5)
    said = report(made.one_set((*made.reps(2), *half)))
    assert [fact.value for fact in said.facts[:2]] == ["75 %", "75 %"]
    assert said.facts[0].detail == "good"


def test_a_repetition_farther_than_the_full_way_makes_up_for_no_other() -> None:
    said = report(made.one_set((*made.reps(1, rom=150.0), *made.reps(1, rom=37.5))))
    assert said.facts[1].value == "75 %"


def test_tempo_is_the_median_and_its_ways() -> None:
    said = report(made.one_set(made.reps(5)))
    assert (said.facts[2].label, said.facts[2].value) == ("Tempo", "2.0 s")
    assert said.facts[2].detail == "out 1.2 s · back 0.8 s"


def test_with_two_exercises_the_tempo_says_whose() -> None:
    jacks = made.one_set(made.reps(2, exercise="jumping_jack"), number=2, exercise="jumping_jack", start=30.0)
    said = report(made.one_set(made.reps(6)), jacks)
    assert said.facts[2].label == "Tempo, Squat"
    assert [done.title for done in said.did] == ["Squat", "Jumping jack"]


def test_left_and_right_are_not_compared_where_they_were_not_seen() -> None:
    said = report(made.one_set(made.reps(5)))
    assert (said.facts[3].value, said.facts[3].detail) == ("–", PHRASES["fact.sides_missing"])


def test_holds_are_counted_in_seconds() -> None:
    said = report(made.one_set(holds=[made.hold(1, 1.0, 42.4), made.hold(2, 60.0, 20.0)], exercise="plank"))
    assert (said.count, said.count_label) == ("62", "seconds held")
    assert said.facts[2].value == "42 s" and said.facts[2].detail == "target 60 s"
    assert said.strip.title == "Every hold"
    assert [round(bar.share, 2) for bar in said.strip.sets[0][1]] == [0.71, 0.33]
    assert said.speed.title == "Energy"


def test_doubts_are_grouped_with_their_times_and_silent_ones_left_out() -> None:
    doubts = [
        made.doubt("too_shallow", 62.0),
        made.doubt("too_shallow", 70.5),
        made.doubt("unfinished", 80.0),
    ]
    said = report(made.one_set(made.reps(3), doubts))
    assert said.uncounted.lines == (("2 × not far enough", "Squat, at 1:02, 1:10"),)


def test_what_counted_whole_is_said_so() -> None:
    assert report(made.one_set(made.reps(3))).uncounted.lead == PHRASES["not.none"]


def test_a_video_has_its_name_and_no_weeks() -> None:
    said = report(
        made.one_set(made.reps(3)),
        kind="batch",
        title="squats/front.mp4",
        member=None,
        began_at=None,
        length_s=30.0,
    )
    assert (said.name, said.kind, said.under) == ("squats/front.mp4", "Video report", "30 s")
    assert said.when is None and said.weeks.sentence == PHRASES["weeks.batch"]


def test_a_guest_has_no_weeks() -> None:
    said = report(made.one_set(made.reps(3)), member=None)
    assert (said.name, said.weeks.sentence, said.weeks.amounts) == (
        "Your session",
        PHRASES["weeks.guest"],
        (),
    )


def test_a_rule_that_is_not_in_the_library_is_reported_by_its_title() -> None:
    own = made.one_set(made.reps(2))
    strange = type(own)(1, "own_rule", "Sled push", 0.0, 9.0, own.reps)
    said = report(strange)
    assert said.did[0].title == "Sled push"
    assert said.facts[1].value == "–"
    assert math.isnan(said.strip.sets[0][1][0].share)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("<b>Ben</b> & \"Co\"", "<b>Ben</b> & \"Co\""),
        ("../../etc/passwd", "../../etc/passwd"),
        ("a\u202ebla\x00\n b\ud800", "abla b"),
        ("  ", ""),
        ("x" * 300, "x" * 119 + "…"),
        ("أمينة الزهراء", "أمينة الزهراء"),
    ],
)  # fmt: skip
def test_a_name_is_one_line_of_words(name: str, kept: str) -> None:
    assert tidy(name) == kept


def test_numbers_without_a_value_are_dashes() -> None:
    words = Phrases()
    assert words.number(math.nan) == words.percent(math.inf) == words.seconds(math.nan) == "–"
    assert words.number(-0.04, 1) == "0.0"


def test_a_language_writes_its_own_decimals() -> None:
    words = Phrases("de", {"1.5": "1,5"}.get)  # type: ignore[arg-type]
    assert words.number(2.44, 1) == "2,4"


def test_repetitions_of_nothing_but_nan_are_still_counted() -> None:
    broken = made.reps(
        4, rom=math.nan, quality=math.nan, eccentric_s=math.nan, concentric_s=math.nan, turn_s=math.nan
    )
    said = report(made.one_set(broken))
    assert said.count == "4"
    assert said.facts[0].value == "–"


def test_three_hundred_repetitions_are_all_in_the_strip() -> None:
    said = report(made.one_set(made.reps(300)))
    assert sum(len(bars) for _, bars in said.strip.sets) == 300


def test_the_past_holds_what_was_done_by_exercise() -> None:
    jacks = made.one_set(made.reps(2, exercise="jumping_jack"), number=2, exercise="jumping_jack", start=30.0)
    found = past(made.recording(made.one_set(made.reps(6, faulty=3)), jacks))
    assert (found.done["squat"].reps, found.done["jumping_jack"].reps) == (6, 2)
    assert np.isclose(found.done["squat"].quality, 0.95)


def test_the_headline_says_nothing_that_the_weeks_contradict() -> None:
    week = 7 * 86_400.0
    twice = [Past(made.BEGAN - week + day * 86_400, {"squat": ExerciseTally(11, 0.0, 0.9)}) for day in (0, 1)]
    now = made.recording(made.one_set(made.reps(12)))
    said = compose(now, twice, zone=made.ZONE)
    assert said.weeks.amounts[-1] < max(said.weeks.amounts)
    assert "more than ever" not in said.praise
    apart = [Past(made.BEGAN - week * n, {"squat": ExerciseTally(11, 0.0, 0.9)}) for n in (1, 2)]
    assert "more than ever" in compose(now, apart, zone=made.ZONE).praise


def test_what_was_clean_and_what_stopped_on_the_way_are_of_the_same_tries() -> None:
    short = made.reps(2, 2, "short_range", rom=40.0, quality=0.6)
    refused = [made.doubt("too_shallow", 60.0 + 5 * i) for i in range(2)]
    said = report(made.one_set((*made.reps(10), *short), refused))
    assert said.praise == "Good work: 10 of 14 were clean."
    assert said.advice.because.startswith("4 of 14 stopped on the way")


def test_a_band_needs_three_repetitions() -> None:
    for count, key in ((2, "curves.caption_two"), (3, "curves.caption")):
        said = compose(made.moved(count), zone=made.ZONE).curves
        assert all((len(curve.spread) == 0) == (count == 2) for curve in said.curves)
        assert said.caption.startswith(PHRASES[key].format(exercise="Squat"))


def test_the_trainers_note_is_read_unless_another_is_given() -> None:
    noted = made.recording(made.one_set(made.reps(3)), trainer_note="Knees out.", note="cut off")
    found = compose(noted, zone=made.ZONE).note
    assert found is not None and found.lead == "Knees out."
    other = compose(noted, zone=made.ZONE, note="Well rested.").note
    assert other is not None and other.lead == "Well rested."


def test_a_repetition_of_unknown_range_is_a_bar_that_is_seen() -> None:
    strip = report(made.one_set(made.reps(3, rom=math.nan, quality=math.nan))).strip
    tall = [mark.height for mark in strip_chart(strip, 300.0, 80.0).marks if isinstance(mark, Box)]
    assert len([height for height in tall if height > 20]) >= 3


def test_not_everything_counted_where_the_trainer_refused_one() -> None:
    whole, less = (
        made.one_set(made.reps(3)),
        made.one_set(made.reps(3), reps_as_counted=4, corrected=(False,) * 3),
    )
    assert report(whole).uncounted.lead == PHRASES["not.none"]
    assert report(less).uncounted.lead == ""
    added = made.one_set(made.reps(3), reps_as_counted=2, corrected=(False, True, False))
    assert report(added).uncounted.lead == PHRASES["not.none"]


def test_the_weight_stands_with_the_sets() -> None:
    found = report(
        made.one_set(made.reps(8), load_kg=40.0), made.one_set(made.reps(6), number=2, load_kg=42.5)
    )
    assert [row[1] for row in found.sets.rows] == ["Squat, 40 kg", "Squat, 42.5 kg"]
    assert found.did[0].amount == "8 × 40 kg · 6 × 42.5 kg"
