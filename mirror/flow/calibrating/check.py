"""The check: whether the overlay lies on the reflection, nudged until it does, and stored as a new version."""

from __future__ import annotations

from dataclasses import dataclass

from calibration.glass import Glass
from calibration.record import Calibration
from mirror.flow.words import Words
from mirror.live.state import Status, Watch

STEP_MM, LARGE_STEP_MM = 1.0, 10.0
RULER_MM = 200.0
"""Length of the line that is painted to be measured."""
ARROWS: dict[str, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@dataclass(frozen=True, slots=True)
class Nudged:
    """A glass on trial: the overlay lies `right_mm` and `down_mm` from where the stored `start` has it."""

    start: Glass
    right_mm: float = 0.0
    down_mm: float = 0.0

    def by(self, arrow: str, large: bool = False) -> Nudged:
        """After an arrow key: `left`, `right`, `up` or `down`. Raises KeyError for another."""
        across, down = ARROWS[arrow]
        step = LARGE_STEP_MM if large else STEP_MM
        return Nudged(self.start, self.right_mm + across * step, self.down_mm + down * step)

    @property
    def glass(self) -> Glass:
        """The glass under which the overlay lies there."""
        return self.start.move(-self.right_mm / 1000, -self.down_mm / 1000)


@dataclass(frozen=True, slots=True)
class CheckView:
    """`title` and `hint` say what to look at, `help` which keys there are; `missing` why there is no overlay."""

    title: str
    hint: str
    help: str
    moved: str
    ruler: str
    missing: str


def check_view(
    nudged: Nudged | None,
    known: Calibration | None,
    status: Status,
    seen: bool,
    flat: bool,
    words: Words,
) -> CheckView:
    """What the check screen says: `seen` whether there is an overlay now, `flat` whether metres are missing.

    `nudged` is None for a plain display, where picture and overlay come from one camera.
    """
    mirror = nudged is not None
    return CheckView(
        words("calib.check.title"),
        words("calib.check.mirror" if mirror else "calib.check.display"),
        words("calib.check.keys" if mirror else "calib.check.close"),
        "" if nudged is None else _describe_move(nudged, words),
        words("calib.check.ruler", length=words.decimal(f"{RULER_MM:g}")),
        "" if seen else _missing(known, status, flat, words),
    )


def _describe_move(nudged: Nudged, words: Words) -> str:
    across, down = nudged.right_mm, nudged.down_mm
    if not across and not down:
        return words("calib.check.unmoved")
    parts = [
        words(f"calib.check.{way}", mm=words.decimal(f"{abs(value):g}"))
        for value, way in ((across, "right" if across > 0 else "left"), (down, "down" if down > 0 else "up"))
        if value
    ]
    return ", ".join(parts)


def _missing(known: Calibration | None, status: Status, flat: bool, words: Words) -> str:
    if known is None or known.glass is None:
        return words("calib.check.no_glass")
    if status.watch in {Watch.CAMERA_GONE, Watch.ENGINE_DOWN, Watch.STARTING, Watch.DARK}:
        return words(f"state.{status.watch.value}")
    return words("calib.check.no_depth" if flat else "calib.check.nobody")
