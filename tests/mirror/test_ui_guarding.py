"""An error on the screens: it is logged once, the rest is painted all the same, and the mirror goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from test_ui_screens import screens

import mirror.ui
from mirror.flow.view import Screen, SetSummaryView, WorkoutView
from mirror.live.state import Shown
from mirror.ui.canvas import Canvas
from mirror.ui.glass import GlassWidget
from mirror.ui.guarding import FAILURES, PieceGuard, Reports, watch_errors
from mirror.ui.painting import Screens
from mirror.ui.pieces.chart import Charts
from mirror.ui.theme import DARK

SORRY = "a part cannot be shown"
PICTURE = (160, 90, 20)
"""Blue, green, red of every pixel of the camera's picture."""


class Broken:
    """Fails each time that it is called, and counts."""

    def __init__(self) -> None:
        self.called = 0

    def __call__(self, *given: object, **named: object) -> None:
        self.called += 1
        raise ZeroDivisionError("no width")


@pytest.fixture
def lenient(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the gym."""
    monkeypatch.setattr(PieceGuard, "strict", False)


@pytest.fixture(scope="module")
def views(qapp: QApplication) -> dict[str, Screen]:
    return screens()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line that is written on the glass."""
    found: list[str] = []

    def noting(whole: Callable[..., object]) -> Callable[..., object]:
        def noted(canvas: Canvas, at: QPointF, words: str, *given: object, **named: object) -> object:
            found.append(words)
            return whole(canvas, at, words, *given, **named)

        return noted

    for name in ("text", "halo_text"):
        monkeypatch.setattr(Canvas, name, noting(getattr(Canvas, name)))
    return found


@pytest.fixture
def glass(qtbot: QtBot) -> GlassWidget:
    made = GlassWidget(DARK)
    made.guard = PieceGuard(Reports())
    made.sorry = SORRY
    made.resize(960, 540)
    qtbot.addWidget(made)
    return made


def painted(glass: GlassWidget, view: Screen, index: int = 0) -> QImage:
    """The glass with a view over a picture of one colour."""
    image = np.full((540, 960, 4), (*PICTURE, 255), np.uint8)
    glass.show_frame(Shown(image, index, index / 30, 0.0, np.eye(2, 3), (960, 540)), view)
    return glass.grab().toImage()


def has_picture(image: QImage) -> bool:
    """Whether the camera's picture is seen somewhere across the glass."""
    blue, green, red = PICTURE
    return any(image.pixelColor(x, 270) == QColor(red, green, blue) for x in range(20, 960, 40))


def errors(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.exc_info]


def test_charts_that_fail_leave_picture_and_count(
    lenient: None,
    glass: GlassWidget,
    views: dict[str, Screen],
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(Charts, "paint", broken := Broken())
    view = views["workout"]
    assert isinstance(view, WorkoutView)
    for index in range(FAILURES + 3):
        image = painted(glass, view, index)
    assert str(view.count) in written and SORRY not in written
    assert has_picture(image)
    assert broken.called == FAILURES, "then it is left out"
    (said,) = errors(caplog)
    assert "charts" in said.getMessage() and "ZeroDivisionError" in caplog.text and "no width" in caplog.text


def test_what_was_left_out_is_tried_again_for_the_next_session(
    lenient: None, glass: GlassWidget, views: dict[str, Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Charts, "paint", broken := Broken())
    for index in range(FAILURES + 1):
        painted(glass, views["workout"], index)
    glass.guard.forgive()
    painted(glass, views["workout"], FAILURES + 1)
    assert broken.called == FAILURES + 1


@pytest.mark.parametrize("name", ["workout", "set_summary"])
def test_a_screen_that_fails_has_plain_words_its_count_and_its_targets(
    lenient: None,
    glass: GlassWidget,
    views: dict[str, Screen],
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setattr(Screens, "paint", Broken())
    view = views[name]
    assert isinstance(view, WorkoutView | SetSummaryView)
    for index in range(FAILURES + 2):
        written.clear()
        image = painted(glass, view, index)
        assert SORRY in written and str(view.count) in written
    assert has_picture(image)
    targets = {one.id for one in getattr(view, "targets", ())}
    assert set(glass.places) == targets
    room = QRectF(0, 0, 1920, 1080)
    boxes = list(glass.places.values())
    assert all(room.contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_every_screen_can_be_painted_plainly(
    lenient: None,
    glass: GlassWidget,
    views: dict[str, Screen],
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Screens, "paint", Broken())
    for index, view in enumerate(views.values()):
        written.clear()
        painted(glass, view, index)
        targets = getattr(view, "targets", ())
        assert SORRY in written, view
        assert all(one.label in written for one in targets)
        assert all(box.height() >= 40 for box in glass.places.values()) and len(glass.places) == len(targets)


def test_an_error_of_the_skeleton_is_not_hidden_from_a_test(
    glass: GlassWidget, views: dict[str, Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screens, "paint", Broken())
    with pytest.raises(ZeroDivisionError):
        painted(glass, views["workout"])


def test_a_painter_is_as_it_was_before_the_piece_that_failed(lenient: None, qapp: QApplication) -> None:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 150, 100))
    canvas = Canvas(painter, DARK, 200, 100)
    before = painter.transform(), painter.clipPath(), painter.opacity()

    def fail() -> None:
        painter.save()
        painter.setOpacity(0.1)
        with canvas.leftwards() as turned, turned.clip_to(QRectF(0, 0, 10, 10)):
            painter.scale(3, 3)
            Broken()()

    canvas.piece("a piece", fail)
    assert (painter.transform(), painter.clipPath(), painter.opacity()) == before
    painter.end()


def test_each_kind_of_error_is_logged_once_and_then_counted(caplog: pytest.LogCaptureFixture) -> None:
    reports = Reports()
    for times in range(1, 101):
        for kind in (ValueError, KeyError):
            try:
                raise kind("broken")
            except (ValueError, KeyError) as error:
                reports.take("a screen", error)
        if times == 1:
            assert len(errors(caplog)) == 2
    assert len(errors(caplog)) == 2
    assert [record.args for record in caplog.records[2:]] == [
        ("a screen", kind, times) for times in (10, 100) for kind in ("ValueError", "KeyError")
    ]


@pytest.fixture
def watched() -> Iterator[None]:
    """The hooks as in the kiosk."""
    before = sys.excepthook, threading.excepthook
    watch_errors(Reports())
    yield
    sys.excepthook, threading.excepthook = before


class Leaky(QWidget):
    """Fails in the middle of its painting, with a painter at work."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        self.painted += 1
        raise ValueError("broken painting")


def run(until: Callable[[], bool]) -> None:
    """Qt's own loop, until something is so; five seconds at most.

    Not the application's: once that has ended, nothing that other threads emit reaches the tests that come after.
    """
    loop, timer, late = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    late.timeout.connect(loop.quit)
    timer.start(5)
    late.start(5000)
    loop.exec()
    timer.stop()
    late.stop()


@pytest.mark.qt_no_exception_capture
def test_errors_of_slots_and_of_painting_are_logged_once_and_the_loop_goes_on(
    watched: None,
    qapp: QApplication,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    widget = Leaky()
    qtbot.addWidget(widget)
    calls = []

    def slot() -> None:
        calls.append(1)
        widget.update()
        raise RuntimeError("broken slot")

    timer = QTimer()
    timer.timeout.connect(slot)
    timer.start(5)
    widget.show()
    run(lambda: widget.painted >= 3 and len(calls) >= 3)
    timer.stop()
    widget.hide()
    assert widget.painted >= 3 and len(calls) >= 3
    assert sorted(str(record.exc_info[1]) for record in errors(caplog) if record.exc_info) == [
        "broken painting",
        "broken slot",
    ]
    assert "active painter" not in caplog.text + capfd.readouterr().err, "no painter lives on in a traceback"


def test_an_error_of_a_thread_is_logged(watched: None, caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=Broken())
    thread.start()
    thread.join()
    assert [str(record.exc_info[1]) for record in errors(caplog) if record.exc_info] == ["no width"]


def test_ctrl_c_is_left_to_the_interpreter(
    watched: None, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not errors(caplog) and "KeyboardInterrupt" in capsys.readouterr().err


def test_whatever_runs_qt_s_loop_watches_for_errors() -> None:
    runs = {
        str(path): "watch_errors()" in path.read_text(encoding="utf-8")
        for path in Path(mirror.ui.__file__).parent.rglob("*.py")
        if "app.exec()" in path.read_text(encoding="utf-8")
    }
    assert len(runs) >= 4 and all(runs.values()), runs
