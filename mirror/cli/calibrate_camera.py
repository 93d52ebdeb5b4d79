"""`mirror calibrate board` and `mirror calibrate camera`: a board printed, shown, and the camera solved from it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from calibration.boards import Board
from calibration.judging import require_good
from calibration.printing import page_mm, write_board
from calibration.solving import Solution, solve
from calibration.views import Advice, ViewCollector
from mirror.calibrations.keeping import keep_intrinsics
from mirror.calibrations.names import CalibrationError, check_name
from mirror.calibrations.recordings import views_of_folder, views_of_video
from mirror.cli.calibrate_options import board_options, json_option, one_line_errors
from mirror.cli.calibrate_shown import tell

SAID = {
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
    kept = keep_intrinsics(name, solved.intrinsics, board.kind, source, solved.quality)
    tell(kept, as_json, _describe_solution(solved, collector))


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


def describe_advice(advice: Advice, grid: tuple[int, int]) -> str:
    """What to do next, in words; places are those of the picture as a mirror shows it."""
    if advice.place is None:
        return SAID[advice.step]
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
    from mirror.live.options import LiveOptions
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
