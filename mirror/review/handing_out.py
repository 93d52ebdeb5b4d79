"""What the window's Export and Report do: the same as the commands, into the user's documents."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import platformdirs

from mirror.report.corrected import as_corrected
from mirror.report.writing import report_of, write_report
from mirror.review.library import Library
from mirror.review.opened import Opened
from mirror.store.folder import export_session, folder_name
from mirror.store.sessions import session

FORMATS = ("csv", "parquet", "trc", "mot", "c3d", "bvh", "json")
"""As the commands name them."""


def default_folder() -> Path:
    """Where it goes to: `mirror` in the user's documents."""
    return platformdirs.user_documents_path() / "mirror"


def export_opened(
    library: Library, opened: Opened, formats: tuple[str, ...], out: Path | None = None
) -> Path:
    """Write a recording in some formats; gives the folder. Raises StoreError, OSError, ValueError."""
    if opened.folder is not None:
        raise ValueError("the batch's tables are in its own folder")
    with closing(library.opened_store()) as store:
        return export_session(store, opened.recording.id, out or default_folder())


def report_opened(library: Library, opened: Opened, out: Path | None = None) -> Path:
    """Write the two pages of a recording; gives the file. Raises StoreError, OSError, ValueError without Qt.

    A session's goes into a folder of its own, a video's beside its results.
    """
    found = opened.recording
    if opened.folder is not None:
        return write_report(as_corrected(found, opened.corrections), (), out or opened.folder)[0]
    with closing(library.opened_store()) as store:
        folder = (out or default_folder()) / folder_name(session(store, found.id, poses=False))
        return report_of(store, found.id, folder)
