"""What can go wrong with the store."""

from __future__ import annotations

from mirror.errors import MirrorError


class StoreError(MirrorError):
    """The store cannot be opened or written; the message names the file and what to do."""


class DamagedStoreError(StoreError):
    """The store's file is damaged."""


class NewerStoreError(StoreError):
    """A newer mirror wrote the store."""


class FullDiskError(StoreError):
    """The disk has no room for what is to be written."""
