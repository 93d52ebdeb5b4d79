"""The hand over the picture: where it goes down, moves and comes up, in px of the picture; and a label's field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mirror.flow.words import Words
from mirror.ui.review.pieces.drawn import Placement
from mirror.ui.review.pieces.lettering import em_of
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.words import piece_words

REACH = 0.9
"""How near the hand must come, em."""


class LabelField(QLineEdit):
    """One line; Enter and leaving it keep what was written, Escape lets it go."""

    said = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape lets go."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        """It is done once it has gone."""
        self.said.emit(self.text())
        self.clear()


class DrawPad(QWidget):
    """Lies over a `PictureView`. `pressed` and `moved` tell x and y px of the picture, `released` that it is over,
    `said` the words of a label."""

    pressed = Signal(float, float)
    moved = Signal(float, float)
    released = Signal()
    said = Signal(str)

    def __init__(self, picture: PictureView, words: Words | None = None) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setMouseTracking(True)
        self.field = LabelField(self)
        self.field.setPlaceholderText((words or piece_words())("draw.label_text"))
        self.field.setMaxLength(200)
        self.field.hide()
        self.field.editingFinished.connect(self.field.hide)
        self.field.said.connect(self.said)
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
