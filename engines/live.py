"""The live way: one picture after the other, the athlete locked on, nothing known of what comes.

The detector looks at the start, every so often, and when the person is lost. Its looks are linked into tracks, so
that somebody who crosses in front of the athlete is distinguished from them, and never takes the lock. While the
lock is sound, a look may be taken aside, on another core: poses go on meanwhile, and it counts when it is there.
"""

from __future__ import annotations

from concurrent.futures import Executor, Future
from dataclasses import dataclass

import numpy as np

from engines.athlete import Anchor, PersonTrack, assign, prominence
from engines.beside import BesideAthlete
from engines.crop import iou
from engines.follow import NOBODY, Engines, Follower, distance
from engines.picture import Picture
from engines.pose import FloatArray, Frame, Pose
from engines.runtime.state import RuntimeState, state_of
from engines.spatial import LiveStage

SEARCH_S = 0.2
"""Time between looks while nobody is locked on, or the lock is young."""

SETTLED_S = 1.0
"""A lock younger than this still goes over to somebody who is clearly more prominent."""

CLEARLY = 1.3
"""How many times more prominent somebody must be to take a young lock."""

FORGET_S = 3.0
"""The athlete's place is remembered for this long; then the mirror looks for whoever is there."""

UNDETECTED_S = 2.0
"""An athlete whom the detector has not seen for this long is where the follower has them."""

LOCKED_LOOK_S = 1.2
"""Time between looks while the lock is sound."""

RETURN_SIZE, RETURN_REACH = 1.6, 1.5
"""Whoever comes back to a lock that is held is at most this many times larger or smaller, and no more than so many
body sizes from where they were."""

STAYED = 0.4
"""Whose box overlaps that of the athlete by this much (IoU) across a jump of the picture is them."""

ASTRAY, APART = 0.2, 0.6
"""Boxes that overlap by less (IoU), or are so many body sizes apart, are not of one person at one time."""
HOPPED = 0.6
"""A follower whose box overlaps that of somebody else by this much (IoU) while the athlete is unseen is at them."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A look that is under way: at frame `index` of `time`, when the athlete was followed at `box`."""

    dets: Future[FloatArray]
    index: int
    time: float
    size: tuple[int, int]
    box: FloatArray


class LiveTracker:
    """Returns the athlete's pose for each frame as it comes, in 3D where it has a stage for that.

    While the lock is held (a set is on), nobody else takes the athlete's place, however long they are out of sight:
    only somebody who was not there beside them, of their size and near where they were, is them coming back.

    With `aside` (an executor of one thread), looks at a locked athlete do not hold up the poses; when they count then
    depends on the machine, so that two runs may differ. Without, the same frames lead to the same poses.
    """

    def __init__(
        self, engines: Engines, stage: LiveStage | None = None, aside: Executor | None = None
    ) -> None:
        self._lock_held = False
        self._engines, self._stage, self._aside = engines, stage, aside
        self._pending: _Look | None = None
        self._tracks: list[PersonTrack] = []
        self._athlete: PersonTrack | None = None
        self._follower: Follower | None = None
        self._beside = BesideAthlete(engines.estimate)
        self._locked_at = self._looked = float("-inf")
        self._jumped = False

    def hold_lock(self, on: bool) -> None:
        """Hold the lock on the athlete, or let it go to somebody else again."""
        self._lock_held = on

    def note_jump(self) -> None:
        """The next frame does not follow from the last (a cut, a camera that was knocked): look at once where the
        athlete is, and follow nobody from where they were."""
        self._jumped, self._looked = True, float("-inf")

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next frame; a missing one while nobody is there, or lost."""
        pose = self._track(frame)
        return pose if self._stage is None else self._stage.step(pose, Picture((frame.image,)))

    def _track(self, frame: Frame) -> Pose:
        picture = Picture((frame.image,))
        if self._pending is not None and self._jumped:
            # one network, one look at a time; what it saw was before the jump
            self._pending.dets.result()
            self._pending = None
        elif self._pending is not None and self._pending.dets.done():
            self._take(self._pending)
        if self._pending is None and frame.time - self._looked >= self._pause(frame.time):
            self._look(picture, frame)
        if self._follower is None:
            return Pose.missing(frame.index, frame.time)
        pose = self._follower.step(picture, frame.index, frame.time)
        if self._follower.gone:
            self._follower = None
        return pose

    @property
    def others(self) -> FloatArray:
        """Boxes (n, 5) px of the people beside the athlete, as the last look found them."""
        return NOBODY if self._follower is None else self._follower.others

    @property
    def states(self) -> dict[str, RuntimeState]:
        """Stage -> what its network runs on at the moment."""
        engines = self._engines
        return {"detector": state_of(engines.detect.network), "pose2d": state_of(engines.estimate.network)}

    def _pause(self, time: float) -> float:
        doubtful = self._follower is None or self._young(time) or (self._lock_held and self._at_another())
        return SEARCH_S if doubtful else LOCKED_LOOK_S

    def _at_another(self) -> bool:
        """Whether the follower's box lies where the last look saw somebody else."""
        follower = self._follower
        return follower is not None and any(overlap(follower.box, box) > HOPPED for box in follower.others)

    def _young(self, time: float) -> bool:
        return time - self._locked_at < SETTLED_S

    def _look(self, picture: Picture, frame: Frame) -> None:
        self._looked = frame.time
        follower = self._follower
        if self._jumped:
            self._start_over(picture, frame)
            return
        if self._aside is None or follower is None or self._young(frame.time):
            self._consider(self._engines.detect(picture), picture.size, frame.index, frame.time, None)
            return
        dets = self._aside.submit(self._engines.detect, picture)
        self._pending = _Look(dets, frame.index, frame.time, picture.size, follower.box.copy())

    def _start_over(self, picture: Picture, frame: Frame) -> None:
        """After a jump: the athlete is whoever stands where they stood, or whoever is most prominent now."""
        self._jumped, held = False, self._athlete
        dets = self._engines.detect(picture)
        self._tracks, self._follower = [], None
        self._beside.forget()
        seen = self._link(dets, picture.size, frame.index, frame.time)
        stayed = [] if held is None else [t for t in seen if overlap(t.boxes[-1], held.boxes[-1]) > STAYED]
        self._athlete = max(stayed or seen, key=mean_prominence, default=None)
        self._locked_at = frame.time
        if self._athlete is not None:
            self._follower = self._follow(self._athlete.boxes[-1], frame.time)
            self._note_others(self._follower, seen, frame.time)

    def _take(self, look: _Look) -> None:
        self._pending = None
        self._consider(look.dets.result(), look.size, look.index, look.time, look.box)

    def _consider(
        self, dets: FloatArray, size: tuple[int, int], index: int, time: float, held: FloatArray | None
    ) -> None:
        """Take what was seen in a frame; the athlete was followed at `held` then (None: where they are now)."""
        self._trust_the_follower(time)
        seen = self._link(dets, size, index, time)
        if self._lock_held and self._athlete is not None:
            self._hold_the_lock(self._athlete, time, seen)
        else:
            self._forget(time)
            self._choose(time, seen)
        if self._athlete in seen and self._athlete is not None:
            self._anchor(self._athlete.boxes[-1], time, held)
        if self._follower is not None:
            self._note_others(self._follower, seen, time)

    def _follow(self, box: FloatArray, time: float) -> Follower:
        return Follower(self._engines, box, time, beside=self._beside)

    def _note_others(self, follower: Follower, seen: list[PersonTrack], time: float) -> None:
        others = [track.boxes[-1] for track in seen if track is not self._athlete]
        follower.others = np.array(others).reshape(-1, 5)
        boxes = np.array([track.boxes[-1] for track in seen]).reshape(-1, 5)
        self._beside.note(boxes, follower.box, time)

    def _trust_the_follower(self, time: float) -> None:
        """Who lies down is often lost to the detector alone: their track goes on where they are followed to."""
        athlete, follower = self._athlete, self._follower
        if athlete is not None and follower is not None and time - athlete.times[-1] > UNDETECTED_S:
            athlete.boxes[-1], athlete.times[-1] = np.append(follower.box, 0.0), follower.seen

    def _link(self, dets: FloatArray, size: tuple[int, int], index: int, time: float) -> list[PersonTrack]:
        """Carry the tracks on; returns those that this look has seen."""
        self._tracks = [t for t in self._tracks if time - t.times[-1] <= FORGET_S]
        pairs = assign(self._tracks, dets, time)
        seen = []
        for det, weight in enumerate(prominence(dets, size)):
            if det not in pairs:
                self._tracks.append(PersonTrack())
            track = self._tracks[pairs.get(det, -1)]
            track.add(Anchor(index, det), dets[det], time, float(weight))
            seen.append(track)
        return seen

    def _hold_the_lock(self, athlete: PersonTrack, time: float, seen: list[PersonTrack]) -> None:
        """Let go of somebody else whom the follower has gone over to; take the athlete again when they come back."""
        if athlete in seen:
            return
        beside = [track for track in seen if track.times[0] <= athlete.times[-1]]
        follower = self._follower
        if follower is not None and any(overlap(follower.box, track.boxes[-1]) > HOPPED for track in beside):
            self._follower = follower = None
        if follower is None:
            new = [t for t in seen if t not in beside and comes_back(t.boxes[-1], athlete.boxes[-1])]
            self._athlete = max(new, key=mean_prominence, default=athlete)

    def _forget(self, time: float) -> None:
        if self._athlete is not None and time - self._athlete.times[-1] > FORGET_S:
            self._athlete = None

    def _choose(self, time: float, seen: list[PersonTrack]) -> None:
        best = max(seen, key=mean_prominence, default=None)
        if best is None or best is self._athlete:
            return
        held = self._athlete
        if held is None or (self._young(time) and mean_prominence(best) > CLEARLY * mean_prominence(held)):
            self._athlete, self._follower = best, None
            self._beside.forget()
            self._locked_at = time if held is None else self._locked_at

    def _anchor(self, box: FloatArray, time: float, held: FloatArray | None) -> None:
        """Hold the follower to where the detector sees the athlete; leave it alone where both agree."""
        follower = self._follower
        if follower is None:
            self._follower = self._follow(box, time)
            return
        if is_astray(follower.box if held is None else held, box):
            self._follower = self._follow(box, time)


def overlap(a: FloatArray, b: FloatArray) -> float:
    """Intersection over union of two boxes (4+,)."""
    return float(iou(a[None], b[None])[0, 0])


def is_astray(followed: FloatArray, box: FloatArray) -> bool:
    """Whether who is followed at one box is elsewhere than where the detector sees them."""
    return overlap(followed, box) < ASTRAY or float(distance(followed[None], box[None])[0, 0]) > APART


def comes_back(box: FloatArray, last: FloatArray) -> bool:
    """Whether somebody at `box` may be who was last seen at `last`."""
    sizes = [float((each[2:4] - each[:2]).max()) for each in (box, last)]
    alike = max(sizes) <= RETURN_SIZE * max(min(sizes), 1.0)
    return alike and float(distance(box[None], last[None])[0, 0]) <= RETURN_REACH


def mean_prominence(track: PersonTrack) -> float:
    """How prominent somebody was on the average of the looks that saw them."""
    return track.prominence / len(track.times)
