"""What workers send over HTTP: numbers that no database holds are refused, and nothing is written of their call."""

from __future__ import annotations

from typing import Any

import pytest
from served import Served

MOST = 2**53
DONE = {"id": 1, "lease": "x"}


def exchanged(server: Served, **call: Any) -> Any:
    worker = server.caller("workers", ["work"])
    return worker("POST", "/v1/work/exchange", json={"worker": "w", **call})


@pytest.mark.parametrize("number", [MOST + 1, 2**63, 2**70, -1])
@pytest.mark.parametrize(
    ("place", "call"),
    [
        ("done[0].id", lambda number: {"done": [{**DONE, "id": number}]}),
        ("done[0].file.bytes", lambda number: {"done": [{**DONE, "file": {"key": "k", "bytes": number}}]}),
        ("failed[0].id", lambda number: {"failed": [{**DONE, "id": number}]}),
        ("held[0]", lambda number: {"held": [number]}),
        ("want.after[1]", lambda number: {"want": {"after": ["v", number]}}),
    ],
)
def test_a_number_that_no_database_holds_is_named(server: Served, place: str, call: Any, number: int) -> None:
    answer = exchanged(server, **call(number))
    assert answer.status_code == 422 and answer.json()["detail"].startswith(f"{place}: ")
    assert server.platform.database.execute("SELECT count(*) FROM worker").fetchone()[0] == 0


def test_the_largest_number_of_a_report_is_merely_late(server: Served) -> None:
    assert exchanged(server, done=[{**DONE, "id": MOST}]).json()["late"] == [MOST]


def test_a_collection_that_wants_frames_followed_names_some(server: Served) -> None:
    collected = {"wanted": [{"name": "fill", "stretches": []}]}
    assert exchanged(server, done=[{**DONE, "collected": collected}]).status_code == 422


def test_a_heartbeat_over_such_a_number_is_refused(server: Served) -> None:
    worker = server.caller("workers", ["work"])
    held = [{"id": 2**63, "lease": "x"}]
    answer = worker("POST", "/v1/work/heartbeat", json={"worker": "w", "held": held})
    assert answer.status_code == 422 and answer.json()["detail"].startswith("held[0].id: ")
