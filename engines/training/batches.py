"""Batches to learn from: movements drawn from a bank, varied, filmed, spoilt, and cut into windows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from engines.lift_points import MEASURED_BONES, ROOT
from engines.lift_windows import NOW, OFFSETS, RATE_HZ, features
from engines.training import people
from engines.training.arms import NONE_CHANGED, Arms, change_arms, reach
from engines.training.body import Array
from engines.training.cameras import Views, view_from_cameras
from engines.training.metrics import joint_angles
from engines.training.mocap import Clip
from engines.training.noise import observe

HALF = int(OFFSETS[-1])
TARGETS = np.array([0, 4, 8, 12])
"""Windows that are cut out of each scene, this many frames apart."""

FRAMES = 2 * HALF + int(TARGETS[-1]) + 1

WEIGHTS: dict[str, float] = {
    "uiprmd": 0.3,
    "cmu_amc": 2.0,
    "cmu_convseq": 1.2,
    "cmu_fbx": 2.0,
    "cmu_bvh": 4.0,
}
"""How often a frame of a source is drawn against others: UI-PRMD repeats ten movements, CMU is varied."""


@dataclass(frozen=True, slots=True)
class Bank:
    """Movements one after the other: `points` (frames, 26, 3), `starts` and `ends` of clips, `odds` to be drawn."""

    points: Array
    starts: np.ndarray
    ends: np.ndarray
    odds: np.ndarray

    @classmethod
    def of(cls, clips: Iterable[Clip], bent: float = 0.0, oftener: Iterable[tuple[str, float]] = ()) -> Bank:
        """A bank of clips; very short ones are drawn too, their ends held.

        With `bent`, clips whose arms are drawn up throughout are e^bent times as likely as ones with stretched arms;
        clips whose description has a word of `oftener` are so many times as likely as others.
        """
        chosen = list(clips)
        ends = np.cumsum([len(clip.points) for clip in chosen])
        odds = np.array([len(clip.points) * WEIGHTS.get(clip.source, 1.0) for clip in chosen])
        if bent:
            odds *= np.exp(bent * (1 - np.array([reach(clip.points[:, None]).mean() for clip in chosen])))
        for word, times in oftener:
            odds *= np.where([word in clip.about for clip in chosen], times, 1.0)
        points = np.concatenate([clip.points for clip in chosen])
        return cls(points, ends - [len(clip.points) for clip in chosen], ends, odds / odds.sum())

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Stretches (count, FRAMES, 26, 3), at several speeds, forwards and backwards."""
        clip = rng.choice(len(self.odds), size=count, p=self.odds)
        pace = np.exp(rng.normal(0, 0.35, count)) * np.where(rng.random(count) < 0.2, -1, 1)
        first, last = self.starts[clip], self.ends[clip] - 1
        middle = rng.uniform(first, last)
        at = middle[:, None] + pace[:, None] * (np.arange(FRAMES) - FRAMES / 2)
        at = np.clip(at, first[:, None], last[:, None])
        low = np.minimum(at.astype(int), last[:, None])
        high = np.minimum(low + 1, last[:, None])
        share = (at - low).astype(np.float32)[..., None, None]
        return self.points[low] * (1 - share) + self.points[high] * share


@dataclass(frozen=True, slots=True)
class WindowBatch:
    """The network's inputs (see `lift_windows.features`), the truth (m, 26, 3) about the pelvis, in statures, and how
    much each window counts (m,)."""

    steps: Array
    whole: Array
    target: Array
    weight: Array


@dataclass(frozen=True, slots=True)
class WindowVariety:
    """How scenes differ from what was captured: a share of `made` movements, other `arms`, shares of cameras in
    `odd` places and before or behind the body (`facing`)."""

    made: float = 0.35
    arms: Arms = NONE_CHANGED
    odd: float = 0.0
    facing: float = 0.0


PLAIN = WindowVariety()


def draw_batch(
    rng: np.random.Generator, captured: Bank, made: Bank, count: int, variety: WindowVariety = PLAIN
) -> WindowBatch:
    """Windows of `count` scenes, len(TARGETS) of each."""
    own = round(count * variety.made)
    points = np.concatenate([captured.draw(rng, count - own), made.draw(rng, own)])
    points = people.mirror_half(rng, people.exchange_legs(rng, points, 0.15))
    points = change_arms(rng, points, variety.arms)
    points = people.turn_heads(rng, people.tip_bodies(rng, points, 0.12))
    points, lengths = people.vary_proportions(rng, points)
    height_m = np.clip(rng.normal(1.70, 0.10, count), 1.45, 2.0)
    views = view_from_cameras(rng, points, height_m, variety.odd, variety.facing)
    rays, score = observe(rng, views)
    focal = np.exp(np.where(rng.random(count) < 0.3, rng.normal(0, 0.1, count), 0)).astype(np.float32)
    rays = rays * focal[:, None, None, None]
    return cut(rng, rays, score, views, lengths)


def cut(rng: np.random.Generator, rays: Array, score: Array, views: Views, lengths: Array) -> WindowBatch:
    """Windows out of scenes; half of them do not see what comes, half are given the way up."""
    points = views.points
    at = HALF + TARGETS[:, None] + OFFSETS
    count = len(rays) * len(TARGETS)
    rays, score = (part[:, at].reshape(count, len(OFFSETS), *part.shape[2:]) for part in (rays, score))
    score = score * ~_blind(rng, count)[..., None]
    target = points[:, HALF + TARGETS].reshape(count, *points.shape[2:])
    target = target - target[:, ROOT, None]
    known = np.repeat(_vary_lengths(rng, lengths[:, MEASURED_BONES]), len(TARGETS), axis=0)
    rays = np.where(score[..., None] > 0, rays, 0)
    up = np.repeat(_upward(rng, views.up), len(TARGETS), axis=0)
    steps, whole, turn = features(rays, score, known, up)
    target = target @ turn.transpose(0, 2, 1)
    seen = score[:, NOW].max(-1) > 0
    return WindowBatch(steps[seen], whole[seen], target[seen], turns(points).reshape(count)[seen])


TURNING, BEND_DEG, NEAR_TURN = 2.0, 25.0, 0.15
"""What a window at the turn of a movement counts more: where a knee or an elbow that bends by at least so many
degrees in the scene is within this share of that from its smallest or largest angle."""


def turns(points: Array) -> Array:
    """How much the windows (b, targets) of scenes (b, n, 26, 3) count."""
    flat = points[:, ::2].reshape(-1, *points.shape[2:])
    angles = np.concatenate([joint_angles(flat, joint) for joint in ("knee", "elbow")], axis=1)
    angles = angles.reshape(len(points), -1, angles.shape[1])
    low, high = angles.min(1, keepdims=True), angles.max(1, keepdims=True)
    now, bend = angles[:, (HALF + TARGETS) // 2], np.maximum(high - low, 1e-6)
    at_turn = (np.minimum(now - low, high - now) < NEAR_TURN * bend) & (bend > BEND_DEG)
    return np.asarray(1 + TURNING * at_turn.any(-1), dtype=np.float32)


KNOWS_UP, UP_DEG = 0.5, 3.0
"""How many are given the way up, and how far off each of its two directions is (standard deviation)."""


def _upward(rng: np.random.Generator, up: Array) -> Array:
    """The way up (b, 3) as it may have been found: not at all, or a few degrees off, by far more in a few."""
    spread = np.radians(UP_DEG) * np.where(rng.random((len(up), 1)) < 0.15, 3.0, 1.0)
    found = up + spread * rng.normal(size=up.shape)
    found = found / np.linalg.norm(found, axis=-1, keepdims=True)
    return np.where(rng.random((len(up), 1)) < KNOWS_UP, found, np.nan).astype(np.float32)


def _blind(rng: np.random.Generator, count: int) -> np.ndarray:
    """(count, steps) which steps of a window are not there: the future, or the past of one who just came."""
    drawn = rng.random((count, 1))
    start = rng.integers(0, HALF, size=(count, 1))
    future = (OFFSETS > 0) & (drawn < 0.55)
    return future | ((-start > OFFSETS) & (rng.random((count, 1)) < 0.1))


def _vary_lengths(rng: np.random.Generator, lengths: Array) -> Array:
    """Bone lengths as they may have been measured: some not at all, the others within a few per cent."""
    noisy = lengths * (1 + 0.03 * rng.standard_normal(lengths.shape, dtype=np.float32))
    hidden = (rng.random((len(lengths), 1)) < 0.5) | (rng.random(lengths.shape) < 0.1)
    return np.where(hidden, np.float32(np.nan), noisy)


__all__ = ["FRAMES", "PLAIN", "RATE_HZ", "Bank", "WindowBatch", "WindowVariety", "cut", "draw_batch"]
