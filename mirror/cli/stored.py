"""What the commands about the store have in common: opening it, errors in one line, words that are safe to print."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click
from rich.text import Text
from sqlite_utils import Database

from mirror.cli import errors
from mirror.paths import store_path
from mirror.settings import SettingsError, load
from mirror.store.backup import note_copies
from mirror.store.candidates import folder_of
from mirror.store.database import StoreError, open_with_reserve
from mirror.store.erasure import Erasure, UnfinishedError, erase, resume
from mirror.store.exclusive import settle
from mirror.untrusted.names import escape_name

json_option = click.option(
    "--json", "as_document", is_flag=True, help="One JSON document on standard output."
)
member_option = click.option("--member", metavar="NAME", help="All sessions of this member.")


one_line_errors = errors.one_line_errors()
"""What went wrong is a line, with exit status 1."""


@contextmanager
def open_for_command() -> Iterator[Database]:
    """The store; an erasure that was disturbed is gone on with first, and what it still lacks said in a line."""
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
