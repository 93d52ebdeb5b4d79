"""The 3D stick figure that turns: by drag, wheel and keys.

Beyond the agreed interface: `set_stage` fixes the floor for a whole set, so that a jump is seen to leave it, and
`ghost` takes its own `up`.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engines.pose import INDEX, FloatArray
from mirror.flow.words import Words
from mirror.ui.canvas import CENTRE, RIGHT, pen
from mirror.ui.review.pieces.figure_painting import (
    FEET,
    FigureStage,
    Lens,
    Viewpoint,
    drift,
    paint_body,
    paint_floor,
    paint_shadow,
    stage_of,
)
from mirror.ui.review.pieces.look import (
    HEADING,
    RADIUS,
    SMALL,
    em_of,
    fill,
    font,
    look_of,
    mix_colours,
    ring,
    shows_focus,
    width_of,
    write,
)
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

Up = tuple[float, float, float]
STEP_DEG = 7.5
"""One press of an arrow key."""
DEG_PER_PX = 0.45
HOME = Viewpoint(yaw=-18.0, pitch=9.0)
"""A little from the side and from above: a body seen straight on looks flat."""
TURNS = {
    Qt.Key.Key_Left: (STEP_DEG, 0.0),
    Qt.Key.Key_Right: (-STEP_DEG, 0.0),
    Qt.Key.Key_Up: (0.0, STEP_DEG),
    Qt.Key.Key_Down: (0.0, -STEP_DEG),
}
ZOOMS = {Qt.Key.Key_Plus: 1.15, Qt.Key.Key_Equal: 1.15, Qt.Key.Key_Minus: 1 / 1.15}


class FigureView(QWidget):
    """A body in space over a floor, and a paler one to compare it with."""

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._look, self._words = look_of(theme), words or piece_words()
        self._xyz: FloatArray | None = None
        self._up: Up | None = None
        self._ghost: tuple[FloatArray, Up | None] | None = None
        self._stage: FigureStage | None = None
        self._fixed: FigureStage | None = None
        self._held: QPointF | None = None
        self.viewpoint = HOME
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self._words("figure.name"))

    def present(self, xyz: FloatArray | None, up: Up | None = None) -> None:
        """`xyz` (30, 3) m in camera axes, or None; `up` against gravity in the same, None for a level camera."""
        seen = xyz is not None and bool(np.isfinite(xyz).all(axis=-1).any())
        self._xyz, self._up = xyz if seen else None, up
        if self._fixed is None:
            self._stage = None if xyz is None else stage_of(xyz, up)
        self.setAccessibleDescription("" if seen else self._words(self._missing()))
        self.update()

    def _missing(self) -> str:
        """Why there is no figure: in this frame, or at all."""
        return "figure.none" if self._fixed is None else "picture.nobody"

    def set_stage(self, xyz: FloatArray | None, up: Up | None = None) -> None:
        """Fix floor, middle and size by all poses (N, 30, 3) of a set; None lets each pose have its own."""
        self._fixed = None if xyz is None else stage_of(xyz, up)
        self.update()

    def ghost(self, xyz: FloatArray | None, up: Up | None = None) -> None:
        """A second, paler figure, of another recording: its feet are put on the floor and its hips at ours."""
        self._ghost = None if xyz is None else (xyz, up)
        self.update()

    def reset_view(self) -> None:
        """The view as it was at first."""
        self.viewpoint = HOME
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Upright."""
        return QSize(320, 420)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A third of a small window."""
        return QSize(160, 200)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Floor, shadow, ghost, body, words."""
        painter, em = QPainter(self), em_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill(painter, box, RADIUS * em, self._look.panel)
        stage = self._fixed or self._stage
        if self._xyz is not None and stage is not None:
            self._paint_figure(painter, stage, self._xyz)
        else:
            write(painter, box, self._words(self._missing()), font(self), self._look.muted, CENTRE)
        self._paint_words(painter, box, em)
        if shows_focus(self):
            ring(painter, box, RADIUS * em, self._look.left)

    def _paint_figure(self, painter: QPainter, stage: FigureStage, xyz: FloatArray) -> None:
        lens = Lens(self.viewpoint, stage.tall, self.width(), self.height(), stage.wide)
        local = stage.local(xyz)
        shift = drift(local, stage.tall)
        local = local - shift
        painter.save()
        painter.setClipRect(self.rect())
        paint_floor(painter, lens, self._look, shift)
        paint_shadow(painter, lens, local, self._look)
        other = self._beside(local)
        if other is not None:
            paint_body(painter, lens, other, self._look, pale=True)
        paint_body(painter, lens, local, self._look)
        painter.restore()

    def _beside(self, local: FloatArray) -> FloatArray | None:
        """The ghost in our local axes: hips over hips, on our floor."""
        own = None if self._ghost is None else stage_of(*self._ghost)
        if self._ghost is None or own is None:
            return None
        other = own.local(self._ghost[0])
        shift = local[INDEX["pelvis"]] - other[INDEX["pelvis"]]
        feet = local[list(FEET), 1]
        shift[1] = np.nanmin(feet) if np.isfinite(feet).any() else 0.0
        return other + np.nan_to_num(shift)

    def _paint_words(self, painter: QPainter, box: QRectF, em: float) -> None:
        head = QRectF(em, 0.7 * em, box.width() - 2 * em, 1.5 * em)
        title, ink = self._words("figure.title"), self._look.ink
        used = write(painter, head, title, font(self, HEADING, 600), ink, within=head)
        rest = head.adjusted(used + em, 0, 0, 0)
        if self._xyz is not None:
            write(painter, rest, self._words("figure.hint"), font(self, SMALL), self._look.muted, RIGHT, head)
        self._paint_legend(painter, QRectF(em, box.height() - 1.9 * em, box.width() - 2 * em, 1.2 * em), em)

    def _paint_legend(self, painter: QPainter, foot: QRectF, em: float) -> None:
        """Which colour is which side, and that the pale one is another."""
        look, letters = self._look, font(self, SMALL)
        shown = [("side.left", look.left), ("side.right", look.right)]
        if self._ghost is not None:
            shown.append(("figure.ghost", mix_colours(look.muted, look.panel, 0.45)))
        words = [self._words(key) for key, _ in shown]
        rooms = [width_of(word, letters) + 1.3 * em for word in words]
        gap = min(em, (foot.width() - sum(rooms)) / max(len(rooms) - 1, 1))
        x, y = foot.left(), foot.center().y()
        for (_, paint), word, room in zip(shown, words, rooms, strict=True):
            painter.setPen(pen(paint, 0.22 * em))
            painter.drawLine(QPointF(x + 0.1 * em, y), QPointF(x + 0.9 * em, y))
            write(painter, foot.adjusted(x - foot.left() + 1.25 * em, 0, 9, 0), word, letters, look.muted)
            x += room + gap

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn with the hand."""
        if self._held is not None:
            by = event.position() - self._held
            self._held = event.position()
            self._see(self.viewpoint.turn(-DEG_PER_PX * by.x(), DEG_PER_PX * by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Back to the first view."""
        self._held = None
        self.reset_view()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Nearer and farther."""
        self._see(self.viewpoint.nearer(1.0015 ** event.angleDelta().y()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows turn, plus and minus zoom, Home goes back to the first view."""
        key = Qt.Key(event.key())
        if key in TURNS:
            self._see(self.viewpoint.turn(*TURNS[key]))
        elif key in ZOOMS:
            self._see(self.viewpoint.nearer(ZOOMS[key]))
        elif key == Qt.Key.Key_Home:
            self.reset_view()
        else:
            super().keyPressEvent(event)

    def _see(self, view: Viewpoint) -> None:
        self.viewpoint = view
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring appears."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring goes."""
        self.update()
