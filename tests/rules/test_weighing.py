"""What movements explain, and when that is enough."""

import dataclasses

import numpy as np
import pytest

from rules.recognition.weighing import Movements, Weighing, explain_seconds, read_support, weigh

NUMBERS = Weighing(seconds=1.0, share=0.1)


def seconds(*rows, reps=None, **numbers):
    """Rows of time, quality, look, evidence."""
    found = Movements.of(list(rows), len(rows) if reps is None else reps)
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
    assert seconds((1.2, 1.0, 0.9, 1.0)) == pytest.approx(1.08)


def test_much_time_that_hardly_looked_like_it_is_not_enough():
    assert seconds(*[(20.0, 1.0, 0.05, 1.0)] * 5) == 0.0
    assert seconds(*[(20.0, 1.0, 0.05, 1.0)] * 5, share=0.04) == pytest.approx(5.0)


def test_no_movement_explains_nothing():
    assert seconds() == 0.0


def test_a_single_repetition_must_look_more_like_it_than_several_and_a_single_hold_need_not():
    """Who drinks bends an elbow as clearly as who curls."""
    row = (8.0, 1.0, 0.15, 1.0)
    assert seconds(row) == 0.0 < seconds(row, row)
    assert seconds((8.0, 1.0, 0.21, 1.0)) > 0 and seconds(row, reps=0) > 0


def test_several_exercises_explain_what_each_does_alone():
    rows = [(2.0, 1.0, 0.5, 1.0), (3.0, 0.5, 0.9, 0.6), (12.0, 1.0, 0.6, 1.0), (9.0, 1.0, 0.01, 1.0)]
    single = np.array([False, True, False])
    explained, needed = weigh(Movements.of(rows, 4), np.array([0, 2, 3]), single, NUMBERS)
    assert explained == pytest.approx([2 * 0.5 + 1.5 * 0.9 * 0.6, 12 * 0.6, 0.09])
    assert needed == pytest.approx([1.0, 2.4, 1.0])


def test_what_ships_is_in_order():
    numbers = read_support()
    assert numbers.seconds > 0 and 0 < numbers.share < 1
