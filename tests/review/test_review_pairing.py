"""Two clips in sync: as far, from the start, from here; any repetition beside any other."""

import pytest

from mirror.review.comparison import FREE, STARTED, STRETCHED, pairing
from rules.results import Rep


def rep(number: int, start: float, turn: float, end: float) -> Rep:
    return Rep("squat", number, start, turn, end, 80.0, "deg", turn - start, end - turn, 0.9, ())


MINE = (rep(1, 10, 11, 12), rep(2, 13, 14, 15), rep(3, 16, 17, 18))
OTHER = (rep(1, 0, 2, 3), rep(2, 4, 5, 8))


def test_as_far_in_their_repetitions() -> None:
    both = pairing(MINE, OTHER, (9.0, 0.0))
    assert both.mode == STRETCHED
    assert [both.at(t, MINE[0]) for t in (10, 10.5, 11, 12)] == pytest.approx([0, 1, 2, 3])
    assert both.at(17, MINE[2]) == pytest.approx(5), "the last one, where the other has fewer"


def test_from_the_start_each_at_its_own_pace() -> None:
    both = pairing(MINE, OTHER, (9.0, 0.0)).with_mode(STARTED, 10.0, MINE[0])
    assert [both.at(t, MINE[1]) for t in (13, 14.5)] == pytest.approx([4, 5.5])


def test_any_repetition_is_put_beside_the_chosen_one_and_the_next_follow() -> None:
    both = pairing(MINE, OTHER, (9.0, 0.0)).beside(MINE[0], 1)
    assert both.partner(MINE[0]) is OTHER[1] and both.partner(MINE[1]) is OTHER[1]
    back = pairing(OTHER, MINE, (0.0, 9.0)).beside(OTHER[1], 0)
    assert back.partner(OTHER[0]) is MINE[0] and back.partner(OTHER[1]) is MINE[0]


def test_from_here_keeps_what_is_on_show_beside_each_other() -> None:
    both = pairing(MINE, OTHER, (9.0, 0.0)).with_mode(FREE, 10.5, MINE[0])
    assert [both.at(t, None) for t in (10.5, 12.0)] == pytest.approx([1.0, 2.5])
    assert both.freely(10.5, 7.0).at(11.0, None) == pytest.approx(7.5)


def test_without_repetitions_the_sections_begin_together_and_there_is_no_other_way() -> None:
    both = pairing((), OTHER, (9.0, 0.0))
    assert both.modes == (FREE,) and both.at(9.5, None) == pytest.approx(0.5)
    assert both.with_mode(STRETCHED, 9.5, None) is both and both.next(9.5, None).mode == FREE


def test_the_modes_follow_one_another() -> None:
    both, seen = pairing(MINE, OTHER, (9.0, 0.0)), []
    for _ in range(3):
        both = both.next(10.5, MINE[0])
        seen.append(both.mode)
    assert seen == [STARTED, FREE, STRETCHED]
