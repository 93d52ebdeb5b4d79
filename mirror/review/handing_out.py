"""What the window's Export and Report do: the same as the commands, into the user's documents."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import platformdirs

from export import formats
from export.coco import needs_pictures
from export.formats import write_formats
from export.recording import Recording
from export.world import NoMetresError
from mirror.calibrations.applied import level_sequence
from mirror.report.format import player_writer
from mirror.report.session_folder import export_session, folder_name
from mirror.report.writing import report_of, write_player_of, write_report
from mirror.review.library import Library
from mirror.review.opened import Opened
from mirror.store.private import narrow_tree, private_folder
from mirror.store.recordings import calibration_that_judged
from mirror.store.sessions import session
from rules.biomechanics import Biomechanics, biomechanics

FORMATS = tuple(name for name in formats.FORMATS if name != "report")
"""As the commands name them; the report has a button of its own."""


def default_folder() -> Path:
    """Where it goes to: `mirror` in the user's documents."""
    return platformdirs.user_documents_path() / "mirror"


def export_opened(library: Library, opened: Opened, names: tuple[str, ...], out: Path | None = None) -> Path:
    """Write a recording in some formats; gives the folder: a session's own, for a video that of its results.

    Raises OSError, and StoreError or ValueError with a line for each format that it has nothing for.
    """
    if opened.folder is None:
        with closing(library.opened_store()) as store:
            return export_session(store, opened.recording.id, out or default_folder(), formats=names)
    found, folder = opened.corrected, out or own_folder(opened)
    # the tables of a batch are there already
    rest = [name for name in names if name != "csv"]
    problems = write_formats(
        folder, found, lambda: whole(found), rest, {"coco": needs_pictures, "player": player_writer()}
    )
    if problems:
        raise ValueError("; ".join(problems))
    return folder


def whole(found: Recording) -> Biomechanics:
    """The channels of all of a recording, against gravity where it is known."""
    poses = level_sequence(found.poses, calibration_that_judged(found.judged_by))
    return biomechanics(poses, found.height_m, "all", found.mass_kg)


def picture_path(library: Library, opened: Opened, name: str) -> Path:
    """Where a still or a clip of a recording goes: beside a video's results, into a folder of a session's own.

    Raises StoreError, OSError.
    """
    if opened.folder is not None:
        return opened.folder / (name if opened.person == 0 else f"person-{opened.person}-{name}")
    with closing(library.opened_store()) as store:
        folder = default_folder() / folder_name(session(store, opened.recording.id, poses=False))
    private_folder(folder, lambda _: True)
    return folder / name


def report_opened(library: Library, opened: Opened, out: Path | None = None) -> Path:
    """Write the two pages of a recording, and beside them its player where there is 3D; returns the folder.

    A session's goes into a folder of its own, a video's beside its results. Raises StoreError, OSError, ValueError
    without Qt.
    """
    found = opened.recording
    if opened.folder is not None:
        into = out or own_folder(opened)
        write_report(replace(opened.corrected, trainer_note=opened.note), (), into)
        _player_beside(opened, into)
        return into
    with closing(library.opened_store()) as store:
        folder = (out or default_folder()) / folder_name(session(store, found.id, poses=False))
        private_folder(folder, lambda _: True)
        try:
            report_of(store, found.id, folder)
            _player_beside(opened, folder)
        finally:
            narrow_tree(folder)
    return folder


def _player_beside(opened: Opened, folder: Path) -> None:
    """The player, where there are points in space to play."""
    found = opened.corrected
    with suppress(NoMetresError):
        write_player_of(found, lambda: whole(found), folder)


def own_folder(opened: Opened) -> Path:
    """Where formats of a video's person are: beside its results, of anybody but the athlete in a folder of theirs."""
    if opened.folder is None:
        raise ValueError("a session of the store has no folder")
    folder = opened.folder if opened.person == 0 else opened.folder / f"person-{opened.person}"
    folder.mkdir(exist_ok=True)
    return folder
