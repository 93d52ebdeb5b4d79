"""`mirror remote`: the same work on a server: send videos, fetch results, look after the nine objects."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from mirror.cli.extras import describe_missing_client, json_option, one_line_client_errors


class RemoteGroup(click.Group):
    """The fixed commands, and a group for each of the nine objects, made when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        try:
            words = _words()
        except ImportError:
            words = []
        return sorted([*super().list_commands(ctx), *words])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = super().get_command(ctx, cmd_name)
        if known is not None:
            return known
        try:
            words = _words()
        except ImportError as error:
            raise describe_missing_client(error) from None
        if cmd_name not in words:
            return None
        from mirror.cli.remote_objects import group_of

        return group_of(cmd_name)


def _words() -> list[str]:
    from mirror.client.objects import OBJECTS

    return [declared.word for declared in OBJECTS]


@click.group(cls=RemoteGroup, context_settings={"help_option_names": ["-h", "--help"]})
def remote() -> None:
    """The same work on a server.

    Which server, and with which key: MIRROR_URL and MIRROR_KEY, else what `configure` recorded.
    """


@remote.command()
@click.option("--url", help="The server's address, http:// or https://.")
@click.option(
    "--key", help="The key; asked for where it is not given, so that it is in no history of commands."
)
@json_option
@one_line_client_errors
def configure(url: str | None, key: str | None, as_json: bool) -> None:
    """Record which server to use and with which key, in a file that only you can read; look whether it answers."""
    from mirror.client import Client, ClientError
    from mirror.client.client import Remote as Server
    from mirror.client.client import check_url, save_server

    url = check_url(url or click.prompt("Address of the server", err=True))
    key = key or click.prompt("Key", hide_input=True, err=True)
    path = save_server(Server(url, key))
    try:
        # whoever waits at the keyboard gets an answer at once
        with Client(url, key, sleep=lambda _: None) as client:
            users = [user.name for user in client.users.list(limit=1)]
        problem = ""
    except ClientError as error:
        users, problem = [], str(error)
    if as_json:
        click.echo(json.dumps({"url": url, "file": str(path), "answers": not problem, "problem": problem}))
    elif not problem:
        click.echo(f"{url} answers{' ' + users[0] if users else ''}; recorded in {path}")
    if problem:
        click.echo(f"mirror: recorded in {path}, but: {problem}", err=True)


@remote.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="INPUT...")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the results."
)
@click.option("--pipeline", default="3d", show_default=True, help="Name or id of a pipeline.")
@click.option("--exercise", help="Judge by this exercise's rules; the default, auto, recognises it.")
@click.option("--no-3d", is_flag=True, help="Leave 3D out: the pipeline 2d.")
@click.option("--frame-batch", type=click.IntRange(1), help="Frames in a batch; changes no number.")
@click.option(
    "--overlay", type=click.Choice(["video", "frames", "none"]), help="As `mirror batch --overlay`."
)
@click.option("--overlay-codec", metavar="NAME", help="As `mirror batch --overlay-codec`.")
@click.option("--speed-factor", type=float, metavar="F", help="As `mirror batch --speed-factor`.")
@click.option("--people", type=click.IntRange(1, 4), metavar="N", help="As `mirror batch --people`.")
@click.option("--channels", type=click.Choice(["essential", "all"]), help="As `mirror batch --channels`.")
@click.option("--camera", metavar="NAME", help="A calibration that the server knows.")
@click.option("--format", "formats", metavar="LIST", help="Formats beside the tables, by comma.")
@json_option
@one_line_client_errors
def batch(inputs: tuple[Path, ...], out: Path, as_json: bool, **given: Any) -> None:
    """Have videos measured by the server, and fetch the folder that `mirror batch` would have written.

    INPUT is a .zip, a video, or a folder of either. Interrupted and called again, it begins again on the server, but
    fetches only what is not there yet.
    """
    from mirror.cli.remote_batch import run
    from mirror.client import Client

    parameters = {
        "exercise": given["exercise"],
        "frame_batch": given["frame_batch"],
        "overlay": given["overlay"],
        "overlay_codec": given["overlay_codec"],
        "speed_factor": given["speed_factor"],
        "people": given["people"],
        "channels": given["channels"],
        "camera": given["camera"],
        "formats": given["formats"] and [name.strip() for name in given["formats"].split(",")],
    }
    pipeline = "2d" if given["no_3d"] else given["pipeline"]
    named = {name: value for name, value in parameters.items() if value is not None}
    with Client() as client:
        document = run(client, inputs, out, pipeline, named, shown=not as_json)
    if as_json:
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
    sys.exit(1 if document["problems"] or any(job["status"] != "done" for job in document["jobs"]) else 0)
