"""A recording that is open for review: what it holds, its film, what is wrong with it, what the trainer corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from export.recording import Recording
from mirror.store.corrections import Correction, Drawing, Key, count_corrected
from mirror.store.recordings import as_corrected
from rules.results import WorkoutSet

PERSON = "person:"
"""Ids of anybody but the athlete of a batch's video begin so, with their number: `person:1:folder:...`."""


def split_id(row_id: str) -> tuple[str, int]:
    """The id of a row of the list, and which person of it is meant, 0 being the athlete."""
    if not row_id.startswith(PERSON):
        return row_id, 0
    number, _, rest = row_id.removeprefix(PERSON).partition(":")
    return rest, int(number)


def id_of(listed: str, person: int) -> str:
    """The id by which a person of a row of the list is opened."""
    return f"{PERSON}{person}:{listed}" if person else listed


@dataclass(frozen=True, slots=True)
class Film:
    """Where the pictures are: a video, or JPEGs of a session by their time in s. `drawn`: with the skeleton in it.

    `member` is the video's name where `video` is the zip that it is in.
    """

    video: Path | None = None
    member: str = ""
    pictures: tuple[tuple[float, bytes], ...] = ()
    drawn: bool = False


@dataclass(frozen=True)
class Opened:
    """`recording` is as the rules counted. `problems` are lines for people: a film that has gone, a table that
    cannot be read. The rest is there.

    `note` is the trainer's, as are the `drawings`; `row_id` is the id by which it is opened again. Of a video with
    several `people`, `recording` is of one `person`, 0 being the athlete.
    """

    recording: Recording
    film: Film = Film()
    problems: tuple[str, ...] = ()
    corrections: Mapping[Key, Correction] = field(default_factory=dict)
    note: str = ""
    row_id: str = ""
    drawings: tuple[Drawing, ...] = ()
    person: int = 0
    people: int = 1

    @cached_property
    def corrected(self) -> Recording:
        """The recording with the trainer's word in it: what is handed out."""
        return as_corrected(self.recording, self.corrections)

    @property
    def length_s(self) -> float:
        """Of the whole recording."""
        time = self.recording.poses.time
        return max(self.recording.length_s, float(time[-1]) if len(time) else 0.0)

    def answer_to(self, key: Key) -> bool | None:
        """What the trainer answered: True it was a repetition, False it was none, None nothing."""
        correction = self.corrections.get(key)
        return None if correction is None else correction.counts

    def with_correction(self, key: Key, correction: Correction | None) -> Opened:
        """The same with one more correction, or one less."""
        rest = {known: one for known, one in self.corrections.items() if known != key}
        return replace(self, corrections=rest if correction is None else rest | {key: correction})

    def counts(self, one: WorkoutSet) -> tuple[int, int]:
        """Repetitions of a set as the rules counted, and as corrected."""
        mine = [correction for correction in self.corrections.values() if correction.set_number == one.number]
        return len(one.reps), count_corrected(len(one.reps), mine)
