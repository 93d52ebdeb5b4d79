"""Whom the mirror knows, read from the store beside the screen's thread."""

from __future__ import annotations

import logging
from threading import Thread

from mirror.flow.memory import KnownMember

log = logging.getLogger(__name__)


class MemberCache:
    """The members, as they were read last. A store that cannot be read leaves everybody a guest."""

    def __init__(self) -> None:
        self._members: tuple[KnownMember, ...] = ()
        self._thread: Thread | None = None

    def members(self) -> tuple[KnownMember, ...]:
        """Every member, by name."""
        return self._members

    def refresh(self) -> None:
        """Read them again; comes back at once."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._read, name="mirror-member_cache", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Wait for a reading that is under way."""
        if self._thread is not None:
            self._thread.join(2.0)

    def _read(self) -> None:
        from mirror.store.database import StoreError, open_store
        from mirror.store.members import members

        try:
            store = open_store()
            self._members = tuple(
                KnownMember(known.id, known.name, known.token_sha256, known.height_m)
                for known in members(store)
            )
            store.close()
        except StoreError:
            log.exception("the members cannot be read: everybody is a guest")
