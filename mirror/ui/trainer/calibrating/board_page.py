"""The lens: a board is held before the camera, seen, taken by itself when it is still, and judged; over the picture
the grid that fills, the corners, one hint.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from calibration.boards import Board, Picture
from calibration.views import ViewCollector
from mirror.calibrations.folder import CalibrationError
from mirror.flow.calibration_board import BoardState, BoardSteps, BoardView, board_view
from mirror.flow.calibration_floor import Looking
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.view import Tone
from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.ui.canvas import CENTRE, Canvas, colour, pen
from mirror.ui.pieces.cue import tone_colour
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.parts import Aloud, Bars, LivePicture, PixelPlacement, Relay, Sides
from mirror.ui.trainer.fields import Form, beside, choice, number

FLASH_S = 0.3
"""How long a view that was taken lights the picture's edge, or the whole picture."""


def paint_board(canvas: Canvas, seen: PixelPlacement, view: BoardView, age: float) -> None:
    """Paint a view; `age` is how long ago the last view of the board was taken, s."""
    _draw_grid(canvas, view)
    _draw_corners(canvas, seen(view.corners))
    _draw_flash(canvas, age)
    _draw_hint(canvas, view)
    _draw_bar(canvas, view)


def _draw_cell(canvas: Canvas, view: BoardView, column: int, row: int) -> QRectF:
    rows, columns = view.cells.shape
    width, height = canvas.width / columns, canvas.height / rows
    return QRectF(column * width, row * height, width, height)


def _draw_grid(canvas: Canvas, view: BoardView) -> None:
    painter, theme = canvas.painter, canvas.theme
    rows, columns = view.cells.shape
    for row in range(rows):
        for column in range(columns):
            if view.cells[row, column]:
                painter.fillRect(_draw_cell(canvas, view, column, row), colour(theme.good, 0.2))
    painter.setPen(QPen(colour("#F5F8FA", 0.28), 1.5))
    for column in range(1, columns):
        x = column * canvas.width / columns
        painter.drawLine(QPointF(x, 0), QPointF(x, canvas.height))
    for row in range(1, rows):
        y = row * canvas.height / rows
        painter.drawLine(QPointF(0, y), QPointF(canvas.width, y))
    if view.wanted is not None:
        box = _draw_cell(canvas, view, *view.wanted).adjusted(5, 5, -5, -5)
        edge = QPen(QColor(theme.cue), 6, Qt.PenStyle.DashLine)
        canvas.panel(box, 14, theme.cue, 0.28, edge)


def _draw_corners(canvas: Canvas, points: list[QPointF]) -> None:
    painter = canvas.painter
    for paint, size in (("#0A0E12", 13.0), (canvas.theme.left, 9.0)):
        painter.setPen(pen(paint, size))
        painter.drawPoints(points)


def _draw_flash(canvas: Canvas, age: float) -> None:
    """White that goes at once; with reduced motion, an edge that stands for a moment."""
    if not 0 <= age < FLASH_S:
        return
    if canvas.theme.pulse:
        canvas.painter.fillRect(canvas.area, colour("#FFFFFF", 0.55 * (1 - age / FLASH_S)))
    else:
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(canvas.theme.good), 14))
        canvas.painter.drawRect(canvas.area.adjusted(7, 7, -7, -7))


def _draw_hint(canvas: Canvas, view: BoardView) -> None:
    """Large: whoever holds the board stands two metres away."""
    theme = canvas.theme
    size = 56.0
    width = min(canvas.text_width(view.hint, size, 700) + 90, canvas.width - 48)
    box = QRectF(canvas.width / 2 - width / 2, 26, width, 100)
    amber = view.tone is Tone.CUE
    canvas.panel(box, 34, tone_colour(canvas, view.tone) if amber else theme.panel, 0.95 if amber else 0.86)
    ink = (
        theme.on_cue
        if amber
        else tone_colour(canvas, view.tone)
        if view.tone is not Tone.PLAIN
        else theme.ink
    )
    at = QPointF(box.center().x(), box.center().y() + size * 0.36)
    canvas.text(at, view.hint, size, ink, 700, CENTRE, box.width() - 60)


def _draw_bar(canvas: Canvas, view: BoardView) -> None:
    track = QRectF(28, canvas.height - 44, canvas.width - 56, 18)
    canvas.panel(track, 9, "#05080B", 0.7)
    done = QRectF(track.left(), track.top(), max(track.width() * view.done, 18), track.height())
    canvas.panel(done, 9, canvas.theme.good, 1.0)


KINDS: tuple[Literal["charuco", "checkerboard"], ...] = ("charuco", "checkerboard")


class BoardPage(QWidget):
    """Looks for the board while it is open; a good result is stored at once. `changed` tells that there is one,
    `chosen` which board was typed in."""

    changed = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        loop: LiveLoop,
        theme: Theme,
        words: Words,
        calibrations: CalibrationStore,
        aloud: Aloud,
        board: Board,
        mirrored: bool = True,
    ) -> None:
        super().__init__()
        self._loop, self._words, self._calibrations, self._aloud = loop, words, calibrations, aloud
        self._mirrored = mirrored
        self._kind: Literal["charuco", "checkerboard"] = board.kind
        self._columns, self._rows, self._square_mm = *board.squares, 1000 * board.square_m
        self._board = board
        self._taken_at = -math.inf
        self._looking: Looking | None = None
        self._relay = Relay()
        self._steps: BoardSteps | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self.view: BoardView | None = None
        self.picture = LivePicture(loop, theme, self._paint)
        self.bars = Bars(theme)
        self.verdict = QLabel("")
        self.verdict.setWordWrap(True)
        self.again = QPushButton(words("calib.again"))
        self.again.clicked.connect(self.restart)
        self.name = QLineEdit(calibrations.name())
        column = QVBoxLayout()
        column.addWidget(self._form())
        column.addWidget(self.bars)
        column.addWidget(self.verdict)
        column.addStretch(1)
        column.addWidget(self.again)
        Sides(self, self.picture, column)
        self._relay.arrived.connect(self._take)
        self._relay.failed.connect(self.verdict.setText)

    def _form(self) -> Form:
        words = self._words
        form = Form(words("calib.board.title"), words("calib.board.about"))
        kinds = {str(kind): words(f"calib.board.{kind}") for kind in KINDS}
        form.row(words("calib.name"), self.name)
        form.row(words("calib.board.kind"), choice(kinds, self._kind, lambda kind: self._set("_kind", kind)))
        across = number(self._columns, 4, 40, 1, partial(self._set, "_columns"))
        down = number(self._rows, 4, 40, 1, partial(self._set, "_rows"))
        form.row(words("calib.board.squares"), beside(across, down))
        side = number(self._square_mm, 2, 1000, 0.1, partial(self._set, "_square_mm"), 1)
        form.row(words("calib.board.square"), side)
        return form

    def _set(self, attribute: str, value: Any) -> None:
        setattr(self, attribute, value)
        try:
            self._board = Board(self._kind, (int(self._columns), int(self._rows)), self._square_mm / 1000)
        except ValueError as error:
            self.verdict.setText(str(error))
            return
        self.chosen.emit(self._board)
        self.restart()

    # ---- looking

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to look: nobody has a hand free for a button."""
        if self._looking is None:
            self._looking = Looking(self._see, self._relay.failed.emit)
            self._unsubscribe = self._loop.subscribe(self._looking.tell)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Look no more."""
        self.stop()

    def stop(self) -> None:
        """End the looking thread."""
        self._unsubscribe()
        if self._looking is not None:
            self._looking.stop()
            self._looking = None

    def restart(self) -> None:
        """Forget all views."""
        self._steps = None
        self._taken_at = -math.inf
        self.verdict.setText("")

    def _see(self, picture: Picture) -> None:
        """In the looking thread."""
        size = (picture.shape[1], picture.shape[0])
        steps = self._steps
        if steps is None or steps.state.size != size:
            steps = self._steps = BoardSteps(ViewCollector(self._board, size), self._relay.arrived.emit)
        steps.see(picture)

    # ---- in the screen's thread

    def _take(self, state: BoardState) -> None:
        if self._steps is None:
            return
        before, self.view = self.view, board_view(state, self._words, self._mirrored)
        self.bars.show_rows(self.view.progress)
        if before is not None and self.view.views > before.views:
            self._taken_at = time.monotonic()
            self._aloud.sound("count")
        if before is None or before.hint != self.view.hint:
            self._aloud.hint(self.view.hint)
        self.verdict.setText("\n".join(self.view.verdict))
        if (
            state.phase == "good"
            and state.solution is not None
            and (before is None or before.tone != self.view.tone)
        ):
            self._keep(state)

    def _keep(self, state: BoardState) -> None:
        assert state.solution is not None  # noqa: S101 - by the caller
        self._aloud.sound("go")
        try:
            stored = self._calibrations.keep_lens(self.name.text(), state.solution, self._kind)
        except CalibrationError as error:
            self.verdict.setText(self._words("trainer.refused", error=error))
            return
        assert self.view is not None  # noqa: S101 - by the caller
        self.verdict.setText(
            "\n".join([*self.view.verdict, self._words("calib.kept_as", title=stored.title)])
        )
        self.changed.emit()

    def _paint(self, canvas: Canvas, seen: PixelPlacement) -> None:
        if self.view is not None:
            paint_board(canvas, seen, self.view, time.monotonic() - self._taken_at)
