"""The trainer's review as pictures: `python -m tests.screenshots.review --out docs/screens`.

What is on show is real: results of `mirror batch` on the sample video, and generated sessions of twelve weeks, judged
by the real rules (`mirror.demonstration`). Qt's offscreen platform will do. `--work FOLDER` keeps the results for the
next time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import click
import cv2
import numpy as np
from PySide6.QtWidgets import QApplication

from engines import fetch, zoo
from engines.pose import INDEX, FloatArray
from mirror.demonstration import twelve_weeks
from mirror.results.folder import FOLDER
from mirror.review.library import Library
from mirror.review.sketch import Point
from mirror.store.corrections import Drawing, DrawingKind
from mirror.store.database import open_store
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import DARK, LIGHT, Theme
from tests.screenshots.jacks import write_jacks
from tests.screenshots.png import index_colours

NOW = datetime(2026, 11, 20, 19, 40)
SIZE, WIDTH = (1920, 1080), 1440
"""Of the window, and of the picture of it, px."""
PATIENCE_S = 120.0


class Shots:
    """One window, driven by its verbs."""

    def __init__(self, library: Library, theme: Theme, out: Path) -> None:
        self._out = out
        self.window = ReviewWindow(library, theme)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.refresh(open_first=False)

    def until(self, ready: Callable[[], bool]) -> None:
        """Let the window live until something is so. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {PATIENCE_S:g} s for {self.window.head.title.text()!r}")
            QApplication.processEvents()
            time.sleep(0.005)

    def open(self, row_id: str) -> None:
        """Open a recording, and wait for its charts."""
        before = self.window.viewing
        self.window.open(row_id)
        self.until(lambda: self.window.viewing is not before and self.window.measured is not None)

    def go(self, *verbs: str) -> None:
        """Press keys."""
        for verb in verbs:
            self.window.do(verb)
        self.settle()

    def to(self, share: float) -> None:
        """Go to a place within the chosen repetition, 0..1."""
        viewing = self.window.viewing
        if viewing is not None and viewing.chosen is not None:
            start, end = viewing.sections[viewing.chosen]
            self.window.playing.seek(start + share * (end - start) - viewing.span.start_s)
        self.settle()

    def settle(self) -> None:
        """Wait for the picture of the moment."""
        end = time.monotonic() + 0.6
        self.until(lambda: time.monotonic() > end)

    def shoot(self, name: str) -> None:
        """Keep what is on show."""
        self.window.setFocus()
        QApplication.processEvents()
        image = self.window.grab().toImage().convertToFormat(self.window.grab().toImage().Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3]
        height = round(WIDTH * image.height() / image.width())
        small = cv2.resize(pixels, (WIDTH, height), interpolation=cv2.INTER_AREA)
        self._out.mkdir(parents=True, exist_ok=True)
        index_colours(np.asarray(small, np.uint8)).save(str(self._out / f"{name}.png"))
        click.echo(f"{name}.png", err=True)

    def close(self) -> None:
        """End the threads."""
        self.window.stop()
        self.window.close()


def batch(work: Path) -> Path:
    """Results of `mirror batch` on the sample's jumping jacks; those that are there already are taken."""
    results = work / "results" / "saturday" / "jacks"
    if (results / "summary.json").is_file():
        return results
    clips = work / "saturday"
    clips.mkdir(parents=True, exist_ok=True)
    write_jacks(fetch.ensure(zoo.load().asset("sample")), clips / "jacks.mp4")
    call = [sys.executable, "-m", "mirror", "batch", str(clips), "--out", str(work / "results")]
    chosen = ["--exercise", "jumping_jack", "--workers", "1", "--overlay", "none"]
    subprocess.run([*call, *chosen], check=True, env={**os.environ, "MIRROR_STORE": str(work / "batch.db")})
    return results


def sessions(work: Path) -> Path:
    """A store of twelve weeks; one that is there already is taken."""
    path = work / "mirror.db"
    if not path.is_file():
        with closing(open_store(path)) as store:
            twelve_weeks(store, NOW.timestamp())
    return path


def take(work: Path, out: Path) -> None:
    """Every picture."""
    results, store = batch(work), sessions(work)
    library = Library(store, (work / "results",), now=lambda: NOW)
    with closing(open_store(store)) as opened:
        ids = [row[0] for row in opened.execute("SELECT id FROM session ORDER BY number").fetchall()]
    for theme, name in ((DARK, "review"), (LIGHT, "review-light")):
        shots = Shots(library, theme, out)
        shots.open(f"{FOLDER}{results}" if theme is DARK else ids[-1])
        shots.go("slower", *["rep_after"] * 6)
        shots.to(0.4)
        shots.shoot(name)
        shots.close()
    draw(Shots(library, DARK, out), f"{FOLDER}{results}")
    shots = Shots(library, DARK, out)
    shots.open(ids[-1])
    shots.window.comparison.begin(shots.window.viewing, ids[0])  # type: ignore[arg-type]
    shots.until(lambda: shots.window.comparison.on)
    shots.go(*["rep_after"] * 4)
    shots.to(0.5)
    shots.shoot("compare")
    shots.close()


def draw(shots: Shots, row_id: str) -> None:
    """The picture with one of each tool, beside a corrected strip. What was drawn and said before is not kept."""
    shots.open(row_id)
    shots.go(*["rep_after"] * 3, "was_none", *["rep_after"] * 2)
    viewing = shots.window.viewing
    assert viewing is not None and viewing.chosen is not None
    start, end = viewing.sections[viewing.chosen]
    xy, _, _ = viewing.pose((start + end) / 2)
    shots.to(0.5)
    assert xy is not None
    drawn = _drawings(xy, start, end)
    viewing.sketch.drawings = drawn
    viewing.sketch.chosen = 0
    shots.window.sketching.follow()
    shots.shoot("review-drawn")
    shots.window.commands.choose(3)
    shots.go("unsettle")
    shots.close()


def _drawings(xy: FloatArray, start_s: float, end_s: float) -> tuple[Drawing, ...]:
    """An angle at the shoulder, a plumb line through the pelvis, a label, a free line, a stopwatch."""

    def at(name: str, right: float = 0.0, down: float = 0.0) -> Point:
        return float(xy[INDEX[name], 0]) + right, float(xy[INDEX[name], 1]) + down

    tall = float(np.nanmax(xy[:, 1]) - np.nanmin(xy[:, 1]))

    def make_drawing(kind: DrawingKind, *points: Point, text: str = "") -> Drawing:
        return Drawing(kind=kind, points=points, start_s=start_s, end_s=end_s, text=text)

    wave = tuple(at("right_wrist", 0.02 * tall * i, 0.04 * tall * np.sin(i)) for i in range(-4, 5))
    return (
        make_drawing("angle", at("left_hip"), at("left_shoulder"), at("left_wrist")),
        make_drawing("line", at("pelvis", 0, -0.6 * tall), at("pelvis", 0, 0.5 * tall)),
        make_drawing("label", at("left_wrist", 0.05 * tall), text="higher"),
        make_drawing("free", *wave),
        make_drawing("stopwatch", at("right_ankle", -0.5 * tall)),
    )


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder for what is computed on the way.")
def main(out: Path, work: Path | None) -> None:
    """Take the pictures of the review."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        take(work or Path(folder), out)
    app.quit()


if __name__ == "__main__":
    main()
