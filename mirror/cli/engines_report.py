"""What the `mirror engines` commands say: entries, failures, JSON, and exit statuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import msgspec

from engines.errors import EngineError, FetchError, RefusedFileError, UnknownNameError
from engines.zoo import Entry

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document on standard output."
)


class Refused(click.ClickException):
    """A file that cannot be taken: the call was wrong, and a line says why."""

    exit_code = 2


@contextmanager
def report_errors(prefix: str = "") -> Iterator[None]:
    """Turn the engines' errors into the command line's: 2 for a wrong name or file, 1 for what failed."""
    try:
        yield
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    except FetchError as error:
        print_failure(error)
        raise SystemExit(1) from error
    except RefusedFileError as error:
        raise Refused(str(error)) from error
    except EngineError as error:
        raise click.ClickException(f"{prefix}{error}") from error


def got(entry: Entry, path: Path) -> dict[str, Any]:
    """An entry and its file in the cache, for JSON."""
    licence = msgspec.to_builtins(entry.licence)
    # the folder's name is the sum, of a file that was made just now too
    return {"name": entry.name, "path": str(path), "sha256": path.parent.name, "licence": licence}


def print_got(entry: Entry, path: Path) -> None:
    """An entry, its file, and its licence, for people."""
    click.echo(f"{entry.name}: {path}")
    licence = entry.licence
    click.echo(f"  licence {licence.spdx}, {licence.makers}, {licence.link}")
    if licence.notice:
        click.echo(f"  {licence.notice}")


def print_failure(error: FetchError) -> None:
    """Each source with why it failed, and what to do, on standard error."""
    click.echo(f"Error: {error.name} could not be fetched:", err=True)
    for source, why in error.failures:
        click.echo(f"  {source}: {why}", err=True)
    click.echo(f"  {error.remedy}", err=True)


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())
