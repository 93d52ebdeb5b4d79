"""The nine objects as a program sees them, and what creates and changes each.

The fields are those of the server's openapi.json; a test compares them. Times are Unix seconds (UTC).
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct


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
