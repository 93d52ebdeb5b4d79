"""The pictures that a member chose to have kept, as a film with the skeleton drawn in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engines.pose import Pose
from export.overlay import Caption, draw
from export.recording import Recording
from export.video import DEFAULT_CODEC, video_file
from rules.results import WorkoutSet

NEAR_S = 0.1
"""A pose is drawn into a picture that was taken so long before or after it, at most."""
RATE = 1.0
"""Pictures a second, as the mirror keeps them: how long the last one is shown."""
Image = NDArray[np.uint8]


def write_film(store: Database, recording: Recording, path: Path, codec: str = DEFAULT_CODEC) -> bool:
    """Write the session's pictures at their times; False, and no file, where none were recorded.

    Pictures that cannot be read, or are not of the first one's size, are passed over. Raises OSError naming the file.
    """
    pictures = _pictures(store, recording.id)
    first = next(pictures, None)
    if first is None:
        path.unlink(missing_ok=True)
        return False
    height, width = first[1].shape[:2]
    with video_file(path, width, height, RATE, codec=codec) as writer:
        _draw(first, recording)
        writer.write(first[1], first[0])
        for time, image in pictures:
            if image.shape == first[1].shape:
                _draw((time, image), recording)
                writer.write(image, time)
    return True


def jpegs(store: Database, session_id: str) -> Iterator[tuple[float, bytes]]:
    """The pictures that were recorded of a session, as they lie in the store, in order of their times (s)."""
    query = "SELECT time_s, jpeg FROM picture WHERE session_id = ? ORDER BY time_s"
    for time, jpeg in store.execute(query, [session_id]):
        yield float(time), bytes(jpeg or b"")


def _pictures(store: Database, session_id: str) -> Iterator[tuple[float, Image]]:
    for time, jpeg in jpegs(store, session_id):
        image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR) if jpeg else None
        if image is not None:
            yield time, np.asarray(image, dtype=np.uint8)


def _draw(taken: tuple[float, Image], recording: Recording) -> None:
    time, image = taken
    draw(image, _pose_at(recording, time, image.shape[1]), _caption(recording, time))


def _pose_at(recording: Recording, time: float, width: int) -> Pose:
    """The pose of the nearest frame, in px of a picture of this width."""
    times = recording.poses.time
    near = int(np.abs(times - time).argmin()) if len(times) else -1
    if near < 0 or abs(times[near] - time) > NEAR_S or recording.size[0] <= 0:
        return Pose.missing(time=time)
    pose = recording.poses.pose(near)
    return Pose(pose.xy * (width / recording.size[0]), pose.score, None, near, time)


def _caption(recording: Recording, time: float) -> Caption:
    here = next((one for one in recording.sets if one.start_s <= time <= one.end_s), None)
    return Caption(time=time) if here is None else Caption(here.title, _count(here, time), time=time)


def _count(one: WorkoutSet, time: float) -> int:
    return sum(rep.end_s <= time for rep in one.reps)
