"""What an error on the screens does: it is logged once, and the mirror goes on.

Qt calls slots, timers and virtual methods (`paintEvent`, `eventFilter`, …). An exception that leaves one of them ends
in `sys.excepthook`, and Qt goes on with whatever comes next; `watch_errors` takes it there. Its frames are let go at
once: a painter that lived on in a traceback would still be active when Qt takes the window's pixels away.

A screen is painted thirty times a second, so that one broken piece would leave the glass without a picture for good.
`PieceGuard` paints it piece by piece, and leaves out the piece that fails again and again.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, TypeVar

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

log = logging.getLogger(__name__)

FAILURES = 5
"""A piece that has failed so often is left out until it is forgiven."""

Painted = TypeVar("Painted")


class Reports:
    """Writes each kind of error to the log once, with its traceback; those that repeat it are counted.

    A kind is what was going on, the exception's type, and the line that raised it.
    """

    def __init__(self) -> None:
        self._known: Counter[tuple[str, str, str, int]] = Counter()

    def take(self, doing: str, error: BaseException) -> None:
        """Take an error that arose while `doing` something; the tenth of its kind, the hundredth and so on have a
        line of their own."""
        kind = (doing, type(error).__name__, *_line(error.__traceback__))
        self._known[kind] += 1
        times = self._known[kind]
        if times == 1:
            log.error("error in %s; the mirror goes on without it", doing, exc_info=error)
        elif str(times).strip("0") == "1":
            log.error("error in %s: %s, %d times by now", doing, type(error).__name__, times)


def _line(trace: TracebackType | None) -> tuple[str, int]:
    """File and line of the innermost frame."""
    frames = traceback.extract_tb(trace)
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else ("", 0)


REPORTS = Reports()
"""Those of this process."""


def watch_errors(reports: Reports = REPORTS) -> None:
    """From now on an exception that leaves a slot, a timer, a virtual method or a thread is reported, and lets go of
    what its frames hold. Ctrl-C is left as it is."""

    def take(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or not isinstance(error, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        reports.take(_where(trace), error)
        _let_go(trace)

    sys.excepthook = take
    threading.excepthook = lambda given: take(given.exc_type, given.exc_value, given.exc_traceback)


def _where(trace: TracebackType | None) -> str:
    """The function that Qt had called."""
    return "the screens" if trace is None else trace.tb_frame.f_code.co_qualname


def _let_go(trace: TracebackType | None) -> None:
    """Free the locals of finished frames, painters among them, and what the interpreter remembers of the error."""
    for name in ("last_exc", "last_value", "last_traceback"):
        if hasattr(sys, name):
            setattr(sys, name, None)
    traceback.clear_frames(trace)


class PieceGuard:
    """Paints pieces of a screen one after the other, so that one that fails takes none of the others with it.

    `strict`: nothing is caught; for tests, which shall fail on any error.
    """

    strict: ClassVar[bool] = False

    def __init__(self, reports: Reports = REPORTS) -> None:
        self._reports = reports
        self._failed: Counter[str] = Counter()

    def attempt(
        self, piece: str, paint: Callable[[], Painted], painter: QPainter | None = None
    ) -> Painted | None:
        """What `paint` returns; None where it failed, or is left out because it has failed too often. The painter
        is then as it was before."""
        if self._failed[piece] >= FAILURES:
            return None
        state = None if painter is None else _State(painter)
        try:
            return paint()
        except Exception as error:
            if self.strict:
                raise
            self._note(piece, error)
        if state is not None:
            state.restore()
        return None

    def forgive(self) -> None:
        """Try again what was left out: somebody else has come."""
        self._failed.clear()

    def _note(self, piece: str, error: Exception) -> None:
        self._reports.take(piece, error)
        self._failed[piece] += 1
        if self._failed[piece] == FAILURES:
            log.error("%s failed %d times: it is left out until the next session", piece, FAILURES)


class _State:
    """What a piece may have changed on a painter; a stack that it left behind does no harm."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._transform, self._opacity = painter.transform(), painter.opacity()
        self._clip = painter.clipPath() if painter.hasClipping() else None
        self._hints, self._mode = painter.renderHints(), painter.compositionMode()
        self._direction = painter.layoutDirection()

    def restore(self) -> None:
        """Make the painter as it was."""
        painter = self._painter
        painter.setTransform(self._transform)
        painter.setOpacity(self._opacity)
        painter.setRenderHints(painter.renderHints(), False)
        painter.setRenderHints(self._hints, True)
        painter.setCompositionMode(self._mode)
        painter.setLayoutDirection(self._direction)
        painter.setClipping(self._clip is not None)
        if self._clip is not None:
            painter.setClipPath(self._clip)
