"""`mirror engines`: which networks there are, fetching them, bringing them by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TransferSpeedColumn
from rich.table import Table

from engines import cache, fetch, zoo
from engines.errors import FetchError
from engines.sources import Downloads
from engines.stages import must_be_brought, stages_of
from engines.zoo import Entry, Model, Zoo
from mirror.cli.engines_bench import bench
from mirror.cli.engines_build import build
from mirror.cli.engines_import import import_
from mirror.cli.engines_report import got, json_option, print_failure, print_got, print_json, report_errors
from mirror.cli.engines_verify import verify

DEFAULT_PROFILE = "embedded"
SAMPLE = "sample"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def engines() -> None:
    """The networks: list, fetch, import, build, verify, bench.

    They are fetched on first use and kept in the cache directory (MIRROR_CACHE puts it elsewhere;
    MIRROR_OFFLINE=1 forbids the network).
    """


@engines.command("list")
@json_option
def list_(as_json: bool) -> None:
    """Show every model and asset, its licence, and whether it is cached."""
    with report_errors():
        known = zoo.load()
    rows = [_row(known, entry) for entry in known.entries.values()]
    if as_json:
        print_json({"cache": str(cache.directory()), "profiles": _profiles(known), "entries": rows})
        return
    table = Table("name", "task", "MB", "licence", "cached", "profiles", box=None)
    for row in rows:
        size = f"{row['bytes'] / 1e6:.1f}" if row["bytes"] else "?"
        cached = "yes" if row["cached"] else "import" if row["must_be_brought"] else "no"
        table.add_row(
            row["name"], row["task"], size, row["licence"]["spdx"], cached, ", ".join(row["profiles"])
        )
    Console().print(table)


@engines.command("fetch")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--profile", help="Fetch every model of this profile.")
@json_option
def fetch_(names: tuple[str, ...], profile: str | None, as_json: bool) -> None:
    """Fetch what is missing: the named models and assets, or a profile's.

    Without a name or a profile: the embedded profile and the sample video.
    """
    with report_errors():
        wanted = _choose_models(zoo.load(), names, profile)
    fetched, failed = _fetch_all(wanted, quiet=as_json)
    if as_json:
        came = [got(entry, path) for entry, path in fetched]
        print_json({"fetched": came, "failed": [_notgot(error) for error in failed]})
    else:
        for entry, path in fetched:
            print_got(entry, path)
    for error in failed:
        print_failure(error)
    if failed:
        raise SystemExit(1)


engines.add_command(import_)
engines.add_command(build)
engines.add_command(verify)
engines.add_command(bench)


@engines.command("path")
@click.argument("name")
@json_option
def path_(name: str, as_json: bool) -> None:
    """Print where a model's or asset's file lies; fetch it where it is missing."""
    with report_errors():
        entry = zoo.load().entry(name)
        with _progress(quiet=as_json) as make_listener:
            path = fetch.ensure(entry, make_listener(name))
    if as_json:
        print_json(got(entry, path))
    else:
        click.echo(str(path))


def _choose_models(known: Zoo, names: tuple[str, ...], profile: str | None) -> list[Entry]:
    wanted = [known.entry(name) for name in names]
    if profile or not names:
        stages = stages_of(known, profile or DEFAULT_PROFILE)
        if stages.uses_fallback:
            click.echo(f"{stages.said}; {stages.remedy}", err=True)
        wanted += [known.model(name) for name in stages.models.values()]
    if not profile and not names:
        wanted.append(known.asset(SAMPLE))
    return list({entry.name: entry for entry in wanted}.values())


def _fetch_all(wanted: list[Entry], quiet: bool) -> tuple[list[tuple[Entry, Path]], list[FetchError]]:
    fetched: list[tuple[Entry, Path]] = []
    failed: list[FetchError] = []
    with report_errors(), _progress(quiet) as make_listener, _downloads(wanted) as downloads:
        for entry in wanted:
            try:
                fetched.append((entry, fetch.ensure(entry, make_listener(entry.name), downloads)))
            except FetchError as error:
                failed.append(error)
    return fetched, failed


@contextmanager
def _downloads(wanted: list[Entry]) -> Iterator[Downloads | None]:
    """Shared downloads where something is missing; a cache that is only read is never written to."""
    if all(cache.find(entry) for entry in wanted):
        yield None
        return
    with fetch.session() as downloads:
        yield downloads


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str], Callable[[int, int | None], None] | None]]:
    """A bar on standard error for each name that reports bytes."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    with Progress(*columns, console=console, disable=quiet and not console.is_terminal) as bars:

        def make_listener(name: str) -> Callable[[int, int | None], None]:
            tasks: list[TaskID] = []

            def hear(done: int, total: int | None) -> None:
                if not tasks:
                    tasks.append(bars.add_task(name, total=total))
                bars.update(tasks[0], completed=done, total=total)

            return hear

        yield make_listener


def _row(known: Zoo, entry: Entry) -> dict[str, Any]:
    path = cache.find(entry)
    return {
        "name": entry.name,
        "task": entry.task if isinstance(entry, Model) else "asset",
        "file": entry.file,
        "bytes": entry.bytes,
        "sha256": entry.sha256,
        "licence": msgspec.to_builtins(entry.licence),
        "cached": path is not None,
        "must_be_brought": must_be_brought(entry),
        "path": str(path) if path else None,
        "profiles": known.profiles_with(entry.name),
    }


def _profiles(known: Zoo) -> dict[str, dict[str, str]]:
    return {name: profile.stages for name, profile in known.profiles.items()}


def _notgot(error: FetchError) -> dict[str, Any]:
    failures = [{"source": source, "why": why} for source, why in error.failures]
    return {"name": error.name, "failures": failures, "remedy": error.remedy}
