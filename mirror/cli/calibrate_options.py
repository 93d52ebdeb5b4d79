"""What the commands of `mirror calibrate` have in common: options, and errors in one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from calibration.boards import Board
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
