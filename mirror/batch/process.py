"""Where a worker process begins; the parent imports nothing of what only workers need."""

from __future__ import annotations

from typing import Any

from mirror.batch.setting import Setting


def begin(setting: Setting, frames: Any, stop: Any, parent: int) -> None:
    """Run a consumer. `frames` is a shared counter of frames done, `stop` an event, `parent` a process id."""
    from mirror.batch import worker

    worker.main(setting, frames, stop, parent)
