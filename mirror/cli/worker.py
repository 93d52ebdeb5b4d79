"""`mirror worker`: take work from a server and do it, on this machine. `mirror cluster`: such workers on
Ray.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

SINGLE_THREADED = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@click.command()
@click.option("--server", "url", required=True, metavar="URL", help="The server's address.")
@click.option(
    "--key-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File with a key of scope work; without it, MIRROR_KEY in the environment.",
)
@click.option("--profile", "profiles", multiple=True, default=("embedded",), show_default=True)
@click.option("--name", default="", help="What the server's list of workers says; the machine's name.")
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the videos that were fetched.",
)
@click.option("--cache-gb", type=click.FloatRange(min=0.1), default=20.0, show_default=True)
@click.option(
    "--ahead", type=click.IntRange(1, 16), default=2, show_default=True, help="Tasks that are held at once."
)
def worker(
    url: str,
    key_file: Path | None,
    profiles: tuple[str, ...],
    name: str,
    cache: Path | None,
    cache_gb: float,
    ahead: int,
) -> None:
    """Take work from a `mirror server` and do it, one task after another, until it is ended (SIGTERM, Ctrl-C).

    Start one for each core or GPU. What was not done is given back; a worker that dies loses nothing but time.
    """
    # before numpy: the workers are what fills the cores
    for variable in SINGLE_THREADED:
        os.environ.setdefault(variable, "1")
    try:
        from mirror.worker.main import GIB, WorkerPlan, run
    except ImportError as error:
        raise click.ClickException(
            f"{error.name} is not installed; run: pip install 'open-gym-mirror[client]'"
        ) from None
    from engines.errors import EngineError
    from mirror.worker.http_broker import WorkerError

    key = (
        key_file.read_text(encoding="utf-8").strip() if key_file else os.environ.get("MIRROR_KEY", "").strip()
    )
    if not key:
        raise click.UsageError("there is no key: set MIRROR_KEY, or name a file with --key-file")
    try:
        run(WorkerPlan(url, key, tuple(dict.fromkeys(profiles)), name, cache, int(cache_gb * GIB), ahead))
    except (WorkerError, EngineError, OSError) as error:
        raise click.ClickException(str(error)) from None


address_option = click.option(
    "--address", default="auto", show_default=True, help="Of Ray's head, HOST:PORT; auto: this machine's."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


def needs_ray(command: Callable[..., None]) -> Callable[..., None]:
    """Say what to install where Ray is not there; errors are one line."""

    @wraps(command)
    def wrapper(*args: Any, **options: Any) -> None:
        try:
            from mirror.cluster import control
        except ImportError as error:
            raise click.ClickException(
                f"{error.name} is not installed; run: pip install 'open-gym-mirror[cluster]'"
            ) from None
        try:
            command(*args, **options)
        except control.ClusterError as error:
            raise click.ClickException(str(error)) from None

    return wrapper


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cluster() -> None:
    """Workers of a server on a Ray cluster: placed, started again and scaled by Ray."""


@cluster.command()
@click.option(
    "--server", "url", required=True, metavar="URL", help="The server's address, as nodes reach it."
)
@click.option(
    "--key-file", default="", help="File with a key of scope work, on each node; else MIRROR_KEY of the node."
)
@address_option
@click.option("--head", is_flag=True, help="Start Ray's head on this machine first.")
@click.option("--port", default=6379, show_default=True, help="Of a head that is started.")
@click.option("--cpus", type=click.IntRange(0), default=0, help="Workers on a core each, at most.")
@click.option("--gpus", type=click.IntRange(0), default=0, help="Workers on a GPU each, at most.")
@click.option("--least", type=click.IntRange(0), default=0, show_default=True, help="Of each kind at least.")
@click.option("--cpu-profile", default="embedded", show_default=True)
@click.option("--gpu-profile", default="rtx", show_default=True)
@click.option("--cache", default="", help="Folder of fetched videos on each node.")
@needs_ray
def start(url: str, address: str, head: bool, port: int, **given: Any) -> None:
    """Have workers on a Ray cluster, as many as the server's queue wants.

    Other machines join with: RAY_AUTH_MODE=token ray start --address HEAD:6379, with the head's ~/.ray/auth_token.
    """
    from mirror.cluster import control
    from mirror.cluster.plan import ClusterPlan, PoolPlan

    cpu = PoolPlan("cpu", given["cpu_profile"], min(given["least"], given["cpus"]), given["cpus"])
    gpu = PoolPlan("gpu", given["gpu_profile"], min(given["least"], given["gpus"]), given["gpus"])
    pools = tuple(pool for pool in (cpu, gpu) if pool.most)
    if not pools:
        raise click.UsageError("how many workers? give --cpus, --gpus, or both")
    control.have_token()
    control.connect(control.start_head(port) if head else address)
    control.start(ClusterPlan(url.rstrip("/"), pools, given["key_file"], given["cache"]))
    text = ", ".join(f"{pool.least} to {pool.most} of {pool.profile} on a {pool.kind} each" for pool in pools)
    click.echo(f"workers of {url}: {text}; look with mirror cluster status")


@cluster.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@needs_ray
def up(file: Path) -> None:
    """Start Ray on the machines that FILE names, by ssh, as `ray up` does.

    deploy/ray/cluster.yaml is one to begin from.
    """
    from mirror.cluster import control

    control.have_token()
    control.ray_command("up", "--yes", "--no-config-cache", str(file))
    click.echo(f"{file}: its machines run; look with mirror cluster status --address HEAD:6379")


@cluster.command()
@address_option
@json_option
@needs_ray
def status(address: str, as_json: bool) -> None:
    """Nodes, workers and the queue."""
    from mirror.cluster import control

    control.connect(address)
    found = control.status()
    if as_json:
        click.echo(json.dumps(found, indent=2))
        return
    alive = sum(node["alive"] for node in found["nodes"])
    click.echo(
        f"{alive} of {len(found['nodes'])} nodes; {found['server']}: {found['said'] or 'not asked yet'}"
    )
    for name, state in found["consumers"].items():
        click.echo(f"{name}  {state.get('error') or _describe_state(state)}")


def _describe_state(state: dict[str, Any]) -> str:
    return f"node {state['node'][:8]}, process {state['pid']}, {state['frames']} frames"


@cluster.command()
@address_option
@needs_ray
def stop(address: str) -> None:
    """End the workers; each gives back what it has not done. Ray itself goes on."""
    from mirror.cluster import control

    control.connect(address)
    click.echo(f"{control.stop()} workers ended")
