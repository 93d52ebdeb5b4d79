"""What both back ends of the review hand out alike: which formats, where to, the channels and the player."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import platformdirs

from export import formats
from export.recording import Recording
from export.world import NoMetresError
from mirror.calibrations.applied import level_sequence
from mirror.report.writing import write_player_of
from mirror.results.opened import Opened
from mirror.store.recordings import calibration_that_judged
from rules.biomechanics import Biomechanics, biomechanics

FORMATS = tuple(name for name in formats.FORMATS if name != "report")
"""As the commands name them; the report has a button of its own."""


def default_folder() -> Path:
    """Where it goes to: `mirror` in the user's documents."""
    return platformdirs.user_documents_path() / "mirror"


def measure_whole(found: Recording) -> Biomechanics:
    """The channels of all of a recording, against gravity where it is known."""
    poses = level_sequence(found.poses, calibration_that_judged(found.judged_by))
    return biomechanics(poses, found.height_m, "all", found.mass_kg)


def write_player_beside(opened: Opened, folder: Path) -> None:
    """Write the player, where there are points in space to play."""
    found = opened.corrected
    with suppress(NoMetresError):
        write_player_of(found, lambda: measure_whole(found), folder)
