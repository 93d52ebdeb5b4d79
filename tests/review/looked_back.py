"""Things to look back at: a store with a generated session, and a folder as a batch leaves it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import av
import numpy as np

from engines.video import VideoInfo
from export.counted_tables import beside_of, write_counted
from export.csv_tables import write_csv
from export.tables import write_json
from mirror.batch.collect import summary
from mirror.batch.formats import RegisteredVideo, recording_of
from mirror.batch.options import VideoWork
from mirror.demonstration import SIZE, Person, Stroke, keep_session, movement
from mirror.results.recount import OF_PERSON, summarise_counts
from mirror.store import members
from mirror.store.database import open_store
from rules import analyse

STROKES = [Stroke(), Stroke(), Stroke(0.42, 0.6, 0.5), Stroke(), Stroke(0.8)]
NOON = 1_772_000_000.0


def store_with_sessions(path: Path, sets: int = 2, reps: int = 6) -> tuple[str, str]:
    """Anna's session of squats and jumping jacks, and an earlier one; gives both ids."""
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna", 1.7)
        who = Person("Anna", 1.7, ("squat", "jumping_jack"), 1, 1)
        earlier = keep_session(store, who, anna.id, NOON - 7 * 86_400, 0.2, 3, sets, reps)
        return keep_session(store, who, anna.id, NOON, 0.9, 7, sets, reps), earlier


def batch_folder(out: Path, name: str = "front", film: bool = True) -> Path:
    """`out/clips/<name>` with the tables of generated jumping jacks, and beside `out` the clip itself."""
    poses = movement("jumping_jack", STROKES, seed=4)
    found = analyse(poses, "jumping_jack", channels="live")
    folder = out / "clips" / name
    folder.mkdir(parents=True)
    info = VideoInfo(*SIZE, 30.0, len(poses), len(poses), len(poses) / 30, 0, "mpeg4")
    work = VideoWork()
    clip = out.parent / f"{name}.mp4"
    recording = recording_of(RegisteredVideo(clip.name, clip, folder, work), info, poses, found)
    write_csv(folder, poses, found.bma)
    write_counted(folder, recording, recording)
    write_json(folder / "summary.json", summary(info, recording, found, work))
    job = {"input": str(clip), "videos": [{"name": clip.name, "results": name, "status": "done"}]}
    (out / "clips" / "job.json").write_text(json.dumps(job), encoding="utf-8")
    if film:
        grey_film(clip, len(poses))
    return folder


def people_folder(out: Path) -> Path:
    """As `batch_folder`, of two people: the athlete does four jumping jacks, who stands beside them three."""
    folder = batch_folder(out, "pair", film=False)
    first, second = movement("jumping_jack", STROKES, seed=4), movement("jumping_jack", STROKES, seed=9)
    second = replace(second, time=first.time, xy=second.xy[: len(first)] + 200.0)
    found = [analyse(poses, "jumping_jack", channels="live") for poses in (first, second)]
    work = VideoWork()
    info = VideoInfo(*SIZE, 30.0, len(first), len(first), len(first) / 30, 0, "mpeg4")
    video = RegisteredVideo("pair.mp4", out.parent / "pair.mp4", folder, work)
    told = [recording_of(video, info, *one) for one in zip((first, second), found, strict=True)]
    kept = told[1].sets[0]
    told[1] = replace(told[1], sets=(replace(kept, reps=kept.reps[:3], measures=kept.measures[:3]),))
    write_csv(folder, first, found[0].bma, [(second, found[1].bma)])
    write_counted(folder, told[0], told[0], beside_of(told[1:]))
    said = summary(info, told[0], found[0], work)
    people = [
        {"person": i, **{name: summarise_counts(one, "jumping_jack", {})[name] for name in OF_PERSON}}
        for i, one in enumerate(told)
    ]
    write_json(folder / "summary.json", {**said, "people": people})
    return folder


def grey_film(path: Path, frames: int, size: tuple[int, int] = (160, 90)) -> None:
    """A film whose n-th frame is grey as n tells: 16 + 2 * (n % 100)."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("mpeg4", rate=30)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        stream.options = {"g": "30", "qscale": "2"}
        for n in range(frames):
            grey = np.full((size[1], size[0], 3), shade(n), np.uint8)
            out.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="bgr24")))
        out.mux(stream.encode(None))


def shade(frame: int) -> int:
    """How grey a frame of `grey_film` is."""
    return 16 + 2 * (frame % 100)
