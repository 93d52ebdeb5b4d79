"""`mirror config`: the settings, shown, checked, changed."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import click

from mirror.paths import settings_path
from mirror.settings import Settings, SettingsError, load
from mirror.settings.reading import PIN, value_of
from mirror.settings.table import options
from mirror.settings.writing import comment_file, parse_value, set_value
from mirror.untrusted.names import escape_name

BACKUPS = "backup.folder"
file_option = click.option(
    "--file", "file", type=click.Path(path_type=Path, dir_okay=False), help="Another file than the usual one."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def config() -> None:
    """The settings: one commented TOML file, every option with its type, default and range."""


@config.command()
@file_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document: key -> value.")
def show(file: Path | None, as_json: bool) -> None:
    """Print every option with what it is for and its value; options at their default are commented out.

    What is printed is a settings file: `mirror config show > mirror.toml` is a start for one.
    """
    settings = _load(file)
    if as_json:
        click.echo(json.dumps({key: value_of(settings, key) for key in options()}, indent=2))
    else:
        click.echo(comment_file(settings), nl=False)


@config.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
def check(file: Path | None) -> None:
    """Check FILE (the usual one by default): every fault by line, key and what was expected."""
    path = file or settings_path()
    if not path.exists() and file is not None:
        raise click.UsageError(f"{path}: there is no such file")
    _load(path)
    found = "right" if path.exists() else "not there: every option has its default"
    click.echo(escape_name(f"{path}: {found}"))


@config.command()
def path() -> None:
    """Print where the settings are (MIRROR_CONFIG names another place)."""
    click.echo(escape_name(str(settings_path())))


@config.command("set")
@click.argument("key")
@click.argument("value", required=False)
@file_option
def set_(key: str, value: str | None, file: Path | None) -> None:
    """Set KEY (as in camera.fps) to VALUE; the rest of the file stays as it is.

    Without VALUE it is asked for, unseen: for the PIN, which is kept as a hash.
    """
    if key not in options():
        tables = sorted({known.split(".")[0] for known in options()})
        raise click.UsageError(
            f"no option is called {key!r}; `mirror config show` has all ({', '.join(tables)})"
        )
    if value is None:
        value = click.prompt(key, hide_input=key == PIN, confirmation_prompt=key == PIN)
    try:
        meant = parse_value(options()[key], value)
    except SettingsError as error:
        raise click.UsageError(str(error)) from None
    try:
        if key == BACKUPS and file is None:
            _note_copies()
        set_value(key, meant, file)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


def _note_copies() -> None:
    """What is erased goes from the copies in the folder of before too, if its name can be read."""
    from mirror.cli.stored import backup_folder
    from mirror.paths import store_path
    from mirror.store.backup import note_copies
    from mirror.store.database import StoreError

    with suppress(SettingsError, StoreError):
        note_copies(store_path(), backup_folder())


def _load(file: Path | None) -> Settings:
    try:
        return load(file)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
