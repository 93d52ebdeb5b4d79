"""What the mirror remembers of who is there, read from the store beside the screen's thread."""

from __future__ import annotations

import logging
import time
from threading import Lock, Thread

from mirror.plans.shelf import offered
from mirror.visit.members import Member
from mirror.visit.memory import Known, NoMemory

log = logging.getLogger(__name__)


class Memories:
    """The last member that was looked at, and what everybody may choose. A store that cannot be read has nothing."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._nobody = NoMemory().known(None)
        self._of: str | None = None
        self._known = Known()
        self._thread: Thread | None = None

    def look(self, member: Member | None) -> None:
        """Read what is known; comes back at once."""
        asked = None if member is None else member.id
        with self._lock:
            self._of, self._known = asked, Known((), self._nobody.offered)
        self._thread = Thread(target=self._read, args=(asked,), name="mirror-memories", daemon=True)
        self._thread.start()

    def known(self, member: Member | None) -> Known:
        """What is known by now; of another than was asked for last, nothing but everybody's plans."""
        with self._lock:
            return self._known if member is not None and member.id == self._of else self._nobody

    def stop(self) -> None:
        """Wait for a reading that is under way."""
        if self._thread is not None:
            self._thread.join(2.0)

    def _read(self, member_id: str | None) -> None:
        from mirror.progress.past import past
        from mirror.store.database import StoreError, open_store

        now = time.time()
        try:
            store = open_store()
            sets = past(store, member_id, now)
            found = Known(sets, offered(store, member_id, sets, now))
            store.close()
        except StoreError:
            log.exception("what was done before cannot be read: loads and records are left out")
            return
        with self._lock:
            if member_id is None:
                self._nobody = found
            elif self._of == member_id:
                self._known = found
