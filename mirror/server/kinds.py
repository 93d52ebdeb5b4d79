"""The nine objects, declared: tables, wire types, what a list filters by; and who may read and write them.

What a key may do is its scopes: `OBJECT:read` or `OBJECT:write`, or one of a few words. `visible` is a condition
with `:user`, `:group` and `:project` for the caller's own; every query of the API goes through it
(`visible_to`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from mirror.errors import MirrorError
from mirror.server import objects

MINE = "owner_id = :user"
LEVERS = (
    "tier",
    "workers_most",
    "workers_reserved",
    "batches_in_flight",
    "quota_bytes",
    "quota_frames",
    "quota_jobs",
)
"""What decides between projects, and is the operator's."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the nine. `read` is its wire type; `create` and `update` are None where users only read."""

    table: str
    one: str
    read: type[msgspec.Struct]
    visible: str
    create: type[msgspec.Struct] | None = None
    update: type[msgspec.Struct] | None = None
    filters: tuple[str, ...] = ("name",)
    references: Mapping[str, str] = field(default_factory=dict)
    privileged: tuple[str, ...] = ()
    json: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the table that go over the wire, in the order of the wire type."""
        return self.read.__struct_fields__

    @property
    def path(self) -> str:
        """The path of its list, below `/v1`."""
        return f"/{self.table.replace('_', '-')}"

    @property
    def owned(self) -> bool:
        """Whether a row has an owner, who alone (beside the operator) may change it."""
        return "owner_id" in self.columns


_SET = f"owner_id IS NULL OR {MINE} OR id = (SELECT pipeline_parameter_set_id FROM user_groups WHERE id = :group)"

KINDS: tuple[Kind, ...] = (
    Kind(
        "users",
        "user",
        objects.User,
        f"id = :user OR {MINE}",
        objects.NewUser,
        objects.UserUpdate,
        ("name", "email", "user_group_id"),
        {"user_group_id": "user_groups"},
    ),
    Kind(
        "user_groups",
        "user group",
        objects.UserGroup,
        f"id = :group OR {MINE}",
        objects.NewUserGroup,
        objects.UserGroupUpdate,
        ("name", "project_id"),
        {"project_id": "projects", "pipeline_parameter_set_id": "pipeline_parameter_sets"},
    ),
    Kind(
        "projects",
        "project",
        objects.Project,
        f"id = :project OR {MINE}",
        objects.NewProject,
        objects.ProjectUpdate,
        ("name", "tier"),
        privileged=LEVERS,
    ),
    Kind(
        "pipelines",
        "pipeline",
        objects.Pipeline,
        f"owner_id IS NULL OR {MINE}",
        objects.NewPipeline,
        objects.PipelineUpdate,
        ("name", "profile"),
        json=("stages",),
    ),
    Kind(
        "pipeline_parameter_sets",
        "pipeline parameter set",
        objects.PipelineParameterSet,
        _SET,
        objects.NewPipelineParameterSet,
        objects.PipelineParameterSetUpdate,
    ),
    Kind(
        "pipeline_parameters",
        "pipeline parameters",
        objects.PipelineParameters,
        f"pipeline_parameter_set_id IN (SELECT id FROM pipeline_parameter_sets WHERE {_SET})",
        objects.NewPipelineParameters,
        objects.PipelineParametersUpdate,
        ("pipeline_id", "pipeline_parameter_set_id"),
        {"pipeline_id": "pipelines", "pipeline_parameter_set_id": "pipeline_parameter_sets"},
        json=("value",),
    ),
    Kind(
        "videos",
        "video",
        objects.Video,
        "user_id = :user",
        filters=("job_id", "name", "status"),
        json=("parameters", "summary"),
    ),
    Kind(
        "frame_batches",
        "frame batch",
        objects.FrameBatch,
        "user_id = :user",
        filters=("job_id", "video_id", "status", "stage"),
    ),
    Kind(
        "jobs",
        "job",
        objects.Job,
        "user_id = :user",
        objects.NewJob,
        objects.JobUpdate,
        ("name", "status", "project_id", "pipeline_id"),
        json=("parameters",),
    ),
)

BY_TABLE: Mapping[str, Kind] = {kind.table: kind for kind in KINDS}


ADMIN = "admin"
"""Everything, of everybody: the operator's."""
WORK = "work"
"""Taking tasks and handing in results: a worker's."""
METRICS = "metrics"

_OBJECTS = tuple(
    f"{kind.table}:{verb}" for kind in KINDS for verb in (("read", "write") if kind.update else ("read",))
)
USERS = (*_OBJECTS, "uploads:write", "results:read")
"""What a key has where nobody named scopes."""
SCOPES = (*USERS, ADMIN, WORK, METRICS)


class ScopeError(MirrorError, ValueError):
    """There is no such scope; the message lists those that there are."""


def check_scopes(scopes: Iterable[str]) -> tuple[str, ...]:
    """Return scopes in the order of the table, each once; a user's where there are none. Raises ScopeError."""
    asked = set(scopes) or set(USERS)
    if unknown := sorted(asked - set(SCOPES)):
        raise ScopeError(f"no scope {unknown[0]!r}; there are {', '.join(SCOPES)}")
    return tuple(scope for scope in SCOPES if scope in asked)


def allows(scopes: Iterable[str], needed: str) -> bool:
    """Whether a key with these scopes may do what needs one."""
    return needed in scopes or (ADMIN in scopes and needed != WORK)


@dataclass(frozen=True, slots=True)
class Principal:
    """The caller of a request. `project_id` is that of the user's group: where jobs are counted."""

    key_id: str
    user_id: str
    user_group_id: str
    project_id: str
    scopes: frozenset[str]

    @property
    def operator(self) -> bool:
        """Whether the caller sees and changes what belongs to others."""
        return ADMIN in self.scopes

    def may(self, scope: str) -> bool:
        """Whether the caller's key has a scope."""
        return allows(self.scopes, scope)


def visible_to(principal: Principal, kind: Kind) -> tuple[str, dict[str, str]]:
    """Return the condition that a row of a table is the caller's to see, and its named parameters."""
    if principal.operator:
        return "1", {}
    values = {"user": principal.user_id, "group": principal.user_group_id, "project": principal.project_id}
    return f"({kind.visible})", values
