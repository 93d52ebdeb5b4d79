"""Starting, looking at and stopping the consumers of a Ray cluster."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from mirror.errors import MirrorError

# before ray is imported: it takes no call without the token
os.environ["RAY_AUTH_MODE"] = "token"
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")

import ray
from ray.exceptions import RayError

from mirror.cluster.actors import NAMESPACE, SUPERVISOR, Supervisor
from mirror.cluster.plan import ClusterPlan

LONGEST_S = 120.0


class ClusterError(MirrorError):
    """The cluster cannot be reached or started; the message is one line that says what to do."""


def ray_command(*call: str) -> None:
    """Run the command `ray` of this Python, with its token. Raises ClusterError."""
    done = subprocess.run(
        [sys.executable, "-m", "ray.scripts.scripts", *call], capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise ClusterError(f"ray {call[0]}: {lines[-1] if lines else done.returncode}")


def have_token() -> None:
    """Make the token that nodes show each other, unless there is one."""
    named = os.environ.get("RAY_AUTH_TOKEN") or os.environ.get("RAY_AUTH_TOKEN_PATH")
    if not named and not (Path.home() / ".ray" / "auth_token").is_file():
        ray_command("get-auth-token", "--generate")


def connect(address: str) -> None:
    """Be a client of the Ray cluster at an address (`auto`: of this machine). Raises ClusterError."""
    try:
        ray.init(
            address=address,
            namespace=NAMESPACE,
            log_to_driver=False,
            logging_level="ERROR",
            ignore_reinit_error=True,
        )
    except (RayError, ConnectionError, RuntimeError, ValueError) as error:
        raise ClusterError(
            f"no Ray cluster answers at {address} ({_line(error)}): start its head with mirror cluster start --head,"
            " and give every node the head's token (~/.ray/auth_token)"
        ) from error


def start_head(port: int) -> str:
    """Start Ray's head on this machine; returns its address. Raises ClusterError."""
    have_token()
    ray_command("start", "--head", "--port", str(port), "--include-dashboard=false", "--disable-usage-stats")
    return f"127.0.0.1:{port}"


def start(plan: ClusterPlan) -> None:
    """Have a supervisor with this plan, in place of one that there is. Raises ClusterError."""
    with suppress(ValueError):
        ray.kill(ray.get_actor(SUPERVISOR, namespace=NAMESPACE), no_restart=True)
    remote = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=0, max_concurrency=4)(Supervisor)
    try:
        actor = remote.options(
            name=SUPERVISOR, lifetime="detached", namespace=NAMESPACE, get_if_exists=False
        ).remote(plan)
        ray.get(actor.status.remote(), timeout=LONGEST_S)
    except (RayError, ValueError) as error:
        raise ClusterError(f"the supervisor does not start: {_line(error)}") from error


def status() -> dict[str, Any]:
    """Nodes, the supervisor's word, and each consumer's state. Raises ClusterError where nothing was started."""
    try:
        supervisor = ray.get_actor(SUPERVISOR, namespace=NAMESPACE)
        report: dict[str, Any] = ray.get(supervisor.status.remote(), timeout=LONGEST_S)
    except (RayError, ValueError) as error:
        raise ClusterError("no supervisor runs here: mirror cluster start --server URL") from error
    states = {name: _state(name) for name in report["consumers"]}
    nodes = [
        {"id": node["NodeID"], "alive": node["Alive"], "address": node["NodeManagerAddress"]}
        for node in ray.nodes()
    ]
    return {**report, "consumers": states, "nodes": nodes}


def _state(name: str) -> dict[str, Any]:
    try:
        return dict(ray.get(ray.get_actor(name, namespace=NAMESPACE).state.remote(), timeout=5))
    except (RayError, ValueError) as error:
        return {"error": _line(error)}


def stop() -> int:
    """End all consumers, each giving back what it has not done, and the supervisor. Raises ClusterError."""
    try:
        supervisor = ray.get_actor(SUPERVISOR, namespace=NAMESPACE)
    except ValueError:
        return 0
    try:
        count: int = ray.get(supervisor.stop.remote(), timeout=10 * LONGEST_S)
    except RayError as error:
        raise ClusterError(f"the supervisor does not answer: {_line(error)}") from error
    finally:
        ray.kill(supervisor, no_restart=True)
    return count


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
