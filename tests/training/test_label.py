"""Labels by a large network: how sure each point is, which a person looks at, out to tools and back, rounds."""

from __future__ import annotations

import json
from pathlib import Path

import drawn_people
import numpy as np
import pytest

from engines.picture import Picture
from engines.pose import INDEX, KEYPOINTS, PoseSequence
from engines.training import label
from engines.training.label import LabelWishes, confidence, for_a_person, main, smooth_paths, take, unusual
from engines.training.pose2d.samples import ANNOTATIONS, DataError, Sample, read_coco, write_coco
from engines.training.tools import CVAT_FILE, STUDIO_FILE, read_reviewed, write_for_review


def walking(count: int = 90) -> PoseSequence:
    """Thirty points that swing once a second, seen with score 0.8."""
    time = np.arange(count) / 30
    base = np.random.default_rng(0).uniform(50, 250, (30, 2))
    xy = base + 20 * np.sin(2 * np.pi * time)[:, None, None]
    return PoseSequence(time, xy, np.full((count, 30), 0.8), None, (320, 320))


def test_a_swing_passes_the_filter_and_a_jump_does_not() -> None:
    there = walking()
    assert np.abs(smooth_paths(there.time, there.xy) - there.xy)[15:-15].max() < 1.5
    jumped = there.xy.copy()
    jumped[45, 3] += 60
    assert np.linalg.norm(smooth_paths(there.time, jumped)[45, 3] - jumped[45, 3]) > 30


def test_confidence_falls_where_points_jump_where_networks_differ_and_where_nothing_is_seen() -> None:
    there = walking()
    there.xy[45, 3] += 60
    there.xy[50, 4] = np.nan
    other = walking()
    other.xy[:, 7] += 25
    alone, both = confidence(there), confidence(there, other)
    assert alone[20, 3] == pytest.approx(0.8, abs=0.02)
    assert alone[45, 3] < 0.1
    assert alone[50, 4] == both[50, 4] == 0.0
    assert both[20, 7] < 0.5 * alone[20, 7]
    assert both[20, 8] == pytest.approx(alone[20, 8], abs=0.02)


def test_the_flip_test_places_points_and_doubts_those_that_it_sees_elsewhere() -> None:
    found = np.full((30, 2), 50.0)
    again = found.copy()
    again[3] += 20.0
    again[4] = np.nan

    def look(picture: Picture, box: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return again, np.ones(30)

    xy, sure = label._look_again(look, black(), np.array([0.0, 0.0, 200.0, 100.0]), found, np.full(30, 0.8))
    assert xy[3].tolist() == [70.0, 70.0] and sure[3] < 0.1
    assert np.isnan(xy[4]).all() and sure[4] == 0.0
    assert xy[5].tolist() == [50.0, 50.0] and sure[5] == pytest.approx(0.8)


def black() -> Picture:
    return Picture((np.zeros((100, 200, 3), np.uint8),))


def test_an_unusual_pose_stands_out_wherever_and_however_large_it_is() -> None:
    rng = np.random.default_rng(1)
    usual = rng.uniform(0, 1, (30, 2))
    poses = np.array([usual * rng.uniform(50, 300) + rng.uniform(0, 500, 2) for _ in range(30)])
    poses[7] = poses[7][::-1]
    assert int(unusual(poses).argmax()) == 7


def test_a_person_looks_at_the_least_sure_and_the_most_unusual(tmp_path: Path) -> None:
    people = drawn_people.people(tmp_path, 20)
    people[4].weight[people[4].weight > 0] = 0.41
    asked = for_a_person(people, 0.2)
    assert asked.sum() == 4 and asked[4]
    assert not for_a_person(people, 0.0).any()


def see(folder: Path, count: int, origin: str = "rtx", start: int = 0) -> list[Sample]:
    made = drawn_people.people(folder / "pictures" / f"film{start}", count, seed=start)
    (folder / "pictures" / f"film{start}" / ANNOTATIONS).unlink()
    return [Sample(s.picture, s.box, s.xy, 0.7 * s.weight, s.hidden, f"film{start}", origin) for s in made]


@pytest.mark.parametrize("tool", ["cvat", "label-studio"])
def test_what_goes_out_to_a_tool_comes_back_as_a_persons(tmp_path: Path, tool: str) -> None:
    people = see(tmp_path, 4)
    write_coco(tmp_path / ANNOTATIONS, people)
    folder = write_for_review(tmp_path, people[:2], tool)
    if tool == "label-studio":
        tasks = json.loads((folder / STUDIO_FILE).read_text())
        for task in tasks:
            task["annotations"] = task.pop("predictions")
        (folder / STUDIO_FILE).write_text(json.dumps(tasks))
        assert (folder / "label_config.xml").read_text().count("<Label ") == len(KEYPOINTS)
        file = folder / STUDIO_FILE
    else:
        file = folder / "annotations" / CVAT_FILE
        content = json.loads(file.read_text())
        left, right = INDEX["left_shoulder"] + 1, INDEX["right_shoulder"] + 1
        assert [left, right] in content["categories"][0]["skeleton"], "joints are counted from 1"
        assert all(not Path(image["file_name"]).is_absolute() for image in content["images"])
    card = take(tmp_path, read_reviewed(file, tmp_path, tool))
    assert card == {"person": 2, "rtx": 2}
    back = {sample.picture: sample for sample in read_coco(tmp_path / ANNOTATIONS)}
    for sample in people[:2]:
        assert back[sample.picture].origin == "person"
        assert back[sample.picture].source == "film0"
        assert back[sample.picture].xy == pytest.approx(sample.xy, abs=0.05, nan_ok=True)
        assert set(back[sample.picture].weight.tolist()) == {0.0, 1.0}


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('[{"annotations": [{"result": [{}]}]}]')
    with pytest.raises(DataError, match=r"x\.json: is not what Label Studio exports"):
        read_reviewed(tmp_path / "x.json", tmp_path, "label-studio")


def test_rounds_follow_each_other_and_nothing_that_a_person_did_is_labelled_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = {"film1.mp4": see(tmp_path, 10, start=1), "film2.mp4": see(tmp_path, 10, start=2)}
    monkeypatch.setattr(label, "label_video", lambda path, *_: iter(rounds[path.name]))
    first = label.label([Path("film1.mp4")], tmp_path, "rtx", None, LabelWishes(review=0.2))
    assert first == {"rtx": 8}
    asked = read_coco(tmp_path / "review.json")
    assert len(asked) == 2
    take(tmp_path, asked)
    second = label.label([Path("film2.mp4")], tmp_path, "lite-l", None, LabelWishes(review=0.0))
    assert second["person"] == 2
    rounds["film1.mp4"] = see(tmp_path, 10, "rtx", start=1)
    again = label.label([Path("film1.mp4")], tmp_path, "rtx", None, LabelWishes(review=0.0))
    assert again["person"] == 2
    theirs = {sample.picture for sample in asked}
    back = read_coco(tmp_path / ANNOTATIONS)
    assert all(sample.origin == "person" for sample in back if sample.picture in theirs)
    assert len({sample.picture for sample in back}) == len(back)


def test_the_sample_is_labelled_by_the_embedded_profile(sample: Path, tmp_path: Path) -> None:
    assert main([str(sample), "--out", str(tmp_path), "--every", "1.0", "--flip"]) == 0
    found = read_coco(tmp_path / ANNOTATIONS)
    asked = read_coco(tmp_path / "review.json")
    assert 5 <= len(found) + len(asked) <= 9 and asked
    for each in found:
        assert each.picture.is_file() and each.origin == "embedded" and each.source == "demo"
        assert (each.weight > 0).sum() >= 12
        nose, ankle = each.xy[INDEX["nose"]], each.xy[INDEX["left_ankle"]]
        assert np.isnan(nose).any() or np.isnan(ankle).any() or nose[1] != ankle[1]
    assert json.loads((tmp_path / "card.json").read_text()) == {"embedded": len(found)}
    assert (tmp_path / "review-cvat" / "annotations" / CVAT_FILE).is_file()


def test_no_video_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "there is no video to label" in capsys.readouterr().err
