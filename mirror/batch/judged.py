"""Each person of a video, measured and counted, and what the summary says of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from engines.pose import PoseSequence
from engines.spatial import Stage, in_space
from engines.video import VideoFile
from export.recording import Recording
from mirror.batch.formats import Video, recording_of
from mirror.batch.parameters import VideoParameters
from mirror.batch.scale import calibration_of, scale_of
from mirror.calibrations.applied import level_sequence
from mirror.results.recount import OF_PERSON, summarise_counts
from rules import Analysis, analyse
from rules.analysis import in_life


@dataclass(frozen=True)
class Judged:
    """A person: their poses in space and in life's time, what the rules say of them, and both as a recording."""

    poses: PoseSequence
    analysis: Analysis
    recording: Recording


def judge_person(
    video: Video, file: VideoFile, sequence: PoseSequence, stage: Stage | None, tick: Callable[[], None]
) -> Judged:
    """Lift a person's poses where there is a `stage`, and have the rules judge them.

    Raises ValueError for a camera that was calibrated for pictures of another aspect ratio.
    """
    if stage is not None:
        sequence = in_space(stage, sequence, file, scale_of(video.parameters), tick)
        tick()
    sequence = in_life(sequence, video.parameters.speed_factor)
    # measured against gravity where it is known; what is written keeps the camera's own axes
    analysis = analyse(
        level_sequence(sequence, calibration_of(video.parameters)),
        video.parameters.exercise,
        view=video.parameters.view,
        height_m=video.parameters.athlete_height_m,
        mass_kg=video.parameters.athlete_mass_kg,
        channels=video.parameters.channels,
    )
    return Judged(sequence, analysis, recording_of(video, file.info, sequence, analysis))


def energy(analysis: Analysis, parameters: VideoParameters) -> dict[str, Any]:
    """Points, and where metres are known the estimate of work with its range, and whose mass it is for."""
    said: dict[str, Any] = {"score": analysis.energy.score, "per_minute": analysis.energy.per_minute}
    if analysis.energy.work is not None:
        said |= asdict(analysis.energy.work)
        said["mass"] = "assumed" if parameters.athlete_mass_kg is None else "given"
    return said


def coverage(poses: PoseSequence) -> float:
    """Share of the frames in which a person is seen."""
    return int(np.isfinite(poses.xy[..., 0]).any(1).sum()) / max(len(poses), 1)


def of_people(
    people: Sequence[Judged], parameters: VideoParameters, told: Sequence[Recording]
) -> list[dict[str, Any]]:
    """What `summary.json` says of each person, the athlete first; `told` are their recordings as corrected."""
    return [
        _of_person(i, one, parameters, given) for i, (one, given) in enumerate(zip(people, told, strict=True))
    ]


def _of_person(number: int, one: Judged, parameters: VideoParameters, told: Recording) -> dict[str, Any]:
    sets = one.analysis.sets
    ends = {each.number: {"rest_before_s": each.rest_before_s, "ended": each.ended} for each in sets}
    counts = summarise_counts(told, one.analysis.exercise, ends)
    return {
        "person": number,
        **{name: counts[name] for name in OF_PERSON},
        "held_s": round(sum(hold.held_s for hold in one.analysis.holds), 3),
        "energy": energy(one.analysis, parameters),
        "coverage": coverage(one.poses),
    }
