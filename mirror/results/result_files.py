"""Files of a batch's results, each by itself: key points, `summary.json`, the trainer's `corrections.json`.

Key points are read quickly: Parquet where it is there, else the CSV by columns. Of a summary the types and
ranges are checked; whoever hands it over may err. A correction names what it is about by kind and time, so
that it finds it again when the batch was run once more, and what the rules counted stays. Of a video with
several people it states whose it is, `person` 0 being the athlete; drawings are of the whole picture.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import numpy as np
from msgspec import Meta

from engines.pose import INDEX, KEYPOINTS, PoseSequence
from export.keypoints import ANGLE_SD, LARGEST, LATEST_S, LONGEST_S, KeypointsError, read_keypoints
from export.tables import write_json
from mirror import untrusted
from mirror.store.corrections import MISSED, MOST_DRAWINGS, MOST_NOTE, Correction, Drawing, check_drawings
from mirror.store.database import StoreError
from rules.results import Doubt, Rep, WorkoutSet

COUNT = len(KEYPOINTS)
NUMBERS = ("x_px", "y_px", "score", "x_m", "y_m", "z_m", ANGLE_SD)


def read_poses(folder: Path, size: tuple[int, int] | None = None, person: int = 0) -> PoseSequence:
    """`keypoints.parquet` or `keypoints.csv` of a folder, of one person, 0 being the athlete.

    Ten minutes take less than a second where each frame has its thirty rows in order, as we write them; any other
    table is read as `read_keypoints` does. Raises KeypointsError and OSError naming the file.
    """
    # the tables in Parquet are of one person each
    own = folder if person == 0 else folder / f"person-{person}"
    parquet, text = own / "keypoints.parquet", folder / "keypoints.csv"
    try:
        sequence = (
            _columns(_read_parquet(parquet), 0) if parquet.is_file() else _columns(_read_csv(text), person)
        )
    except OSError:
        raise
    except (ImportError, ValueError) as error:
        if parquet.is_file() and not text.is_file():
            raise KeypointsError(f"{parquet}: not a table of key points: {error}") from error
        sequence = read_keypoints(text, person)
    return replace(sequence, size=size)


def _read_parquet(path: Path) -> dict[str, Any]:
    from pyarrow import parquet

    table = parquet.read_table(path)
    return {name: table[name] for name in table.column_names}


def _read_csv(path: Path) -> dict[str, Any]:
    from pyarrow import csv, float64, string

    if not path.is_file():
        raise FileNotFoundError(2, "there is no such file", str(path))
    types = dict.fromkeys(("time_s", *NUMBERS), float64()) | {"keypoint": string()}
    table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types=types, null_values=[""]))
    return {name: table[name] for name in table.column_names}


def _columns(table: dict[str, Any], person: int) -> PoseSequence:
    """Raises ValueError for a table that is not thirty rows a frame in order of each person."""
    missing = [name for name in ("time_s", "keypoint", "x_px", "y_px", "score") if name not in table]
    if missing:
        raise ValueError(f"no column {missing[0]!r}")
    if "person" in table:
        mine = np.asarray(table["person"]) == person
        table = {name: column.filter(mine) for name, column in table.items()} if not mine.all() else table
    rows = len(table["time_s"])
    names = table["keypoint"].dictionary_encode().combine_chunks()
    order = np.array([INDEX.get(name, -1) for name in names.dictionary.to_pylist()], dtype=np.int16)
    places = order[np.asarray(names.indices)] if rows else np.zeros(0, np.int16)
    if rows % COUNT or (places.reshape(-1, COUNT) != np.arange(COUNT)).any():
        raise ValueError("not thirty rows a frame in order")
    times = np.asarray(table["time_s"], dtype=np.float64).reshape(-1, COUNT)[:, 0]
    if not np.isfinite(times).all() or (np.diff(times) <= 0).any():
        raise ValueError("time_s does not rise")
    if len(times) and (np.abs(times).max() > LATEST_S or times[-1] - times[0] > LONGEST_S):
        raise ValueError(f"time_s is beyond what a recording lasts, {LONGEST_S} s")
    x, y, score, *metres, deviation = (_numbers(table.get(name), rows) for name in NUMBERS)
    xy = np.stack([x, y], axis=-1)
    xy[np.isnan(xy).any(-1)] = np.nan
    score = np.where(np.isnan(xy[..., 0]), 0.0, np.where(np.isnan(score), 1.0, score))
    xyz = np.stack(metres, axis=-1)
    xyz_or_none, stated = (None if np.isnan(values).all() else values for values in (xyz, deviation))
    return PoseSequence(times, xy, score, xyz_or_none, angle_sd=stated)


def _numbers(column: Any, rows: int) -> np.ndarray:
    if column is None:
        return np.full((rows // COUNT, COUNT), np.nan)
    values = np.array(column.to_numpy(), dtype=np.float64).reshape(-1, COUNT)
    values[~np.isfinite(values)] = np.nan
    if (np.abs(values) > LARGEST).any():
        raise ValueError(f"a number beyond {LARGEST:g}, which no picture and no room has")
    return values


SUMMARY = "summary.json"
Number = Annotated[float, Meta(ge=-1e7, le=1e7)]


class VideoInSummary(msgspec.Struct, frozen=True):
    """Width and height in px, how long in s."""

    width: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    height: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    duration_s: Annotated[float, Meta(ge=0, le=1e7)] | None = None


class EnergyInSummary(msgspec.Struct, frozen=True):
    """Points earned in all."""

    score: Number | None = None


class ParametersInSummary(msgspec.Struct, frozen=True):
    """What was known of the athlete and the camera."""

    athlete_height_m: Annotated[float, Meta(ge=0.5, le=2.6)] | None = None
    athlete_mass_kg: Annotated[float, Meta(ge=10, le=400)] | None = None
    calibration: dict[str, Any] | None = None


class SetInSummary(msgspec.Struct, frozen=True):
    """Where a set is, s, and which repetitions are in it."""

    start_s: Number = 0.0
    end_s: Number = 0.0
    first_rep: Annotated[int, Meta(ge=0, le=1_000_000)] | None = None
    last_rep: Annotated[int, Meta(ge=0, le=1_000_000)] | None = None


class PersonInSummary(msgspec.Struct, frozen=True):
    """One of several, 0 being the athlete."""

    person: Annotated[int, Meta(ge=0, le=1000)] = 0
    exercise: Annotated[str, Meta(max_length=100)] = ""
    energy: EnergyInSummary = EnergyInSummary()
    sets: Annotated[list[SetInSummary], Meta(max_length=10_000)] = []


class Summary(msgspec.Struct, frozen=True):
    """Keys that are not here are passed over."""

    exercise: Annotated[str, Meta(max_length=100)] = ""
    video: VideoInSummary = VideoInSummary()
    energy: EnergyInSummary = EnergyInSummary()
    parameters: ParametersInSummary = ParametersInSummary()
    sets: Annotated[list[SetInSummary], Meta(max_length=10_000)] = []
    people: Annotated[list[PersonInSummary], Meta(max_length=1000)] = []


def summary_of_person(summary: Mapping[str, Any], person: int) -> Mapping[str, Any]:
    """What a summary states of one person: its head of the athlete, a row of its `people` of anybody else."""
    if person == 0:
        return summary
    rows: list[dict[str, Any]] = summary.get("people", [])
    return next((one for one in rows if one.get("person") == person), {})


def read_summary(path: Path) -> dict[str, Any]:
    """A summary, whose values that are read are of their types and in their ranges.

    Raises OSError, and ValueError naming the file and what is wrong with it.
    """
    try:
        found = untrusted.decode_json(path.read_bytes())
        msgspec.convert(found, Summary)
    except (ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: not a batch's summary: {str(error).replace('`', '')}") from error
    return dict(found)


CORRECTIONS = "corrections.json"
NEAR_S = 0.1
"""A repetition or doubt that begins and ends within this of what was corrected is the same one."""


Person = Annotated[int, Meta(ge=0, le=1000)]
Name = Annotated[str, Meta(max_length=200)]


class NotedCorrection(msgspec.Struct, frozen=True, kw_only=True):
    """One correction, by the times of what it is about; `made_by` is a name, or empty."""

    kind: Literal["rep", "doubt"]
    exercise: str
    start_s: float
    end_s: float
    counts: bool
    made_at: float = 0.0
    made_by: Name = ""
    person: Person = 0


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A repetition that nothing counted, where the trainer saw it."""

    set: int
    exercise: str
    start_s: float
    end_s: float
    person: Person = 0


class CorrectionsDocument(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file."""

    format: Literal["open-gym-mirror corrections"] = "open-gym-mirror corrections"
    version: Literal[1] = 1
    note: Annotated[str, Meta(max_length=MOST_NOTE)] = ""
    corrections: list[NotedCorrection] = []
    marked: list[Marked] = []
    drawings: Annotated[list[Drawing], Meta(max_length=MOST_DRAWINGS)] = []


def read_corrections(folder: Path) -> CorrectionsDocument:
    """The corrections so far; an empty document where there are none. Raises StoreError naming the file."""
    path = folder / CORRECTIONS
    if not path.is_file():
        return CorrectionsDocument()
    try:
        document = msgspec.json.decode(path.read_bytes(), type=CorrectionsDocument)
        check_drawings(document.drawings)
        return document
    except (StoreError, OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path}: cannot be read ({error}); mend it or move it away") from error


def find_corrections(
    document: CorrectionsDocument, sets: Sequence[WorkoutSet], person: int = 0
) -> Iterator[Correction]:
    """The corrections of what there is still of a person, whose `sets` are given."""
    for noted in (one for one in document.corrections if one.person == person):
        for one in sets:
            rows: Sequence[Rep | Doubt] = one.reps if noted.kind == "rep" else one.doubts
            for number, row in enumerate(rows, start=1):
                if _is_same(noted, row):
                    yield Correction(
                        one.number, noted.kind, number, noted.counts, noted.made_at, noted.made_by
                    )


def with_correction(
    document: CorrectionsDocument,
    kind: Literal["rep", "doubt"],
    row: Rep | Doubt,
    counts: bool | None,
    person: int = 0,
    by: str = "",
) -> CorrectionsDocument:
    """The document with one correction by somebody, or one taken back."""
    rest = [
        noted
        for noted in document.corrections
        if noted.kind != kind or noted.person != person or not _is_same(noted, row)
    ]
    if counts is not None:
        rest.append(
            NotedCorrection(
                kind=kind,
                exercise=row.exercise,
                start_s=row.start_s,
                end_s=row.end_s,
                counts=counts,
                made_at=time.time(),
                made_by=by,
                person=person,
            )
        )
    return msgspec.structs.replace(document, corrections=sorted(rest, key=lambda noted: noted.start_s))


def with_mark(
    document: CorrectionsDocument, set_number: int, doubt: Doubt, person: int = 0, by: str = ""
) -> CorrectionsDocument:
    """The document with a repetition marked, and that it counts."""
    row = Marked(
        set=set_number, exercise=doubt.exercise, start_s=doubt.start_s, end_s=doubt.end_s, person=person
    )
    document = msgspec.structs.replace(
        document, marked=sorted([*document.marked, row], key=lambda one: (one.set, one.start_s))
    )
    return with_correction(document, "doubt", doubt, True, person, by)


def without_mark(document: CorrectionsDocument, doubt: Doubt, person: int = 0) -> CorrectionsDocument:
    """The document without a mark, and without the corrections of it."""
    gone = (person, doubt.start_s, doubt.end_s)
    rest = [one for one in document.marked if (one.person, one.start_s, one.end_s) != gone]
    return with_correction(msgspec.structs.replace(document, marked=rest), "doubt", doubt, None, person)


def with_marks(
    document: CorrectionsDocument, sets: Sequence[WorkoutSet], person: int = 0
) -> tuple[WorkoutSet, ...]:
    """Sets of a person with the marked repetitions at the end of their doubts, as a store has them."""
    found = []
    for one in sets:
        mine = (each for each in document.marked if (each.set, each.person) == (one.number, person))
        more = tuple(Doubt(each.start_s, each.end_s, each.exercise, MISSED, "") for each in mine)
        found.append(replace(one, doubts=(*one.doubts, *more)) if more else one)
    return tuple(found)


def write_corrections(folder: Path, document: CorrectionsDocument) -> None:
    """Write the file. Raises OSError naming it."""
    write_json(folder / CORRECTIONS, json.loads(msgspec.json.encode(document)))


def _is_same(noted: NotedCorrection, row: Rep | Doubt) -> bool:
    return abs(noted.start_s - row.start_s) <= NEAR_S and abs(noted.end_s - row.end_s) <= NEAR_S
