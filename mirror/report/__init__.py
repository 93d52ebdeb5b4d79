"""Writes reports: what one states is decided in `export.report`, the paper is `mirror.ui.report_pdf`'s.

Here are the report, and its player in 3D, as formats that a recording is written in; what writes them is
imported when they are written. `writing.report_of(store, session_id, folder)` is the review's way,
`writing.write_report(recording, history, folder)` what both come to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from export.recording import Recording
    from export.report.trend import Past

ReportWriter = Callable[[Path, "Recording", Any], None]
"""Writes `report.pdf` and `report.html` into a folder. Raises OSError naming the file, ReportError (a ValueError, one
line) where Qt cannot be loaded."""


def report_writer(history: Sequence[Past] = (), language: str = "", paper: str = "a4") -> ReportWriter:
    """A writer for the table of formats; what a report needs is loaded when the first one is written.

    `history` are earlier sessions of the member, none for a video; `language` empty is the mirror's own.
    """

    def write(folder: Path, recording: Recording, _: Any) -> None:
        from mirror.report.writing import write_report

        write_report(recording, history, folder, language=language, paper=paper)

    return write


def player_writer(language: str = "") -> ReportWriter:
    """A writer of `player.html` for the table of formats, in the mirror's language where `language` is empty."""

    def write(folder: Path, recording: Recording, measure: Any) -> None:
        from mirror.report.writing import write_player_of

        write_player_of(recording, measure, folder, language)

    return write
