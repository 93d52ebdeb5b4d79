"""`mirror sessions restore`: back to a copy of the store."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from mirror.cli.stored import backup_folder, lines, one_line_errors
from mirror.paths import store_path
from mirror.settings import SettingsError
from mirror.store import restoring
from mirror.store.database import StoreError
from mirror.store.erasure import resume
from mirror.untrusted.names import escape_name


@click.command()
@click.argument("backup", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask; without a terminal nobody is asked.")
@one_line_errors
def restore(backup: Path | None, yes: bool) -> None:
    """Put BACKUP in the store's place: a file, or the name of a copy; the newest good one where none is named.

    The copy is tried before it is needed, and the store that was there is set aside, not lost. Stop the mirror first.
    """
    store = store_path()
    chosen = restoring.choose_copy(store, backup, _folders(), date.today())
    if not yes and sys.stdin.isatty():
        click.confirm(
            escape_name(f"Go back to {chosen}? What was kept since then is set aside with the store"),
            abort=True,
        )
    done = restoring.restore(store, chosen)
    click.echo(escape_name(f"restored: {done.backup}, {done.sessions} sessions"))
    if done.aside is not None:
        click.echo(escape_name(f"the store that was there: {done.aside}"))
    _finish_erasures(store)


def _folders() -> list[Path]:
    try:
        return [backup_folder()]
    except SettingsError as error:
        click.echo(lines(error), err=True)
        return []


def _finish_erasures(store: Path) -> None:
    try:
        resume(store, _folders())
    except StoreError as error:
        click.echo(lines(error), err=True)
