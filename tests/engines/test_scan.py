"""The batch way in parts: whoever computes which part, in whatever order, the poses are the same to the last bit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import SIZE, Film, Person, World, body, hide, standing, walking

from engines.athlete import TrackSegment
from engines.follow import Engines
from engines.pipeline import assemble, athlete_segments
from engines.pose import Pose, PoseSequence
from engines.scan import LOOK_S, Observations, fill, group_size, look_every, scan
from engines.video import VideoFile

EVERY = look_every(30)
COUNT = 200
FILM: Any = Film(COUNT, 30)


def in_parts(engines: Engines, video: VideoFile, parts: list[tuple[int, int]]) -> PoseSequence:
    """The athlete's poses, from a scan over each part in the order given."""
    seen = Observations()
    for first, last in parts:
        seen.add(scan(engines, video, first, last))
    wanted = athlete_segments(seen, video)
    seen.add(fill(engines, video, seen.missing(wanted), seen.detections))
    assert seen.missing(wanted) == []
    return assemble(seen, wanted, video)


def same(a: PoseSequence, b: PoseSequence) -> bool:
    return all(np.array_equal(getattr(a, n), getattr(b, n), equal_nan=True) for n in ("time", "xy", "score"))


def same_pose(a: Pose, b: Pose) -> bool:
    return np.array_equal(a.xy, b.xy, equal_nan=True) and np.array_equal(a.score, b.score)


def cut(frames: int, length: int) -> list[tuple[int, int]]:
    return [(first, min(first + length, frames)) for first in range(0, frames, length)]


@pytest.mark.parametrize("fps", [5, 15, 23.976, 25, 29.97, 30, 50, 60, 120, 240, 1000])
def test_looks_come_in_their_time_in_whole_quarters(fps: float) -> None:
    every = look_every(fps)
    assert every % (4 * group_size(fps)) == 0
    assert 4 <= every <= 120
    if 10 <= fps <= 100:
        assert every / fps == pytest.approx(LOOK_S, abs=2.001 * group_size(fps) / fps)


worlds = st.lists(
    st.builds(
        lambda x, y, vx, height, first, length, gap, start: hide(
            walking((x, y), (vx, 0), height, first, first + length), start, start + gap
        ),
        st.floats(50, 590),
        st.floats(150, 330),
        st.sampled_from([0, 0, 0, 1.5, -3, 5]),
        st.floats(80, 400),
        st.integers(0, 120),
        st.integers(20, 200),
        st.integers(0, 60),
        st.integers(0, 180),
    ),
    max_size=3,
)


films = st.builds(
    lambda fps, seed: (Film(COUNT, fps, _some(seed, 6)), _some(seed + 1, 80)),
    st.sampled_from([12, 24, 25, 30000 / 1001, 30, 50, 60, 120]),
    st.integers(0, 999),
)


def _some(seed: int, count: int) -> set[int]:
    return set(np.random.default_rng(seed).choice(COUNT, count, replace=False).tolist())


@settings(max_examples=60, deadline=None)
@given(people=worlds, film=films, looks=st.integers(1, 5), seed=st.integers(0, 999))
def test_parts_put_together_in_any_order_are_the_whole(
    people: list[Person], film: tuple[Any, set[int]], looks: int, seed: int
) -> None:
    video, unseen = film
    engines = World(people, unseen, shake=0.1).engines
    parts = cut(COUNT, looks * look_every(video.info.fps))
    order = np.random.default_rng(seed).permutation(len(parts))
    assert same(in_parts(engines, video, [(0, COUNT)]), in_parts(engines, video, [parts[i] for i in order]))


@settings(max_examples=60, deadline=None)
@given(people=worlds, film=films)
def test_what_was_scanned_is_what_filling_gives(people: list[Person], film: tuple[Any, set[int]]) -> None:
    video, unseen = film
    engines = World(people, unseen, shake=0.1).engines
    scanned = scan(engines, video, 0, COUNT)
    for anchor, poses in scanned.poses.items():
        again = fill(engines, video, [TrackSegment(anchor, max(poses) + 1)], scanned.detections)
        assert again.poses[anchor].keys() == poses.keys()
        assert all(same_pose(again.poses[anchor][index], pose) for index, pose in poses.items())


def test_the_athlete_is_followed_in_every_frame_in_spite_of_a_larger_passer_by() -> None:
    member = standing(320, 240, 250)
    engines = World([walking((0, 260), (6, 0), 440, first=40), member]).engines
    sequence = in_parts(engines, FILM, cut(COUNT, EVERY))
    assert np.array_equal(sequence.xy, np.tile(body((270, 115, 370, 365)), (COUNT, 1, 1)))
    assert sequence.size == SIZE


def test_an_occluded_athlete_is_missing_and_never_the_neighbour() -> None:
    member = hide(standing(320, 240, 250), 70, 125)
    engines = World([standing(470, 240, 180), member]).engines
    sequence = in_parts(engines, FILM, [(0, COUNT)])
    seen = np.isfinite(sequence.xy[:, 0, 0])
    assert seen[:70].all()
    assert not seen[70:125].any()
    assert seen[140:].all()
    assert np.abs(sequence.xy[seen] - body((270, 115, 370, 365))).max() == 0


def test_somebody_who_steps_into_an_empty_picture_is_seen_within_a_quarter() -> None:
    engines = World([standing(320, 240, 250, first=70)]).engines
    sequence = in_parts(engines, FILM, [(0, COUNT)])
    assert np.flatnonzero(np.isfinite(sequence.xy[:, 0, 0]))[0] < 70 + EVERY // 4


def test_nobody_is_nothing_and_costs_only_looks() -> None:
    world = World([])
    sequence = in_parts(world.engines, FILM, [(0, COUNT)])
    assert np.isnan(sequence.xy).all()
    assert (sequence.score == 0).all()
    assert len(world.looks) == len(range(0, COUNT, EVERY // 4))


def test_fill_gives_what_scanning_gave(engines: Engines, sample: Path) -> None:
    video = VideoFile(sample)
    scanned = scan(engines, video, EVERY, 2 * EVERY + 8)
    again = fill(
        engines,
        video,
        [s for s in athlete_segments(scanned, video) if s.end <= 2 * EVERY],
        scanned.detections,
    )
    assert again.poses
    for anchor, poses in again.poses.items():
        for index, pose in poses.items():
            if index in scanned.poses.get(anchor, {}):
                assert same_pose(pose, scanned.poses[anchor][index])
    compared = [
        i for anchor in again.poses for i in again.poses[anchor] if i in scanned.poses.get(anchor, {})
    ]
    assert len(compared) == EVERY


@pytest.mark.parametrize("looks", [1, 3])
def test_parts_of_the_sample_are_the_whole_to_the_last_bit(
    engines: Engines, sample: Path, whole: PoseSequence, looks: int
) -> None:
    parts = cut(230, looks * EVERY)[::-1]
    assert same(in_parts(engines, VideoFile(sample), parts), whole)


def test_progress_is_told_for_each_frame_that_is_filled() -> None:
    engines = World([standing(320, 240, 250)]).engines
    seen = scan(engines, FILM, 0, 1)
    ticks: list[int] = []
    wanted = [s for s in athlete_segments(seen, FILM) if s.anchor.frame == 0]
    fill(engines, FILM, wanted, seen.detections, lambda: ticks.append(1))
    assert len(ticks) == wanted[0].end
