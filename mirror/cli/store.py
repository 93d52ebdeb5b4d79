"""The store on the command line: opening it, errors in one line, words that are safe to print; and the
commands `mirror sessions erase` (out of the store, its log and every copy) and `mirror sessions restore`
(back to a copy).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.text import Text
from sqlite_utils import Database

from mirror.cli import errors
from mirror.paths import store_path
from mirror.settings import SettingsError, load
from mirror.store import ledger, members
from mirror.store.backup import choose_copy, note_copies
from mirror.store.backup import restore as restore_copy
from mirror.store.database import StoreError, open_with_reserve
from mirror.store.erasure import Erasure, UnfinishedError, begun, erase, find_expired, forget_folder, resume
from mirror.store.ledger import folder_of
from mirror.store.session_writer import settle
from mirror.store.sessions import find, sessions
from mirror.untrusted import escape_name

json_option = click.option(
    "--json", "as_document", is_flag=True, help="One JSON document on standard output."
)
member_option = click.option("--member", metavar="NAME", help="All sessions of this member.")


one_line_errors = errors.one_line_errors()
"""What went wrong is a line, with exit status 1."""


@contextmanager
def open_for_command() -> Iterator[Database]:
    """The store; an erasure that was cut short is finished first, and a line shows what it still lacks."""
    path = store_path()
    try:
        note_copies(path, backup_folder())
        if resume(path, [backup_folder()], wait_s=1.0):
            click.echo("an erasure that was cut short is finished", err=True)
    except (StoreError, SettingsError) as error:
        click.echo(lines(error), err=True)
    with closing(open_with_reserve(path)) as store:
        settle(path, store)
        yield store


def backup_folder() -> Path:
    """Where the settings have copies made. Raises SettingsError."""
    return folder_of(store_path(), load().backup.folder)


def erase_from_everywhere(what: Erasure, labels: Iterable[str] = ()) -> int:
    """Erase from the usual store and all its copies; returns how many sessions went. Raises StoreError."""
    return erase(store_path(), what, [backup_folder()], tuple(labels))


def erase_and_report(what: Erasure, labels: Iterable[str] = ()) -> None:
    """Erase, and say what came of it: exit status 1 where a copy still has something."""
    member = ", and the member" if what.members else ""
    try:
        click.echo(f"erased: {erase_from_everywhere(what, labels)} sessions{member}")
    except UnfinishedError as error:
        click.echo(lines(error), err=True)
        raise click.ClickException(
            f"not erased everywhere ({error.sessions} sessions{member}): see above; what is left is written down, and"
            " gone on with at the next start, or by any `mirror sessions` command"
        ) from None


def cells(row: Iterable[str]) -> list[Text]:
    """Words for a table: no markup is read in them, and nothing in them steers the terminal."""
    return [Text(escape_name(cell)) for cell in row]


def lines(error: object) -> str:
    """A message of one or more lines, as it may be printed."""
    return "\n".join(escape_name(line) for line in str(error).splitlines())


def as_json(value: Any) -> str:
    """A JSON document as it may be printed: what would steer a terminal is escaped in it."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return "".join(
        each if each == "\n" or escape_name(each) == each else f"\\u{ord(each):04x}" for each in text
    )


@click.command("erase")
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
def erase_sessions(
    named: tuple[str, ...], member: str | None, guests: bool, gone: Path | None, yes: bool
) -> None:
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
        ids, what = _choose_guests(store) if guests else choose_sessions(store, named, member)
    if not yes:
        ask_before_erasing(ids, member)
    erase_and_report(what, labels)


def _choose_guests(store: Database) -> tuple[list[str], Erasure]:
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


def ask_before_erasing(ids: Sequence[str], member: str | None) -> None:
    """Ask whether it is to be erased; what is not a yes ends the command."""
    whose = f" and the member {member}" if member else ""
    click.confirm(f"Erase {len(ids)} sessions{whose} for good, from the backups too?", abort=True)


@click.command()
@click.argument("backup", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask; without a terminal nobody is asked.")
@one_line_errors
def restore(backup: Path | None, yes: bool) -> None:
    """Put BACKUP in the store's place: a file, or the name of a copy; the newest good one where none is named.

    The copy is tried before it is needed, and the store that was there is set aside, not lost. Stop the mirror first.
    """
    store = store_path()
    chosen = choose_copy(store, backup, _list_backup_folders(), date.today())
    if not yes and sys.stdin.isatty():
        click.confirm(
            escape_name(f"Go back to {chosen}? What was kept since then is set aside with the store"),
            abort=True,
        )
    done = restore_copy(store, chosen)
    click.echo(escape_name(f"restored: {done.backup}, {done.sessions} sessions"))
    if done.aside is not None:
        click.echo(escape_name(f"the store that was there: {done.aside}"))
    _finish_erasures(store)


def _list_backup_folders() -> list[Path]:
    try:
        return [backup_folder()]
    except SettingsError as error:
        click.echo(lines(error), err=True)
        return []


def _finish_erasures(store: Path) -> None:
    try:
        resume(store, _list_backup_folders())
    except StoreError as error:
        click.echo(lines(error), err=True)
