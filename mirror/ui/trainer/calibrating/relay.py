"""From other threads to a page: outlives the page, so that what is told too late goes nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Relay(QObject):
    """Has no parent: the thread that tells keeps it, and a page that is gone is no longer connected."""

    told = Signal(object)
    failed = Signal(str)
