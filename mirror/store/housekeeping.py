"""What is done to the store while nobody is there: expired sessions erased, a copy made, old copies deleted.

What deletes by date asks first whether the clock of the wall can be believed: a round that is days later
than the last one, or before it, may be dated by a wrong clock. It is believed when the clock has gone on
from there for a day, or has come back to where it was.
"""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from mirror.store import disk, ledger
from mirror.store.backup import backup, note_copies, path_of, prune
from mirror.store.database import StoreError, explain
from mirror.store.erasure import erase, find_expired, resume
from mirror.store.ledger import Clock, folder_of

HOUR_S, DAY_S = 3600.0, 86400.0
AHEAD_S = 4 * DAY_S
"""No longer than this is a mirror off over a long weekend: a later round is doubted first."""
BEHIND_S = HOUR_S
"""So far a clock is set back to be right."""
PROOF_S = DAY_S
PROOF_ROUNDS = 24
"""A doubted clock is believed after so long, and so many rounds in that time."""


def observe_clock(known: Clock | None, now: float, evidence: float | None) -> Clock:
    """What is known of the clock after a round at `now` (Unix time); it is believed when `trusted_at` is `now`.

    `evidence` is the time of something that was recorded, for a mirror that has had no round yet.
    """
    if known is None:
        known = Clock(trusted_at=now if evidence is None else evidence)
    if -BEHIND_S <= now - known.trusted_at <= AHEAD_S:
        return Clock(trusted_at=now)
    goes_on = known.doubted_since is not None and 0 <= now - known.doubted_seen <= DAY_S
    if not goes_on or known.doubted_since is None:
        return replace(known, doubted_since=now, doubted_seen=now, doubted_rounds=0)
    rounds = known.doubted_rounds + 1
    if now - known.doubted_since >= PROOF_S and rounds >= PROOF_ROUNDS:
        return Clock(trusted_at=now)
    return replace(known, doubted_seen=now, doubted_rounds=rounds)


def doubt_clock(known: Clock, now: float) -> str | None:
    """A line about a clock that is not believed; None for one that is."""
    if known.doubted_since is None:
        return None
    return (
        f"the clock says {_day(now)}, the last round was on {_day(known.trusted_at)}: nothing is erased and no copy"
        " is deleted until it is right, or has gone on for a day"
    )


def _day(unix: float) -> str:
    try:
        return datetime.fromtimestamp(unix).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return "no day there is"


log = logging.getLogger(__name__)

EVERY_S = 600.0
"""How often to look whether something is due."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How long things are stored, and when they are copied; see the tables members and backup of the settings."""

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
    believed = doubt_clock(_note_clock(store, path, now.timestamp()), now.timestamp())
    for task in (_resume, _expire, _copy):
        try:
            done += task(store, path, rules, folder, now, believed is None)
        except (StoreError, sqlite3.Error, OSError) as error:
            failed.append(str(explain(path, error)))
    disk.make_reserve(path)
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
        after = observe_clock(book.clock, now, evidence)
        if book.clock is None or after.doubted_since != book.clock.doubted_since:
            message = doubt_clock(after, now)
            log.warning("%s", message) if message else None
        with disk.use_reserve(path):
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
