"""The glass brought to where members say it is."""

import numpy as np
import pytest

from calibration.floor import level_floor
from calibration.glass import glass_from_measures
from calibration.glass_fitting import MarksDoNotFitError, fit_glass

SIZE = {"size_m": (0.523, 0.930), "size_px": (1080, 1920)}
UP = level_floor(6, 1, 1.8).up
TRUE = glass_from_measures("mirror", **SIZE, camera_above_m=0.052, camera_right_m=0.012, camera_ahead_m=0.02,
                      up=UP, turn_deg=2.0, tilt_deg=-1.0)  # fmt: skip
RULED = glass_from_measures("mirror", **SIZE, camera_above_m=0.04, up=UP)


def covered(glass=TRUE, noise=0.0, count=9):
    """Marks that a member has covered with a hand: pixels, hands, eyes."""
    rng = np.random.default_rng(2)
    hands = np.column_stack(
        [rng.uniform(-0.6, 0.6, count), rng.uniform(-0.3, 0.9, count), rng.uniform(1.2, 2.8, count)]
    )
    eyes = np.column_stack(
        [rng.uniform(-0.3, 0.3, count), rng.uniform(-0.2, 0.3, count), rng.uniform(1.5, 3.0, count)]
    )
    marks = np.array(
        [glass.overlay_points(hand[None], eye)[0] for hand, eye in zip(hands, eyes, strict=True)]
    )
    return marks, hands + rng.normal(0, noise, hands.shape), eyes + rng.normal(0, noise, eyes.shape)


def off_mm(glass, seed=5):
    """How far the overlay lies from the true one, for joints and eyes that were not among the marks."""
    rng = np.random.default_rng(seed)
    joints = rng.uniform([-0.8, -0.4, 1.0], [0.8, 1.2, 3.0], (40, 3))
    eye = np.array([0.2, 0.1, 2.1])
    apart = (glass.overlay_points(joints, eye) - TRUE.overlay_points(joints, eye)) * TRUE.metres_per_px
    return 1000 * np.linalg.norm(apart, axis=1).max()


def test_a_glass_that_was_ruled_a_little_wrong_is_brought_to_within_five_millimetres():
    fitted = fit_glass(RULED, *covered())
    assert off_mm(RULED) > 20 and off_mm(fitted.glass) < 5
    assert fitted.off_mm < 3 and fitted.before_mm > 10


def test_hands_and_eyes_that_are_known_to_a_centimetre_make_it_better_still():
    fitted = fit_glass(RULED, *covered(noise=0.01, count=12))
    assert off_mm(fitted.glass) < 0.5 * off_mm(RULED)


def test_a_right_glass_stays_and_one_wild_mark_does_not_carry_it_away():
    marks, hands, eyes = covered()
    assert off_mm(fit_glass(TRUE, marks, hands, eyes).glass) < 0.1
    marks[0] += 120
    assert off_mm(fit_glass(TRUE, marks, hands, eyes).glass) < 8


def test_marks_that_were_not_seen_do_not_count_and_too_few_are_told():
    marks, hands, eyes = covered()
    hands[3:] = np.nan
    assert fit_glass(RULED, marks, hands, eyes).off_mm < 10
    hands[1:] = np.nan
    with pytest.raises(MarksDoNotFitError, match="1 marks are too few: cover 3 or more"):
        fit_glass(RULED, marks, hands, eyes)


def test_marks_that_no_glass_explains_are_refused():
    marks, hands, eyes = covered()
    with pytest.raises(MarksDoNotFitError, match="however the glass is placed: cover them again"):
        fit_glass(RULED, marks[::-1], hands, eyes)


def test_a_plain_display_has_no_reflection_to_fit():
    plain = glass_from_measures("display", **SIZE, camera_above_m=0.04)
    with pytest.raises(ValueError, match="plain display"):
        fit_glass(plain, *covered())
