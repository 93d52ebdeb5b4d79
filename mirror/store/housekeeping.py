"""What is done to the store while nobody is there: expired sessions erased, a copy a night, old copies deleted."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from sqlite_utils import Database

from mirror.store import clock, ledger, reserve
from mirror.store.backup import backup, note_copies, path_of, prune
from mirror.store.candidates import folder_of
from mirror.store.database import StoreError
from mirror.store.erasure import erase, find_expired, resume
from mirror.store.explaining import explain

log = logging.getLogger(__name__)

EVERY_S = 600.0
"""How often to look whether something is due."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How long things are kept, and when they are copied; see the tables members and backup of the settings."""

    guest_hours: float = 24.0
    member_days: float = 0.0
    nightly: bool = True
    hour: int = 3
    days: int = 35
    folder: str = ""


def housekeep(store: Database, path: Path, rules: Rules, now: datetime) -> list[str]:
    """Do what is due; returns a line for each thing done. `now` is local time.

    By a clock that cannot be believed nothing is erased and no copy deleted. What fails does not stop the rest.
    Raises StoreError at the end, with a line for each thing that failed.
    """
    folder = folder_of(path, rules.folder)
    done, failed = list[str](), list[str]()
    believed = clock.doubt(_note_clock(store, path, now.timestamp()), now.timestamp())
    for task in (_resume, _expire, _copy):
        try:
            done += task(store, path, rules, folder, now, believed is None)
        except (StoreError, sqlite3.Error, OSError) as error:
            failed.append(str(explain(path, error)))
    reserve.keep(path)
    if failed:
        raise StoreError("\n".join([*done, *failed]))
    return done


def _resume(_: Database, path: Path, rules: Rules, folder: Path, now: datetime, believed: bool) -> list[str]:
    note_copies(path, folder)
    return ["an erasure that was cut short is finished"] if resume(path, [folder], wait_s=0) else []


def _expire(
    store: Database, path: Path, rules: Rules, folder: Path, now: datetime, believed: bool
) -> list[str]:
    what = find_expired(store, now.timestamp(), rules.guest_hours, rules.member_days)
    if not what or not believed:
        return []
    return [f"{erase(path, what, [folder])} sessions erased that were kept for as long as they may be"]


def _copy(_: Database, path: Path, rules: Rules, folder: Path, now: datetime, believed: bool) -> list[str]:
    if not rules.nightly or not backup_due(folder, rules, now):
        return []
    done = [f"{backup(path, folder, now.date(), wait_s=0)} made"]
    if believed:
        done += [f"{old} deleted" for old in prune(path, folder, now.date(), rules.days, wait_s=0)]
    return done


def _note_clock(store: Database, path: Path, now: float) -> ledger.Clock:
    """Note this round's clock."""
    with ledger.hold_ledger(path, wait_s=0):
        book = ledger.read_ledger(path)
        evidence = store.execute("SELECT max(started_at + length_s) FROM session").fetchone()[0]
        after = clock.observe_clock(book.clock, now, evidence)
        if book.clock is None or after.doubted_since != book.clock.doubted_since:
            told = clock.doubt(after, now)
            log.warning("%s", told) if told else None
        with reserve.let_go(path):
            ledger.write(path, msgspec.structs.replace(book, clock=after))
    return after


def backup_due(folder: Path, rules: Rules, now: datetime) -> bool:
    """Once a day from the hour on; a mirror that was off at that hour makes the copy later that day."""
    return now.hour >= rules.hour and not path_of(folder, now.date()).exists()


class Housekeeper:
    """Does what is due, at most every `EVERY_S` of a monotonic clock; what fails is logged and tried again then."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._last = float("-inf")

    def look(self, store: Database, path: Path, monotonic: float, now: datetime) -> None:
        """To be called often, while no session is on."""
        if monotonic - self._last < EVERY_S:
            return
        self._last = monotonic
        try:
            for line in housekeep(store, path, self._rules, now):
                log.info("%s", line)
        except (StoreError, sqlite3.Error, OSError) as error:
            log.error("%s", error)
