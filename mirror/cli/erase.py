"""`mirror sessions erase`: out of the store, its log and every copy; and what is asked before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from sqlite_utils import Database

from mirror.cli.stored import erase_and_report, one_line_errors, open_for_command
from mirror.paths import store_path
from mirror.store import ledger, members
from mirror.store.erasure import Erasure, begun, find_expired, forget_folder
from mirror.store.sessions import find, sessions


@click.command()
@click.argument("named", metavar="SESSION...", nargs=-1)
@click.option("--member", metavar="NAME", help="This member, with all that is known of them.")
@click.option("--guests", is_flag=True, help="All sessions of guests that are over.")
@click.option(
    "--gone",
    type=click.Path(path_type=Path, file_okay=False),
    help="The copies in this folder are no more: do not wait for it.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@one_line_errors
def erase(named: tuple[str, ...], member: str | None, guests: bool, gone: Path | None, yes: bool) -> None:
    """Erase sessions: from the store, its log and all its copies.

    What is disturbed is written down: the same command, or the next start of the mirror, goes on with it.
    """
    if gone is not None:
        forget_folder(store_path(), gone)
    labels = labels_of(named, member)
    once_begun = [label for label in labels if begun(store_path(), label)]
    with open_for_command() as store:
        if gone is not None and not (named or member or guests):
            return
        if once_begun:
            # not looked for again: the number may be another session's by now
            _say_what_is_left(once_begun)
            return
        ids, what = _guests(store) if guests else choose_sessions(store, named, member)
    if not yes:
        ask(ids, member)
    erase_and_report(what, labels)


def _guests(store: Database) -> tuple[list[str], Erasure]:
    what = find_expired(store, float("inf"), 0.0, 0.0)
    return list(what.sessions), what


def _say_what_is_left(labels: Sequence[str]) -> None:
    """Of an erasure that was begun before and that opening the store has gone on with."""
    if any(begun(store_path(), label) for label in labels):
        raise click.ClickException("this was erased from the store before; what is left is told above")
    click.echo("erased: what was begun before is finished")


def labels_of(named: Sequence[str], member: str | None) -> list[str]:
    """By what the same erasure may be asked for again: the name only as a hash."""
    return [ledger.label(each) for each in (*named, *([] if member is None else [member]))]


def choose_sessions(store: Database, named: tuple[str, ...], member: str | None) -> tuple[list[str], Erasure]:
    """Ids of the sessions that are meant, and what erasing them means. Raises StoreError for what is not there."""
    if bool(named) == (member is not None):
        raise click.UsageError("say which: sessions by number or id, or --member NAME")
    if member is None:
        ids = [find(store, each) for each in named]
        return ids, Erasure(sessions=tuple(ids))
    who = members.find_member(store, member)
    return [row.id for row in sessions(store, who.id)], Erasure(members=(who.id,))


def ask(ids: Sequence[str], member: str | None) -> None:
    """Ask whether it is to be erased; what is not a yes ends the command."""
    whose = f" and the member {member}" if member else ""
    click.confirm(f"Erase {len(ids)} sessions{whose} for good, from the backups too?", abort=True)
