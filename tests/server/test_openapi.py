"""The API's description: committed as it is served, complete, true."""

from __future__ import annotations

import json

from served import Served
from write_openapi import COMMITTED

from mirror.server.kinds import KINDS


def test_the_description_that_is_committed_is_the_one_that_is_served(server: Served) -> None:
    served = server.client.get("/openapi.json").content
    assert COMMITTED.read_bytes() == served, "run python tests/server/write_openapi.py"


def test_every_operation_has_a_name_of_its_own_a_summary_and_its_problems(server: Served) -> None:
    document = server.client.get("/openapi.json").json()
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names)) > 40
    for operation in operations:
        assert operation["summary"], operation["operationId"]
        assert operation["responses"]["429"] == {"$ref": "#/components/responses/429"}


def test_every_object_has_its_operations(server: Served) -> None:
    document = server.client.get("/openapi.json").json()
    for kind in KINDS:
        assert "get" in document["paths"][f"/v1{kind.path}"]
        found = document["paths"][f"/v1{kind.path}/{{id}}"]
        assert {"get", *(("patch", "delete") if kind.update else ())} == set(found)


def test_every_reference_leads_somewhere(server: Served) -> None:
    text = server.client.get("/openapi.json").text
    document = json.loads(text)
    for reference in {part.split('"')[0] for part in text.split('"$ref": "#/')[1:]}:
        found = document
        for part in reference.split("/"):
            found = found[part]
        assert found
