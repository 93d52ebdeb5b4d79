"""What went wrong with a request, as RFC 9457 has it: `application/problem+json`, with what to do about it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources

import msgspec

from mirror.files.stored import (
    BadKeyError,
    FilesError,
    MissingFileError,
    SignatureError,
    TakenError,
    TooLargeError,
)

MEDIA_TYPE = "application/problem+json"


class ProblemDocument(msgspec.Struct, kw_only=True):
    """`type` names the kind of problem, `detail` what was wrong this time, `remedy` what to do."""

    type: str
    title: str
    status: int
    detail: str
    remedy: str
    instance: str = ""


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of problem: its name, HTTP status, title, and what to do where nothing better is known."""

    name: str
    status: int
    title: str
    remedy: str


SORTS: Mapping[str, Sort] = {
    name: Sort(name, **row)
    for name, row in tomllib.loads(
        resources.files("mirror.server").joinpath("problems.toml").read_text(encoding="utf-8")
    ).items()
}


@dataclass
class ProblemError(Exception):
    """A request is refused: the sort of problem, what was wrong, what to do where the sort's word is too little."""

    sort: str
    detail: str
    remedy: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(self.detail)

    @property
    def status(self) -> int:
        """The HTTP status."""
        return SORTS[self.sort].status

    def document(self, instance: str = "") -> ProblemDocument:
        """Return the body of the answer."""
        sort = SORTS[self.sort]
        return ProblemDocument(
            type=f"urn:mirror:problem:{sort.name}",
            title=sort.title,
            status=sort.status,
            detail=self.detail,
            remedy=self.remedy or sort.remedy,
            instance=instance,
        )


def not_found(what: str, name: str) -> ProblemError:
    """Nothing of this kind and id that the caller may see."""
    return ProblemError("not-found", f"there is no {what} {name!r}")


FILE_SORTS: Mapping[type[FilesError], str] = {
    SignatureError: "signature",
    MissingFileError: "not-found",
    TakenError: "conflict",
    TooLargeError: "too-large",
    BadKeyError: "value",
}


def refusal(error: FilesError) -> ProblemError:
    """A failure of files as an answer."""
    return ProblemError(FILE_SORTS.get(type(error), "disk"), str(error))
