"""`mirror install-kiosk`: the mirror starts with the machine, and again whenever it ends."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from mirror.kiosk.install import ROOT, ROOT_WARNING, files, install, steps, uninstall
from mirror.kiosk.unit import SESSIONS, KioskSetup
from mirror.settings import Settings, SettingsError, load

KEPT = ("MIRROR_STORE", "MIRROR_CONFIG", "MIRROR_CACHE")
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

    No cursor, no blanking, nothing but the mirror. What needs root is told, not done.
    """
    kiosk = KioskSetup(
        session,
        (sys.executable, "-m", "mirror", "live"),
        _settings().kiosk.watchdog_s,
        _user(),
        _keep_environment(),
    )
    target = home or Path.home()
    if kiosk.user == ROOT and not removing:
        click.echo(f"warning: {ROOT_WARNING}", err=True)
    if printing:
        for file in files(kiosk, target):
            click.echo(f"# ---- {target / file.path}\n{file.text}")
        return
    try:
        done = uninstall(target) if removing else install(kiosk, target)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    for path in done:
        click.echo(f"{'taken away' if removing else 'written'}: {path}")
    if home is None:
        _reload()
    if not removing:
        for number, step in enumerate(steps(kiosk, target), start=1):
            click.echo(f"{number}. {step}")


def _settings() -> Settings:
    try:
        return load()
    except SettingsError as error:
        raise click.ClickException(f"the settings are wrong:\n{error}") from None


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise click.ClickException("who you are cannot be told: set USER") from None


def _keep_environment() -> dict[str, str]:
    return {name: str(Path(os.environ[name]).absolute()) for name in KEPT if os.environ.get(name)}


def _reload() -> None:
    """Have systemd look at the units again; a session without systemd does so when it starts."""
    systemctl = shutil.which("systemctl")
    if systemctl:
        subprocess.run([systemctl, "--user", "daemon-reload"], check=False, capture_output=True)
