"""How fast the candidates are, against ONNX Runtime in FP32, on one thread of this machine.

All are measured in turn, round by round in one process, in processor time: a machine that others use too slows all
of them. What counts is the median of the rounds' ratios. A whole stage is timed, from the picture to the points:
crop, network, decoding.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

import msgspec

from engines.candidates import RuntimeCandidate
from engines.choice import Choice
from engines.detector import Detector
from engines.entries import Model
from engines.live import LOCKED_LOOK_S
from engines.pose2d import PoseEstimator
from engines.runtime import Network
from engines.verification import Crop

FPS = 30.0
"""Pictures a second of the camera that the live step is reckoned for."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A candidate with its time for a picture, ms, and its rate over the first one's."""

    candidate: RuntimeCandidate
    ms: float = 0.0
    faster: float = 0.0

    @property
    def choice(self) -> Choice:
        """What may be remembered of it."""
        agreement = self.candidate.agreement
        mean = agreement.mean_px if agreement else 0.0
        return msgspec.structs.replace(
            self.candidate.choice, faster=round(self.faster, 3), mean_px=round(mean, 4)
        )


def time_candidates(
    model: Model, candidates: Sequence[RuntimeCandidate], crops: Sequence[Crop], rounds: int = 9
) -> list[Timed]:
    """The candidates with their speed, in the same order; those that cannot run have none."""
    running = {i: stage(model, c.network) for i, c in enumerate(candidates) if c.network is not None}
    spent = rounds_of(running, crops[:: max(1, len(crops) // 4)], rounds)
    found = [Timed(candidate) for candidate in candidates]
    for i, seconds in spent.items():
        ratios = [first / own for first, own in zip(spent[0], seconds, strict=True)]
        found[i] = replace(found[i], ms=median(seconds) * 1e3, faster=median(ratios))
    return found


def rounds_of(
    running: Mapping[int, Callable[[Crop], object]], crops: Sequence[Crop], rounds: int
) -> dict[int, list[float]]:
    """Processor seconds for a crop, by candidate and round; a first round warms up and is not counted."""
    spent: dict[int, list[float]] = {i: [] for i in running}
    for at in range(rounds + 1):
        for i, run in running.items():
            began = time.process_time()
            for crop in crops:
                run(crop)
            if at:
                spent[i].append((time.process_time() - began) / len(crops))
    return spent


def stage(model: Model, network: Network) -> Callable[[Crop], object]:
    """What a detector or a pose network does with a picture, from its pixels to its points."""
    if model.task == "detector":
        detect = Detector.of(model, network)
        return lambda crop: detect(crop.picture)
    estimate = PoseEstimator.of(model, network)
    return lambda crop: estimate(crop.picture, crop.box)


def fastest(found: Sequence[Timed]) -> Timed:
    """The fastest that sees the same key points: ONNX Runtime in FP32 where none is faster."""
    return max((t for t in found if t.candidate.eligible), key=lambda t: t.faster, default=found[0])


def live_ms(pose: Timed, detector: Timed, fps: float = FPS) -> float:
    """Milliseconds of a live step with one person locked on: the pose, and the detector's share."""
    return pose.ms + detector.ms / (LOCKED_LOOK_S * fps)
