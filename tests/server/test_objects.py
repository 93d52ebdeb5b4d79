"""The nine objects over HTTP: listed, created, read, changed, deleted, each by its owner."""

from __future__ import annotations

from typing import Any

import pytest
from served import Caller, Served

from mirror.server.kinds import KINDS, Kind


def fields_for(kind: Kind, caller: Caller) -> dict[str, Any]:
    """What creates an object of a kind, with all that it refers to."""
    if kind.table == "users":
        return {"name": "new", "user_group_id": only(caller, "user-groups")["id"]}
    if kind.table == "user_groups":
        project, parameters = only(caller, "projects"), only(caller, "pipeline-parameter-sets")
        return {"name": "new", "project_id": project["id"], "pipeline_parameter_set_id": parameters["id"]}
    if kind.table == "pipelines":
        return {"name": "new", "stages": ["decode", "detect", "pose2d"]}
    if kind.table == "pipeline_parameters":
        parameters = caller.made("/v1/pipeline-parameter-sets", name="for it")
        pipeline = caller("GET", "/v1/pipelines?name=2d").json()["items"][0]
        ids = {"pipeline_parameter_set_id": parameters["id"], "pipeline_id": pipeline["id"]}
        return {**ids, "value": {"exercise": "squat"}}
    if kind.table == "jobs":
        return {"upload_id": caller.upload()}
    return {"name": "new"}


def only(caller: Caller, path: str) -> dict[str, Any]:
    """The one object of a list."""
    (found,) = caller("GET", f"/v1/{path}").json()["items"]
    return dict(found)


WRITTEN = [kind for kind in KINDS if kind.create]


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.table)
def test_an_object_is_created_read_listed_changed_and_deleted(server: Served, kind: Kind) -> None:
    ann = server.caller("ann")
    made = ann.made(f"/v1{kind.path}", **fields_for(kind, ann))
    at = f"/v1{kind.path}/{made['id']}"
    read = ann("GET", at)
    assert read.json() == made and read.headers["ETag"] == '"1"'
    assert made in ann("GET", f"/v1{kind.path}").json()["items"]
    change = {"value": {"overlay": "none"}} if kind.table == "pipeline_parameters" else {"name": "other.zip"}
    changed = ann("PATCH", at, {"If-Match": '"1"'}, json=change)
    assert changed.status_code == 200 and changed.headers["ETag"] == '"2"'
    assert {**made, **change, "changed_at": changed.json()["changed_at"], "version": 2} == changed.json()
    assert ann("DELETE", at).status_code == 204
    assert ann("GET", at).status_code == 404


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.create], ids=lambda kind: kind.table)
def test_videos_and_frame_batches_are_only_read(server: Served, kind: Kind) -> None:
    ann = server.caller("ann")
    assert ann("GET", f"/v1{kind.path}").json() == {"items": [], "next": None}
    assert ann("POST", f"/v1{kind.path}", json={}).status_code == 405
    assert ann("DELETE", f"/v1{kind.path}/{'0' * 32}").status_code == 405


def test_a_cursor_goes_through_all_of_a_list_the_newest_first(server: Served) -> None:
    ann = server.caller("ann")
    made = [ann.made("/v1/projects", name=f"p{i}")["id"] for i in range(7)]
    found, cursor = [], ""
    while cursor is not None:
        page = ann("GET", f"/v1/projects?limit=3{cursor and '&cursor=' + cursor}").json()
        found += [row["id"] for row in page["items"]]
        assert len(page["items"]) <= 3
        cursor = page["next"]
    assert found[:7] == made[::-1] and len(found) == 8  # the default project is the oldest


def test_a_list_is_filtered_by_the_fields_that_are_declared(server: Served) -> None:
    ann = server.caller("ann")
    wanted = ann.made("/v1/projects", name="gym & co")
    ann.made("/v1/projects", name="other")
    assert ann("GET", "/v1/projects", params={"name": "gym & co"}).json()["items"] == [wanted]
    assert ann("GET", "/v1/projects?name=gym' OR '1'='1").json()["items"] == []
    assert ann("GET", "/v1/jobs?status=done").json()["items"] == []


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=many", "cursor=x"])
def test_a_page_that_cannot_be_is_refused_with_its_parameter(server: Served, query: str) -> None:
    response = server.caller("ann")("GET", f"/v1/projects?{query}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"].startswith(query.split("=", maxsplit=1)[0])


def test_a_change_needs_the_etag_of_what_it_changes(server: Served) -> None:
    ann = server.caller("ann")
    at = f"/v1/projects/{ann.made('/v1/projects', name='gym')['id']}"
    missing = ann("PATCH", at, json={"name": "a"})
    assert missing.status_code == 428 and "ETag in If-Match" in missing.json()["remedy"]
    assert ann("PATCH", at, {"If-Match": '"1"'}, json={"name": "a"}).status_code == 200
    late = ann("PATCH", at, {"If-Match": '"1"'}, json={"name": "b"})
    assert late.status_code == 412 and late.json()["type"] == "urn:mirror:problem:changed"
    assert ann("GET", at).json()["name"] == "a"
    assert ann("PATCH", at, {"If-Match": "*"}, json={"name": "c"}).status_code == 200
    assert ann("DELETE", at, {"If-Match": '"1"'}).status_code == 412


def test_a_creation_that_is_repeated_with_its_key_is_done_once(server: Served) -> None:
    ann, key = server.caller("ann"), {"Idempotency-Key": "k1"}
    first = ann("POST", "/v1/projects", key, json={"name": "gym"})
    again = ann("POST", "/v1/projects", key, json={"name": "gym"})
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert first.headers["location"] == again.headers["location"] == f"/v1/projects/{first.json()['id']}"
    assert len(ann("GET", "/v1/projects?name=gym").json()["items"]) == 1
    other = ann("POST", "/v1/projects", key, json={"name": "another"})
    assert other.status_code == 409 and "Use a new key" in other.json()["remedy"]
    ben = server.caller("ben")
    assert ben("POST", "/v1/projects", key, json={"name": "gym"}).json()["id"] != first.json()["id"]


def test_what_the_house_owns_is_read_by_all_and_changed_by_the_operator(server: Served) -> None:
    ann, operator = server.caller("ann"), server.caller("op", ["admin"])
    at = f"/v1/pipelines/{ann('GET', '/v1/pipelines?name=3d').json()['items'][0]['id']}"
    refused = ann("PATCH", at, {"If-Match": "*"}, json={"name": "mine"})
    assert refused.status_code == 403 and "belongs to the house" in refused.json()["detail"]
    assert ann("DELETE", at).status_code == 403
    assert operator("PATCH", at, {"If-Match": "*"}, json={"name": "3d-house"}).status_code == 200
    assert ann("GET", at).json()["name"] == "3d-house"


def test_tier_levers_and_quotas_are_the_operators(server: Served) -> None:
    ann, operator = server.caller("ann"), server.caller("op", ["admin"])
    refused = ann("POST", "/v1/projects", json={"name": "gym", "tier": "high"})
    assert refused.status_code == 403 and refused.json()["detail"].startswith("tier of a project")
    at = f"/v1/projects/{ann.made('/v1/projects', name='gym', tier='standard')['id']}"
    assert ann("PATCH", at, {"If-Match": "*"}, json={"quota_jobs": None}).status_code == 403
    assert operator("PATCH", at, {"If-Match": "*"}, json={"tier": "high"}).json()["tier"] == "high"


def test_a_reference_must_be_to_something_that_the_caller_sees(server: Served) -> None:
    ann, ben = server.caller("ann"), server.caller("ben")
    hers = ann.made("/v1/projects", name="hers")
    parameters = only(ben, "pipeline-parameter-sets")["id"]
    group = {"name": "his", "project_id": hers["id"], "pipeline_parameter_set_id": parameters}
    refused = ben("POST", "/v1/user-groups", json=group)
    assert refused.status_code == 422 and refused.json()["detail"].startswith(
        "project_id: there is no project"
    )


def test_what_is_in_use_is_not_deleted_and_a_name_is_used_once(server: Served) -> None:
    ann = server.caller("ann")
    project = ann.made("/v1/projects", name="gym")
    parameters = ann.made("/v1/pipeline-parameter-sets", name="set")
    ids = {"project_id": project["id"], "pipeline_parameter_set_id": parameters["id"]}
    group = ann.made("/v1/user-groups", name="group", **ids)
    used = ann("DELETE", f"/v1/projects/{project['id']}")
    assert used.status_code == 409 and "in use" in used.json()["detail"]
    ann.made("/v1/users", name="carl", user_group_id=group["id"])
    taken = ann("POST", "/v1/users", json={"name": "carl", "user_group_id": group["id"]})
    assert taken.status_code == 409 and taken.json()["detail"] == "there is a user with this name already"


@pytest.mark.parametrize(
    ("path", "fields", "detail", "remedy"),
    [
        ("pipelines", {"name": "x", "stages": ["decode", "pose2d", "detect"]}, "stages: ", "decode, detect, pose2d"),
        ("pipelines", {"name": "x", "stages": ["http://x", "detect", "pose2d"]}, "data.stages", ""),
        ("pipelines", {"name": "x", "stages": ["decode", "detect", "pose2d"], "profile": "q"}, "profile", "embedded"),
        ("projects", {"name": ""}, "data.name", ""),
        ("projects", {"name": "x", "colour": "red"}, "unknown field `colour`", ""),
        ("users", {"name": "x"}, "user_group_id", ""),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_by_its_field(
    server: Served, path: str, fields: dict[str, Any], detail: str, remedy: str
) -> None:
    response = server.caller("ann")("POST", f"/v1/{path}", json=fields)
    assert response.status_code == 422, response.text
    told = response.json()
    assert detail.replace("data.", "") in told["detail"] and remedy in told["remedy"]
    assert told["instance"] == f"/v1/{path}"


def test_bodies_that_are_no_json_or_too_large_are_refused(server: Served) -> None:
    ann = server.caller("ann")
    assert ann("POST", "/v1/projects", content=b'{"name": ').status_code == 400
    assert ann("POST", "/v1/projects", content=b'{"name": "' + b"x" * (1 << 20) + b'"}').status_code == 413
