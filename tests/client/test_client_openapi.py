"""Every method of the SDK against the API's description: path, method, fields sent, fields expected."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from mirror.client import Client
from mirror.client.jobs import Event, Events, Job
from mirror.client.objects import OBJECTS, Declared
from mirror.client.transfers import ResultFile, Results, Upload

DOCUMENT: dict[str, Any] = json.loads((Path(__file__).parents[2] / "docs" / "openapi.json").read_text())
SCHEMAS = DOCUMENT["components"]["schemas"]
ID = "0123456789abcdef0123456789abcdef"
VALUES = {"stages": ["decode", "detect", "pose2d"], "value": {}, "parameters": {}}


def schema_of(declared: Declared) -> str:
    return "Job" if declared.name == "jobs" else declared.type.__name__


class Server:
    """Answers every request with an example of what the description says, and notes what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def client(self) -> Client:
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        return Client("http://server", "k", http=http, sleep=lambda _: None)

    def answer(self, request: httpx.Request) -> httpx.Response:
        template, operation = described(request.method, request.url.path)
        self.asked.append((request.method, template))
        check_query(operation, request)
        check_body(operation, request)
        status, response = next((s, r) for s, r in operation["responses"].items() if s.startswith("2"))
        content = response.get("content", {}).get("application/json")
        return httpx.Response(int(status), text=json.dumps(example(content["schema"])) if content else "")


def check_query(operation: dict[str, Any], request: httpx.Request) -> None:
    known = {p["name"] for p in operation.get("parameters", []) if p["in"] == "query"}
    assert set(request.url.params) <= known, operation["operationId"]


def check_body(operation: dict[str, Any], request: httpx.Request) -> None:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if body is not None:
        schema, sent = resolved(body["schema"]), json.loads(request.content)
        assert set(sent) <= set(schema["properties"]), operation["operationId"]
        assert set(schema.get("required", ())) <= set(sent), operation["operationId"]


def described(method: str, path: str) -> tuple[str, dict[str, Any]]:
    """The template and the operation of a request. Fails where there is none."""
    for template, item in DOCUMENT["paths"].items():
        if method.lower() in item and re.fullmatch(re.sub(r"{\w+}", "[0-9a-f]{32}", template), path):
            return template, item[method.lower()]
    raise AssertionError(f"{method} {path} is not in openapi.json")


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    return SCHEMAS[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def example(schema: dict[str, Any]) -> Any:
    """A value that a schema allows; the last page of a list."""
    schema = resolved(schema)
    if "oneOf" in schema:
        return example(schema["oneOf"][0])
    if "enum" in schema:
        return schema["enum"][-1]
    if schema.get("type") == "object":
        parts = schema.get("properties", {})
        return {name: None if name == "next" else example(part) for name, part in parts.items()}
    if schema.get("type") == "array":
        return [example(schema["items"])]
    return {"string": ID, "integer": 1, "number": 1.0, "boolean": True, "null": None}[schema["type"]]


@pytest.mark.parametrize("declared", OBJECTS, ids=lambda declared: declared.name)
def test_the_fields_of_an_object_are_those_of_the_description(declared: Declared) -> None:
    assert set(declared.type.__struct_fields__) == set(SCHEMAS[schema_of(declared)]["properties"])
    listing = DOCUMENT["paths"][f"/v1/{declared.word}"]["get"]
    query = {parameter["name"] for parameter in listing["parameters"]} - {"limit", "cursor"}
    assert set(declared.filters) == query
    if declared.update:
        new, update = SCHEMAS[f"New{schema_of(declared)}"], SCHEMAS[f"{schema_of(declared)}Update"]
        assert set(declared.create) == set(new["properties"])
        assert set(declared.needed) == set(new.get("required", ()))
        assert set(declared.update) == set(update["properties"])


@pytest.mark.parametrize(
    ("type_", "schema"),
    [
        (Upload, "UploadState"),
        (Events, "Events"),
        (Event, "Event"),
        (Results, "Results"),
        (ResultFile, "ResultFile"),
    ],
)
def test_the_fields_of_what_belongs_to_jobs_are_those_of_the_description(type_: Any, schema: str) -> None:
    assert set(type_.__struct_fields__) == set(SCHEMAS[schema]["properties"])


@pytest.mark.parametrize("declared", OBJECTS, ids=lambda declared: declared.name)
def test_each_method_of_an_object_asks_what_is_described(declared: Declared) -> None:
    server = Server()
    with server.client() as client:
        objects = getattr(client, declared.name)
        (found,) = objects.list(**dict.fromkeys(declared.filters, "x"))
        assert isinstance(found, msgspec.Struct) and objects.get(ID).id == ID
        methods = ["GET", "GET"]
        if declared.update:
            if declared.name != "jobs":
                objects.create(**{name: VALUES.get(name, "x") for name in declared.create})
                methods.append("POST")
            objects.update(ID, **{name: VALUES.get(name, "x") for name in declared.update})
            objects.delete(ID)
            methods += ["GET", "PATCH", "DELETE"]
    assert [method for method, _ in server.asked] == methods
    assert {path for _, path in server.asked} <= {f"/v1/{declared.word}", f"/v1/{declared.word}/{{id}}"}


MORE: list[tuple[str, Callable[[Client], Any], str, str]] = [
    ("create", lambda c: c.jobs.create(upload_id=ID), "POST", "/v1/jobs"),
    ("cancel", lambda c: c.jobs.cancel(ID), "POST", "/v1/jobs/{id}/cancel"),
    ("retry", lambda c: c.jobs.retry(ID), "POST", "/v1/jobs/{id}/retry"),
    ("events", lambda c: c.jobs.events(ID, after=3, wait_s=1), "GET", "/v1/jobs/{id}/events"),
    ("results", lambda c: c.jobs.results(ID), "GET", "/v1/jobs/{id}/results"),
    ("uploads.create", lambda c: c.uploads.create("a.zip", 3), "POST", "/v1/uploads"),
    ("uploads.get", lambda c: c.uploads.get(ID), "GET", "/v1/uploads/{id}"),
    ("uploads.delete", lambda c: c.uploads.delete(ID), "DELETE", "/v1/uploads/{id}"),
]


@pytest.mark.parametrize(("name", "call", "method", "path"), MORE, ids=[more[0] for more in MORE])
def test_each_method_of_jobs_and_uploads_asks_what_is_described(
    name: str, call: Callable[[Client], Any], method: str, path: str
) -> None:
    server = Server()
    with server.client() as client:
        call(client)
    assert server.asked == [(method, path)]


def test_a_job_in_hand_asks_for_itself() -> None:
    server = Server()
    with server.client() as client:
        job = client.jobs.get(ID)
        assert isinstance(job, Job) and job.ended  # the last of the description's states
        job.refresh()
        job.cancel()
        job.retry()
        job.results()
    assert server.asked == [
        ("GET", "/v1/jobs/{id}"),
        ("GET", "/v1/jobs/{id}"),
        ("POST", "/v1/jobs/{id}/cancel"),
        ("POST", "/v1/jobs/{id}/retry"),
        ("GET", "/v1/jobs/{id}/results"),
    ]
