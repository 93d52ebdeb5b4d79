"""What is known of the camera: the calibrations that are kept, and what to do where there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mirror.visit.words import Words


class CalibrationPage(QWidget):
    """`names` are the calibrations that are kept."""

    def __init__(self, words: Words, names: tuple[str, ...] = ()) -> None:
        super().__init__()
        panel = QFrame()
        panel.setProperty("role", "panel")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(28, 24, 28, 28)
        title = QLabel(words("trainer.calibrations" if names else "trainer.calibration_none"))
        title.setProperty("role", "group")
        inner.addWidget(title)
        hint = QLabel("\n".join(names) if names else words("trainer.calibration_hint"))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        inner.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
