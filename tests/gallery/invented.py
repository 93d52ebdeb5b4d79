"""Invented data for the gallery and the tests of the pieces: nobody's session."""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, FloatArray
from mirror.review.views import (
    ChartData,
    DetailsData,
    DoubtRow,
    Fact,
    Group,
    Line,
    SessionRow,
    Spread,
    StripItem,
)
from mirror.store.corrections import Drawing, DrawingKind
from mirror.ui.review.keys import KeyGroup, KeyRow
from mirror.ui.review.pieces.channel_nodes import Channel
from mirror.ui.review.pieces.track import TrackMark

SIZE = (1920, 1080)
_BODY = {
    "nose": (0.0, 1.62, -0.10), "eye": (0.035, 1.65, -0.09), "ear": (0.075, 1.63, 0.0),
    "shoulder": (0.19, 1.43, 0.0), "hip": (0.10, 0.93, 0.0), "head": (0.0, 1.76, 0.0),
}  # fmt: skip


def pose_3d(phase: float) -> FloatArray:
    """A jumping jack between closed (0) and open (1), 3 m before a level camera at 1.1 m, facing it."""
    xyz = np.full((len(KEYPOINTS), 3), np.nan)
    arm, leg = np.radians(8 + 150 * phase), np.radians(2 + 20 * phase)
    for side, way in (("left", 1.0), ("right", -1.0)):
        points = {name: np.array(_BODY[name]) for name in ("eye", "ear", "shoulder", "hip")}
        down = np.array([np.sin(arm), -np.cos(arm), -0.05])
        points["elbow"] = points["shoulder"] + 0.29 * down
        fore = np.array([np.sin(arm * 1.08), -np.cos(arm * 1.08), -0.25 + 0.1 * phase])
        points["wrist"] = points["elbow"] + 0.27 * fore
        thigh = np.array([np.sin(leg), -np.cos(leg), -0.04])
        points["knee"] = points["hip"] + 0.43 * thigh
        points["ankle"] = points["knee"] + 0.42 * np.array([np.sin(leg * 0.9), -np.cos(leg * 0.9), 0.06])
        points["heel"] = points["ankle"] + np.array([0.0, -0.06, 0.05])
        points["big_toe"] = points["ankle"] + np.array([0.03, -0.07, -0.17])
        for name, at in points.items():
            xyz[INDEX[f"{side}_{name}"]] = at * np.array([way, 1.0, 1.0])
    xyz[INDEX["nose"]], xyz[INDEX["head"]] = _BODY["nose"], _BODY["head"]
    for middle, part in (("pelvis", "hip"), ("neck", "shoulder")):
        xyz[INDEX[middle]] = (xyz[INDEX[f"left_{part}"]] + xyz[INDEX[f"right_{part}"]]) / 2
    return xyz * np.array([1.0, -1.0, 1.0]) + np.array([0.0, 1.1, 3.0])


def pose_2d() -> tuple[FloatArray, FloatArray]:
    """The same in the picture: (30, 2) px of `SIZE`, and scores (30,)."""
    xyz = pose_3d(0.85)
    xy = xyz[:, :2] / xyz[:, 2:] * 1150 + np.array([960, 560])
    return xy, np.where(np.isfinite(xy).all(1), 0.9, 0.0)


def street() -> NDArray[np.uint8]:
    """A (1080, 1920, 3) BGR picture of sky, walls and floor, softly lit."""
    y, x = np.mgrid[0:1080, 0:1920].astype(np.float32)
    image = np.empty((1080, 1920, 3), np.float32)
    image[:] = (150, 140, 128)
    image *= (0.72 + 0.4 * np.exp(-((x - 1300) ** 2 + (y - 200) ** 2) / 4e5))[..., None]
    image[760:] = np.array((78, 96, 104)) * (0.8 + 0.35 * (y[760:] - 760) / 320)[..., None]
    for left in range(80, 1900, 300):
        cv2.rectangle(image, (left, 240), (left + 190, 620), (118, 112, 104), -1)
    return np.asarray(np.clip(cv2.GaussianBlur(image, (0, 0), 5), 0, 255), np.uint8)


def strip(count: int) -> tuple[StripItem, ...]:
    """Repetitions of falling quality, every thirteenth a doubt; the doubts after the first are settled."""
    items, rng = [], np.random.default_rng(3)
    for i in range(count):
        start = 5.0 + 4.2 * i
        if i % 13 == 12:
            settled = None if i == 12 else i % 2 == 0
            items.append(
                StripItem("doubt", 0, "legs never opened", 0.0, "poor", start, start + 2, (), settled)
            )
            continue
        quality = float(np.clip(0.98 - 0.028 * (i % 13) - (0.28 if i % 13 in (8, 10, 11) else 0), 0, 1))
        quality += 0.02 * float(rng.normal())
        level = "good" if quality >= 0.7 else "fair" if quality >= 0.45 else "poor"
        faults = ("Arms not all the way up",) if level != "good" or i % 13 == 6 else ()
        items.append(StripItem("rep", len(items) + 1, "", quality, level, start, start + 3.3, faults))
    return tuple(items)


def correct_set() -> tuple[StripItem, ...]:
    """A set of which a trainer said otherwise: one crossed out, one that was one, one that stays none, one added."""
    first, second, *rest = strip(6)
    said = (
        replace(first, settled=False, by="by Jana"),
        StripItem("doubt", 1, "not far enough", math.nan, "", 3.0, 4.0, (), True, by="by the member"),
        second,
        StripItem("doubt", 2, "too fast", math.nan, "", 6.0, 7.0, (), False, by="by Jana"),
        StripItem("doubt", 3, "marked by the trainer", math.nan, "", 8.0, 9.0, (), True, True, "by Jana"),
    )
    return (*said, *rest)


def drawings() -> tuple[Drawing, ...]:
    """One of each tool, over `street`."""
    x, y = (float(value) for value in pose_2d()[0][INDEX["left_shoulder"]])
    right, down = SIZE[0] / 12, SIZE[1] / 8

    def make_drawing(kind: DrawingKind, *points: tuple[float, float], text: str = "") -> Drawing:
        return Drawing(kind=kind, points=points, start_s=0.5, end_s=2.0, text=text)

    return (
        make_drawing("angle", (x - right, y + down), (x, y), (x + right, y - down)),
        make_drawing("line", (x - 2 * right, y - down), (x - 2 * right, y + 3 * down)),
        make_drawing("free", *((x + right * i / 4, y + down * (2 + i % 2)) for i in range(5))),
        make_drawing("label", (x + 2 * right, y), text="higher"),
        make_drawing("stopwatch", (x - 3 * right, y - down)),
    )


def holds() -> tuple[StripItem, ...]:
    """Three holds, and doubts with and without the trainer's word."""
    lengths = ((32, 0.9, "good"), (24, 0.6, "fair"), (9, 0.3, "poor"))
    made = [
        StripItem("hold", i + 1, f"{length} s", quality, level, 40.0 * i, 40.0 * i + length)
        for i, (length, quality, level) in enumerate(lengths)
    ]
    settled = (None, True, False)
    made += [
        StripItem("doubt", 0, "too short", 0.0, "poor", 130.0 + i, 131.0 + i, (), one)
        for i, one in enumerate(settled)
    ]
    return tuple(made)


def settle_set() -> DetailsData:
    """A set without a repetition on show: doubts that were settled, and a long note."""
    return DetailsData(
        "Set 2",
        (Fact("Repetitions", "12"), Fact("Quality", "86 %", "last time 81 %")),
        ("Arms not all the way up", "Feet not apart"),
        (
            DoubtRow(3, 58.4, "Not counted: legs never opened", True),
            DoubtRow(4, 71.0, "Not counted: too fast", False),
        ),
        "Shoulder was sore last week. Fewer repetitions, and the arms only to the horizontal.",
    )


def marks() -> tuple[TrackMark, ...]:
    """The repetitions of `strip` on the track."""
    kinds = (("doubt" if item.kind == "doubt" else item.level, item) for item in strip(13))
    return tuple(TrackMark(item.start_s, item.end_s, kind) for kind, item in kinds)


def shoulder() -> ChartData:
    """Two openings of the arms."""
    x = np.linspace(0.0, 3.3, 400)
    left = 90 - 75 * np.cos(2 * np.pi * x / 1.15 - 0.6) * np.exp(-(((x - 1.4) / 1.9) ** 4))
    right = 90 - 77 * np.cos(2 * np.pi * x / 1.15 - 0.68) * np.exp(-(((x - 1.4) / 1.9) ** 4))
    lines = (Line("left", left, "left"), Line("right", right, "right"))
    return ChartData("Shoulder angle", "°", x, lines, (140.0, 170.0), (), "± 4°, seen from the front")


def knee() -> ChartData:
    """Knees that the camera cannot judge, with a gap."""
    x, rng = np.linspace(0.0, 3.3, 400), np.random.default_rng(1)
    noise = np.convolve(rng.normal(0, 6, 440), np.ones(41) / 12, "valid")
    left = 175 + 4 * np.sin(2.4 * x) + 0.4 * noise
    right = 168 + 8 * np.sin(5.2 * x) + noise
    right[300:318] = np.nan
    lines = (Line("left", left, "left"), Line("right", right, "right"))
    return ChartData("Knee angle", "°", x, lines, None, (), "± 15°: do not judge from the front", True)


def overlay() -> ChartData:
    """Twelve repetitions over each other, with mean and band, 0 to 100 %."""
    x, rng = np.linspace(0.0, 100.0, 101), np.random.default_rng(2)
    many = np.array([
        90 - (70 + rng.normal(0, 5)) * np.cos(2 * np.pi * (x + rng.normal(0, 2)) / 100) for _ in range(12)
    ])  # fmt: skip
    lines = tuple(Line(f"rep {i + 1}", one, "left", faint=True) for i, one in enumerate(many))
    lines += (Line("rep 7", many[6], "left"),)
    band = Spread(many.mean(0), many.std(0), "none")
    return ChartData(
        "Shoulder angle",
        "°",
        x,
        lines,
        None,
        (band,),
        "12 repetitions",
        x_kind="percent",
        x_label="repetition",
    )


def channels() -> tuple[Channel, ...]:
    """Some hundred channels, named as ours are."""
    made: list[Channel] = []
    for group, unit in (("angle", "deg"), ("angular_velocity", "deg/s"), ("angular_acceleration", "deg/s²")):
        for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
            made += [(f"{group}.{joint}.{side}", unit, f"{joint} {group}") for side in ("left", "right")]
        made.append((f"{group}.trunk.lean", unit, "line from mid hips to mid shoulders against the upright"))
    for group, unit in (("velocity", "body heights/s"), ("position", "m"), ("velocity_m", "m/s")):
        for point in KEYPOINTS:
            made += [(f"{group}.{point}.{axis}", unit, f"{point} along {axis}") for axis in ("x", "y", "z")]
    return tuple(made)


def trend() -> tuple[tuple[str, ...], FloatArray, str, str]:
    """Twelve weeks, one without a session."""
    labels = tuple(f"week {i + 1}" for i in range(12))
    values = np.array([38, 42, 40, 47, 52, np.nan, 55, 58, 61, 60, 68, 72], dtype=np.float64)
    return labels, values, "repetitions a minute", "Twelve weeks"


def sessions() -> tuple[Group, ...]:
    """Three groups."""
    return (
        ("Today", (
            SessionRow("s1", "Member 204", "Squat, jack · 18:40 · 3 sets"),
            SessionRow("s2", "Member 117", "Push-up · 17:55 · 4 sets"),
            SessionRow("s3", "Guest 12", "Jumping jack · 17:10"),
        )),
        ("Yesterday", (
            SessionRow("s4", "Member 204", "Deadlift · 19:02 · 5 sets"),
            SessionRow("s5", "Member 088", "Lunge · 08:15 · 3 sets"),
        )),
        ("Batch: saturday.zip", (
            SessionRow("b1", "court_a.mp4", "Squat · 24 reps"),
            SessionRow("b2", "court_b.mp4", "Squat · 22 reps, 3 doubts"),
        )),
    )  # fmt: skip


def details() -> DetailsData:
    """The seventh repetition, a fault, a doubt to settle."""
    return DetailsData(
        "Repetition 7",
        (
            Fact("Range of motion", "146°", "target 150°"),
            Fact("Out", "0.52 s", "set mean 0.49"),
            Fact("Back", "0.61 s", "set mean 0.55"),
            Fact("Left – right", "3 %", "even"),
            Fact("Speed lost since rep 1", "14 %", "stop at 20 %"),
            Fact("Smoothness", "−2.1", "set −1.9"),
        ),
        ("Arms not all the way up",),
        (DoubtRow(3, 58.4, "Not counted: legs never opened"),),
    )


def keys() -> tuple[KeyGroup, ...]:
    """The keys as the window may have them."""
    return (
        KeyGroup("Replay", (
            KeyRow(("Space",), "play, pause"), KeyRow((",", "."), "one frame back, on"),
            KeyRow(("Shift", "←"), "a second back"), KeyRow(("Shift", "→"), "a second on"),
            KeyRow(("[", "]"), "slower, faster"), KeyRow(("L",), "loop the repetition"),
        )),
        KeyGroup("Repetitions", (
            KeyRow(("J", "K"), "next, the one before"), KeyRow(("D",), "next doubt"),
            KeyRow(("Y",), "it was a repetition"), KeyRow(("N",), "right as it is"),
        )),
        KeyGroup("Window", (
            KeyRow(("Ctrl", "F"), "find a session"), KeyRow(("Ctrl", "K"), "find a channel"),
            KeyRow(("C",), "compare"), KeyRow(("E",), "export"), KeyRow(("?",), "these keys"),
        )),
        KeyGroup("3D", (
            KeyRow(("←", "→", "↑", "↓"), "turn"), KeyRow(("+", "−"), "nearer, farther"),
            KeyRow(("Home",), "as at first"),
        )),
    )  # fmt: skip
