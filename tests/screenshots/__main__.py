"""Every screen, from the real program on the sample video: `python -m tests.screenshots --out docs/screens`.

Needs a display (Xvfb will do) of at least 1920x1920, or Qt's offscreen platform. Runs with a store, settings and
members of its own, which are thrown away. Pictures are made half as large as the glass.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
from PySide6.QtWidgets import QApplication

from tests.screenshots import playing, together
from tests.screenshots.calibrating import calibrating
from tests.screenshots.driver import SIZES
from tests.screenshots.ghost import ghost, keep_reference
from tests.screenshots.past import keep_past
from tests.screenshots.planned import shoot_plans
from tests.screenshots.tour import tour

MEMBERS = ("Amina", "Benedikt", "Chiara", "Emre", "Jonas", "Maja", "Noor")


def _prepare(folder: Path, members: tuple[str, ...] = MEMBERS) -> None:
    """A store with members, and no settings."""
    from mirror.store.database import open_store
    from mirror.store.members import add

    os.environ["MIRROR_STORE"] = str(folder / "mirror.db")
    os.environ["MIRROR_CONFIG"] = str(folder / "mirror.toml")
    store = open_store()
    for name in members:
        add(store, name)
    keep_past(store)
    store.close()


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option("--language", default="en", help="Two letters: the session alone, in that language.")
@click.option("--only", type=click.Choice(sorted(SIZES)), help="One orientation only.")
@click.option("--calibrating", "only_calibrating", is_flag=True, help="Those of the calibration only.")
@click.option("--together", "only_together", is_flag=True, help="Those of several at the mirror only.")
@click.option("--ghost", "only_ghost", is_flag=True, help="The one of the trainer's reference only.")
@click.option("--plans", "only_plans", is_flag=True, help="Those of plans, weights and progress only.")
@click.option("--games", "only_games", is_flag=True, help="Those of energy games only.")
def main(
    out: Path,
    language: str,
    only: str | None,
    only_calibrating: bool,
    only_together: bool,
    only_ghost: bool,
    only_plans: bool,
    only_games: bool,
) -> None:
    """Take a picture of every screen."""
    app = QApplication(sys.argv[:1])
    names = [only] if only else list(SIZES)
    if language != "en":
        _all(out, names, language)
    elif only_calibrating:
        calibrating(out)
    elif only_together:
        _together(out, names)
    elif only_ghost:
        _ghost(out, names)
    elif only_plans:
        _shoot_plans(out, names)
    elif only_games:
        _playing(out, names)
    else:
        calibrating(out)
        _together(out, names)
        _shoot_plans(out, names)
        _ghost(out, names)
        _playing(out, names)
        _all(out, names)
    app.quit()


def _together(out: Path, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder), ())
        for name in names:
            together.tour(out, name)


def _shoot_plans(out: Path, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder))
        for name in names:
            shoot_plans(out, name)


def _ghost(out: Path, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder), ())
        keep_reference()
        for name in names:
            ghost(out, name)


def _playing(out: Path, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder), ())
        for name in names:
            playing.alone(out, name)
            playing.together(out, name)


def _all(out: Path, names: Sequence[str], language: str = "en") -> None:
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder))
        for name in names:
            tour(out, name, language)


if __name__ == "__main__":
    main()
