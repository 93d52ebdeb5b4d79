"""Movements made from key poses and captured ones, filmed by random cameras, as windows with their class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.recognition.classes import NONE, Movement, classes
from engines.pose import PoseSequence
from engines.training import people
from engines.training.body import POINT, POINTS, Array
from engines.training.cameras import view_from_cameras
from engines.training.mocap import read_clips
from engines.training.noise import observe
from engines.training.posing import path_angles, pose_bodies, roaming_angles

FRAMES = 165
FPS = 30.0
QUICKEST_S = 0.45
"""Quicker movements are posed at this pace and played faster."""
PIXELS = 900.0
FARTHEST_WAY = 1.5
"""Statures: the longest way of a movement that travels."""
_FEET = [POINT["left_ankle"], POINT["right_ankle"]]
_HANDS = [POINT["left_wrist"], POINT["right_wrist"]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A movement (FRAMES, 26, 3) in statures at `fps`, and its class."""

    points: Array
    label: str
    fps: float


def make_scenes(rng: np.random.Generator, each: int, nothing: int) -> Iterator[Scene]:
    """`each` scenes of every class, and `nothing` of none, a third of them bodies that drift between poses."""
    for label, described in classes().classes.items():
        for number in range(nothing if label == NONE else each):
            if label == NONE and number % 3 == 0:
                yield Scene(_drifting(rng), label, FPS)
            else:
                name = described.made[number % len(described.made)]
                yield _scene(rng, name, label)


def _scene(rng: np.random.Generator, name: str, label: str) -> Scene:
    movement = classes().movement(name)
    low, high = movement.pace or classes().classes[label].pace
    pace = float(np.exp(rng.uniform(np.log(low), np.log(high))))
    slow = max(pace, QUICKEST_S)
    angles = path_angles(rng, _keys(movement), FRAMES, (slow, slow))
    points = _hold_points(pose_bodies(angles), _HANDS if movement.hands else _FEET)
    if movement.travels:
        points = _travelling(rng, points)
    if label == "jump_squat":
        points = _lift_off(rng, points)
    return Scene(points, label, FPS * slow / pace)


def _keys(movement: Movement) -> Array:
    keys = np.stack([classes().pose(name).vector for name in movement.poses])
    return keys if movement.round else np.concatenate([keys, keys[-2:0:-1]])


def _hold_points(points: Array, places: list[int]) -> Array:
    """The same movement with these points left where they are; the feet keep their height as well as they do."""
    middle = points[:, places].mean(1, keepdims=True)
    way = middle - middle.mean(0, keepdims=True)
    if places is _FEET:
        way[..., 1] = 0
    return points - way


def _travelling(rng: np.random.Generator, points: Array) -> Array:
    """Moving on at a steady speed, mostly forwards, on a treadmill as often as not."""
    if rng.random() < 0.5:
        return points
    way = rng.uniform(0.2, FARTHEST_WAY) * np.linspace(-0.5, 0.5, len(points))
    turn = rng.choice([0.0, np.pi / 2, np.pi]) + rng.normal(0, 0.2)
    out = points.copy()
    out[..., 0] += (way * np.sin(turn))[:, None]
    out[..., 2] += (way * np.cos(turn))[:, None]
    return out


def _lift_off(rng: np.random.Generator, points: Array) -> Array:
    """In the air while the legs are nearly straight."""
    tall = points[:, POINT["pelvis"], 1] - points[:, _FEET, 1].mean(1)
    share = np.clip((tall / max(float(tall.max()), 1e-6) - 0.85) / 0.15, 0, 1)
    out = points.copy()
    out[..., 1] += (rng.uniform(0.05, 0.25) * share)[:, None]
    return out


def _drifting(rng: np.random.Generator) -> Array:
    """Between random poses; a third of them all but still, in any pose that somebody takes."""
    angles = roaming_angles(rng, FRAMES)
    if rng.random() < 0.33:
        angles = angles[:1] + 0.05 * (angles - angles[:1])
    return pose_bodies(angles)


def read_captured(rng: np.random.Generator, folder: Path, most: int) -> Iterator[Scene]:
    """Motion capture with a class, at most so many scenes of each description; short clips go there and back."""
    taken: dict[str, int] = {}
    for clip in read_clips(folder):
        label = _class_of(clip.about)
        if label is None or taken.get(clip.about, 0) >= most or len(clip.points) < 30:
            continue
        taken[clip.about] = taken.get(clip.about, 0) + 1
        for _ in range(1 + min(len(clip.points) // 600, 4)):
            yield Scene(_stretch(rng, clip.points), label, FPS * float(np.exp(rng.normal(0, 0.2))))


def _class_of(about: str) -> str | None:
    for label, described in classes().classes.items():
        if any(about.startswith(words) for words in described.captured):
            return label
    return None


def _stretch(rng: np.random.Generator, points: Array) -> Array:
    there_and_back = np.concatenate([points, points[-2:0:-1]])
    start = int(rng.integers(max(len(points) - FRAMES, 1)))
    return there_and_back[(start + np.arange(FRAMES)) % len(there_and_back)]


def film_scenes(rng: np.random.Generator, scenes: list[Scene]) -> Iterator[PoseSequence]:
    """The scenes as random cameras and a 2D engine see them, some people of other build, parts unseen."""
    points = np.stack([scene.points for scene in scenes]).astype(np.float32)
    points, _ = people.vary_proportions(rng, people.turn_heads(rng, points))
    height_m = np.clip(rng.normal(1.70, 0.10, len(scenes)), 1.45, 2.0)
    views = view_from_cameras(rng, points, height_m, 0.1)
    rays, score = observe(rng, views, clean=0.1)
    for scene, own, sure in zip(scenes, rays, score, strict=True):
        xy = np.where(sure[..., None] > 0, own * PIXELS + 640.0, np.nan)
        time = np.arange(len(xy)) / scene.fps
        yield PoseSequence.from_arrays(time, xy, sure, keypoints=POINTS, size=(1280, 1280))
