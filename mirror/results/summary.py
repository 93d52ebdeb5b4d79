"""What is read of a batch's `summary.json`, and of which types and ranges it is; whoever hands it over may err."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from mirror.untrusted import documents

FILE = "summary.json"
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


def of_person(summary: Mapping[str, Any], person: int) -> Mapping[str, Any]:
    """What a summary states of one person: its head of the athlete, a row of its `people` of anybody else."""
    if person == 0:
        return summary
    rows: list[dict[str, Any]] = summary.get("people", [])
    return next((one for one in rows if one.get("person") == person), {})


def read(path: Path) -> dict[str, Any]:
    """A summary, whose values that are read are of their types and in their ranges.

    Raises OSError, and ValueError naming the file and what is wrong with it.
    """
    try:
        found = documents.decode(path.read_bytes())
        msgspec.convert(found, Summary)
    except (ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: not a batch's summary: {str(error).replace('`', '')}") from error
    return dict(found)
