"""Writing a session as a bundle, one file that another mirror takes in without loss."""

from __future__ import annotations

import io
import json
import math
import zipfile
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engines.pose import KEYPOINTS
from export.atomic import replacing
from mirror.store.bundle_format import (
    ChunkInBundle,
    CorrectionInBundle,
    CueInBundle,
    GameInBundle,
    ReviewNote,
    SessionInBundle,
    SetInBundle,
    Whom,
)
from mirror.store.corrections import corrections
from mirror.store.database import StoreError
from mirror.store.drawings import drawings
from mirror.store.private import make_private_file
from mirror.store.rows import document
from mirror.store.sessions import Session, session
from rules.results import WorkoutSet


def write_bundle(store: Database, session_id: str, path: Path) -> None:
    """Write a session that is over, for its owner alone.

    Raises StoreError where there is none, OSError naming the file.
    """
    found = session(store, session_id)
    if found.summary.status == "open":
        raise StoreError(f"session {found.summary.number} is still on: export it when it is over")
    pictures = store.execute(
        "SELECT time_s, jpeg FROM picture WHERE session_id = ? ORDER BY time_s", [session_id]
    ).fetchall()
    content = _document(store, found, [float(row[0]) for row in pictures])
    with replacing(path) as part, _private_zip(part) as file:
        text = json.dumps(msgspec.to_builtins(content), indent=1, ensure_ascii=False, allow_nan=False)
        file.writestr("session.json", text)
        poses = found.poses
        for name, values in (
            ("time", poses.time),
            ("xy", poses.xy),
            ("score", poses.score),
            ("xyz", poses.xyz),
            ("angle_sd", poses.angle_sd),
        ):
            if values is not None:
                file.writestr(f"{name}.npy", _npy(values))
        for number, (_, jpeg) in enumerate(pictures):
            file.writestr(f"pictures/{number:06d}.jpg", jpeg)


def _private_zip(path: Path) -> zipfile.ZipFile:
    """A zip that only its owner can read, from its first byte on."""
    make_private_file(path)
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)


def _document(store: Database, found: Session, pictures: list[float]) -> SessionInBundle:
    row = store.execute(
        "SELECT id, name, pictures, height_m, created_at FROM member WHERE id = ?",
        [found.summary.member_id],
    ).fetchone()
    keys = ("id", "name", "pictures", "height_m", "created_at")
    member = None if row is None else Whom(**{**dict(zip(keys, row, strict=True)), "pictures": bool(row[2])})
    chunks = store.execute(
        "SELECT start_s, end_s, frames, energy FROM pose_chunk WHERE session_id = ? ORDER BY number",
        [found.summary.id],
    ).fetchall()
    return SessionInBundle(
        format="open-gym-mirror session",
        version=2,
        id=found.summary.id,
        started_at=found.summary.started_at,
        length_s=found.summary.length_s,
        status="recovered" if found.summary.status == "recovered" else "closed",
        note=found.summary.note,
        width=found.size[0],
        height=found.size[1],
        judged_by=found.judged_by,
        keypoints=list(KEYPOINTS),
        member=member,
        sets=[_convert_set(each) for each in found.sets],
        cues=[
            CueInBundle(**{name: getattr(c, name) for name in CueInBundle.__struct_fields__})
            for c in found.cues
        ],
        chunks=[ChunkInBundle(start_s=a, end_s=b, frames=n, energy=e) for a, b, n, e in chunks],
        pictures=pictures,
        corrections=_corrections(store, found.summary.id),
        review_note=_review_note(store, found.summary.id),
        drawings=list(drawings(store, found.summary.id)),
    )


def _corrections(store: Database, session_id: str) -> list[CorrectionInBundle]:
    return [
        CorrectionInBundle(
            set=one.set_number,
            kind=one.kind,
            number=one.number,
            counts=one.counts,
            made_at=one.made_at,
            made_by=one.made_by,
        )
        for one in corrections(store, session_id)
    ]


def _review_note(store: Database, session_id: str) -> ReviewNote | None:
    row = store.execute(
        "SELECT text, changed_at FROM review_note WHERE session_id = ?", [session_id]
    ).fetchone()
    return None if row is None else ReviewNote(text=row[0], changed_at=row[1])


def _convert_set(record: WorkoutSet) -> SetInBundle:
    plain = {name: getattr(record, name) for name in SetInBundle.__struct_fields__}
    plain["end_s"] = None if math.isnan(record.end_s) else record.end_s
    for name in ("reps", "doubts", "holds"):
        plain[name] = [document(row) for row in plain[name]]
    plain["velocities"] = [None if math.isnan(value) else value for value in plain["velocities"]]
    game = plain["game"]
    plain["game"] = None if game is None else msgspec.convert(msgspec.to_builtins(game), GameInBundle)
    return SetInBundle(**plain)


def _npy(values: NDArray[np.float64]) -> bytes:
    """float64 for times, float32 for the rest: finer than what the store keeps."""
    kept = values if values.ndim == 1 else values.astype(np.float32)
    buffer = io.BytesIO()
    np.save(buffer, kept, allow_pickle=False)
    return buffer.getvalue()
