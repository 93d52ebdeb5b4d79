"""People drawn with thick limbs on grounds of noise, and where their joints are: something quick to learn from."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from engines.pose import INDEX, KEYPOINTS
from engines.training.pose2d.samples import ANNOTATIONS, Sample, write_coco

LIMBS = (("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle"))
LEFT, RIGHT = (230, 170, 60), (40, 120, 240)


def body(rng: np.random.Generator, size: int) -> np.ndarray:
    """(30, 2) px: somebody in a picture of `size`, NaN where a point is not drawn."""
    xy = np.full((len(KEYPOINTS), 2), np.nan)
    height = size * rng.uniform(0.55, 0.75)
    pelvis = np.array([size / 2, size * 0.52]) + rng.uniform(-0.06, 0.06, 2) * size
    lean = rng.uniform(-0.35, 0.35)

    def along(start: np.ndarray, angle: float, length: float) -> np.ndarray:
        return start + height * length * np.array([np.sin(angle), np.cos(angle)])

    neck = along(pelvis, np.pi + lean, 0.3)
    xy[INDEX["pelvis"]], xy[INDEX["neck"]], xy[INDEX["head"]] = pelvis, neck, along(neck, np.pi + lean, 0.16)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        shoulder = neck + np.array([sign * 0.1 * height, 0.0])
        hip = pelvis + np.array([sign * 0.06 * height, 0.0])
        arm, bend = sign * rng.uniform(0.1, 2.9), sign * rng.uniform(0.0, 1.4)
        elbow = along(shoulder, arm, 0.17)
        leg, knee_bend = sign * rng.uniform(0.0, 1.0), -sign * rng.uniform(0.0, 0.9)
        knee = along(hip, leg, 0.24)
        chain = {"shoulder": shoulder, "elbow": elbow, "wrist": along(elbow, arm + bend, 0.16)}
        chain |= {"hip": hip, "knee": knee, "ankle": along(knee, leg + knee_bend, 0.23)}
        for joint, place in chain.items():
            xy[INDEX[f"{side}_{joint}"]] = place
    return xy


def draw_person(rng: np.random.Generator, xy: np.ndarray, size: int) -> np.ndarray:
    """(size, size, 3) BGR: limbs blue on the left and orange on the right, on smooth noise."""
    ground = rng.integers(0, 160, (size // 8, size // 8, 3)).astype(np.uint8)
    image = cv2.resize(ground, (size, size), interpolation=cv2.INTER_CUBIC)
    thick = max(size // 26, 2)

    def line(a: str, b: str, paint: tuple[int, int, int], width: int) -> None:
        ends = [tuple(int(v) for v in xy[INDEX[name]].round()) for name in (a, b)]
        cv2.line(image, ends[0], ends[1], paint, width, cv2.LINE_AA)

    line("neck", "pelvis", (240, 240, 240), 3 * thick)
    for side, paint in (("left", LEFT), ("right", RIGHT)):
        for a, b in LIMBS:
            line(f"{side}_{a}", f"{side}_{b}", paint, thick)
    centre = (xy[INDEX["head"]] * 0.6 + xy[INDEX["neck"]] * 0.4).round().astype(int)
    cv2.circle(image, (int(centre[0]), int(centre[1])), 2 * thick, (200, 220, 250), -1, cv2.LINE_AA)
    return image


def people(folder: Path, count: int, size: int = 160, sources: int = 5, seed: int = 0) -> list[Sample]:
    """Draw `count` people of so many sources into a data folder with its annotations."""
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    samples = []
    for number in range(count):
        xy = body(rng, size)
        path = folder / f"{number:04d}.png"
        cv2.imwrite(str(path), draw_person(rng, xy, size))
        known = np.isfinite(xy).all(1)
        low, high = np.nanmin(xy, axis=0) - 8, np.nanmax(xy, axis=0) + 8
        box = np.concatenate([low, high])
        hidden = np.zeros(len(KEYPOINTS), dtype=bool)
        samples.append(Sample(path, box, xy, known.astype(float), hidden, f"film{number % sources}"))
    write_coco(folder / ANNOTATIONS, samples)
    return samples
