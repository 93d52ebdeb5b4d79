"""The screen's thread is left alone: one painting for each new picture, and short pauses of Python's own."""

from __future__ import annotations

import gc
import itertools
import sys
import time
from collections.abc import Iterator

import pytest
import stick_figure as figure
from pytestqt.qtbot import QtBot
from ui_stage import Puppet, staged, until

from mirror.flow.view import WorkoutView
from mirror.ui.kiosk import QUIET_S
from mirror.ui.timing import HAND_OVER_S, Pauses, settle


@pytest.fixture
def workout(qtbot: QtBot) -> Iterator[tuple[Puppet, list[tuple[int, float]]]]:
    """A set that is on; index and time, s, of every picture that the glass was asked to paint."""
    mirror, puppet = staged()
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(270, 480)
    mirror.glass.show()
    asked: list[tuple[int, float]] = []
    show = mirror.glass.show_frame

    def show_frame(shown, view, *more):  # type: ignore[no-untyped-def]
        if isinstance(view, WorkoutView) and shown is not None:
            asked.append((shown.index, time.monotonic()))
        show(shown, view, *more)

    mirror.glass.show_frame = show_frame  # type: ignore[method-assign]
    mirror.start()
    mirror.flow.straight(0.0)
    yield puppet, asked
    mirror.stop()


def test_a_picture_is_painted_once_however_often_the_loop_speaks(
    workout: tuple[Puppet, list[tuple[int, float]]],
) -> None:
    puppet, asked = workout
    puppet.perform(figure.squats(3))
    until(lambda: len(asked) > 60)
    paintings = asked[:]
    indices = [index for index, _ in paintings]
    assert indices == sorted(indices), "no picture comes back"
    again = [after - before for (a, before), (b, after) in itertools.pairwise(paintings) if a == b]
    assert all(gap > QUIET_S * 0.9 for gap in again), "but where no picture came for so long"


def test_threads_hand_over_soon_while_the_mirror_runs_and_as_before_afterwards(qtbot: QtBot) -> None:
    before = sys.getswitchinterval()
    mirror, _ = staged()
    qtbot.addWidget(mirror.glass)
    mirror.start()
    during = sys.getswitchinterval()
    mirror.stop()
    assert during == pytest.approx(HAND_OVER_S)
    assert sys.getswitchinterval() == before


def test_what_lives_for_long_is_taken_out_of_later_collections(qapp: object) -> None:
    pauses = Pauses()
    frozen = gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > frozen + 1000
    finally:
        pauses.end()
    assert gc.get_freeze_count() == 0
