"""`report.pdf` and `report.html` of a recording, or of a session in the store."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
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
from export.report.phrases import Phrases
from export.report.trend import Past, past
from mirror.calibrations.applied import level_sequence
from mirror.errors import MirrorError
from mirror.report.icons import draw_icons
from mirror.settings import SettingsError, load
from mirror.store.corrected import recording_as_corrected
from mirror.store.recordings import calibration_that_judged
from mirror.store.sessions import session, sessions
from rules.biomechanics import Biomechanics


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
    _qt("mirror.ui.report.pdf").write_pdf(paths[0], report, paper)
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
