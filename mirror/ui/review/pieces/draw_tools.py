"""The trainer's tools for drawing: a column of buttons beside the picture, and the hand over it, where it goes down,
moves and comes up.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.ui.canvas import colour, pen
from mirror.ui.review.pieces.look import Look, em_of, fill, look_of, ring, shows_focus
from mirror.ui.review.pieces.picture import PictureView, Placement, letters
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

Place = tuple[float, float]

SIGNS: dict[str, tuple[tuple[Place, ...], ...]] = {
    "angle": (((0.85, -0.8), (-0.85, 0.75), (0.9, 0.75)),),
    "line": (((-0.8, 0.8), (0.8, -0.8)),),
    "free": (tuple((x / 10, 0.55 * math.sin(x / 2.6)) for x in range(-9, 10)),),
    "stopwatch": (((0.0, 0.1), (0.0, -0.4)), ((-0.25, -0.95), (0.25, -0.95))),
    "erase": (((-0.65, -0.65), (0.65, 0.65)), ((-0.65, 0.65), (0.65, -0.65))),
    "undo": (
        ((-0.35, -0.8), (-0.8, -0.3), (-0.35, 0.2)),
        ((-0.8, -0.3), (0.2, -0.3), (0.7, 0.0), (0.8, 0.4), (0.6, 0.75)),
    ),
    "still": (
        ((-0.9, -0.4), (-0.4, -0.4), (-0.25, -0.7), (0.25, -0.7), (0.4, -0.4), (0.9, -0.4), (0.9, 0.7),
         (-0.9, 0.7), (-0.9, -0.4)),
    ),
    "clip": (
        ((-0.9, -0.55), (0.4, -0.55), (0.4, 0.55), (-0.9, 0.55), (-0.9, -0.55)),
        ((0.4, -0.1), (0.9, -0.5), (0.9, 0.5), (0.4, 0.1)),
    ),
}  # fmt: skip
"""Name -> lines of the sign, from -1 to 1 about its middle."""
ROUND = {"stopwatch": (0.0, 0.1, 0.75), "still": (0.0, 0.15, 0.32)}
"""Name -> middle and radius of a circle in the sign."""
DRAWS = ("angle", "line", "free", "label", "stopwatch")
NAMES = (*DRAWS, "erase", "undo", "still", "clip")


class ToolButton(QPushButton):
    """A sign; it stands out while the tool is in the hand."""

    def __init__(self, name: str, look: Look, words: Words) -> None:
        super().__init__()
        self._name, self._look = name, look
        self.setCheckable(name in DRAWS)
        self.setProperty("role", "flat")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(words(f"draw.{name}"))
        self.setAccessibleName(words(f"draw.{name}"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square for a finger."""
        return QSize(round(2.3 * em_of(self)), round(2.3 * em_of(self)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Lower in a low window."""
        return QSize(round(2.3 * em_of(self)), round(1.55 * em_of(self)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The sign on its ground."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self.isChecked() or self.underMouse():
            fill(painter, box, 0.5 * em, look.chosen if self.isChecked() else look.raised)
        paint = colour(look.ink if self.isEnabled() else look.muted)
        self._paint_sign(painter, box.center(), 0.62 * min(em, box.height() / 1.7), paint)
        if shows_focus(self):
            ring(painter, box, 0.5 * em, look.left)

    def _paint_sign(self, painter: QPainter, at: QPointF, half: float, paint: object) -> None:
        painter.setPen(pen(paint, max(1.5, 0.2 * half)))  # type: ignore[arg-type]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._name == "label":
            painter.setFont(letters(1.9 * half))
            painter.drawText(QRectF(at.x() - 20, at.y() - 20, 40, 40), Qt.AlignmentFlag.AlignCenter, "T")
        for line in SIGNS.get(self._name, ()):
            painter.drawPolyline(QPolygonF([at + QPointF(x, y) * half for x, y in line]))
        if self._name in ROUND:
            x, y, radius = ROUND[self._name]
            painter.drawEllipse(at + QPointF(x, y) * half, radius * half, radius * half)


class DrawBar(QWidget):
    """`asked` tells the name of a tool or of what is to be done."""

    asked = Signal(str)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        texts, look = words or piece_words(), look_of(theme)
        self.setAccessibleName(texts("draw.name"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        self.buttons: dict[str, ToolButton] = {}
        for name in NAMES:
            button = ToolButton(name, look, texts)
            button.clicked.connect(self._asking(name))
            layout.addWidget(button)
            self.buttons[name] = button
        layout.addStretch(1)

    def _asking(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def present(self, tool: str | None, erasable: bool) -> None:
        """Which tool is in the hand, and whether there is something to erase."""
        for name in DRAWS:
            self.buttons[name].setChecked(name == tool)
        self.buttons["erase"].setEnabled(erasable)


REACH = 0.9
"""How near the hand must come, em."""


class LabelField(QLineEdit):
    """One line; Enter and leaving it keep what was written, Escape lets it go."""

    written = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape lets go."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        """It is done once it has gone."""
        self.written.emit(self.text())
        self.clear()


class DrawPad(QWidget):
    """Lies over a `PictureView`. `pressed` and `moved` tell x and y px of the picture, `released` that it is over,
    `said` the words of a label."""

    pressed = Signal(float, float)
    moved = Signal(float, float)
    released = Signal()
    written = Signal(str)

    def __init__(self, picture: PictureView, words: Words | None = None) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setMouseTracking(True)
        self.field = LabelField(self)
        self.field.setPlaceholderText((words or piece_words())("draw.label_text"))
        self.field.setMaxLength(200)
        self.field.hide()
        self.field.editingFinished.connect(self.field.hide)
        self.field.written.connect(self.written)
        picture.installEventFilter(self)
        self.setGeometry(picture.rect())

    @property
    def placement(self) -> Placement:
        """Where the picture is on the pad."""
        return self._picture.placement

    @property
    def reach(self) -> float:
        """How near the hand must come to something, px of the picture."""
        return REACH * em_of(self) / max(self.placement.scale, 1e-9)

    def draws(self, on: bool) -> None:
        """Whether a tool is in the hand: the pointer shows it."""
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def ask(self, at: tuple[float, float]) -> None:
        """Ask for a label's words at a place of the picture."""
        place, em = self.placement.place(at), em_of(self)
        width = min(round(16 * em), self.width())
        x = min(round(place.x()), self.width() - width)
        self.field.setGeometry(max(x, 0), max(round(place.y() - em), 0), width, round(2.2 * em))
        self.field.show()
        self.field.setFocus()

    def _point(self, event: QMouseEvent) -> tuple[float, float]:
        return self.placement.point(QPointF(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand goes down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.field.hide()
            self.pressed.emit(*self._point(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand moves."""
        self.moved.emit(*self._point(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand comes up."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.released.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """As large as the picture's part of the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._picture.rect())
        return False
