"""From pictures to the athlete's poses, live and in batches, with the engines of one profile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from engines import fetch, zoo
from engines.athlete import TrackSegment, link, segments
from engines.detector import Detector
from engines.follow import Engines, health
from engines.live import LiveTracker
from engines.people import choose_people, separate_poses
from engines.places import Places, Zone
from engines.pose import Frame, Pose, PoseSequence
from engines.pose2d import PoseEstimator
from engines.runtime.state import RuntimeState, state_of
from engines.scale import Scale
from engines.scan import Observations, fill, look_every, scan
from engines.selection import Progress, opener
from engines.spatial import LiveStage, in_space, load_stage
from engines.stages import stages_of
from engines.video import VideoFile

log = logging.getLogger(__name__)

REVISION = 11
"""Raised with every change that can move a key point: results of another revision are not taken up again."""

UNDETECTED_HEALTH = 0.5
"""Past a look of the detector that did not see the athlete, only poses that score this well are believed."""

BEYOND = 3
"""Looks of the detector past which a person it does not see is followed no more."""


def load_engines(
    profile: str = "embedded",
    threads: int = 1,
    progress: Progress = lambda *_: None,
    live: bool = False,
) -> Engines:
    """Fetch what is missing of a profile's 2D networks and load them with the runtime that the profile prefers.

    `threads` cores for each network call on the CPU. `progress` hears of TensorRT plans that are built at first use:
    what is done, steps done, steps in all. `live` allows what `mirror engines bench` chose here;
    without it, ONNX Runtime in FP32 returns the same numbers for the same pictures.
    """
    paths = fetch.ensure_profile(profile, three_d=False)
    known = zoo.load()
    chosen = known.profile(profile)
    opened = opener(chosen, threads, progress, live)
    detector, pose = known.model(chosen.detector), known.model(chosen.pose2d)
    return Engines(
        Detector.of(detector, opened(detector, paths["detector"])),
        PoseEstimator.of(pose, opened(pose, paths["pose2d"])),
    )


def runtime_states(engines: Engines) -> dict[str, RuntimeState]:
    """Stage -> what its network runs on at the moment, and why where that is not what the profile prefers."""
    return {"detector": state_of(engines.detect.network), "pose2d": state_of(engines.estimate.network)}


def live_tracker(
    profile: str = "embedded",
    threads: int = 1,
    three_d: bool = True,
    scale: Scale | None = None,
    progress: Progress = lambda *_: None,
    aside: bool = False,
) -> LiveTracker:
    """All that a live picture goes through, loaded: the athlete's pose, with `three_d` in metres too.

    With `aside`, the detector looks on a core of its own while an athlete is locked on (`LiveTracker`).
    """
    engines = load_engines(profile, threads, progress, live=True)
    stage = load_stage(profile, threads) if three_d else None
    if three_d and (stages := stages_of(zoo.load(), profile)).uses_fallback:
        log.warning("%s; %s", stages.notice, stages.remedy)
    executor = ThreadPoolExecutor(1, "mirror-detector") if aside else None
    return LiveTracker(engines, LiveStage(stage, scale) if stage else None, executor)


def live_places(
    most: int,
    zone: Zone,
    profile: str = "embedded",
    threads: int = 1,
    three_d: bool = True,
    scale: Scale | None = None,
    progress: Progress = lambda *_: None,
) -> Places:
    """The same for up to `most` people who stand in the zone: the poses of everybody who has a place."""
    engines = load_engines(profile, threads, progress, live=True)
    stage = load_stage(profile, threads) if three_d else None
    return Places(engines, most, zone, None if stage is None else lambda: LiveStage(stage, scale))


class Pipeline:
    """Person detector, athlete lock, 2D pose and (with `three_d`) metric 3D of a profile.

    `threads` is how many cores one network call may use; `scale` says what is known of the camera and the person.
    The first use of a profile fetches its engines (EngineError says what to do where that fails).
    """

    def __init__(
        self, profile: str = "embedded", threads: int = 1, three_d: bool = True, scale: Scale | None = None
    ) -> None:
        self.profile = profile
        self.engines = load_engines(profile, threads)
        self.stage = load_stage(profile, threads) if three_d else None
        self.scale = scale or Scale()

    def track(self, frames: Iterable[Frame]) -> Iterator[Pose]:
        """The live way: one pose for each frame, missing while nobody is there.

        Raises ValueError where the camera was calibrated for pictures of another aspect ratio.
        """
        tracker = LiveTracker(self.engines, LiveStage(self.stage, self.scale) if self.stage else None)
        for frame in frames:
            yield tracker.step(frame)

    def sequence(self, path: Path | str, progress: Callable[[int, int], None] | None = None) -> PoseSequence:
        """The batch way: the athlete's poses in a video, one for each of its frames.

        `progress` is called with frames done and frames in all. Raises VideoError for a video that cannot be read,
        ValueError for a camera that was calibrated for pictures of another aspect ratio.
        """
        return self.sequences(path, 1, progress)[0]

    def sequences(
        self, path: Path | str, people: int, progress: Callable[[int, int], None] | None = None
    ) -> list[PoseSequence]:
        """The same of up to `people` people who stay in the picture, the athlete first; at least one sequence."""
        video = VideoFile(path)
        seen = Observations()
        step = look_every(video.info.fps) * 8
        for first in range(0, len(video), step):
            seen.add(scan(self.engines, video, first, min(first + step, len(video)), people))
            if progress is not None:
                progress(min(first + step, len(video)), len(video))
        wanted = people_segments(seen, video, people)
        missing = seen.missing(segment for own in wanted for segment in own)
        seen.add(fill(self.engines, video, missing, seen.detections))
        found = assemble_people(seen, wanted, video)
        return [in_space(self.stage, own, video, self.scale) if self.stage else own for own in found]


def athlete_segments(seen: Observations, video: VideoFile) -> list[TrackSegment]:
    """What has to be followed for the athlete's poses, given the detections of a whole video."""
    return people_segments(seen, video, 1)[0]


def people_segments(seen: Observations, video: VideoFile, most: int) -> list[list[TrackSegment]]:
    """The same for up to `most` people who stay in the picture, the athlete first."""
    tracks = link(seen.detections, video.times, (video.info.width, video.info.height))
    longest = BEYOND * look_every(video.info.fps)
    return [segments(anchors, len(video), longest) for anchors in choose_people(tracks, most)]


def assemble_people(
    seen: Observations, wanted: Sequence[Sequence[TrackSegment]], video: VideoFile
) -> list[PoseSequence]:
    """Everybody's poses, no body twice; `wanted` as `people_segments` has them."""
    sequences = [assemble(seen, own, video) for own in wanted]
    return sequences if len(sequences) == 1 else separate_poses(sequences, wanted, seen.detections)


def assemble(seen: Observations, wanted: Iterable[TrackSegment], video: VideoFile) -> PoseSequence:
    """Put the athlete's segments together; frames in none of them are missing."""
    every = look_every(video.info.fps)
    poses = [Pose.missing(i, float(time)) for i, time in enumerate(video.times)]
    for segment in wanted:
        followed = seen.poses[segment.anchor]
        for index in range(segment.anchor.frame, segment.end):
            pose = followed.get(index)
            if pose is None:
                continue
            undetected = index - segment.anchor.frame >= every
            if not undetected or health(np.nan_to_num(pose.score)) >= UNDETECTED_HEALTH:
                poses[index] = Pose(pose.xy, pose.score, None, index, poses[index].time)
    return PoseSequence.from_poses(poses, (video.info.width, video.info.height))
