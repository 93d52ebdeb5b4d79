"""The pieces in the places that they have in the review's window, filled with invented data."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.theme import Theme
from tests.gallery import invented as data

MARGIN, GAP = 16, 16


def mock_window(theme: Theme) -> QWidget:
    """List at the left, picture and figure over strip over charts, details at the right."""
    window = QWidget()
    window.setProperty("role", "ground")
    row = QHBoxLayout(window)
    row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    row.setSpacing(GAP)
    sessions = SessionList(theme)
    sessions.present(data.sessions())
    sessions.select("s1")
    row.addWidget(sessions, 300)
    right = QVBoxLayout()
    right.setSpacing(GAP)
    right.addLayout(_head())
    lower = QHBoxLayout()
    lower.setSpacing(GAP)
    lower.addLayout(_middle(theme), 1156)
    details = Details(theme)
    details.present(data.details())
    details.trend.present(*data.trend())
    lower.addWidget(details, 400)
    right.addLayout(lower, 1)
    row.addLayout(right, 1572)
    return window


def _head() -> QHBoxLayout:
    head, names = QHBoxLayout(), QVBoxLayout()
    for words, role in (
        ("Member 204  ·  Jumping jack  ·  set 2", "title"),
        (
            "12 repetitions, 1 doubt   ·   64 s   ·   energy 72 per minute   ·   camera 1, calibrated 14 Nov",
            "name",
        ),
    ):
        label = QLabel(words)
        label.setProperty("role", role)
        names.addWidget(label)
    names.setSpacing(0)
    head.addLayout(names, 1)
    for words in ("Compare", "Export", "Report"):
        button = QPushButton(words)
        button.setProperty("role", "strong" if words == "Report" else "quiet")
        head.addWidget(button)
    return head


def _middle(theme: Theme) -> QVBoxLayout:
    middle, upper, charts = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
    for layout in (middle, upper, charts):
        layout.setSpacing(GAP)
    upper.addWidget(_replay(theme), 760)
    figure = FigureView(theme)
    figure.present(data.pose_3d(0.85))
    upper.addWidget(figure, 380)
    strip = RepStrip(theme)
    strip.present(data.strip(13), "Set 2")
    strip.select(6)
    for chart in (data.shoulder(), data.knee()):
        panel = ChartPanel(theme)
        panel.present(chart)
        panel.set_cursor(2.05)
        charts.addWidget(panel, 1)
    middle.addLayout(upper, 520)
    middle.addWidget(strip)
    middle.addLayout(charts, 324)
    return middle


def _replay(theme: Theme) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "panel")
    layout = QVBoxLayout(frame)
    picture, scrubber = PictureView(theme), Scrubber(theme)
    picture.present(data.street(), *data.pose_2d(), data.SIZE, "rep 7  ·  opening")
    scrubber.set_length(64.0)
    scrubber.set_marks(data.marks())
    scrubber.set_position(31.2)
    scrubber.set_speed(0.5)
    layout.addWidget(picture, 1)
    layout.addWidget(scrubber)
    return frame
