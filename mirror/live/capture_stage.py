"""First stage: takes pictures from the source, hands them to the engine, and makes them ready for the glass."""

from __future__ import annotations

import logging
from collections import deque

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import Frame
from mirror.live import scene
from mirror.live.canvas import PictureLayout, Preparer
from mirror.live.common import Captured, Common, FrameSource
from mirror.live.group import PeopleBeside
from mirror.live.latency import LatencyTest
from mirror.live.motion import PoseExtrapolator
from mirror.live.recorder import Recorder
from mirror.live.slot import ClosedError, Slot
from mirror.live.state import Shown

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


log = logging.getLogger(__name__)

PICTURE_EVERY_S, PICTURE_WIDTH = 1.0, 640
LIGHT_EVERY = 8
"""Light is looked at in every so-manieth picture."""


class CaptureStage:
    """`run` is the body of the capture thread."""

    def __init__(
        self,
        common: Common,
        source: FrameSource,
        frames: Slot[Captured],
        motion: PoseExtrapolator,
        latency: LatencyTest | None,
        recorder: Recorder | None = None,
        group: PeopleBeside | None = None,
    ) -> None:
        self.preparer = Preparer(PictureLayout())
        self._common, self._source, self._frames = common, source, frames
        self._motion, self._latency, self._recorder = motion, latency, recorder
        self._group = group
        self._kept = float("-inf")
        self._cuts = Cuts()
        self._last_cut: int | None = None

    def run(self) -> None:
        """Until the source ends, fails, or the loop is stopped."""
        common, seen = self._common, self._common.seen
        common.loaded.wait()
        seen.started, seen.source_begun = common.clock(), True
        try:
            for frame in self._source.frames(self._says):
                now = common.clock()
                if seen.picture is not None:
                    common.gauges["capture"].add(now, (now - seen.picture) * 1000)
                seen.picture, seen.handing = now, True
                if self._cuts.look(frame.image) or not frame.follows:
                    self._cut(frame)
                self._frames.put(Captured(frame, now, self._last_cut))
                self._show(frame, now)
                seen.asked, seen.handing = common.clock(), False
        except ClosedError:
            return
        except Exception as error:
            log.exception("the capture thread has failed")
            self._says(f"{type(error).__name__}: {error}")
        else:
            seen.ended = not common.stopping.is_set()
        finally:
            self._frames.close()

    def _cut(self, frame: Frame) -> None:
        """Nothing that was seen before this picture belongs to it."""
        self._last_cut = frame.index
        self._motion.cut(frame.time)
        if self._group is not None:
            self._group.cut(frame.time)

    def _says(self, text: str) -> None:
        self._common.seen.camera_says = text

    def _show(self, frame: Frame, now: float) -> None:
        if self._latency is not None:
            self._latency.see(frame.image, now)
        if frame.index % LIGHT_EVERY == 0:
            self._common.seen.light = scene.light_of(frame.image, self._common.seen.body)
        if self._recorder is not None and self._recorder.wants_pictures:
            self._keep(frame, self._recorder)
        image, placed = self.preparer.prepare(frame.image)
        done = self._common.clock()
        self._common.gauges["prepare"].add(done, (done - now) * 1000)
        size = (frame.image.shape[1], frame.image.shape[0])
        pose = self._motion.at(frame.time)
        beside = () if self._group is None else self._group.at(frame.time)
        shown = Shown(image, frame.index, frame.time, now, placed, size, pose, self._motion.off_m, beside)
        self._common.events.tell(shown)

    def _keep(self, frame: Frame, recorder: Recorder) -> None:
        """A small picture a second, of a member who chose to have some recorded."""
        if frame.time - self._kept < PICTURE_EVERY_S:
            return
        self._kept = frame.time
        height, width = frame.image.shape[:2]
        small = cv2.resize(frame.image, (PICTURE_WIDTH, round(height * PICTURE_WIDTH / width)))
        recorder.picture(frame.time, cv2.imencode(".jpg", small)[1].tobytes())
