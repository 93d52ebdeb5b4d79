"""A camera that hangs askew, made level: pictures, points, and what rules measure of them."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import bent, in_room, projected, seen_by, sequence_of, standing
from rendered_board import distorted

from calibration.floor import level_floor
from calibration.intrinsics import Intrinsics
from calibration.levelling import level_camera
from calibration.record import Calibration
from export.recording import Recording
from mirror.calibrations.applied import Applied, level_pose, level_sequence
from mirror.calibrations.folder import CalibrationError, save
from mirror.live.analyst import Analyst, Upright
from mirror.review.measures import measure
from rules.biomechanics import biomechanics

LENS = Intrinsics(900.0, 905.0, 640.0, 355.0, 1280, 720)
BENT = Intrinsics(900.0, 905.0, 640.0, 355.0, 1280, 720, (-0.15, 0.04, 0.001, -0.001, 0.0))
angles = st.floats(-25, 25)


@given(angles, angles)
def test_points_and_pixels_are_those_of_a_level_camera_in_the_same_place(pitch, roll):
    room = in_room(standing(1.8), (0.4, 3.5), 30)
    seen, floor = seen_by(room, pitch, roll, 1.4)
    level = level_camera(LENS, floor.up)
    true = room - [0.0, -1.4, 0.0]
    assert level.points(seen) == pytest.approx(true)
    apart = level.pixels(projected(seen, LENS)) - projected(true, LENS)
    # the same picture but for where its middle is
    assert apart == pytest.approx(np.broadcast_to(level.shift, apart.shape), abs=1e-6)


def test_the_middle_of_the_picture_stays_where_it_is():
    level = level_camera(LENS, level_floor(20, 5, 2).up)
    assert level.pixels([[639.5, 359.5]])[0].tolist() == pytest.approx([639.5, 359.5])


@given(st.floats(100, 1180), st.floats(60, 660), angles, angles)
def test_the_way_back_leads_to_the_same_pixel_through_the_lens(x, y, pitch, roll):
    level = level_camera(BENT, level_floor(pitch, roll, 1.5).up)
    assert level.back(level.pixels([[x, y]]))[0].tolist() == pytest.approx([x, y], abs=0.05)


def test_lens_distortion_is_taken_out():
    flat = np.array([[0.3, -0.2], [-0.5, 0.3]])
    pixels = distorted(flat, BENT.distortion) * (900, 905) + (640, 355)
    level = level_camera(BENT, (0.0, -1.0, 0.0))
    assert level.pixels(pixels) - level.shift == pytest.approx(flat * (900, 905) + (640, 355), abs=0.01)


def test_what_is_missing_stays_missing():
    for lens in (LENS, BENT):
        level = level_camera(lens, level_floor(10, 0, 1.5).up)
        found = level.pixels([[np.nan, np.nan], [600.0, 300.0]])
        assert np.isnan(found[0]).all() and np.isfinite(found[1]).all()
        assert np.isnan(level.back(found)[0]).all()


def test_a_camera_on_the_ceiling_is_refused():
    with pytest.raises(ValueError, match="more than 60°"):
        level_camera(LENS, level_floor(75, 0, 2.5).up)


def applied(floor):
    return Applied("hall@1", LENS, floor.up)


@pytest.mark.parametrize("space", [True, False])
def test_biomechanics_lean_against_gravity_and_not_against_the_camera(space):
    # bowed sideways to the camera, which is rolled: 3D sees the bow in full, and so does the picture
    room = in_room(bent(standing(1.75), 20), (0.0, 4.0), 90)
    seen, floor = seen_by(room, 12, 9, 1.6)
    sequence = sequence_of([seen] * 40, LENS)
    if not space:
        sequence = type(sequence)(sequence.time, sequence.xy, sequence.score, None, sequence.size)
    lean = [
        float(biomechanics(each, channels="live").channel("angle.trunk.lean")[20])
        for each in (sequence, level_sequence(sequence, applied(floor)))
    ]
    # the trunk of who stands leans by two degrees already
    assert lean[1] == pytest.approx(22.1, abs=0.1 if space else 1.0)
    assert abs(lean[0] - 22.1) > 3


def test_what_is_not_known_changes_nothing():
    sequence = sequence_of([in_room(standing(1.7))] * 3, LENS)
    assert level_sequence(sequence, None) is sequence
    assert level_sequence(sequence, Applied("hall@1", LENS)) is sequence
    pose = sequence.pose(0)
    assert level_pose(pose, None) is pose


def test_the_note_beside_a_session_holds_all_that_is_needed():
    one = Applied("hall@3", BENT, level_floor(10, 2, 1.5).up)
    assert Applied.from_note(json.loads(json.dumps(one.note))) == one
    plain = Applied("hall@3", LENS)
    assert (
        Applied.from_note(plain.note) == plain
        and Applied.from_note(None) is None
        and Applied.from_note({}) is None
    )
    for wrong in ({"up": [1]}, {"intrinsics": 3}, {"intrinsics": {**plain.note["intrinsics"], "fx": "x"}}):
        assert Applied.from_note({**plain.note, **wrong}) is None


def test_a_calibration_is_scaled_to_the_pictures_or_refused(tmp_path):
    floor = level_floor(10, 2, 1.5)
    kept = save("hall", Calibration(LENS, "given", "2026-01-01T00:00:00+00:00", floor=floor), tmp_path)
    half = Applied.fit_to(kept, (640, 360))
    assert (half.name, half.intrinsics.fx, half.up) == ("hall@1", 450.0, floor.up)
    with pytest.raises(CalibrationError, match=r"hall@1 does not fit: calibrated at 1280 x 720.*640 x 480"):
        Applied.fit_to(kept, (640, 480))


def test_live_rules_see_the_level_picture_and_the_screen_the_cameras_own():
    seen, floor = seen_by(in_room(standing(1.75), (0.0, 3.5)), 15, 8, 1.7)
    sequence = sequence_of([seen] * 6, LENS)
    said = {}
    for name, upright in (("plain", None), ("level", Upright(applied(floor)))):
        analyst = Analyst("squat", upright=upright)
        for i in range(6):
            said[name] = analyst.see(sequence.pose(i), sequence.size)
    assert said["level"].filtered == pytest.approx(sequence.xy[0], abs=0.01)
    assert said["level"].pose.xyz is not None and said["level"].pose.xy == pytest.approx(sequence.xy[5])


def test_a_calibration_that_does_not_fit_the_pictures_is_done_without(caplog):
    upright = Upright(applied(level_floor(10, 0, 1.5)))
    assert upright.level((640, 480)) is None
    assert "without calibration hall@1: calibrated at 1280 x 720" in caplog.text
    assert upright.level((640, 360)) is not None and Upright(None).level((640, 360)) is None


def test_a_recording_that_is_reviewed_is_measured_as_it_was_judged():
    seen, floor = seen_by(in_room(bent(standing(1.75), 20), (0.0, 4.0), 90), 12, 9, 1.6)
    poses = sequence_of([seen] * 40, LENS)
    note = {"calibration": applied(floor).note}
    plain, judged = (
        measure(Recording("1", "session", "Session 1", poses, judged_by=by), (0.0, 1.3)) for by in ({}, note)
    )
    lean = [float(one.bma.channel("angle.trunk.lean")[20]) for one in (plain, judged)]
    assert lean[1] == pytest.approx(22.1, abs=0.1) and abs(lean[0] - 22.1) > 3
