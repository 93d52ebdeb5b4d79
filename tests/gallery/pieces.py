"""Every piece with invented data, and a mock of the window: `python -m tests.gallery --out FOLDER`.

For looking, when a piece is changed: dark and light, at three sizes and at twice the pixels. Works without a display
with Qt's offscreen platform.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from mirror.ui.review.keys import KeysOverlay
from mirror.ui.review.pieces.channel_tree import ChannelTree
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.draw_tools import DrawBar
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.look import EM, em_for, style_sheet
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.pieces.trend import TrendBars
from mirror.ui.theme import THEMES, Theme
from tests.gallery import invented as data
from tests.gallery.window import mock_window

WINDOWS = {"1920": (1920, 1080, 1.0), "1366": (1366, 768, 1.0), "1920-2x": (1920, 1080, 2.0)}


def picture(widget: QWidget, width: int, height: int, ratio: float = 1.0) -> QImage:
    """A widget as it is seen at a size, `ratio` device px for each."""
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    image = QImage(QSize(round(width * ratio), round(height * ratio)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image)
    widget.hide()
    return image


def pieces(theme: Theme) -> dict[str, Callable[[], tuple[QWidget, int, int]]]:
    """Name -> how to make a piece with its data, and the size it is looked at."""
    return {
        "picture": lambda: (_picture(theme, True), 740, 416),
        "picture-none": lambda: (_picture(theme, False), 740, 416),
        "picture-drawn": lambda: (_picture_drawn(theme), 740, 416),
        "tools": lambda: (_tools(theme), 50, 416),
        "strip-corrected": lambda: (_make_corrected(theme), 1160, 92),
        "figure": lambda: (_figure(theme, False), 380, 520),
        "figure-ghost": lambda: (_figure(theme, True), 380, 520),
        "figure-none": lambda: (FigureView(theme), 380, 520),
        "scrubber": lambda: (_scrubber(theme), 740, 50),
        "strip": lambda: (_strip(theme, 13, 6), 1160, 92),
        "strip-40": lambda: (_strip(theme, 40, 20), 1160, 92),
        "strip-300": lambda: (_strip(theme, 300, 150), 1160, 92),
        "strip-holds": lambda: (_holds(theme), 1160, 92),
        "chart": lambda: (_chart(theme, "plain"), 570, 324),
        "chart-warn": lambda: (_chart(theme, "warn"), 570, 324),
        "chart-band": lambda: (_chart(theme, "band"), 570, 324),
        "channels": lambda: (_channels(theme, ""), 560, 620),
        "channels-found": lambda: (_channels(theme, "knee velocity"), 560, 620),
        "trend": lambda: (_trend(theme), 360, 190),
        "sessions": lambda: (_sessions(theme), 300, 900),
        "details": lambda: (_details(theme), 400, 970),
        "details-settled": lambda: (_make_settled(theme), 400, 700),
        "keys": lambda: (_keys(theme), 1366, 768),
    }


def _picture(theme: Theme, kept: bool) -> QWidget:
    made = PictureView(theme)
    made.present(data.street() if kept else None, *data.pose_2d(), data.SIZE, "rep 7  ·  opening")
    return made


def _picture_drawn(theme: Theme) -> QWidget:
    made = PictureView(theme)
    made.present(data.street(), *data.pose_2d(), data.SIZE)
    made.draw(list(enumerate(data.drawings())), 1.25, chosen=0)
    return made


def _tools(theme: Theme) -> QWidget:
    made = DrawBar(theme)
    made.present("line", erasable=False)
    return made


def _make_corrected(theme: Theme) -> QWidget:
    made = RepStrip(theme)
    made.present(data.correct_set())
    return made


def _figure(theme: Theme, compared: bool) -> QWidget:
    made = FigureView(theme)
    made.present(data.pose_3d(0.85))
    made.ghost(data.pose_3d(0.4) if compared else None)
    return made


def _scrubber(theme: Theme) -> QWidget:
    made = Scrubber(theme)
    made.set_length(64.0)
    made.set_marks(data.marks())
    made.set_position(31.2)
    made.set_speed(0.5)
    made.set_loop(True, (29.8, 34.0))
    return made


def _strip(theme: Theme, count: int, chosen: int) -> QWidget:
    made = RepStrip(theme)
    made.present(data.strip(count), "Set 2", "12 repetitions, 1 doubt")
    made.resize(1160, 92)
    made.select(chosen)
    return made


def _holds(theme: Theme) -> QWidget:
    made = RepStrip(theme)
    made.present(data.holds(), "Set 1")
    made.select(0)
    return made


def _make_settled(theme: Theme) -> QWidget:
    made = Details(theme)
    made.present(data.settle_set())
    made.trend.present((), (), "", "Twelve weeks")
    return made


def _chart(theme: Theme, kind: str) -> QWidget:
    made = ChartPanel(theme)
    made.present({"plain": data.shoulder, "warn": data.knee, "band": data.overlay}[kind]())
    made.set_cursor(62.0 if kind == "band" else 2.05)
    return made


def _channels(theme: Theme, words: str) -> QWidget:
    made = ChannelTree(theme)
    made.set_favourites(("angle.knee.left", "angle.hip.left", "angle.trunk.lean"))
    made.set_channels(data.channels())
    made.search.setText(words)
    return made


def _trend(theme: Theme) -> QWidget:
    made = TrendBars(theme)
    made.present(*data.trend())
    return made


def _sessions(theme: Theme) -> QWidget:
    made = SessionList(theme)
    made.present(data.sessions())
    made.select("s1")
    return made


def _details(theme: Theme) -> QWidget:
    made = Details(theme)
    made.present(data.details())
    made.trend.present(*data.trend())
    return made


def _keys(theme: Theme) -> QWidget:
    made = KeysOverlay(theme)
    made.present(data.keys())
    return made


def take(out: Path, only: str = "") -> list[Path]:
    """Write all pictures whose name holds `only` into a folder; gives where they are."""
    out.mkdir(parents=True, exist_ok=True)
    app, taken = QApplication.instance(), []
    for name, theme in THEMES.items():
        for window, (width, height, ratio) in WINDOWS.items():
            path = out / f"window-{window}-{name}.png"
            if only in path.name:
                made = mock_window(theme)
                made.setStyleSheet(style_sheet(theme, em_for(width, height)))
                picture(made, width, height, ratio).save(str(path))
                taken.append(path)
        for piece, make in pieces(theme).items():
            path = out / f"{piece}-{name}.png"
            if only in path.name and isinstance(app, QApplication):
                app.setStyleSheet(style_sheet(theme, EM) + "QWidget { background: palette(window) }")
                made, width, height = make()
                frame = QWidget()
                frame.setProperty("role", "ground")
                made.setParent(frame)
                app.setStyleSheet(style_sheet(theme, EM))
                made.setGeometry(20, 20, width, height)
                made.show()
                picture(frame, width + 40, height + 40).save(str(path))
                taken.append(path)
    return taken


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option("--only", default="", help="Only pictures whose name holds this.")
def main(out: Path, only: str) -> None:
    """Take a picture of every piece of the review, and of a mock of its window."""
    app = QApplication(sys.argv[:1])
    for path in take(out, only):
        click.echo(path)
    app.quit()
