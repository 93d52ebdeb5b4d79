"""What is in deploy/: manifests that Kubernetes takes, commands that mirror has, numbers that the server counts."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from mirror.cli.main import LazyGroup

DEPLOY = Path(__file__).parents[1] / "deploy"
MANIFESTS = sorted(DEPLOY.glob("kubernetes/**/*.yaml"))
OURS = ("Kustomization", "RayCluster")
"""Kinds that Kubernetes itself does not know."""


def documents(path: Path) -> list[dict[str, Any]]:
    return [found for found in yaml.safe_load_all(path.read_text(encoding="utf-8")) if found]


def containers(value: Any) -> Iterator[dict[str, Any]]:
    """Every container in a document."""
    if isinstance(value, dict):
        yield from value.get("containers", [])
        for one in value.values():
            yield from containers(one)
    elif isinstance(value, list):
        for one in value:
            yield from containers(one)


def check_command(words: list[str]) -> None:
    """A call of mirror has only subcommands and options that there are."""
    command: click.Command = LazyGroup("mirror")
    context = click.Context(command)
    for word in words:
        if word.startswith("--"):
            options = {name for param in command.params for name in param.opts}
            assert word.split("=")[0] in options, (words, word)
        elif isinstance(command, click.Group) and (found := command.get_command(context, word)):
            command = found
    assert not isinstance(command, LazyGroup), words


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.name)
def test_kubernetes_takes_the_manifests(path: Path) -> None:
    validator = pytest.importorskip("kubernetes_validate")
    assert documents(path)
    for document in documents(path):
        if document["kind"] not in OURS:
            validator.validate(document, "1.31", strict=True)


def test_kubernetes_takes_the_pods_of_ray() -> None:
    validator = pytest.importorskip("kubernetes_validate")
    (cluster,) = documents(DEPLOY / "kubernetes" / "ray" / "raycluster.yaml")
    groups = [cluster["spec"]["headGroupSpec"], *cluster["spec"]["workerGroupSpecs"]]
    assert len(groups) == 5
    for group in groups:
        pod = {
            "apiVersion": "v1",
            "kind": "Pod",
            "metadata": {"name": "x"},
            "spec": group["template"]["spec"],
        }
        validator.validate(pod, "1.31", strict=True)
        (container,) = group["template"]["spec"]["containers"]
        assert {"name": "RAY_AUTH_MODE", "value": "token"} in container["env"]


def test_ray_takes_the_machines_of_a_cluster() -> None:
    util = pytest.importorskip("ray.autoscaler._private.util")
    (config,) = documents(DEPLOY / "ray" / "cluster.yaml")
    util.validate_config(util.prepare_config(config))
    (call,) = [line for line in config["head_start_ray_commands"] if "/mirror " in line]
    check_command(shlex.split(call)[1:])
    starts = [*config["head_start_ray_commands"], *config["worker_start_ray_commands"]]
    assert all("RAY_AUTH_MODE=token" in line for line in starts if "ray start" in line)


def test_every_lever_is_a_value_and_every_value_a_lever() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in MANIFESTS)
    (levers,) = documents(DEPLOY / "kubernetes" / "levers.yaml")
    assert set(re.findall(r"\$\(([A-Z_]+)\)", text)) == set(levers["data"])


def test_the_commands_are_those_that_mirror_has() -> None:
    calls = [
        container["args"]
        for path in MANIFESTS
        for document in documents(path)
        for container in containers(document)
        if "args" in container
    ]
    (compose,) = documents(DEPLOY / "compose.yaml")
    calls += [
        service["command"]
        for service in compose["services"].values()
        if str(service["image"]).startswith("mirror")
    ]
    for unit in (DEPLOY / "systemd").iterdir():
        (line,) = re.findall(r"^ExecStart=(.*)$", unit.read_text(encoding="utf-8"), re.M)
        calls.append(shlex.split(line)[1:])
    containerfile = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    calls.append(json.loads(re.findall(r"^CMD (.*)$", containerfile, re.M)[0]))
    assert len(calls) == 9
    for call in calls:
        check_command(call)


def test_a_wrong_command_is_found() -> None:
    with pytest.raises(AssertionError):
        check_command(["server", "--wrong"])
    with pytest.raises(AssertionError):
        check_command(["serve"])


def test_alerts_and_boards_look_at_numbers_that_the_server_counts(tmp_path: Path) -> None:
    from mirror.files import open_files
    from mirror.server.api.health import Metrics
    from mirror.server.coordinator import Coordinator
    from mirror.server.database import open_database

    coordinator = Coordinator(open_database(tmp_path / "server.db"), open_files(str(tmp_path), b"s"))
    counted = Metrics(lambda: coordinator)
    counted.count_answer("jobs_list", 200, 0.01)
    known = set(re.findall(r"^(mirror_\w+)", counted.text().decode(), re.M))
    known |= set(re.findall(r"^# TYPE (mirror_\w+)", counted.text().decode(), re.M))
    board = (DEPLOY / "grafana" / "mirror.json").read_text(encoding="utf-8")
    (rules,) = documents(DEPLOY / "prometheus" / "rules.yaml")
    said = [target["expr"] for panel in json.loads(board)["panels"] for target in panel["targets"]]
    said += [rule["expr"] for group in rules["groups"] for rule in group["rules"]]
    wanted = {name for expression in said for name in re.findall(r"mirror_\w+", expression)}
    assert len(wanted) >= 8
    assert wanted - known == set()


def test_no_secret_is_in_a_file() -> None:
    for path in DEPLOY.rglob("*"):
        if path.is_file():
            assert not re.search(
                r"[0-9a-f]{16}_[\w-]{20,}|AKIA[0-9A-Z]{12}", path.read_text(encoding="utf-8")
            )
