"""What the 2D training learns from: files that are read and written, other orders of points, crops."""

from __future__ import annotations

import json
from pathlib import Path

import drawn_people
import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines.keypoints import ORDERS
from engines.pose import INDEX, KEYPOINTS
from engines.training.pose2d import samples
from engines.training.pose2d.__main__ import main
from engines.training.pose2d.crops import CropCache
from engines.training.pose2d.samples import DataError, read_coco, read_folder, split, write_coco

SIZE = (128, 128)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    there = drawn_people.people(tmp_path, 6, sources=2)
    there[0].hidden[INDEX["left_knee"]] = True
    there[1].weight[INDEX["head"]] = 0.4
    write_coco(tmp_path / samples.ANNOTATIONS, there)
    back = read_coco(tmp_path / samples.ANNOTATIONS)
    for a, b in zip(there, back, strict=True):
        assert b.picture == a.picture and b.source == a.source
        assert b.xy == pytest.approx(a.xy, abs=0.01, nan_ok=True)
        assert b.weight == pytest.approx(a.weight, abs=1e-3)
        assert np.array_equal(a.hidden, b.hidden)


@pytest.mark.parametrize("order", ["coco17", "halpe26", "wholebody133", "mpii16"])
def test_points_of_other_orders_become_ours(tmp_path: Path, order: str) -> None:
    names = ORDERS[order]
    points = [[10.0 + i, 20.0 + i, 2] for i in range(len(names))]
    others = [name or f"unknown{i}" for i, name in enumerate(names)]
    path = coco_file(tmp_path, others, points)
    (sample,) = read_coco(path)
    for i, name in enumerate(names):
        if name:
            assert sample.xy[INDEX[name]] == pytest.approx((10 + i, 20 + i))
    assert (sample.weight > 0).sum() == len({name for name in names if name})


def test_lsp_is_known_by_its_count(tmp_path: Path) -> None:
    points = [[float(i), float(i), 2] for i in range(1, 15)]
    (sample,) = read_coco(coco_file(tmp_path, [f"joint {i}" for i in range(14)], points))
    assert sample.xy[INDEX["right_ankle"]] == pytest.approx((1, 1))
    assert sample.xy[INDEX["head"]] == pytest.approx((14, 14))


def test_unlabelled_points_have_no_weight_and_hidden_ones_do(tmp_path: Path) -> None:
    points = [[5.0, 5.0, 0], [6.0, 7.0, 1], [8.0, 9.0, 2]] + [[0.0, 0.0, 0]] * 14
    (sample,) = read_coco(coco_file(tmp_path, list(KEYPOINTS[:17]), points))
    assert sample.weight[:3].tolist() == [0, 1, 1] and np.isnan(sample.xy[0]).all()
    assert sample.hidden[:3].tolist() == [False, True, False]


def coco_file(folder: Path, names: list[str], points: list[list[float]]) -> Path:
    content = {
        "images": [{"id": 7, "file_name": "a.png"}],
        "categories": [{"id": 3, "name": "person", "keypoints": names}],
        "annotations": [{"image_id": 7, "category_id": 3, "keypoints": np.ravel(points).tolist()}],
    }
    path = folder / "annotations.json"
    path.write_text(json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "cannot be read as JSON"),
        ("[]", "is not COCO's key point format"),
        ('{"images": [], "categories": [{"id": 1, "keypoints": ["x", "y"]}], "annotations": []}', "x, y"),
        ('{"images": [], "categories": [], "annotations": []}', "nobody is labelled"),
    ],
)
def test_what_cannot_be_used_is_told_with_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    (tmp_path / "annotations.json").write_text(text)
    assert main([str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert says in said and str(tmp_path / "annotations.json") in said


def test_a_missing_picture_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"holds no annotations\.json"):
        read_folder(tmp_path)
    drawn_people.people(tmp_path, 2)
    (tmp_path / "0001.png").unlink()
    with pytest.raises(DataError, match=r"0001\.png: the picture is missing"):
        read_folder(tmp_path)


def test_a_source_is_on_one_side_only(folder: Path) -> None:
    people = read_folder(folder)
    for seed in range(5):
        train, held = split(people, 0.2, seed)
        assert len(train) + len(held) == len(people) and held
        assert not {s.source for s in train} & {s.source for s in held}


def test_crops_beyond_the_memory_lie_on_disk_and_are_the_same(folder: Path, tmp_path: Path) -> None:
    people = read_folder(folder)[:6]
    held, stored = CropCache(people, SIZE, tmp_path / "a"), CropCache(people, SIZE, tmp_path / "b", 0.0)
    for number in range(6):
        assert np.array_equal(held[number].image, stored[number].image)
    assert not (tmp_path / "a").exists() and len(list((tmp_path / "b").glob("*.png"))) == 6
    again = CropCache(people, SIZE, tmp_path / "b", 0.0)
    assert np.array_equal(again[3].image, held[3].image)
