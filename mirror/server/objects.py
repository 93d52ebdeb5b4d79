"""The nine objects as they go over the wire: what is read, what creates one, what updates one; and their ids.

Times are Unix seconds (UTC). An update changes the fields that it names and leaves the others.
"""

from __future__ import annotations

import re
import secrets
import threading
import time
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

ID = re.compile(r"[0-9a-f]{32}")
_LOCK = threading.Lock()
_last_ns = 0


def new_id() -> str:
    """Return an id that sorts behind every id that this process made before.

    The first 16 digits are nanoseconds of the clock, so that rows of one table lie in the order in which they were
    made; the other 16 are random.
    """
    global _last_ns  # noqa: PLW0603 - one clock for the process
    with _LOCK:
        _last_ns = max(_last_ns + 1, time.time_ns())
        at = _last_ns
    return f"{at:016x}{secrets.token_hex(8)}"


Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
Email = Annotated[str, Meta(max_length=320, pattern=r"^[^\x00-\x20\x7f]*$")]
Tier = Literal["standard", "priority", "high"]
Stage = Literal["decode", "detect", "pose2d", "pose3d"]
Lever = Annotated[int, Meta(ge=1, le=100_000)]
Reserved = Annotated[int, Meta(ge=0, le=100_000)]
Quota = Annotated[int, Meta(ge=0, le=2**53)]
Stages = Annotated[list[Stage], Meta(min_length=3, max_length=4)]

STAGES_2D: tuple[Stage, ...] = ("decode", "detect", "pose2d")
STAGES_3D: tuple[Stage, ...] = (*STAGES_2D, "pose3d")


class Request(Struct, forbid_unknown_fields=True, kw_only=True):
    """What a caller sends: an unknown field is refused by its name."""


class Update(Request, omit_defaults=True, kw_only=True):
    """What a caller changes: a field that is not named stays."""


class Row(Struct, kw_only=True):
    """What every object has."""

    id: Id
    created_at: float
    changed_at: float
    version: int


class User(Row, kw_only=True):
    """A person, or a program, that holds keys."""

    owner_id: Id | None
    name: str
    email: str
    user_group_id: Id


class NewUser(Request, kw_only=True):
    name: Name
    email: Email = ""
    user_group_id: Id


class UserUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET
    email: Email | UnsetType = UNSET
    user_group_id: Id | UnsetType = UNSET


class UserGroup(Row, kw_only=True):
    """Users of one project, with the parameters that their jobs begin from."""

    owner_id: Id | None
    name: str
    project_id: Id
    pipeline_parameter_set_id: Id


class NewUserGroup(Request, kw_only=True):
    name: Name
    project_id: Id
    pipeline_parameter_set_id: Id


class UserGroupUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET
    project_id: Id | UnsetType = UNSET
    pipeline_parameter_set_id: Id | UnsetType = UNSET


class Project(Row, kw_only=True):
    """What pays for work: its tier, how much of the machines it may have at once, and its quotas (null: no limit)."""

    owner_id: Id | None
    name: str
    tier: Tier
    workers_most: int | None
    workers_reserved: int
    frames_in_batch: int | None
    batches_in_flight: int | None
    quota_bytes: int | None
    quota_frames: int | None
    quota_jobs: int | None


class NewProject(Request, kw_only=True):
    name: Name
    tier: Tier = "standard"
    workers_most: Lever | None = None
    workers_reserved: Reserved = 0
    frames_in_batch: Lever | None = None
    batches_in_flight: Lever | None = None
    quota_bytes: Quota | None = None
    quota_frames: Quota | None = None
    quota_jobs: Quota | None = None


class ProjectUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET
    tier: Tier | UnsetType = UNSET
    workers_most: Lever | UnsetType | None = UNSET
    workers_reserved: Reserved | UnsetType = UNSET
    frames_in_batch: Lever | UnsetType | None = UNSET
    batches_in_flight: Lever | UnsetType | None = UNSET
    quota_bytes: Quota | UnsetType | None = UNSET
    quota_frames: Quota | UnsetType | None = UNSET
    quota_jobs: Quota | UnsetType | None = UNSET


class Pipeline(Row, kw_only=True):
    """An ordered list of known stages with the profile of engines that does them; never a URL, never code."""

    owner_id: Id | None
    name: str
    stages: list[Stage]
    profile: str


class NewPipeline(Request, kw_only=True):
    name: Name
    stages: Stages
    profile: Name = "embedded"


class PipelineUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET
    stages: Stages | UnsetType = UNSET
    profile: Name | UnsetType = UNSET


class PipelineParameterSet(Row, kw_only=True):
    """A name for parameters of several pipelines; a user group has one."""

    owner_id: Id | None
    name: str


class NewPipelineParameterSet(Request, kw_only=True):
    name: Name


class PipelineParameterSetUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET


class JobParameters(Request, kw_only=True, omit_defaults=True):
    """What a job is judged with: the options of `mirror batch`. What is not named comes from the group's parameter
    set, then from the defaults."""

    exercise: Name | UnsetType = UNSET
    frame_batch: Annotated[int, Meta(ge=1, le=1_000_000)] | UnsetType = UNSET
    overlay: Literal["video", "frames", "none"] | UnsetType = UNSET
    overlay_codec: Name | UnsetType = UNSET
    channels: Literal["essential", "all"] | UnsetType = UNSET
    speed_factor: Annotated[float, Meta(ge=0.01, le=100)] | UnsetType = UNSET
    people: Annotated[int, Meta(ge=1, le=4)] | UnsetType = UNSET
    camera: Name | UnsetType = UNSET
    formats: Annotated[list[Name], Meta(min_length=1, max_length=20)] | UnsetType = UNSET


class PipelineParameters(Row, kw_only=True):
    """The parameters of one pipeline in a set."""

    owner_id: Id | None
    pipeline_parameter_set_id: Id
    pipeline_id: Id
    value: JobParameters


class NewPipelineParameters(Request, kw_only=True):
    pipeline_parameter_set_id: Id
    pipeline_id: Id
    value: JobParameters


class PipelineParametersUpdate(Update, kw_only=True):
    value: JobParameters | UnsetType = UNSET


class Video(Row, kw_only=True):
    """A video of a job. `folder` is where its results lie in the job's folder, `summary` its summary.json."""

    job_id: Id
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
    status: Literal["registered", "running", "complete", "collecting", "done", "failed", "cancelled"]
    error: str
    note: str


class FrameBatch(Row, kw_only=True):
    """Frames of a video that one worker computes; `last_frame` is exclusive."""

    job_id: Id
    video_id: Id
    stage: Literal["scan", "fill"]
    first_frame: int
    last_frame: int
    status: Literal["queued", "running", "done", "failed", "cancelled"]
    attempts: int
    worker: str | None
    error: str
    seconds: float | None


class Job(Row, kw_only=True):
    """An upload to be measured, and how far that is."""

    user_id: Id
    project_id: Id
    pipeline_id: Id
    pipeline_parameter_set_id: Id | None
    upload_id: Id
    name: str
    parameters: dict[str, Any]
    status: Literal["queued", "running", "done", "failed", "cancelled"]
    error: str
    videos: int
    frames: int
    frames_done: int
    started_at: float | None
    ended_at: float | None


class NewJob(Request, kw_only=True):
    """`pipeline` is the id or the name of one; `name` is the input's name, the upload's where it is not given."""

    upload_id: Id
    pipeline: Name = "3d"
    parameters: JobParameters = msgspec.field(default_factory=JobParameters)
    name: Name | UnsetType = UNSET


class JobUpdate(Update, kw_only=True):
    name: Name | UnsetType = UNSET
