"""What a worker process is told at its start."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """The store, the jobs to work on, this worker's number, and the engines."""

    store: Path
    jobs: tuple[int, ...]
    worker: int
    profile: str
