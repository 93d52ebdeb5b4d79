"""List, create, get, update and delete of one kind of object."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from itertools import islice
from typing import Any, Generic, TypeVar

import msgspec

from mirror.client.declared import Declared
from mirror.client.objects import Row
from mirror.client.transport import Transport

T = TypeVar("T", bound=Row)
PAGE = 200


class Readable(Generic[T]):
    """Objects that are only read: `client.videos`, `client.frame_batches`."""

    def __init__(self, transport: Transport, declared: Declared, type_: type[T]) -> None:
        self._transport = transport
        self.declared = declared
        self._type = type_
        self.path = f"/v1/{declared.word}"
        self._page: Any = msgspec.defstruct("Page", [("items", list[type_]), ("next", str | None)])  # type: ignore[valid-type]

    def list(self, limit: int | None = None, **filters: str) -> list[T]:
        """Return what there is, the newest first: all of it, or at most `limit`.

        `filters` are exact values of fields: `client.jobs.list(status="failed")`. Raises ClientError.
        """
        return list(islice(self.iterate(**filters), limit))

    def iterate(self, **filters: str) -> Iterator[T]:
        """Yield what there is, the newest first, page by page. Raises ClientError."""
        unknown = sorted(set(filters) - set(self.declared.filters))
        if unknown:
            known = ", ".join(self.declared.filters)
            raise TypeError(f"{self.declared.name} are not filtered by {unknown[0]!r}; there are {known}")
        query: dict[str, Any] = {"limit": PAGE, **filters}
        while True:
            page = self._transport.request_as(self._page, "GET", self.path, params=query)
            yield from map(self._adopt, page.items)
            if page.next is None:
                return
            query["cursor"] = page.next

    def get(self, id: str) -> T:
        """Return one object. Raises ApiError (404) where there is none that is yours."""
        return self._adopt(self._transport.request_as(self._type, "GET", f"{self.path}/{id}"))

    def _adopt(self, found: T) -> T:
        return found


class Changeable(Readable[T]):
    """Objects that are read, changed and deleted."""

    def update(self, id: str, *, version: int | None = None, **fields: Any) -> T:
        """Change fields of an object and return it.

        `version` is the one that the change is meant for; without it, the present one. Raises ApiError (412) where
        somebody has changed it since.
        """
        seen = self.get(id).version if version is None else version
        return self._adopt(
            self._transport.request_as(
                self._type, "PATCH", f"{self.path}/{id}", json=fields, headers={"If-Match": f'"{seen}"'}
            )
        )

    def delete(self, id: str) -> None:
        """Delete an object. Raises ApiError (409) while others refer to it."""
        self._transport.request("DELETE", f"{self.path}/{id}")


class Collection(Changeable[T]):
    """Objects that are also created from their fields."""

    def create(self, **fields: Any) -> T:
        """Create an object and return it; asking again after a cut connection creates no second one."""
        return self._adopt(
            self._transport.request_as(
                self._type,
                "POST",
                self.path,
                json=fields,
                headers={"Idempotency-Key": uuid.uuid4().hex},
                again=True,
            )
        )
