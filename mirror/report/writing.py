"""`report.pdf` and `report.html` of a recording, or of a session in the store."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from export.recording import Recording
from export.report.compose import compose
from export.report.content import Report
from export.report.html import write_html
from export.report.phrases import Phrases
from export.report.trend import Past, past
from mirror.report.icons import icons
from mirror.settings import SettingsError, load
from mirror.store.recordings import recording
from mirror.store.sessions import session, sessions


class ReportError(ValueError):
    """A report cannot be made; says why and what to do, in one line."""


def report_of(store: Database, session_id: str, folder: Path, language: str = "", paper: str = "a4") -> Path:
    """Write the report of a session, with the weeks of its member, into a folder; gives the PDF's path.

    Raises StoreError where there is no such session, OSError naming the file, ReportError where Qt is missing.
    """
    found = recording(store, session_id)
    return write_report(found, earlier(store, session_id), folder, language=language, paper=paper)[0]


def earlier(store: Database, session_id: str) -> tuple[Past, ...]:
    """What the same member did before; nothing for a guest."""
    this = session(store, session_id, poses=False).summary
    if this.member_id is None:
        return ()
    rows = sessions(store, this.member_id)
    before = [row for row in rows if row.started_at < this.started_at]
    return tuple(past(recording(store, row.id, poses=False)) for row in before)


def write_report(
    found: Recording,
    history: Sequence[Past],
    folder: Path,
    language: str = "",
    paper: str = "a4",
    zone: tzinfo | None = None,
) -> tuple[Path, Path]:
    """Write `report.pdf` and `report.html` into a folder, each whole or not at all; gives their paths.

    `language` is two letters, `auto` for the system's, empty for the one of the mirror's settings; `paper` is a4
    or letter; `zone` is where days are counted, None for this machine's.
    Raises OSError naming the file, ReportError where Qt cannot be loaded.
    """
    translation = _qt("mirror.ui.translation")
    chosen = translation.language(language or _language())
    words = Phrases(chosen, translation.translator(chosen))
    report: Report = compose(found, history, words, zone, icons(one.exercise for one in found.sets))
    paths = (folder / "report.pdf", folder / "report.html")
    _qt("mirror.ui.report.pdf").write_pdf(paths[0], report, paper)
    write_html(paths[1], report, paper)
    return paths


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
            f"the report needs Qt, which cannot be loaded ({error}); see docs/kiosk.md for the libraries it needs"
        ) from error
