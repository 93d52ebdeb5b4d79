"""The overlay of a video: its own pictures with skeleton, count, state and what did not count drawn in."""

from __future__ import annotations

import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path

from engines.pose import Frame, PoseSequence
from engines.video import VideoFile
from export.overlay import Caption, draw
from export.pictures import write_picture
from export.recording import Recording
from export.video import DEFAULT_CODEC, video_file
from mirror.batch.options import Overlay
from rules import REASONS, Analysis, Exercise

DOUBT_SHOWN_S = 1.5
"""How long the overlay says why something was not counted."""


def write_overlay(
    folder: Path,
    video: VideoFile,
    sequence: PoseSequence,
    analysis: Analysis,
    kind: Overlay,
    threads: int,
    tick: Callable[[], None],
    corrected: Recording | None = None,
    codec: str = DEFAULT_CODEC,
) -> None:
    """Write `overlay.mp4`, or numbered pictures in `overlay/`, or nothing; the other kind's leftovers go.

    `corrected` counts in place of the rules, each repetition at its end; `codec` is a name of `export.video.CODECS`.

    Raises OSError naming the file.
    """
    if kind != "video":
        (folder / "overlay.mp4").unlink(missing_ok=True)
    if kind != "frames":
        shutil.rmtree(folder / "overlay", ignore_errors=True)
    if kind == "none":
        return
    frames = _drawn(video, sequence, _captions(analysis, corrected), tick)
    if kind == "frames":
        for frame in frames:
            write_picture(folder / "overlay", frame.index, frame.image)
        return
    with video_file(
        folder / "overlay.mp4", video.info.width, video.info.height, video.info.fps, threads, codec
    ) as writer:
        for frame in frames:
            writer.write(frame.image, frame.time)


def _drawn(
    video: VideoFile, sequence: PoseSequence, caption: Callable[[int], Caption], tick: Callable[[], None]
) -> Iterator[Frame]:
    for frame in video.frames():
        draw(frame.image, sequence.pose(frame.index), caption(frame.index))
        tick()
        yield frame


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
