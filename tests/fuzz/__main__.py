"""`make fuzz`: files that strangers might send, made by a seed, for some minutes; what went wrong is kept.

A file that did what no file may is written into tests/fuzz/kept/TARGET, where `make test` looks at it from then on.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import click

from tests.fuzz.mutations import mutated
from tests.fuzz.targets import TARGETS, FuzzError, memory_limit, place_of_its_own

KEPT = Path(__file__).parent / "kept"


@click.command()
@click.option("--minutes", type=float, default=4.0, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--only", type=click.Choice(sorted(TARGETS)), multiple=True)
@click.option(
    "--gigabytes", type=float, default=8.0, show_default=True, help="Address space that may be taken."
)
def main(minutes: float, seed: int, only: tuple[str, ...], gigabytes: float) -> None:
    """Fuzz what reads files of others, by turns."""
    memory_limit(gigabytes)
    names = only or tuple(TARGETS)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            bad += fuzz(name, Path(folder) / name, seed, 60 * minutes / len(names))
    sys.exit(min(bad, 1))


def fuzz(name: str, folder: Path, seed: int, seconds: float) -> int:
    """Fuzz one target for so long; returns how many files did what no file may."""
    folder.mkdir()
    random = Random(f"{seed} {name}")  # noqa: S311 - a seed, no secret
    target, count, found = TARGETS[name], 0, 0
    with place_of_its_own(folder):
        seeds = target.seeds(folder)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            data = mutated(random.choice(seeds), random, seeds)
            count += 1
            try:
                target.read(folder, data)
            except (FuzzError, MemoryError) as error:
                found += 1
                click.echo(f"{name}: {_keep(name, data)}: {error}", err=True)
    click.echo(f"{name}: {count} files, {found} bad")
    return found


def _keep(name: str, data: bytes) -> Path:
    path = KEPT / name / hashlib.sha256(data).hexdigest()[:12]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


if __name__ == "__main__":
    main()
