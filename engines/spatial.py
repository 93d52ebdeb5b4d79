"""The 3D stage of a profile, whichever it has: the lifter from 2D, or 3DMPPE from the pictures.

    stage = load_stage("rtx")                                  # None where the profile has no 3D
    sequence = in_space(stage, sequence, video, Scale(camera)) # a whole recording
    live = LiveStage(stage, Scale()); pose = live.step(pose, picture)

Both return `xyz`, m, camera axes, for the key points that the 2D network has seen. The lifter takes the person's
height from `Scale`; 3DMPPE does without it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import numpy as np

from engines import fetch, zoo
from engines.crop import box_of, grow_box
from engines.edges import points_in_picture
from engines.lift import MIN_SCORE, Lifter, LiveLifter, lift_sequence, load_lifter
from engines.lift_points import POINTS
from engines.mppe import Mppe, MppeStage
from engines.picture import Picture
from engines.pose import FloatArray, Pose, PoseSequence
from engines.scale import Scale
from engines.selection import opener
from engines.stages import stages_of
from engines.video import VideoFile

Stage = Lifter | Mppe

TOGETHER = 16
"""Pictures in one call of 3DMPPE; each picture's numbers are what they are alone."""

MARGIN = 0.06
"""Room about the key points, as a share of the longer side: flesh ends outside the joints."""


def load_stage(profile: str = "embedded", threads: int = 1) -> Stage | None:
    """The 3D stage of a profile, or None where it has none; its fallback where its own has to be brought first.

    Raises FetchError, with the command that brings it, for a model that is not there.
    """
    return load_lifter(profile, threads) or load_mppe(profile, threads)


def load_mppe(profile: str, threads: int = 1) -> Mppe | None:
    """The 3DMPPE networks of a profile, or None where its 3D stages are others or missing.

    They run in the runtime that the profile prefers, else on the CPU with `threads` cores.
    Raises FetchError, with the command that brings it, for a model that is not in the cache.
    """
    known = zoo.load()
    stages = stages_of(known, profile).models
    if not {"root3d", "pose3d"} <= stages.keys():
        return None
    root, pose = known.model(stages["root3d"]), known.model(stages["pose3d"])
    if (root.decoder, pose.decoder) != ("3dmppe-rootnet", "3dmppe-posenet"):
        return None
    opened = opener(known.profile(profile), threads)
    root_stage, pose_stage = (MppeStage(model, opened(model, fetch.ensure(model))) for model in (root, pose))
    return Mppe(root_stage, pose_stage)


def in_space(
    stage: Stage,
    sequence: PoseSequence,
    video: VideoFile,
    scale: Scale | None = None,
    tick: Callable[[], None] = lambda: None,
) -> PoseSequence:
    """The sequence of a recording with `xyz` (N, 30, 3) in metres.

    3DMPPE looks at the video once more; `tick` is called for every few of its frames. Raises VideoError, and
    ValueError for a camera that was calibrated for pictures of another aspect ratio.
    """
    scale = scale or Scale()
    if isinstance(stage, Lifter):
        return lift_sequence(stage, sequence, scale)
    size = (video.info.width, video.info.height)
    xyz = np.full((len(sequence), sequence.xy.shape[1], 3), np.nan)
    items = video.pictures()
    while some := list(islice(items, TOGETHER)):
        rows = [index for index, _, _ in some]
        pictures = [picture for _, _, picture in some]
        xyz[rows] = _estimate_people(
            stage, sequence.xy[rows], sequence.score[rows], pictures, _lens(scale, size)
        )
        tick()
    return replace(sequence, xyz=xyz, assumed=_assumptions(scale))


class LiveStage:
    """Adds the third dimension to poses as they come."""

    def __init__(self, stage: Stage, scale: Scale | None = None) -> None:
        self._scale = scale or Scale()
        self._mppe = stage if isinstance(stage, Mppe) else None
        self._lifter = LiveLifter(stage, self._scale) if isinstance(stage, Lifter) else None

    def step(self, pose: Pose, picture: Picture) -> Pose:
        """The pose with `xyz`, of the picture that it was seen in. Times must rise.

        Raises ValueError for a camera that was calibrated for pictures of another aspect ratio.
        """
        if self._lifter is not None:
            return self._lifter.step(pose, picture.size)
        assert self._mppe is not None  # noqa: S101 (one of the two)
        lens = _lens(self._scale, picture.size)
        xyz = _estimate_people(self._mppe, pose.xy[None], pose.score[None], [picture], lens)[0]
        return replace(pose, xyz=xyz, assumed=_assumptions(self._scale))


def _estimate_people(
    mppe: Mppe, xy: FloatArray, score: FloatArray, pictures: list[Picture], lens: FloatArray
) -> FloatArray:
    """xyz (n, 30, 3) m of the people whose 2D key points are known; NaN where the 2D network saw nothing."""
    xyz = np.full((*score.shape, 3), np.nan)
    boxes = [box_of(points, sure, MIN_SCORE) for points, sure in zip(xy, score, strict=True)]
    there = [row for row, box in enumerate(boxes) if box is not None]
    if not there:
        return xyz
    tight = np.stack([grow_box(box, MARGIN) for box in boxes if box is not None])
    xyz[there], _ = mppe([pictures[row] for row in there], tight, lens)
    unseen = ~(np.isfinite(xy).all(-1) & (score >= MIN_SCORE))
    known = len(POINTS)
    unseen[:, :known] |= ~points_in_picture(xy[:, :known], score[:, :known], pictures[0].size, MIN_SCORE)
    xyz[unseen] = np.nan
    return xyz


def _lens(scale: Scale, size: tuple[int, int]) -> FloatArray:
    camera = scale.camera(size)
    return np.array([camera.fx, camera.fy, camera.cx, camera.cy])


def _assumptions(scale: Scale) -> tuple[str, ...]:
    """3DMPPE knows people's sizes from its training, not from anybody's height."""
    return tuple(name for name in scale.assumed if name != "height")
