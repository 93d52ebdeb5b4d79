"""What can go wrong in `engines`: one base class, so that callers can tell these errors from bugs."""

from __future__ import annotations

from collections.abc import Sequence


class EngineError(Exception):
    """Base of every error that `engines` raises on purpose. The message is one line for people."""


class ZooError(EngineError):
    """A zoo file is wrong: the message names file, entry, key and what was expected."""


class UnknownNameError(ZooError):
    """A model, asset or profile that the zoo does not have: the message names those it has."""


class CacheError(EngineError):
    """The cache directory cannot be written: read-only, full, or in the way."""


class ChecksumError(EngineError):
    """A file is not the one that the zoo declares."""


class SourceError(EngineError):
    """One source could not deliver the file: the message says why."""


class FetchError(EngineError):
    """No source delivered the file.

    `name` is the zoo entry, `failures` pairs of (source, why) in the order of trial, `remedy` what to do.
    """

    def __init__(self, name: str, failures: Sequence[tuple[str, str]], remedy: str) -> None:
        self.name = name
        self.failures = tuple(failures)
        self.remedy = remedy
        reasons = "; ".join(f"[{i}] {source}: {why}" for i, (source, why) in enumerate(self.failures, 1))
        super().__init__(f"{name} could not be fetched: {reasons}; {remedy}")


class RefusedFileError(EngineError):
    """A checkpoint or network that cannot be imported: the message names file, key and remedy."""


class PlanError(EngineError):
    """A TensorRT plan in the cache is damaged, or was not written by this program: it is never loaded."""
