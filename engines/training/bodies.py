"""Rendered people to learn from, labels exact: `python -m engines.training.bodies --out DATA --people 600`.

Bodies are Anny's (NAVER, Apache-2.0; meshes and shapes of MakeHuman, CC0), posed as `engines.training.posing` makes
exercises and random poses, before a made-up room. What learns from them alone may be passed on. Anny wants packages
that this does not use: `pip install --no-deps anny roma trimesh pillow` beside the extra train.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.pose import INDEX, KEYPOINTS, FloatArray
from engines.training.anny_figure import figures
from engines.training.painting import PaintingCamera, find_covered, paint
from engines.training.pose2d.samples import ANNOTATIONS, Sample, write_coco
from engines.training.posing import exercise_angles, library, roaming_angles
from engines.training.skinned import SEGMENTS, Figure, pose_skin

ORIGIN = "rendered"
POSES_OF_A_BODY = 20
ROAMING = 0.3
"""Share of the people in random poses; the others are somewhere in an exercise."""
HIDDEN_M = 0.12
"""A point lies under the skin by less than this: what is further in front of it hides it."""
MARGIN_PX = 6
SKIN = ((224, 188, 160), (198, 150, 118), (150, 104, 74), (92, 62, 46))
"""RGB."""


def dress(rng: np.random.Generator, figure: Figure) -> FloatArray:
    """Colours (f, 3) RGB of its triangles: skin, hair, a shirt, trousers or shorts, shoes."""
    skin = np.array(SKIN[rng.integers(len(SKIN))]) * rng.uniform(0.9, 1.1)
    shirt, trousers, shoes, hair = (rng.uniform(10, 245, 3) for _ in range(4))
    paints = np.tile(skin, (len(SEGMENTS), 1))
    clothed: dict[str, FloatArray] = {"pelvis": trousers, "waist": shirt, "chest": shirt}
    for side in ("left", "right"):
        clothed |= {f"{side}_thigh": trousers, f"{side}_foot": shoes}
        clothed |= {f"{side}_shin": trousers} if rng.random() < 0.5 else {}
        clothed |= {f"{side}_upper_arm": shirt} if rng.random() < 0.7 else {}
    for name, paint_of in clothed.items():
        paints[SEGMENTS.index(name)] = paint_of
    own = figure.segment_of_vertex[figure.faces[:, 0]]
    colours = paints[own] + rng.normal(0, 4, (len(own), 1))
    head = figure.vertices[figure.faces].mean(1)
    ears = figure.landmarks["left_ear"] @ figure.vertices
    behind = (own == SEGMENTS.index("head")) & ((head[:, 2] < ears[2]) | (head[:, 1] > ears[1] + 0.09))
    colours[behind] = hair * 0.5
    return np.asarray(colours)


def room(rng: np.random.Generator, size: tuple[int, int]) -> NDArray[np.uint8]:
    """A wall, a floor and things of no shape in particular: (h, w, 3) RGB."""
    width, height = size
    picture = np.empty((height, width, 3), np.float32)
    picture[:] = _draw_muted(rng, 30, 240)
    picture[int(height * rng.uniform(0.5, 0.9)) :] = _draw_muted(rng, 30, 200)
    for _ in range(rng.integers(2, 14)):
        x, y = rng.integers(0, width), rng.integers(0, height)
        w, h = rng.integers(6, width // 2), rng.integers(6, height // 2)
        cv2.rectangle(picture, (x, y), (x + w, y + h), _draw_muted(rng, 0, 255).tolist(), -1)
    coarse = rng.normal(0, 9, (max(height // 24, 2), max(width // 24, 2), 3)).astype(np.float32)
    picture += cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    return np.clip(picture, 0, 255).astype(np.uint8)


def _draw_muted(rng: np.random.Generator, low: float, high: float) -> FloatArray:
    """A colour (3,) as rooms have them: mostly grey."""
    grey, colour = rng.uniform(low, high), rng.uniform(low, high, 3)
    return np.asarray(grey + rng.uniform(0, 0.6) ** 2 * (colour - grey))


def render(rng: np.random.Generator, figure: Figure, angles: FloatArray, path: Path, source: str) -> Sample:
    """Paint a figure in a pose, write the picture, and return its labels."""
    skin = pose_skin(figure, angles)
    points = np.stack([figure.landmarks[name] @ skin for name in figure.landmarks])
    view = _view(rng, skin)
    ground = room(rng, view.size)
    lamp = np.array([rng.normal(), rng.uniform(0.3, 1.5), rng.normal()])
    paint(ground, view, skin, figure.faces, dress(rng, figure), lamp)
    noisy = cv2.GaussianBlur(ground, (3, 3), rng.uniform(0.3, 1.0)) + rng.normal(
        0, rng.uniform(1, 6), ground.shape
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = np.clip(noisy, 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 92])
    hidden = find_covered(view, points, skin, figure.faces, HIDDEN_M)
    seen = zip(view.project(points)[0], hidden, strict=True)
    return _label(path, source, view, skin, dict(zip(figure.landmarks, seen, strict=True)))


def people(out: Path, count: int, seed: int) -> list[Sample]:
    """Render `count` people into a data folder with its annotations. Raises DataError where Anny is missing."""
    rng = np.random.default_rng(seed)
    names = list(library().exercises)
    drawn = figures(rng)
    samples: list[Sample] = []
    while len(samples) < count:
        figure, body = next(drawn), len(samples) // POSES_OF_A_BODY
        for _ in range(min(POSES_OF_A_BODY, count - len(samples))):
            roams = rng.random() < ROAMING
            path = (
                roaming_angles(rng, 60)
                if roams
                else exercise_angles(rng, names[rng.integers(len(names))], 60)
            )
            file = out / "pictures" / f"{len(samples):05d}.jpg"
            samples.append(render(rng, figure, path[rng.integers(len(path))], file, f"body{body}"))
    write_coco(out / ANNOTATIONS, samples)
    return samples


def _view(rng: np.random.Generator, skin: FloatArray) -> PaintingCamera:
    """A camera somewhere about the body, which fills much of the picture's height or width."""
    size = (int(rng.integers(280, 420)), int(rng.integers(320, 440)))
    middle = (skin.min(0) + skin.max(0)) / 2
    extent = float(np.linalg.norm(skin.max(0) - skin.min(0)))
    angle, distance = rng.uniform(-np.pi, np.pi), rng.uniform(2.2, 5.0)
    angle = angle if rng.random() < 0.4 else angle * 0.4
    eye = middle + distance * np.array([np.sin(angle), 0.0, np.cos(angle)])
    eye[1] = rng.uniform(0.3, 2.0)
    fills = rng.uniform(0.6, 0.95) * min(size)
    return PaintingCamera.towards(eye, middle + rng.normal(0, 0.08, 3), fills * distance / extent * 1.2, size)


def _label(
    path: Path, source: str, view: PaintingCamera, skin: FloatArray, seen: dict[str, tuple[FloatArray, bool]]
) -> Sample:
    pixels = view.project(skin)[0]
    low, high = pixels.min(0) - MARGIN_PX, pixels.max(0) + MARGIN_PX
    xy, hidden = np.full((len(KEYPOINTS), 2), np.nan), np.zeros(len(KEYPOINTS), dtype=bool)
    for name, (place, covers) in seen.items():
        if ((place >= 0) & (place <= np.array(view.size) - 1)).all():
            xy[INDEX[name]], hidden[INDEX[name]] = place, covers
    weight = np.isfinite(xy).all(1).astype(np.float64)
    limits = np.array([*view.size, *view.size]) - 1.0
    box = np.clip(np.concatenate([low, high]), 0.0, limits)
    return Sample(path, box, xy, weight, hidden, source, ORIGIN)


def main(given: Sequence[str] | None = None) -> int:
    """Render; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m engines.training.bodies", description="Render people to learn from."
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DATA")
    parser.add_argument("--people", type=int, default=600, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(given)
    try:
        found = people(asked.out, asked.people, asked.seed)
    except EngineError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{asked.out / ANNOTATIONS}: {len(found)} people by {ORIGIN}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
