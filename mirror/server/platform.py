"""What the routes of one server share: its settings, its database, its files, its coordinator."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass

from mirror.files import Files
from mirror.server.coordinator import Coordinator
from mirror.server.settings import Settings
from mirror.server.signing import Signer
from mirror.server.uploads import Uploads


@dataclass(frozen=True, slots=True)
class Platform:
    """The parts of a running server. `wall` is the clock of what is recorded, Unix seconds."""

    settings: Settings
    database: sqlite3.Connection
    files: Files
    coordinator: Coordinator
    uploads: Uploads
    signer: Signer
    wall: Callable[[], float] = time.time
