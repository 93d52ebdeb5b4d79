"""The camera's own calibration: `mirror calibrate board` and `camera` (solved from a printed board),
`preset`, `fov` and `exif` (without one); and what all of `mirror calibrate` shares: options, errors in
one line, how one is shown.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

import click
import cv2
from rich.console import Console
from rich.progress import Progress

from calibration.boards import Board
from calibration.exif import focal_35mm
from calibration.field_of_view import intrinsics_of_35mm, intrinsics_of_field
from calibration.judging import require_good
from calibration.presets import preset as named
from calibration.presets import presets
from calibration.printing import page_mm, write_board
from calibration.solving import Solution, solve
from calibration.views import BoardAdvice, ViewCollector
from mirror.calibrations.folder import CalibrationError, StoredCalibration, check_name, keep_intrinsics
from mirror.calibrations.recordings import views_of_folder, views_of_video
from mirror.cli import errors

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


class Pair(click.ParamType):  # type: ignore[type-arg] # generic since click 8.5
    """Two numbers as in 7x5."""

    def __init__(self, kind: type, name: str) -> None:
        self._kind, self.name = kind, name

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[Any, Any]:
        if isinstance(value, tuple):
            return value
        try:
            first, second = (self._kind(part) for part in str(value).lower().split("x"))
        except ValueError:
            self.fail(f"{value!r} is not two numbers as in {self.name}", param, ctx)
        return first, second


size_option = click.option(
    "--size", type=Pair(int, "1280x720"), required=True, help="Size of the pictures, px, as in 1280x720."
)


def board_options(command: Callable[..., None]) -> Callable[..., None]:
    """--board, --squares and --square-mm, given to the command as `board`."""

    @click.option(
        "--board",
        "kind",
        type=click.Choice(["charuco", "checkerboard"]),
        default="charuco",
        show_default=True,
    )
    @click.option(
        "--squares", type=Pair(int, "7x5"), default="7x5", show_default=True, help="Squares of the board."
    )
    @click.option(
        "--square-mm", type=float, default=35.0, show_default=True, help="Side of a square as measured, mm."
    )
    @wraps(command)
    def wrapper(*args: Any, kind: Any, squares: tuple[int, int], square_mm: float, **given: Any) -> None:
        try:
            board = Board(kind, squares, square_mm / 1000)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        command(*args, board=board, **given)

    return wrapper


one_line_errors = errors.one_line_errors(ValueError)
"""What went wrong is a line, with exit status 1."""


def as_document(stored: StoredCalibration) -> dict[str, Any]:
    """A calibration as JSON."""
    known = stored.calibration
    document = {"name": stored.name, "version": stored.version, "file": str(stored.path), **asdict(known)}
    if known.floor is not None:
        document["floor"] |= {"pitch_deg": known.floor.pitch_deg, "roll_deg": known.floor.roll_deg}
    return document


def tell(stored: StoredCalibration, as_json: bool, more: dict[str, Any] | None = None) -> None:
    """Print a calibration: as JSON (with `more`), or in a few lines."""
    if as_json:
        click.echo(json.dumps({**as_document(stored), **(more or {})}, indent=2, ensure_ascii=False))
        return
    for line in describe_calibration(stored):
        click.echo(line)


def describe_calibration(stored: StoredCalibration) -> list[str]:
    """A calibration in words."""
    known, lens = stored.calibration, stored.calibration.intrinsics
    source = f", {known.source}" if known.source else ""
    lines = [
        f"{stored.title}: {known.method.replace('_', ' ')}, {known.made}{source}",
        f"  picture {lens.width} x {lens.height} px, focal length {lens.fx:.1f} {lens.fy:.1f} px, "
        f"middle {lens.cx:.1f} {lens.cy:.1f} px, {len(lens.distortion)} distortion coefficients",
    ]
    if known.quality is not None:
        good = known.quality
        lines.append(
            f"  {good.views} views, corners {good.rms_px:.2f} px off, {good.coverage:.0%} of the picture, tilted by"
            f" {good.tilt_deg:.0f}°, focal length ± {good.fx_std_px:.1f} px, middle ± {good.cx_std_px:.1f} px"
        )
    if known.floor is not None:
        floor = known.floor
        lines.append(
            f"  floor from {floor.source}: camera {floor.height_m:.2f} m over it, looks down by"
            f" {floor.pitch_deg:.1f}°, rolled by {floor.roll_deg:.1f}°, ± {floor.spread_deg:.1f}°"
        )
    if known.glass is not None:
        wide, high = known.glass.size_m
        lines.append(
            f"  {known.glass.kind} of {1000 * wide:.0f} x {1000 * high:.0f} mm,"
            f" {known.glass.size_px[0]} x {known.glass.size_px[1]} px"
        )
    return lines


ADVICE_WORDS = {
    "show": "hold the board before the camera, still",
    "turn": "turn the board to the left and to the right",
    "tip": "tip the board forward and back",
    "more": "a few more views, each another one",
    "done": "that is enough",
}
PLACES = (("left", "middle", "right"), ("top", "middle", "bottom"))


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="File to write: .pdf, .svg or .png.",
)
@board_options
@one_line_errors
def board(board: Board, out: Path) -> None:
    """Write a board to print at true scale; a square must measure what it says, or tell --square-mm what it does."""
    write_board(board, out)
    width, height = page_mm(board)
    click.echo(
        f"{out}: {width:.0f} x {height:.0f} mm, {board.kind}, print it at 100 % and glue it on something flat"
    )


@click.command()
@click.argument("name")
@click.option(
    "--video", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A video of the board."
)
@click.option(
    "--images",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of photographs of it.",
)
@click.option(
    "--camera", "device", metavar="N", help="A camera: its number or device file; what to do is said."
)
@board_options
@json_option
@one_line_errors
def camera(
    name: str, video: Path | None, images: Path | None, device: str | None, board: Board, as_json: bool
) -> None:
    """Solve how the camera sees, from views of a board, and keep it as the calibration NAME.

    Show the board all over the picture, near enough to fill a third of it, turned and tipped, and hold it still.
    Refused where the result would be poor, with what to do about it.
    """
    if sum(source is not None for source in (video, images, device)) != 1:
        raise click.UsageError("say where the board is seen: --video, --images or --camera")
    check_name(name)
    if device is not None:
        source, collector = f"camera {device}", live_views(device, board)
    else:
        path = video or images
        assert path is not None  # noqa: S101 (one of the three)
        source, collector = path.name, _read_recording(path, board)
    if not collector.views:
        raise CalibrationError(f"{source}: no {board.kind} board of {_squares(board)} squares is seen in it")
    solved = solve(collector.views, collector.size)
    require_good(solved.quality, collector.size, solved.intrinsics.fx)
    stored = keep_intrinsics(name, solved.intrinsics, board.kind, source, solved.quality)
    tell(stored, as_json, _describe_solution(solved, collector))


def _squares(board: Board) -> str:
    return f"{board.squares[0]} x {board.squares[1]}"


def _describe_solution(solved: Solution, collector: ViewCollector) -> dict[str, Any]:
    return {"model": solved.model, "view_px": solved.view_px, "cells": collector.cells.astype(int).tolist()}


def _read_recording(path: Path, board: Board) -> ViewCollector:
    read = views_of_folder if path.is_dir() else views_of_video
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task("looking for the board", total=None)
        return read(path, board, lambda done, every: shown.update(task, completed=done, total=every))


def describe_advice(advice: BoardAdvice, grid: tuple[int, int]) -> str:
    """What to do next, in words; places are those of the picture as a mirror shows it."""
    if advice.place is None:
        return ADVICE_WORDS[advice.step]
    column, row = (min(3 * place // count, 2) for place, count in zip(advice.place, grid, strict=True))
    across, along = PLACES[0][2 - column], PLACES[1][row]
    where = along if across == "middle" else across if along == "middle" else f"{along} {across}"
    return f"show the board at the {where} of the mirror"


def live_views(
    device: str, board: Board, say: Callable[[str], None] = lambda text: click.echo(text, err=True)
) -> ViewCollector:
    """Views of a board that is held before a camera, until they are enough; `say` hears what to do next.

    Raises CameraError for a camera that cannot be opened.
    """
    from calibration.views import GRID
    from mirror.live.assembly import source_of
    from mirror.live.state import LiveOptions
    from mirror.settings import load

    source = source_of(load().camera, LiveOptions(camera=device))
    collector: ViewCollector | None = None
    last = ""
    with closing(source):
        for frame in source.frames(say):
            height, width = frame.image.shape[:2]
            collector = collector or ViewCollector(board, (width, height))
            collector.offer(frame.image)
            if (text := f"{len(collector.views)} views, {describe_advice(collector.advice, GRID)}") != last:
                say(last := text)
            if collector.enough:
                break
    if collector is None:
        raise CalibrationError(f"camera {device}: gave no picture")
    return collector


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
        _list_presets(as_json)
        return
    if name is None or known is None or size is None:
        raise click.UsageError("say NAME, CAMERA and --size, or --list")
    tell(keep_intrinsics(name, named(known).intrinsics(size), "preset", known), as_json)


def _list_presets(as_json: bool) -> None:
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
