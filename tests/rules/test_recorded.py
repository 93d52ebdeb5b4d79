"""Recorded key points of other people, where the development data is beside the repository."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from engines.pose import KEYPOINTS, PoseSequence
from rules import Exercise, analyse

DATA = Path(__file__).parents[2] / ".." / "shared" / "data"
PUSH_UPS = DATA / "keypoints" / "push_up_coco17.npz"
MOCAP = DATA / "mocap"
OURS = ("squat", "jumping_jack", "biceps_curl")


def push_ups():
    if not PUSH_UPS.exists():
        pytest.skip(f"{PUSH_UPS} is not there: development data, not part of the repository")
    clips = np.load(PUSH_UPS)
    with PUSH_UPS.with_suffix(".csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            clip = clips[row["clip"]]
            time = np.arange(len(clip)) / float(row["fps"])
            yield PoseSequence.from_arrays(time, clip[..., :2], clip[..., 2], keypoints=KEYPOINTS[:17])


def test_push_ups_are_no_squats_curls_or_jacks():
    found = [analyse(sequence) for sequence in push_ups()]
    assert len(found) == 118
    assert not [f.exercise for f in found if f.exercise in OURS]


def test_push_ups_are_none_of_them_even_when_named():
    for i, sequence in enumerate(push_ups()):
        if i % 4 == 0:
            assert not any(rep.telling for name in OURS for rep in analyse(sequence, name).reps)


JOINTS = {
    "nose": "face", "left_shoulder": "left_shoulder", "left_elbow": "left_elbow", "left_wrist": "left_wrist",
    "left_hip": "left_hip", "left_knee": "left_knee", "left_ankle": "left_ankle", "left_big_toe": "left_toe",
}  # fmt: skip


def projected(file: Path, yaw: float) -> PoseSequence:
    """A motion-capture clip as a camera 3.5 m away at chest height sees it."""
    clip = np.load(file)
    names = list(clip["names"])
    wanted = {**JOINTS, **{k.replace("left", "right"): v.replace("left", "right") for k, v in JOINTS.items()}}
    points = clip["positions"].astype(float)[:, [names.index(joint) for joint in wanted.values()]]
    points = points - np.median(points, axis=(0, 1)) * [1, 0, 1]
    points[..., 1] -= np.percentile(points[..., 1], 1)
    a = np.radians(yaw)
    points = points @ np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]]).T
    depth = 3.5 - points[..., 2]
    xy = np.stack([640 + 900 * points[..., 0] / depth, 360 - 900 * (points[..., 1] - 1.1) / depth], axis=-1)
    return PoseSequence.from_arrays(np.arange(len(xy)) / 30, xy, keypoints=list(wanted), size=(1280, 720))


def mocap_clips(movement: str) -> list[Path]:
    if not MOCAP.exists():
        pytest.skip(f"{MOCAP} is not there: development data, not part of the repository")
    return sorted(MOCAP.glob(f"uiprmd__s*__{movement}_e05_correct.npz"))


@pytest.mark.parametrize("yaw", [0, 45, 90, 180])
def test_eight_people_squat_once_seen_from_all_round(yaw):
    clips = mocap_clips("m01")
    counts = [len(analyse(projected(clip, yaw), "squat").reps) for clip in clips]
    assert counts == [1] * len(clips)


@pytest.mark.parametrize("movement", ["m02", "m03", "m06", "m07", "m08", "m09", "m10"])
def test_hurdle_steps_lunges_leg_and_arm_raises_are_nothing_of_ours(movement):
    for clip in mocap_clips(movement):
        for yaw in (0, 45, 90):
            sequence = projected(clip, yaw)
            for name in Exercise.names():
                if name in OURS:
                    reps = analyse(sequence, name).reps
                    assert not any(rep.telling for rep in reps), (clip.name, yaw, name)
