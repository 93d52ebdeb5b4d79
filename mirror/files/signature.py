"""Signed URLs of files in a folder: who holds one may do one thing with one file for a while."""

from __future__ import annotations

import hashlib
import hmac
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from mirror.files.errors import SignatureError

ROUTE = "/v1/files/"


@dataclass(frozen=True, slots=True)
class UrlSigner:
    """Signs method, key, expiry and largest size with the server's secret. `base_url` "": paths alone."""

    secret: bytes
    base_url: str = ""
    wall: Callable[[], float] = time.time

    def url(self, method: str, key: str, expires_s: float, size_limit: int | None = None) -> str:
        """A URL that is valid for so many seconds."""
        expires, size = int(self.wall() + expires_s), "" if size_limit is None else str(size_limit)
        query = {"method": method, "expires": expires, "size": size}
        signed = urlencode({**query, "signature": self._mark(method, key, str(expires), size)})
        return f"{self.base_url}{ROUTE}{quote(key)}?{signed}"

    def verify(self, method: str, key: str, query: Mapping[str, str]) -> int | None:
        """Check what came with a request; returns the largest size that may be written. Raises SignatureError."""
        expires, size = query.get("expires", ""), query.get("size", "")
        good = self._mark(query.get("method", ""), key, expires, size)
        if query.get("method") != method or not hmac.compare_digest(
            good.encode(), query.get("signature", "").encode()
        ):
            raise SignatureError("this URL was not signed for this: ask the server for another")
        if int(expires) <= self.wall():
            raise SignatureError("this URL has expired: ask the server for another")
        return int(size) if size else None

    def _mark(self, method: str, key: str, expires: str, size: str) -> str:
        message = "\n".join(("file", method, key, expires, size)).encode()
        return urlsafe_b64encode(hmac.digest(self.secret, message, hashlib.sha256)).decode().rstrip("=")
