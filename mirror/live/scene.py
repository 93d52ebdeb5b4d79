"""What the mirror makes of the scene: who is there, who is in the way, is there light."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.crop import box_of
from engines.pose import FloatArray, Pose
from mirror.live.state import Watch

DARK = 24.0
"""A body (or, while nobody is followed, a picture) of which three quarters are below this (of 255) is too dark to be
seen. Of films in which bodies are found well, in black clothes and dim gyms, the darkest body has 33."""
BRIGHTER = 75
"""Percentile of the brightness: black clothes leave a quarter of a body's box lighter, and a lamp is in no body."""
LOST_S = 0.4
"""A member who is unseen for this long is lost; shorter is a blink of the engine."""
NOBODY_S = 4.0
"""And after this long nobody is there."""
SILENT_S = 2.0
"""Without a picture for this long, the camera is gone."""
COVERED = 0.35
"""Somebody whose box covers this share of the member's is in the way."""
FEW_FPS = 12.0
"""Below this many analysed frames a second a fast repetition is seen too coarsely."""
CRAWLING_FPS = 4.0
"""And below this many, form and energy cannot be judged."""

SLOW_S = 2.0
"""For so long, before it is shown."""


@dataclass
class SceneState:
    """What was last seen, on the loop's clock in s; written by the threads, read by the supervisor."""

    started: float
    source_begun: bool = True
    picture: float | None = None
    asked: float | None = None
    handing: bool = False
    """Since when the source is asked for its next picture, and whether the last one is still being handed on: a film
    of which no frame may be dropped waits there for the engine."""
    person: float | None = None
    absent: float | None = None
    """Since when the engine sees nobody; None while it sees the member, or has not looked."""
    body: FloatArray | None = None
    """Box (left, top, right, bottom) px of the member in the camera's picture; None while nobody is seen."""
    crowded: bool = False
    light: float = 255.0
    camera_says: str = ""
    engine_says: str = "the engines are being loaded"
    engine_ready: bool = False
    on_cpu: bool | None = None
    engine_on: str = ""
    """Whether any network runs on the CPU (None: not known), and what each runs on where it is not as asked for."""
    engine_busy: float | None = None
    """Since when the engine works on the frame that it has."""
    ended: bool = False
    in_work: tuple[int, ...] = ()
    """Indices of the last two frames that the engine has taken."""


def watch(seen: SceneState, now: float) -> tuple[Watch, str]:
    """The one thing to say, the most urgent first, and a line for the trainer."""
    if seen.ended:
        return Watch.ENDED, "the video has come to its end"
    if seen.camera_says:
        return Watch.CAMERA_GONE, seen.camera_says
    last = seen.started if seen.picture is None else seen.picture
    last = last if seen.asked is None else max(last, seen.asked)
    if seen.source_begun and not seen.handing and now - last > SILENT_S:
        return Watch.CAMERA_GONE, f"no picture for more than {SILENT_S:g} s"
    if not seen.engine_ready:
        return (Watch.ENGINE_DOWN if seen.person is not None else Watch.STARTING), seen.engine_says
    if seen.light < DARK:
        return Watch.DARK, f"three quarters of the body or the picture are below {DARK:g} of 255"
    return _whom(seen, now)


class Slowness:
    """Whether fewer than `least_fps` frames are analysed: shown, and taken back, once it has been so for a while."""

    def __init__(self, least_fps: float = FEW_FPS) -> None:
        self.slow = False
        self._least_fps = least_fps
        self._since: float | None = None

    def look(self, analysed_fps: float, captured_fps: float, now: float) -> bool:
        """Take the rates of the last second."""
        slow = analysed_fps < min(self._least_fps, 0.8 * captured_fps)
        if slow == self.slow:
            self._since = None
        elif self._since is None:
            self._since = now
        elif now - self._since > SLOW_S:
            self.slow, self._since = slow, None
        return self.slow


def _whom(seen: SceneState, now: float) -> tuple[Watch, str]:
    away = 0.0 if seen.absent is None else now - seen.absent
    if seen.person is None or away > NOBODY_S:
        return Watch.NOBODY, ""
    if away > LOST_S:
        return Watch.LOST, ""
    return (Watch.CROWDED, "somebody covers the member") if seen.crowded else (Watch.FOLLOWING, "")


def note_pose(seen: SceneState, pose: Pose, others: FloatArray | None, now: float) -> None:
    """Take what the engine made of a frame. Only an engine that looked has lost the member, not one that is slow."""
    seen.engine_ready = True
    if pose.visible:
        seen.person, seen.absent, seen.body = now, None, box_of(pose.xy, pose.score, 0.3)
        seen.crowded = others is not None and covered(pose, others)
    elif seen.absent is None:
        seen.absent, seen.body = now, None


def light_of(image: NDArray[np.uint8], body: FloatArray | None = None) -> float:
    """Brightness (0..255) that a quarter of the body's box exceeds, or of the picture where no `body` (left, top,
    right, bottom px) is seen; from a grid of green samples."""
    part = image
    if body is not None:
        left, top, right, bottom = np.clip(np.nan_to_num(body[:4]), 0, [*image.shape[1::-1]] * 2).astype(int)
        part = image[top:bottom, left:right]
    if part.size == 0:
        part = image
    step = max(min(part.shape[:2]) // 24, 1)
    return float(np.percentile(part[::step, ::step, 1], BRIGHTER))


def covered(pose: Pose, others: FloatArray) -> bool:
    """Whether one of the boxes `others` (n, 4+) px covers much of the person, and comes nearer to the camera."""
    box = box_of(pose.xy, pose.score, 0.3)
    if box is None or not len(others):
        return False
    low, high = np.maximum(others[:, :2], box[:2]), np.minimum(others[:, 2:4], box[2:4])
    shared = np.clip(high - low, 0, None).prod(1)
    nearer = others[:, 3] >= box[3]
    return bool((nearer & (shared > COVERED * max(float((box[2:4] - box[:2]).prod()), 1.0))).any())
