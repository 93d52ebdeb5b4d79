"""The overlay of a two-way mirror lies on the member's reflection, in the real painting of the workout."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import mirror_scene as scene
import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from ui_stage import Puppet, staged, until

from calibration.record import Calibration
from engines.pose import INDEX
from mirror.calibrations.folder import save
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.view import WorkoutView
from mirror.live.state import Analysed
from mirror.ui.app import Mirror
from mirror.ui.reflecting import NO_DEPTH_S, Grounding, Reflecting

WIDTH, HEIGHT = 540, 960
JOINTS = ("left_elbow", "right_elbow", "left_wrist", "right_wrist", "left_knee", "right_knee")
PX = np.array([680 / WIDTH, 1210 / HEIGHT])
"""Pixels of the screen of the scene in one of the window."""
WHITE = np.array([0xFA, 0xF8, 0xF5])


@pytest.fixture
def glass(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Mirror, Puppet]]:
    """A mirror whose settings name a calibration with a two-way mirror."""
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    save("hall", Calibration(scene.LENS, "charuco", "2026-11-21", floor=scene.FLOOR, glass=scene.GLASS))
    CalibrationStore().use("hall@1")
    mirror, puppet = staged()
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(WIDTH, HEIGHT)
    mirror.glass.show()
    yield mirror, puppet
    mirror.stop()


def grabbed(mirror: Mirror) -> np.ndarray:
    image = mirror.glass.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[..., :3].astype(int)


def joint_painted(picture: np.ndarray, wanted: np.ndarray) -> np.ndarray | None:
    """The middle (2,) in px of the screen of the white that is painted near a place; None where there is none."""
    x, y = np.round(wanted / PX - 0.5).astype(int)
    rows, columns = np.mgrid[y - 12 : y + 13, x - 12 : x + 13]
    white = np.abs(picture[rows, columns] - WHITE).sum(-1) < 40
    return (np.array([columns[white].mean(), rows[white].mean()]) + 0.5) * PX if white.sum() > 20 else None


def joints_painted(mirror: Mirror, wanted: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Where each joint is painted, once all are: on a busy machine a pose is too old for some of the pictures."""
    found: dict[str, np.ndarray | None] = {}

    def all_painted() -> bool:
        picture = grabbed(mirror)
        found.update({name: joint_painted(picture, place) for name, place in wanted.items()})
        return all(place is not None for place in found.values())

    until(all_painted)
    return {name: place for name, place in found.items() if place is not None}


def begin(mirror: Mirror) -> None:
    mirror.flow.straight(time.monotonic())
    mirror.start()
    until(lambda: mirror.flow.analysed is not None and isinstance(mirror.glass._view, WorkoutView))


@pytest.mark.parametrize(("ahead", "aside"), [(2.3, -0.08), (1.7, 0.0)])
def test_every_joint_is_painted_within_5_mm_of_its_reflection(
    glass: tuple[Mirror, Puppet], ahead: float, aside: float
) -> None:
    mirror, puppet = glass
    body = scene.standing(ahead, aside)
    puppet.perform(scene.filmed(body))
    begin(mirror)
    until(lambda: mirror.flow.analysed is not None and mirror.flow.analysed.pose.xyz is not None)
    until(lambda: puppet.done)
    eye = body[[INDEX["left_eye"], INDEX["right_eye"]]].mean(axis=0)
    wanted = {name: scene.seen_at(body[INDEX[name]], eye) for name in JOINTS}
    for name, found in joints_painted(mirror, wanted).items():
        assert np.linalg.norm(found - wanted[name]) < 5.0, name


def test_behind_a_two_way_mirror_no_picture_is_painted(glass: tuple[Mirror, Puppet]) -> None:
    mirror, puppet = glass
    puppet.perform(scene.filmed(scene.standing()))
    begin(mirror)
    until(lambda: puppet.done)
    # the puppet's camera gives a grey of 90 everywhere
    assert grabbed(mirror)[HEIGHT // 2, WIDTH - 20].max() < 10
    mirror.glass.reflecting = None
    mirror.glass.repaint()
    assert grabbed(mirror)[HEIGHT // 2, WIDTH - 20].min() > 60


def test_without_depth_the_picture_is_shown_and_it_is_said(glass: tuple[Mirror, Puppet]) -> None:
    mirror, puppet = glass
    flat = scene.filmed(scene.standing())
    puppet.perform(replace(flat, xyz=None))
    begin(mirror)
    reflecting = mirror.glass.reflecting
    assert reflecting is not None
    until(lambda: reflecting.without_depth(time.monotonic()))
    mirror.glass.repaint()
    picture = grabbed(mirror)
    assert picture[HEIGHT // 2, WIDTH - 20].min() > 60
    pill = picture[round(HEIGHT * 0.56) : round(HEIGHT * 0.56) + 36, 32:300]
    assert (np.abs(pill - [0x4D, 0xB8, 0xFF]).sum(-1) < 40).any(), "the pill's amber mark is there"


def said(xyz: np.ndarray | None, seconds: float) -> Analysed:
    sequence = scene.filmed(scene.standing(), 2)
    pose = replace(sequence.pose(0), xyz=xyz, time=seconds)
    return Analysed(0, seconds, pose, pose.xy, scene.SIZE)


def test_the_overlay_is_carried_on_to_the_moment_of_painting() -> None:
    body = scene.standing()
    reflecting = Reflecting(scene.GLASS)
    for step in range(12):
        reflecting.take(said(body + np.array([0.02 * step, 0, 0]), step / 30), 100 + step / 30)
    late, later = (reflecting.at(100 + 11 / 30 + ahead) for ahead in (0.0, 0.05))
    assert late is not None and later is not None
    moved = (later.points - late.points)[INDEX["pelvis"]] * scene.SCREEN_PX
    # 0.6 m/s of eye and joint to the member's right, which the camera has on its left
    px_per_m = 1 / scene.GLASS.metres_per_px[0]
    assert moved[0] == pytest.approx(-0.6 * 0.05 * px_per_m, rel=0.15)


def test_a_missing_depth_is_only_told_after_a_while_and_not_when_nobody_is_there() -> None:
    reflecting = Reflecting(scene.GLASS)
    reflecting.take(said(None, 0.0), 50.0)
    assert not reflecting.without_depth(50.0 + 0.9 * NO_DEPTH_S)
    assert reflecting.without_depth(50.0 + 1.1 * NO_DEPTH_S)
    reflecting.take(said(scene.standing(), 1.0), 51.0)
    assert not reflecting.without_depth(60.0)


def test_a_head_that_turns_away_for_a_moment_leaves_the_overlay_where_it_was() -> None:
    body = scene.standing()
    turned = body.copy()
    turned[[INDEX[name] for name in ("left_eye", "right_eye", "nose", "left_ear", "right_ear")]] = np.nan
    reflecting = Reflecting(scene.GLASS)
    reflecting.take(said(body, 0.0), 10.0)
    before = reflecting.at(10.0)
    reflecting.take(said(turned, 0.1), 10.1)
    after = reflecting.at(10.1)
    assert before is not None and after is not None
    assert after.points[INDEX["left_knee"]] == pytest.approx(before.points[INDEX["left_knee"]], abs=1e-6)


def test_a_member_of_unknown_height_is_measured_by_the_floor_they_stand_on() -> None:
    body = scene.standing()
    reflecting = Reflecting(scene.GLASS, scene.LENS, scene.FLOOR)
    plain = Reflecting(scene.GLASS, scene.LENS)
    for step in range(40):
        told = said(0.92 * body, step / 30)
        told = replace(told, pose=replace(told.pose, assumed=("height",)))
        for each in (reflecting, plain):
            each.take(told, 10 + step / 30)
    eye = body[[INDEX["left_eye"], INDEX["right_eye"]]].mean(axis=0)
    for name in JOINTS:
        wanted = scene.seen_at(body[INDEX[name]], eye)
        by_floor, assumed = (
            each.at(10 + 39 / 30).points[INDEX[name]] * (680, 1210)  # type: ignore[union-attr]
            for each in (reflecting, plain)
        )
        assert np.linalg.norm(by_floor - wanted) < 12
        assert np.linalg.norm(assumed - wanted) > 2 * np.linalg.norm(by_floor - wanted)


def test_a_jump_does_not_make_anybody_smaller() -> None:
    body = scene.standing()
    ground = Grounding(scene.FLOOR)
    for step in range(60):
        standing = ground.scale(step / 30, body)
    up = np.array(scene.FLOOR.up)
    for step in range(60, 75):
        jumping = ground.scale(step / 30, body + 0.3 * up)
    assert standing == pytest.approx(1.0, abs=0.02) and jumping == pytest.approx(standing, abs=0.005)
