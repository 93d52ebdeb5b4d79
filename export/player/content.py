"""What the player plays: points in the room, angles, repetitions and words, as the page reads them."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any, TypeAlias

import numpy as np

from engines.pose import BONES, INDEX, FloatArray
from export.recording import Recording
from export.report.phrases import Phrases
from export.world import World, in_world
from rules.biomechanics import Biomechanics
from rules.results import Rep

MOST_FRAMES = 9000
"""Five minutes at thirty frames a second; of what is longer, every second frame, or third, is played."""
MISSING = -32768
"""Stands for what is not known, in 16 bits: mm of a point, tenths of a degree of an angle."""
MOST = 32767
JOINTS = ("knee", "hip", "elbow", "shoulder", "ankle")
SIDES = ("left", "right")
LEAN = "angle.trunk.lean"
WORDS = (
    "play", "pause", "speed", "position", "hint", "front", "side", "above", "curves", "figure",
)  # fmt: skip
"""Phrases under `player.` that the page shows."""
GOOD, FAIR = 0.8, 0.6
"""Quality from which on a repetition is good, or fair, as in review."""
_TRUNK = frozenset({"left_shoulder", "right_shoulder", "left_hip", "right_hip"})

Document: TypeAlias = dict[str, Any]


def content(recording: Recording, bma: Biomechanics, words: Phrases) -> Document:
    """Everything that the page needs, as JSON. Raises NoMetresError (a ValueError) where there is no 3D."""
    world = in_world(recording)
    every = -(-len(world.time) // MOST_FRAMES)
    points, time = world.points[::every], world.time[::every]
    middle = np.nanmedian(points[..., (0, 2)].reshape(-1, 2), axis=0)
    local = points - np.array([middle[0], 0.0, middle[1]])
    return {
        "title": recording.member or (words("guest") if recording.kind != "batch" else recording.title),
        "under": _under(recording, words),
        "time": [round(float(t), 4) for t in (time[0], time[-1])],
        "frames": len(time),
        "points": pack_numbers(1000.0 * local),
        "tall": round(_tall(points), 3),
        "wide": round(_wide(points), 3),
        "bones": [[INDEX[a], INDEX[b], _side(a, b)] for a, b in BONES],
        "skull": [INDEX["head"], INDEX["neck"]],
        "curves": _curves(world, bma, time, words),
        "reps": [_rep(rep, words) for rep in recording.reps],
        "words": {name: words(f"player.{name}") for name in WORDS} | {
            side: words(f"curves.{side}") for side in SIDES
        },
    }  # fmt: skip


def pack_numbers(values: FloatArray) -> str:
    """Numbers as 16 bits each, little end first, in base 64; what is not known, or too large, is `MISSING`."""
    known = np.isfinite(values) & (np.abs(np.nan_to_num(values)) <= MOST)
    whole = np.where(known, np.round(np.nan_to_num(values)), MISSING).astype("<i2")
    return base64.b64encode(whole.tobytes()).decode("ascii")


def _under(recording: Recording, words: Phrases) -> str:
    names = dict.fromkeys(words.exercise(one.title) for one in recording.sets if one.title)
    when = [] if recording.began_at is None else [words.day(datetime.fromtimestamp(recording.began_at))]
    return " · ".join([*names, *when])


def _tall(points: FloatArray) -> float:
    """How high the body reaches, m."""
    highest = points[..., 1][np.isfinite(points[..., 1])]
    return float(np.clip(np.percentile(highest, 99.0), 0.8, 2.6))


def _wide(points: FloatArray) -> float:
    """How far the body reaches over the floor, m: who lies is longer than tall."""
    seen = points[np.isfinite(points).any(axis=(1, 2))][..., (0, 2)]
    return float(np.percentile(np.hypot(*(np.nanmax(seen, axis=1) - np.nanmin(seen, axis=1)).T), 90.0))


def _side(first: str, second: str) -> str:
    if {first, second} <= _TRUNK or "pelvis" in (first, second) or "neck" in (first, second):
        return "trunk"
    return "left" if first.startswith("left_") else "right" if first.startswith("right_") else "trunk"


def _curves(world: World, bma: Biomechanics, time: FloatArray, words: Phrases) -> list[Document]:
    """A row for each joint of which anything is known; the one that moves most comes first."""
    rows = []
    for joint in JOINTS:
        sides = {side: f"angle.{joint}.{side}" for side in SIDES}
        rows.append((words(f"joint.{joint}"), {s: _at(bma, name, time) for s, name in sides.items()}))
    rows.append((words("player.lean"), {"trunk": _at(bma, LEAN, time)}))
    known = [(name, lines) for name, lines in rows if any(np.isfinite(v).any() for v in lines.values())]
    known.sort(key=lambda row: -max(_way(values) for values in row[1].values()))
    return [
        {"name": name, "lines": {side: pack_numbers(10.0 * values) for side, values in lines.items()}}
        for name, lines in known
    ]


def _at(bma: Biomechanics, name: str, time: FloatArray) -> FloatArray:
    """A channel (deg) at other times; NaN where its neighbours are not known."""
    if name not in bma.names:
        return np.full(len(time), np.nan)
    return np.asarray(np.interp(time, bma.time, bma.channel(name).astype(np.float64), np.nan, np.nan))


def _way(values: FloatArray) -> float:
    """How far it moves, deg; 0 where nothing is known."""
    known = values[np.isfinite(values)]
    return float(np.percentile(known, 95) - np.percentile(known, 5)) if len(known) else 0.0


def _rep(rep: Rep, words: Phrases) -> Document:
    level = "" if not np.isfinite(rep.quality) else "good" if rep.quality >= GOOD else "fair"
    level = "poor" if level == "fair" and rep.quality < FAIR else level
    return {
        "number": rep.rep,
        "said": words("player.rep", number=rep.rep),
        "start": round(rep.start_s, 3),
        "turn": round(rep.turn_s, 3),
        "end": round(rep.end_s, 3),
        "level": "fair" if level == "good" and rep.faults else level,
    }
