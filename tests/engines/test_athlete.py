"""Who the athlete is: prominence over the whole video, through passers-by, gaps and cuts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from world import SIZE, Person, hide, standing, walking

from engines.athlete import Anchor, choose, link, prominence, segments

EVERY, FPS = 32, 30.0


def detections(people: list[Person], frames: int, every: int = EVERY) -> dict[int, np.ndarray]:
    """{frame: (n, 5)} as a perfect detector sees them, in the order of `people`."""
    seen = {}
    for frame in range(0, frames, every):
        boxes = [person(frame) for person in people]
        rows = [[*box, 0.9] for box in boxes if box is not None]
        seen[frame] = np.array(rows, dtype=np.float64).reshape(-1, 5)
    return seen


def athlete(people: list[Person], frames: int) -> dict[int, int]:
    """{frame: which of the people is the athlete's anchor there}."""
    seen = detections(people, frames)
    anchors = choose(link(seen, np.arange(frames) / FPS, SIZE))
    chosen = {}
    for anchor in anchors:
        there = [i for i, person in enumerate(people) if person(anchor.frame) is not None]
        chosen[anchor.frame] = there[anchor.det]
    return chosen


def frames_of(person: Person, frames: int) -> list[int]:
    return [frame for frame in range(0, frames, EVERY) if person(frame) is not None]


def test_a_person_alone_is_the_athlete_throughout() -> None:
    assert athlete([standing(300, 240, 250)], 600) == dict.fromkeys(range(0, 600, EVERY), 0)


def test_a_larger_passer_by_near_the_camera_is_not_the_athlete() -> None:
    member = standing(320, 240, 250)
    passer_by = walking((0, 260), (3, 0), 440, first=120)
    assert len(frames_of(passer_by, 600)) >= 6
    for people in ([member, passer_by], [passer_by, member]):
        chosen = athlete(people, 600)
        assert set(chosen.values()) == {people.index(member)}
        assert list(chosen) == list(range(0, 600, EVERY))


def test_somebody_who_watches_from_the_side_is_not_the_athlete() -> None:
    member, watcher = standing(330, 240, 300), standing(60, 250, 300)
    assert set(athlete([watcher, member], 900).values()) == {1}


def test_somebody_small_in_the_distance_is_not_the_athlete() -> None:
    member, far = standing(200, 240, 300, first=200), standing(320, 240, 60)
    chosen = athlete([far, member], 900)
    assert {who for frame, who in chosen.items() if frame >= 200} == {1}


@pytest.mark.parametrize("gap", [40, 90, 200, 400])
def test_the_athlete_comes_back_from_behind_a_pillar(gap: int) -> None:
    member = hide(standing(320, 240, 250), 250, 250 + gap)
    other = standing(560, 240, 200, first=100, last=400)
    chosen = athlete([other, member], 900)
    assert list(chosen) == frames_of(member, 900)
    assert set(chosen.values()) == {1}


def test_the_athlete_goes_on_after_a_cut_to_another_view() -> None:
    def member(frame: int) -> tuple[float, float, float, float]:
        return (260, 100, 380, 380) if frame < 300 else (300, 140, 480, 470)

    def extra(frame: int) -> tuple[float, float, float, float] | None:
        return (20, 200, 60, 300) if frame >= 300 else None

    chosen = athlete([member, extra], 600)
    assert list(chosen) == list(range(0, 600, EVERY))
    assert set(chosen.values()) == {0}


def test_the_athlete_leaves_and_comes_back_from_the_other_side() -> None:
    def member(frame: int) -> tuple[float, float, float, float] | None:
        x = 320 + max(frame - 200, 0) * 3 if frame < 310 else min((frame - 520) * 3, 320)
        return (x - 50, 110, x + 50, 370) if 0 <= x <= 640 else None

    passer_by = walking((0, 240), (4, 0), 260, first=410)
    for people in ([member, passer_by], [passer_by, member]):
        chosen = athlete(people, 900)
        assert set(chosen.values()) == {people.index(member)}
        assert {*range(0, 288, EVERY), *range(544, 900, EVERY)} <= set(chosen)


def test_two_people_side_by_side_are_not_mistaken_for_each_other() -> None:
    def swaying(x: float, height: float, phase: float) -> Person:
        def box(frame: int) -> tuple[float, float, float, float]:
            at = x + 25 * np.sin(frame / 13 + phase)
            return (at - 45, 240 - height / 2, at + 45, 240 + height / 2)

        return box

    nearer, other = swaying(350, 280, 0.0), swaying(210, 270, 2.0)
    for people in ([nearer, other], [other, nearer]):
        chosen = athlete(people, 900)
        assert list(chosen) == list(range(0, 900, EVERY))
        assert set(chosen.values()) == {people.index(nearer)}


def test_nobody_is_no_athlete() -> None:
    seen = detections([], 300)
    assert choose(link(seen, np.arange(300) / FPS, SIZE)) == []
    assert choose([]) == []
    assert segments([], 300, 96) == []


@given(seed=st.integers(0, 10_000))
def test_the_choice_does_not_hang_on_the_order_in_which_workers_came_back(seed: int) -> None:
    people = [
        standing(320, 240, 250),
        walking((0, 260), (3, 0), 440, first=120),
        standing(90, 200, 180, last=400),
    ]
    seen = detections(people, 600)
    frames = np.random.default_rng(seed).permutation(list(seen)).tolist()
    times = np.arange(600) / FPS
    assert choose(link({frame: seen[frame] for frame in frames}, times, SIZE)) == choose(
        link(seen, times, SIZE)
    )


@given(seed=st.integers(0, 10_000))
def test_the_choice_does_not_hang_on_the_order_of_detections_within_a_frame(seed: int) -> None:
    people = [
        standing(320, 240, 250),
        walking((0, 260), (3, 0), 440, first=120),
        standing(90, 200, 180, last=400),
    ]
    people = [people[i] for i in np.random.default_rng(seed).permutation(3)]
    seen = detections(people, 600)
    anchors = choose(link(seen, np.arange(600) / FPS, SIZE))
    boxes = [seen[anchor.frame][anchor.det].tolist() for anchor in anchors]
    assert boxes == [[270, 115, 370, 365, 0.9]] * len(range(0, 600, EVERY))


@given(
    anchors=st.lists(st.integers(0, 999), unique=True, min_size=1, max_size=20),
    longest=st.integers(1, 200),
)
def test_segments_begin_at_anchors_and_never_overlap(anchors: list[int], longest: int) -> None:
    found = segments([Anchor(frame, 0) for frame in sorted(anchors)], 1000, longest)
    covered = [frame for s in found for frame in range(s.anchor.frame, s.end)]
    assert len(covered) == len(set(covered))
    assert [s.anchor.frame for s in found] == sorted(anchors)
    assert all(0 < s.end - s.anchor.frame <= longest and s.end <= 1000 for s in found)


def test_prominence_is_size_centrality_and_confidence() -> None:
    def of(x: float, height: float, score: float = 0.9) -> float:
        box = [x - height / 5, 240 - height / 2, x + height / 5, 240 + height / 2, score]
        return float(prominence(np.array([box]), SIZE)[0])

    assert of(320, 300) > of(320, 200) > 0
    assert of(320, 300) > of(100, 300)
    assert of(320, 300, 0.9) > of(320, 300, 0.5)
    assert of(100, 200) == pytest.approx(of(540, 200))
    assert prominence(np.zeros((0, 5)), SIZE).shape == (0,)
