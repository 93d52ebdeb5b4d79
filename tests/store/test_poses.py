"""Poses as bytes: what a table would show comes back, missing stays missing, damage is told."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mirror.store.encoding import Block, PosesError, pack_block, sequence_of, unpack_block

POINTS = 30


def block(count: int, seed: int = 0, xyz: bool = False, stated: bool = False) -> Block:
    random = np.random.default_rng(seed)
    time = 3.0 + np.cumsum(random.uniform(0.01, 0.05, count))
    xy = random.uniform(-50, 4000, (count, POINTS, 2))
    score = random.uniform(0, 1, (count, POINTS))
    hidden = random.random((count, POINTS)) < 0.2
    xy[hidden], score[hidden] = np.nan, 0.0
    deviation = np.where(hidden, np.nan, random.uniform(1, 90, (count, POINTS)))
    metres = random.normal(0, 2, (count, POINTS, 3))
    return Block(time, xy, score, metres if xyz else None, deviation if stated else None)


@pytest.mark.parametrize("stated", [False, True])
@pytest.mark.parametrize("xyz", [False, True])
def test_what_a_table_would_show_comes_back(xyz: bool, stated: bool) -> None:
    kept = block(30, xyz=xyz, stated=stated)
    back = unpack_block(pack_block(kept))
    assert np.allclose(back.time, kept.time, atol=5.1e-7, rtol=0)
    assert np.array_equal(np.isnan(back.xy), np.isnan(kept.xy))
    assert np.nanmax(np.abs(back.xy - kept.xy)) <= 0.0051
    assert np.abs(back.score - kept.score).max() <= 0.00051
    assert (back.xyz is None) == (not xyz)
    if back.xyz is not None and kept.xyz is not None:
        assert np.abs(back.xyz - kept.xyz).max() <= 0.000051
    assert (back.angle_sd is None) == (not stated)
    if back.angle_sd is not None and kept.angle_sd is not None:
        assert np.allclose(back.angle_sd, kept.angle_sd, atol=0.0051, rtol=0, equal_nan=True)


def test_packing_what_was_unpacked_changes_nothing() -> None:
    once = pack_block(block(30, xyz=True))
    assert pack_block(unpack_block(once)) == once


@given(
    arrays(np.float64, (3, POINTS, 2), elements=st.floats(-1e6, 1e6) | st.just(float("nan"))),
    arrays(np.float64, (3, POINTS), elements=st.floats(0, 1)),
)
def test_any_values_come_back(xy: np.ndarray, score: np.ndarray) -> None:
    back = unpack_block(pack_block(Block(np.arange(3.0), xy, score)))
    assert np.array_equal(np.isnan(back.xy), np.isnan(xy))
    assert np.nanmax(np.abs(back.xy - xy), initial=0) <= 0.0051
    assert np.abs(back.score - score).max() <= 0.00051


def test_an_empty_block_is_a_block() -> None:
    back = unpack_block(pack_block(Block(np.zeros(0), np.zeros((0, POINTS, 2)), np.zeros((0, POINTS)))))
    assert len(back.time) == 0


def test_a_still_person_takes_little_room() -> None:
    still = Block(np.arange(30) / 30, np.full((30, POINTS, 2), 512.25), np.full((30, POINTS), 0.75))
    assert len(pack_block(still)) < 600


@pytest.mark.parametrize("damage", [b"", b"P1", b"XX" + pack_block(block(3))[2:], pack_block(block(3))[:-9]])
def test_damage_is_told(damage: bytes) -> None:
    with pytest.raises(PosesError, match="not a block of poses"):
        unpack_block(damage)


def test_blocks_join_to_a_sequence() -> None:
    sequence = sequence_of(
        [pack_block(block(30, 1, xyz=True, stated=True)), pack_block(block(20, 2))], (1280, 720)
    )
    assert len(sequence) == 50
    assert sequence.size == (1280, 720)
    assert sequence.xyz is not None
    assert np.isfinite(sequence.xyz[:30]).all()
    assert np.isnan(sequence.xyz[30:]).all(), "a second in which nobody was seen has no metres"
    assert sequence.angle_sd is not None
    assert np.isfinite(sequence.angle_sd[:30]).any() and np.isnan(sequence.angle_sd[30:]).all()
    assert sequence_of([pack_block(block(20, 2))], None, ("height",)).xyz is None
    assert len(sequence_of([], None)) == 0


def test_what_was_kept_before_angles_stated_anything_opens() -> None:
    """Byte for byte as earlier versions wrote: a head of magic, frames, metres, and the columns."""
    kept = block(5, xyz=True)
    data = pack_block(kept)
    assert data[:5] == b"P1" + (5).to_bytes(2, "little") + b"\x01"
    assert unpack_block(data).angle_sd is None


def test_columns_that_this_mirror_does_not_know_are_told() -> None:
    data = pack_block(block(3))
    with pytest.raises(PosesError, match="not a block of poses"):
        unpack_block(data[:4] + b"\x04" + data[5:])


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [block(0), block(4, 1)],
        [block(30, seed, xyz=seed in (1, 2, 6), stated=seed in (2, 6)) for seed in range(7)],
        [block(3, seed) for seed in range(150)],
    ],
)
def test_many_blocks_open_to_what_they_open_to_one_by_one(blocks: list[Block]) -> None:
    data = [pack_block(one) for one in blocks]
    together, single = sequence_of(data, (640, 480)), [unpack_block(one) for one in data]
    ends = np.cumsum([len(one.time) for one in single])[:-1] if single else []
    for name in ("time", "xy", "score", "xyz", "angle_sd"):
        values, parts = getattr(together, name), [getattr(one, name) for one in single]
        assert (values is None) == (name in ("xyz", "angle_sd") and all(part is None for part in parts)), name
        for cut, part in zip(
            np.split(values, ends) if values is not None and parts else [], parts, strict=False
        ):
            assert np.isnan(cut).all() if part is None else np.array_equal(cut, part, equal_nan=True), name


@pytest.mark.parametrize("damage", [b"", b"XX" + pack_block(block(3))[2:], pack_block(block(3))[:-9]])
def test_damage_among_many_is_told(damage: bytes) -> None:
    with pytest.raises(PosesError, match="not a block of poses"):
        sequence_of([pack_block(block(3)), damage], None)
