"""Requests to a server: with the key, with patience where asking again is safe; and what can go wrong on the
way.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

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
    """The error that an answer is: its problem document, or what is known without one."""
    try:
        found: Any = msgspec.json.decode(response.content)
        return ApiError(response.status_code, str(found["type"]), str(found["detail"]), str(found["remedy"]))
    except (msgspec.DecodeError, KeyError, TypeError):
        what = f"{response.url.host} answered {response.status_code} {response.reason_phrase}"
        return ApiError(response.status_code, "", what, "Is this the address of a mirror server?")


T = TypeVar("T")
TRIES = 5
AGAIN = (429, 502, 503, 504)
SAFE = ("GET", "HEAD", "DELETE")
LONGEST_WAIT_S = 60.0


class Transport:
    """A connection to one server. `sleep` is called between tries, with seconds."""

    def __init__(
        self,
        url: str,
        key: str,
        timeout_s: float = 60.0,
        verify: bool | str = True,
        sleep: Callable[[float], None] = time.sleep,
        http: httpx.Client | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        trust = ssl.create_default_context(cafile=verify) if isinstance(verify, str) else verify
        self._http = http or httpx.Client(timeout=timeout_s, verify=trust, follow_redirects=False)
        self._key = {"Authorization": f"Bearer {key}"}
        self.sleep = sleep

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def request_as(self, type_: type[T], method: str, path: str, **more: Any) -> T:
        """Send a request; return its answer as a type. Raises ClientError."""
        response = self.request(method, path, **more)
        try:
            return msgspec.json.decode(response.content, type=type_)
        except msgspec.DecodeError as error:
            raise ClientError(
                f"{self.url}{path} answered what this client does not know ({error}); update it"
            ) from error

    def request(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        again: bool | None = None,
        **more: Any,
    ) -> httpx.Response:
        """Send a request with the key; return its answer. Raises ClientError for any that is no success.

        Where asking again is safe (`again`; reading and deleting are), a cut connection and a busy server are met
        with further tries, as long apart as the server says.
        """
        tries = TRIES if (method in SAFE if again is None else again) else 1
        for left in reversed(range(tries)):
            try:
                response = self._http.request(
                    method, self.absolute(path), headers={**self._key, **(headers or {})}, **more
                )
            except httpx.TransportError as error:
                if not left:
                    raise self.describe_unreached(error) from error
                self.sleep(2.0 ** (tries - left - 1))
                continue
            if response.status_code not in AGAIN or not left:
                return _good(response)
            self.sleep(_pause(response, tries - left - 1))
        raise AssertionError("the last try returns or raises")

    def send(self, path: str, headers: Mapping[str, str], content: Iterator[bytes]) -> None:
        """Send a chunk once. Raises ApiError, and httpx.TransportError where the connection was cut."""
        _good(self._http.patch(self.absolute(path), headers={**self._key, **headers}, content=content))

    def stream(self, path: str, headers: Mapping[str, str] | None = None) -> Any:
        """A response whose body is read piece by piece, as a context. A signed URL is asked without the key."""
        signed = "signature=" in path or not self.absolute(path).startswith(f"{self.url}/")
        sent = {**({} if signed else self._key), **(headers or {})}
        return self._http.stream("GET", self.absolute(path), headers=sent)

    def check(self, response: httpx.Response) -> None:
        """Raises ApiError for a streamed answer that is no success."""
        if not response.is_success:
            response.read()
            raise error_of(response)

    def absolute(self, path: str) -> str:
        """A path of the server as a URL; a URL as it is."""
        return path if path.startswith(("http://", "https://")) else f"{self.url}{path}"

    def describe_unreached(self, error: Exception) -> ClientError:
        """What to say where no answer came."""
        return ClientError(
            f"{self.url} cannot be reached ({error or type(error).__name__}); is `mirror server` running there?"
        )


def _good(response: httpx.Response) -> httpx.Response:
    if response.is_success:
        return response
    raise error_of(response)


def _pause(response: httpx.Response, tried: int) -> float:
    asked = response.headers.get("retry-after", "")
    return min(LONGEST_WAIT_S, float(asked) if asked.isdigit() else 2.0**tried)
