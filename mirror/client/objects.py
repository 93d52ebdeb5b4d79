"""The nine objects as a program sees them: their fields, what a list filters by and what may be set; list,
create, get, update and delete of one kind.

The fields are those of the server's openapi.json; a test compares them. Times are Unix seconds (UTC).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, Literal, TypeVar

import msgspec
from msgspec import Struct

from mirror.client.transport import Transport


class Row(Struct, kw_only=True):
    """What every object has; `version` rises with each change."""

    id: str
    created_at: float
    changed_at: float
    version: int


class User(Row, kw_only=True):
    """A person, or a program, that holds keys."""

    owner_id: str | None
    name: str
    email: str
    user_group_id: str


class UserGroup(Row, kw_only=True):
    """Users of one project, with the parameters that their jobs begin from."""

    owner_id: str | None
    name: str
    project_id: str
    pipeline_parameter_set_id: str


class Project(Row, kw_only=True):
    """Tier, share of the machines and quotas of some users' work; None is no limit."""

    owner_id: str | None
    name: str
    tier: str
    workers_most: int | None
    workers_reserved: int
    frames_in_batch: int | None
    batches_in_flight: int | None
    quota_bytes: int | None
    quota_frames: int | None
    quota_jobs: int | None


class Pipeline(Row, kw_only=True):
    """An ordered list of stages, with the profile of engines that does them."""

    owner_id: str | None
    name: str
    stages: list[str]
    profile: str


class PipelineParameterSet(Row, kw_only=True):
    """A name for parameters of several pipelines."""

    owner_id: str | None
    name: str


class PipelineParameters(Row, kw_only=True):
    """The parameters of one pipeline in a set."""

    owner_id: str | None
    pipeline_parameter_set_id: str
    pipeline_id: str
    value: dict[str, Any]


class Video(Row, kw_only=True):
    """A video of a job; `summary` is its summary.json once it is done."""

    job_id: str
    name: str
    folder: str
    sha256: str
    frames: int
    frames_done: int
    fps: float
    width: int
    height: int
    parameters: dict[str, Any]
    summary: dict[str, Any]
    status: str
    error: str
    note: str


class FrameBatch(Row, kw_only=True):
    """Frames of a video that one worker computes; `last_frame` is exclusive."""

    job_id: str
    video_id: str
    stage: str
    first_frame: int
    last_frame: int
    status: str
    attempts: int
    worker: str | None
    error: str
    seconds: float | None


class JobRow(Row, kw_only=True):
    """The fields of a job; see `mirror.client.jobs.Job`."""

    user_id: str
    project_id: str
    pipeline_id: str
    pipeline_parameter_set_id: str | None
    upload_id: str
    name: str
    parameters: dict[str, Any]
    status: str
    error: str
    videos: int
    frames: int
    frames_done: int
    started_at: float | None
    ended_at: float | None


Sort = Literal["text", "number", "json"]
"""How a field is written where there is only text: as it is, as a whole number, as JSON."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One of the nine. `create` and `update` are field -> how it is written; empty where users only read."""

    name: str
    type: type[Row]
    filters: tuple[str, ...]
    create: Mapping[str, Sort]
    update: Mapping[str, Sort]
    needed: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """Its name in paths and on the command line: `user-groups`."""
        return self.name.replace("_", "-")


_PROJECT: dict[str, Sort] = {
    "name": "text",
    "tier": "text",
    "workers_most": "number",
    "workers_reserved": "number",
    "frames_in_batch": "number",
    "batches_in_flight": "number",
    "quota_bytes": "number",
    "quota_frames": "number",
    "quota_jobs": "number",
}
_USER: dict[str, Sort] = {"name": "text", "email": "text", "user_group_id": "text"}
_GROUP: dict[str, Sort] = {"name": "text", "project_id": "text", "pipeline_parameter_set_id": "text"}
_PIPELINE: dict[str, Sort] = {"name": "text", "stages": "json", "profile": "text"}
_NAME: dict[str, Sort] = {"name": "text"}
_VALUE: dict[str, Sort] = {"value": "json"}
_IDS: dict[str, Sort] = {"pipeline_parameter_set_id": "text", "pipeline_id": "text"}
_JOB: dict[str, Sort] = {"upload_id": "text", "pipeline": "text", "parameters": "json", "name": "text"}

OBJECTS: tuple[Declared, ...] = (
    Declared("users", User, ("name", "email", "user_group_id"), _USER, _USER, ("name", "user_group_id")),
    Declared("user_groups", UserGroup, ("name", "project_id"), _GROUP, _GROUP, tuple(_GROUP)),
    Declared("projects", Project, ("name", "tier"), _PROJECT, _PROJECT, ("name",)),
    Declared("pipelines", Pipeline, ("name", "profile"), _PIPELINE, _PIPELINE, ("name", "stages")),
    Declared("pipeline_parameter_sets", PipelineParameterSet, ("name",), _NAME, _NAME, ("name",)),
    Declared(
        "pipeline_parameters",
        PipelineParameters,
        ("pipeline_id", "pipeline_parameter_set_id"),
        {**_IDS, **_VALUE},
        _VALUE,
        (*_IDS, "value"),
    ),
    Declared("videos", Video, ("job_id", "name", "status"), {}, {}),
    Declared("frame_batches", FrameBatch, ("job_id", "video_id", "status", "stage"), {}, {}),
    Declared("jobs", JobRow, ("name", "status", "project_id", "pipeline_id"), _JOB, _NAME, ("upload_id",)),
)

BY_NAME: Mapping[str, Declared] = {declared.name: declared for declared in OBJECTS}


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
