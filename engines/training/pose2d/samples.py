"""Labelled people in pictures, as COCO key point files have them, in our thirty names.

A data folder holds `annotations.json` (COCO's key point format) and the pictures that it names;
`categories[0].keypoints` lists the names of its points. Written files have our thirty; read files any names of
`NAMES`, or the count of a known order (`engines.keypoints.ORDERS`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engines.errors import EngineError
from engines.keypoints import ORDERS, order_of
from engines.pose import INDEX, KEYPOINTS, FloatArray

ANNOTATIONS = "annotations.json"
MARGIN = 0.08
"""A person without a box has one about the labelled points, larger by this share of its longer side on each side."""
LSP14 = (
    "right_ankle", "right_knee", "right_hip", "left_hip", "left_knee", "left_ankle",
    "right_wrist", "right_elbow", "right_shoulder", "left_shoulder", "left_elbow", "left_wrist", "neck", "head",
)  # fmt: skip
"""Johnson and Everingham 2010: neck and top of the head are ours."""
NAMES: dict[str, str] = {
    "head_top": "head", "top_head": "head", "upper_neck": "", "thorax": "neck", "mid_hip": "pelvis", "hip": "pelvis",
}  # fmt: skip
"""What others call our points; "" for one that we have not."""


class DataError(EngineError):
    """Training data that cannot be used: which file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One person in one picture: `box` (x1, y1, x2, y2) px, `xy` (30, 2) px with NaN where not labelled, `weight`
    (30,) 0..1: how sure a label is (0 where there is none), `hidden` (30,) whether the point is covered by
    something.

    `source` groups what belongs on one side of a split (a film, a person), `origin` says who labelled it.
    """

    picture: Path
    box: FloatArray
    xy: FloatArray
    weight: FloatArray
    hidden: np.ndarray
    source: str = ""
    origin: str = "person"
    area: float = float("nan")


def read_coco(path: Path, pictures: Path | None = None) -> list[Sample]:
    """Samples of a COCO file; its pictures lie in `pictures`, or beside it. Raises DataError naming file and
    place."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: cannot be read as JSON: {error}") from error
    folder = pictures or path.parent
    try:
        files = {image["id"]: image for image in content["images"]}
        orders = {each["id"]: _order(path, each) for each in content["categories"] if each.get("keypoints")}
        return [
            _sample(row, folder, files[row["image_id"]], orders[row["category_id"]])
            for row in content["annotations"]
            if row["category_id"] in orders and any(row.get("keypoints", ())[2::3])
        ]
    except (KeyError, TypeError, IndexError, ValueError) as error:
        what = f"{type(error).__name__} {error}"
        needs = "it needs images, categories with keypoints, and annotations"
        raise DataError(f"{path}: is not COCO's key point format: {what}; {needs}") from error


def read_folder(folder: Path) -> list[Sample]:
    """Samples of a data folder, or of every data folder in it. Raises DataError where there is none."""
    files = (
        [folder / ANNOTATIONS]
        if (folder / ANNOTATIONS).is_file()
        else sorted(folder.glob(f"*/{ANNOTATIONS}"))
    )
    if not files:
        raise DataError(f"{folder}: holds no {ANNOTATIONS}, nor does a folder in it: label videos with "
                        "`python -m engines.training.label`, or put a COCO key point file there")  # fmt: skip
    samples = [sample for file in files for sample in read_coco(file)]
    if not samples:
        raise DataError(f"{files[0]}: nobody is labelled in it")
    missing = next((s.picture for s in samples if not s.picture.is_file()), None)
    if missing is not None:
        raise DataError(f"{missing}: the picture is missing; {files[0]} names it")
    return samples


def write_coco(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples with our thirty names; pictures are named as seen from the file's folder where they lie in it."""
    images: dict[Path, dict[str, Any]] = {}
    rows = []
    for number, sample in enumerate(samples, start=1):
        inside = sample.picture.is_relative_to(path.parent)
        name = sample.picture.relative_to(path.parent) if inside else sample.picture
        image = images.setdefault(
            sample.picture, {"id": len(images) + 1, "file_name": name.as_posix(), "source": sample.source}
        )
        rows.append({"id": number, "image_id": image["id"], "category_id": 1, **_row(sample)})
    category = {
        "id": 1,
        "name": "person",
        "supercategory": "person",
        "keypoints": list(KEYPOINTS),
        "skeleton": [],
    }
    content = {"images": list(images.values()), "categories": [category], "annotations": rows}
    part = path.with_name(f".{path.name}.part")
    part.write_text(json.dumps(content) + "\n", encoding="utf-8")
    part.replace(path)


def split(samples: Sequence[Sample], share: float, seed: int) -> tuple[list[Sample], list[Sample]]:
    """Samples to train on, and about a `share` to judge by: whole sources, drawn by the seed, never on both sides."""
    sources = sorted({sample.source for sample in samples})
    if len(sources) < 2 or share <= 0:
        return list(samples), []
    order = np.random.default_rng(seed).permutation(len(sources))
    held: set[str] = set()
    counts = {source: sum(s.source == source for s in samples) for source in sources}
    for at in order[:-1]:
        if sum(counts[source] for source in held) >= share * len(samples):
            break
        held.add(sources[at])
    return [s for s in samples if s.source not in held], [s for s in samples if s.source in held]


def _order(path: Path, category: dict[str, Any]) -> tuple[str, ...]:
    """Our name for each point of a category, "" for one that we have not."""
    names = tuple(str(name) for name in category["keypoints"])
    ours = tuple(NAMES.get(name, name) for name in names)
    if any(name in INDEX for name in ours):
        return tuple(name if name in INDEX else "" for name in ours)
    known = LSP14 if len(names) == len(LSP14) else ORDERS.get(order_of(len(names)) or "")
    if known is None:
        use = "use our names, or those of COCO-17, COCO-WholeBody, Halpe-26, MPII or LSP"
        raise DataError(f"{path}: none of its key points is known ({', '.join(names[:4])} …): {use}")
    return known


def _sample(row: dict[str, Any], folder: Path, image: dict[str, Any], order: tuple[str, ...]) -> Sample:
    points = np.array(row["keypoints"], dtype=np.float64).reshape(-1, 3)
    sure = row.get("weights", [1.0] * len(points))
    xy, weight = np.full((len(KEYPOINTS), 2), np.nan), np.zeros(len(KEYPOINTS))
    hidden = np.zeros(len(KEYPOINTS), dtype=bool)
    for name, (x, y, seen), share in zip(order, points, sure, strict=True):
        if name and seen > 0:
            xy[INDEX[name]], weight[INDEX[name]], hidden[INDEX[name]] = (x, y), float(share), seen == 1
    file = str(image["file_name"])
    source = str(image.get("source", "")) or str(Path(file).parent / Path(file).stem.split("_")[0])
    return Sample(
        folder / file,
        _box(row, xy),
        xy,
        np.clip(weight, 0.0, 1.0),
        hidden,
        source,
        str(row.get("origin", "person")),
        float(row.get("area", np.nan)),
    )


def _box(row: dict[str, Any], xy: FloatArray) -> FloatArray:
    if row.get("bbox") and min(row["bbox"][2:]) > 0:
        x, y, width, height = row["bbox"]
        return np.array([x, y, x + width, y + height], dtype=np.float64)
    low, high = np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)
    pad = MARGIN * float(np.max(high - low))
    return np.concatenate([low - pad, high + pad])


def _row(sample: Sample) -> dict[str, Any]:
    known = (sample.weight > 0) & np.isfinite(sample.xy).all(1)
    seen = np.where(known, np.where(sample.hidden, 1, 2), 0)
    points = np.column_stack([np.where(known[:, None], np.round(sample.xy, 2), 0.0), seen])
    x1, y1, x2, y2 = (round(float(value), 2) for value in sample.box)
    return {
        "keypoints": points.reshape(-1).tolist(),
        "weights": np.round(sample.weight, 3).tolist(),
        "num_keypoints": int(known.sum()),
        "bbox": [x1, y1, x2 - x1, y2 - y1],
        "area": (x2 - x1) * (y2 - y1) if np.isnan(sample.area) else sample.area,
        "iscrowd": 0,
        "origin": sample.origin,
    }
