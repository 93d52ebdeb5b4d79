"""The batch way through a range of frames, in one decoding.

The detector looks at every k-th frame, by absolute index, and the person who seems to be the athlete is followed
from one look to the next. Who the athlete is, is decided afterwards over the whole video; what was followed
amiss is followed again then (`fill`). Both find the same poses for the same segment, whoever computes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from engines.athlete import Anchor, TrackSegment, prominence
from engines.follow import Engines, FollowedFrame, Follower, nearest, steps_of
from engines.picture import Picture
from engines.pose import FloatArray, Pose
from engines.video import VideoFile, VideoInfo

LOOK_S = 4 / 3
"""Time between two looks of the detector at a person who is followed."""

LOST_S = 0.2
"""A person not seen for this long may turn up anywhere: the most prominent one is taken on."""


def look_every(fps: float) -> int:
    """Frames between two looks of the detector: four quarters, each of whole groups (see `group_size`)."""
    unit = 4 * group_size(fps)
    return int(np.clip(round(LOOK_S * fps / unit), 1, 120 // unit)) * unit


def group_size(fps: float) -> int:
    """Frames to a call of the pose network: those within a fifteenth of a second, in which no limb leaves a crop."""
    return 1 if fps < 20 else 2 if fps < 45 else 4


@dataclass
class Observations:
    """What a range of frames has shown.

    `detections` {frame: (n, 5)}; `poses` {anchor: {frame: Pose}}. `decoded` are the frames that could be decoded at
    all, `fitted` {frame: stored (width, height)} those of another size than the film's first.
    """

    detections: dict[int, FloatArray] = field(default_factory=dict)
    poses: dict[Anchor, dict[int, Pose]] = field(default_factory=dict)
    decoded: set[int] = field(default_factory=set)
    fitted: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, other: Observations) -> None:
        """Take in what another range has shown."""
        self.detections.update(other.detections)
        for anchor, poses in other.poses.items():
            self.poses.setdefault(anchor, {}).update(poses)
        self.decoded |= other.decoded
        self.fitted |= other.fitted

    def missing(self, wanted: Iterable[TrackSegment]) -> list[TrackSegment]:
        """The segments that nobody has followed to their end."""
        return [s for s in wanted if s.end - 1 not in self.poses.get(s.anchor, {})]


def scan(engines: Engines, video: VideoFile, first: int, last: int, people: int = 1) -> Observations:
    """Detect and follow in frames `first` (a multiple of `look_every`) to `last` (exclusive)."""
    run = Scan(engines, video.info, people=people)
    for index, time, picture in video.pictures(first, last):
        run.step(index, time, picture)
    return run.finish()


def fill(
    engines: Engines,
    video: VideoFile,
    wanted: Sequence[TrackSegment],
    detections: dict[int, FloatArray],
    tick: Callable[[], None] = lambda: None,
) -> Observations:
    """Follow given segments; `detections` hold their anchors' boxes. `tick` is called for each frame."""
    seen = Observations()
    for segment in wanted:
        anchor = segment.anchor
        time = float(video.times[anchor.frame])
        walk = _Walk(engines, detections[anchor.frame], [anchor.det], time, video.info.fps)
        for index, seconds, picture in video.pictures(anchor.frame, segment.end):
            walk.step(FollowedFrame(index, seconds, picture))
            tick()
        walk.flush()
        seen.poses[anchor] = walk.poses[0]
        # a damaged last frame is not decoded: without this mark it would be asked for again for ever
        seen.poses[anchor].setdefault(segment.end - 1, Pose.missing(segment.end - 1))
    return seen


class _Walk:
    """Follows people, a few frames to a call of the network, always the same few: by absolute index.

    They are the detections `at` of one look. A group ends where the detector may look, whether it does or not, so
    that filling makes the groups of scanning.
    """

    def __init__(
        self, engines: Engines, dets: FloatArray, at: Sequence[int], time: float, fps: float
    ) -> None:
        self.followers = [Follower(engines, dets[i], time, np.delete(dets, i, axis=0)) for i in at]
        self.poses: list[dict[int, Pose]] = [{} for _ in at]
        self._engines = engines
        self._size, self._quarter = group_size(fps), look_every(fps) // 4
        self._waiting: list[FollowedFrame] = []

    def step(self, view: FollowedFrame) -> None:
        if self._waiting and self._group(self._waiting[0].index) != self._group(view.index):
            self.flush()
        self._waiting.append(view)
        if self._group(view.index + 1) != self._group(view.index):
            self.flush()

    def _group(self, index: int) -> tuple[int, int]:
        return index // self._quarter, index % self._quarter // self._size

    def flush(self) -> None:
        """Follow through what waits for its group to be whole."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            found = steps_of(self._engines, self.followers, waiting)
            for own, poses in zip(self.poses, found, strict=True):
                own.update({view.index: pose for view, pose in zip(waiting, poses, strict=True)})


class Scan:
    """One walk through a range: who is being followed, and since which anchor. `seen` is what it has shown.

    The range begins at a multiple of `look_every`.
    """

    def __init__(
        self,
        engines: Engines,
        info: VideoInfo,
        whereabouts: FloatArray | None = None,
        people: int = 1,
    ) -> None:
        """`whereabouts` is the box where the athlete was last, if an earlier range has found it; `people` is how many
        are followed at once, the likely athlete first."""
        self._people = people
        self.seen = Observations()
        self._whereabouts = whereabouts
        self._engines, self._every = engines, look_every(info.fps)
        self._size = (info.width, info.height)
        self._fps = info.fps
        self._walk: _Walk | None = None
        self._empty = True
        self._interval = self._quarter = -1

    @property
    def whereabouts(self) -> FloatArray | None:
        """The box where the athlete seems to be, for the walk through the next range.

        A good guess saves work and changes no result: what was followed amiss is followed again.
        """
        return self._whereabouts if self._walk is None else self._walk.followers[0].box

    def step(self, index: int, time: float, picture: Picture) -> None:
        """Take in the next frame of the range."""
        self.seen.decoded.add(index)
        if picture.fitted_from is not None:
            self.seen.fitted[index] = picture.fitted_from
        # the first frame of an interval that can be decoded: a damaged one must not depend on who reads it
        interval, quarter = index // self._every, index // (self._every // 4)
        # an empty picture is looked at four times as often, so that nobody who steps in waits long; several people
        # too, since who is who shows in where their boxes were a moment ago
        often = self._empty or self._people > 1
        if interval != self._interval or (often and quarter != self._quarter):
            self._look(index, time, picture)
        self._interval, self._quarter = interval, quarter
        if self._walk is not None:
            self._walk.step(FollowedFrame(index, time, picture))

    def finish(self) -> Observations:
        """End the walk; returns what it has seen."""
        if self._walk is not None:
            self._walk.flush()
        return self.seen

    def _look(self, index: int, time: float, picture: Picture) -> None:
        if self._walk is not None:
            self._walk.flush()
        dets = self._engines.detect(picture)
        self.seen.detections[index] = dets
        self._empty = not len(dets)
        first = self._whom(dets, time)
        if first is not None:
            at = [first, *self._beside(first, dets)]
            self._walk = _Walk(self._engines, dets, at, time, self._fps)
            self.seen.poses |= {Anchor(index, i): own for i, own in zip(at, self._walk.poses, strict=True)}

    def _beside(self, first: int, dets: FloatArray) -> list[int]:
        """The most prominent others, as many as are asked for; who they are is decided over the whole video."""
        ranked = np.argsort(-prominence(dets, self._size), kind="stable")
        return [int(i) for i in ranked if i != first][: self._people - 1]

    def _whom(self, dets: FloatArray, time: float) -> int | None:
        if not len(dets):
            return None
        follower = self._walk.followers[0] if self._walk is not None else None
        if follower is not None and not follower.gone:
            lost_s = time - follower.seen
            at = nearest(follower.box, dets, lost_s)
            if at is not None or lost_s < LOST_S:
                return at
        known = None if self._whereabouts is None else nearest(self._whereabouts, dets, LOOK_S)
        return int(prominence(dets, self._size).argmax()) if known is None else known
