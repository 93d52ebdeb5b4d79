"""What the mirror knows of its members, read from the store beside the screen's thread: who they are, and what it
remembers of who is there.
"""

from __future__ import annotations

import logging
import time
from contextlib import closing
from datetime import date
from threading import Lock, Thread

from sqlite_utils import Database

from mirror.flow.session import Known, KnownMember, NoMemory
from mirror.plans.choice import choose_offered_plans

log = logging.getLogger(__name__)


class Memories:
    """The last member that was looked at, and what everybody may choose. A store that cannot be read has nothing."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._nobody = NoMemory().recall(None)
        self._of: str | None = None
        self._known = Known()
        self._thread: Thread | None = None

    def look(self, member: KnownMember | None) -> None:
        """Read what is known; comes back at once."""
        asked = None if member is None else member.id
        with self._lock:
            if asked != self._of:
                self._of, self._known = (
                    asked,
                    Known((), self._nobody.offered, references=self._nobody.references),
                )
        self._beside(asked)

    def put_on_board(self, member: KnownMember, on: bool) -> None:
        """Write that a member chose to be on the board, or not to be; comes back at once."""
        self._beside(member.id, on)

    def _beside(self, asked: str | None, on: bool | None = None) -> None:
        before = self._thread
        self._thread = Thread(
            target=self._read, args=(asked, on, before), name="mirror-memories", daemon=True
        )
        self._thread.start()

    def recall(self, member: KnownMember | None) -> Known:
        """What is known by now; of another than was asked for last, nothing but everybody's plans."""
        with self._lock:
            return self._known if member is not None and member.id == self._of else self._nobody

    def stop(self) -> None:
        """Wait for a reading that is under way."""
        if self._thread is not None:
            self._thread.join(2.0)

    def _read(self, member_id: str | None, on: bool | None, before: Thread | None) -> None:
        from mirror.store.database import StoreError, open_store
        from mirror.store.members import set_board

        if before is not None:
            before.join()
        try:
            with closing(open_store()) as store:
                if on is not None and member_id is not None:
                    set_board(store, member_id, on)
                found = _read_known(store, member_id, time.time())
        except StoreError:
            log.exception("what was done before cannot be read: loads and records are left out")
            return
        with self._lock:
            if member_id is None:
                self._nobody = found
            elif self._of == member_id:
                self._known = found


def _read_known(store: Database, member_id: str | None, now: float) -> Known:
    """What the store has; nobody's is everybody's plans and the board. Raises StoreError."""
    from mirror.progress.days import read_board
    from mirror.progress.past import past
    from mirror.store.references import references

    sets = past(store, member_id, now, running=False)
    row = store.execute("SELECT board FROM member WHERE id = ?", [member_id]).fetchone()
    on_board = row is not None and bool(row[0])
    at = 0.0 if member_id is None else now
    return Known(
        sets,
        choose_offered_plans(store, member_id, sets, now),
        read_board(store, date.fromtimestamp(now)),
        on_board,
        at,
        references(store),
    )


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
