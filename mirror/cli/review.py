"""`mirror review`: look back at sessions and at results of batches."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from mirror.cli.stored import one_line_errors, open_for_command
from mirror.cli.window import window
from mirror.store.corrections import TRAINER


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "folders", metavar="[FOLDER]...", nargs=-1, type=click.Path(path_type=Path, file_okay=False, exists=True)
)
@click.option(
    "--session",
    "only",
    metavar="N",
    multiple=True,
    help="This session alone, by number or id; may be repeated.",
)
@click.option("--member", metavar="NAME", help="Sessions of this member.")
@click.option("--exercise", metavar="NAME", help="Sessions with a set of this exercise.")
@click.option(
    "--trainer",
    metavar="NAME",
    help="Who corrects, beside each correction; otherwise the name of this login.",
)
@click.option("--windowed", is_flag=True, help="In a window, not as large as the screen.")
@click.option("--light", is_flag=True, help="The light theme.")
@one_line_errors
def review(
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    member: str | None,
    exercise: str | None,
    trainer: str | None,
    windowed: bool,
    light: bool,
) -> None:
    """Look back: sessions that the mirror kept, and results of `mirror batch` in FOLDER, wherever that is.

    Replay, charts, comparison, trends, and the trainer's corrections and notes. Press ? in it for the keys.
    """
    from mirror.results.folder import FolderError, places
    from mirror.review.library import Library
    from mirror.settings import load
    from mirror.store import members
    from mirror.store.sessions import find

    try:
        for folder in folders:
            places(folder)
    except FolderError as error:
        raise click.UsageError(str(error)) from None
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        chosen = tuple(find(store, each) for each in only)
    screen = window("mirror.ui.review.app")
    library = Library(None, folders, who, exercise, chosen, by=trainer or _login())
    status = screen.run_review(load(), library, windowed, light)
    raise click.exceptions.Exit(status)


def _login() -> str:
    """The name of this login, or that a trainer it was where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return TRAINER
