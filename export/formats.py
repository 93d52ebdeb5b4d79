"""The formats a recording is written in: one table of names, files and writers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from export.recording import Recording
    from rules.biomechanics import Biomechanics

Measure: TypeAlias = "Callable[[], Biomechanics]"
"""Gives the channels of a recording, when they are asked for."""
Writer: TypeAlias = "Callable[[Path, Recording, Measure], None]"
"""Writes a format into a folder. Raises ValueError, in one line, where the recording holds no such thing,
OSError naming the file."""


@dataclass(frozen=True, slots=True)
class Format:
    """`files` are written into the recording's folder; `words` say what is in them. `counts`: repetitions are."""

    name: str
    files: tuple[str, ...]
    words: str
    counts: bool = False


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("csv", ("keypoints.csv", "bma.csv", "bma.json"), "tables of key points and biomechanics"),
        Format("parquet", ("keypoints.parquet", "bma.parquet"), "the same as Parquet, with units"),
        Format("trc", ("pose.trc",), "key points as OpenSim's markers, metres, Y up"),
        Format("mot", ("angles.mot",), "joint angles as OpenSim's coordinates"),
        Format("c3d", ("pose.c3d",), "points in mm, repetitions as events", True),
        Format("bvh", ("pose.bvh",), "a skeleton and its turns, for animation"),
        Format("json", ("session.json",), "sets, repetitions, doubts, channels in brief", True),
        Format("xlsx", ("session.xlsx",), "repetitions, doubts, summary as sheets, for Excel", True),
        Format("report", ("report.pdf", "report.html"), "two pages for the member", True),
        Format("player", ("player.html",), "a figure in 3D that turns and plays, with curves", True),
        Format("coco", ("annotations.json",), "kept pictures with key points, to train a network on"),
    )
}
"""Name -> format, in the order they are written."""

DEFAULT = ("csv",)


def parse_formats(text: str) -> tuple[str, ...]:
    """The formats of a comma-separated list, each once, in the table's order. Raises ValueError with the list."""
    names = [name.strip().lower() for name in text.split(",")]
    if unknown := [name for name in names if name not in FORMATS]:
        raise ValueError(f"no format {unknown[0]!r}; there are {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in names)


def files_of(names: Sequence[str]) -> tuple[str, ...]:
    """The files of some formats."""
    return tuple(file for name in names for file in FORMATS[name].files)


def write_formats(
    folder: Path,
    recording: Recording,
    measure: Measure,
    names: Sequence[str],
    own: Mapping[str, Writer] | None = None,
) -> tuple[str, ...]:
    """Write a recording in some formats; returns a line for each that it has nothing for, and writes the others.

    `measure` is called once at most. `own` are the caller's writers for formats that need more than a recording,
    such as `report`. Raises OSError naming the file.
    """
    writers = {**WRITERS, **(own or {})}
    measured, problems = cache(measure), []
    for name in names:
        try:
            writers[name](folder, recording, measured)
        except OSError:
            raise
        except ValueError as error:
            problems.append(f"{FORMATS[name].files[0]}: {' '.join(str(error).split())}")
            for file in FORMATS[name].files:
                (folder / file).unlink(missing_ok=True)
    return tuple(problems)


def _csv(folder: Path, recording: Recording, measure: Measure) -> None:
    from export.csv_tables import write_csv

    write_csv(folder, recording.poses, measure())


def _parquet(folder: Path, recording: Recording, measure: Measure) -> None:
    from export.parquet import write_parquet

    write_parquet(folder, recording, measure())


def _trc(folder: Path, recording: Recording, _: Measure) -> None:
    from export.trc import write_trc

    write_trc(folder / "pose.trc", recording)


def _mot(folder: Path, recording: Recording, _: Measure) -> None:
    from export.mot import write_mot

    write_mot(folder / "angles.mot", recording)


def _c3d(folder: Path, recording: Recording, _: Measure) -> None:
    from export.c3d import write_c3d

    write_c3d(folder / "pose.c3d", recording)


def _bvh(folder: Path, recording: Recording, _: Measure) -> None:
    from export.bvh import write_bvh

    write_bvh(folder / "pose.bvh", recording)


def _json(folder: Path, recording: Recording, measure: Measure) -> None:
    from export.document import write_document

    write_document(folder / "session.json", recording, measure())


def _xlsx(folder: Path, recording: Recording, _: Measure) -> None:
    from export.workbook import write_workbook

    write_workbook(folder / "session.xlsx", recording)


def _player(folder: Path, recording: Recording, measure: Measure) -> None:
    from export.player.page import write_player

    write_player(folder / "player.html", recording, measure())


WRITERS: dict[str, Writer] = {
    "csv": _csv,
    "parquet": _parquet,
    "trc": _trc,
    "mot": _mot,
    "c3d": _c3d,
    "bvh": _bvh,
    "json": _json,
    "xlsx": _xlsx,
    "player": _player,
}
"""Name -> writer, of the formats that need nothing but the recording."""
