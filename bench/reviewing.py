"""How long a trainer waits in the review: opening a recording, going anywhere in it, changing the set.

Run by sessions.py: a real window, painted offscreen by Qt. Figures are of the clock and, `_cpu`, of the processor:
others on the machine only make the clock slower. The first window loads Qt and scipy and is not counted.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from typing import Any

import numpy as np
from clips import camera_clip
from PySide6.QtWidgets import QApplication

from mirror.results.opened import Film
from mirror.review.library import Library
from mirror.review.replay import Image, PictureReader
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import DARK

SEEKS, SWITCHES, PICTURES = 200, 12, 60
SIZE = (1920, 1080)
JACKS = 15
"""Four-second clips in the film whose pictures are sought: a minute."""


def time_call(work: Callable[[], object]) -> tuple[float, float]:
    """ms of a call, by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - processor)


def figures(took: list[tuple[float, float]]) -> dict[str, float]:
    """Median and 95th percentile, ms."""
    clock, processor = np.array(took).T
    found = {"median_ms": np.median(clock), "p95_ms": np.percentile(clock, 95)}
    found |= {"median_cpu_ms": np.median(processor), "p95_cpu_ms": np.percentile(processor, 95)}
    return {name: round(float(value), 1) for name, value in found.items()}


def until(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    while not ready():
        QApplication.processEvents()
        time.sleep(0.001)


def open_session(store: Path, session_id: str) -> ReviewWindow:
    """A window that has a session on show, with its charts."""
    window = ReviewWindow(Library(store), DARK)
    window.resize(*SIZE)
    window.show()
    window.open(session_id)
    until(lambda: window.measured is not None)
    QApplication.processEvents()
    return window


def window_figures(store: Path, session_id: str) -> dict[str, Any]:
    """Opening, seeking and changing sets in a window that shows a session."""
    random = np.random.default_rng(1)
    open_session(store, session_id).stop()
    library = Library(store)
    read = figures([time_call(lambda: library.open(session_id)) for _ in range(3)])
    windows: list[ReviewWindow] = []
    shown = time_call(lambda: windows.append(open_session(store, session_id)))
    window = windows[0]
    viewing = window.viewing
    assert viewing is not None

    def seek(at: float) -> None:
        window.playing.seek(at)
        window.repaint()
        QApplication.processEvents()

    def switch(place: int) -> None:
        window.commands.show_set(place)
        until(lambda: window.measured is not None)
        window.repaint()

    window.commands.show_set(0)
    until(lambda: window.measured is not None)
    places = random.uniform(0, viewing.span.length_s, SEEKS)
    seeks = [time_call(lambda at=at: seek(float(at))) for at in places]
    sets = random.permutation(np.arange(1, len(viewing.spans)))[:SWITCHES]
    switches = [time_call(lambda place=place: switch(int(place))) for place in sets]
    window.stop()
    return {
        "open_data": read,
        "open_window": {"ms": round(shown[0], 1), "cpu_ms": round(shown[1], 1)},
        "seek": {**figures(seeks), "seeks": SEEKS},
        "set_switch_with_charts": {**figures(switches), "sets": len(switches)},
    }


def film_figures(folder: Path) -> dict[str, Any]:
    """Pictures of random moments of a minute of H.264, 1280x720, a key frame every two seconds."""
    clip = camera_clip(folder / "clip.mp4", JACKS)
    told: Queue[Image | None] = Queue()
    pictures = PictureReader(Film(clip), lambda _, image: told.put(image))

    def ask(at: float) -> None:
        pictures.want(at)
        told.get()

    ask(0.0)
    places = np.random.default_rng(2).uniform(0, 4.0 * JACKS - 0.1, PICTURES)
    took = [time_call(lambda at=at: ask(float(at))) for at in places]
    pictures.close()
    return {**figures(took), "pictures": PICTURES}


def review_figures(store: Path, session_id: str, folder: Path) -> dict[str, Any]:
    """All of it."""
    app = QApplication.instance() or QApplication([])
    found = {**window_figures(store, session_id), "picture_of_a_film": film_figures(folder)}
    del app
    return found
