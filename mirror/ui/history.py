"""A member's last sets, read from the store beside the screen's thread when they come."""

from __future__ import annotations

import logging
from threading import Thread

from mirror.visit.last_time import LastTime
from mirror.visit.members import Member

log = logging.getLogger(__name__)


class History:
    """What whoever is here did last time. A store that cannot be read leaves it empty."""

    def __init__(self) -> None:
        self._sets: dict[str, tuple[LastTime, ...]] = {}
        self._of: str | None = None
        self._thread: Thread | None = None

    def last(self, exercise: str, number: int) -> LastTime | None:
        """The n-th set (from 1) of an exercise in the visit before, or the last one where it had fewer."""
        known = self._sets.get(exercise, ())
        return known[min(number, len(known)) - 1] if known else None

    def read(self, member: Member | None) -> None:
        """Somebody is here (None: a guest); comes back at once."""
        self._sets, self._of = {}, None if member is None else member.id
        if member is not None:
            self._thread = Thread(target=self._read, args=(member.id,), name="mirror-history", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Wait for a reading that is under way."""
        if self._thread is not None:
            self._thread.join(2.0)

    def _read(self, member_id: str) -> None:
        from mirror.store.database import StoreError, open_store
        from mirror.store.last_sets import last_sets

        try:
            store = open_store()
            found = last_sets(store, member_id)
            store.close()
        except StoreError:
            log.exception("last time's sets cannot be read")
            return
        if self._of == member_id:
            self._sets = {
                name: tuple(LastTime(one.count, one.roms, one.quality) for one in sets)
                for name, sets in found.items()
            }
