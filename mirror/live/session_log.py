"""What is to be written of a session: collected frame by frame, handed over once a second and when something
counts."""

from __future__ import annotations

import hashlib
import itertools
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from engines.pose import KEYPOINTS, Pose
from mirror.live.counting import Counts
from mirror.live.state import Analysed, Cue, SetEnded
from mirror.store import session_writer
from mirror.store.encoding import Block
from mirror.store.session_writer import Chunk, NewSession, RecordedCue
from rules.game import GameDone
from rules.results import WorkoutSet

CHUNK_S = 1.0
_numbers = itertools.count()


@dataclass(frozen=True)
class Write:
    """One thing to write; `may_go` where it may be let go when there is no room for too long."""

    to: Callable[[sqlite3.Connection], None]
    may_go: bool = False
    order: int = field(default_factory=lambda: next(_numbers))


class SessionLog:
    """One session, from its first frame to its end. Returns writes, in the order in which they have to be made."""

    def __init__(self, session: NewSession, keep_poses: bool = True) -> None:
        self._session = session
        self._keep_poses = keep_poses
        self._origin = self._last = float("nan")
        self._set: WorkoutSet | None = None
        self._sets = 0
        self._poses: list[Pose] = []
        self._chunks = itertools.count()
        self._cues = itertools.count(1)
        self._cue: Cue | None = None
        self._assumed: set[str] = set()
        self._earned = self._session_energy = 0.0
        self._writes: list[Write] = []

    @property
    def session_id(self) -> str:
        """Id of the session."""
        return self._session.id

    def see(self, analysed: Analysed, counts: Counts | None) -> list[Write]:
        """Take a frame; returns writes once a second, none between."""
        if np.isnan(self._origin):
            self._origin = analysed.time
            self._session = replace(self._session, size=analysed.size)
            self._note(partial(session_writer.begin, session=self._session))
        self._last, self._session_energy = analysed.time, analysed.energy_session
        if counts is not None:
            self._count(analysed, counts)
        self._note_cue(analysed)
        self._note_assumed(analysed.pose)
        self._poses.append(analysed.pose)
        if analysed.time - self._poses[0].time >= CHUNK_S:
            self._chunk(analysed.energy_session)
            return self._take_writes()
        return []

    def end_set(self, ended: SetEnded) -> tuple[SetEnded, list[Write]]:
        """Take the end of a set; returns it with its id and number in the store, if it ever had a frame."""
        if self._set is None:
            return ended, []
        done = ended.set
        changed = done.exercise != self._set.exercise
        row = replace(
            done,
            number=self._set.number,
            start_s=self._at(done.start_s),
            end_s=self._at(done.end_s),
            id=self._set.id,
            version=self._set.version,
            sha256=self._set.sha256,
        )
        # doubts were in the order in which they were found, and are now in order of time
        known = (0 if changed else len(self._set.reps), 0, 0)
        self._note_set(row)
        self._note(partial(session_writer.put_counts, row=row, known=known))
        self._set = None
        return replace(ended, set=replace(done, id=row.id, number=row.number)), self._take_writes()

    def picture(self, time: float, jpeg: bytes) -> list[Write]:
        """Keep a picture of the source's time."""
        if np.isnan(self._origin):
            return []
        put = partial(
            session_writer.put_picture, session_id=self._session.id, time_s=self._at(time), jpeg=jpeg
        )
        return [Write(put, may_go=True)]

    def end(self) -> list[Write]:
        """The session is over. None of it is written where it never had a frame."""
        if np.isnan(self._origin):
            return []
        self._chunk(self._session_energy)
        self._note(partial(session_writer.end, session_id=self._session.id, length_s=self._at(self._last)))
        return self._take_writes()

    def _at(self, time: float) -> float:
        return max(time - self._origin, 0.0)

    def _note(self, put: Callable[[sqlite3.Connection], None]) -> None:
        self._writes.append(Write(put))

    def _take_writes(self) -> list[Write]:
        given, self._writes = self._writes, []
        return given

    def _count(self, analysed: Analysed, counts: Counts) -> None:
        exercise, name = counts.exercise, counts.name
        if self._set is None:
            self._sets += 1
            start = analysed.time - (0.0 if np.isnan(analysed.set_s) else analysed.set_s)
            begun = WorkoutSet(self._sets, "", start_s=self._at(start), id=session_writer.new_id())
            self._set = counts.aim.apply_to(begun)
        if name != self._set.exercise:
            self._set = replace(self._set, exercise=name, title=analysed.title, reps=(), doubts=(), holds=())
            if exercise is not None:
                sha = hashlib.sha256(exercise.text.encode()).hexdigest()
                self._set = replace(self._set, version=exercise.version, sha256=sha)
            self._note_set(self._set)
        if counts.game is not None:
            self._set = self._note_game(self._set, counts.game)
        self._set = self._note_counts(self._set, counts)

    def _note_counts(self, before: WorkoutSet, counts: Counts) -> WorkoutSet:
        """Write what was counted since; returns the set with it."""
        now = replace(before, reps=counts.reps, doubts=counts.doubts, holds=counts.holds)
        if now.sizes == before.sizes:
            return before
        self._note(partial(session_writer.put_counts, row=now, known=before.sizes))
        if counts.velocities != now.velocities:
            now = replace(now, velocities=counts.velocities)
            self._note_set(now)
        return now

    def _note_game(self, before: WorkoutSet, game: GameDone) -> WorkoutSet:
        """Write a game once a second, for when it is cut off; returns the set with it."""
        if before.game is not None and len(game.trace) <= len(before.game.trace):
            return before
        now = replace(before, game=game, energy=game.energy)
        self._note_set(now)
        return now

    def _note_set(self, row: WorkoutSet) -> None:
        self._note(partial(session_writer.put_set, session_id=self._session.id, row=row))

    def _note_assumed(self, pose: Pose) -> None:
        """What the metres rest on that nobody measured."""
        if not set(pose.assumed) <= self._assumed:
            self._assumed |= set(pose.assumed)
            names = tuple(sorted(self._assumed))
            self._note(partial(session_writer.put_assumed, session_id=self._session.id, names=names))

    def _note_cue(self, analysed: Analysed) -> None:
        """A cue is recorded once, when it begins to be shown."""
        if analysed.cue is not None and analysed.cue != self._cue:
            cue = analysed.cue
            row = RecordedCue(
                next(self._cues), self._at(analysed.time), cue.kind, cue.text, cue.reason, cue.detail
            )
            self._note(partial(session_writer.put_cue, session_id=self._session.id, cue=row))
        self._cue = analysed.cue

    def _chunk(self, earned: float) -> None:
        if not self._poses:
            return
        span = self._at(self._poses[0].time), self._at(self._poses[-1].time)
        block = _block(self._poses if self._keep_poses else [], self._origin)
        chunk = Chunk(*span, block, earned - self._earned)
        put = partial(
            session_writer.put_poses, session_id=self._session.id, number=next(self._chunks), chunk=chunk
        )
        self._writes.append(Write(put, may_go=True))
        self._poses, self._earned = [], earned


def _block(poses: list[Pose], origin: float) -> Block:
    count = len(KEYPOINTS)
    metres = any(pose.xyz is not None and np.isfinite(pose.xyz).any() for pose in poses)
    stated = any(pose.angle_sd is not None for pose in poses)
    unknown = np.full((count, 3), np.nan)
    return Block(
        np.array([pose.time - origin for pose in poses]),
        np.array([pose.xy for pose in poses]).reshape(-1, count, 2),
        np.array([pose.score for pose in poses]).reshape(-1, count),
        np.array([unknown if pose.xyz is None else pose.xyz for pose in poses]) if metres else None,
        np.array([unknown[:, 0] if pose.angle_sd is None else pose.angle_sd for pose in poses])
        if stated
        else None,
    )
