"""`mirror references`: good repetitions of the trainer's own, which the mirror lays over members as a ghost."""

from __future__ import annotations

import time
from dataclasses import asdict

import click
from rich.console import Console
from rich.table import Table
from sqlite_utils import Database

from mirror.cli.stored import as_json, cells, json_option, one_line_errors, open_for_command
from mirror.store import references as kept_references
from mirror.store.corrected import recording_as_corrected
from mirror.store.database import StoreError
from mirror.store.sessions import find
from mirror.untrusted.names import escape_name
from rules.view import VIEWS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def references() -> None:
    """Good repetitions that the mirror lays over members as a ghost: list, mark, erase.

    One for each exercise and view. It goes with the session and with the member that it is of.
    """


@references.command("list")
@json_option
@one_line_errors
def list_(as_document: bool) -> None:
    """List the references."""
    with open_for_command() as store:
        found = kept_references.read_references(store)
    if as_document:
        click.echo(as_json([asdict(one) for one in found]))
        return
    table = Table("exercise", "view", "side", "whose", "session", "from", "to", box=None)
    for one in found:
        times = f"{one.start_s:.1f} s", f"{one.end_s:.1f} s"
        table.add_row(*cells((one.exercise, one.view, one.side, one.whose, str(one.session), *times)))
    Console().print(table)


@references.command()
@click.argument("session")
@click.option(
    "--set",
    "set_number",
    type=click.IntRange(1),
    help="Its set, from 1.",
)
@click.option("--rep", type=click.IntRange(1), help="Its repetition, from 1, as corrected.")
@one_line_errors
def mark(session: str, set_number: int | None, rep: int | None) -> None:
    """Make a repetition of SESSION (number or id) the reference of its exercise, from where it was seen.

    Where set or repetition are not named, it is the one of the highest quality.
    """
    with open_for_command() as store:
        named = find(store, session)
        if set_number is None or rep is None:
            set_number, rep = _best(store, named, set_number, rep)
        one = kept_references.mark(store, named, set_number, rep, time.time())
    text = (
        f"{one.exercise}, {one.view}: repetition {rep} of set {set_number}, of {one.whose}, is the reference"
    )
    click.echo(escape_name(text))


@references.command()
@click.argument("exercise")
@click.option("--view", type=click.Choice(VIEWS), help="That of one view alone.")
@one_line_errors
def erase(exercise: str, view: str | None) -> None:
    """Erase the references of EXERCISE."""
    with open_for_command() as store:
        count = kept_references.erase(store, exercise, view)
    click.echo(escape_name(f"{exercise}: {count} erased"))


def _best(store: Database, named: str, set_number: int | None, rep: int | None) -> tuple[int, int]:
    """The repetition of the highest quality among those that are meant. Raises StoreError where there is none."""
    recording, _ = recording_as_corrected(store, named, poses=False)
    meant = [
        (one.reps[i].quality, one.number, i + 1)
        for one in recording.sets
        for i in range(len(one.reps))
        if set_number in {None, one.number} and rep in {None, i + 1}
    ]
    if not meant:
        raise StoreError(
            f"{recording.title} has no such repetition: `mirror sessions show` has what was counted"
        )
    _, number, best = max(meant, key=lambda each: each[0])
    return number, best
