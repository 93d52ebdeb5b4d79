"""Labels out to labelling tools and back in: CVAT's dialect of COCO key points, and Label Studio's tasks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from engines.pose import BONES, INDEX, KEYPOINTS
from engines.training.pose2d.samples import DataError, Sample, read_coco, write_coco

CVAT_FILE = "person_keypoints_default.json"
"""CVAT's name for the annotations of a COCO Keypoints 1.0 archive, in its folder `annotations`."""
STUDIO_FILE, STUDIO_CONFIG = "tasks.json", "label_config.xml"
DOT = 0.5
"""Size of a point in Label Studio, % of the picture's width."""


def write_for_review(out: Path, samples: Sequence[Sample], tool: str) -> Path:
    """Write what a person should look at in a tool's format, below `out/review-<tool>`; returns the folder."""
    folder = out / f"review-{tool}"
    folder.mkdir(parents=True, exist_ok=True)
    _WRITERS[tool](folder, out, samples)
    return folder


def read_reviewed(path: Path, out: Path, tool: str) -> list[Sample]:
    """What a person made of it, from the file that the tool exports. Raises DataError naming file and place."""
    return _READERS[tool](path, out)


def _write_cvat(folder: Path, out: Path, samples: Sequence[Sample]) -> None:
    """Names as seen from the data folder; a skeleton of joints counted from 1, and a status for each image."""
    path = folder / "annotations" / CVAT_FILE
    path.parent.mkdir(exist_ok=True)
    write_coco(path, samples)
    content = json.loads(path.read_text(encoding="utf-8"))
    for image in content["images"]:
        picture = Path(image["file_name"])
        image["file_name"] = _relative_name(picture, out)
        height, width = _size(picture)
        image |= {"width": width, "height": height}
    edges = [[INDEX[a] + 1, INDEX[b] + 1] for a, b in BONES]
    content["categories"][0]["skeleton"] = edges
    content |= {"licenses": [], "info": {"description": "open gym mirror"}}
    path.write_text(json.dumps(content) + "\n", encoding="utf-8")


def _read_cvat(path: Path, out: Path) -> list[Sample]:
    file = path / "annotations" / CVAT_FILE if path.is_dir() else path
    return read_coco(file, out)


def _write_studio(folder: Path, out: Path, samples: Sequence[Sample]) -> None:
    """Tasks with what the network found as predictions, and the labelling set-up that shows them."""
    tasks = []
    for sample in samples:
        height, width = _size(sample.picture)
        found = [
            {
                "from_name": "points", "to_name": "picture", "type": "keypointlabels",
                "original_width": width, "original_height": height,
                "value": {"x": 100 * x / width, "y": 100 * y / height, "width": DOT, "keypointlabels": [name]},
            }
            for name, (x, y), weight in zip(KEYPOINTS, sample.xy.tolist(), sample.weight, strict=True)
            if weight > 0
        ]  # fmt: skip
        picture = _relative_name(sample.picture, out)
        data = {"picture": f"/data/local-files/?d={picture}", "file": picture, "box": sample.box.tolist()}
        tasks.append({"data": data, "predictions": [{"model_version": sample.origin, "result": found}]})
    (folder / STUDIO_FILE).write_text(json.dumps(tasks) + "\n", encoding="utf-8")
    labels = "\n".join(f'    <Label value="{name}"/>' for name in KEYPOINTS)
    (folder / STUDIO_CONFIG).write_text(
        f'<View>\n  <Image name="picture" value="$picture"/>\n  <KeyPointLabels name="points" toName="picture">\n'
        f"{labels}\n  </KeyPointLabels>\n</View>\n",
        encoding="utf-8",
    )


def _read_studio(path: Path, out: Path) -> list[Sample]:
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
        return [_of_task(task, out) for task in tasks if task.get("annotations")]
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        what = f"{type(error).__name__} {error}"
        raise DataError(f"{path}: is not what Label Studio exports as JSON: {what}") from error


def _of_task(task: dict[str, Any], out: Path) -> Sample:
    """The newest annotation of a task. Raises KeyError, TypeError."""
    xy, weight = np.full((len(KEYPOINTS), 2), np.nan), np.zeros(len(KEYPOINTS))
    for each in task["annotations"][-1]["result"]:
        if each["type"] != "keypointlabels":
            continue
        name = each["value"]["keypointlabels"][0]
        if name in INDEX:
            x, y = each["value"]["x"] * each["original_width"], each["value"]["y"] * each["original_height"]
            xy[INDEX[name]], weight[INDEX[name]] = (x / 100, y / 100), 1.0
    box = np.array(task["data"]["box"], dtype=np.float64)
    hidden = np.zeros(len(KEYPOINTS), dtype=bool)
    return Sample(out / task["data"]["file"], box, xy, weight, hidden, origin="person")


def _relative_name(picture: Path, out: Path) -> str:
    return picture.relative_to(out).as_posix() if picture.is_relative_to(out) else picture.as_posix()


def _size(picture: Path) -> tuple[int, int]:
    """(height, width) px. Raises DataError for a picture that cannot be decoded."""
    image = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
    if image is None:
        raise DataError(f"{picture}: cannot be decoded as a picture")
    return int(image.shape[0]), int(image.shape[1])


_WRITERS: dict[str, Callable[[Path, Path, Sequence[Sample]], None]] = {
    "cvat": _write_cvat,
    "label-studio": _write_studio,
}
_READERS: dict[str, Callable[[Path, Path], list[Sample]]] = {"cvat": _read_cvat, "label-studio": _read_studio}
TOOLS = tuple(_WRITERS)
