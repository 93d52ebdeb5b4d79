"""The nine objects, declared: what a list filters by, what may be set. A test compares openapi.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mirror.client import objects

Sort = Literal["text", "number", "json"]
"""How a field is written where there is only text: as it is, as a whole number, as JSON."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One of the nine. `create` and `update` are field -> how it is written; empty where users only read."""

    name: str
    type: type[objects.Row]
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
    Declared(
        "users", objects.User, ("name", "email", "user_group_id"), _USER, _USER, ("name", "user_group_id")
    ),
    Declared("user_groups", objects.UserGroup, ("name", "project_id"), _GROUP, _GROUP, tuple(_GROUP)),
    Declared("projects", objects.Project, ("name", "tier"), _PROJECT, _PROJECT, ("name",)),
    Declared("pipelines", objects.Pipeline, ("name", "profile"), _PIPELINE, _PIPELINE, ("name", "stages")),
    Declared("pipeline_parameter_sets", objects.PipelineParameterSet, ("name",), _NAME, _NAME, ("name",)),
    Declared(
        "pipeline_parameters",
        objects.PipelineParameters,
        ("pipeline_id", "pipeline_parameter_set_id"),
        {**_IDS, **_VALUE},
        _VALUE,
        (*_IDS, "value"),
    ),
    Declared("videos", objects.Video, ("job_id", "name", "status"), {}, {}),
    Declared("frame_batches", objects.FrameBatch, ("job_id", "video_id", "status", "stage"), {}, {}),
    Declared(
        "jobs", objects.JobRow, ("name", "status", "project_id", "pipeline_id"), _JOB, _NAME, ("upload_id",)
    ),
)

BY_NAME: Mapping[str, Declared] = {declared.name: declared for declared in OBJECTS}
