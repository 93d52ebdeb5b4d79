"""Every route of the API, with no key, with each scope missing, and with the ids of what belongs to somebody else.

The routes are read off the application, so that one that is added is tested too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from served import CHUNK, Caller, Served, served
from test_objects import fields_for

from mirror.batch import queue
from mirror.batch.queue import NewFrameBatch
from mirror.server.database import transaction
from mirror.server.kinds import KINDS, SCOPES, USERS, WORK
from mirror.server.objects import new_id

Route = tuple[str, str, dict[str, Any]]
"""Method, path with its parameters in braces, what the route declares."""


def routes(app: Litestar) -> Iterator[Route]:
    for route in app.routes:
        for handler in getattr(route, "route_handlers", []):
            for method in handler.http_methods:
                if not (handler.opt.get("public") or method == "OPTIONS"):
                    yield method, re.sub(r":\w+}", "}", route.path_format), dict(handler.opt)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture(scope="module")
def hers(house: Served) -> dict[str, str]:
    """One of everything that ann has: path of the collection -> id."""
    ann = house.caller("ann")
    found = {
        kind.path: ann.made(f"/v1{kind.path}", **fields_for(kind, ann))["id"] for kind in KINDS if kind.create
    }
    found["/users"] = ann.user_id
    found["/uploads"] = found["/tus"] = ann.upload()
    found["/videos"] = video_of(house, ann, found["/jobs"])
    found["/frame-batches"] = frame_batch_of(house, found["/jobs"], found["/videos"])
    return found


def video_of(house: Served, caller: Caller, job_id: str) -> str:
    """A video in the database, as unpacking would have left it."""
    id_ = new_id()
    house.platform.database.execute(
        "INSERT INTO videos (id, job_id, user_id, name, folder, status, created_at, changed_at)"
        " VALUES (?, ?, ?, 'a.mp4', 'a', 'running', 0, 0)",
        [id_, job_id, caller.user_id],
    )
    return id_


def frame_batch_of(house: Served, job_id: str, video_id: str) -> str:
    """A frame batch in the database, as unpacking would have left it."""
    database = house.platform.database
    project = database.execute("SELECT project_id FROM jobs WHERE id = ?", [job_id]).fetchone()[0]
    with transaction(database):
        queue.add_video(
            database, project, job_id, video_id, "embedded", [NewFrameBatch("scan", 0, 80, "s.npz")]
        )
    return str(database.execute("SELECT id FROM frame_batches").fetchone()[0])


def all_routes(house: Served) -> list[Route]:
    found = list(routes(house.client.app))
    assert len(found) > 50
    return found


def sent(caller: Caller, route: Route, ids: dict[str, str]) -> Any:
    """Send a request of a route that is well formed, but for who sends it."""
    method, path, _ = route
    collection = path.removeprefix("/v1").split("/{", maxsplit=1)[0]
    filled = re.sub(r"{\w+}", ids.get(collection, "0" * 32), path)
    headers = {"If-Match": "*", **CHUNK, "Upload-Offset": "0"} if "tus" in path else {"If-Match": "*"}
    if method in ("POST", "PATCH") and "tus" not in path and not path.endswith(("cancel", "retry")):
        return caller(method, filled, headers, json={})
    return caller(method, filled, headers)


def test_no_route_answers_without_a_key(house: Served) -> None:
    nobody = Caller(house.client, "", "")
    for route in all_routes(house):
        if route[2].get("signed"):
            assert sent(nobody, route, {}).status_code in (403, 404), route
        else:
            response = sent(nobody, route, {})
            assert response.status_code == 401, route
            if route[0] != "HEAD":
                assert response.json()["type"] == "urn:mirror:problem:key"


def test_every_route_needs_its_scope_and_only_its_scope(house: Served) -> None:
    for route in all_routes(house):
        scope = route[2].get("scope")
        if scope is None:
            continue
        assert scope in SCOPES, route
        others = house.caller("ann", [other for other in (*USERS, WORK) if other != scope])
        refused = sent(others, route, {})
        assert refused.status_code == 403, route
        if route[0] != "HEAD":
            assert repr(scope) in refused.json()["detail"]
        assert sent(house.caller("ann", [scope]), route, {}).status_code not in (401, 403), route


def test_what_is_somebody_elses_is_not_there(house: Served, hers: dict[str, str]) -> None:
    ben, tried = house.caller("ben"), 0
    for route in all_routes(house):
        collection = route[1].removeprefix("/v1").split("/{", maxsplit=1)[0]
        if "{" not in route[1] or collection not in hers or (route[0] == "PATCH" and "tus" not in route[1]):
            continue
        response = sent(ben, route, hers)
        assert response.status_code == 404, (route, response.text)
        tried += 1
    assert tried > 20


def test_a_change_to_what_is_somebody_elses_is_not_there_either(house: Served, hers: dict[str, str]) -> None:
    ben = house.caller("ben")
    for kind in KINDS:
        if kind.update:
            change = {"value": {}} if kind.table == "pipeline_parameters" else {"name": "mine.zip"}
            found = ben("PATCH", f"/v1{kind.path}/{hers[kind.path]}", {"If-Match": "*"}, json=change)
            assert found.status_code == 404, kind.table


def test_lists_show_what_is_the_callers_alone(house: Served, hers: dict[str, str]) -> None:
    ben, ann = house.caller("ben"), house.caller("ann")
    for kind in KINDS:
        assert hers[kind.path] in ids(ann("GET", f"/v1{kind.path}?limit=200")), kind.table
        assert hers[kind.path] not in ids(ben("GET", f"/v1{kind.path}?limit=200")), kind.table


def test_the_operator_sees_what_belongs_to_all(house: Served, hers: dict[str, str]) -> None:
    operator = house.caller("op", ["admin"])
    for kind in KINDS:
        assert operator("GET", f"/v1{kind.path}/{hers[kind.path]}").status_code == 200, kind.table


def test_somebody_elses_upload_makes_no_job(house: Served, hers: dict[str, str]) -> None:
    response = house.caller("ben")("POST", "/v1/jobs", json={"upload_id": hers["/uploads"]})
    assert response.status_code == 404


def test_a_key_that_was_revoked_or_has_expired_opens_nothing(house: Served, tmp_path: Path) -> None:
    from mirror.server import keys

    user = house.caller("ann").user_id
    old = keys.make(house.platform.database, user, expires_at=1.0)
    gone = keys.make(house.platform.database, user)
    keys.revoke(house.platform.database, gone.id)
    for made in (old, gone):
        assert Caller(house.client, made.key, user)("GET", "/v1/jobs").status_code == 401


def ids(response: Any) -> list[str]:
    return [row["id"] for row in response.json()["items"]]


def test_what_a_path_can_do_is_asked_without_a_server_error(house: Served) -> None:
    for who in (house.caller("ann"), house.caller("op", ["admin"])):
        for path in ("/v1/jobs", "/v1/users", "/healthz", "/", "/v1/files/a"):
            assert who("OPTIONS", path).status_code < 500, path
