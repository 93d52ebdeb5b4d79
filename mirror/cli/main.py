"""`mirror`: the root of the command line.

Exit status: 0 all well, 1 something in the work failed (the rest is done and stays), 2 the call was wrong.
"""

from __future__ import annotations

import importlib
import io
import logging
import sys
from importlib.metadata import version
from typing import Any

import click

from mirror.cli.errors import end_by_error

COMMANDS = {
    "batch": "mirror.cli.batch:batch",
    "calibrate": "mirror.cli.calibrate:calibrate",
    "channels": "mirror.cli.exercises:channels",
    "cluster": "mirror.cli.worker:cluster",
    "config": "mirror.cli.machine:config",
    "doctor": "mirror.cli.machine:doctor",
    "engines": "mirror.cli.engines:engines",
    "exercises": "mirror.cli.exercises:exercises",
    "install-kiosk": "mirror.cli.machine:install_kiosk",
    "licences": "mirror.cli.machine:licences",
    "live": "mirror.cli.live:live",
    "members": "mirror.cli.members:members",
    "plans": "mirror.cli.trainer:plans",
    "progress": "mirror.cli.members:progress",
    "references": "mirror.cli.trainer:references",
    "remote": "mirror.cli.remote:remote",
    "review": "mirror.cli.trainer:review",
    "server": "mirror.cli.server:server",
    "sessions": "mirror.cli.sessions:sessions_",
    "worker": "mirror.cli.worker:worker",
}
"""Command name -> module:attribute. Imported on use, so that `mirror --help` is quick and the batch never
imports Qt."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what it lets through is a line (`mirror.cli.errors`)."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            end_by_error(error)


def _printing() -> None:
    """A name that is no text in the terminal's encoding is printed with escapes, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@click.group(
    cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(version("open-gym-mirror"), prog_name="mirror")
@click.option("-v", "--verbose", count=True, help="Say more in the log (twice: everything).")
@click.pass_context
def main(context: click.Context, verbose: int) -> None:
    """An open gym mirror: pose, repetitions and biomechanics, live and from zips of videos.

    Without a command, the kiosk starts: as `mirror live`.
    """
    _printing()
    level = [logging.WARNING, logging.INFO, logging.DEBUG][min(verbose, 2)]
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if context.invoked_subcommand is None:
        from mirror.cli.live import live

        live.main([], prog_name="mirror live")
