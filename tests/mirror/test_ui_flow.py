"""The whole session on a real glass with real threads, without a mouse: postures, gestures and keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
import stick_figure as figure
from gesturing import arms_crossed, hand_up, wrist_at
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from ui_stage import PIN, Puppet, staged, until

from mirror.demonstration import Person, keep_session
from mirror.flow.view import (
    IdleView,
    MenuView,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    TilesView,
    TrainerView,
    WorkoutView,
)
from mirror.gestures.hand import CENTRE, REACH
from mirror.store.database import open_store
from mirror.ui.app import Mirror
from mirror.ui.canvas import logical_size
from mirror.ui.review.window import ReviewWindow


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[tuple[Mirror, Puppet]]:
    mirror, puppet = staged()
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(540, 960)
    mirror.glass.show()
    mirror.start()
    yield mirror, puppet
    mirror.stop()


def shows(mirror: Mirror, kind: type) -> bool:
    return isinstance(mirror.glass._view, kind)


def point_at(mirror: Mirror, puppet: Puppet, target: str) -> None:
    """The puppet lifts its left hand to where the target is on the glass."""
    until(lambda: target in mirror.glass.places)
    box = mirror.glass.places[target]
    away = mirror.glass._on_canvas((0.0, 0.0)), mirror.glass._on_canvas((1.0, 1.0))
    x = (box.center().x() - away[0].x()) / (away[1].x() - away[0].x())
    y = (box.center().y() - away[0].y()) / (away[1].y() - away[0].y())
    across, up = CENTRE[0] + (0.5 - x) * 2 * REACH[0], CENTRE[1] + (0.5 - y) * 2 * REACH[1]
    puppet.perform(wrist_at(figure.standing(1.0), "left", across, up))


def test_the_whole_session_by_posture_and_gesture(stage: tuple[Mirror, Puppet]) -> None:
    mirror, puppet = stage
    # poses come faster than the clock by which a hand dwells: the set must not be over by rest meanwhile
    mirror.flow.settings = replace(mirror.flow.settings, reps=0, set_rest=120.0)
    until(lambda: shows(mirror, TilesView))
    point_at(mirror, puppet, "guest")
    until(lambda: getattr(mirror.glass._view, "kind", "") == "choose")
    puppet.perform(figure.standing(1.0))
    point_at(mirror, puppet, "group:legs")
    until(lambda: getattr(mirror.glass._view, "tab", "") == "group:legs")
    point_at(mirror, puppet, "exercise:squat")
    until(lambda: shows(mirror, StandView))
    puppet.perform(figure.standing(2.0, yaw=60))
    until(lambda: shows(mirror, WorkoutView))
    puppet.perform(figure.squats(3, yaw=60))
    # a machine that is busy may look away while the next one is counted
    until(lambda: getattr(mirror.glass._view, "count", 0) >= 2)
    puppet.perform(hand_up(6.0))
    until(lambda: shows(mirror, MenuView))
    point_at(mirror, puppet, "resume")
    until(lambda: shows(mirror, WorkoutView))
    puppet.perform(arms_crossed(figure.standing(6.0), 0.5, 5.5))
    until(lambda: shows(mirror, SetSummaryView))
    assert int(mirror.glass._view.count) >= 2  # type: ignore[union-attr]
    point_at(mirror, puppet, "finish")
    until(lambda: shows(mirror, SessionSummaryView))
    puppet.perform(figure.standing(2.0))
    # idle is short before somebody who still stands there: the mirror asks at once who they are
    until(lambda: shows(mirror, IdleView) or shows(mirror, TilesView))
    assert not shows(mirror, SessionSummaryView)


def test_the_whole_session_by_keys(stage: tuple[Mirror, Puppet], qtbot: QtBot) -> None:
    mirror, puppet = stage
    glass = mirror.glass
    until(lambda: shows(mirror, TilesView))
    qtbot.keyClick(glass, Qt.Key.Key_G)
    until(lambda: getattr(glass._view, "kind", "") == "choose")
    qtbot.keyClick(glass, Qt.Key.Key_Return)
    until(lambda: shows(mirror, StandView))
    qtbot.keyClick(glass, Qt.Key.Key_Space)
    puppet.perform(figure.jumping_jacks(4))
    until(lambda: getattr(glass._view, "count", 0) >= 3)
    assert glass._view.title == "Jumping jack"  # type: ignore[union-attr]
    qtbot.keyClick(glass, Qt.Key.Key_Space)
    until(lambda: shows(mirror, SetSummaryView))
    qtbot.keyClick(glass, Qt.Key.Key_F)
    until(lambda: shows(mirror, SessionSummaryView))
    qtbot.keyClick(glass, Qt.Key.Key_Return)
    # idle is short before somebody who still stands there
    until(lambda: shows(mirror, IdleView) or shows(mirror, TilesView))


def test_a_touch_chooses_where_it_goes_down_and_up(stage: tuple[Mirror, Puppet], qtbot: QtBot) -> None:
    mirror, _ = stage
    glass = mirror.glass
    until(lambda: shows(mirror, TilesView) and "member:a" in glass.places)
    _, scale = logical_size(glass.width(), glass.height())

    def at(target: str) -> QPointF:
        return glass.places[target].center() * scale

    qtbot.mousePress(glass, Qt.MouseButton.LeftButton, pos=at("member:a").toPoint())
    qtbot.mouseRelease(glass, Qt.MouseButton.LeftButton, pos=at("guest").toPoint())
    assert shows(mirror, TilesView)
    qtbot.mouseClick(glass, Qt.MouseButton.LeftButton, pos=at("member:a").toPoint())
    until(lambda: getattr(glass._view, "title", "") == "Is that you, Anna?" and "yes" in glass.places)
    qtbot.mouseClick(glass, Qt.MouseButton.LeftButton, pos=at("yes").toPoint())
    until(lambda: getattr(glass._view, "title", "") == "What will you do, Anna?")


def reviewed(mirror: Mirror) -> ReviewWindow:
    """The review of a session that is kept, over the panel."""
    with closing(open_store()) as store:
        who = Person(None, 1.7, ("jumping_jack",), 1, 1)
        kept = keep_session(store, who, None, 1.7e9, 1.0, 1, sets=1, reps=4)
    page = mirror.panel._pages["sessions"]
    page.opened.emit(kept)  # type: ignore[attr-defined]
    window = mirror.panel._cover
    assert isinstance(window, ReviewWindow)
    until(lambda: window.measured is not None)
    assert window.geometry() == mirror.panel.geometry() and window.viewing is not None
    assert window.viewing.opened.recording.id == kept
    return window


def test_the_trainers_pages_open_behind_the_pin(stage: tuple[Mirror, Puppet], qtbot: QtBot) -> None:
    mirror, puppet = stage
    glass, panel = mirror.glass, mirror.kiosk._panel
    until(lambda: shows(mirror, TilesView))
    empty = figure.standing(1.0)
    puppet.perform(type(empty)(empty.time, empty.xy * float("nan"), empty.score * 0, size=empty.size))
    qtbot.keyClick(glass, Qt.Key.Key_Escape)
    until(lambda: shows(mirror, IdleView))
    qtbot.keyClicks(glass, "t" + PIN)
    qtbot.keyClick(glass, Qt.Key.Key_Return)
    until(panel.isVisible)
    for page in ("settings", "camera", "calibration", "sessions"):
        panel.chosen.emit(page)
        until(lambda page=page: page in panel._pages and panel._stack.currentWidget() is panel._pages[page])  # type: ignore[misc]
    assert isinstance(mirror.flow.view(0.0), TrainerView)
    looked_at = reviewed(mirror)
    qtbot.keyClick(looked_at, Qt.Key.Key_Escape)
    until(lambda: panel._cover is None and panel.isVisible())
    assert isinstance(mirror.flow.view(0.0), TrainerView), "Escape leaves the review, not the door"
    looked_at = reviewed(mirror)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    until(lambda: not panel.isVisible())
    assert panel._pages == {}
    assert panel._cover is None and not looked_at.isVisible()
