"""Kept pictures as COCO key points: what stands in the file, what is left out, and that the trainer reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from engines.pose import INDEX, KEYPOINTS, PoseSequence
from engines.training.pose2d.samples import read_coco
from export.coco import needs_pictures, write_coco
from export.recording import Recording


def standing() -> Recording:
    """Two seconds of thirty points of a picture of 640x480; nobody is seen in the second second."""
    time = np.arange(60) / 30
    xy = np.tile(np.linspace([100.0, 40.0], [300.0, 400.0], 30), (60, 1, 1))
    xy[30:] = np.nan
    xy[:, INDEX["nose"]] = (-5.0, 20.0)
    xy[:, INDEX["left_ear"]] = np.nan
    score = np.where(np.isfinite(xy[..., 0]), 0.75, 0.0)
    poses = PoseSequence(time, xy, score, None, (640, 480))
    return Recording("v1", "session", "Session 1", poses, size=(640, 480), member="Anna")


def jpeg(width: int = 320, height: int = 240) -> bytes:
    return cv2.imencode(".jpg", np.full((height, width, 3), 90, np.uint8))[1].tobytes()


def test_a_picture_has_the_key_points_of_its_moment_in_its_own_pixels(tmp_path: Path) -> None:
    write_coco(tmp_path, standing(), [(0.52, jpeg())])
    (sample,) = read_coco(tmp_path / "annotations.json")
    assert sample.xy[INDEX["left_pinky"]] == pytest.approx(
        standing().poses.xy[0, INDEX["left_pinky"]] / 2, abs=0.01
    )
    assert (sample.source, sample.origin) == ("Anna", "mirror")
    assert sample.weight[INDEX["left_pinky"]] == 0.75
    assert sample.weight[[INDEX["nose"], INDEX["left_ear"]]].tolist() == [0, 0], "outside, and not seen"
    assert sample.picture.read_bytes() == jpeg()
    labelled = sample.xy[sample.weight > 0]
    assert (sample.box[:2] < labelled.min(0)).all() and (sample.box[2:] > labelled.max(0)).all()


def test_the_file_says_what_tools_ask_for(tmp_path: Path) -> None:
    write_coco(tmp_path, standing(), [(0.0, jpeg()), (0.5, jpeg())])
    content = json.loads((tmp_path / "annotations.json").read_text())
    assert content["categories"][0]["keypoints"] == list(KEYPOINTS)
    assert [(i["width"], i["height"], i["time_s"]) for i in content["images"]] == [
        (320, 240, 0.0),
        (320, 240, 0.5),
    ]
    assert [row["image_id"] for row in content["annotations"]] == [1, 2]
    assert min(min(edge) for edge in content["categories"][0]["skeleton"]) >= 1


def test_pictures_without_a_person_or_that_are_none_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "000009.jpg").write_bytes(b"of an earlier export")
    write_coco(tmp_path, standing(), [(0.0, b"no picture"), (0.5, jpeg()), (1.5, jpeg()), (9.0, jpeg())])
    assert len(read_coco(tmp_path / "annotations.json")) == 1
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == ["000001.jpg"]


def test_of_a_guest_the_session_is_the_source(tmp_path: Path) -> None:
    write_coco(tmp_path, replace(standing(), member=None), [(0.5, jpeg())])
    assert read_coco(tmp_path / "annotations.json")[0].source == "v1"


def test_without_pictures_there_is_nothing_and_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mirror members pictures NAME keep"):
        write_coco(tmp_path, standing(), [])
    with pytest.raises(ValueError, match=r"engines\.training\.label"):
        needs_pictures(tmp_path, standing(), lambda: pytest.fail("nothing is measured"))
    assert not list(tmp_path.iterdir())
