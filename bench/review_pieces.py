"""How long the pieces of the trainer's review take to paint and to answer, on this machine.

    python -m bench.review_pieces [--json FILE]

The median and the slowest of `ROUNDS` runs each, in ms of the processor's time, in a window that is not shown (Qt's
offscreen platform, painted as on a display without acceleration). What a trainer waits for: the next picture of a
replay, the cursor of a chart of an hour, a letter typed into a search.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from mirror.review.views import ChartData, Line, SessionRow
from mirror.ui.review.pieces.channel_tree import ChannelTree
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.look import EM, style_sheet
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.theme import DARK
from rules.channels import CHANNELS
from tests.gallery import invented as data

ROUNDS = 30


def time_rounds(act: Callable[[int], object]) -> dict[str, float]:
    """Median and slowest of `ROUNDS`, ms; the first call, that makes caches, does not count."""
    act(0)
    took = []
    for i in range(1, ROUNDS + 1):
        started = time.process_time()
        act(i)
        took.append(1000 * (time.process_time() - started))
    return {"median_ms": round(float(np.median(took)), 2), "slowest_ms": round(max(took), 2)}


def paint_widget(widget: QWidget, image: QImage) -> None:
    """Paint a widget as a window would."""
    QApplication.processEvents()
    widget.render(image)


def picture() -> dict[str, float]:
    """A new 1080p picture with its skeleton, at 1120x630 px."""
    view = PictureView(DARK)
    frames = [data.street(), np.ascontiguousarray(data.street()[:, ::-1])]
    image = prepare_widget(view, 1120, 630)

    def show(i: int) -> None:
        view.present(frames[i % 2], *data.pose_2d(), data.SIZE, f"rep {i}")
        paint_widget(view, image)

    return time_rounds(show)


def figure() -> dict[str, float]:
    """The next pose of the 3D figure, at 380x520 px."""
    view = FigureView(DARK)
    image = prepare_widget(view, 380, 520)
    poses = [data.pose_3d(i / ROUNDS) for i in range(ROUNDS + 1)]

    def show(i: int) -> None:
        view.present(poses[i])
        paint_widget(view, image)

    return time_rounds(show)


def hour() -> ChartData:
    """Two lines of 60,000 values each."""
    x = np.arange(60_000) / 16.6
    rng = np.random.default_rng(1)
    lines = tuple(
        Line(side, 90 + 60 * np.sin(x / 2 + off) + rng.normal(0, 2, len(x)), side)
        for side, off in (("left", 0.0), ("right", 0.1))
    )
    return ChartData("Knee angle", "deg", x, lines, (140.0, 170.0), trust="± 4°")


def chart(what: str) -> dict[str, float]:
    """60,000 values a line, at 570x324 px: shown again, its cursor moved, or zoomed."""
    view, shown = ChartPanel(DARK), hour()
    image = prepare_widget(view, 570, 324)
    view.present(shown)
    acts = {
        "present": lambda i: view.present(shown),
        "cursor": lambda i: view.set_cursor(60.0 * i),
        "zoom": lambda i: view.set_range(50.0 * i, 50.0 * i + 300),
    }

    def show(i: int) -> None:
        acts[what](i)
        paint_widget(view, image)

    return time_rounds(show)


def strip() -> dict[str, float]:
    """The next of 300 repetitions chosen, at 1160x92 px."""
    view = RepStrip(DARK)
    image = prepare_widget(view, 1160, 92)
    view.present(data.strip(300))

    def show(i: int) -> None:
        view.select(9 * i)
        paint_widget(view, image)

    return time_rounds(show)


def search_channels() -> dict[str, float]:
    """A letter typed into the search of all channels, at 560x620 px."""
    view = ChannelTree(DARK)
    image = prepare_widget(view, 560, 620)
    view.set_channels([(one.name, one.unit, one.description) for one in CHANNELS])
    typed = ("k", "kn", "kne", "knee", "knee v", "knee vel", "")

    def show(i: int) -> None:
        view.search.setText(typed[i % len(typed)])
        paint_widget(view, image)

    return time_rounds(show)


def search_sessions() -> dict[str, float]:
    """A letter typed into the search of 2,000 sessions, at 300x900 px."""
    view = SessionList(DARK)
    image = prepare_widget(view, 300, 900)
    view.present(
        [("All", [SessionRow(str(i), f"Member {i % 90:03d}", "Squat · 3 sets") for i in range(2000)])]
    )
    typed = ("m", "member 0", "member 01", "squat", "")

    def show(i: int) -> None:
        view.search.setText(typed[i % len(typed)])
        paint_widget(view, image)

    return time_rounds(show)


def prepare_widget(widget: QWidget, width: int, height: int) -> QImage:
    """A widget laid out at a size, and what to paint it on."""
    widget.setStyleSheet(style_sheet(DARK, EM))
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return QImage(width, height, QImage.Format.Format_RGB32)


def main() -> None:
    """Measure all and print them; `--json` also writes them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    app = QApplication([])
    found = {
        "picture_1080p": picture(),
        "figure_3d": figure(),
        "chart_60000_present": chart("present"),
        "chart_60000_cursor": chart("cursor"),
        "chart_60000_zoom": chart("zoom"),
        "strip_300_select": strip(),
        "channels_search": search_channels(),
        "sessions_2000_search": search_sessions(),
    }
    for name, figures in found.items():
        print(f"{name:24} {figures['median_ms']:8.2f} ms, slowest {figures['slowest_ms']:8.2f} ms")
    if given.json:
        given.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    app.quit()


if __name__ == "__main__":
    main()
