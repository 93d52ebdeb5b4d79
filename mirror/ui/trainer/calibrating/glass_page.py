"""The glass: what kind it is, how large, and where the camera looks from, as a rule measures it, drawn to scale as it
is typed in.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from calibration.glass import LEVEL, Vector
from calibration.measures import RuleMeasures, measures_of
from calibration.record import Calibration
from mirror.calibrations.folder import CalibrationError
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.settings.file import SettingsError
from mirror.ui.canvas import CENTRE, Canvas, colour, pen
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.parts import Sides
from mirror.ui.trainer.fields import Form, choice, make_muted_label, number, scrolling

LOGICAL = 1000.0
LENS_MM = 26.0
SIDE_MM = 420.0
"""Room for the view from the side."""


class GlassDrawing(QWidget):
    """Seen from the front as the member sees it, and from the side with the member on the right."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._measures = RuleMeasures()
        self.setMinimumSize(320, 320)

    def show_measures(self, measures: RuleMeasures) -> None:
        """Take what is to be drawn."""
        self._measures = measures
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fit both views into the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width(), self.height()) / LOGICAL
        painter.scale(scale, scale)
        canvas = Canvas(painter, self._theme, self.width() / scale, self.height() / scale)
        canvas.panel(canvas.area, 28, self._theme.panel, 1.0)
        m = self._measures
        left = min(-m.width_mm / 2, m.camera_right_mm - 60)
        right = max(m.width_mm / 2, m.camera_right_mm + 60)
        top, bottom = min(0.0, -m.camera_above_mm - 80), max(m.height_mm, -m.camera_above_mm + 80)
        per_mm = min(
            (canvas.width - 230) / (right - left + SIDE_MM + 160), (canvas.height - 230) / (bottom - top)
        )
        across = (right - left + SIDE_MM + 160) * per_mm
        origin = QPointF(
            (canvas.width - across) / 2 - left * per_mm + 30,
            (canvas.height - (bottom - top) * per_mm) / 2 - top * per_mm,
        )
        self._front(canvas, origin, per_mm)
        self._side(canvas, QPointF(origin.x() + (right + 230) * per_mm, origin.y()), per_mm)
        painter.end()

    def _front(self, canvas: Canvas, origin: QPointF, per_mm: float) -> None:
        m, theme = self._measures, canvas.theme
        box = QRectF(
            origin.x() - m.width_mm / 2 * per_mm, origin.y(), m.width_mm * per_mm, m.height_mm * per_mm
        )
        canvas.panel(box, 6, theme.raised, 1.0, QPen(colour(theme.ink, 0.5), 3))
        canvas.panel(box.adjusted(0, 0, 0, -box.height() / 2), 6, "#FFFFFF", 0.06)
        canvas.text(QPointF(box.center().x(), box.center().y()), self._words(f"calib.glass.{m.kind}"), 30,
                    theme.ink, 600, CENTRE, box.width() - 20)  # fmt: skip
        self._size(canvas, box)
        lens = origin + QPointF(m.camera_right_mm, -m.camera_above_mm) * per_mm
        canvas.painter.setPen(QPen(QColor(theme.left), 3))
        canvas.painter.drawLine(lens, QPointF(lens.x(), origin.y()))
        canvas.painter.drawLine(QPointF(lens.x(), origin.y()), origin)
        _draw_lens(canvas, lens, max(LENS_MM * per_mm, 11))
        words = f"{m.camera_above_mm:+.0f}  ·  {m.camera_right_mm:+.0f} mm"
        canvas.text(lens + QPointF(0, -max(LENS_MM * per_mm, 11) - 16), words, 26, theme.left, 600, CENTRE)

    def _size(self, canvas: Canvas, box: QRectF) -> None:
        m, theme = self._measures, canvas.theme
        at = QPointF(box.center().x(), box.bottom() + 44)
        canvas.text(at, f"{m.width_mm:.0f} mm", 28, theme.muted, 600, CENTRE)
        canvas.painter.save()
        canvas.painter.translate(box.left() - 22, box.center().y())
        canvas.painter.rotate(-90)
        canvas.text(QPointF(0, 0), f"{m.height_mm:.0f} mm", 28, theme.muted, 600, CENTRE)
        canvas.painter.restore()

    def _side(self, canvas: Canvas, origin: QPointF, per_mm: float) -> None:
        """The screen on edge; the camera's cone of sight towards the member."""
        m, theme = self._measures, canvas.theme
        tilt = math.radians(m.tilt_deg)
        down = QPointF(-math.sin(tilt), math.cos(tilt)) * m.height_mm * per_mm
        canvas.painter.setPen(pen(theme.ink, 9))
        canvas.painter.drawLine(origin, origin + down)
        if m.kind == "mirror":
            ahead = QPointF(math.cos(tilt), math.sin(tilt)) * max(m.gap_mm * per_mm, 10)
            canvas.painter.setPen(pen(colour(theme.left, 0.7), 4))
            canvas.painter.drawLine(origin + ahead, origin + ahead + down)
        lens = origin + QPointF(m.camera_ahead_mm, -m.camera_above_mm) * per_mm
        canvas.painter.setPen(QPen(colour(theme.left, 0.55), 3))
        for pitch in (-12.0, 44.0):
            way = QPointF(math.cos(math.radians(pitch)), math.sin(math.radians(pitch)))
            canvas.painter.drawLine(lens, lens + way * (SIDE_MM - 60) * per_mm)
        _draw_lens(canvas, lens, max(LENS_MM * per_mm, 11))
        at = origin + QPointF(SIDE_MM * per_mm / 2, m.height_mm * per_mm + 44)
        canvas.text(at, self._words("calib.glass.side"), 26, theme.muted, 500, CENTRE)


def _draw_lens(canvas: Canvas, at: QPointF, radius: float) -> None:
    painter, theme = canvas.painter, canvas.theme
    painter.setPen(QPen(QColor(theme.left), 4))
    painter.setBrush(QColor("#05080B"))
    painter.drawEllipse(at, radius, radius)
    painter.setBrush(QColor(theme.left))
    painter.drawEllipse(at, radius * 0.4, radius * 0.4)


FIELDS: tuple[tuple[str, float, float, float, int], ...] = (
    ("width_mm", 50, 5000, 1, 0),
    ("height_mm", 50, 5000, 1, 0),
    ("camera_above_mm", -3000, 3000, 1, 0),
    ("camera_right_mm", -3000, 3000, 1, 0),
    ("camera_ahead_mm", -500, 1000, 1, 0),
    ("gap_mm", 0, 400, 1, 0),
    ("turn_deg", -60, 60, 0.5, 1),
    ("tilt_deg", -45, 45, 0.5, 1),
)
"""A number of `RuleMeasures`, its bounds, its step and its decimals."""


class GlassPage(QWidget):
    """A form beside a drawing that follows it. `changed`: a new version was recorded; `check` asks for its check."""

    changed = Signal()
    check = Signal()

    def __init__(
        self, theme: Theme, words: Words, calibrations: CalibrationStore, screen_px: tuple[int, int]
    ) -> None:
        super().__init__()
        self._words, self._calibrations, self._screen_px = words, calibrations, screen_px
        self.measures = self._read_glass()
        self.drawing = GlassDrawing(theme, words)
        self.fields: dict[str, Any] = {}
        self.message = QLabel("")
        self.message.setWordWrap(True)
        self.keep, self.look = QPushButton(words("calib.keep")), QPushButton(words("calib.look"))
        self.keep.clicked.connect(self._keep)
        self.look.clicked.connect(self.check.emit)
        column = QVBoxLayout()
        column.addWidget(scrolling(self._form()), 1)
        column.addWidget(self.message)
        column.addWidget(self.keep)
        column.addWidget(self.look)
        Sides(self, self.drawing, column)
        self.drawing.show_measures(self.measures)

    def _form(self) -> Form:
        words = self._words
        form = Form(words("calib.glass.title"), words("calib.glass.about"))
        kinds = {kind: words(f"calib.glass.{kind}") for kind in ("mirror", "display")}
        self.fields["kind"] = choice(kinds, self.measures.kind, lambda kind: self._set("kind", kind))
        form.row(words("calib.glass.kind"), self.fields["kind"])
        for key, least, most, step, digits in FIELDS:
            field = number(
                getattr(self.measures, key),
                least,
                most,
                step,
                partial(self._set, key),
                digits,
            )
            self.fields[key] = field
            form.row(words(f"calib.glass.{key}"), field)
        wide, high = self._screen_px
        form.below(make_muted_label(words("calib.glass.pixels", width=wide, height=high)))
        return form

    def _read_glass(self) -> RuleMeasures:
        """What is stored, or what the screen's shape makes likely."""
        try:
            in_use = self._calibrations.current()
        except CalibrationError:
            in_use = None
        if in_use is not None and in_use.calibration.glass is not None:
            return measures_of(in_use.calibration.glass, up_of(in_use.calibration))
        wide, high = self._screen_px
        likely = RuleMeasures()
        return (
            likely if high >= wide else replace(likely, width_mm=likely.height_mm, height_mm=likely.width_mm)
        )

    def _set(self, key: str, value: Any) -> None:
        self.measures = replace(self.measures, **{key: value})
        self.drawing.show_measures(self.measures)
        self.message.setText("")

    def _keep(self) -> None:
        try:
            in_use = self._calibrations.current()
            up = LEVEL if in_use is None else up_of(in_use.calibration)
            new = self._calibrations.keep_place(glass=self.measures.glass(self._screen_px, up))
        except (CalibrationError, SettingsError, ValueError) as error:
            self.message.setText(self._words("trainer.refused", error=error))
            return
        self.message.setText(self._words("calib.kept_as", title=new.title))
        self.changed.emit()


def up_of(known: Calibration) -> Vector:
    """Up in camera axes, as the floor says, or of a camera that is held level."""
    return LEVEL if known.floor is None else known.floor.up
