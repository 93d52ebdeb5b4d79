"""Who is there beside the athlete: up to so many people who stay, each chosen over the whole video, none twice.

The first is the athlete, as if nobody else were asked for. Whoever only passes through, stands far behind, or is a
second box about somebody who has a place already, takes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np

from engines.athlete import Anchor, PersonTrack, TrackSegment, foremost
from engines.crop import box_of, iou
from engines.follow import SEEN, distance
from engines.pose import FloatArray, PoseSequence

PACE, OVER_S = 0.3, 1.0
"""Whoever is mostly faster than so many body sizes a second, over about a second, passes through."""
FAR, LONG_S = 1.0, 3.0
"""But not who comes about by no more than so many body sizes within so long."""
PRESENT = 0.25
"""Share of the athlete's looks in which somebody is seen at least."""
LARGE = 0.45
"""Share of the athlete's size that somebody has at least: smaller is far behind."""
SAME = 0.6
"""Boxes that overlap by more than this (IoU), most of the time, are of one person."""
ONE_BODY = 0.05
"""Poses whose points lie nearer than this, in body sizes, on average, are of one body."""


def choose_people(tracks: Iterable[PersonTrack], most: int) -> list[list[Anchor]]:
    """Anchors of up to `most` people in order of time, the athlete's first: at least one list, empty for nobody."""
    left = list(tracks)
    people = [foremost(left)]
    left = [track for track in left if track not in people[0]]
    while len(people) < most and people[0]:
        staying = [track for track in left if _stays(track)]
        person = foremost(staying)
        if not person:
            break
        left = [track for track in left if track not in person]
        if _takes_a_place(person, people):
            people.append(person)
    return [sorted(anchor for track in person for anchor in track.anchors) for person in people]


def _stays(track: PersonTrack) -> bool:
    """Whether somebody stays, or moves about slowly, while this track sees them: feet and arms may be fast."""
    boxes, times = np.array(track.boxes), np.array(track.times)
    centres = (boxes[:, :2] + boxes[:, 2:4]) / 2
    later = np.minimum(np.searchsorted(times, times + OVER_S), len(times) - 1)
    whole = times[later] - times >= min(OVER_S, times[-1] - times[0])
    steps = np.linalg.norm(centres[later] - centres, axis=1)[whole]
    pace = steps / np.maximum(times[later] - times, 1e-3)[whole]
    far = np.ptp(np.percentile(centres, [10, 90], axis=0), axis=0).max()
    settled = far <= FAR * _size([track]) and times[-1] - times[0] >= LONG_S
    return bool(settled or np.median(pace) <= PACE * _size([track]))


def _takes_a_place(person: Sequence[PersonTrack], people: Sequence[Sequence[PersonTrack]]) -> bool:
    looks = sum(len(track.anchors) for track in person)
    athlete = sum(len(track.anchors) for track in people[0])
    large = _size(person) >= LARGE * _size(people[0])
    return large and looks >= PRESENT * athlete and not any(_same(person, other) for other in people)


def _same(a: Sequence[PersonTrack], b: Sequence[PersonTrack]) -> bool:
    """Whether two people's boxes lie on each other most of the time."""
    boxes = [{anchor.frame: box for t in tracks for anchor, box in _pair_boxes(t)} for tracks in (a, b)]
    shared = sorted(set(boxes[0]) & set(boxes[1]))
    if not shared:
        return False
    overlaps = [float(iou(boxes[0][frame][None], boxes[1][frame][None])[0, 0]) for frame in shared]
    return float(np.median(overlaps)) > SAME


def _pair_boxes(track: PersonTrack) -> list[tuple[Anchor, FloatArray]]:
    return list(zip(track.anchors, track.boxes, strict=True))


def _size(tracks: Sequence[PersonTrack]) -> float:
    boxes = np.concatenate([np.array(track.boxes) for track in tracks])
    return max(float(np.median((boxes[:, 2:4] - boxes[:, :2]).max(1))), 1.0)


def separate_poses(
    sequences: Sequence[PoseSequence],
    wanted: Sequence[Sequence[TrackSegment]],
    detections: Mapping[int, FloatArray],
) -> list[PoseSequence]:
    """The sequences, no body in two of them: where two people's poses are of one body, it is left to whoever the
    detector saw nearer to it; the other is missing there."""
    xys, scores = [s.xy.copy() for s in sequences], [s.score.copy() for s in sequences]
    boxes = [_boxes(segments, detections, len(sequences[0])) for segments in wanted]
    for a, b in combinations(range(len(sequences)), 2):
        for frame in _on_one_body(xys[a], xys[b]):
            loser = (
                a
                if _off(xys[a], scores[a], boxes[a], frame) > _off(xys[b], scores[b], boxes[b], frame)
                else b
            )
            xys[loser][frame], scores[loser][frame] = np.nan, 0.0
    return [
        PoseSequence(s.time, xy, score, s.xyz, s.size)
        for s, xy, score in zip(sequences, xys, scores, strict=True)
    ]


def _boxes(segments: Sequence[TrackSegment], detections: Mapping[int, FloatArray], frames: int) -> FloatArray:
    """(N, 4) where the detector saw a person last, NaN in frames that are nobody's."""
    boxes = np.full((frames, 4), np.nan)
    for segment in segments:
        anchor = segment.anchor
        boxes[anchor.frame : segment.end] = detections[anchor.frame][anchor.det, :4]
    return boxes


def _on_one_body(a: FloatArray, b: FloatArray) -> list[int]:
    """Frames in which two people's poses (N, 30, 2) are of one body."""
    with np.errstate(invalid="ignore"):
        seen = np.isfinite(a[..., 0]) & np.isfinite(b[..., 0])
        apart = np.where(seen, np.linalg.norm(np.nan_to_num(a) - np.nan_to_num(b), axis=-1), 0.0)
        extent = np.ptp(np.where(seen[..., None], a, np.nanmean(a)), axis=1).max(-1)
    count = seen.sum(1)
    mean = apart.sum(1) / np.maximum(count, 1)
    return [int(i) for i in np.flatnonzero((count > 3) & (mean < ONE_BODY * np.maximum(extent, 1.0)))]


def _off(xy: FloatArray, score: FloatArray, boxes: FloatArray, frame: int) -> float:
    """How far a pose is from where the detector saw its person."""
    box = box_of(xy[frame], score[frame], SEEN)
    if box is None or not np.isfinite(boxes[frame, 0]):
        return float("inf")
    return float(distance(box[None], boxes[frame][None])[0, 0])
