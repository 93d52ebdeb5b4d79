"""What is done to the store while nobody is there: expired visits erased, a copy a night, old copies deleted."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from mirror.store.backup import backup, backups, folder_of, prune
from mirror.store.database import StoreError
from mirror.store.erasure import erase, expired

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
    """Do what is due; gives a line for each thing done. `now` is local time. Raises StoreError."""
    folder = folder_of(path, rules.folder)
    done = []
    what = expired(store, now.timestamp(), rules.guest_hours, rules.member_days)
    if what:
        count = erase(path, what, backups(folder))
        done.append(f"{count} visits erased that were kept for as long as they may be")
    if rules.nightly and backup_due(folder, rules, now):
        done.append(f"{backup(path, folder, now.date())} made")
        done += [f"{old} deleted" for old in prune(folder, now.date(), rules.days)]
    return done


def backup_due(folder: Path, rules: Rules, now: datetime) -> bool:
    """Once a day from the hour on; a mirror that was off at that hour makes the copy later that day."""
    return now.hour >= rules.hour and not (folder / f"mirror-{now.date().isoformat()}.db").exists()


class Housekeeper:
    """Does what is due, at most every `EVERY_S` of a monotonic clock; what fails is logged and tried again then."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._last = float("-inf")

    def look(self, store: Database, path: Path, monotonic: float, now: datetime) -> None:
        """To be called often, while no visit is on."""
        if monotonic - self._last < EVERY_S:
            return
        self._last = monotonic
        try:
            for line in housekeep(store, path, self._rules, now):
                log.info("%s", line)
        except (StoreError, sqlite3.Error, OSError) as error:
            log.error("%s", error)
