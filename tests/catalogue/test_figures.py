"""Figures are a table: what they promise holds for each of them."""

from __future__ import annotations

import pytest

from mirror.catalogue import HELD, catalogue, drawing, has_figure
from rules.exercise import Exercise


@pytest.mark.parametrize("name", Exercise.names())
def test_every_exercise_has_a_figure_in_one_group(name: str) -> None:
    groups = [group for group, names in catalogue()["groups"].items() if name in names]
    assert len(groups) == 1
    assert has_figure(name)


@pytest.mark.parametrize("name", sorted(catalogue()["figures"]))
def test_figures_are_whole_and_move(name: str) -> None:
    rest, turn = drawing(name, 0.0), drawing(name, 1.0)
    assert rest.held in HELD
    for shown in (rest, turn):
        assert len(shown.points()) == 2 + 4 + 6 + 8
        heights = [y for _, y in shown.points()]
        assert 0.1 < max(heights) - min(heights) < 1.35
    moved = max(
        abs(a - b)
        for p, q in zip(rest.points(), turn.points(), strict=True)
        for a, b in zip(p, q, strict=True)
    )
    assert moved > 0.02 or name in {"plank", "standing"}


def test_the_left_of_a_figure_is_on_the_left_as_in_a_mirror() -> None:
    left, right = drawing("jumping_jack", 1.0).arms
    assert left[-1][0] < right[-1][0]
