"""`mirror calibrate`: the camera, the floor and the glass, as named and versioned files: shown, checked,
used. Where the camera hangs (`floor`, `glass`, `nudge`) is added as a new version; `screen` does all of
it with the board in hand.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
import cv2
from rich.console import Console
from rich.table import Table

from calibration.boards import Board, find
from calibration.floor import Floor, level_floor
from calibration.floor_finding import floor_of_board, floor_of_members
from calibration.glass import LEVEL, glass_from_measures
from calibration.judging import faults
from engines.pose import KEYPOINTS, PoseSequence
from mirror.calibrations import folder
from mirror.calibrations.folder import CalibrationError, StoredCalibration, fitting, keep_place
from mirror.cli import calibrate_camera
from mirror.cli.calibrate_camera import Pair, board_options, json_option, one_line_errors, tell
from mirror.cli.extras import window
from mirror.cli.store import as_json as document
from mirror.cli.store import cells
from mirror.live.state import LiveOptions
from mirror.settings import load
from mirror.settings.file import parse_value, set_value
from mirror.settings.options import options


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
    sys.exit(int(window("mirror.ui.trainer.calibrating.page").run_calibration(load(), options)))


WORST_DEG = 5.0
"""A floor that is known less well is not taken."""

file_path = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("name")
@click.option(
    "--video", type=file_path, help="A video in which somebody stands straight, best at a few places."
)
@click.option(
    "--keypoints", type=file_path, help="The keypoints.csv that `mirror batch` made of such a video."
)
@click.option("--picture", type=file_path, help="A picture of the board lying on the floor, face up.")
@click.option("--thick-mm", type=float, default=0.0, show_default=True, help="Of what the board is glued on.")
@click.option("--member-height-m", type=float, help="Height of who stands there; gives the camera's own.")
@click.option(
    "--pitch-deg", type=float, help="How far the camera looks down, as measured; with --camera-height-m."
)
@click.option(
    "--roll-deg", type=float, default=0.0, show_default=True, help="How far upright leans to the right."
)
@click.option("--camera-height-m", type=float, help="Height of the camera over the floor, as measured.")
@board_options
@json_option
@one_line_errors
def floor(name: str, board: Board, as_json: bool, **given: Any) -> None:
    """Find floor and gravity for NAME: from somebody who stands, from the board on the floor, or as measured."""
    ways = [given[way] is not None for way in ("video", "keypoints", "picture", "pitch_deg")]
    if sum(ways) != 1 or (given["pitch_deg"] is not None and given["camera_height_m"] is None):
        raise click.UsageError(
            "say one of --video, --keypoints, --picture, or --pitch-deg with --camera-height-m"
        )
    stored = folder.load(name)
    found = _floor(stored, board, given)
    if found.spread_deg > WORST_DEG:
        raise CalibrationError(
            f"upright is known to {found.spread_deg:.0f}° only: let somebody stand straight and still at three"
            " places, near and far, or measure the camera's height over the floor (--camera-height-m)"
        )
    if stored.calibration.glass is not None:
        click.echo(
            "the glass was placed by the old floor: measure it again (`mirror calibrate glass`)", err=True
        )
    tell(keep_place(name, floor=found), as_json)


def _floor(stored: StoredCalibration, board: Board, given: dict[str, Any]) -> Floor:
    if given["pitch_deg"] is not None:
        return level_floor(given["pitch_deg"], given["roll_deg"], given["camera_height_m"])
    if given["picture"] is not None:
        return _floor_of_picture(stored, board, given["picture"], given["thick_mm"] / 1000)
    if given["keypoints"] is not None:
        from export.keypoints import read_keypoints

        return _floor_of(read_keypoints(given["keypoints"]), given, given["keypoints"])
    from engines import Pipeline
    from engines.scale import Scale

    pipeline = Pipeline(scale=Scale(stored.calibration.intrinsics, given["member_height_m"]))
    return _floor_of(pipeline.sequence(given["video"]), given, given["video"])


def _floor_of(sequence: PoseSequence, given: dict[str, Any], path: Path) -> Floor:
    if sequence.xyz is None:
        raise CalibrationError(f"{path}: has no 3D (x_m, y_m, z_m): run `mirror batch` without --no-3d")
    heights = given["member_height_m"], given["camera_height_m"]
    return floor_of_members(sequence.time, sequence.xyz, KEYPOINTS, *heights)


def _floor_of_picture(stored: StoredCalibration, board: Board, path: Path, thick_m: float) -> Floor:
    picture = cv2.imread(str(path))
    if picture is None:
        raise CalibrationError(f"{path}: cannot be read as a picture")
    sighting = find(board, picture)
    if sighting is None:
        columns, rows = board.squares
        raise CalibrationError(f"{path}: no {board.kind} board of {columns} x {rows} squares is seen in it")
    return floor_of_board(sighting, fitting(stored, (picture.shape[1], picture.shape[0])), thick_m)


@click.command()
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice(["mirror", "display"]),
    default="mirror",
    show_default=True,
    help="A two-way mirror before the screen, or a plain display.",
)
@click.option(
    "--screen-mm", type=Pair(float, "523x930"), required=True, help="Size of the picture it shows, mm."
)
@click.option("--screen-px", type=Pair(int, "1080x1920"), required=True, help="And in px, as it hangs.")
@click.option(
    "--camera-above-mm",
    type=float,
    required=True,
    help="Lens over the middle of the picture's top edge; below: < 0.",
)
@click.option(
    "--camera-right-mm", type=float, default=0.0, show_default=True, help="Lens to the member's right of it."
)
@click.option(
    "--camera-ahead-mm", type=float, default=0.0, show_default=True, help="Lens before the screen's plane."
)
@click.option(
    "--turn-deg", type=float, default=0.0, show_default=True, help="Camera turned to the member's left."
)
@click.option(
    "--tilt-deg", type=float, default=0.0, show_default=True, help="Screen's face leans down from plumb."
)
@click.option(
    "--gap-mm", type=float, default=0.0, show_default=True, help="From the mirror's surface to the picture."
)
@json_option
@one_line_errors
def glass(name: str, kind: Any, screen_mm: Any, screen_px: Any, as_json: bool, **given: Any) -> None:
    """Say where the screen of NAME is, as measured with a rule from where members stand."""
    stored = folder.load(name)
    known = stored.calibration.floor
    if known is None:
        click.echo(
            "gravity is not known: the camera is taken to be level (`mirror calibrate floor`)", err=True
        )
    placed = glass_from_measures(
        kind,
        (screen_mm[0] / 1000, screen_mm[1] / 1000),
        screen_px,
        given["camera_above_mm"] / 1000,
        given["camera_right_mm"] / 1000,
        given["camera_ahead_mm"] / 1000,
        LEVEL if known is None else known.up,
        given["turn_deg"],
        given["tilt_deg"],
        given["gap_mm"] / 1000,
    )
    tell(keep_place(name, glass=placed), as_json)


@click.command()
@click.argument("name")
@click.option("--right-px", type=float, default=0.0, show_default=True)
@click.option("--down-px", type=float, default=0.0, show_default=True)
@json_option
@one_line_errors
def nudge(name: str, right_px: float, down_px: float, as_json: bool) -> None:
    """Move the overlay of NAME by pixels, where the check screen shows that it lies beside the reflection."""
    known = folder.load(name).calibration.glass
    if known is None:
        raise CalibrationError(f"{name}: knows no glass: `mirror calibrate glass` first")
    tell(keep_place(name, glass=known.nudge(right_px, down_px)), as_json)


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
    screen,
    calibrate_camera.preset,
    calibrate_camera.fov,
    calibrate_camera.exif,
    floor,
    glass,
    nudge,
):
    calibrate.add_command(made)


@calibrate.command("list")
@json_option
@one_line_errors
def list_(as_json: bool) -> None:
    """List the stored calibrations; the one in use has a star."""
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
    row: dict[str, Any] = {"name": name, "versions": list(numbers), "in_use": used in _titles(name, numbers)}
    try:
        known = folder.load(name).calibration
    except CalibrationError as error:
        return {**row, "error": str(error)}
    lens, good = known.intrinsics, known.quality
    return {
        **row,
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
    stored = folder.load(name)
    lens, quality = stored.calibration.intrinsics, stored.calibration.quality
    if quality is not None and (found := faults(quality, (lens.width, lens.height), lens.fx)):
        raise CalibrationError(f"{stored.title} is not good enough: {'; '.join(found)}")
    text = f"{stored.title}: right"
    if size is not None:
        fitting(stored, size)
        same = size == (lens.width, lens.height)
        text += ", fits as it is" if same else f", fits scaled from {lens.width} x {lens.height}"
    click.echo(text)


@calibrate.command()
@click.argument("name")
@one_line_errors
def use(name: str) -> None:
    """Use the calibration NAME in the live mirror (setting camera.calibration); none: `mirror calibrate use ""`."""
    stored = folder.load(name) if name else None
    if stored is not None:
        camera = load().camera
        asked = (camera.width, camera.height) if camera.turn % 180 == 0 else (camera.height, camera.width)
        fitting(stored, asked)
    set_value(IN_USE, parse_value(options()[IN_USE], name))
    click.echo(f"in use: {stored.title}" if stored else "in use: none")


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
