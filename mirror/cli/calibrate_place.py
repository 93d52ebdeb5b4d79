"""Where the camera hangs: `mirror calibrate floor`, `glass` and `nudge` add it to a calibration, as a new version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import cv2

from calibration.boards import Board, find
from calibration.floor import Floor, level_floor
from calibration.floor_finding import floor_of_board, floor_of_members
from calibration.glass import LEVEL, glass_from_measures
from engines.pose import KEYPOINTS, PoseSequence
from mirror.calibrations.folder import StoredCalibration, load
from mirror.calibrations.keeping import fitting, keep_place
from mirror.calibrations.names import CalibrationError
from mirror.cli.calibrate_options import Pair, board_options, json_option, one_line_errors
from mirror.cli.calibrate_shown import tell

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
    stored = load(name)
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
    stored = load(name)
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
    known = load(name).calibration.glass
    if known is None:
        raise CalibrationError(f"{name}: knows no glass: `mirror calibrate glass` first")
    tell(keep_place(name, glass=known.nudge(right_px, down_px)), as_json)
