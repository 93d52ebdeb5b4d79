"""`corrections.json` beside a batch's tables: what the trainer said of a video. What the rules said stays as it is.

A correction names what it is about by kind and time, so that it finds it again when the batch was run once more.
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

from export.recording import RecordedSet
from export.tables import write_json
from mirror.store.corrections import MOST_NOTE, Correction
from mirror.store.database import StoreError
from mirror.store.missed import MISSED
from rules.results import Doubt, Rep

NAME = "corrections.json"
NEAR_S = 0.1
"""A repetition or doubt that begins and ends within this of what was corrected is the same one."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One correction, by the times of what it is about."""

    kind: Literal["rep", "doubt"]
    exercise: str
    start_s: float
    end_s: float
    counts: bool
    made_at: float = 0.0


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A repetition that nothing counted, where the trainer saw it."""

    set: int
    exercise: str
    start_s: float
    end_s: float


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file."""

    format: Literal["open-gym-mirror corrections"] = "open-gym-mirror corrections"
    version: Literal[1] = 1
    note: Annotated[str, Meta(max_length=MOST_NOTE)] = ""
    corrections: list[Said] = []
    marked: list[Marked] = []


def read(folder: Path) -> Document:
    """What was said so far; an empty document where nothing was. Raises StoreError naming the file."""
    path = folder / NAME
    if not path.is_file():
        return Document()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Document)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path}: cannot be read ({error}); mend it or move it away") from error


def found(document: Document, sets: Sequence[RecordedSet]) -> Iterator[Correction]:
    """The corrections of what there is still."""
    for said in document.corrections:
        for one in sets:
            rows: Sequence[Rep | Doubt] = one.reps if said.kind == "rep" else one.doubts
            for number, row in enumerate(rows, start=1):
                if _same(said, row):
                    yield Correction(one.number, said.kind, number, said.counts, said.made_at)


def with_correction(
    document: Document, kind: Literal["rep", "doubt"], row: Rep | Doubt, counts: bool | None
) -> Document:
    """The document with one thing said, or taken back."""
    rest = [said for said in document.corrections if said.kind != kind or not _same(said, row)]
    if counts is not None:
        rest.append(
            Said(
                kind=kind,
                exercise=row.exercise,
                start_s=row.start_s,
                end_s=row.end_s,
                counts=counts,
                made_at=time.time(),
            )
        )
    return msgspec.structs.replace(document, corrections=sorted(rest, key=lambda said: said.start_s))


def with_mark(document: Document, set_number: int, doubt: Doubt) -> Document:
    """The document with a repetition marked, and that it counts."""
    row = Marked(set=set_number, exercise=doubt.exercise, start_s=doubt.start_s, end_s=doubt.end_s)
    document = msgspec.structs.replace(
        document, marked=sorted([*document.marked, row], key=lambda one: (one.set, one.start_s))
    )
    return with_correction(document, "doubt", doubt, True)


def without_mark(document: Document, doubt: Doubt) -> Document:
    """The document without a mark, and without what was said of it."""
    rest = [one for one in document.marked if (one.start_s, one.end_s) != (doubt.start_s, doubt.end_s)]
    return with_correction(msgspec.structs.replace(document, marked=rest), "doubt", doubt, None)


def with_marks(document: Document, sets: Sequence[RecordedSet]) -> tuple[RecordedSet, ...]:
    """Sets with the marked repetitions at the end of their doubts, as a store has them."""
    found = []
    for one in sets:
        mine = (each for each in document.marked if each.set == one.number)
        more = tuple(Doubt(each.start_s, each.end_s, each.exercise, MISSED, "") for each in mine)
        found.append(replace(one, doubts=(*one.doubts, *more)) if more else one)
    return tuple(found)


def write(folder: Path, document: Document) -> None:
    """Write the file. Raises OSError naming it."""
    write_json(folder / NAME, json.loads(msgspec.json.encode(document)))


def _same(said: Said, row: Rep | Doubt) -> bool:
    return abs(said.start_s - row.start_s) <= NEAR_S and abs(said.end_s - row.end_s) <= NEAR_S
