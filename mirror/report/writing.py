"""`report.pdf` and `report.html` of a recording, or of a session in the store; the small people of its tiles."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from export.player.page import write_player
from export.recording import Recording
from export.report.compose import compose
from export.report.content import Report
from export.report.html import write_html
from export.report.marks import Dot, Mark, Point, SheetDrawing
from export.report.marks import Path as DrawnPath
from export.report.paint import INK, LEFT, RIGHT
from export.report.phrases import Phrases
from export.report.trend import Past, past
from mirror.calibrations.applied import level_sequence
from mirror.catalogue import HEAD, drawing, has_figure
from mirror.catalogue import FigureDrawing as Figure
from mirror.errors import MirrorError
from mirror.settings import SettingsError, load
from mirror.store.recordings import calibration_that_judged, recording_as_corrected
from mirror.store.sessions import session, sessions
from rules.biomechanics import Biomechanics

SIDE = 34.0
"""Width and height, pt."""
Place = Callable[[tuple[Point, ...]], tuple[Point, ...]]
LIMB, TRUNK = 0.058, 0.085
"""Thickness, body heights."""


def draw_icons(names: Iterable[str]) -> dict[str, SheetDrawing]:
    """Exercise -> its figure at the turn, for those that have one."""
    return {name: _icon(drawing(name, 1.0)) for name in dict.fromkeys(names) if has_figure(name)}


def _icon(figure: Figure) -> SheetDrawing:
    points = figure.points()
    xs, ys = [x for x, _ in points], [y for _, y in points]
    pad = LIMB
    scale = SIDE / max(max(xs) - min(xs) + 2 * pad, max(ys) - min(ys) + 2 * pad)
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)

    def place(chain: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(
            (SIDE / 2 + scale * (x - middle[0]), SIDE / 2 + scale * (y - middle[1])) for x, y in chain
        )

    marks: list[Mark] = []
    for side, colour in ((1, RIGHT), (0, LEFT)):
        marks.append(DrawnPath(place(figure.legs[side]), colour, LIMB * scale))
        if side or figure.front:
            marks.append(DrawnPath(place(figure.arms[side]), colour, LIMB * 0.86 * scale))
    marks += _body(figure, place, scale)
    if not figure.front:
        marks.append(DrawnPath(place(figure.arms[0]), LEFT, LIMB * 0.86 * scale))
    return SheetDrawing(SIDE, SIDE, tuple(marks))


def _body(figure: Figure, place: Place, scale: float) -> list[Mark]:
    ((x, y),) = place((figure.head,))
    head = Dot(x, y, HEAD * scale, INK)
    if not figure.front:
        return [DrawnPath(place(figure.trunk), INK, TRUNK * scale), head]
    corners = (figure.arms[0][0], figure.arms[1][0], figure.legs[1][0], figure.legs[0][0], figure.arms[0][0])
    return [DrawnPath(place(corners), INK, LIMB * scale, INK), head]


class ReportError(MirrorError, ValueError):
    """A report cannot be made; states why and what to do, in one line."""


def report_of(
    store: Database, session_id: str, folder: Path, language: str = "", paper: str = "a4", note: str = ""
) -> Path:
    """Write the report of a session, with the weeks of its member, into a folder; returns the PDF's path.

    What the trainer corrected is counted so; `note` is read in place of the trainer's note of the session. Raises
    StoreError where there is no such session, and what `write_report` raises.
    """
    found, _ = recording_as_corrected(store, session_id)
    history = earlier(store, session_id)
    return write_report(found, history, folder, language=language, paper=paper, note=note)[0]


def earlier(store: Database, session_id: str, as_counted: bool = False) -> tuple[Past, ...]:
    """What the same member did before, with the trainers' corrections; nothing for a guest.

    Raises StoreError where there is no such session.
    """
    this = session(store, session_id, poses=False).summary
    if this.member_id is None:
        return ()
    rows = [row for row in sessions(store, this.member_id) if row.started_at < this.started_at]
    found = (recording_as_corrected(store, row.id, False, as_counted=as_counted)[0] for row in rows)
    return tuple(past(one) for one in found)


def write_report(
    found: Recording,
    history: Sequence[Past],
    folder: Path,
    language: str = "",
    paper: str = "a4",
    zone: tzinfo | None = None,
    note: str = "",
) -> tuple[Path, Path]:
    """Write `report.pdf` and `report.html` into a folder, each whole or not at all; returns their paths.

    `language` is two letters, `auto` for the system's, empty for the one of the mirror's settings; `paper` is a4
    or letter; `zone` is where days are counted, None for this machine's.
    Raises OSError naming the file, ReportError where Qt cannot be loaded.
    """
    translation = _qt("mirror.ui.translation")
    chosen = translation.language(language or _language())
    words = Phrases(chosen, translation.translator(chosen))
    # angles against gravity, as the review has them
    upright = replace(found, poses=level_sequence(found.poses, calibration_that_judged(found.judged_by)))
    report: Report = compose(
        upright, history, words, zone, draw_icons(one.exercise for one in found.sets), note
    )
    paths = (folder / "report.pdf", folder / "report.html")
    _qt("mirror.ui.report_pdf").write_pdf(paths[0], report, paper)
    write_html(paths[1], report, paper)
    return paths


def write_player_of(
    found: Recording, measure: Callable[[], Biomechanics], folder: Path, language: str = ""
) -> Path:
    """Write `player.html` into a folder, whole or not at all; returns its path. In English where Qt is not there.

    Raises OSError naming the file, NoMetresError (a ValueError) for a recording without 3D.
    """
    words = Phrases()
    with suppress(ReportError):
        translation = _qt("mirror.ui.translation")
        chosen = translation.language(language or _language())
        words = Phrases(chosen, translation.translator(chosen))
    path = folder / "player.html"
    write_player(path, found, measure(), words)
    return path


def _language() -> str:
    """What the mirror speaks; English where its settings are wrong."""
    try:
        return load().screen.language
    except SettingsError:
        return "en"


def _qt(module: str) -> Any:
    """A module that needs Qt, by name: a machine without Qt's libraries runs everything but these."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ReportError(
            f"the report needs Qt, which cannot be loaded ({error}): pip install 'open-gym-mirror[kiosk]', and see "
            "docs/kiosk.md for the libraries it needs"
        ) from error
