"""Calibrating by a board held in hand: pictures go in one after the other, what is still missing comes out;
and what the screen says of it, hint, progress and result in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from calibration.boards import FloatArray, Picture, Sighting
from calibration.judging import failings
from calibration.solving import Solution, UnsolvableError, solve
from calibration.views import COVERED, GRID, MOST_VIEWS, TILT_DEG, VIEWS, ViewCollector
from calibration.views import ViewResult as Offer
from mirror.flow.view import Tone
from mirror.flow.words import Words

Phase = Literal["collecting", "solving", "good"]
Hint = Literal["show", "closer", "still", "place", "turn", "tip", "more", "full", "solving", "good"]

SMALL = 0.22
"""A board whose corners span less than this share of the picture's width is too far away to say much."""
AGAIN_VIEWS = 4
"""After a result that was not good enough: views that must be added before it is solved again."""


@dataclass(frozen=True, slots=True, eq=False)
class BoardState:
    """How far it has come. `corners` (n, 2) px of the camera's picture of `size`; `cells` (6, 8) of it were covered,
    `wanted` (column, row) is the one to go to; `views` were taken; `done` 0..1 of the way.

    `failings` are kind and words of what was not good enough in the last result; `solution` is that result.
    """

    size: tuple[int, int]
    phase: Phase = "collecting"
    hint: Hint = "show"
    corners: FloatArray = field(default_factory=lambda: np.zeros((0, 2)))
    cells: np.ndarray = field(default_factory=lambda: np.zeros((GRID[1], GRID[0]), dtype=np.bool_))
    wanted: tuple[int, int] | None = None
    views: int = 0
    coverage: float = 0.0
    tilts_deg: tuple[float, float] = (0.0, 0.0)
    done: float = 0.0
    solution: Solution | None = None
    failings: tuple[tuple[str, str], ...] = ()


class BoardSteps:
    """Takes pictures (`see`), and tells each new state: also while it solves, which takes seconds.

    It solves by itself when the views are enough, and goes on collecting where the result is not good enough.
    """

    def __init__(
        self, collector: ViewCollector, notify: Callable[[BoardState], None] = lambda _: None
    ) -> None:
        self._collector, self._notify = collector, notify
        self._tried_at = 0
        self.state = BoardState(collector.size)

    def see(self, picture: Picture) -> BoardState:
        """The next picture, as the camera has it. Raises ValueError for one of another size."""
        return self.follow(self._collector.offer(picture))

    def follow(self, offered: Offer) -> BoardState:
        """What came of a picture."""
        if self.state.phase == "good":
            return self.state
        self._tell(self._show_collecting(offered))
        views = len(self._collector.views)
        if offered.added and self._collector.enough and views - self._tried_at >= self._wait:
            self._tried_at = views
            self._tell(replace(self.state, phase="solving", hint="solving", done=1.0))
            self._tell(self._judge_solution())
        return self.state

    @property
    def _wait(self) -> int:
        return AGAIN_VIEWS if self._tried_at else 0

    def _tell(self, state: BoardState) -> None:
        self.state = state
        self._notify(state)

    def _show_collecting(self, offered: Offer) -> BoardState:
        collector, advice = self._collector, self._collector.advice
        found = offered.sighting
        return replace(
            self.state,
            phase="collecting",
            hint=self._hint(offered),
            corners=np.zeros((0, 2)) if found is None else found.pixels,
            cells=collector.cells,
            wanted=advice.place,
            views=len(collector.views),
            coverage=collector.coverage,
            tilts_deg=collector.tilts_deg,
            done=_share_done(collector),
        )

    def _hint(self, offered: Offer) -> Hint:
        step = self._collector.advice.step
        if len(self._collector.views) >= MOST_VIEWS:
            return "full"
        if offered.sighting is None:
            return "show"
        if _small(offered.sighting, self._collector.size):
            return "closer"
        if offered.reason == "moving":
            return "still"
        return step if step in ("place", "turn", "tip") else "more"

    def _judge_solution(self) -> BoardState:
        collector = self._collector
        try:
            solution = solve(collector.views, collector.size)
        except UnsolvableError as error:
            return replace(
                self.state, phase="collecting", hint="more", failings=(("unsolvable", str(error)),)
            )
        focal = (solution.intrinsics.fx + solution.intrinsics.fy) / 2
        wrong = tuple(failings(solution.quality, collector.size, focal))
        if wrong:
            return replace(
                self.state, phase="collecting", hint="more", solution=solution, failings=wrong, wanted=None
            )
        return replace(
            self.state,
            phase="good",
            hint="good",
            solution=solution,
            failings=(),
            wanted=None,
            corners=np.zeros((0, 2)),
        )


def _small(sighting: Sighting, size: tuple[int, int]) -> bool:
    return bool(np.ptp(sighting.pixels, axis=0).max() < SMALL * size[0])


def _share_done(collector: ViewCollector) -> float:
    """0..1: the mean of how far each of what is asked for has come."""
    turned, tipped = collector.tilts_deg
    parts = (
        collector.coverage / COVERED,
        turned / TILT_DEG,
        tipped / TILT_DEG,
        len(collector.views) / VIEWS,
    )
    return sum(min(part, 1.0) for part in parts) / len(parts)


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
        return (words("calib.poor"), *(_failing(kind, state, words) for kind, _ in state.failings))
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


def _failing(kind: str, state: BoardState, words: Words) -> str:
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
