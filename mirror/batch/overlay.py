"""The overlay of a video: its own pictures with skeleton, count, state and what did not count drawn in."""

from __future__ import annotations

import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines.pose import Frame, PoseSequence
from engines.video import VideoFile
from export.overlay import Caption, draw, draw_person
from export.pictures import write_picture
from export.recording import Recording
from export.video import DEFAULT_CODEC, video_file
from mirror.batch.options import Overlay
from rules import REASONS, Analysis, Exercise

DOUBT_SHOWN_S = 1.5
"""How long the overlay says why something was not counted."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A person to draw. `corrected` counts in place of the rules, each repetition at its end."""

    poses: PoseSequence
    analysis: Analysis
    corrected: Recording | None = None


def write_overlay(
    folder: Path,
    video: VideoFile,
    people: Sequence[Drawn],
    kind: Overlay,
    threads: int,
    tick: Callable[[], None],
    codec: str = DEFAULT_CODEC,
) -> None:
    """Write `overlay.mp4`, or numbered pictures in `overlay/`, or nothing; the other kind's leftovers go.

    Several people share the picture by where they stand: each has a part of it for count, meter and words, and a
    number over the head, 1 for the athlete. `codec` is a name of `export.video.CODECS`. Raises OSError naming the
    file.
    """
    if kind != "video":
        (folder / "overlay.mp4").unlink(missing_ok=True)
    if kind != "frames":
        shutil.rmtree(folder / "overlay", ignore_errors=True)
    if kind == "none":
        return
    frames = _draw_frames(video, people, tick)
    if kind == "frames":
        for frame in frames:
            write_picture(folder / "overlay", frame.index, frame.image)
        return
    with video_file(
        folder / "overlay.mp4", video.info.width, video.info.height, video.info.fps, threads, codec
    ) as writer:
        for frame in frames:
            writer.write(frame.image, frame.time)


def _draw_frames(video: VideoFile, people: Sequence[Drawn], tick: Callable[[], None]) -> Iterator[Frame]:
    captions = [_captions(one.analysis, one.corrected) for one in people]
    parts = split([one.poses for one in people], video.info.width)
    for frame in video.frames():
        for number, (one, caption, part) in enumerate(zip(people, captions, parts, strict=True), 1):
            pose = one.poses.pose(frame.index)
            if len(people) == 1:
                draw(frame.image, pose, caption(frame.index))
            else:
                draw_person(frame.image, pose, caption(frame.index), part, number)
        tick()
        yield frame


def split(people: Sequence[PoseSequence], width: int) -> list[tuple[int, int]]:
    """Each person's part of a picture's width, px: as many as there are people, in the order in which they stand."""
    middles = [float(np.nanmedian(own.xy[..., 0])) if np.isfinite(own.xy).any() else 0.0 for own in people]
    order = np.argsort(np.argsort(middles, kind="stable"), kind="stable")
    edges = np.linspace(0, width, len(people) + 1).round().astype(int).tolist()
    return [(edges[place], edges[place + 1]) for place in order]


def _captions(analysis: Analysis, corrected: Recording | None = None) -> Callable[[int], Caption]:
    """What to write on each frame."""
    known = analysis.exercise in Exercise.names()
    title = Exercise.named(analysis.exercise).title if known else "No exercise recognised"
    states = analysis.states
    ends = None if corrected is None else sorted(rep.end_s for rep in corrected.reps)

    def caption(i: int) -> Caption:
        time = float(states.time[i])
        words = states.cue[i] or _doubt(analysis, time) or ""
        if not known:
            return Caption(title, cue=words, time=time)
        count = int(states.count[i]) if ends is None else bisect_right(ends, time)
        return Caption(title, count, states.state[i], float(states.progress[i]), words, time)

    return caption


def _doubt(analysis: Analysis, time: float) -> str | None:
    """Why the latest attempt was not counted, for a while after it ended."""
    for doubt in reversed(analysis.doubts):
        if doubt.end_s <= time < doubt.end_s + DOUBT_SHOWN_S and doubt.exercise == analysis.exercise:
            return f"Not counted: {doubt.reason.replace('_', ' ')}" if doubt.reason in REASONS else None
    return None
