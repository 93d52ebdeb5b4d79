"""The local default of each object, made at first use: a command on one machine needs no accounts."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database

from mirror.store.database import transaction

STAGES = {"2d": ["decode", "detect", "pose2d"], "3d": ["decode", "detect", "pose2d", "pose3d"]}
"""Named pipelines: which stages a video goes through."""


@dataclass(frozen=True, slots=True)
class Owner:
    """On whose behalf a job runs: ids of rows in the store."""

    user_id: int
    project_id: int
    pipeline_id: int
    pipeline_parameter_set_id: int


def local_owner(database: Database, pipeline: str = "2d") -> Owner:
    """The local user and what belongs to it, made if missing."""
    with transaction(database):
        for name, stages in STAGES.items():
            database["pipeline"].insert({"name": name, "stages": json.dumps(stages)}, ignore=True)
        database["pipeline_parameter_set"].insert({"name": "local"}, ignore=True)
        parameter_set = _id(database, "pipeline_parameter_set", "local")
        for name in STAGES:
            row = {"pipeline_parameter_set_id": parameter_set, "pipeline_id": _id(database, "pipeline", name)}
            database["pipeline_parameters"].insert({**row, "value": "{}"}, ignore=True)
        database["project"].insert({"name": "local", "priority": 0}, ignore=True)
        project = _id(database, "project", "local")
        group = {"name": "local", "project_id": project, "pipeline_parameter_set_id": parameter_set}
        database["user_group"].insert(group, ignore=True)
        group_id = _id(database, "user_group", "local")
        database["user"].insert({"name": "local", "email": "", "user_group_id": group_id}, ignore=True)
        return Owner(
            _id(database, "user", "local"), project, _id(database, "pipeline", pipeline), parameter_set
        )


def _id(database: Database, table: str, name: str) -> int:
    row = database.execute(f"SELECT id FROM {table} WHERE name = ?", [name]).fetchone()
    return int(row[0])
