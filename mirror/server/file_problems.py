"""Failures of files as answers to a request."""

from __future__ import annotations

from collections.abc import Mapping

from mirror.files.errors import (
    BadKeyError,
    FilesError,
    MissingFileError,
    SignatureError,
    TakenError,
    TooLargeError,
)
from mirror.server.problems import ProblemError

SORTS: Mapping[type[FilesError], str] = {
    SignatureError: "signature",
    MissingFileError: "not-found",
    TakenError: "conflict",
    TooLargeError: "too-large",
    BadKeyError: "value",
}


def refusal(error: FilesError) -> ProblemError:
    """A failure of files as an answer."""
    return ProblemError(SORTS.get(type(error), "disk"), str(error))
