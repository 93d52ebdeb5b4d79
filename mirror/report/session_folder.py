"""A session as a folder: the tables of the contract, the film, the bundle that another mirror takes in.

The film is of the pictures that a member chose to have recorded, with the skeleton drawn in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engines.pose import Pose
from export.counted_tables import write_counted
from export.formats import DEFAULT, Measure, Writer, write_formats
from export.names import safe_name
from export.overlay import Caption, draw
from export.recording import Recording
from export.tables import write_json, write_rows
from export.video import DEFAULT_CODEC, video_file
from mirror.calibrations.applied import level_sequence
from mirror.report import player_writer, report_writer
from mirror.report.writing import earlier
from mirror.store.bundle import write_bundle
from mirror.store.database import StoreError
from mirror.store.disk import narrow_tree, private_folder
from mirror.store.recordings import calibration_that_judged, recording_as_corrected
from mirror.store.sessions import Session, session
from rules.biomechanics import measure_channels, motion_of
from rules.bma.motion import Motion
from rules.rep_measures import rep_measures
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


SET_COLUMNS = (
    "set", "exercise", "start_s", "end_s", "reps", "doubts", "holds", "energy",
    "reps_as_counted", "doubts_as_counted", "load_kg", "target_reps", "plan", "game",
    "points",
)  # fmt: skip
CUE_COLUMNS = ("time_s", "kind", "text", "reason", "detail")
BUNDLE = "session.zip"


class FormatsError(StoreError):
    """Formats that a session has nothing for, a line each. The rest is written, in `folder`."""

    def __init__(self, folder: Path, problems: Sequence[str]) -> None:
        super().__init__("\n".join(f"{folder.name}: {problem}" for problem in problems))
        self.folder = folder


def folder_name(found: Session) -> str:
    """`session-12-2026-05-01-Anna`: the number in this store, the day (UTC), and the member's name made safe."""
    of = found.summary
    day = datetime.fromtimestamp(of.started_at, UTC).date()
    whose = "" if of.member is None else f"-{safe_name(of.member, 'member')}"
    return f"session-{of.number}-{day.isoformat()}{whose}"


def export_session(
    store: Database,
    session_id: str,
    out: Path,
    bundle: bool = True,
    formats: Sequence[str] = DEFAULT,
    channels: str = "essential",
    as_counted: bool = False,
    overlay_codec: str = DEFAULT_CODEC,
) -> Path:
    """Write a session into a folder of its own under `out`; returns the folder.

    Always there are the small tables (repetitions, doubts, sets, cues, summary), the film where pictures were
    recorded, and with `bundle` the session as one file. `formats` are names of `export.formats`; `channels` is the
    tier of biomechanics in them. What a trainer corrected holds in all of it but the bundle, which has both;
    `as_counted` takes what the rules counted. All of it is for its owner alone. Raises StoreError where there is no
    such session or it is still on, FormatsError at the end for formats that it has nothing for, OSError naming the
    file.
    """
    found = session(store, session_id)
    folder = out / folder_name(found)
    if not out.exists():
        private_folder(out)
    private_folder(folder, lambda _: True)
    try:
        if bundle:
            write_bundle(store, session_id, folder / BUNDLE)
        whole, problems = _write_formats(store, found, folder, formats, channels, as_counted)
        write_film(store, whole, folder / "overlay.mp4", overlay_codec)
    finally:
        narrow_tree(folder)
    if problems:
        raise FormatsError(folder, problems)
    return folder


def _write_formats(
    store: Database, found: Session, folder: Path, formats: Sequence[str], channels: str, as_counted: bool
) -> tuple[Recording, tuple[str, ...]]:
    """Write tables and formats; returns what they are of, and a line for each format that there is nothing for."""
    session_id = found.summary.id
    counted = recording_as_corrected(store, session_id, found=found, as_counted=as_counted)
    moved = motion(counted[0])
    whole = with_measures(counted[0], moved)
    ruled = whole if counted[0] is counted[1] else with_measures(counted[1], moved)
    own = {
        "report": _report(store, session_id, as_counted),
        "player": player_writer(),
        "coco": _coco(store, session_id),
    }
    problems = write_formats(folder, whole, lambda: measure_channels(moved, channels), formats, own)
    write_tables(folder, found, whole, ruled)
    return whole, problems


def _report(store: Database, session_id: str, as_counted: bool) -> Writer:
    """A report is also of the weeks before the session."""

    def write(folder: Path, whole: Recording, measure: Measure) -> None:
        report_writer(earlier(store, session_id, as_counted))(folder, whole, measure)

    return write


def _coco(store: Database, session_id: str) -> Writer:
    """Labelled pictures are of those that the store has."""

    def write(folder: Path, whole: Recording, _: Measure) -> None:
        from export.coco import write_coco

        write_coco(folder, whole, jpegs(store, session_id))

    return write


def write_tables(folder: Path, found: Session, whole: Recording, ruled: Recording) -> None:
    """The small tables of a session: of `whole`, and of `ruled`, as the rules counted, beside it. Raises OSError."""
    write_counted(folder, whole, ruled)
    write_rows(folder / "sets.csv", SET_COLUMNS, [_set_row(one) for one in whole.sets])
    write_rows(folder / "cues.csv", CUE_COLUMNS, _cells(found.cues, CUE_COLUMNS))
    write_json(folder / "summary.json", summary(found, whole))


def summary(found: Session, whole: Recording) -> dict[str, object]:
    """What `summary.json` states of a session, with the counts of `whole`."""
    of = found.summary
    reps, doubts = whole.as_counted
    seen = int(np.isfinite(found.poses.xy[..., 0]).any(1).sum())
    return {
        "session": {
            "id": of.id,
            "number": of.number,
            "member": of.member,
            "started_at": datetime.fromtimestamp(of.started_at, UTC).isoformat(),
            "length_s": of.length_s,
            "status": of.status,
            "note": of.note,
            "trainer_note": whole.trainer_note,
            "width": found.size[0],
            "height": found.size[1],
            "frames": len(found.poses),
        },
        "exercises": list(of.exercises),
        "sets": of.sets,
        "reps": len(whole.reps),
        "reps_as_counted": reps,
        "doubts": len(whole.doubts),
        "doubts_as_counted": doubts,
        "energy": {"score": of.energy, "per_minute": of.energy / max(of.length_s / 60, 1e-9)},
        "athlete": {"coverage": seen / max(len(found.poses), 1)},
        "judged_by": found.judged_by,
    }


def _cells(rows: Iterable[object], columns: tuple[str, ...]) -> list[list[object]]:
    return [[getattr(row, name) for name in columns] for row in rows]


def _set_row(one: WorkoutSet) -> list[object]:
    counts = (len(one.reps), len(one.doubts), len(one.holds))
    lifted = (one.load_kg, one.target_reps, one.plan)
    game = ("", 0) if one.game is None else (one.game.name, one.game.points)
    return [
        one.number,
        one.exercise,
        one.start_s,
        one.end_s,
        *counts,
        one.energy,
        *one.as_counted,
        *lifted,
        *game,
    ]


def motion(whole: Recording) -> Motion:
    """What channels and measures are computed from.

    Raises StoreError for a height that nobody has, and a calibration of pictures of another shape.
    """
    try:
        poses = level_sequence(whole.poses, calibration_that_judged(whole.judged_by))
        return motion_of(poses, whole.height_m, whole.mass_kg)
    except ValueError as error:
        raise StoreError(f"{whole.title}: {error}") from error


def with_measures(whole: Recording, moved: Motion) -> Recording:
    """The recording with the measures of its repetitions; as it is where it has no poses or no repetitions."""
    if not whole.reps or not len(whole.poses):
        return whole
    found = rep_measures(moved, whole.reps, whole.sets)
    sets, first = [], 0
    for one in whole.sets:
        sets.append(replace(one, measures=found[first : first + len(one.reps)]))
        first += len(one.reps)
    return replace(whole, sets=tuple(sets))
