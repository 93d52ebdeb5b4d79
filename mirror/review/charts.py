"""Charts of a section: a channel over time, or repetitions over each other, and how far to trust them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.review.measures import Measured, Span, resample
from mirror.review.views import ChartData, Line, Spread
from rules.bma.uncertainty import limit_deg
from rules.channels import DECLARED
from rules.joints import JOINT_ANGLES
from rules.library import rule_of
from rules.results import Rep

SIDES = ("left", "right")
UNITS = {"deg": "°"}
FAVOURITES = (
    "angle.shoulder", "angle.elbow", "angle.hip", "angle.knee", "angle.ankle", "angle.trunk.lean",
    "velocity.left_wrist", "velocity.right_wrist", "symmetry.knee", "symmetry.elbow",
)  # fmt: skip
"""Channels that are often wanted."""
POINTS = 101
PERCENT: FloatArray = np.linspace(0.0, 100.0, POINTS)
"""The scale on which repetitions lie over each other: every percent."""
LEAST = 3
"""A standard deviation of two means nothing."""


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """What a chart shows: one channel, or a left and a right one."""

    names: tuple[str, ...]

    @property
    def base(self) -> str:
        """The name without its side."""
        return without_side(self.names[0]) if len(self.names) > 1 else self.names[0]


def without_side(name: str) -> str:
    """A channel's name without the side that it is of."""
    return ".".join(part for part in name.split(".") if part not in SIDES)


def pair_channels(names: Sequence[str]) -> tuple[ChartRequest, ...]:
    """Channels as charts: left and right of one thing together."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(without_side(name), []).append(name)
    return tuple(ChartRequest(tuple(sorted(group))) for group in groups.values())


def most_moved(found: Measured, reps: Sequence[Rep]) -> tuple[ChartRequest, ...]:
    """Charts of the two joints whose angles move most in the repetitions; knee and hip where there is none."""
    moved = {joint: _range(found, joint, reps) for joint in JOINT_ANGLES}
    seen = [joint for joint, span in moved.items() if np.isfinite(span)]
    best = sorted(seen, key=lambda joint: -moved[joint])[:2] or ["knee", "hip"]
    return tuple(ChartRequest(tuple(f"angle.{joint}.{side}" for side in SIDES)) for joint in best)


def _range(found: Measured, joint: str, reps: Sequence[Rep]) -> float:
    """Median range (deg) over the repetitions, of the side that moves more."""
    ranges = []
    for side in SIDES:
        values = found.values(f"angle.{joint}.{side}")
        for rep in reps:
            part = values[(found.bma.time >= rep.start_s) & (found.bma.time <= rep.end_s)]
            if np.isfinite(part).any():
                ranges.append((side, float(np.nanmax(part) - np.nanmin(part))))
    medians = [np.median([span for of, span in ranges if of == side] or [np.nan]) for side in SIDES]
    return float(np.fmax(*medians))


def over_time(
    found: Measured,
    wanted: ChartRequest,
    words: Words,
    target: tuple[float, float] | None = None,
    origin_s: float = 0.0,
) -> ChartData:
    """The channel over the section, in seconds since `origin_s` of the recording."""
    inside = (found.bma.time >= found.span[0] - 1e-6) & (found.bma.time <= found.span[1] + 1e-6)
    lines = tuple(
        Line(line_name(name, words), found.values(name)[inside], side_of(name)) for name in wanted.names
    )
    trust, warn = trust_words(found, wanted, words)
    time = found.bma.time[inside] - origin_s
    return ChartData(
        title_of(wanted.base, words), unit_of(wanted.names[0]), time, lines, target, (), trust, warn
    )


def over_each_other(
    found: Measured, wanted: ChartRequest, reps: Sequence[Rep], chosen: Rep | None, words: Words
) -> ChartData:
    """Repetitions from 0 to 100 %: each side's mean and standard deviation, the chosen one on top of them."""
    lines, spreads = list[Line](), list[Spread]()
    for name in wanted.names:
        table = normalise(found.bma.time, found.values(name), [(rep.start_s, rep.end_s) for rep in reps])
        spreads.append(Spread(*spread_of(table), side_of(name)))
        called = line_name(name, words)
        lines += [Line(called, row, side_of(name), faint=True) for row in table]
        if chosen is not None and chosen in reps:
            lines.append(Line(called, table[list(reps).index(chosen)], side_of(name)))
    trust, warn = trust_words(found, wanted, words)
    return ChartData(
        title_of(wanted.base, words), unit_of(wanted.names[0]), PERCENT, tuple(lines), None, tuple(spreads), trust,
        warn, words("chart.repetition"), "percent",
    )  # fmt: skip


def line_name(name: str, words: Words) -> str:
    """What a curve is called: its side, else nothing, for the title states the rest."""
    side = side_of(name)
    return words(f"chart.{side}") if side in SIDES else ""


def side_of(name: str) -> str:
    """left, right or none: a key point's side counts too."""
    for side in SIDES:
        if side in name.split(".") or f".{side}_" in name:
            return side
    return "none"


def unit_of(name: str) -> str:
    """The channel's unit as it is written behind a number."""
    unit = DECLARED[name].unit if name in DECLARED else ""
    return UNITS.get(unit, unit)


def title_of(base: str, words: Words) -> str:
    """A channel in words: the joint angles by their own, others as their names read."""
    parts = base.split(".")
    if parts[0] == "angle":
        joint = (
            words(f"joint.{parts[-1]}") if parts[-1] in (*JOINT_ANGLES, "lean") else parts[-1].capitalize()
        )
        return joint if parts[-1] == "lean" else words("chart.angle", joint=joint)
    return " ".join(part.replace("_", " ") for part in parts).capitalize()


def trust_words(found: Measured, wanted: ChartRequest, words: Words) -> tuple[str, bool]:
    """How far to trust a channel's angle ("± 4°, seen from the front"), and whether it should not be judged by."""
    known = [found.trust[name] for name in wanted.names if name in found.trust]
    degrees = [one.uncertainty_deg for one in known if np.isfinite(one.uncertainty_deg)]
    if not degrees:
        return "", False
    deg = f"{max(degrees):.0f}"
    warn = max(degrees) > limit_deg(found.bma.stated) or not all(one.trust for one in known)
    if found.view is None:
        return words("chart.warn_plain" if warn else "chart.plain", deg=deg), warn
    if warn:
        return words("chart.warn", deg=deg, view=words(f"from.{found.view}")), True
    return words("chart.trust", deg=deg, view=words(f"view.{found.view}")), False


def about(rep: Rep | None, span: Span, position: float, wide_s: float = 3.3) -> Span:
    """What a chart over time shows: a repetition with its neighbourhood, else some seconds about the cursor."""
    if rep is None:
        middle, half = position, wide_s
    else:
        middle, half = (rep.start_s + rep.end_s) / 2, max(1.1 * (rep.end_s - rep.start_s), 1.2)
    low = max(span[0], min(middle - half, span[1] - 2 * half))
    return low, min(low + 2 * half, span[1])


def at_percent(reps: Sequence[Rep], position: float) -> float | None:
    """Where the cursor stands within its repetition, %; None outside of any."""
    for rep in reps:
        if rep.start_s <= position <= rep.end_s:
            return 100.0 * (position - rep.start_s) / max(rep.end_s - rep.start_s, 1e-9)
    return None


def target_of(exercise: str, base: str) -> tuple[float, float] | None:
    """The band of an angle's target, deg, where the exercise's rule measures that angle itself."""
    rule = rule_of(exercise)
    span = None if rule is None else rule.range
    if span is None or span.unit != "deg" or (exercise, base) not in _TARGETS:
        return None
    sign, offset = _TARGETS[exercise, base]
    near, far = (
        sign * value + offset for value in (span.rest + span.direction * 0.85 * span.full, span.target)
    )
    return min(near, far), max(near, far) + 0.1 * span.full


_TARGETS: dict[tuple[str, str], tuple[float, float]] = {
    ("jumping_jack", "angle.shoulder"): (1.0, 0.0),
    ("biceps_curl", "angle.elbow"): (-1.0, 180.0),
    ("hammer_curl", "angle.elbow"): (-1.0, 180.0),
}
"""Exercise and channel whose angle is, but for sign and offset, what the rule measures."""


def normalise(time: FloatArray, values: FloatArray, sections: Sequence[tuple[float, float]]) -> FloatArray:
    """(sections, 101) of values (N,) over the time of each section, NaN where they are not known."""
    if not sections:
        return np.zeros((0, POINTS))
    return np.stack(
        [resample(time, values, start + (end - start) * PERCENT / 100.0) for start, end in sections]
    )


def normalise_phases(
    time: FloatArray, values: FloatArray, moments: Sequence[tuple[float, float, float]]
) -> FloatArray:
    """(repetitions, 101) with start, turn and end (s) at 0, 50 and 100 %: each way is warped by itself."""
    if not moments:
        return np.zeros((0, POINTS))
    return np.stack([resample(time, values, warp(PERCENT, one)) for one in moments])


def warp(percent: FloatArray, moments: tuple[float, float, float]) -> FloatArray:
    """Times (s) of percents of a repetition whose start, turn and end stand at 0, 50 and 100."""
    return np.interp(percent, [0.0, 50.0, 100.0], moments)


def phase_at(position: float, moments: tuple[float, float, float]) -> float:
    """Percent of a time (s) in a repetition: the way back from `warp`."""
    start, turn, end = moments
    turn = min(max(turn, start + 1e-6), end - 1e-6)
    return float(np.interp(position, [start, turn, end], [0.0, 50.0, 100.0]))


def spread_of(table: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation (101,) of each percent over what is known; NaN where nothing is.

    Of fewer than `LEAST` rows there is no deviation: it is zero.
    """
    if not len(table):
        return np.full(POINTS, np.nan), np.full(POINTS, np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        mean = np.nanmean(table, axis=0)
        sd = np.nanstd(table, axis=0, ddof=1) if len(table) >= LEAST else np.zeros(POINTS)
    return mean, np.where(np.isfinite(mean), np.nan_to_num(sd), np.nan)
