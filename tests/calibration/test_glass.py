"""The reflection's overlay, held against rays that are traced one by one; the glass as an installer measures it."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calibration.floor import level_floor
from calibration.glass import Glass, eye_between, glass_from_measures, rotation

PORTRAIT = {"size_m": (0.523, 0.930), "size_px": (1080, 1920)}


def glass(**given_):
    values = {"camera_above_m": 0.04, "camera_right_m": 0.1, "camera_ahead_m": 0.02} | given_
    return glass_from_measures("mirror", **PORTRAIT, **values)


def traced(pane: Glass, joint, eye):
    """Where light from a joint to the eye leaves the mirror, by Fermat: the shortest way by the mirroring surface."""
    across, down, normal = np.array(pane.across), np.array(pane.down), np.cross(pane.down, pane.across)
    origin = np.array(pane.corner) + pane.gap_m * normal

    def way(u, v):
        spot = origin + u * across + v * down
        return np.linalg.norm(joint - spot) + np.linalg.norm(eye - spot)

    centre, step = np.zeros(2), 4.0
    while step > 1e-7:
        moves = [centre + step * np.array(move) for move in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))]
        best = min(moves, key=lambda spot: way(*spot))
        step = step / 2 if best is moves[0] else step
        centre = best
    spot = origin + centre[0] * across + centre[1] * down
    # seen on the way on, on the picture behind the surface
    ray = spot - eye
    reach = ((np.array(pane.corner) - eye) @ normal) / (ray @ normal)
    met = eye + reach * ray - np.array(pane.corner)
    return np.array([met @ across, met @ down])


eyes = st.tuples(st.floats(-1.5, 1.5), st.floats(-0.5, 1.2), st.floats(0.4, 5.0))
joints = st.tuples(st.floats(-1.5, 1.5), st.floats(-0.8, 1.8), st.floats(0.3, 5.0))
poses = st.tuples(st.floats(-20, 20), st.floats(-15, 15), st.floats(-15, 15), st.floats(-10, 10))


@given(eyes, joints, poses, st.sampled_from([0.0, 0.006, 0.03]))
def test_the_overlay_lies_on_the_reflection_for_any_eye_joint_and_camera(eye, joint, pose, gap):
    pitch, roll, turn, tilt = pose
    floor = level_floor(pitch, roll, 1.5)
    pane = glass(up=floor.up, turn_deg=turn, tilt_deg=tilt, gap_m=gap)
    eye, joint = np.array(eye), np.array(joint)
    found = pane.overlay_points(joint[None], eye)[0]
    before = min((eye - pane.corner) @ pane.normal, (joint - pane.corner) @ pane.normal)
    assume(before > gap + 0.05)
    millimetres = np.abs((found + 0.5) * pane.metres_per_px - traced(pane, joint, eye)) * 1000
    assert millimetres.max() < 0.1


def test_the_members_right_hand_lies_on_the_right_of_the_mirror():
    # a level camera sees the member's right hand on its left, at a negative x
    pane = glass()
    eye, hand = np.array([0.0, 0.0, 2.0]), np.array([[-0.4, 0.3, 2.0], [0.4, 0.3, 2.0], [-0.4, 0.9, 2.0]])
    right, left, low = pane.overlay_points(hand, eye)
    assert right[0] > left[0] and low[1] > right[1]


def test_somebody_who_stands_as_far_as_their_reflection_sees_it_at_half_size():
    pane = glass_from_measures("mirror", (1.0, 1.0), (1000, 1000), camera_above_m=0.0)
    eye = np.array([0.0, 0.2, 2.0])
    head, foot = pane.overlay_points(np.array([[0.0, 0.2, 2.0], [0.0, 1.2, 2.0]]), eye)
    assert (foot - head).tolist() == pytest.approx([0.0, 500.0])
    assert head.tolist() == pytest.approx([499.5, 199.5])


def test_what_is_missing_or_behind_the_glass_has_no_place_on_it():
    pane = glass()
    eye = np.array([0.0, 0.0, 2.0])
    found = pane.overlay_points(np.array([[np.nan, 0, 1], [0, 0, -1], [0, 0.1, 1.0]]), eye)
    assert np.isnan(found[:2]).all() and np.isfinite(found[2]).all()
    assert np.isnan(pane.overlay_points(np.zeros((2, 3)) + 1, np.full(3, np.nan))).all()


def test_a_plain_display_says_that_it_has_no_reflection():
    plain = glass_from_measures("display", **PORTRAIT, camera_above_m=0.04)
    with pytest.raises(ValueError, match="draw the key points on the mirrored video"):
        plain.overlay_points(np.zeros((1, 3)), np.zeros(3))


def test_the_rule_is_read_from_the_members_side():
    pane = glass()
    # the camera is 0.04 above the top edge and 0.1 to the member's right of its middle, 0.02 before the screen
    middle = pane.places([[539.5, -0.5]])[0]
    assert middle.tolist() == pytest.approx([0.1, 0.04, -0.02])
    assert pane.normal.tolist() == pytest.approx([0, 0, 1])


def test_a_camera_that_looks_down_still_hangs_over_a_plumb_screen():
    floor = level_floor(pitch_deg=12, roll_deg=0, height_m=2.0)
    pane = glass(up=floor.up)
    assert np.dot(pane.down, floor.up) == pytest.approx(-1)
    # a point 2 m out at the camera's height lies over the picture's middle: the normal rises in camera axes
    assert pane.normal.tolist() == pytest.approx([0, -math.sin(math.radians(12)), math.cos(math.radians(12))])


def test_tilt_and_turn_go_the_way_they_say():
    assert glass(tilt_deg=10).normal[1] > 0.17
    # the camera turned to the member's left (its own right) sees the glass's normal on its left
    assert glass(turn_deg=10).normal[0] < -0.17


def test_pixels_and_places_are_each_others_inverse():
    pane = glass(up=level_floor(7, 3, 2).up, turn_deg=4)
    px = np.array([[0.0, 0.0], [1079.0, 1919.0], [-20.0, 400.5]])
    assert pane.pixels(pane.places(px)) == pytest.approx(px)


def test_nudging_moves_the_overlay_by_so_many_pixels():
    pane, eye, joint = glass(), np.array([0.1, 0, 2.2]), np.array([[0.3, 0.5, 2.0]])
    moved = pane.nudge(12, -7).overlay_points(joint, eye) - pane.overlay_points(joint, eye)
    assert moved.tolist()[0] == pytest.approx([12, -7])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"across": (0.0, 0.0, 2.0)}, "length 1"),
        ({"across": (0.0, 1.0, 0.0)}, "square to each other"),
        ({"size_m": (0.0, 1.0)}, "larger than 0 m"),
        ({"gap_m": 0.7}, "0 to 0.5 m"),
        ({"corner": (math.nan, 0.0, 0.0)}, "finite"),
    ],
)
def test_a_glass_that_cannot_be_is_refused(change, said):
    values = {
        "kind": "mirror",
        "corner": (0.0, 0.0, 0.0),
        "across": (-1.0, 0.0, 0.0),
        "down": (0.0, 1.0, 0.0),
    }
    with pytest.raises(ValueError, match=said):
        Glass(**(values | PORTRAIT | change))


def test_a_camera_that_looks_straight_up_cannot_place_a_screen():
    with pytest.raises(ValueError, match="straight up or down"):
        glass(up=(0.0, 0.0, 1.0))


def test_the_eye_is_between_both_or_the_one_that_is_seen():
    both = np.array([[0.0, 0.0, 2.0], [0.06, 0.0, 2.0]])
    assert eye_between(both).tolist() == pytest.approx([0.03, 0, 2])
    both[0] = np.nan
    assert eye_between(both).tolist() == [0.06, 0.0, 2.0]
    assert np.isnan(eye_between(np.full((2, 3), np.nan))).all()


def test_rotation_is_right_handed():
    assert rotation([0, 0, 1], math.pi / 2) @ [1, 0, 0] == pytest.approx([0, 1, 0])
