"""A few people live: each who stands in the marked zone takes a place, and nobody takes another's.

A place is taken by somebody who stands still in the zone for a moment, and held while they are seen; whoever only
passes takes none. Between two looks of the detector everybody is followed by their key points, all crops in one call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from engines.athlete import Anchor, PersonTrack, assign, prominence
from engines.follow import NOBODY, Engines, FollowedFrame, Follower, distance, steps_of
from engines.live import (
    FORGET_S,
    LOCKED_LOOK_S,
    SEARCH_S,
    STAYED,
    UNDETECTED_S,
    comes_back,
    is_astray,
    mean_prominence,
    overlap,
)
from engines.picture import Picture
from engines.pose import FloatArray, Frame, Pose
from engines.runtime.state import RuntimeState, state_of
from engines.spatial import LiveStage

STANDS_S, PACE = 0.8, 0.3
"""A place is taken by whoever was seen for so long, and came by less than so many body sizes a second."""
VACANT_LOOK_S = 0.4
"""Time between looks while a place is free that somebody may take, or two people stand close to each other."""
OUTSIDE_S = 2.0
"""Whoever has been outside the zone for this long has left their place."""
OPEN_S = 2.0
"""Where a set began before anybody had a place, others may still join for so long after the first."""
ON_ONE_BODY = 0.8
"""Boxes of two who are followed that overlap by this much (IoU) are about one body."""
CLOSE = 0.1
"""Boxes that overlap by this much (IoU) belong to people who stand close to each other."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Where people stand who take part, in shares of the picture: between `left` and `right`, and so near that their
    box is at least `near` of the picture's height, or lying, of its width."""

    left: float = 0.0
    right: float = 1.0
    near: float = 0.3

    def holds(self, box: FloatArray, size: tuple[int, int]) -> bool:
        """Whether somebody at `box` (4+,) px is in it, in a picture of `size` (width, height) px."""
        middle = float(box[0] + box[2]) / 2 / size[0]
        extent = max(float(box[3] - box[1]) / size[1], float(box[2] - box[0]) / size[0])
        return self.left <= middle <= self.right and extent >= self.near


@dataclass(slots=True)
class _Place:
    """One place: who has it (0: nobody), as a track of the detector's looks and as whoever follows them."""

    occupant: int = 0
    track: PersonTrack | None = None
    follower: Follower | None = None
    stage: LiveStage | None = None
    inside: float = 0.0
    """When they were seen in the zone last, s."""


@dataclass(slots=True)
class Places:
    """Returns the poses of up to `most` people for each frame as it comes, by place; a missing pose for a free place.

    `stage` makes the third dimension of each person. While the lock is held (a set is on) nobody leaves or takes a
    place, but who comes back to theirs. The same frames lead to the same poses.
    """

    engines: Engines
    most: int = 2
    zone: Zone = Zone()
    stage: Callable[[], LiveStage] | None = None
    _places: list[_Place] = field(default_factory=list)
    _tracks: list[PersonTrack] = field(default_factory=list)
    _others: FloatArray = field(default_factory=lambda: NOBODY)
    _held: bool = False
    _open: bool = False
    _opened: float = float("inf")
    _jumped: bool = False
    _looked: float = float("-inf")
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self._places = [_Place() for _ in range(self.most)]

    # ---- what it says

    @property
    def occupants(self) -> tuple[int, ...]:
        """A number for whoever has each place, new for each person; 0 where it is free."""
        return tuple(place.occupant for place in self._places)

    @property
    def others(self) -> FloatArray:
        """Boxes (n, 5) px of people without a place, as the last look found them."""
        return self._others

    @property
    def states(self) -> dict[str, RuntimeState]:
        """Stage -> what its network runs on at the moment."""
        engines = self.engines
        return {"detector": state_of(engines.detect.network), "pose2d": state_of(engines.estimate.network)}

    def hold_lock(self, on: bool) -> None:
        """Hold the places, or let people come and go again. Where nobody has one yet, those who are there take theirs
        first."""
        if on and not self._held:
            self._open = not any(self.occupants)
            self._opened = float("inf")
        self._held = on

    def note_jump(self) -> None:
        """The next frame does not follow from the last one: look at once who is where."""
        self._jumped, self._looked = True, float("-inf")

    def step(self, frame: Frame) -> Pose:
        """The pose of whoever has the first place that is taken; a missing one while nobody has one."""
        poses = self.people(frame)
        return next((pose for pose in poses if pose.visible), poses[0])

    def people(self, frame: Frame) -> tuple[Pose, ...]:
        """Everybody's pose in the next frame, by place."""
        picture = Picture((frame.image,))
        if frame.time - self._looked >= self._pause(frame.time):
            self._look(picture, frame)
        poses = self._follow(picture, frame)
        if self.stage is not None:
            pairs = zip(self._places, poses, strict=True)
            poses = [pose if p.stage is None else p.stage.step(pose, picture) for p, pose in pairs]
        return tuple(poses)

    # ---- following

    def _follow(self, picture: Picture, frame: Frame) -> list[Pose]:
        at = [i for i, place in enumerate(self._places) if place.follower is not None]
        followers = [place.follower for place in self._places if place.follower is not None]
        poses = [Pose.missing(frame.index, frame.time) for _ in self._places]
        view = FollowedFrame(frame.index, frame.time, picture)
        for i, own in zip(at, steps_of(self.engines, followers, [view]), strict=True):
            poses[i] = own[0]
        for place in self._places:
            if place.follower is not None and place.follower.gone:
                place.follower = None
        self._part(poses)
        return poses

    def _part(self, poses: list[Pose]) -> None:
        """Two who are followed to one body: whom the detector saw elsewhere waits for the next look."""
        for i, j in self._on_one_body():
            a, b = self._places[i], self._places[j]
            astray = i if _off(a) > _off(b) else j
            self._places[astray].follower = None
            poses[astray] = Pose.missing(poses[astray].index, poses[astray].time)
            self._looked = float("-inf")

    def _on_one_body(self) -> list[tuple[int, int]]:
        followed = [(i, p.follower) for i, p in enumerate(self._places) if p.follower is not None]
        return [
            (i, j)
            for n, (i, a) in enumerate(followed)
            for j, b in followed[n + 1 :]
            if overlap(a.box, b.box) > ON_ONE_BODY
        ]

    # ---- looking

    def _pause(self, time: float) -> float:
        taken = [place for place in self._places if place.occupant]
        if not taken or any(place.follower is None for place in taken):
            return SEARCH_S
        boxes = [place.follower.box for place in taken if place.follower is not None]
        near = any(overlap(a, b) > CLOSE for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        free = len(taken) < self.most and not self._held
        return VACANT_LOOK_S if near or free else LOCKED_LOOK_S

    def _look(self, picture: Picture, frame: Frame) -> None:
        self._looked = frame.time
        dets = self.engines.detect(picture)
        if self._jumped:
            self._start_over()
        self._trust_the_followers(frame.time)
        seen = self._link(dets, picture.size, frame)
        for place in self._places:
            self._note(place, seen, picture.size, frame.time)
        for place in self._places:
            self._fill(place, seen, picture.size, frame.time)
        self._tell_others(seen)

    def _start_over(self) -> None:
        """After a jump nobody is followed from where they were; whoever stands where somebody stood is them."""
        self._jumped = False
        for place in self._places:
            place.follower = None

    def _trust_the_followers(self, time: float) -> None:
        """Who lies down is often lost to the detector alone: their track goes on where they are followed to."""
        for place in self._places:
            track, follower = place.track, place.follower
            if track is not None and follower is not None and time - track.times[-1] > UNDETECTED_S:
                track.boxes[-1], track.times[-1] = np.append(follower.box, 0.0), follower.seen

    def _link(self, dets: FloatArray, size: tuple[int, int], frame: Frame) -> list[PersonTrack]:
        """Carry the tracks on; returns those that this look has seen. People with a place are where they are followed
        to, unless two are followed to one body."""
        placed = [place.track for place in self._places if place.track is not None]
        self._tracks = [t for t in self._tracks if frame.time - t.times[-1] <= FORGET_S or t in placed]
        pairs = assign([self._now(track, frame.time) for track in self._tracks], dets, frame.time)
        seen = []
        for det, weight in enumerate(prominence(dets, size)):
            if det not in pairs:
                self._tracks.append(PersonTrack())
            track = self._tracks[pairs.get(det, -1)]
            track.add(Anchor(frame.index, det), dets[det], frame.time, float(weight))
            seen.append(track)
        return seen

    def _now(self, track: PersonTrack, time: float) -> PersonTrack:
        place = next((p for p in self._places if p.track is track), None)
        follower = None if place is None else place.follower
        if follower is None or time - follower.seen > SEARCH_S:
            return track
        return PersonTrack(boxes=[np.append(follower.box, 0.0)], times=[time])

    def _note(self, place: _Place, seen: list[PersonTrack], size: tuple[int, int], time: float) -> None:
        """What a look says of whoever has a place: where they are, and whether they have left."""
        track = place.track
        if track is None:
            return
        if track in seen:
            place.inside = time if self.zone.holds(track.boxes[-1], size) else place.inside
            self._anchor(place, track.boxes[-1], time)
        elif place.follower is None:
            self._find_again(place, seen)
        gone = time - track.times[-1] > FORGET_S or time - place.inside > OUTSIDE_S
        if gone and not self._held:
            place.occupant, place.track, place.follower, place.stage = 0, None, None, None

    def _anchor(self, place: _Place, box: FloatArray, time: float) -> None:
        """Hold the follower to where the detector sees its person; leave it alone where both agree."""
        follower = place.follower
        if follower is None or is_astray(follower.box, box):
            place.follower = Follower(self.engines, box, time)

    def _find_again(self, place: _Place, seen: list[PersonTrack]) -> None:
        """Somebody who was not there beside them, of their size and near where they were, is them coming back."""
        track = place.track
        if track is None:
            return
        mine = [p.track for p in self._places]
        back = [
            t for t in seen
            if t not in mine and t.times[0] > track.times[-1] and comes_back(t.boxes[-1], track.boxes[-1])
        ]  # fmt: skip
        if back:
            place.track = max(back, key=mean_prominence)
            box, time = place.track.boxes[-1], place.track.times[-1]
            place.follower, place.inside = Follower(self.engines, box, time), time

    def _fill(self, place: _Place, seen: list[PersonTrack], size: tuple[int, int], time: float) -> None:
        """Give a free place to whoever stands in the zone, the most prominent first."""
        if place.occupant or self._closed(time):
            return
        mine = [p.track for p in self._places]
        waiting = [t for t in seen if t not in mine and self.zone.holds(t.boxes[-1], size) and _stands(t)]
        waiting = [t for t in waiting if not self._is_somebody(t.boxes[-1])]
        if waiting:
            track = max(waiting, key=mean_prominence)
            place.occupant, place.track, place.inside = next(self._numbers), track, time
            self._opened = min(self._opened, time)
            place.follower = Follower(self.engines, track.boxes[-1], time)
            place.stage = None if self.stage is None else self.stage()

    def _closed(self, time: float) -> bool:
        """Whether nobody else may take a place now."""
        return self._held and not (self._open and time - self._opened < OPEN_S)

    def _is_somebody(self, box: FloatArray) -> bool:
        """Whether a box is a second one about somebody who has a place."""
        return any(
            place.follower is not None and overlap(place.follower.box, box) > STAYED for place in self._places
        )

    def _tell_others(self, seen: Sequence[PersonTrack]) -> None:
        """Nobody who is lost is looked for in somebody else."""
        mine = [place.track for place in self._places]
        self._others = np.array([t.boxes[-1] for t in seen if t not in mine]).reshape(-1, 5)
        for place in self._places:
            if place.follower is not None:
                boxes = [track.boxes[-1] for track in seen if track is not place.track]
                place.follower.others = np.array(boxes).reshape(-1, 5)


def _stands(track: PersonTrack) -> bool:
    """Whether somebody has been about one place for a moment."""
    if track.times[-1] - track.times[0] < STANDS_S:
        return False
    times, boxes = np.array(track.times), np.array(track.boxes)[:, :4]
    since = int(np.searchsorted(times, times[-1] - STANDS_S, side="right")) - 1
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    size = max(float((boxes[-1, 2:] - boxes[-1, :2]).max()), 1.0)
    way = float(np.linalg.norm(centres[-1] - centres[since]))
    return way / size <= PACE * float(times[-1] - times[since])


def _off(place: _Place) -> float:
    """How far whoever is followed is from where the detector saw them."""
    if place.follower is None or place.track is None:
        return float("inf")
    return float(distance(place.follower.box[None], place.track.boxes[-1][None])[0, 0])
