"""Sessions put into a store without a mirror: what the recorder would have written."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np

from mirror.store import session_writer
from mirror.store.database import open_store, transaction
from mirror.store.encoding import Block
from mirror.store.migrations import MIGRATIONS
from mirror.store.session_writer import Aim, Chunk, NewSession, RecordedCue
from rules.results import Doubt, Hold, Rep, WorkoutSet

REP = Rep(1, "squat", 0.2, 1.2, 2.2, 88.25, "deg", 1.0, 1.0, 0.9, ("leaning_forward",), "both")
DOUBT = Doubt(2.4, 3.0, "squat", "too_shallow", "63% of the needed range")
HOLD = Hold(1, "plank", 0.5, 9.5, 0.8, ())
AIM = Aim(41.25, 8, "annas_plan")
WORDS = "knees-over-toes-secret"


def block(start: float, frames: int = 30, seed: int = 0) -> Block:
    random = np.random.default_rng(seed)
    xy = random.uniform(0, 1200, (frames, 30, 2)).round(2)
    return Block(start + np.arange(frames) / 30, xy, random.uniform(0, 1, (frames, 30)).round(3))


def record_session(
    path: Path,
    member_id: str | None = None,
    started_at: float = 1e9,
    seconds: int = 3,
    still_on: bool = False,
    metres: tuple[int, ...] = (),
) -> str:
    """Keep a session of some seconds with one set, 3D in those named by `metres`; returns its id."""
    store = open_store(path)
    row = NewSession(
        session_writer.new_id(), member_id, started_at, (1280, 720), {"mirror": "test", "engines": {"a": "b"}}
    )
    of_set = WorkoutSet(
        1,
        "squat",
        "Squat",
        0.1,
        float(seconds),
        (REP,),
        (DOUBT,),
        (HOLD,),
        2.5,
        id=session_writer.new_id(),
        version=1,
        sha256="f" * 64,
        load_kg=AIM.load_kg,
        target_reps=AIM.reps,
        plan=AIM.plan,
        velocities=(0.52,),
    )
    with transaction(store):
        session_writer.begin(store.conn, row)
        session_writer.put_set(store.conn, row.id, of_set)
        session_writer.put_counts(store.conn, of_set)
        session_writer.put_cue(store.conn, row.id, RecordedCue(1, 1.5, "form", WORDS, None, "detail"))
        for second in range(seconds):
            poses = block(float(second), seed=second)
            if second in metres:
                xyz = np.random.default_rng(second).normal(0, 1, (30, 30, 3))
                poses = replace(poses, xyz=xyz, angle_sd=np.abs(xyz[..., 0]) * 10)
            chunk = Chunk(float(second), second + 29 / 30, poses, 0.25)
            session_writer.put_poses(store.conn, row.id, second, chunk)
        if not still_on:
            session_writer.end(store.conn, row.id, float(seconds))
    store.close()
    return row.id


def older_store(path: Path, version: int = 3) -> sqlite3.Connection:
    """A store as an older mirror left it: with its tables alone."""
    path.parent.mkdir(exist_ok=True)
    store = sqlite3.connect(path, isolation_level=None)
    for script in MIGRATIONS[:version]:
        store.executescript(script)
    store.execute(f"PRAGMA user_version = {version}")
    return store
