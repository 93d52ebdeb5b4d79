"""What the glass paints: the camera's picture turned, mirrored, cropped and scaled, in a ring of BGRX
buffers; the pose carried on to the time of a newer picture, so that the drawn skeleton fits the body
under it; and whether a picture follows from the one before, or there is a cut.

Pictures are made ready once a frame in the capture thread, so that painting is one copy.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, FloatArray, Pose

Bytes = NDArray[np.uint8]

BUFFERS = 4
"""Pictures in the ring: one is painted, one waits, one is being made, and one is to spare."""

EDGE = 8
"""Of a picture that may leave the canvas, at least so many px stay on it."""

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@dataclass(frozen=True, slots=True)
class PictureLayout:
    """What the picture is made for.

    `width` and `height` px of the screen, or None for the picture's own; `mirror` flips left and right; `turn` is
    how the camera's picture has to be turned clockwise, in degrees, because of how the camera is mounted. The
    picture fills the canvas; what does not fit is cropped about `focus`, shares of the turned, mirrored picture.
    `zoom`, 1 or more, shows less of the picture, larger. Where it need not be `filled`, `focus` is at the middle of
    the canvas wherever that leads, `zoom` is any number above 0, and what the picture does not reach is `ground`
    (BGR)."""

    width: int | None = None
    height: int | None = None
    mirror: bool = True
    turn: int = 0
    focus: tuple[float, float] = (0.5, 0.5)
    zoom: float = 1.0
    filled: bool = True
    ground: tuple[int, int, int] = (0, 0, 0)

    def __post_init__(self) -> None:
        if self.turn % 360 not in (0, *_TURNS):
            raise ValueError(f"turn is {self.turn}: give 0, 90, 180 or 270 degrees clockwise")
        if self.filled and not self.zoom >= 1.0:
            raise ValueError(f"zoom is {self.zoom:g}: give 1 or more where the picture fills the canvas")
        if not self.zoom > 0.0:
            raise ValueError(f"zoom is {self.zoom:g}: give a number above 0")


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the picture goes: the crop (x, y, width, height) of the camera's picture, the part (x, y, width,
    height) of the canvas of `size` that it covers, and camera px -> canvas px."""

    crop: tuple[int, int, int, int]
    size: tuple[int, int]
    part: tuple[int, int, int, int]
    matrix: FloatArray


def place(canvas: PictureLayout, size: tuple[int, int]) -> Placing:
    """Place a picture of `size` (width, height) px on a canvas."""
    turned = _turn_matrix(canvas.turn % 360, size)
    width, height = size if canvas.turn % 180 == 0 else size[::-1]
    if canvas.mirror:
        turned = np.array([[-1.0, 0, width - 1], [0, 1, 0], [0, 0, 1]]) @ turned
    target = (canvas.width or width, canvas.height or height)
    scale = max(target[0] / width, target[1] / height) * canvas.zoom
    across, down = (
        _span(full, extent, scale, middle, canvas.filled)
        for full, extent, middle in zip((width, height), target, canvas.focus, strict=True)
    )
    sx, sy = across.scale, down.scale
    # pixels are measured at their centres: (x + 1/2) s - 1/2
    scaling = np.array(
        [
            [sx, 0, (0.5 - across.left) * sx + across.at - 0.5],
            [0, sy, (0.5 - down.left) * sy + down.at - 0.5],
            [0, 0, 1],
        ]
    )
    far = [[across.left, across.left + across.cut - 1], [down.left, down.left + down.cut - 1], [1, 1]]
    corners = np.linalg.inv(turned) @ np.array(far)
    low, high = corners[:2].min(1).round().astype(int), corners[:2].max(1).round().astype(int)
    crop = (int(low[0]), int(low[1]), int(high[0] - low[0] + 1), int(high[1] - low[1] + 1))
    part = (across.at, down.at, across.shown, down.shown)
    return Placing(crop, target, part, (scaling @ turned)[:2])


@dataclass(frozen=True, slots=True)
class _Axis:
    """Along one axis: `cut` px of the picture from `left` on, at `shown` px of the canvas from `at` on."""

    left: int
    cut: int
    at: int
    shown: int

    @property
    def scale(self) -> float:
        """Canvas px for each px of the picture."""
        return self.shown / self.cut


def _span(full: int, extent: int, scale: float, middle: float, filled: bool) -> _Axis:
    """The share `middle` of a picture of `full` px comes to the middle of a canvas of `extent` px, or as near as a
    canvas that is filled allows."""
    if filled:
        cut = min(round(extent / scale), full)
        return _Axis(round(min(max(middle * full - cut / 2, 0), full - cut)), cut, 0, extent)
    begins = min(max(extent / 2 - middle * full * scale, EDGE - full * scale), extent - EDGE)
    left = round(max(-begins, 0.0) / scale)
    right = max(round((min(begins + full * scale, extent) - begins) / scale), left + 1)
    at = max(round(begins + left * scale), 0)
    return _Axis(left, right - left, at, max(min(round(begins + right * scale), extent) - at, 1))


def _turn_matrix(turn: int, size: tuple[int, int]) -> FloatArray:
    """(3, 3): pixel centres of a picture of (width, height) to those of the picture turned clockwise."""
    w, h = size[0] - 1.0, size[1] - 1.0
    rows: dict[int, list[list[float]]] = {
        0: [[1, 0, 0], [0, 1, 0]],
        90: [[0, -1, h], [1, 0, 0]],
        180: [[-1, 0, w], [0, -1, h]],
        270: [[0, 1, 0], [-1, 0, w]],
    }
    return np.array([*rows[turn], [0, 0, 1]], dtype=np.float64)


class Preparer:
    """Makes pictures ready for one canvas, in preallocated buffers that are used in turn."""

    def __init__(self, canvas: PictureLayout) -> None:
        self.canvas = canvas
        self._placed_for: tuple[PictureLayout, tuple[int, int]] | None = None
        self._placing: Placing | None = None
        self._ring: list[Bytes] = []
        self._bordered: list[tuple[object, ...]] = []
        self._next = 0

    def prepare(self, image: Bytes) -> tuple[Bytes, FloatArray]:
        """The (H, W, 4) BGRX picture for the canvas from a BGR one, and the (2, 3) map from camera px to it.

        The array is a loan: it is used again after `BUFFERS` calls.
        """
        canvas = self.canvas
        placing = self._update_placing(canvas, (image.shape[1], image.shape[0]))
        x, y, width, height = placing.crop
        part: NDArray[np.uint8] = image[y : y + height, x : x + width]
        turn = canvas.turn % 360
        if turn:
            part = np.asarray(cv2.rotate(part, _TURNS[turn]), dtype=np.uint8)
        if canvas.mirror:
            part = np.asarray(cv2.flip(part, 1), dtype=np.uint8)
        buffer = self._bordering(placing)
        left, top, across, down = placing.part
        _scale(part, buffer[top : top + down, left : left + across])
        return buffer, placing.matrix

    def _bordering(self, placing: Placing) -> Bytes:
        """The next buffer; where the picture will not cover it, and did not either before, with the ground's
        colour."""
        buffer, known = self._ring[self._next], (placing.part, self.canvas.ground)
        if placing.part[2:] != placing.size and self._bordered[self._next] != known:
            buffer[:] = (*self.canvas.ground, 255)
        self._bordered[self._next] = known
        self._next = (self._next + 1) % BUFFERS
        return buffer

    def _update_placing(self, canvas: PictureLayout, size: tuple[int, int]) -> Placing:
        if self._placing is None or self._placed_for != (canvas, size):
            self._placing, self._placed_for = place(canvas, size), (canvas, size)
            width, height = self._placing.size
            # a picture that only moves keeps its buffers: the screen may still be painting one
            if not self._ring or self._ring[0].shape != (height, width, 4):
                self._ring = [np.zeros((height, width, 4), np.uint8) for _ in range(BUFFERS)]
                self._bordered = [()] * BUFFERS
        return self._placing


def _scale(part: Bytes, buffer: Bytes) -> None:
    """Bring a BGR picture to the buffer's size and four channels; the colours where there are fewer pixels."""
    size = (buffer.shape[1], buffer.shape[0])
    if part.shape[:2] == buffer.shape[:2]:
        cv2.cvtColor(part, cv2.COLOR_BGR2BGRA, dst=buffer)
    elif part.shape[0] * part.shape[1] < size[0] * size[1]:
        cv2.resize(cv2.cvtColor(part, cv2.COLOR_BGR2BGRA), size, dst=buffer, interpolation=cv2.INTER_LINEAR)
    else:
        cv2.cvtColor(cv2.resize(part, size, interpolation=cv2.INTER_LINEAR), cv2.COLOR_BGR2BGRA, dst=buffer)


AHEAD_S = 0.1
"""A pose is carried on for no longer than this: beyond, a body may have turned round."""
BASE_S = 0.06
"""Speeds are taken over about this time: shorter shows jitter, longer is late at the turns."""
GOOD_FOR_S = 0.6
"""A pose older than this belongs to no picture."""
JUDGED_S = 0.8
"""How far off the skeleton was is remembered for so long: at a turn it fits by chance."""
FRESH_S = 0.3
"""For so long after a cut points are drawn as they were found."""
STATURE_M, TRUNK = 1.7, 0.288
"""Whoever is drawn is taken to be so tall, which is near enough; from shoulders to hips is this share of it."""
LIMBS = tuple(
    INDEX[f"{side}_{joint}"]
    for side in ("left", "right")
    for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
)
SURE = 0.4
"""Points that the engine is less sure of say nothing about how far off the others are."""


def extrapolate_pose(past: list[Pose], time: float) -> Pose:
    """The last of some poses, in order of time and at least one, carried on to `time`."""
    last, first = past[-1], next((p for p in past if past[-1].time - p.time <= BASE_S), past[-1])
    if first is last and len(past) > 1 and last.time - past[-2].time <= 2.5 * BASE_S:
        # few poses a second: the last two say more than nothing
        first = past[-2]
    ahead = min(max(time - last.time, 0.0), AHEAD_S)
    if last.time <= first.time or ahead == 0.0:
        return last
    moved = (last.xy - first.xy) * (ahead / (last.time - first.time))
    return replace(last, xy=last.xy + np.nan_to_num(moved))


def height_px(xy: FloatArray) -> float:
    """About the body's height, px, from shoulders to hips; 0 where they are not seen."""
    trunk = (xy[INDEX["left_hip"]] + xy[INDEX["right_hip"]]) - (
        xy[INDEX["left_shoulder"]] + xy[INDEX["right_shoulder"]]
    )
    length = float(np.hypot(*trunk)) / 2 / TRUNK
    return length if np.isfinite(length) else 0.0


class PoseExtrapolator:
    """Remembers the last poses and says where the body is a little later. One thread sees, another asks."""

    def __init__(self) -> None:
        self._past: list[Pose] = []
        self._lag = 0.0
        self._cut = float("-inf")
        self._errors: deque[tuple[float, float]] = deque()

    def see(self, pose: Pose, filtered: FloatArray) -> None:
        """Take a newly analysed pose; `filtered` (30, 2) px are its points as the rules see them."""
        if not pose.visible or pose.time < self._cut:
            self._past = []
            return
        self._past = [p for p in self._past if p.time >= self._cut]
        # filtered points may still be on their way from where the body was in the picture before
        fresh = pose.time - self._cut <= FRESH_S
        steady = np.where(np.isfinite(filtered) & ~fresh, filtered, pose.xy)
        self._judge(pose)
        keep = GOOD_FOR_S + 2 * BASE_S
        self._past = [*(p for p in self._past if pose.time - p.time <= keep), replace(pose, xy=steady)]

    def at(self, time: float) -> Pose | None:
        """The newest pose carried on to `time`; None where there is none that is recent, or the picture has
        jumped."""
        past = self._past
        if not past or past[-1].time < self._cut or time - past[-1].time > GOOD_FOR_S:
            return None
        self._lag = max(time - past[-1].time, 0.0)
        if self._lag > AHEAD_S and not self._errors:
            # how well a body of so long ago fits is not known yet, or not any more after a cut
            return None
        return extrapolate_pose(past, time)

    @property
    def off_m(self) -> float:
        """How far off a limb of the drawn body has been of late, m: what was carried on against what came then."""
        errors = tuple(self._errors)
        return max((error for _, error in errors), default=0.0)

    def cut(self, time: float) -> None:
        """The picture of `time` follows from none before it: what was seen before belongs to none after it."""
        self._cut = time
        self._errors.clear()

    def _judge(self, pose: Pose) -> None:
        """Hold the new pose against where those of before would have been drawn."""
        known = [p for p in self._past if p.time <= pose.time - self._lag]
        height = height_px(pose.xy)
        if known and height > 0:
            limbs = np.array(LIMBS)
            sure = (pose.score[limbs] >= SURE) & (known[-1].score[limbs] >= SURE)
            apart = np.linalg.norm(extrapolate_pose(known, pose.time).xy - pose.xy, axis=1)[limbs][sure]
            apart = apart[np.isfinite(apart)]
            # the worst but one: a single point that hops is the engine's
            worst = float(np.sort(apart)[-2]) if len(apart) > 3 else 0.0
            self._errors.append((pose.time, worst / height * STATURE_M))
        while self._errors and not 0 <= pose.time - self._errors[0][0] <= JUDGED_S:
            self._errors.popleft()


ROWS = 30
"""Rows of the coarse grid of samples."""
CHANGED, SHARE = 20.0, 0.5
"""Where so large a share of the picture has changed by more than this (of 255), beyond what the light did to all of
it, nothing in it is where it was."""
ALONE, LATELY = 2.0, 5
"""A cut stands out: it changes this many times more than any of the last pictures did; a camera that pans does
not."""


class Cuts:
    """Looks at each picture as it comes: whether it follows from the one before. A film that was cut
    and a camera that was knocked do not."""

    def __init__(self) -> None:
        self._before: NDArray[np.float32] | None = None
        self._shares: deque[float] = deque(maxlen=LATELY)

    def look(self, image: NDArray[np.uint8]) -> bool:
        """Whether nothing is where it was in the picture (H, W, 3) before; False for the first."""
        step = max(image.shape[0] // ROWS, 1)
        now: NDArray[np.float32] = image[::step, ::step, 1].astype(np.float32)
        before, self._before = self._before, now
        if before is None:
            return False
        if before.shape != now.shape:
            return True
        change = now - before
        change -= np.median(change)
        share = float((np.abs(change) > CHANGED).mean())
        most = max(self._shares, default=0.0)
        self._shares.append(share)
        return share > max(SHARE, ALONE * most)
