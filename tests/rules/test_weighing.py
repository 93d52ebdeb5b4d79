"""What movements explain, and when that is enough."""

import dataclasses

import pytest

from rules.recognition.weighing import LEAST_LOOK, Movements, Weighing, explain_seconds, read_support

NUMBERS = Weighing(
    against=0.0, agreed=0.5, clear=0.1, seconds=1.0, share=0.1, sure_seconds=0.5, sure_share=0.5,
    alone_seconds=0.6, alone_share=0.3,
)  # fmt: skip


def seconds(*rows, reps=None, **numbers):
    """Rows of time, quality, look, evidence, telling."""
    found = Movements.of(list(rows), len(rows) if reps is None else reps)
    return explain_seconds(found, dataclasses.replace(NUMBERS, **numbers))


def test_what_looks_like_it_and_is_agreed_explains_its_time():
    rows = [(2.0, 1.0, 0.5, 0.5, 0.0)] * 3
    assert seconds(*rows) == pytest.approx(6.0 * (0.5 + LEAST_LOOK))


def test_half_the_evidence_is_half_of_it_and_none_is_nothing():
    whole, half, none = (seconds(*[(4.0, 1.0, 0.8, evidence, 0.0)] * 2) for evidence in (0.5, 0.25, -0.1))
    assert half == pytest.approx(whole / 2) and none == 0.0


def test_what_is_clear_to_the_rule_counts_beside_its_look():
    rows = [(4.0, 1.0, 0.8, 0.5, 0.0)] * 2
    clear = [(4.0, 1.0, 0.8, 0.5, 1.0)] * 2
    assert seconds(*clear) - seconds(*rows) == pytest.approx(0.8)


def test_clear_to_the_rule_is_nothing_to_a_single_repetition():
    """Who drinks bends an elbow as clearly as who curls."""
    drunk, curled = (5.6, 1.0, 0.2, 0.7, 1.0), (5.6, 1.0, 0.4, 0.7, 1.0)
    assert seconds(drunk) == 0.0
    assert seconds(curled) == pytest.approx(5.6 * (0.4 + LEAST_LOOK))


def test_badly_done_explains_a_third_at_least():
    good, bad, worst = (seconds(*[(9.0, quality, 0.9, 0.5, 0.0)] * 2) for quality in (1.0, 0.3, 0.0))
    assert bad == worst == pytest.approx(0.3 * good)


def test_little_time_will_do_where_it_looked_like_nothing_else():
    assert seconds(*[(0.5, 1.0, 0.9, 0.5, 0.0)] * 2) > 0
    assert seconds(*[(0.5, 1.0, 0.9, 0.5, 0.0)] * 2, sure_seconds=2.0) == 0.0


def test_much_time_that_hardly_looked_like_it_is_not_enough():
    assert seconds(*[(20.0, 1.0, 0.05, 0.5, 0.0)] * 5) == 0.0


def test_a_single_repetition_has_numbers_of_its_own_and_a_single_hold_has_not():
    row = (1.2, 1.0, 0.6, 0.5, 0.0)
    assert seconds(row) > 0 and seconds(row, alone_seconds=2.0) == 0.0
    assert seconds(row, reps=0, alone_seconds=2.0) > 0


def test_no_movement_explains_nothing():
    assert seconds() == 0.0


def test_what_ships_is_in_order():
    numbers = read_support()
    assert numbers.against < numbers.agreed
    assert numbers.sure_seconds > 0 and 0 < numbers.share < numbers.sure_share <= 1
