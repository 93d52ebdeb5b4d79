"""The whole API under schemathesis: whatever is sent, no server error, and nothing that is not described."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from live import Live, live
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from mirror.client import Client

DOCUMENT = json.loads((Path(__file__).parents[2] / "docs" / "openapi.json").read_text())
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
WAITS = {"jobs_events", "work_exchange"}
"""Operations that may wait for something to happen, as long as they are asked to."""


SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)
OPERATIONS = {found.ok().definition.raw["operationId"]: found.ok() for found in SCHEMA.get_all_operations()}


class Target:
    """A server with one of everything, and how to ask it."""

    def __init__(self, server: Live, folder: Path) -> None:
        self.server = server
        self.keys = [server.key("ann"), server.key("op", "admin"), server.key("worker", "work")]
        path = folder / "monday.zip"
        path.write_bytes(b"PK")
        with Client(server.url, self.keys[0]) as client:
            job = client.jobs.create(path)
            self.ids = {
                "jobs": job.id,
                "projects": client.projects.create(name="gym").id,
                "uploads": job.upload_id,
                "tus": client.uploads.create("a.zip", 5).id,
            }

    def make_ready(self, case: Any, name: str, there: bool) -> None:
        """Let nothing wait, and name something that is there where that is asked for."""
        if name in WAITS and case.query:
            case.query["wait_s"] = 0
        collection = case.operation.path.split("/")[2:3]
        if there and case.path_parameters and collection and collection[0] in self.ids:
            case.path_parameters["id"] = self.ids[collection[0]]


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder = tmp_path_factory.mktemp("fuzzed")
    with live(folder / "data") as server:
        yield Target(server, folder)


@pytest.mark.parametrize("name", OPERATIONS)
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_sent_is_answered_as_described(name: str, data: Any, target: Target) -> None:
    case = data.draw(OPERATIONS[name].as_strategy())
    target.make_ready(case, name, there=data.draw(st.booleans()))
    key = data.draw(st.sampled_from(target.keys))
    response = case.call(base_url=target.server.url, headers={"Authorization": f"Bearer {key}"}, timeout=30)
    assert response.status_code < 500
    case.validate_response(response, checks=CHECKS)
