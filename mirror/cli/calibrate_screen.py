"""`mirror calibrate screen`: the whole of it on the screen, with the board held in hand."""

from __future__ import annotations

import sys

import click

from mirror.cli.calibrate_options import one_line_errors
from mirror.cli.window import window
from mirror.live.options import LiveOptions
from mirror.settings import load


@click.command()
@click.option("--camera", help="Number or device file of the camera, instead of that of the settings.")
@click.option("--profile", metavar="NAME", help="Profile of engines, instead of that of the settings.")
@click.option("--windowed", is_flag=True, help="In a window rather than full screen.")
@one_line_errors
def screen(camera: str | None, profile: str | None, windowed: bool) -> None:
    """Calibrate on the screen: lens, floor, glass, and the check on the reflection. The kiosk must not be running.

    The same page is behind the trainer's door of the kiosk.
    """
    options = LiveOptions(camera=camera, profile=profile, windowed=windowed)
    sys.exit(int(window("mirror.ui.calibration_window").run(load(), options)))
