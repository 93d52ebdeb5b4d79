"""What the trainer's pages do with the store. It takes its time: not for the screen's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from threading import Thread

import platformdirs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mirror.flow.words import Words
from mirror.paths import store_path
from mirror.report.session_folder import export_session
from mirror.settings import load
from mirror.store.database import open_store
from mirror.store.erasure import Erasure, erase
from mirror.store.ledger import folder_of
from mirror.store.members import Member, StoredPlan, delete_plan, keep_plan, members, move_session, plans
from mirror.store.sessions import SessionSummary, sessions

MOST = 500
"""Sessions in the list."""


class StorePage(QWidget):
    """A page that works on the store in a thread of its own, and is notified on the screen's: `_ready` with what was
    read, `_done` with words and whether something changed."""

    _ready = Signal(object, object)
    _done = Signal(str, bool)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def _beside(self, work: Callable[[], object]) -> None:
        """Do something on the store; what it raises is shown on the page. Comes back at once."""

        def run() -> None:
            try:
                work()
            except Exception as error:
                if isValid(self):
                    self._done.emit(self._words("trainer.refused", error=error), False)

        for thread in [thread for thread in _working if not thread.is_alive()]:
            del _working[thread]
        thread = Thread(target=run, name="mirror-trainer", daemon=True)
        _working[thread] = self
        thread.start()


_working: dict[Thread, StorePage] = {}
"""Whose threads were at work of late: where a thread let go of a page last, Qt would destroy the widget in it."""


def read_sessions(empty: bool = False) -> list[SessionSummary]:
    """The newest sessions of the store, with those that have no set where `empty`. Raises StoreError."""
    with closing(open_store()) as store:
        return sessions(store, limit=MOST, empty=empty)


def read_members() -> list[Member]:
    """Every member, by name. Raises StoreError."""
    with closing(open_store()) as store:
        return members(store)


def move_sessions(ids: Sequence[str], member_id: str | None) -> None:
    """Make sessions those of a member, or a guest's where it is None. Raises StoreError."""
    with closing(open_store()) as store:
        for each in ids:
            move_session(store, each, member_id)


def export_folder() -> Path:
    """Where exports go: `mirror` in the user's documents."""
    return platformdirs.user_documents_path() / "mirror"


def export_sessions(ids: Sequence[str]) -> Path:
    """Write sessions as folders of tables with their bundles; returns where. Raises StoreError, OSError."""
    with closing(open_store()) as store:
        for each in ids:
            export_session(store, each, export_folder())
    return export_folder()


def erase_sessions(ids: Sequence[str]) -> int:
    """Erase sessions from the store and its backups; returns how many went. Raises StoreError, SettingsError."""
    path = store_path()
    return erase(path, Erasure(sessions=tuple(ids)), [folder_of(path, load().backup.folder)])


def read_plans() -> list[StoredPlan]:
    """Every plan of the store. Raises StoreError."""
    with closing(open_store()) as store:
        return plans(store)


def read_names() -> list[tuple[str, str]]:
    """Id and name of every member. Raises StoreError."""
    with closing(open_store()) as store:
        return [(one.id, one.name) for one in members(store)]


def put_plan(name: str, text: str, member_id: str | None) -> None:
    """Keep a plan from now on. Raises StoreError."""
    with closing(open_store()) as store:
        keep_plan(store, name, text, member_id, time.time())


def erase_plan(name: str, member_id: str | None) -> None:
    """Erase a plan. Raises StoreError where there is none."""
    with closing(open_store()) as store:
        delete_plan(store, name, member_id)
