"""`mirror remote OBJECT …`: list, create, get, update, delete, made of the SDK's declaration of the nine objects."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from mirror.cli.extras import json_option, one_line_client_errors
from mirror.client import Client
from mirror.client.objects import BY_NAME, Declared, Sort

SHORT = 40
SHOWN: Mapping[str, tuple[str, ...]] = {
    "users": ("id", "name", "email"),
    "user_groups": ("id", "name"),
    "projects": ("id", "name", "tier"),
    "pipelines": ("id", "name", "profile"),
    "pipeline_parameter_sets": ("id", "name"),
    "pipeline_parameters": ("id", "value"),
    "videos": ("id", "name", "status", "frames_done", "frames"),
    "frame_batches": ("id", "stage", "first_frame", "last_frame", "status", "attempts"),
    "jobs": ("id", "name", "status", "videos", "frames_done", "frames"),
}
"""The fields that a table has room for; `get` and `--json` have all."""


class JsonText(click.ParamType):  # type: ignore[type-arg] # generic since click 8.5
    """JSON, as text."""

    name = "JSON"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return json.loads(value)
        except ValueError as error:
            self.fail(f"{value!r} is no JSON ({error})", param, ctx)


class NumberOrNone(click.ParamType):  # type: ignore[type-arg] # generic since click 8.5
    """A whole number, or `none` for no limit."""

    name = "NUMBER"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "none":
            return None
        try:
            return int(value)
        except ValueError:
            self.fail(f"{value!r} is no whole number, nor the word none", param, ctx)


TYPES: Mapping[Sort, Any] = {"text": str, "number": NumberOrNone(), "json": JsonText()}


def group_of(word: str) -> click.Group:
    """The commands of one kind of object."""
    declared = BY_NAME[word.replace("-", "_")]
    group = click.Group(
        word,
        help=f"{declared.word.replace('-', ' ').capitalize()} of the server.",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for command in (_list(declared), _get(declared)):
        group.add_command(command)
    if declared.update:
        group.add_command(_update(declared))
        group.add_command(_delete(declared))
        group.add_command(_create_job() if declared.name == "jobs" else _create(declared))
    if declared.name == "jobs":
        for command in (
            _on_job("cancel", "End a job."),
            _on_job("retry", "Try a job again."),
            _wait(),
            _download(),
        ):
            group.add_command(command)
    return group


def _list(declared: Declared) -> click.Command:
    @click.command("list", help="List them, the newest first.")
    @click.option("--limit", type=click.IntRange(1), help="At most so many.")
    @json_option
    @one_line_client_errors
    def listing(limit: int | None, as_json: bool, **filters: str | None) -> None:
        given = {name: value for name, value in filters.items() if value is not None}
        with Client() as client:
            found = [msgspec.to_builtins(row) for row in getattr(client, declared.name).list(limit, **given)]
        if as_json:
            click.echo(_json(found))
        else:
            _print_table(declared, found)

    for name in reversed(declared.filters):
        listing.params.append(click.Option([_option(name)], help="Only those with exactly this."))
    return listing


def _get(declared: Declared) -> click.Command:
    @click.command("get", help="Show one.")
    @click.argument("id")
    @json_option
    @one_line_client_errors
    def getting(id: str, as_json: bool) -> None:
        with Client() as client:
            _print(getattr(client, declared.name).get(id), as_json)

    return getting


def _create(declared: Declared) -> click.Command:
    @click.command("create", help="Create one.")
    @json_option
    @one_line_client_errors
    def creating(as_json: bool, **fields: Any) -> None:
        with Client() as client:
            _print(getattr(client, declared.name).create(**_fields_given(fields)), as_json)

    creating.params += _field_options(declared.create, declared.needed)
    return creating


def _create_job() -> click.Command:
    @click.command(
        "create", help="Send a zip or a video and make a job of it; or of an upload that is there."
    )
    @click.argument("path", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
    @json_option
    @one_line_client_errors
    def creating(path: Path | None, as_json: bool, **fields: Any) -> None:
        given = _fields_given(fields)
        if (path is None) == ("upload_id" not in given):
            raise click.UsageError("give a PATH, or --upload-id")
        with Client() as client:
            _print(client.jobs.create(path, **given), as_json)

    creating.params += _field_options(BY_NAME["jobs"].create, ())
    return creating


def _update(declared: Declared) -> click.Command:
    @click.command("update", help="Change the fields that are named.")
    @click.argument("id")
    @json_option
    @one_line_client_errors
    def updating(id: str, as_json: bool, **fields: Any) -> None:
        given = _fields_given(fields)
        if not given:
            raise click.UsageError(f"name a field to change: {', '.join(map(_option, declared.update))}")
        with Client() as client:
            _print(getattr(client, declared.name).update(id, **given), as_json)

    updating.params += _field_options(declared.update, ())
    return updating


def _delete(declared: Declared) -> click.Command:
    @click.command("delete", help="Delete one.")
    @click.argument("id")
    @json_option
    @one_line_client_errors
    def deleting(id: str, as_json: bool) -> None:
        with Client() as client:
            getattr(client, declared.name).delete(id)
        click.echo(_json({"deleted": id}) if as_json else f"deleted {id}")

    return deleting


def _on_job(verb: str, words: str) -> click.Command:
    @click.command(verb, help=words)
    @click.argument("id")
    @json_option
    @one_line_client_errors
    def acting(id: str, as_json: bool) -> None:
        with Client() as client:
            _print(getattr(client.jobs, verb)(id), as_json)

    return acting


def _wait() -> click.Command:
    @click.command("wait", help="Wait until a job has ended; exit status 1 where it is not done then.")
    @click.argument("id")
    @json_option
    @one_line_client_errors
    def waiting(id: str, as_json: bool) -> None:
        with Client() as client:
            job = client.jobs.get(id).wait()
            _print(job, as_json)
        raise SystemExit(0 if job.status == "done" else 1)

    return waiting


def _download() -> click.Command:
    @click.command("download", help="Fetch the results of a job into a folder.")
    @click.argument("id")
    @click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder.")
    @json_option
    @one_line_client_errors
    def downloading(id: str, out: Path, as_json: bool) -> None:
        with Client() as client:
            folder = client.jobs.download(id, out)
        click.echo(_json({"folder": str(folder)}) if as_json else str(folder))

    return downloading


def _field_options(fields: Mapping[str, Sort], needed: tuple[str, ...]) -> list[click.Parameter]:
    return [
        click.Option(
            [_option(name), name],
            type=TYPES[sort],
            required=name in needed,
        )
        for name, sort in fields.items()
    ]


def _fields_given(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the call named, `none` among them."""
    source = click.get_current_context().get_parameter_source
    return {
        name: value
        for name, value in fields.items()
        if source(name) == click.core.ParameterSource.COMMANDLINE
    }


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _print(row: Any, as_json: bool) -> None:
    found = msgspec.to_builtins(row)
    if as_json:
        click.echo(_json(found))
        return
    table = Table(box=None, show_header=False)
    for name, value in found.items():
        table.add_row(name, escape(_cell(name, value, None)))
    Console(soft_wrap=True).print(table)


def _print_table(declared: Declared, rows: list[dict[str, Any]]) -> None:
    names = SHOWN[declared.name]
    table = Table(*(Column(name.replace("_", " "), no_wrap=name == "id") for name in names), box=None)
    for row in rows:
        table.add_row(*(escape(_cell(name, row[name], SHORT)) for name in names))
    Console().print(table)


def _cell(name: str, value: Any, most: int | None) -> str:
    if value is None:
        return ""
    if name.endswith("_at"):
        return datetime.fromtimestamp(value, UTC).strftime("%Y-%m-%d %H:%M")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if most is None or len(text) <= most else f"{text[: most - 1]}…"


def _json(found: Any) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)
