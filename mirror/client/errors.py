"""What can go wrong between here and a server."""

from __future__ import annotations

from typing import Any

import httpx
import msgspec


class ClientError(Exception):
    """The server was not reached, or what it sent was damaged; the message says what to do."""


class UnknownServerError(ClientError):
    """Nobody has named a server, or a key for it."""


class ApiError(ClientError):
    """The server refused: `status` of HTTP, `type` of the problem, `detail` of this one, `remedy` what to do."""

    def __init__(self, status: int, type_: str, detail: str, remedy: str) -> None:
        super().__init__(f"{detail}. {remedy}" if remedy else detail)
        self.status = status
        self.type = type_
        self.detail = detail
        self.remedy = remedy


def error_of(response: httpx.Response) -> ApiError:
    """The error that an answer is: its problem document, or what can be told without one."""
    try:
        found: Any = msgspec.json.decode(response.content)
        return ApiError(response.status_code, str(found["type"]), str(found["detail"]), str(found["remedy"]))
    except (msgspec.DecodeError, KeyError, TypeError):
        what = f"{response.url.host} answered {response.status_code} {response.reason_phrase}"
        return ApiError(response.status_code, "", what, "Is this the address of a mirror server?")
