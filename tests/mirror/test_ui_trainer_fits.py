"""The trainer's pages in every language, upright and lying: words are whole, or wrap, or are shortened on purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from calibrating_stage import looping
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from test_ui_trainer import kept, summary

from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.view import TrainerView
from mirror.flow.view_parts import Target
from mirror.flow.words import Words
from mirror.settings.options import Settings
from mirror.ui.theme import THEMES
from mirror.ui.timing import StallMeter
from mirror.ui.trainer.calibrating.page import STEPS, CalibrationPage
from mirror.ui.trainer.calibrating.parts import Aloud
from mirror.ui.trainer.panel import TrainerPanel
from mirror.ui.trainer.plans import PlansPage
from mirror.ui.trainer.sessions import SessionsPage
from mirror.ui.trainer.settings import CameraPage, SettingsPage
from mirror.ui.translation import languages, translate

NAMES = ("sessions", "plans", "settings", "camera", "calibration")
SLACK = 2.0


def cut(page: QWidget) -> list[str]:
    """Words that have too little room on a page, those not on show left out."""
    return [
        found for widget in page.findChildren(QWidget) if widget.isVisibleTo(page) for found in _cut(widget)
    ]


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        words = widget.text()
        if not words or (widget.pixmap() and not widget.pixmap().isNull()):
            return []
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
        wide = 0 if widget.wordWrap() else widget.sizeHint().width()
        fits = widget.height() + SLACK >= needed and widget.width() + SLACK >= wide
        return [] if fits else [f"label {words!r}"]
    if isinstance(widget, QAbstractButton) and widget.text():
        return [] if widget.width() + SLACK >= widget.sizeHint().width() else [f"button {widget.text()!r}"]
    if isinstance(widget, QTableWidget):
        header = widget.horizontalHeader()
        titles = [widget.horizontalHeaderItem(i) for i in range(widget.columnCount())]
        room = QFontMetricsF(header.font())
        return [
            f"column {title.text()!r}"
            for i, title in enumerate(titles)
            if title is not None and room.horizontalAdvance(title.text()) > widget.columnWidth(i) + SLACK
        ]
    return []


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """How to open the trainer's pages in a language, at a size."""
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    loop = looping([])

    def opened(language: str, size: tuple[int, int]) -> tuple[TrainerPanel, Callable[[str], QWidget]]:
        words, glass = Words(translate(language)), QWidget()
        qtbot.addWidget(glass)
        glass.resize(*size)
        options = SettingsPage(Settings(), words, only=("camera",))
        pages: dict[str, Callable[[], QWidget]] = {
            "sessions": lambda: SessionsPage(words, words.exercise, kept(lambda _: [summary(2), summary(1)])),
            "plans": lambda: PlansPage(words),
            "settings": lambda: SettingsPage(Settings(), words),
            "camera": lambda: CameraPage(loop, words, StallMeter(glass), options),
            "calibration": lambda: CalibrationPage(
                loop, THEMES["dark"], words, CalibrationStore("0"), Aloud(None)
            ),
        }
        made = TrainerPanel(glass, THEMES["dark"], words, pages)
        tabs = tuple(Target(name, words(f"trainer.{name}")) for name in (*NAMES, "close"))

        def turn(name: str) -> QWidget:
            made.open(TrainerView(name, tabs))
            made.grab()
            qapp.processEvents()
            return made._pages[name]

        return made, turn

    yield opened
    translate("en")


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", languages())
def test_words_of_the_trainer_s_pages_are_whole(panel, language: str, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    made, turn = panel(language, size)
    faults = []
    for name in NAMES:
        page = turn(name)
        faults += [f"{name}: {fault}" for fault in cut(page)]
        if isinstance(page, CalibrationPage):
            for step in STEPS[:-1]:
                page.open(step)
                made.grab()
                faults += [f"{name} {step}: {fault}" for fault in cut(page)]
    made.close_pages()
    assert not faults, "\n".join(faults)
