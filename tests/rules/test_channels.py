"""The table of channels: complete, declared once, over a thousand with 3D, and true in the mirror."""

from __future__ import annotations

import re

import numpy as np
import pytest
import whole_body

from engines.pose import PoseSequence
from rules.biomechanics import biomechanics
from rules.channels import CHANNELS, FAMILIES, NEEDS, ROWS, TIERS, choose_rows


def test_over_a_thousand_channels_each_declared_in_full():
    names = [channel.name for channel in CHANNELS]
    assert len(names) == len(set(names)) > 1000
    for channel in CHANNELS:
        assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", channel.name), channel.name
        assert channel.unit and channel.formula and channel.source and len(channel.description) > 4, (
            channel.name
        )
        assert "{" not in channel.description + channel.formula, channel.name
        assert channel.needs in NEEDS and channel.tier in TIERS
        assert channel.function.startswith("rules.bma."), channel.function
    assert sum(row.width for rows in FAMILIES.values() for row in rows) == len(names)


def test_all_of_them_are_computed_and_finite_where_a_whole_body_moves():
    bma = biomechanics(whole_body.moving())
    assert bma.names == tuple(channel.name for channel in CHANNELS)
    assert bma.values.shape == (60, len(CHANNELS))
    empty = [
        name for name, column in zip(bma.names, bma.values.T, strict=True) if not np.isfinite(column).any()
    ]
    assert empty == []


def test_tiers_and_needs_decide_which_are_there():
    space, flat = whole_body.moving(), whole_body.moving()
    flat = PoseSequence(flat.time, flat.xy, flat.score, None, flat.size)
    count = {tier: len(biomechanics(space, channels=tier).names) for tier in TIERS}
    assert count["live"] < count["essential"] < 200
    assert count["all"] > 1000
    needs = {channel.name: channel.needs for channel in CHANNELS}
    assert {needs[name] for name in biomechanics(flat).names} == {"2d"}
    assert {needs[name] for name in biomechanics(flat, height_m=1.8).names} == {"2d", "scale"}
    assert {needs[name] for name in biomechanics(space).names} == set(NEEDS)
    with pytest.raises(ValueError, match="live, essential, all"):
        choose_rows("most", True, True)


def twin(name):
    return name.replace("left", "?").replace("right", "left").replace("?", "right")


def test_names_change_sides_by_a_word_only():
    names = {channel.name for channel in CHANNELS}
    assert {twin(name) for name in names} == names
    odd = {channel.name: channel.odd for channel in CHANNELS}
    assert all(odd[name] == odd[twin(name)] for name in names)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("space", [True, False])
def test_every_channel_in_the_mirror_has_its_sides_exchanged_and_its_declared_sign(seed, space):
    here = whole_body.moving(seed=seed)
    if not space:
        here = PoseSequence(here.time, here.xy, here.score, None, here.size)
    one, other = biomechanics(here, height_m=1.8), biomechanics(here.mirror(), height_m=1.8)
    odd = {channel.name: channel.odd for channel in CHANNELS}
    for name in one.names:
        mine, theirs = one.channel(name), other.channel(twin(name)) * (-1.0 if odd[name] else 1.0)
        tolerance = 2e-4 * max(np.nanmax(np.abs(mine), initial=0.0), 1.0)
        # a full turn is no turn: 180 and -180 are one angle
        apart = np.abs(mine - theirs)
        apart = np.minimum(apart, np.abs(apart - 360.0)) if ".heading" in name or "plane" in name else apart
        assert (np.isnan(mine) == np.isnan(theirs)).all(), name
        assert not (apart > tolerance).any(), (name, np.nanmax(apart))


def test_the_mirror_test_would_notice_a_wrong_sign_or_side():
    """Each odd channel is truly signed: none of them is always 0, and most even ones differ between the sides."""
    bma = biomechanics(whole_body.moving())
    for channel in CHANNELS:
        column = bma.channel(channel.name)
        if channel.odd and not channel.name.endswith("_body.pelvis.lateral"):  # which is the origin
            assert np.nanmax(np.abs(column)) > 1e-3, channel.name
    level = {"position_body.left_hip.up", "position_body.left_hip.forward"}
    sided = [name for name in bma.names if "left" in name and not name.startswith("bridged")]
    same = [name for name in sided if np.allclose(bma.channel(name), bma.channel(twin(name)), equal_nan=True)]
    assert set(same) == level


def test_rows_stand_in_tiers_so_that_smaller_ones_come_first():
    assert [TIERS.index(row.tier) for row in ROWS] == sorted(TIERS.index(row.tier) for row in ROWS)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("seen", [True, False])
def test_few_frames_and_nobody_give_columns_of_that_length(count, seen):
    some = whole_body.still(n=5)
    part = slice(0, count)
    score = some.score[part] * (1.0 if seen else 0.0)
    bma = biomechanics(PoseSequence(some.time[part], some.xy[part], score, some.xyz[part]))
    assert bma.values.shape == (count, len(CHANNELS))
    known = np.isfinite(bma.channel("angle.knee.left")) if count else np.zeros(0)
    assert known.all() if seen else not known.any()


def test_parts_in_which_a_long_recording_is_computed_leave_no_seam(monkeypatch):
    sequence = whole_body.moving(seconds=4.0)
    whole = biomechanics(sequence)
    monkeypatch.setattr("rules.biomechanics.CHUNK_FRAMES", 17)
    assert np.array_equal(biomechanics(sequence).values, whole.values, equal_nan=True)
