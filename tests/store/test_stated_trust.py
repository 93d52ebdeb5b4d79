"""How sure the 3D is of its angles survives storing: a session looked back at is trusted as far as it was live."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from engines.pose import INDEX, PoseSequence
from mirror.live.session_log import SessionLog
from mirror.live.state import Analysed
from mirror.review.measures import cut
from mirror.store import session_writer
from mirror.store.database import open_store
from mirror.store.session_writer import NewSession
from mirror.store.sessions import session
from rules.biomechanics import biomechanics
from tests.export.person import moving, recording

FRAMES, SIZE = 75, (1280, 720)


def seen() -> PoseSequence:
    """Two and a half seconds of 3D whose left knee is stated to be sure in the first second alone."""
    poses = recording(moving(FRAMES)).poses
    stated = np.full((FRAMES, 30), 20.0)
    stated[:30, INDEX["left_knee"]] = 3.21
    return replace(poses, angle_sd=stated, size=SIZE)


def kept(path: Path, poses: PoseSequence) -> PoseSequence:
    """The same after a session in which the mirror saw it."""
    notes = SessionLog(NewSession(session_writer.new_id(), None, 1e9, SIZE, {}))
    writes = []
    for i in range(len(poses)):
        one = poses.pose(i)
        writes += notes.see(Analysed(i, one.time, one, one.xy, SIZE), None)
    store = open_store(path)
    for write in [*writes, *notes.end()]:
        write.to(store.conn)
    return session(store, notes.session_id).poses


def test_a_kept_session_is_as_sure_of_its_angles_as_the_mirror_was(tmp_path: Path) -> None:
    live, back = seen(), kept(tmp_path / "mirror.db", seen())
    assert np.allclose(back.angle_sd, live.angle_sd, atol=0.0051)
    sure = [biomechanics(one, channels="live").channel("uncertainty.angle.knee.left") for one in (live, back)]
    assert np.allclose(*sure, atol=0.0051)
    assert sure[1][10] < 8.0 < sure[1][40], "sure in the first second, unsure in the second"


def test_a_stretch_of_a_session_takes_its_deviations_along(tmp_path: Path) -> None:
    back = kept(tmp_path / "mirror.db", seen())
    start = float(back.time[30])
    part = cut(back, (start, start + 0.5))
    assert len(part) == 16 and part.angle_sd is not None
    assert (part.angle_sd[:, INDEX["left_knee"]] == 20.0).all()


def test_seconds_whose_3d_stated_nothing_state_nothing(tmp_path: Path) -> None:
    poses = seen()
    back = kept(tmp_path / "mirror.db", replace(poses, angle_sd=None))
    assert back.xyz is not None and back.angle_sd is None
