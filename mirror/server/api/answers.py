"""Answers as bytes of JSON: with an ETag where there is one object, as a problem where something went wrong.

A creation that is asked for twice with one `Idempotency-Key` is done once, and answered twice alike.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import sqlite3
from dataclasses import dataclass
from typing import Any

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException, ValidationException

from mirror.files import FilesError
from mirror.server.objects import new_id
from mirror.server.problems import MEDIA_TYPE, SORTS, ProblemError, refusal
from mirror.server.rows import etag

ANSWER_LIFETIME_S = 48 * 3600.0
"""How long an answer is recorded."""


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer to a creation: HTTP status, where the object is, the body."""

    status: int
    location: str
    body: bytes


def request_sum(method: str, path: str, body: bytes) -> str:
    """The checksum of a request: two that differ must not share an `Idempotency-Key`."""
    return hashlib.sha256(b"\0".join((method.encode(), path.encode(), body))).hexdigest()


def earlier(
    database: sqlite3.Connection, user_id: str, key: str, request: str, now: float
) -> StoredAnswer | None:
    """Return the answer to the same request, if it was made before; inside the transaction that would create.

    Raises ProblemError where the key was used with another request.
    """
    database.execute("DELETE FROM idempotency WHERE created_at < ?", [now - ANSWER_LIFETIME_S])
    row = database.execute(
        "SELECT request_sha256, status, location, body FROM idempotency WHERE user_id = ? AND key = ?",
        [user_id, key],
    ).fetchone()
    if row is None:
        return None
    if row["request_sha256"] != request:
        raise ProblemError(
            "conflict",
            f"the Idempotency-Key {key!r} was used with another request",
            "Use a new key for each thing to be created; the same one only to repeat a request.",
        )
    return StoredAnswer(row["status"], row["location"], bytes(row["body"]))


def remember(
    database: sqlite3.Connection, user_id: str, key: str, request: str, answer: StoredAnswer, now: float
) -> None:
    """Record an answer, in the transaction that created the object."""
    database.execute(
        "INSERT INTO idempotency (user_id, key, request_sha256, status, location, body, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [user_id, key, request, answer.status, answer.location, answer.body, now],
    )


log = logging.getLogger(__name__)

FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)
"""What SQLite raises where a file of its own, or the memory that its connections share, cannot grow."""

_encode = msgspec.json.Encoder().encode
_BY_STATUS = {
    sort.status: name
    for name, sort in SORTS.items()
    if name not in ("not-yours", "quota", "signature", "tus-version")
}


def answer(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response[Any]:
    """JSON of a struct, with its ETag where it has a version."""
    version = getattr(content, "version", None)
    tagged = {} if version is None else {"ETag": etag(version)}
    return Response(
        _encode(content), status_code=status, media_type=MediaType.JSON, headers={**tagged, **(headers or {})}
    )


def read_recorded_answer(found: StoredAnswer) -> Response[Any]:
    """The answer to a creation, as it was the first time."""
    return Response(
        found.body, status_code=found.status, media_type=MediaType.JSON, headers={"Location": found.location}
    )


def problem(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """The answer to a request that failed, whatever failed."""
    found = _as_problem(error)
    if found.sort == "server":
        number = new_id()
        log.error("request %s: %s %s failed", number, request.method, request.url.path, exc_info=error)
        found.detail += f" (request {number})"
    body = _encode(found.document(request.url.path))
    headers = {"WWW-Authenticate": "Bearer", **found.headers} if found.status == 401 else found.headers
    return Response(body, status_code=found.status, media_type=MEDIA_TYPE, headers=headers)


def _as_problem(error: Exception) -> ProblemError:
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, ValidationException):
        return ProblemError("value", _what(error))
    if isinstance(error, HTTPException):
        sort = _BY_STATUS.get(error.status_code, "request" if error.status_code < 500 else "server")
        headers = {name: value for name, value in (error.headers or {}).items() if name.lower() == "allow"}
        return ProblemError(sort, error.detail or SORTS[sort].title, headers=headers)
    if isinstance(error, FilesError):
        return refusal(error)
    if _is_full(error):
        return ProblemError("disk", "what was sent could not be written")
    return ProblemError("server", "something failed that should not")


def _is_full(error: Exception) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) in FULL
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def _what(error: ValidationException) -> str:
    """Which field is wrong, and how."""
    parts = []
    for item in error.extra if isinstance(error.extra, list) else []:
        key, message = str(item.get("key", "")), str(item.get("message", ""))
        parts.append(f"{key}: {message}" if key else message)
    return "; ".join(parts) or error.detail
