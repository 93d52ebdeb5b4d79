"""The thread that looks at a batch's videos one after the other, while workers are already at the first."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from threading import Event, Thread

from mirror.batch.options import Options
from mirror.batch.register import Job, StoppedError, register_video
from mirror.store.database import open_store
from mirror.untrusted import names

log = logging.getLogger(__name__)


class Registrar(Thread):
    """Registers the videos of jobs that have begun. `looking` says at which it is; `check` raises what stopped it."""

    def __init__(self, jobs: Sequence[Job], options: Options, engines: dict[str, str]) -> None:
        super().__init__(name="mirror-registrar", daemon=True)
        self.looking = ""
        self._jobs, self._options, self._engines = jobs, options, engines
        self._ending = Event()
        self._error: BaseException | None = None

    def check(self) -> None:
        """Raise what ended the thread before its time, such as a full disk."""
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """End soon, and wait for it; videos that nobody has looked at are looked at in the next run."""
        self._ending.set()
        if self.ident is not None:
            self.join()

    def run(self) -> None:
        """The thread's work."""
        try:
            self._all()
        except StoppedError:
            log.info("registering was interrupted")
        except BaseException as error:
            self._error = error
        finally:
            self.looking = ""

    def _all(self) -> None:
        store = open_store()
        videos = [(job, member) for job in self._jobs for member in job.contents.videos]
        for number, (job, member) in enumerate(videos, 1):
            text = f"looking at {number} of {len(videos)}: {names.escape_name(member.name)}"
            self._say(text)
            register_video(store, job, member, self._options, self._engines, partial(self._read, text))

    def _read(self, said: str, share: float) -> None:
        self._say(f"{said} ({share:.0%} read)")

    def _say(self, said: str) -> None:
        self.looking = said
        if self._ending.is_set():
            raise StoppedError
