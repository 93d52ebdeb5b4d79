"""What movements explain, and when that is enough."""

import dataclasses

import numpy as np
import pytest

from rules.recognition.weighing import Movements, Weighing, explain_seconds, read_support, weigh

NUMBERS = Weighing(seconds=1.0, share=0.1)


def seconds(*rows, looked=0.0, **numbers):
    """Rows of time, quality, look, evidence."""
    found = Movements.of(rows, looked)
    return explain_seconds(found, dataclasses.replace(NUMBERS, **numbers))


def test_what_looks_like_it_and_is_agreed_explains_its_time():
    assert seconds(*[(2.0, 1.0, 0.5, 1.0)] * 3) == pytest.approx(3.0)


def test_half_the_evidence_is_half_of_it_and_none_is_nothing():
    whole, half, none = (seconds(*[(4.0, 1.0, 0.8, evidence)] * 2) for evidence in (1.0, 0.5, -0.1))
    assert half == pytest.approx(whole / 2) and none == 0.0


def test_badly_done_explains_a_third_at_least():
    good, bad, worst = (seconds(*[(9.0, quality, 0.9, 0.5)] * 2) for quality in (1.0, 0.3, 0.0))
    assert bad == worst == pytest.approx(0.3 * good)


def test_little_time_is_not_enough_and_a_single_repetition_is_where_it_lasts():
    assert seconds(*[(0.5, 1.0, 0.9, 1.0)] * 2) == 0.0
    assert seconds((2.4, 1.0, 0.9, 1.0)) == pytest.approx(2.16)


def test_much_time_that_hardly_looked_like_it_is_not_enough():
    assert seconds(*[(20.0, 1.0, 0.05, 1.0)] * 5) == 0.0
    assert seconds(*[(20.0, 1.0, 0.05, 1.0)] * 5, share=0.04) == pytest.approx(5.0)


def test_no_movement_explains_nothing():
    assert seconds() == 0.0


def test_a_single_repetition_must_look_more_like_it_than_several():
    """Who drinks bends an elbow as clearly as who curls."""
    row = (8.0, 1.0, 0.15, 1.0)
    assert seconds(row) == 0.0 < seconds(row, row, row)
    assert seconds((8.0, 1.0, 0.26, 1.0)) > 0


def test_what_explains_nearly_all_beside_others_is_as_good_as_alone():
    alike, unlike = [(8.0, 1.0, 0.15, 1.0)] * 3, [(8.0, 1.0, 0.43, 1.0), *[(8.0, 1.0, 0.01, 1.0)] * 2]
    assert seconds(*alike) == pytest.approx(8.0 * 0.45) and seconds(*unlike) == 0.0


def test_who_looks_like_it_all_the_time_and_moves_so_now_and_then_does_something_else():
    """Sitting jugglers turn from side to side as a twist does, once in a while far enough."""
    rows = [(2.0, 1.0, 0.5, 1.0)] * 3
    assert seconds(*rows) == seconds(*rows, looked=3.0) == seconds(*rows, looked=12.0) == pytest.approx(3.0)
    assert seconds(*rows, looked=30.0) == 0.0


def test_several_exercises_explain_what_each_does_alone():
    rows = [(2.0, 1.0, 0.5, 1.0), (3.0, 0.5, 0.9, 0.6), (12.0, 1.0, 0.6, 1.0), (9.0, 1.0, 0.01, 1.0)]
    looked = np.array([3.7, 28.8, 0.0])
    explained, needed = weigh(Movements.of(rows), np.array([0, 2, 3]), looked, NUMBERS)
    assert explained == pytest.approx([2 * 0.5 + 1.5 * 0.9 * 0.6, 12 * 0.6, 0.09])
    alone = (1.0**2 + 0.81**2) / 1.81**2
    assert needed == pytest.approx([1.0 + alone**2, 4.8, 2.0])


def test_what_ships_is_in_order():
    numbers = read_support()
    assert numbers.seconds > 0 and 0 < numbers.share < 1
