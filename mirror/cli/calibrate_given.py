"""Calibrations without a board: a known camera, a stated field of view, a photograph's EXIF."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import cv2

from calibration.exif import focal_35mm
from calibration.field_of_view import intrinsics_of_35mm, intrinsics_of_field
from calibration.presets import preset as named
from calibration.presets import presets
from mirror.calibrations.keeping import keep_intrinsics
from mirror.calibrations.names import CalibrationError
from mirror.cli.calibrate_options import Pair, json_option, one_line_errors, size_option
from mirror.cli.calibrate_shown import tell


@click.command()
@click.argument("name", required=False)
@click.argument("known", metavar="CAMERA", required=False)
@click.option("--size", type=Pair(int, "1280x720"), help="Size of the pictures, px, as in 1280x720.")
@click.option("--list", "listing", is_flag=True, help="List the known cameras.")
@json_option
@one_line_errors
def preset(name: str | None, known: str | None, size: Any, listing: bool, as_json: bool) -> None:
    """Take a known CAMERA's field of view for NAME; --list names them. Good to a few per cent."""
    if listing:
        _list(as_json)
        return
    if name is None or known is None or size is None:
        raise click.UsageError("say NAME, CAMERA and --size, or --list")
    tell(keep_intrinsics(name, named(known).intrinsics(size), "preset", known), as_json)


def _list(as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([asdict(row) for row in presets().values()], indent=2, ensure_ascii=False))
        return
    for row in presets().values():
        wide, high = row.aspect
        click.echo(f"{row.name:27}{row.title}, {row.degrees:g}° {row.over}, {wide}:{high} ({row.source})")


@click.command()
@click.argument("name")
@click.option("--degrees", type=float, required=True, help="Field of view, deg.")
@click.option(
    "--over",
    type=click.Choice(["horizontal", "vertical", "diagonal"]),
    default="horizontal",
    show_default=True,
)
@size_option
@json_option
@one_line_errors
def fov(name: str, degrees: float, over: Any, size: tuple[int, int], as_json: bool) -> None:
    """Take a stated field of view for NAME."""
    lens = intrinsics_of_field(size, degrees, over)
    tell(keep_intrinsics(name, lens, "field_of_view", f"{degrees:g}° {over}"), as_json)


@click.command()
@click.argument("name")
@click.argument("photo", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
@one_line_errors
def exif(name: str, photo: Path, as_json: bool) -> None:
    """Take the focal length that PHOTO, made by the camera at its full field of view, says of itself for NAME."""
    focal = focal_35mm(photo)
    picture = cv2.imread(str(photo))
    if picture is None:
        raise CalibrationError(f"{photo}: cannot be read as a picture")
    size = (picture.shape[1], picture.shape[0])
    tell(
        keep_intrinsics(name, intrinsics_of_35mm(size, focal), "exif", f"{photo.name}, {focal:g} mm"), as_json
    )
