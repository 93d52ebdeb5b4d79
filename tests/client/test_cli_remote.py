"""`mirror remote`: the server is named once, objects are looked after, errors are one line."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from live import Live

from mirror.cli import main
from mirror.client.client import config_path
from mirror.client.objects import OBJECTS


def call(*arguments: str, **more: Any) -> Result:
    return CliRunner().invoke(main, ["remote", *arguments], **more)


def said(*arguments: str) -> Any:
    """The JSON that a call prints, which must go well."""
    result = call(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def named(running: Live, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    """A server that the environment names."""
    monkeypatch.setenv("MIRROR_URL", running.url)
    monkeypatch.setenv("MIRROR_KEY", running.key("ann"))
    yield running


def test_configure_records_server_and_key_for_the_owner_alone(running: Live) -> None:
    key = running.key("ann")
    result = call("configure", "--url", f"{running.url}/", "--key", key)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"{running.url} answers ann; recorded in ")
    assert stat.S_IMODE(config_path().stat().st_mode) == 0o600
    assert json.loads(config_path().read_text()) == {"url": running.url, "key": key}
    assert said("users", "list")[0]["name"] == "ann"


def test_configure_asks_and_does_not_show_the_key(running: Live) -> None:
    key = running.key("ann")
    result = call("configure", input=f"{running.url}\n{key}\n")
    assert result.exit_code == 0 and key not in result.output
    assert json.loads(config_path().read_text())["key"] == key


def test_configure_records_a_server_that_does_not_answer_and_says_so() -> None:
    result = call("configure", "--url", "http://127.0.0.1:9", "--key", "k", "--json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["answers"] is False and "cannot be reached" in document["problem"]


def test_the_environment_wins_over_what_was_configured(named: Live) -> None:
    call("configure", "--url", "http://127.0.0.1:9", "--key", "other")
    assert said("users", "list")[0]["name"] == "ann"


def test_without_a_server_the_call_was_wrong() -> None:
    result = call("jobs", "list")
    assert result.exit_code == 2
    assert "run `mirror remote configure`, or set MIRROR_URL and MIRROR_KEY" in result.stderr
    assert call("configure", "--url", "mirror.example", "--key", "k").exit_code == 2


def test_a_key_that_is_not_known_is_one_line_with_what_to_do(
    named: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_KEY", "nonsense")
    result = call("jobs", "list", "--json")
    assert result.exit_code == 1 and result.stdout == ""
    assert result.stderr.startswith("Error: the key is not known here. Send ")


@pytest.mark.parametrize("declared", OBJECTS, ids=lambda declared: declared.word)
def test_every_object_is_listed(named: Live, declared: Any) -> None:
    assert isinstance(said(declared.word, "list"), list)
    assert call(declared.word, "list").exit_code == 0
    names = set(json.loads(json.dumps(list(_commands(declared.word)))))
    writes = {"create", "update", "delete"} if declared.update else set()
    assert {"list", "get", *writes} <= names


def _commands(word: str) -> list[str]:
    result = call(word, "--help")
    return [line.split()[0] for line in result.output.split("Commands:")[1].splitlines() if line.strip()]


def test_an_object_is_created_shown_changed_and_deleted(named: Live) -> None:
    made = said("projects", "create", "--name", "gym")
    assert said("projects", "get", made["id"]) == made
    assert (
        said("projects", "update", made["id"], "--name", "hall", "--frames-in-batch", "40")["name"] == "hall"
    )
    assert said("projects", "update", made["id"], "--frames-in-batch", "none")["frames_in_batch"] is None
    assert "hall" in call("projects", "get", made["id"]).stdout
    assert said("projects", "delete", made["id"]) == {"deleted": made["id"]}
    gone = call("projects", "get", made["id"])
    assert gone.exit_code == 1 and gone.stderr.startswith("Error: there is no project")


def test_fields_that_are_lists_and_objects_are_json(named: Live) -> None:
    stages = '["decode", "detect", "pose2d"]'
    made = said("pipelines", "create", "--name", "mine", "--stages", stages)
    assert made["stages"] == json.loads(stages) and made["profile"] == "embedded"
    parameters = said("pipeline-parameter-sets", "create", "--name", "set")
    ids = ("--pipeline-parameter-set-id", parameters["id"], "--pipeline-id", made["id"])
    value = said("pipeline-parameters", "create", *ids, "--value", '{"exercise": "squat"}')
    assert value["value"] == {"exercise": "squat"}
    assert call("pipelines", "create", "--name", "x", "--stages", "decode").exit_code == 2


def test_calls_that_are_wrong_are_said_before_anything_is_asked() -> None:
    assert call("projects", "create").exit_code == 2
    assert call("projects", "update", "0" * 32).exit_code == 2
    assert call("jobs", "create").exit_code == 2
    assert call("projects", "list", "--limit", "0").exit_code == 2


def test_a_job_is_made_of_a_file_listed_cancelled_and_deleted(named: Live, tmp_path: Path) -> None:
    path = tmp_path / "monday.zip"
    path.write_bytes(b"PK")
    job = said("jobs", "create", str(path), "--pipeline", "2d", "--parameters", '{"overlay": "none"}')
    assert (job["name"], job["status"], job["parameters"]["overlay"]) == ("monday.zip", "queued", "none")
    assert [found["id"] for found in said("jobs", "list", "--name", "monday.zip", "--limit", "1")] == [
        job["id"]
    ]
    assert said("jobs", "cancel", job["id"])["status"] == "cancelled"
    waited = call("jobs", "wait", job["id"], "--json")
    assert waited.exit_code == 1 and json.loads(waited.stdout)["status"] == "cancelled"
    assert said("jobs", "delete", job["id"]) == {"deleted": job["id"]}


def test_a_batch_of_what_is_no_video_asks_nothing_of_the_server(named: Live, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("x")
    result = call("batch", str(path), "--out", str(tmp_path / "out"), "--json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert document["jobs"] == [] and "neither a .zip" in document["problems"][0]
