"""The trainer's tools over the picture: drawing, and handing out a still or a clip with what was drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from mirror.flow.words import Words
from mirror.review.handing_out import Footage, Paint, write_clip, write_still
from mirror.review.library import Library
from mirror.review.replay import Image, at_time
from mirror.review.sketch import Sketch, drawings_at, span_for
from mirror.review.viewing import Viewing
from mirror.store.corrections import DrawingKind
from mirror.ui.review.background import BackgroundWork
from mirror.ui.review.pieces.draw_tools import DRAWS, DrawBar, DrawPad
from mirror.ui.review.pieces.picture import BARE, PictureView, Placement, paint_drawings, paint_pose
from mirror.ui.theme import Theme


class Sketching(QObject):
    """`pad` lies over the picture, `bar` beside it.

    `reported` carries a line and whether it is a warning, `done` the end of storing or writing, `paused` that the
    hand is at the picture."""

    reported = Signal(str, bool)
    done = Signal()
    paused = Signal()

    def __init__(
        self, library: Library, beside: BackgroundWork, theme: Theme, words: Words, pad: DrawPad, bar: DrawBar
    ) -> None:
        super().__init__()
        self._library, self._beside, self._theme, self._words = library, beside, theme, words
        self.pad, self.bar = pad, bar
        self._viewing: Viewing | None = None
        self._down = False
        pad.pressed.connect(self._press)
        pad.moved.connect(self._move)
        pad.released.connect(lambda: self._after(self._released()))
        pad.written.connect(self._label)

    def begin(self, viewing: Viewing | None) -> None:
        """Another recording."""
        self._viewing = viewing
        self._present()

    def verbs(self) -> dict[str, Callable[[], object]]:
        """What keys and buttons ask for."""
        tools: dict[str, Callable[[], object]] = {f"tool_{name}": self._taking(name) for name in DRAWS}
        return tools | {
            "erase": lambda: self._after(self._sketch.erase()),
            "undo": lambda: self._after(self._sketch.undo()),
            "still": self.write_still,
            "clip": self.write_clip,
        }

    def lay_down(self) -> bool:
        """Lay the tool down, and let go of what is chosen; whether there was any."""
        sketch = self._sketch
        was = sketch.tool is not None or sketch.chosen is not None or sketch.pending is not None
        sketch.take(None)
        self._present()
        return was

    def edge(self, edge: str) -> bool:
        """What is chosen is seen from here, or to here; whether anything is chosen."""
        if self._viewing is None or self._sketch.chosen is None:
            return False
        self._after(self._sketch.edge(edge, self._viewing.replay.position))
        return True

    def follow(self) -> None:
        """The replay has moved."""
        self._present()

    def write_still(self) -> None:
        """Write the picture on show."""
        viewing = self._viewing
        if viewing is not None:
            at = viewing.replay.position
            self._write(viewing, f"still-{at:.2f}s.png", "said.still", lambda path: write_still(
                path, footage_of(viewing), at, moment_paint(viewing, self._theme)
            ))  # fmt: skip

    def write_clip(self) -> None:
        """Write the repetition that is chosen, else the set."""
        viewing = self._viewing
        if viewing is not None:
            chosen = viewing.sections[viewing.chosen] if viewing.chosen is not None else None
            section = viewing.replay.loop or chosen or viewing.replay.span
            name = f"clip-{section[0]:.2f}-{section[1]:.2f}s.mp4"
            paint = moment_paint(viewing, self._theme)
            self._write(viewing, name, "said.clip", lambda path: write_clip(
                path, footage_of(viewing), section, paint
            ))  # fmt: skip

    def _write(self, viewing: Viewing, name: str, key: str, write: Callable[[Path], Path]) -> None:
        opened = viewing.opened
        self.reported.emit(self._words("said.working"), False)
        self._beside.run(
            name,
            lambda: write(self._library.picture_path(opened, name)),
            lambda path: self._tell(self._words(key, path=path), False),
            lambda line: self._tell(self._words("said.no_still", error=line), True),
        )

    def _tell(self, line: str, warn: bool) -> None:
        self.reported.emit(line, warn)
        self.done.emit()

    @property
    def _sketch(self) -> Sketch:
        return Sketch() if self._viewing is None else self._viewing.sketch

    def _taking(self, name: str) -> Callable[[], None]:
        def take() -> None:
            self._sketch.take(cast(DrawingKind, name))
            self._present()

        return take

    def _press(self, x: float, y: float) -> None:
        viewing = self._viewing
        if viewing is None:
            return
        sketch, at = self._sketch, viewing.replay.position
        self.paused.emit()
        self._down = True
        here = at_time(viewing.sections, at)
        section = None if here is None else viewing.sections[here]
        span = (at, at) if sketch.tool is None else span_for(sketch.tool, at, section, viewing.span.end_s)
        changed = sketch.press((x, y), at, span, self.pad.reach)
        if sketch.pending is not None and sketch.pending.kind == "label":
            self.pad.ask((x, y))
        self._after(changed)

    def _move(self, x: float, y: float) -> None:
        if self._down or self._sketch.pending is not None:
            self._sketch.move((x, y))
            self._present()

    def _released(self) -> bool:
        self._down = False
        return self._sketch.release()

    def _label(self, text: str) -> None:
        pending = self._sketch.pending
        if pending is not None and pending.kind == "label":
            self._after(self._sketch.say(text))

    def _after(self, changed: bool) -> None:
        """Show what is drawn now, and keep it where it changed."""
        self._present()
        viewing = self._viewing
        if not changed or viewing is None:
            return
        opened, drawings = viewing.opened, viewing.sketch.drawings
        self._beside.run(
            "draw",
            lambda: self._library.draw(opened, drawings),
            lambda _: self.done.emit(),
            lambda line: self._tell(self._words("said.refused", error=line), True),
        )

    def _present(self) -> None:
        viewing, sketch = self._viewing, self._sketch
        at = 0.0 if viewing is None else viewing.replay.position
        picture = cast(PictureView, self.pad.parentWidget())
        picture.draw(sketch.visible_at(at), at, sketch.chosen)
        self.pad.draws(sketch.tool is not None)
        self.bar.present(sketch.tool, sketch.chosen is not None)


def footage_of(viewing: Viewing) -> Footage:
    """Where the pictures of a recording are."""
    return Footage(viewing.opened.film, viewing.opened.recording.poses.time)


NO_FILM = (1280, 720)
"""Of a picture where neither film nor recording has a size, px."""
SHARE_OF_LETTERS = 1 / 34
"""Height of letters, of the picture's shorter side."""


def moment_paint(viewing: Viewing, theme: Theme) -> Paint:
    """Paints as the recording is now, whatever is drawn later; it may be called in another thread."""
    drawn, film = tuple(viewing.sketch.drawings), viewing.opened.film
    size = viewing.opened.recording.size
    sized = size if min(size) > 0 else NO_FILM

    def paint(image: Image | None, at_s: float) -> Image:
        ground = _ground(sized) if image is None else image
        xy, score, _ = viewing.pose(at_s)
        shown = drawings_at(drawn, at_s)
        pixels = cv2.cvtColor(ground, cv2.COLOR_BGR2BGRA)
        height, width = pixels.shape[:2]
        canvas = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placement = Placement(QRectF(0, 0, width, height), sized)
        if not (film.drawn and image is not None):
            paint_pose(painter, theme, placement, xy, score, viewing.path(at_s))
        paint_drawings(painter, shown, placement, at_s, max(SHARE_OF_LETTERS * min(width, height), 12.0))
        painter.end()
        return np.asarray(pixels[..., :3])

    return paint


def _ground(size: tuple[int, int]) -> Image:
    """The dark ground that stands for a picture, (H, W, 3) BGR."""
    paint = [int(BARE[i : i + 2], 16) for i in (5, 3, 1)]
    return np.full((size[1], size[0], 3), paint, np.uint8)
