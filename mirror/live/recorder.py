"""Keeps a session as it happens: collected in the analysis thread, written by a thread of its own.

One transaction about once a second. What cannot be written waits (key points only for a while), so that the
session goes on when the disk is full, and is recorded again when there is room.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from sqlite_utils import Database

from mirror.live.counting import Counts
from mirror.live.session_log import SessionLog, Write
from mirror.live.state import Analysed, Keeping, SetEnded
from mirror.paths import store_path
from mirror.store import session_writer
from mirror.store.database import StoreError, explain, open_with_reserve, transaction
from mirror.store.disk import FullDiskError
from mirror.store.housekeeping import Housekeeper
from mirror.store.session_writer import RecorderBusyError, RecorderLock

log = logging.getLogger(__name__)

TICK_S = 1.0
RETRY_S = 5.0
"""Wait after a failure before the store is tried again."""
MOST_WAITING = 900
"""Writes that wait for room, about as many seconds; beyond, the oldest key points are let go."""
MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Policy:
    """What is recorded. `room_mb` must stay free on the disk; `guests`: whether their sessions are recorded."""

    keep: bool = True
    poses: bool = True
    guests: bool = True
    room_mb: int = 200


class Recorder:
    """Writes sessions into the store at `path` (the usual one by default).

    `judged_by` is noted with each session; `housekeeper` has the store while no session is on. `room` returns the
    free bytes of the disk, `wall` is Unix time, of which `started_at` alone comes: everything else is by the
    source's clock.
    """

    def __init__(
        self,
        path: Path | None = None,
        policy: Policy | None = None,
        judged_by: Mapping[str, Any] | None = None,
        *,
        housekeeper: Housekeeper | None = None,
        room: Callable[[Path], int] | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._path = path or store_path()
        self._policy = policy or Policy()
        self._judged_by = dict(judged_by or {})
        self._housekeeper = housekeeper
        self._room, self._wall = room or _free, wall
        self._report: Callable[[str], None] = log.warning
        self._notes: SessionLog | None = None
        self._pictures_of = self._asked_about = ""
        self._waiting: deque[Write] = deque()
        self._changed = Condition()
        self._stopping = False
        self._state = (Keeping.OFF, "")
        self._store: Database | None = None
        self._lock: RecorderLock | None = None
        self._thread: Thread | None = None

    # ---- life

    def start(self, report: Callable[[str], None] = log.warning) -> None:
        """Start the writing thread: it opens the store, closes sessions that were cut off, and reports them."""
        self._report = report
        self._thread = Thread(target=self._run, name="mirror-recorder", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> bool:
        """End the session that is on, write what waits, and let the store go; False where that took too long."""
        self.end_session()
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    @property
    def wants_pictures(self) -> bool:
        """Whether the member of this session chose to have pictures; known once the session is in the store."""
        return self._notes is not None and self._pictures_of == self._notes.session_id

    @property
    def state(self) -> tuple[Keeping, str]:
        """Whether what happens is recorded, and a line about it."""
        return self._state

    # ---- what happens; all of it from one thread, none of it waits for the disk

    def begin_session(self, member_id: str | None = None) -> str | None:
        """Record what happens from the next frame on; returns the session's id, None where it is not recorded."""
        self.end_session()
        if not self._policy.keep or (member_id is None and not self._policy.guests):
            return None
        session = session_writer.NewSession(
            session_writer.new_id(), member_id, self._wall(), (0, 0), self._judged_by
        )
        self._notes = SessionLog(session, self._policy.poses)
        return session.id

    def see(self, analysed: Analysed, counts: Counts | None) -> None:
        """Take an analysed frame, and what the set holds with it."""
        if self._notes is not None:
            self._hand_over(self._notes.see(analysed, counts))

    def end_set(self, ended: SetEnded) -> SetEnded:
        """Take the end of a set; returns it with the id that it has in the store."""
        if self._notes is None:
            return ended
        ended, writes = self._notes.end_set(ended)
        self._hand_over(writes)
        return ended

    def claim(self, set_id: str, doubt: int) -> None:
        """Keep that the n-th doubt (from 1) of a set was a repetition, from any thread."""
        put = partial(session_writer.put_claim, set_id=set_id, number=doubt, made_at=self._wall())
        self._hand_over([Write(put)])

    def picture(self, time_s: float, jpeg: bytes) -> None:
        """Keep a picture (of the source's time), from any thread: only that of a member who chose to is written."""
        notes = self._notes
        if notes is not None:
            self._hand_over(notes.picture(time_s, jpeg))

    def end_session(self) -> None:
        """Close the session, if one is on."""
        if self._notes is not None:
            self._hand_over(self._notes.end())
        self._notes = None

    def beside(self, member_id: str | None = None) -> BesideRecording | None:
        """Record what somebody beside does, as a session of its own; None where it is not recorded."""
        if not self._policy.keep or (member_id is None and not self._policy.guests):
            return None
        session = session_writer.NewSession(
            session_writer.new_id(), member_id, self._wall(), (0, 0), self._judged_by
        )
        return BesideRecording(SessionLog(session, self._policy.poses), self._hand_over)

    def _hand_over(self, writes: list[Write]) -> None:
        if not writes:
            return
        with self._changed:
            self._waiting.extend(writes)
            self._changed.notify_all()

    # ---- the writing thread

    def _run(self) -> None:
        while True:
            last = self._stopping
            done = self._write()
            with self._changed:
                if last and not (done and self._waiting):
                    break
                if not self._stopping:
                    self._wait()
        if self._waiting:
            log.error("%d writes could not be stored: %s", len(self._waiting), self._state[1])
        self._close()

    def _wait(self) -> None:
        """Until there is something to write; after a failure, for a while whatever comes."""
        if self._state[0] in (Keeping.OFF, Keeping.RECORDING):
            self._changed.wait_for(lambda: self._stopping or self._waiting, TICK_S)
        else:
            self._changed.wait_for(lambda: self._stopping, RETRY_S)

    def _write(self) -> bool:
        """Write all that waits; False where it still waits."""
        try:
            store = self._open_store()
            if self._notes is None and not self._waiting:
                # before the look for room: what is erased may make some
                self._keep_house(store)
            self._look_for_room()
            with self._changed:
                batch = list(self._waiting)
            self._put(store, batch)
        except (StoreError, LowDiskError, sqlite3.Error, OSError) as error:
            self._note_failure(error)
            return False
        with self._changed:
            for _ in batch:
                self._waiting.popleft()
        if self._notes is not None:
            self._state = (Keeping.RECORDING, "")
            self._ask_about_pictures(store, self._notes.session_id)
            return True
        self._state = (Keeping.OFF, "")
        return True

    def _keep_house(self, store: Database) -> None:
        if self._housekeeper is not None:
            self._housekeeper.look(store, self._path, time.monotonic(), datetime.fromtimestamp(self._wall()))

    def _put(self, store: Database, batch: list[Write]) -> None:
        """One transaction; a write that cannot be (of a member erased meanwhile) takes no other with it."""
        if not batch:
            return
        try:
            with transaction(store):
                for write in batch:
                    write.to(store.conn)
        except (sqlite3.OperationalError, OSError):
            raise
        except Exception as error:
            if len(batch) == 1:
                log.warning("let go: %s: %s", type(error).__name__, error)
                return
            for write in batch:
                self._put(store, [write])

    def _ask_about_pictures(self, store: Database, session_id: str) -> None:
        if self._asked_about != session_id:
            choice = session_writer.pictures_wanted(store.conn, session_id)
            if choice is not None:
                self._asked_about = session_id
                self._pictures_of = session_id if choice else ""

    def _open_store(self) -> Database:
        if self._store is None:
            self._lock = self._lock or RecorderLock(self._path)
            store = open_with_reserve(self._path)
            # a power cut may take the last second, not what was committed before
            store.execute("PRAGMA synchronous = FULL")
            store.execute("PRAGMA secure_delete = ON")
            with transaction(store):
                lines = session_writer.recover(store.conn)
            self._store = store
            for line in lines:
                self._report(line)
        return self._store

    def _look_for_room(self) -> None:
        free = self._room(self._path.parent)
        if free < self._policy.room_mb * MB:
            raise LowDiskError(
                f"{self._path.parent}: {free / MB:.0f} MB are free, {self._policy.room_mb} are asked for"
            )

    def _note_failure(self, error: Exception) -> None:
        if isinstance(error, sqlite3.Error | OSError):
            error = explain(self._path, error)
        full = isinstance(error, LowDiskError | FullDiskError)
        busy = Keeping.BUSY if isinstance(error, RecorderBusyError) else Keeping.FAILED
        keeping = Keeping.NO_ROOM if full else busy
        if self._state[0] is not keeping:
            log.error("not recording: %s", error)
        self._state = (keeping, str(error))
        with self._changed:
            if len(self._waiting) > MOST_WAITING:
                required = [write for write in self._waiting if not write.may_go]
                spare = [write for write in self._waiting if write.may_go][-MOST_WAITING // 2 :]
                self._waiting = deque(sorted([*required, *spare], key=lambda write: write.order))

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
        if self._lock is not None:
            self._lock.release()
        self._state = (Keeping.OFF, "")


class BesideRecording:
    """The session of somebody beside the first, on its way to the same store."""

    def __init__(self, notes: SessionLog, hand_over: Callable[[list[Write]], None]) -> None:
        self._notes, self._hand_over = notes, hand_over

    def see(self, analysed: Analysed, counts: Counts | None) -> None:
        """Take an analysed frame, and what the set holds with it."""
        self._hand_over(self._notes.see(analysed, counts))

    def end_set(self, ended: SetEnded) -> SetEnded:
        """Take the end of a set; returns it with the id that it has in the store."""
        ended, writes = self._notes.end_set(ended)
        self._hand_over(writes)
        return ended

    def end(self) -> None:
        """The session is over."""
        self._hand_over(self._notes.end())


class LowDiskError(Exception):
    """The disk has less room than the settings ask for."""


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free
