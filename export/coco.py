"""A session's stored pictures with COCO key points: `annotations.json`, `pictures/`: a data folder of the trainer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from engines.pose import BONES, INDEX, KEYPOINTS, FloatArray
from export.atomic import replacing
from export.recording import Recording

if TYPE_CHECKING:
    from export.formats import Measure

ANNOTATIONS, PICTURES = "annotations.json", "pictures"
NEAR_S = 0.1
"""A picture is labelled by a pose of so long before or after it, at most."""
MARGIN = 0.1
"""A person's box reaches beyond the key points by this share of its longer side."""
LEAST_POINTS = 3
ORIGIN = "mirror"
"""Who labelled: the network of the mirror, which the trainer's card counts apart from people."""


def write_coco(folder: Path, recording: Recording, pictures: Iterable[tuple[float, bytes]]) -> None:
    """Write pictures (time s, JPEG) with the member's key points of these moments into a data folder.

    Coordinates are px of the picture; `weights` are the scores; `source` is the member, or of a guest the session, so
    that a person stays on one side of a split. Pictures that cannot be decoded or in which nobody was seen are left
    out. Raises ValueError where none is left, OSError naming the file.
    """
    for old in (folder / PICTURES).glob("*.jpg"):
        old.unlink()
    images: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    for time, jpeg in pictures:
        found = _label_picture(recording, time, jpeg)
        if found is None:
            continue
        number, (width, height), row = len(images) + 1, *found
        name = f"{PICTURES}/{number:06d}.jpg"
        with replacing(folder / name) as part:
            part.write_bytes(jpeg)
        source = recording.member or recording.id
        images.append(
            {
                "id": number,
                "file_name": name,
                "width": width,
                "height": height,
                "source": source,
                "time_s": time,
            }
        )
        rows.append({"id": number, "image_id": number, "category_id": 1, **row})
    if not rows:
        raise ValueError(
            "no picture of this session shows a person: pictures are kept where the member chose it "
            "(`mirror members pictures NAME keep`), from the next session on"
        )
    _write(folder / ANNOTATIONS, images, rows)


def needs_pictures(folder: Path, recording: Recording, measure: Measure) -> None:
    """The writer of what keeps no pictures. Raises ValueError that says what to do."""
    raise ValueError(
        "a batch keeps no pictures: label the film itself, `python -m engines.training.label FILM --out DATA`"
    )


def _label_picture(
    recording: Recording, time: float, jpeg: bytes
) -> tuple[tuple[int, int], dict[str, Any]] | None:
    """The picture's size (width, height) and the member's row in it."""
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE) if jpeg else None
    times = recording.poses.time
    if image is None or not len(times) or recording.size[0] <= 0:
        return None
    near = int(np.abs(times - time).argmin())
    height, width = image.shape
    xy = recording.poses.xy[near] * (width / recording.size[0])
    inside = np.isfinite(xy).all(1) & (xy >= 0).all(1) & (xy <= [width - 1, height - 1]).all(1)
    if abs(times[near] - time) > NEAR_S or inside.sum() < LEAST_POINTS:
        return None
    return (width, height), _row(xy, recording.poses.score[near], inside, (width, height))


def _row(xy: FloatArray, score: FloatArray, inside: np.ndarray, size: tuple[int, int]) -> dict[str, Any]:
    points = np.column_stack([np.where(inside[:, None], xy.round(2), 0.0), np.where(inside, 2, 0)])
    low, high = xy[inside].min(0), xy[inside].max(0)
    pad = MARGIN * float((high - low).max())
    low, high = np.maximum(low - pad, 0.0), np.minimum(high + pad, np.array(size) - 1.0)
    box = [*low.round(2).tolist(), *(high - low).round(2).tolist()]
    return {
        "keypoints": points.reshape(-1).tolist(),
        "weights": np.where(inside, score, 0.0).round(3).tolist(),
        "num_keypoints": int(inside.sum()),
        "bbox": box,
        "area": round(box[2] * box[3], 2),
        "iscrowd": 0,
        "origin": ORIGIN,
    }


def _write(path: Path, images: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    skeleton = [[INDEX[a] + 1, INDEX[b] + 1] for a, b in BONES]
    category = {"id": 1, "name": "person", "supercategory": "person", "keypoints": list(KEYPOINTS)}
    content = {
        "images": images,
        "categories": [{**category, "skeleton": skeleton}],
        "annotations": rows,
    }
    with replacing(path) as part:
        part.write_text(json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8")
