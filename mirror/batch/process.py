"""Where a worker process begins; the parent imports nothing of what only workers need."""

from __future__ import annotations

from multiprocessing.connection import Connection
from typing import Any

from mirror.batch.setting import Setting


def begin(setting: Setting, frames: Any, stop: Any, parent: int, line: Connection) -> None:
    """Run a consumer. `frames` is a shared counter of frames done, `stop` an event, `parent` a process id, `line` a
    connection to the parent, on which the workers wake each other."""
    from mirror.batch import local_worker

    local_worker.main(setting, frames, stop, parent, line)
