"""Energy: nothing for a still person, the same at any frame rate, resolution and distance; points add up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import Energy, analyse
from rules.body import BodyStream
from rules.energy import energy


def of(sequence) -> Energy:
    return energy(BodyStream().of_sequence(sequence))


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_a_still_person_earns_nothing_even_with_three_pixels_of_noise(fps):
    assert of(figure.standing(30, fps=fps, noise=3.0)).per_minute < 0.5


def test_energy_does_not_depend_on_frame_rate_resolution_or_distance():
    reference = of(figure.jumping_jacks(6)).per_minute
    assert reference > 20
    for sequence in (
        figure.jumping_jacks(6, fps=15),
        figure.jumping_jacks(6, fps=60),
        figure.jumping_jacks(6, size=(640, 360)),
        figure.jumping_jacks(6, distance=7.0),
        figure.jumping_jacks(6, noise=3.0),
        figure.jumping_jacks(6).mirror(),
    ):
        assert of(sequence).per_minute == pytest.approx(reference, rel=0.1)


def test_more_and_faster_movement_earns_more():
    slow, fast = (of(figure.jumping_jacks(6, rep_s=s)).per_minute for s in (2.4, 0.9))
    assert slow < fast <= 100
    assert of(figure.walking()).per_minute < fast


def test_points_add_up_over_time():
    short, long = of(figure.jumping_jacks(5)), of(figure.jumping_jacks(20))
    assert long.score == pytest.approx(4 * short.score, rel=0.1)
    assert long.per_minute == pytest.approx(
        long.score / (len(figure.jumping_jacks(20)) - 1) * 30 * 60, rel=0.01
    )


def test_the_exercise_weighs_its_joints():
    sequence = figure.curls(5)
    assert analyse(sequence, "biceps_curl").energy.score > analyse(sequence, "squat").energy.score


def shaken(sequence, across_px, down_px=0.0):
    """As filmed by a hand that moves the camera sideways, and up and down."""
    wave = np.sin(2 * np.pi * 1.3 * sequence.time)[:, None, None] * np.array([across_px, down_px])
    return replace(sequence, xy=sequence.xy + wave)


def test_a_camera_that_pans_or_shakes_sideways_earns_nothing():
    assert of(shaken(figure.standing(20), 40.0)).per_minute < 0.5
    panned = figure.standing(20)
    panned = replace(panned, xy=panned.xy + panned.time[:, None, None] * np.array([30.0, 0.0]))
    assert of(panned).per_minute < 0.5


def test_somebody_who_moves_sideways_still_earns():
    """A foot that stands is proof that the camera does."""
    lunges, jacks = figure.lunges(4), figure.jumping_jacks(6)
    assert of(lunges).per_minute > 5
    assert of(shaken(jacks, 25.0)).per_minute == pytest.approx(of(jacks).per_minute, rel=0.35)


def test_weights_may_be_given_by_name():
    curls = BodyStream().of_sequence(figure.curls(5))
    assert (
        energy(curls, {"wrist": 1.0}).score > energy(curls).score > energy(curls, {"knee": 1.0}).score == 0.0
    )


@settings(max_examples=10)
@given(st.floats(0.4, 2.5), st.floats(-200, 200), st.booleans())
def test_size_place_and_mirror_change_no_points(scale, shift, mirrored):
    one = figure.jumping_jacks(3)
    other = one.mirror() if mirrored else one
    assert of(replace(other, xy=other.xy * scale + shift)).score == pytest.approx(of(one).score, rel=0.02)
