"""The glass: what kind it is, how large, and where the camera looks from, as a rule measures it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from calibration.glass import LEVEL, Vector
from calibration.measures import Measures, measures_of
from calibration.record import Calibration
from mirror.calibrations.names import CalibrationError
from mirror.flow.calibrating.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.settings.reading import SettingsError
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.form import Form, choice, make_muted_label, number
from mirror.ui.trainer.calibrating.glass_drawing import GlassDrawing
from mirror.ui.trainer.calibrating.sides import Sides
from mirror.ui.trainer.fields import scrolling

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
"""A number of `Measures`, its bounds, its step and its decimals."""


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
        self.said = QLabel("")
        self.said.setWordWrap(True)
        self.keep, self.look = QPushButton(words("calib.keep")), QPushButton(words("calib.look"))
        self.keep.clicked.connect(self._keep)
        self.look.clicked.connect(self.check.emit)
        column = QVBoxLayout()
        column.addWidget(scrolling(self._form()), 1)
        column.addWidget(self.said)
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

    def _read_glass(self) -> Measures:
        """What is kept, or what the screen's shape makes likely."""
        try:
            kept = self._calibrations.current()
        except CalibrationError:
            kept = None
        if kept is not None and kept.calibration.glass is not None:
            return measures_of(kept.calibration.glass, up_of(kept.calibration))
        wide, high = self._screen_px
        likely = Measures()
        return (
            likely if high >= wide else replace(likely, width_mm=likely.height_mm, height_mm=likely.width_mm)
        )

    def _set(self, key: str, value: Any) -> None:
        self.measures = replace(self.measures, **{key: value})
        self.drawing.show_measures(self.measures)
        self.said.setText("")

    def _keep(self) -> None:
        try:
            kept = self._calibrations.current()
            up = LEVEL if kept is None else up_of(kept.calibration)
            new = self._calibrations.keep_place(glass=self.measures.glass(self._screen_px, up))
        except (CalibrationError, SettingsError, ValueError) as error:
            self.said.setText(self._words("trainer.refused", error=error))
            return
        self.said.setText(self._words("calib.kept_as", title=new.title))
        self.changed.emit()


def up_of(known: Calibration) -> Vector:
    """Up in camera axes, as the floor says, or of a camera that is held level."""
    return LEVEL if known.floor is None else known.floor.up
