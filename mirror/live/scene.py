"""Who is in the scene: what the mirror makes of it (who is there, who is in the way, is there light), and
those beside the first, each with an analyst, a motion and a record of their own. No thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.crop import box_of
from engines.pose import FloatArray, Pose
from mirror.live.analyst import Analyst
from mirror.live.canvas import PoseExtrapolator
from mirror.live.recorder import BesideRecording, Recorder
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, SetEnded, Watch
from rules.exercise import Exercise
from rules.game import Game

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


class PersonBeside:
    """One place beside the first: `occupant` is the number of whoever has it, 0 while it is free."""

    def __init__(self, analyst: Analyst, recorder: Recorder | None) -> None:
        self.analyst, self.motion = analyst, PoseExtrapolator()
        self._recorder = recorder
        self._recording: BesideRecording | None = None
        self._visiting = False
        self.occupant = 0

    def begin_session(self, member_id: str | None = None, height_m: float | None = None) -> None:
        """Record what happens at this place from now on, as of a member (None: a guest)."""
        self.end_session()
        self._visiting = True
        self.analyst.height_m = height_m
        self._open(member_id)

    def end_session(self) -> None:
        """Close what is recorded, and forget who was followed."""
        self._close()
        self._visiting = False
        self.analyst.reset()
        self.analyst.height_m = None

    def see(self, pose: Pose, size: tuple[int, int], occupant: int) -> Analysed:
        """Take the next frame's pose. Somebody else at the place is a guest, with a record of their own."""
        if occupant != self.occupant:
            self._change(occupant)
        analysed = self.analyst.see(pose, size)
        self.motion.see(pose, analysed.filtered)
        if self._recording is not None and occupant:
            self._recording.see(analysed, self.analyst.counts)
        return analysed

    def end_set(self) -> SetEnded | None:
        """Close the set; None where none was on."""
        ended = self.analyst.end_set()
        return ended if ended is None or self._recording is None else self._recording.end_set(ended)

    def _change(self, occupant: int) -> None:
        known, self.occupant = self.occupant, occupant
        if self.analyst.in_set or not known or not occupant:
            return
        self.analyst.reset()
        if self._visiting:
            self._close()
            self._open(None)

    def _open(self, member_id: str | None) -> None:
        self._recording = None if self._recorder is None else self._recorder.beside(member_id)

    def _close(self) -> None:
        if self._recording is not None:
            self._recording.end()
        self._recording = None


class PeopleBeside:
    """All places but the first. `make` returns an analyst as the first has."""

    def __init__(self, others: int, make: Callable[[], Analyst], recorder: Recorder | None) -> None:
        self.people = tuple(PersonBeside(make(), recorder) for _ in range(others))

    def see(self, poses: Sequence[Pose], size: tuple[int, int], occupants: Sequence[int]) -> BesideAnalysed:
        """Take the next frame's poses, by place; the first place's is not among them."""
        each = zip(self.people, poses, occupants, strict=True)
        return BesideAnalysed(
            tuple(person.see(pose, size, occupant) for person, pose, occupant in each), tuple(occupants)
        )

    def choose(self, exercise: str | Exercise | Game) -> None:
        """Everybody takes an exercise, a game, or `auto` each their own, from the next set on."""
        for person in self.people:
            person.analyst.choose(exercise)

    def begin_set(self) -> None:
        """Count for everybody from the next frame on."""
        for person in self.people:
            person.analyst.begin_set()

    def end_set(self) -> BesideEnded:
        """Close everybody's set."""
        return BesideEnded(tuple(person.end_set() for person in self.people))

    def begin_session(self) -> None:
        """Everybody is a guest until they say who they are."""
        for person in self.people:
            person.begin_session()

    def end_session(self) -> None:
        """Nobody is here any more."""
        for person in self.people:
            person.end_session()

    def reset(self) -> None:
        """Forget the bodies that were followed."""
        for person in self.people:
            person.analyst.reset()

    def cut(self, time: float) -> None:
        """The picture of `time` follows from none before it."""
        for person in self.people:
            person.motion.cut(time)

    def at(self, time: float) -> tuple[Pose | None, ...]:
        """Where everybody is in the picture of `time`; None where nobody is followed."""
        return tuple(person.motion.at(time) for person in self.people)
