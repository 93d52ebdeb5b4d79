"""`session.json`: sets, repetitions, doubts, holds, the trainer's note, and the channels in brief.

Its types are here, and the published schema, docs/session.schema.json, is made of them. Key points are not in it
but in the files that it names.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import numpy as np
from msgspec import Meta

from engines.pose import KEYPOINTS
from export.recording import Recording
from export.tables import plain, write_json
from rules.biomechanics import Biomechanics
from rules.game import GameDone
from rules.results import WorkoutSet

SCHEMA_ID = "session.schema.json"
POSE_FILES = ("keypoints.csv", "keypoints.parquet", "pose.trc", "pose.c3d", "pose.bvh")
CHANNEL_FILES = ("bma.csv", "bma.parquet")
Number = float | None
"""None where it is not known."""
Amount = Annotated[int, Meta(ge=0)]


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """Of a repetition, see docs/biomechanics.md."""

    joint: str
    rom_left_deg: Number
    rom_right_deg: Number
    mean_velocity: Number
    peak_velocity_deg_s: Number
    velocity_loss: Number
    sparc: Number
    time_under_tension_s: Number
    flight_s: Number
    jump_height_m: Number


class RepInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A repetition that was counted. `quality` is 0 to 1; `corrected`: a trainer decided otherwise."""

    rep: Amount
    exercise: str
    start_s: float
    turn_s: float
    end_s: float
    rom: Number
    rom_unit: str
    eccentric_s: Number
    concentric_s: Number
    quality: Number
    faults: list[str]
    side: str
    measures: Measures | None
    corrected: bool


class DoubtInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What came near a repetition and was not counted."""

    start_s: float
    end_s: float
    exercise: str
    reason: str
    detail: str


class HoldInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A posture that was held."""

    hold: Amount
    exercise: str
    start_s: float
    end_s: float
    held_s: float
    quality: Number
    faults: list[str]


class IntervalInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """An interval of an energy game: `work` or `rest`, times in s since the game began, its zone in points a minute
    (0 and 0: none), points of energy, seconds in the zone of those in which energy could be measured."""

    kind: str
    title: str
    start_s: float
    end_s: float
    low: float
    high: float
    energy: float
    in_zone_s: float
    measured_s: float


class GameInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """An energy game: `points` a second in the zone each, `trace` points of energy a minute at each whole second."""

    name: str
    points: Amount
    intervals: list[IntervalInDocument]
    trace: list[float]


class SetInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A set. `exercise` is a name of the library, `title` the words for it, `energy` in points; `reps` and `doubts`
    are with a trainer's corrections, `reps_as_counted` and `doubts_as_counted` how many the rules found.
    `load_kg` 0 is the body alone, `target_reps` 0 an open set, `velocities` m/s of each of the rules' repetitions.
    `game` is of a set that was an energy game, whose `exercise` is `energy`."""

    number: Amount
    exercise: str
    title: str
    start_s: float
    end_s: float
    energy: float
    reps: list[RepInDocument]
    doubts: list[DoubtInDocument]
    holds: list[HoldInDocument]
    reps_as_counted: Amount
    doubts_as_counted: Amount
    load_kg: float = 0.0
    target_reps: Amount = 0
    plan: str = ""
    velocities: list[Number] = []
    game: GameInDocument | None = None


class ChannelInDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A channel over the whole recording; `known` is the share of frames in which it is."""

    name: str
    unit: str
    description: str
    known: Annotated[float, Meta(ge=0, le=1)]
    least: Number
    mean: Number
    most: Number


class Poses(msgspec.Struct, frozen=True, kw_only=True):
    """How the key points were taken. `xyz`: whether there are metres; `assumed` what they rest on that nobody
    measured; `up` against gravity in camera axes (x right, y down, z away), None: the camera is taken as level.
    `files` hold the key points, `channel_files` the channels over time."""

    keypoints: list[str]
    frames: Amount
    first_s: Number
    last_s: Number
    width_px: Amount
    height_px: Amount
    seen: Annotated[float, Meta(ge=0, le=1)]
    xyz: bool
    assumed: list[str]
    up: list[float] | None
    files: list[str]
    channel_files: list[str]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """`session.json`. Times are seconds since the recording began; `began_at` is of the wall clock, in UTC."""

    format: Literal["open-gym-mirror recording"]
    version: Literal[1]
    id: str
    kind: str
    title: str
    member: str | None
    began_at: str | None
    length_s: float
    height_m: Number
    mass_kg: Number
    energy: float
    note: str
    trainer_note: str
    reps: Amount
    reps_as_counted: Amount
    doubts: Amount
    doubts_as_counted: Amount
    sets: list[SetInDocument]
    poses: Poses
    channels: list[ChannelInDocument]
    judged_by: dict[str, Any]


def write_document(path: Path, recording: Recording, bma: Biomechanics) -> None:
    """Write `session.json`; it names the files that stand beside it. Raises OSError naming the file."""
    beside = {file.name for file in path.parent.iterdir()} if path.parent.is_dir() else set[str]()
    write_json(path, msgspec.to_builtins(document(recording, bma, beside)))


def document(recording: Recording, bma: Biomechanics, beside: set[str]) -> Document:
    """What `session.json` says; `beside` are the names of files in its folder."""
    began = recording.began_at
    reps, doubts = recording.as_counted
    return Document(
        format="open-gym-mirror recording",
        version=1,
        id=recording.id,
        kind=recording.kind,
        title=recording.title,
        member=recording.member,
        began_at=None if began is None else datetime.fromtimestamp(began, UTC).isoformat(),
        length_s=recording.length_s,
        height_m=recording.height_m,
        mass_kg=recording.mass_kg,
        energy=recording.energy,
        note=recording.note,
        trainer_note=recording.trainer_note,
        reps=len(recording.reps),
        reps_as_counted=reps,
        doubts=len(recording.doubts),
        doubts_as_counted=doubts,
        sets=[convert_set(one) for one in recording.sets],
        poses=_poses(recording, beside),
        channels=list(_channels(bma)),
        judged_by=plain(recording.judged_by),
    )


def schema() -> dict[str, Any]:
    """JSON schema (draft 2020-12) of `session.json`."""
    made = msgspec.json.schema(Document)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **made}


def convert_set(one: WorkoutSet) -> SetInDocument:
    """A set as the document has it."""
    reps = []
    for rep, measured, corrected in zip_longest(one.reps, one.measures, one.corrected):
        measures = None if measured is None else Measures(**_fields(measured, Measures))
        reps.append(
            RepInDocument(**_fields(rep, RepInDocument), measures=measures, corrected=bool(corrected))
        )
    reps_as_counted, doubts_as_counted = one.as_counted
    return SetInDocument(
        number=one.number,
        exercise=one.exercise,
        title=one.title,
        start_s=one.start_s,
        end_s=one.end_s,
        energy=one.energy,
        reps=reps,
        doubts=[DoubtInDocument(**_fields(doubt, DoubtInDocument)) for doubt in one.doubts],
        holds=[HoldInDocument(**_fields(hold, HoldInDocument), held_s=hold.held_s) for hold in one.holds],
        reps_as_counted=reps_as_counted,
        doubts_as_counted=doubts_as_counted,
        load_kg=one.load_kg,
        target_reps=one.target_reps,
        plan=one.plan,
        velocities=[None if math.isnan(value) else value for value in one.velocities],
        game=None if one.game is None else convert_game(one.game),
    )


def convert_game(game: GameDone) -> GameInDocument:
    """An energy game as the document has it."""
    intervals = [IntervalInDocument(**_fields(one, IntervalInDocument)) for one in game.intervals]
    return GameInDocument(name=game.name, points=game.points, intervals=intervals, trace=list(game.trace))


def _fields(row: Any, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Those fields of a dataclass that `kind` has too; NaN is None, a tuple a list."""
    named = {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}
    return {name: _plain(named[name]) for name in kind.__struct_fields__ if name in named}


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return list(value) if isinstance(value, tuple) else value


def _poses(recording: Recording, beside: set[str]) -> Poses:
    poses = recording.poses
    seen = np.isfinite(poses.xy[..., 0]).any(1)
    return Poses(
        keypoints=list(KEYPOINTS),
        frames=len(poses),
        first_s=float(poses.time[0]) if len(poses) else None,
        last_s=float(poses.time[-1]) if len(poses) else None,
        width_px=recording.size[0],
        height_px=recording.size[1],
        seen=float(seen.mean()) if len(poses) else 0.0,
        xyz=poses.xyz is not None,
        assumed=list(poses.assumed),
        up=None if recording.up is None else list(recording.up),
        files=[name for name in POSE_FILES if name in beside],
        channel_files=[name for name in CHANNEL_FILES if name in beside],
    )


def _channels(bma: Biomechanics) -> Iterator[ChannelInDocument]:
    for i, (name, unit, text) in enumerate(zip(bma.names, bma.units, bma.descriptions, strict=True)):
        column = bma.values[:, i]
        known = column[np.isfinite(column)].astype(np.float64)
        least, mean, most = (
            (float(known.min()), float(known.mean()), float(known.max())) if len(known) else (None,) * 3
        )
        yield ChannelInDocument(
            name=name,
            unit=unit,
            description=text,
            known=len(known) / max(len(column), 1),
            least=least,
            mean=mean,
            most=most,
        )
