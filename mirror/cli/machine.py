"""This machine: `mirror config` (the settings), `mirror doctor` (how it is, and what to do where it is not
well), `mirror install-kiosk` (the mirror starts with it), `mirror licences` (what is installed, under
which licences).
"""

from __future__ import annotations

import getpass
import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from mirror.kiosk import (
    ROOT,
    ROOT_WARNING,
    SESSIONS,
    KioskSetup,
    install_files,
    list_files,
    list_steps,
    remove_files,
)
from mirror.paths import settings_path
from mirror.settings import Settings, SettingsError, load
from mirror.settings.file import PIN, comment_file, parse_value, set_value, value_of
from mirror.settings.options import options
from mirror.untrusted import escape_name

if TYPE_CHECKING:
    from mirror.doctor import Finding

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
    settings = _load_file(file)
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
    _load_file(path)
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

    Without VALUE it is asked for, unseen: for the PIN, which is stored as a hash.
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
    from mirror.cli.store import backup_folder
    from mirror.paths import store_path
    from mirror.store.backup import note_copies
    from mirror.store.database import StoreError

    with suppress(SettingsError, StoreError):
        note_copies(store_path(), backup_folder())


def _load_file(file: Path | None) -> Settings:
    try:
        return load(file)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


LEVEL_STYLES = {"ok": "green", "warning": "yellow", "problem": "bold red"}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--profile", help="Look at the machine for this profile, instead of that of the settings.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")
def doctor(profile: str | None, as_json: bool) -> None:
    """Look at GPU, driver, TensorRT, engines, cameras, disk, clock, rights, display and voice.

    Each line says how it is and what to do. Exit status 1 if a problem stands.
    """
    from engines.errors import EngineError, UnknownNameError
    from mirror.doctor.examination import examine

    try:
        found = examine(profile)
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    except EngineError as error:
        raise click.ClickException(str(error)) from error
    problems = sum(finding.level == "problem" for finding in found)
    if as_json:
        document = {"problems": problems, "findings": [_encode_finding(finding) for finding in found]}
        click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())
    else:
        Console(highlight=False).print(_table_findings(found))
    if problems:
        raise SystemExit(1)


def _encode_finding(finding: Finding) -> dict[str, str]:
    return {
        "topic": finding.topic,
        "level": finding.level,
        "said": finding.message,
        "remedy": finding.remedy,
    }


def _table_findings(found: list[Finding]) -> Table:
    table = Table(box=None, show_header=False)
    for finding in found:
        style = LEVEL_STYLES[finding.level]
        remedy = f"\n[bold]{escape(finding.remedy)}[/bold]" if finding.remedy else ""
        table.add_row(
            f"[{style}]{finding.level}[/]", escape(finding.topic), f"{escape(finding.message)}{remedy}"
        )
    return table


PASSED_VARIABLES = ("MIRROR_STORE", "MIRROR_CONFIG", "MIRROR_CACHE")
"""Variables that the unit takes over from the shell in which it is installed."""


@click.command("install-kiosk", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--session",
    type=click.Choice(list(SESSIONS)),
    default="wayland",
    show_default=True,
    help="; ".join(f"{name}: {about}" for name, about in SESSIONS.items()) + ".",
)
@click.option("--print", "printing", is_flag=True, help="Print the files instead of writing them.")
@click.option(
    "--dir",
    "home",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write below this folder instead of your home.",
)
@click.option("--uninstall", "removing", is_flag=True, help="Take away what was installed.")
def install_kiosk(session: str, printing: bool, home: Path | None, removing: bool) -> None:
    """Make this machine a kiosk: a systemd user unit with a watchdog, started with the session.

    No cursor, no blanking, nothing but the mirror. What needs root is printed, not done.
    """
    kiosk = KioskSetup(
        session,
        (sys.executable, "-m", "mirror", "live"),
        _load_settings().kiosk.watchdog_s,
        _name_user(),
        _keep_environment(),
    )
    target = home or Path.home()
    if kiosk.user == ROOT and not removing:
        click.echo(f"warning: {ROOT_WARNING}", err=True)
    if printing:
        for file in list_files(kiosk, target):
            click.echo(f"# ---- {target / file.path}\n{file.text}")
        return
    try:
        done = remove_files(target) if removing else install_files(kiosk, target)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    for path in done:
        click.echo(f"{'taken away' if removing else 'written'}: {path}")
    if home is None:
        _reload_units()
    if not removing:
        for number, step in enumerate(list_steps(kiosk, target), start=1):
            click.echo(f"{number}. {step}")


def _load_settings() -> Settings:
    try:
        return load()
    except SettingsError as error:
        raise click.ClickException(f"the settings are wrong:\n{error}") from None


def _name_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise click.ClickException("who you are cannot be told: set USER") from None


def _keep_environment() -> dict[str, str]:
    return {name: str(Path(os.environ[name]).absolute()) for name in PASSED_VARIABLES if os.environ.get(name)}


def _reload_units() -> None:
    """Have systemd look at the units again; a session without systemd does so when it starts."""
    systemctl = shutil.which("systemctl")
    if systemctl:
        subprocess.run([systemctl, "--user", "daemon-reload"], check=False, capture_output=True)


EXTRAS = ("kiosk", "server", "client", "voice")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--extra",
    "extras",
    multiple=True,
    type=click.Choice(EXTRAS),
    default=("kiosk",),
    show_default=True,
    help="With what this extra needs, where it is installed; may be repeated.",
)
@click.option("--sbom", is_flag=True, help="A bill of materials (CycloneDX 1.6, JSON) on standard output.")
@click.option("--json", "as_document", is_flag=True, help="One JSON document on standard output.")
def licences(extras: tuple[str, ...], sbom: bool, as_document: bool) -> None:
    """List every distribution that Mirror needs, its licence, and the libraries that its wheel carries.

    Of what is installed here. Networks and the sample video are listed by `mirror engines list`.
    """
    from mirror.licences import bill, inventory

    found = inventory(extras)
    if sbom:
        click.echo(json.dumps(bill(found), indent=2, ensure_ascii=False))
    elif as_document:
        click.echo(
            json.dumps([{**asdict(each), "copyleft": list(each.copyleft)} for each in found], indent=2)
        )
    else:
        table = Table("distribution", "version", "licence", "copyleft in it", box=None)
        for each in found:
            table.add_row(each.name, each.version, each.licence, ", ".join(each.copyleft))
        Console().print(table)
