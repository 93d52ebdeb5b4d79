"""`corrections.json` beside a batch's tables: what the trainer corrected in a video; what the rules counted stays.

A correction names what it is about by kind and time, so that it finds it again when the batch was run once more.
Of a video with several people it states whose it is, `person` 0 being the athlete; drawings are of the whole picture.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from export.tables import write_json
from mirror.store import drawings as drawn
from mirror.store.corrections import MOST_NOTE, Correction
from mirror.store.database import StoreError
from mirror.store.drawings import MOST, Drawing
from mirror.store.missed import MISSED
from rules.results import Doubt, Rep, WorkoutSet

NAME = "corrections.json"
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


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file."""

    format: Literal["open-gym-mirror corrections"] = "open-gym-mirror corrections"
    version: Literal[1] = 1
    note: Annotated[str, Meta(max_length=MOST_NOTE)] = ""
    corrections: list[NotedCorrection] = []
    marked: list[Marked] = []
    drawings: Annotated[list[Drawing], Meta(max_length=MOST)] = []


def read(folder: Path) -> Document:
    """The corrections so far; an empty document where there are none. Raises StoreError naming the file."""
    path = folder / NAME
    if not path.is_file():
        return Document()
    try:
        document = msgspec.json.decode(path.read_bytes(), type=Document)
        drawn.check(document.drawings)
        return document
    except (StoreError, OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path}: cannot be read ({error}); mend it or move it away") from error


def find_corrections(document: Document, sets: Sequence[WorkoutSet], person: int = 0) -> Iterator[Correction]:
    """The corrections of what there is still of a person, whose `sets` are given."""
    for noted in (one for one in document.corrections if one.person == person):
        for one in sets:
            rows: Sequence[Rep | Doubt] = one.reps if noted.kind == "rep" else one.doubts
            for number, row in enumerate(rows, start=1):
                if _same(noted, row):
                    yield Correction(
                        one.number, noted.kind, number, noted.counts, noted.made_at, noted.made_by
                    )


def with_correction(
    document: Document,
    kind: Literal["rep", "doubt"],
    row: Rep | Doubt,
    counts: bool | None,
    person: int = 0,
    by: str = "",
) -> Document:
    """The document with one correction by somebody, or one taken back."""
    rest = [
        noted
        for noted in document.corrections
        if noted.kind != kind or noted.person != person or not _same(noted, row)
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


def with_mark(document: Document, set_number: int, doubt: Doubt, person: int = 0, by: str = "") -> Document:
    """The document with a repetition marked, and that it counts."""
    row = Marked(
        set=set_number, exercise=doubt.exercise, start_s=doubt.start_s, end_s=doubt.end_s, person=person
    )
    document = msgspec.structs.replace(
        document, marked=sorted([*document.marked, row], key=lambda one: (one.set, one.start_s))
    )
    return with_correction(document, "doubt", doubt, True, person, by)


def without_mark(document: Document, doubt: Doubt, person: int = 0) -> Document:
    """The document without a mark, and without the corrections of it."""
    gone = (person, doubt.start_s, doubt.end_s)
    rest = [one for one in document.marked if (one.person, one.start_s, one.end_s) != gone]
    return with_correction(msgspec.structs.replace(document, marked=rest), "doubt", doubt, None, person)


def with_marks(document: Document, sets: Sequence[WorkoutSet], person: int = 0) -> tuple[WorkoutSet, ...]:
    """Sets of a person with the marked repetitions at the end of their doubts, as a store has them."""
    found = []
    for one in sets:
        mine = (each for each in document.marked if (each.set, each.person) == (one.number, person))
        more = tuple(Doubt(each.start_s, each.end_s, each.exercise, MISSED, "") for each in mine)
        found.append(replace(one, doubts=(*one.doubts, *more)) if more else one)
    return tuple(found)


def write(folder: Path, document: Document) -> None:
    """Write the file. Raises OSError naming it."""
    write_json(folder / NAME, json.loads(msgspec.json.encode(document)))


def _same(noted: NotedCorrection, row: Rep | Doubt) -> bool:
    return abs(noted.start_s - row.start_s) <= NEAR_S and abs(noted.end_s - row.end_s) <= NEAR_S
