"""The whole pipeline on real pictures: the athlete through a crossing, turned and cut videos, nobody at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from synthetic import turn_video, write, write_planes
from world import hips

import engines as package
from engines.follow import Engines
from engines.picture import Picture
from engines.pipeline import Pipeline
from engines.pose import INDEX, PoseSequence
from engines.scan import look_every
from engines.video import VideoError, VideoFile

EVERY = look_every(30)
COUNT = 2 * EVERY


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="module")
def man(sample: Path) -> list[Picture]:
    """The man's part of the sample's first pictures, 704x608 px, as planes."""
    pictures = [picture for _, _, picture in VideoFile(sample).pictures(0, COUNT)]
    return [
        Picture((p.planes[0][:608, 288:992], p.planes[1][:304, 144:496], p.planes[2][:304, 144:496]))
        for p in pictures
    ]


def test_the_pipeline_is_the_packages_name() -> None:
    assert package.Pipeline is Pipeline
    with pytest.raises(AttributeError, match="Pipelines"):
        package.Pipelines  # noqa: B018


def test_the_man_of_the_sample_is_the_athlete_from_beginning_to_end(
    whole: PoseSequence, sample: Path
) -> None:
    assert whole.time == pytest.approx(VideoFile(sample).times)
    assert whole.size == (1768, 994)
    middle = hips(whole.xy)
    seen = np.isfinite(middle[:, 0])
    assert seen[:150].mean() > 0.98, "he stands on the wall"
    assert (middle[:150][seen[:150], 1] < 340).all()
    assert ((middle[:150][seen[:150], 0] > 580) & (middle[:150][seen[:150], 0] < 830)).all()
    assert seen[192:228].mean() > 0.9, "he has come down and walks off to the right"
    assert (middle[192:228][seen[192:228], 0] > 950).all()
    assert np.isnan(whole.xy[~seen]).all()


def test_the_athlete_is_never_the_woman_who_crosses(
    engines: Engines, whole: PoseSequence, sample: Path
) -> None:
    assert _frames_met(engines, hips(whole.xy), sample) == []


def test_live_the_lock_is_on_the_man_and_never_on_the_woman(
    engines: Engines, pipeline: Pipeline, sample: Path
) -> None:
    poses = list(pipeline.track(VideoFile(sample).frames(0, 216)))
    assert [pose.index for pose in poses] == list(range(216))
    middle = hips(np.array([pose.xy for pose in poses]))
    seen = np.isfinite(middle[:, 0])
    assert seen[:150].mean() > 0.95
    assert (middle[:150][seen[:150], 1] < 340).all()
    assert _frames_met(engines, middle, sample) == []


def _frames_met(engines: Engines, middle: np.ndarray, sample: Path) -> list[int]:
    """Frames in which the athlete's hips lie in the woman's box: she walks on the grass from right to left."""
    met, boxes = [], 0
    video = VideoFile(sample)
    for frame in range(50, 201, 15):
        dets = engines.detect(next(video.pictures(frame, frame + 1))[2])
        walks = 1440 - (frame - 50) * 9.2
        for x1, y1, x2, y2 in dets[:, :4]:
            if (y1 + y2) / 2 > 600 and abs((x1 + x2) / 2 - walks) < 250:
                boxes += 1
                x, y = middle[frame]
                if x1 < x < x2 and y1 < y < y2:
                    met.append(frame)
    assert boxes >= 9, "the woman was looked for and found"
    return met


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_video_and_its_upright_twin_give_the_same_key_points(
    pipeline: Pipeline, man: list[Picture], tmp_path: Path, degrees: int
) -> None:
    lying = [
        Picture(tuple(np.ascontiguousarray(np.rot90(plane, degrees // 90)) for plane in picture.planes))
        for picture in man[: EVERY + 4]
    ]
    upright = pipeline.sequence(write_planes(tmp_path / "upright.mp4", man[: EVERY + 4]))
    plain = write_planes(tmp_path / "plain.mp4", lying)
    shown = pipeline.sequence(turn_video(plain, tmp_path / "turned.mp4", degrees))
    assert shown.size == upright.size == (704, 608)
    assert np.isfinite(upright.xy[:, INDEX["left_knee"]]).all()
    assert np.array_equal(shown.xy, upright.xy, equal_nan=True)
    assert np.array_equal(shown.score, upright.score)


@pytest.fixture(scope="module")
def uncut(pipeline: Pipeline, man: list[Picture], tmp_path_factory: pytest.TempPathFactory) -> PoseSequence:
    return pipeline.sequence(write_planes(tmp_path_factory.mktemp("uncut") / "a.mp4", man))


@pytest.mark.parametrize(("at", "px"), [(EVERY, 1e-6), (EVERY + 11, 2.0), (20, 2.0)])
def test_the_halves_of_a_cut_video_give_the_same_key_points(
    pipeline: Pipeline, man: list[Picture], uncut: PoseSequence, tmp_path: Path, at: int, px: float
) -> None:
    halves = [
        pipeline.sequence(write_planes(tmp_path / f"{i}.mp4", part))
        for i, part in enumerate((man[:at], man[at:]))
    ]
    assert [len(half) for half in halves] == [at, COUNT - at]
    apart = np.linalg.norm(np.concatenate([half.xy for half in halves]) - uncut.xy, axis=-1)
    sure = uncut.score > 0.5
    assert sure.mean() > 0.6
    if px < 1:
        assert np.nanmax(apart) < px
    assert np.median(apart[sure]) < px


def test_nobody_there_is_a_result_with_every_pose_missing(pipeline: Pipeline, tmp_path: Path) -> None:
    black = [np.zeros((240, 320, 3), np.uint8)] * 70
    told: list[tuple[int, int]] = []
    path = write(tmp_path / "black.mp4", black)
    sequence = pipeline.sequence(path, lambda done, all_: told.append((done, all_)))
    assert len(sequence) == 70
    assert np.isnan(sequence.xy).all()
    assert (sequence.score == 0).all()
    assert sequence.size == (320, 240)
    assert told[-1] == (70, 70)
    assert not any(pose.visible for pose in pipeline.track(VideoFile(path).frames(0, 20)))


@pytest.mark.parametrize("size", [(32, 32), (34, 18)])
def test_a_video_of_a_few_pixels_is_a_result_too(
    pipeline: Pipeline, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = write(tmp_path / "tiny.mp4", [np.full((size[1], size[0], 3), 90, np.uint8)] * 5)
    assert len(pipeline.sequence(path)) == 5


def test_a_bad_video_is_an_error_that_names_it(pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "text.mp4"
    path.write_text("squats " * 100)
    with pytest.raises(VideoError, match=r"text\.mp4"):
        pipeline.sequence(path)
