"""The calibration in use, live: from settings or by name, noted with sessions, never a reason to stop."""

import numpy as np
import pytest
from click.testing import CliRunner
from people import in_room, projected, standing

from calibration.floor import level_floor
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from engines.pose import Frame, Pose
from engines.scale import Scale
from mirror.batch.look import scale_of
from mirror.batch.options import VideoParameters
from mirror.calibrations.applied import Applied
from mirror.calibrations.folder import CalibrationError, save
from mirror.cli.live import live
from mirror.flow.session import KnownMember
from mirror.live.analyst import Analyst, of_height
from mirror.live.assembly import Calibrated, in_use, read_provenance
from mirror.live.state import LiveOptions
from mirror.settings.options import CameraSettings
from mirror.ui.conductor import Conductor

LENS = Intrinsics(900.0, 905.0, 640.0, 355.0, 1280, 720)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    return tmp_path


def keep(name="hall", floor=None):
    return save(name, Calibration(LENS, "given", "2026-01-01T00:00:00+00:00", floor=floor))


def test_the_settings_name_the_cameras_calibration_and_a_session_notes_its_version():
    floor = level_floor(10, 1, 1.6)
    keep()
    keep(floor=floor)
    applied = in_use(CameraSettings(calibration="hall"), LiveOptions())
    note = read_provenance("embedded", applied)["calibration"]
    assert (note["name"], note["up"], note["intrinsics"]["fx"]) == ("hall@2", list(floor.up), 900.0)
    assert read_provenance("embedded")["calibration"] is None


def test_a_video_in_the_cameras_place_has_the_calibration_that_is_asked_for_alone(tmp_path):
    keep()
    keep("other")
    camera = CameraSettings(calibration="hall")
    assert in_use(camera, LiveOptions(video=tmp_path / "a.mp4")) is None
    asked = in_use(camera, LiveOptions(video=tmp_path / "a.mp4", calibration="other@1"))
    assert asked is not None and asked.name == "other@1"
    assert in_use(CameraSettings(), LiveOptions()) is None


def test_a_calibration_that_is_gone_is_logged_and_done_without_but_one_that_was_asked_for_is_told(caplog):
    assert in_use(CameraSettings(calibration="hall"), LiveOptions()) is None
    assert "without calibration: no calibration is called 'hall'" in caplog.text
    with pytest.raises(CalibrationError, match="no calibration is called 'gym'"):
        in_use(CameraSettings(), LiveOptions(calibration="gym"))
    done = CliRunner().invoke(live, ["--headless", "--calibration", "gym"])
    assert done.exit_code == 2 and "no calibration is called 'gym'" in done.output


class Engines:
    """Notes the scale that it was made with."""

    others = np.zeros((0, 5))

    def __init__(self, scale):
        self.scale = scale

    def step(self, frame):
        return Pose.missing(frame.index, float(self.scale.intrinsics is not None))


def test_engines_are_made_anew_where_the_camera_gives_another_picture():
    made = []

    def make(scale: Scale):
        made.append(scale)
        return Engines(scale)

    tracker = Calibrated(make, Applied("hall@1", LENS))
    sizes = [(1280, 720), (640, 360), (640, 480), (640, 480), (1280, 720)]
    poses = [tracker.step(Frame(np.zeros((h, w, 3), np.uint8), i, i / 30)) for i, (w, h) in enumerate(sizes)]
    assert [pose.time for pose in poses] == [1, 1, 0, 0, 1]
    assert [scale.intrinsics for scale in made] == [LENS, None, LENS]
    assert len(tracker.others) == 0 and tracker.states is None


def test_the_lock_of_a_set_and_a_jump_of_the_picture_reach_the_engines():
    told = []

    class Locking(Engines):
        def hold_lock(self, on):
            told.append(("hold", on))

        def note_jump(self):
            told.append("jumped")

    tracker = Calibrated(Locking, Applied("hall@1", LENS))
    tracker.hold_lock(True)
    tracker.note_jump()
    assert told == [("hold", True), "jumped"]
    plain = Calibrated(Engines, Applied("hall@1", LENS))
    plain.hold_lock(True)
    plain.note_jump()


def lifted_pose(i=0, assumed=("camera", "height")):
    points = in_room(standing(1.70))
    return Pose(projected(points, LENS), np.full(30, 0.9), points, i, i / 30, assumed)


def test_a_members_height_makes_metres_of_a_pose_that_was_lifted_for_anybody():
    found = of_height(lifted_pose(), 1.87)
    assert found.xyz == pytest.approx(lifted_pose().xyz * 1.1) and found.assumed == ("camera",)
    # what rests on nobody's height stays, and so does what nobody knows better
    for pose, height in (
        (lifted_pose(assumed=("camera",)), 1.87),
        (lifted_pose(), None),
        (Pose.missing(), 1.87),
    ):
        assert of_height(pose, height) is pose


def test_a_session_takes_the_height_of_its_member_and_the_next_guest_nobodys():
    assumed = []

    class Loop:
        def begin_session(self, *who):
            assumed.append(who)

    conductor = Conductor(Loop(), None, None, None)
    conductor.begin_session(KnownMember("7", "Anna", height_m=1.62))
    conductor.begin_session(None)
    assert assumed == [("7", 1.62), ()]
    analyst = Analyst("squat")
    analyst.height_m = 1.87
    tall = analyst.see(lifted_pose(0), (1280, 720))
    analyst.height_m = None
    anybody = analyst.see(lifted_pose(1), (1280, 720))
    assert tall.pose.xyz == pytest.approx(1.1 * anybody.pose.xyz) and anybody.pose.assumed == (
        "camera",
        "height",
    )


def test_a_calibrations_way_up_goes_to_the_lifter_live_and_in_batches():
    floor, asked = level_floor(12, 0, 1.6), []
    keep(floor=floor)
    applied = in_use(CameraSettings(calibration="hall"), LiveOptions())
    Calibrated(asked.append, applied)
    assert [scale.up for scale in asked] == [floor.up]
    of_batch = scale_of(VideoParameters(calibration=applied.note, athlete_height_m=1.8))
    assert (of_batch.up, of_batch.height_m) == (floor.up, 1.8)
    assert scale_of(VideoParameters()).up is None
