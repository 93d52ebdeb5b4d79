"""The glass: one widget that paints the picture, the skeleton and the screen, and takes touches and keys."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engines.pose import FloatArray, Pose
from mirror.flow.marks_and_charts import marks
from mirror.flow.view import Dwell, Pill, Screen, Tone, WorkoutView
from mirror.live.state import Shown
from mirror.ui import painting
from mirror.ui.canvas import MARGIN, Canvas, RenderCache, logical_size
from mirror.ui.division import paint_over_head, place_colour
from mirror.ui.guarding import PieceGuard
from mirror.ui.painting import Screens, shows_picture, shows_skeleton
from mirror.ui.pieces.button import Places, find_target
from mirror.ui.pieces.chart import Charts
from mirror.ui.pieces.cue import paint_pill
from mirror.ui.pieces.gauges import POINTER, paint_pointer
from mirror.ui.pieces.skeleton import paint_bar_path, paint_ghost, paint_mark, paint_skeleton
from mirror.ui.reflecting import Reflecting
from mirror.ui.theme import Theme

KEYS = {
    Qt.Key.Key_Return: "return",
    Qt.Key.Key_Enter: "return",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Backspace: "backspace",
}

Overlay = Callable[[Canvas], None]


class GlassWidget(QWidget):
    """Paints what it is given by `show_frame`; says what was touched and typed.

    `body` is the box of the body on the glass, px, for the outline about it and for panels to keep off it; None where
    it is not seen. `charts` says whether there is room for the charts,
    `sides` whether the panels of several stand at the sides.
    `labels` of each place, where several take part: each has a colour then; empty for a place that is free.
    `painted` is called with each picture that was painted, for its timing. With `reflecting`, the glass is a
    two-way mirror: no picture is painted and the skeleton lies on the reflection; while there is no depth, the
    picture is there all the same, and `note` says so. `sorry` is shown in the place of a screen that cannot be
    painted; `guard` counts what failed.
    """

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, painted: Callable[[Shown], None] = lambda _: None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme = theme
        self.skeleton = True
        self.body: tuple[float, float, float, float] | None = None
        self.charts, self.sides = True, False
        self.overlay: Overlay | None = None
        self.reflecting: Reflecting | None = None
        self.note = self.sorry = ""
        self.guard = PieceGuard()
        self.places: Places = {}
        self.labels: tuple[str, ...] = ()
        self._screens = Screens(Charts())
        self._cache = RenderCache()
        self._painted = painted
        self._shown: Shown | None = None
        self._view: Screen | None = None
        self._dwell: Dwell | None = None
        self._pointer: tuple[float, float] | None = None
        self._touched = ""
        self._reported = -1

    # ---- what to paint

    def show_frame(
        self,
        shown: Shown | None,
        view: Screen,
        dwell: Dwell | None = None,
        pointer: tuple[float, float] | None = None,
    ) -> None:
        """Take what is to be painted next; several between two paintings cost nothing."""
        self._shown, self._view, self._dwell, self._pointer = shown, view, dwell, pointer
        self.update()

    def find_target(self) -> str | None:
        """The target under the pointing wrist, on the screen that was painted last."""
        if self._pointer is None:
            return None
        return find_target(self.places, self._on_canvas(self._pointer))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture, skeleton, screen, pointer; a piece that fails takes none of the others with it."""
        view, shown = self._view, self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        try:
            if view is None:
                painter.fillRect(self.rect(), QColor(self.theme.ground))
                return
            self._paint(painter, view, shown if shows_picture(view) else None)
        finally:
            # an error holds this frame, and a painter that is still at work then takes the program with it
            painter.end()
        if shown is not None and shown.index != self._reported:
            self._reported = shown.index
            self._painted(shown)

    def _paint(self, painter: QPainter, view: Screen, picture: Shown | None) -> None:
        """A view, over the picture where it shows one."""
        now = time.monotonic()
        reflects = self.reflecting is not None and not self.reflecting.without_depth(now)
        self.guard.attempt(
            "the picture", lambda: self._paint_ground(painter, view, picture, reflects), painter
        )
        size, scale = logical_size(self.width(), self.height())
        painter.scale(scale, scale)
        canvas = Canvas(painter, self.theme, size.width(), size.height(), self._cache, guard=self.guard)
        if picture is not None:
            self._paint_over(canvas, picture, view, scale, now if reflects else None)
        self._paint_screen(canvas, view, scale, reflects, now)
        canvas.piece("the pointer", lambda: self._paint_top(canvas, picture is not None and not reflects))
        overlay = self.overlay
        if overlay is not None:
            canvas.piece("the timings", lambda: overlay(canvas))

    def _paint_ground(self, painter: QPainter, view: Screen, picture: Shown | None, reflects: bool) -> None:
        if reflects and picture is not None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            self._paint_picture(painter, picture, view)

    def _paint_over(
        self, canvas: Canvas, picture: Shown, view: Screen, scale: float, reflected: float | None
    ) -> None:
        """Ghost, skeleton and the way of the bar; on the reflection as it is at `reflected` s, the skeleton alone."""
        if reflected is None:
            canvas.piece("the ghost", lambda: self._paint_ghost(canvas, picture, view, scale))
        if self.skeleton and shows_skeleton(view):
            canvas.piece("the skeleton", lambda: self._paint_body(canvas, picture, scale, reflected))
        if reflected is None:
            canvas.piece("the bar's way", lambda: self._paint_path(canvas, picture, view, scale))

    def _paint_screen(self, canvas: Canvas, view: Screen, scale: float, reflects: bool, now: float) -> None:
        """The view, and plain words in its place where it cannot be painted."""
        screens = self._screens
        screens.body = None if self.body is None else _rect(self.body, scale)
        screens.charts_fit, screens.sides = self.charts, self.sides
        screens.outlined = not reflects and not self.labels
        screens.scale = scale * self.devicePixelRatioF()
        screens.leftward = self.isRightToLeft()
        name = f"the screen {type(view).__name__}"
        places = self.guard.attempt(
            name, lambda: screens.paint(canvas, view, self._dwell, now), canvas.painter
        )
        if places is None:
            places = self.guard.attempt(
                f"plain words for {name}",
                lambda: painting.paint_plain(canvas, view, self.sorry),
                canvas.painter,
            )
        self.places = places or {}

    def _paint_top(self, canvas: Canvas, pictured: bool) -> None:
        """What lies over the screen: the note of a mirror without depth, and the pointing hand."""
        if self.reflecting is not None and pictured:
            paint_pill(canvas, QPointF(MARGIN, canvas.height * 0.56), Pill(self.note, Tone.CUE), False)
        if self._pointer is not None and self.places:
            paint_pointer(canvas, self._on_canvas(self._pointer))

    def _paint_picture(self, painter: QPainter, picture: Shown | None, view: Screen) -> None:
        if picture is None:
            painter.fillRect(self.rect(), QColor(self.theme.ground))
            return
        height, width = picture.image.shape[:2]
        image = QImage(picture.image.data, width, height, QImage.Format.Format_RGB32)
        if (width, height) == (self.width(), self.height()):
            painter.drawImage(0, 0, image)
        else:
            # made for a size that the window has just left: the next picture fits again
            painter.drawImage(self.rect(), image)

    def _paint_body(self, canvas: Canvas, shown: Shown, scale: float, reflected: float | None) -> None:
        """The skeleton on the picture, or on the reflection as it is at `reflected` s."""
        if self.reflecting is not None and reflected is not None:
            overlay = self.reflecting.at(reflected)
            if overlay is not None:
                paint_skeleton(canvas, overlay.points * (canvas.width, canvas.height), overlay.score)
        elif self.labels:
            self._paint_people(canvas, shown, scale)
        elif shown.pose is not None:
            points = self._place_points(shown.pose, shown, scale)
            paint_skeleton(canvas, points, shown.pose.score)
            if isinstance(self._view, WorkoutView) and self._view.fault:
                for mark in marks(self._view.fault, points, shown.pose.score):
                    paint_mark(canvas, QPointF(*mark.at), None if mark.to is None else QPointF(*mark.to))

    def _paint_people(self, canvas: Canvas, shown: Shown, scale: float) -> None:
        """Each body in the colour of its place, with its label over the head."""
        each = zip(self.labels, (shown.pose, *shown.beside), strict=False)
        for place, (label, pose) in enumerate(each):
            if pose is not None and label:
                points = self._place_points(pose, shown, scale)
                paint_skeleton(canvas, points, pose.score, place_colour(place))
                paint_over_head(canvas, points, pose.score, label, place)

    def _place_points(self, pose: Pose, shown: Shown, scale: float) -> FloatArray:
        """Key points (30, 2) on the canvas."""
        return self._on_picture(pose.xy, shown, scale)

    def _on_picture(self, points: FloatArray, shown: Shown, scale: float) -> FloatArray:
        """Points (n, 2) px of the camera's picture on the canvas."""
        stretch = self.width() / shown.image.shape[1] / scale
        placed: FloatArray = (points @ shown.placed[:, :2].T + shown.placed[:, 2] + 0.5) * stretch
        return placed

    def _paint_ghost(self, canvas: Canvas, shown: Shown, view: Screen, scale: float) -> None:
        """The reference under the member's own skeleton, where both are drawn."""
        if (
            isinstance(view, WorkoutView)
            and view.ghost is not None
            and view.trusted
            and shown.pose is not None
        ):
            paint_ghost(canvas, self._on_picture(view.ghost, shown, scale))

    def _paint_path(self, canvas: Canvas, shown: Shown, view: Screen, scale: float) -> None:
        """The way of the bar over the picture."""
        if isinstance(view, WorkoutView) and view.path is not None and view.trusted:
            paint_bar_path(canvas, self._on_picture(view.path, shown, scale))

    def _on_canvas(self, share: tuple[float, float]) -> QPointF:
        size, _ = logical_size(self.width(), self.height())
        edge = 2 * POINTER
        return QPointF(
            edge + share[0] * (size.width() - 2 * edge), edge + share[1] * (size.height() - 2 * edge)
        )

    # ---- touches and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A finger comes down: a target is chosen where it also goes up."""
        self._touched = find_target(self.places, self._at(event)) or ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The finger goes up."""
        target, self._touched = self._touched, ""
        if target and find_target(self.places, self._at(event)) == target:
            self.chosen.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A key as the view models name it: `return`, `space`, `escape`, or its letter."""
        if event.isAutoRepeat():
            return
        name = KEYS.get(Qt.Key(event.key()), event.text().lower())
        if name:
            self.typed.emit(name)

    def _at(self, event: QMouseEvent) -> QPointF:
        _, scale = logical_size(self.width(), self.height())
        return event.position() / scale


def _rect(box: tuple[float, float, float, float], scale: float) -> QRectF:
    """Left, top, right, bottom in px of the window as a rectangle of the canvas."""
    left, top, right, bottom = (each / scale for each in box)
    return QRectF(left, top, right - left, bottom - top)
