"""Who the athlete is: the person who is prominent over the whole video, not whoever is largest in a frame.

Detections on every k-th frame are linked into tracks; a track's prominence is size times centrality times
confidence, summed over time, and less for somebody who only passes through. Only detections decide, and every
reader of a video has the same ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engines.follow import distance, reach
from engines.pose import FloatArray

CLOSE_S = 2.9
"""A track that nobody continued for this long (two looks of the detector) is closed; joining may carry it on."""

SEEDS = 5
"""How many of the foremost tracks are tried as the athlete."""

JOIN_SIZE = 2.5
"""A closed track's successor may be this much larger or smaller (the member came nearer, lay down)."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Where following begins: the `det`-th detection of frame `frame`."""

    frame: int
    det: int


@dataclass(frozen=True, slots=True)
class TrackSegment:
    """A person followed from an anchor up to frame `end` (exclusive)."""

    anchor: Anchor
    end: int


@dataclass(slots=True)
class PersonTrack:
    """One person's detections over time, and how prominent they are."""

    anchors: list[Anchor] = field(default_factory=list)
    boxes: list[FloatArray] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    prominence: float = 0.0

    def add(self, anchor: Anchor, box: FloatArray, time: float, weight: float) -> None:
        self.anchors.append(anchor)
        self.boxes.append(box)
        self.times.append(time)
        self.prominence += weight

    @property
    def weight(self) -> float:
        """Prominence over time, less for those who only pass through: an athlete stays about one place."""
        centres = np.array([_centre(box) for box in self.boxes])
        spread = np.ptp(np.percentile(centres, [10, 90], axis=0), axis=0).max()
        return self.prominence / (1 + float(spread) / float(np.median([_size(box) for box in self.boxes])))

    def predict_box(self, time: float) -> FloatArray:
        """Where the person is by now, having walked on for at most a second."""
        box = self.boxes[-1][:4]
        if len(self.boxes) < 2:
            return box
        step = _centre(box) - _centre(self.boxes[-2])
        speed = step / max(self.times[-1] - self.times[-2], 1e-3)
        return np.asarray(box + np.tile(speed, 2) * min(time - self.times[-1], 1.0) * 0.7)


def prominence(dets: FloatArray, size: tuple[int, int]) -> FloatArray:
    """(n,) how prominent detections (n, 5) are in a picture of (width, height) px: 0..1."""
    if not len(dets):
        return np.zeros(0)
    extent = (dets[:, 2:4] - dets[:, :2]) / np.array(size)
    largeness = np.clip(extent.max(1), 0, 1)
    aside = np.abs((dets[:, 0] + dets[:, 2]) / 2 / size[0] - 0.5) * 2
    return np.asarray(largeness * (1 - 0.5 * aside) * dets[:, 4])


def link(
    detections: Mapping[int, FloatArray], times: NDArray[np.float64], size: tuple[int, int]
) -> list[PersonTrack]:
    """Tracks through detections {frame: (n, 5)}; `times` (N,) s of all frames."""
    closed: list[PersonTrack] = []
    live: list[PersonTrack] = []
    for frame in sorted(detections):
        dets, time = detections[frame], float(times[frame])
        closed += [track for track in live if time - track.times[-1] > CLOSE_S]
        live = [track for track in live if time - track.times[-1] <= CLOSE_S]
        pairs = assign(live, dets, time)
        weights = prominence(dets, size)
        for det in range(len(dets)):
            if det not in pairs:
                live.append(PersonTrack())
            track = live[pairs.get(det, -1)]
            track.add(Anchor(frame, det), dets[det], time, float(weights[det]))
    return closed + live


def assign(tracks: list[PersonTrack], dets: FloatArray, time: float) -> dict[int, int]:
    """Detection -> track, at the least total distance, none farther than a person moves."""
    if not tracks or not len(dets):
        return {}
    ahead = distance(np.array([track.predict_box(time) for track in tracks]), dets)
    # who jumps, comes down again: nobody has to go on as before
    cost = np.minimum(ahead, distance(np.array([track.boxes[-1][:4] for track in tracks]), dets))
    alone = len(tracks) == len(dets) == 1
    limit = np.array([reach(time - track.times[-1], alone) for track in tracks])
    cost = np.where(cost < limit[:, None], cost, 1e3)
    if alone:
        return {0: 0} if cost[0, 0] < 1e3 else {}
    from scipy.optimize import linear_sum_assignment  # a third of a second, and one person needs none of it

    rows, columns = linear_sum_assignment(cost)
    return {int(c): int(r) for r, c in zip(rows, columns, strict=True) if cost[r, c] < 1e3}


def choose(tracks: Iterable[PersonTrack]) -> list[Anchor]:
    """The athlete's anchors in order of time: the most prominent person, followed through gaps."""
    return sorted(anchor for track in foremost(tracks) for anchor in track.anchors)


def foremost(tracks: Iterable[PersonTrack]) -> list[PersonTrack]:
    """The tracks of the most prominent person.

    Each of the foremost tracks is taken for the athlete in turn and joined with those that carry it on: after an
    occlusion, a cut, a walk out of the picture and back. The joined tracks that weigh most are the athlete.
    """
    ranked = sorted(tracks, key=lambda track: (-track.weight, track.anchors[0]))
    persons = [join_tracks(seed, ranked) for seed in ranked[:SEEDS]]
    return max(persons, key=lambda person: sum(track.weight for track in person), default=[])


def join_tracks(seed: PersonTrack, ranked: list[PersonTrack]) -> list[PersonTrack]:
    person = [seed]
    for track in ranked:
        before = [t for t in person if t.times[-1] < track.times[0]]
        after = [t for t in person if t.times[0] > track.times[-1]]
        if len(before) + len(after) == len(person) and _carries_on(track, before, after):
            person.append(track)
    return person


def _carries_on(track: PersonTrack, before: list[PersonTrack], after: list[PersonTrack]) -> bool:
    """Whether a track's neighbours in time end where it begins, or begin where it ends."""
    neighbours = []
    if before:
        last = max(before, key=lambda t: t.times[-1])
        neighbours.append((last.boxes[-1], track.boxes[0], track.times[0] - last.times[-1]))
    if after:
        first = min(after, key=lambda t: t.times[0])
        neighbours.append((track.boxes[-1], first.boxes[0], first.times[0] - track.times[-1]))
    return any(_alike(*pair) for pair in neighbours)


def _alike(a: FloatArray, b: FloatArray, gap_s: float) -> bool:
    sizes = [_size(box) for box in (a, b)]
    if max(sizes) / min(sizes) > JOIN_SIZE:
        return False
    return bool(distance(a[None], b[None])[0, 0] < 1.5 + min(gap_s, 4.0))


def segments(anchors: list[Anchor], frames: int, longest: int) -> list[TrackSegment]:
    """What has to be followed: from each anchor to the next, at most `longest` frames past the last detection."""
    ends = [*(anchor.frame for anchor in anchors[1:]), frames][: len(anchors)]
    return [
        TrackSegment(anchor, min(end, anchor.frame + longest))
        for anchor, end in zip(anchors, ends, strict=True)
    ]


def _size(box: FloatArray) -> float:
    return max(float((box[2:4] - box[:2]).max()), 1.0)


def _centre(box: FloatArray) -> FloatArray:
    return (box[:2] + box[2:4]) / 2
