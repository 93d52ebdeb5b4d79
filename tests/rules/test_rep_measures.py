"""Measures of repetitions: smoothness as published, jumps from flight time, velocity, sides; and what work costs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
import whole_body
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.pose import INDEX, PoseSequence
from rules import analyse, summarise
from rules.biomechanics import motion_of
from rules.jumps import flights
from rules.smoothness import sparc
from rules.work import work


def minimum_jerk(seconds, rate=100.0):
    """Speed of the smoothest stroke (Flash and Hogan 1985)."""
    t = np.arange(0, seconds, 1 / rate) / seconds
    return (30 * t**2 - 60 * t**3 + 30 * t**4) / seconds


def test_sparc_of_the_smoothest_stroke_is_the_published_one():
    """About -1.41 for a minimum-jerk movement (Balasubramanian et al. 2015, fig. 3)."""
    assert sparc(minimum_jerk(1.0), 100.0) == pytest.approx(-1.41, abs=0.03)


@settings(max_examples=25)
@given(st.floats(0.4, 4.0), st.floats(0.01, 500.0))
def test_sparc_knows_neither_duration_nor_size(seconds, size):
    assert sparc(size * minimum_jerk(seconds), 100.0) == pytest.approx(
        sparc(minimum_jerk(1.0), 100.0), abs=0.05
    )


def test_more_strokes_are_rougher_and_nothing_is_not_smooth():
    one = minimum_jerk(1.0)
    rough = [sparc(np.concatenate([one, np.zeros(20)] * count), 100.0) for count in (1, 2, 4)]
    assert rough[0] > rough[1] > rough[2]
    for nothing in (np.zeros(50), np.full(50, np.nan), np.ones(3)):
        assert np.isnan(sparc(nothing, 100.0))


def jump(flight_s, fps=60.0, start=1.5):
    """A body that leaves the floor for `flight_s`, as xyz and in the picture."""
    time = np.arange(round(4 * fps)) / fps
    t = time - start
    rise = np.where((t > 0) & (t < flight_s), 9.81 / 2 * t * (flight_s - t), 0.0)
    sequence = whole_body.seen_in_space(time, whole_body.joints(len(time), rise=rise))
    return sequence, PoseSequence(sequence.time, sequence.xy, sequence.score, None, sequence.size)


@pytest.mark.parametrize("flight_s", [0.3, 0.5, 0.65])
@pytest.mark.parametrize("fps", [30.0, 60.0])
def test_flight_and_height_of_a_jump(flight_s, fps):
    for sequence in jump(flight_s, fps):
        (found,) = flights(motion_of(sequence))
        assert found.flight_s == pytest.approx(flight_s, abs=0.018)
        assert found.height_m == pytest.approx(9.81 * flight_s**2 / 8, rel=0.06)
        assert found.start_s == pytest.approx(1.5, abs=0.015)


def test_what_does_not_fall_is_no_jump():
    time = np.arange(120) / 30
    stepping = whole_body.joints(120, rise=0.2 * np.exp(-(((time - 2) / 0.25) ** 2)))
    lifted = whole_body.seen_in_space(
        time, whole_body.joints(120, rise=np.where((time > 1) & (time < 1.8), 0.2, 0.0))
    )
    assert flights(motion_of(lifted)) == ()
    assert flights(motion_of(whole_body.seen_in_space(time, stepping))) == ()
    assert flights(motion_of(figure.squats(3))) == () == flights(motion_of(figure.walking()))


def test_a_jump_without_feet_in_the_picture_is_not_told():
    _, flat = jump(0.5)
    score = flat.score.copy()
    score[:, [i for name, i in INDEX.items() if "toe" in name or "heel" in name or "ankle" in name]] = 0.0
    assert flights(motion_of(replace(flat, score=score))) == ()


def test_each_repetition_of_a_squat_is_measured():
    analysis = analyse(figure.squats(4, yaw=90), "squat")
    assert [told.rep for told in analysis.measures] == [rep.rep for rep in analysis.reps] == [1, 2, 3, 4]
    for told, rep in zip(analysis.measures, analysis.reps, strict=True):
        assert told.joint in {"knee", "hip"} and told.rom_left_deg == pytest.approx(told.rom_right_deg, abs=8)
        assert told.rom_left_deg > 80
        assert told.mean_velocity == pytest.approx(rep.rom / rep.concentric_s)
        assert told.peak_velocity_deg_s > told.rom_left_deg / rep.concentric_s
        assert -2.5 < told.sparc < -1.3 and np.isnan(told.flight_s)
        assert told.time_under_tension_s == pytest.approx(rep.end_s - rep.start_s)
    (one,) = analysis.sets
    assert summarise(one, analysis.measures).sparc == pytest.approx(
        np.mean([t.sparc for t in analysis.measures])
    )
    assert np.isnan(summarise(one).sparc)


def test_one_arm_curls_show_in_the_sides():
    measures = analyse(figure.curls(3, arms="left", yaw=20), "biceps_curl").measures
    assert measures and all(told.rom_left_deg > 3 * told.rom_right_deg for told in measures)


def test_no_repetitions_no_measures():
    assert analyse(figure.standing(3), "squat").measures == ()


def lifted(height, times, noise=0.0):
    """A stiff body that goes up and down smoothly."""
    time = np.arange(round(3 * times * 30)) / 30
    rise = height / 2 * (1 - np.cos(2 * np.pi * time / 3))
    sequence = whole_body.seen_in_space(time, whole_body.joints(len(time), rise=rise))
    off = np.random.default_rng(0).normal(0, 1, sequence.xyz.shape) * noise
    return PoseSequence(sequence.time, sequence.xy, sequence.score, sequence.xyz + off)


@pytest.mark.parametrize("mass", [50.0, 90.0])
def test_work_is_weight_times_height(mass):
    found = work(motion_of(lifted(0.4, 5), mass_kg=mass))
    assert found.positive_j == pytest.approx(5 * mass * 9.81 * 0.4, rel=0.03)
    assert found.negative_j == pytest.approx(found.positive_j, rel=0.03)
    muscles = (found.positive_j / 0.25 + found.negative_j / 1.2) / 4184
    assert found.kcal == pytest.approx(muscles + mass * 15 / 3600, rel=0.01)
    assert (found.kcal_low, found.kcal_high) == pytest.approx((0.7 * found.kcal, 1.3 * found.kcal), rel=1e-3)


def test_noise_does_no_work():
    assert work(motion_of(lifted(0.4, 5, noise=0.01))).positive_j == pytest.approx(
        5 * 75 * 9.81 * 0.4, rel=0.1
    )
    still = work(motion_of(figure.standing(60, noise=3.0), height_m=1.75))
    assert still.positive_j < 100, "a squat is 300"


@pytest.mark.parametrize("fps", [15, 60])
def test_work_does_not_depend_on_the_frame_rate_or_the_distance(fps):
    one = work(motion_of(figure.squats(3, yaw=90), height_m=1.75)).positive_j
    assert work(motion_of(figure.squats(3, yaw=90, fps=fps), height_m=1.75)).positive_j == pytest.approx(
        one, rel=0.05
    )
    far = work(motion_of(figure.squats(3, yaw=90, distance=7.0), height_m=1.75)).positive_j
    assert far == pytest.approx(one, rel=0.08)


def test_work_is_told_only_where_metres_are_known():
    flat = figure.squats(2, yaw=90)
    assert analyse(flat, "squat").energy.work is None
    told = analyse(flat, "squat", height_m=1.75, mass_kg=60.0).energy.work
    assert told.mass_kg == 60.0 and told.positive_j > 100
    with pytest.raises(ValueError, match="kilograms"):
        analyse(flat, "squat", mass_kg=7500)


def test_loss_of_velocity_begins_anew_with_each_set():
    one = figure.squats(2, yaw=90)
    slow = figure.squats(2, yaw=90, rep_s=4.0)
    time = np.concatenate([one.time, slow.time + 60])
    both = PoseSequence(
        time, np.concatenate([one.xy, slow.xy]), np.concatenate([one.score, slow.score]), None, one.size
    )
    analysis = analyse(both, "squat")
    assert [len(each.reps) for each in analysis.sets] == [2, 2]
    losses = [told.velocity_loss for told in analysis.measures]
    assert np.isnan(losses[0]) and np.isnan(losses[2]) and abs(losses[1]) < 10 and abs(losses[3]) < 10
    assert analysis.measures[2].mean_velocity < 0.8 * analysis.measures[0].mean_velocity
