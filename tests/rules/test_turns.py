"""Cycles of a signal that turns short of rest."""

from __future__ import annotations

import numpy as np
import pytest

from rules.turns import ABOUT_S, Turns, way_of


def cycles(values, needed=1.0, begin=None):
    turns = Turns()
    if begin is not None:
        turns.begin(*begin)
    found = [turns.follow(0.1 * i, float(x), needed) for i, x in enumerate(values)]
    return [cycle for cycle in found if cycle is not None], turns.finish(needed)


def test_a_wave_far_from_rest_has_a_cycle_from_low_to_low():
    wave = 2.0 - np.cos(2 * np.pi * np.arange(60) / 20)
    found, last = cycles(wave)
    assert [round(cycle.end - cycle.start, 1) for cycle in found] == [2.0]
    assert found[0].rom == pytest.approx(2.0, abs=0.05) and found[0].base == pytest.approx(1.0, abs=0.05)
    assert last is not None and last.end - last.start == pytest.approx(2.0, abs=0.2)


def test_a_stop_half_way_with_a_small_bounce_is_no_turn():
    way = [0.0, 0.5, 1.0, 1.0, 0.85, 1.0, 1.5, 2.0, 1.5, 1.0, 0.5, 0.0]
    assert cycles(way, begin=(0.0, 0.0))[0] == []


def test_what_left_rest_has_its_first_cycle_too():
    way = [0.0, 1.0, 2.0, 1.0, 1.8, 2.1]
    found, _ = cycles(way, begin=(0.0, 0.0))
    assert [(cycle.start, cycle.rom) for cycle in found] == [(0.0, pytest.approx(1.0))]


def test_a_way_is_told_without_the_time_in_which_it_stood():
    moving = np.arange(61) / 30
    out_and_back = np.sin(np.pi * moving / 2.0)
    stop = np.insert(np.arange(61), 20, np.full(30, 20))
    plain = way_of(list(zip(moving, out_and_back, strict=True)))
    stopped = way_of(list(zip(np.arange(91) / 30, out_and_back[stop], strict=True)))
    assert 1.0 - ABOUT_S <= stopped.stood - plain.stood <= 1.0
    assert np.allclose(stopped.shape, plain.shape, atol=0.12)


def test_of_less_than_three_points_there_is_no_shape():
    assert way_of([(0.0, 0.0), (1.0, 1.0)]).shape == ()
