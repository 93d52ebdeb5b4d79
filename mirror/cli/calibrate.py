"""`mirror calibrate`: the camera, the floor and the glass, as named and versioned files."""

from __future__ import annotations

from typing import Any

import click
from rich.console import Console
from rich.table import Table

from calibration.judging import faults
from mirror.calibrations import folder
from mirror.calibrations.keeping import fitting
from mirror.calibrations.names import CalibrationError
from mirror.cli import calibrate_camera, calibrate_given, calibrate_place, calibrate_screen
from mirror.cli.calibrate_options import Pair, json_option, one_line_errors
from mirror.cli.calibrate_shown import tell
from mirror.cli.stored import as_json as document
from mirror.cli.stored import cells
from mirror.settings import load
from mirror.settings.table import options
from mirror.settings.writing import parse_value, set_value

IN_USE = "camera.calibration"


class OrderedGroup(click.Group):
    """Lists its commands in the order in which an installer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=OrderedGroup, context_settings={"help_option_names": ["-h", "--help"]})
def calibrate() -> None:
    """Calibrate the camera: how it sees, where the floor is, how it hangs against the glass.

    NAME is a calibration's name, its newest version; NAME@2 is its second one. Every change is a new version, nothing
    is overwritten. docs/calibration.md tells how it is done in five minutes.
    """


for made in (
    calibrate_camera.board,
    calibrate_camera.camera,
    calibrate_screen.screen,
    calibrate_given.preset,
    calibrate_given.fov,
    calibrate_given.exif,
    calibrate_place.floor,
    calibrate_place.glass,
    calibrate_place.nudge,
):
    calibrate.add_command(made)


@calibrate.command("list")
@json_option
@one_line_errors
def list_(as_json: bool) -> None:
    """List what is kept; the one in use has a star."""
    used = load().camera.calibration
    rows = [_row(name, numbers, used) for name, numbers in folder.versions().items()]
    if as_json:
        click.echo(document(rows))
        return
    table = Table("", "name", "versions", "picture", "method", "views", "error", "floor", "glass", box=None)
    for row in rows:
        table.add_row(*cells(_cells(row)))
    Console().print(table)


def _row(name: str, numbers: tuple[int, ...], used: str) -> dict[str, Any]:
    """One name as JSON; a file that is damaged says so in its row."""
    said: dict[str, Any] = {"name": name, "versions": list(numbers), "in_use": used in _titles(name, numbers)}
    try:
        known = folder.load(name).calibration
    except CalibrationError as error:
        return {**said, "error": str(error)}
    lens, good = known.intrinsics, known.quality
    return {
        **said,
        "error": "",
        "width": lens.width,
        "height": lens.height,
        "method": known.method,
        "views": good and good.views,
        "rms_px": good and good.rms_px,
        "floor": known.floor is not None,
        "glass": known.glass and known.glass.kind,
    }


def _titles(name: str, numbers: tuple[int, ...]) -> set[str]:
    return {name, *(f"{name}@{number}" for number in numbers)}


def _cells(row: dict[str, Any]) -> list[str]:
    head = ["*" if row["in_use"] else "", row["name"], ", ".join(map(str, row["versions"]))]
    if row["error"]:
        return [*head, row["error"]]
    off = "" if row["rms_px"] is None else f"{row['rms_px']:.2f} px"
    size = f"{row['width']} x {row['height']}"
    return [
        *head,
        size,
        row["method"],
        str(row["views"] or ""),
        off,
        "yes" if row["floor"] else "",
        row["glass"] or "",
    ]


@calibrate.command()
@click.argument("name")
@json_option
@one_line_errors
def show(name: str, as_json: bool) -> None:
    """Show the calibration NAME."""
    tell(folder.load(name), as_json)


@calibrate.command()
@click.argument("name")
@click.option("--size", type=Pair(int, "1280x720"), help="Whether it fits pictures of this size too, px.")
@one_line_errors
def check(name: str, size: tuple[int, int] | None) -> None:
    """Check the calibration NAME: whether its file is whole, its quality good, and whether it fits."""
    kept = folder.load(name)
    lens, quality = kept.calibration.intrinsics, kept.calibration.quality
    if quality is not None and (found := faults(quality, (lens.width, lens.height), lens.fx)):
        raise CalibrationError(f"{kept.title} is not good enough: {'; '.join(found)}")
    text = f"{kept.title}: right"
    if size is not None:
        fitting(kept, size)
        same = size == (lens.width, lens.height)
        text += ", fits as it is" if same else f", fits scaled from {lens.width} x {lens.height}"
    click.echo(text)


@calibrate.command()
@click.argument("name")
@one_line_errors
def use(name: str) -> None:
    """Use the calibration NAME in the live mirror (setting camera.calibration); none: `mirror calibrate use ""`."""
    kept = folder.load(name) if name else None
    if kept is not None:
        camera = load().camera
        asked = (camera.width, camera.height) if camera.turn % 180 == 0 else (camera.height, camera.width)
        fitting(kept, asked)
    set_value(IN_USE, parse_value(options()[IN_USE], name))
    click.echo(f"in use: {kept.title}" if kept else "in use: none")


@calibrate.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@one_line_errors
def remove(name: str, yes: bool) -> None:
    """Remove the calibration NAME with all its versions, or one of them as NAME@2."""
    folder.load(name) if not yes else None
    if not yes:
        click.confirm(f"Remove {name} for good?", abort=True)
    click.echo(f"removed: {', '.join(folder.remove(name))}")
