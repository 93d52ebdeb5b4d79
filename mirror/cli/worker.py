"""`mirror worker`: take work from a server and do it, on this machine."""

from __future__ import annotations

import os
from pathlib import Path

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
        from mirror.worker.main import GIB, Plan, run
    except ImportError as error:
        raise click.ClickException(
            f"{error.name} is not installed; run: pip install 'open-gym-mirror[client]'"
        ) from None
    from engines.errors import EngineError
    from mirror.worker.calls import WorkerError

    key = (
        key_file.read_text(encoding="utf-8").strip() if key_file else os.environ.get("MIRROR_KEY", "").strip()
    )
    if not key:
        raise click.UsageError("there is no key: set MIRROR_KEY, or name a file with --key-file")
    try:
        run(Plan(url, key, tuple(dict.fromkeys(profiles)), name, cache, int(cache_gb * GIB), ahead))
    except (WorkerError, EngineError, OSError) as error:
        raise click.ClickException(str(error)) from None
