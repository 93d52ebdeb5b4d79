"""`mirror engines`: which networks there are, fetching them, and `import`: bringing a network, or a
checkpoint to be made into one, by hand.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TransferSpeedColumn
from rich.table import Table

from engines import cache, fetch, zoo
from engines.entries import Arch
from engines.errors import CacheError, EngineError, FetchError, RefusedFileError
from engines.heads import FEEDING
from engines.importing import Imported, ImportWishes, bring
from engines.keypoints import ORDERS
from engines.sources import Downloads
from engines.stages import must_be_brought, stages_of
from engines.zoo import Entry, Model, Zoo
from mirror.cli.engines_bench import bench
from mirror.cli.engines_build import (
    build,
    got,
    json_option,
    print_failure,
    print_got,
    print_json,
    report_errors,
    verify,
)


def _parse_size(_: click.Context, __: click.Parameter, text: str | None) -> tuple[int, int] | None:
    """(width, height) of HEIGHTxWIDTH, the order of the official names."""
    if text is None:
        return None
    match = re.fullmatch(r"(\d{2,4})x(\d{2,4})", text)
    if match is None or int(match[1]) % 32 or int(match[2]) % 32:
        raise click.BadParameter(f"{text!r}: expected HEIGHTxWIDTH in multiples of 32, as 256x192")
    return int(match[2]), int(match[1])


@click.command("import")
@click.argument("name")
@click.option(
    "--from", "source", required=True, metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The model's own file or a zip or wheel that holds it, a PyTorch checkpoint, or ONNX.",
)  # fmt: skip
@click.option("--arch", type=click.Choice(get_args(Arch)), help="A checkpoint's network; its keys tell too.")
@click.option(
    "--out", metavar="FILE.onnx", type=click.Path(dir_okay=False, path_type=Path),
    help="Write the ONNX file there too.",
)  # fmt: skip
@click.option(
    "--input-size", "size", metavar="HxW", callback=_parse_size,
    help="Height and width that the network is fed with, where the file does not tell.",
)  # fmt: skip
@click.option("--decoder", type=click.Choice(list(FEEDING)), help="How to read an ONNX file's outputs.")
@click.option("--keypoints", type=click.Choice(list(ORDERS)), help="The order of the network's key points.")
@click.option(
    "--profile", metavar="NAME", help="Declare a profile of this name too: embedded, with this 2D network."
)
@json_option
def import_(
    name: str,
    source: Path,
    arch: Arch | None,
    out: Path | None,
    size: tuple[int, int] | None,
    decoder: str | None,
    keypoints: str | None,
    profile: str | None,
    as_json: bool,
) -> None:
    """Take a file that you brought by hand into the cache.

    NAME of the zoo: its own file, if it is the right one. Any other NAME: a checkpoint of HRNet or 3DMPPE, which is
    converted (needs the extra `train`), or ONNX of YOLOX, YOLOv8, YOLO11, YOLO26, RTMDet, RTMPose or
    HRNet; profiles in your zoo.toml may name it then.
    """
    wishes = ImportWishes(arch, decoder, keypoints, size, profile)  # type: ignore[arg-type]
    with report_errors():
        _check_out(out)
        taken = _bring(name, source, wishes)
        if out is not None:
            _copy_network(taken.path, out)
    if as_json:
        print_json({**got(taken.entry, taken.path), "what": taken.what, "out": str(out) if out else None})
        return
    print_got(taken.entry, taken.path)
    click.echo(f"  {taken.what}")
    if profile is not None:
        click.echo(f"  profile {profile}: --profile {profile}")
    if out is not None:
        click.echo(f"  written to {out}")


def _bring(name: str, source: Path, wishes: ImportWishes) -> Imported:
    try:
        return bring(name, source, wishes)
    except (RefusedFileError, CacheError):
        raise
    except EngineError as error:
        raise type(error)(f"{source}: {error}") from error


def _check_out(out: Path | None) -> None:
    if out is not None and not out.parent.is_dir():
        raise RefusedFileError(f"--out {out}: the folder {out.parent} does not exist: make it first")


def _copy_network(path: Path, out: Path) -> None:
    part = out.with_name(f".{out.name}.part")
    try:
        shutil.copyfile(path, part)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise EngineError(f"cannot write {out}: {error.strerror or error}") from error


DEFAULT_PROFILE = "embedded"
SAMPLE = "sample"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def engines() -> None:
    """The networks: list, fetch, import, build, verify, bench.

    They are fetched on first use and stored in the cache directory (MIRROR_CACHE puts it elsewhere;
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
            click.echo(f"{stages.notice}; {stages.remedy}", err=True)
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
