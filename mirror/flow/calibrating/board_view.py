"""What the screen says while a board is shown: one hint, how far each thing has come, and the result in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from calibration.boards import FloatArray
from calibration.solving import Solution
from calibration.views import COVERED, GRID, TILT_DEG, VIEWS
from mirror.flow.calibrating.board import BoardState
from mirror.flow.view import Tone
from mirror.flow.words import Words


@dataclass(frozen=True, slots=True)
class BoardProgress:
    """One thing that is asked for: its name, how much of how much, and the share 0..1."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class BoardView:
    """`cells` (6, 8) and `wanted` (column, row) are of the picture as it is shown; `corners` (n, 2) px of the
    camera's. `views` grows by one with every view that is taken."""

    hint: str
    tone: Tone
    done: float
    progress: tuple[BoardProgress, ...]
    verdict: tuple[str, ...]
    corners: FloatArray
    cells: NDArray[np.bool_]
    wanted: tuple[int, int] | None
    views: int


def board_view(state: BoardState, words: Words, mirrored: bool = True) -> BoardView:
    """The view of a state, for a picture that is shown as in a mirror, or not."""
    wanted = state.wanted
    if wanted is not None and mirrored:
        wanted = GRID[0] - 1 - wanted[0], wanted[1]
    hint = _place(wanted) if state.hint == "place" and wanted is not None else state.hint
    tone = {"good": Tone.GOOD, "full": Tone.STOP, "solving": Tone.PLAIN}.get(state.hint, Tone.CUE)
    return BoardView(
        words(f"calib.hint.{hint}"),
        tone,
        state.done,
        _progress(state, words),
        verdict(state, words),
        state.corners,
        state.cells[:, ::-1] if mirrored else state.cells,
        wanted,
        state.views,
    )


def verdict(state: BoardState, words: Words) -> tuple[str, ...]:
    """The result in words with its figures; empty while there is none."""
    if state.failings:
        return (words("calib.poor"), *(_failing(kind, said, state, words) for kind, said in state.failings))
    if state.phase == "good" and state.solution is not None:
        return (words("calib.good"), *figures(state.solution, words))
    return ()


def figures(solution: Solution, words: Words) -> tuple[str, ...]:
    """RMS, coverage, focal length and field of view of a solution, a line each."""
    quality, lens = solution.quality, solution.intrinsics
    field = 2 * np.degrees(np.arctan(lens.width / (2 * lens.fx)))
    return (
        words("calib.figure.rms", rms=words.decimal(f"{quality.rms_px:.2f}"), views=quality.views),
        words("calib.figure.coverage", coverage=f"{quality.coverage:.0%}", tilt=f"{quality.tilt_deg:.0f}"),
        words(
            "calib.figure.focal",
            focal=words.decimal(f"{(lens.fx + lens.fy) / 2:.1f}"),
            std=words.decimal(f"{max(quality.fx_std_px, quality.fy_std_px):.1f}"),
            field=f"{field:.0f}",
        ),
    )


def _failing(kind: str, said: str, state: BoardState, words: Words) -> str:
    if state.solution is None:
        return words("calib.failing.unsolvable")
    quality, lens = state.solution.quality, state.solution.intrinsics
    focal = max(quality.fx_std_px, quality.fy_std_px) / ((lens.fx + lens.fy) / 2)
    return words(
        f"calib.failing.{kind}",
        views=quality.views,
        dropped=quality.dropped,
        coverage=f"{quality.coverage:.0%}",
        tilt=f"{quality.tilt_deg:.0f}",
        rms=words.decimal(f"{quality.rms_px:.2f}"),
        focal=words.decimal(f"{focal:.1%}"),
        centre=words.decimal(f"{max(quality.cx_std_px, quality.cy_std_px):.1f}"),
    )


def _progress(state: BoardState, words: Words) -> tuple[BoardProgress, ...]:
    turned, tipped = state.tilts_deg
    rows = (
        ("views", f"{state.views} / {VIEWS}", state.views / VIEWS),
        ("coverage", f"{state.coverage:.0%} / {COVERED:.0%}", state.coverage / COVERED),
        ("turned", f"{turned:.0f}° / {TILT_DEG:.0f}°", turned / TILT_DEG),
        ("tipped", f"{tipped:.0f}° / {TILT_DEG:.0f}°", tipped / TILT_DEG),
    )
    return tuple(
        BoardProgress(words(f"calib.ask.{key}"), value, min(share, 1.0)) for key, value, share in rows
    )


def _place(wanted: tuple[int, int]) -> str:
    """The key of the words for a cell of the picture as it is shown."""
    column, row = wanted
    across = "left" if column < GRID[0] / 4 else "right" if column >= 3 * GRID[0] / 4 else ""
    down = "top" if row < GRID[1] / 3 else "bottom" if row >= 2 * GRID[1] / 3 else ""
    return "_".join(part for part in ("place", down, across) if part) if across or down else "place_middle"
