"""`mirror server`: run the platform's server; make, list and revoke its keys; back it up."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

DAY_S = 86400.0


def needs_extra(command: Callable[..., None]) -> Callable[..., None]:
    """Say what to install where the server's libraries are not there; errors are one line."""

    @wraps(command)
    def wrapper(*args: Any, **options: Any) -> None:
        try:
            from mirror.files import FilesError
            from mirror.server.database import DatabaseError
            from mirror.server.keys import UnknownGroupError
            from mirror.server.kinds import ScopeError
            from mirror.server.settings import ServerSettingsError
        except ImportError as error:
            raise click.ClickException(_missing(error)) from None
        wrong = (ScopeError, UnknownGroupError)
        known = (DatabaseError, ServerSettingsError, FilesError, OSError)
        try:
            command(*args, **options)
        except ImportError as error:
            raise click.ClickException(_missing(error)) from None
        except wrong as error:
            raise click.UsageError(str(error)) from None
        except known as error:
            raise click.ClickException(str(error)) from None

    return wrapper


def _missing(error: ImportError) -> str:
    return f"{error.name} is not installed; run: pip install 'open-gym-mirror[server]'"


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the database and the files; MIRROR_SERVER_DATA, else the user's data folder.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8700, show_default=True, help="0: a free one.")
@data_option
@click.option("--workers", type=click.IntRange(0, 64), help="Workers on this machine; one for each core.")
@click.option(
    "--files", metavar="WHERE", help="Where videos and results are: a folder, or s3://BUCKET/PREFIX."
)
@click.option("--url", default="", help="The address that clients use, where it is not the one they asked.")
@click.option("--tls-cert", type=click.Path(path_type=Path, exists=True), help="Certificate, PEM.")
@click.option("--tls-key", type=click.Path(path_type=Path, exists=True), help="Its key, PEM.")
@click.option("--behind-proxy", is_flag=True, help="A proxy in front speaks TLS.")
@click.option(
    "--metrics-port", type=click.IntRange(0, 65535), help="Of /metrics; --port + 1 unless given; 0: none."
)
@click.option(
    "--metrics-host",
    default="127.0.0.1",
    show_default=True,
    help="Address of /metrics, which needs no key: one that only Prometheus reaches.",
)
@click.option(
    "--rate", type=click.FloatRange(0), default=50.0, show_default=True, help="A key's requests a second."
)
@click.option(
    "--burst", type=click.FloatRange(1), default=200.0, show_default=True, help="And so many at once."
)
@click.pass_context
@needs_extra
def server(context: click.Context, **given: Any) -> None:
    """Serve uploads, jobs and results over HTTP, with workers on this machine or others.

    Make a key first: mirror server keys create --user NAME. Only this machine reaches the server, unless
    --host names another address; that needs TLS, or --behind-proxy.
    """
    context.obj = given["data"]
    if context.invoked_subcommand is not None:
        return
    from mirror.batch.options import cores
    from mirror.server.serve import ServerPlan, serve
    from mirror.server.settings import Binding, ServerSettings, ServerSettingsError, default_data

    binding = Binding(
        given["host"], given["port"], given["tls_cert"], given["tls_key"], given["behind_proxy"]
    )
    try:
        binding.check()
    except ServerSettingsError as error:
        raise click.UsageError(str(error)) from None
    settings = ServerSettings(
        given["data"] or default_data(),
        given["files"] or "",
        given["url"].rstrip("/"),
        given["rate"],
        given["burst"],
    )
    workers = cores() if given["workers"] is None else given["workers"]
    port = given["metrics_port"]
    metrics = (given["port"] + 1 if given["port"] else 0) if port is None else port
    serve(settings, ServerPlan(binding, workers, metrics, given["metrics_host"]))


@server.group(context_settings={"help_option_names": ["-h", "--help"]})
def keys() -> None:
    """Keys for the API: made here, on the server's machine."""


@keys.command("create")
@click.option(
    "--user", required=True, metavar="NAME", help="Whose key; made where there is none of this name."
)
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    metavar="S",
    help="What it may do, once for each; else what users may.",
)
@click.option("--group", metavar="NAME", help="User group of a new user.")
@click.option(
    "--days", type=click.FloatRange(min=0, min_open=True), help="Valid so long; without it, until revoked."
)
@data_option
@json_option
@click.pass_context
@needs_extra
def create(context: click.Context, user: str, scopes: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Make a key for a user and print it, once: it is not recorded here."""
    from mirror.server import keys as made_keys
    from mirror.server.keys import user_named
    from mirror.server.kinds import check_scopes

    allowed = check_scopes(scopes)
    database = _open_database(given["data"] or context.obj)
    expires = None if given["days"] is None else time.time() + given["days"] * DAY_S
    user_id = user_named(database, user, given["group"])
    made = made_keys.make(database, user_id, allowed, expires)
    if as_json:
        click.echo(json.dumps({**asdict(made), "user": user, "user_id": user_id}))
        return
    click.echo(made.key)
    click.echo(f"Key {made.id} of {user}; keep it now, it is not shown again.", err=True)


@keys.command("list")
@data_option
@json_option
@click.pass_context
@needs_extra
def list_(context: click.Context, data: Path | None, as_json: bool) -> None:
    """List the keys there are, without their secrets."""
    rows = _open_database(data or context.obj).execute(
        "SELECT k.id, u.name AS user, k.scopes, k.created_at, k.expires_at, k.revoked_at, k.used_at"
        " FROM keys k JOIN users u ON u.id = k.user_id ORDER BY k.created_at"
    )
    found = [{**dict(row), "scopes": json.loads(row["scopes"])} for row in rows]
    if as_json:
        click.echo(json.dumps(found, indent=2))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("key", "user", "last used", "expires", "state", "scopes", box=None)
    for row in found:
        state = "revoked" if row["revoked_at"] else "expired" if _past(row["expires_at"]) else "valid"
        dates = (_date(row["used_at"]), _date(row["expires_at"]))
        table.add_row(row["id"], row["user"], *dates, state, " ".join(row["scopes"]))
    Console().print(table)


@keys.command()
@click.argument("key_id", metavar="KEY")
@data_option
@click.pass_context
@needs_extra
def revoke(context: click.Context, key_id: str, data: Path | None) -> None:
    """End a key now. KEY is its first part, as `list` shows it."""
    from mirror.server import keys as made_keys

    if not made_keys.revoke(_open_database(data or context.obj), key_id.split("_", 1)[0]):
        click.echo(f"mirror: there is no valid key {key_id.split('_', 1)[0]}", err=True)
        sys.exit(1)


@server.command()
@data_option
@click.pass_context
@needs_extra
def backup(context: click.Context, data: Path | None) -> None:
    """Copy the database now; a running server does so every day, and deletes copies older than 35 days."""
    from mirror.server.database import make_backup

    click.echo(make_backup(_settings(data or context.obj), datetime.now(UTC).date()))


@server.command()
@click.argument("copy", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
@click.pass_context
@needs_extra
def restore(context: click.Context, copy: Path | None, data: Path | None) -> None:
    """Put a backup, the newest where none is named, in the place of the database. The server must not run."""
    from mirror.server.database import restore_backup

    click.echo(f"restored {restore_backup(_settings(data or context.obj), copy)}")


def _settings(data: Path | None) -> Any:
    from mirror.server.settings import ServerSettings, default_data

    return ServerSettings(data or default_data())


def _open_database(data: Path | None) -> Any:
    from mirror.server.database import open_database
    from mirror.server.keys import prepare

    database = open_database(_settings(data).database)
    prepare(database)
    return database


def _past(at: float | None) -> bool:
    return at is not None and at <= time.time()


def _date(at: float | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M")
