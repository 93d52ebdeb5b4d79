"""Cutting a video into frame batches."""

from hypothesis import given
from hypothesis import strategies as st

from mirror.batch.queue import ranges


def test_size_is_rounded_up_to_the_detectors_interval() -> None:
    assert ranges(100, 16, 24) == [(0, 24), (24, 48), (48, 72), (72, 96), (96, 100)]
    assert ranges(100, 25, 24) == [(0, 48), (48, 96), (96, 100)]
    assert ranges(100, 500, 24) == [(0, 100)]


def test_finished_ranges_are_kept_and_the_gaps_cut() -> None:
    assert ranges(240, 96, 24, finished=[(48, 120)]) == [(0, 48), (48, 120), (120, 216), (216, 240)]


def test_finished_ranges_that_overlap_or_lie_outside_are_done_again() -> None:
    assert ranges(96, 48, 24, finished=[(0, 48), (24, 72), (48, 500)]) == [(0, 48), (48, 96)]


@given(
    st.integers(1, 3000),
    st.integers(1, 700),
    st.sampled_from([4, 24, 32]),
    st.lists(st.tuples(st.integers(0, 90), st.integers(1, 20)), max_size=6),
)
def test_every_frame_is_in_exactly_one_batch(
    frames: int, size: int, every: int, spans: list[tuple[int, int]]
) -> None:
    finished = [(first * every, (first + count) * every) for first, count in spans]
    cut = ranges(frames, size, every, finished)
    assert [frame for first, last in cut for frame in range(first, last)] == list(range(frames))
    assert all(first % every == 0 for first, _ in cut)
