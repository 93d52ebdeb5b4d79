"""Rigs: every clip finds all its joints, and what comes of it is a body the right way round."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engines.lift_points import POINT, bone_lengths
from engines.training.body import chest_forward, stature
from engines.training.mocap import HELD_OUT, read_clips, read_index
from engines.training.rigs import rig_of, rigs

MOCAP = Path(__file__).parents[2].parent / "shared" / "data" / "mocap"
needs_mocap = pytest.mark.skipif(
    not MOCAP.is_dir(), reason="the motion capture is not there: ../shared/data/mocap"
)


def test_every_rig_names_twelve_limb_points_once_for_each_side():
    for name, rig in rigs().items():
        joints = rig.joints
        assert {k for k in joints if k.endswith(("hip", "knee", "ankle", "shoulder", "elbow", "wrist"))} == {
            f"{side}_{limb}"
            for side in ("left", "right")
            for limb in ("hip", "knee", "ankle", "shoulder", "elbow", "wrist")
        }, name
        assert len(set(joints.values())) == len(joints), name


def test_a_clip_of_no_known_rig_is_refused():
    with pytest.raises(ValueError, match="no rig"):
        rig_of("uiprmd", {"somewhere": 0})
    with pytest.raises(ValueError, match="no joint"):
        rig_of("uiprmd", {"left_hip": 0})


@needs_mocap
def test_every_clip_of_the_index_has_a_rig_with_all_its_joints():
    for row in read_index(MOCAP):
        with np.load(MOCAP / row["file"], allow_pickle=False) as data:
            names = {str(name): i for i, name in enumerate(data["names"])}
        assert rig_of(row["source"], names).needed <= names.keys(), row["file"]


@needs_mocap
def test_bodies_are_whole_of_human_size_and_face_the_way_their_feet_do():
    for clip in read_clips(MOCAP, every=23):
        assert np.isfinite(clip.points).all(), clip.name
        assert 1.4 < clip.height < 2.1, clip.name
        assert stature(clip.points) == pytest.approx(1, abs=1e-3)
        lengths = np.median(bone_lengths(clip.points), axis=0)
        assert (lengths > 0.02).all() and (lengths < 0.36).all(), clip.name
        if clip.source == "uiprmd":
            foot = clip.points[:, POINT["left_big_toe"]] - clip.points[:, POINT["left_heel"]]
            nose = clip.points[:, POINT["nose"]] - clip.points[:, POINT["neck"]]
            ahead = chest_forward(clip.points)
            assert np.median((foot * ahead).sum(1)) > 0.05 and np.median((nose * ahead).sum(1)) > 0, clip.name


@needs_mocap
def test_held_out_people_are_in_the_index():
    assert {(row["source"], row["subject"]) for row in read_index(MOCAP)} >= HELD_OUT
