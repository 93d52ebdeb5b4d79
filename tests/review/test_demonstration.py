"""Generated movements are counted as they were made, and a store of them is one that a mirror could have written."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from engines.pose import INDEX
from mirror.demonstration import (
    AWAY_M,
    EXERCISES,
    EYE_M,
    FOCAL_PX,
    SIZE,
    Person,
    Stroke,
    movement,
    twelve_weeks,
)
from mirror.store.database import open_store
from mirror.store.sessions import session, sessions
from rules import analyse


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_was_made_is_what_is_counted(exercise: str) -> None:
    found = analyse(movement(exercise, [Stroke()] * 4, seed=1), exercise, channels="live")
    assert len(found.reps) == 4
    # 0.9 s out, 0.8 s back, 0.25 s of pause
    assert np.diff([rep.start_s for rep in found.reps]) == pytest.approx([1.95] * 3, abs=0.2)


def test_half_a_movement_is_a_doubt() -> None:
    found = analyse(
        movement("squat", [Stroke(1.1), Stroke(0.58), Stroke(1.1)], seed=1), "squat", channels="live"
    )
    assert (len(found.reps), [doubt.reason for doubt in found.doubts]) == (2, ["too_shallow"])


def test_the_body_stands_upright_before_a_level_camera() -> None:
    poses = movement("jumping_jack", [Stroke()], height_m=1.8, seed=1)
    assert poses.xyz is not None and poses.size == SIZE
    feet = poses.xyz[0, [INDEX["left_heel"], INDEX["right_heel"]]]
    assert feet[:, 1] == pytest.approx([EYE_M, EYE_M], abs=0.06)
    assert np.nanmin(poses.xyz[0, :, 1]) == pytest.approx(EYE_M - 1.8, abs=0.06)
    assert poses.xyz[0, INDEX["pelvis"], 2] == pytest.approx(AWAY_M, abs=0.1)
    seen = poses.xyz[..., :2] / poses.xyz[..., 2:] * FOCAL_PX + np.array(SIZE) / 2
    assert np.nanmax(np.abs(seen - poses.xy)) < 8
    # their left is on the right of a picture of them
    assert poses.xy[0, INDEX["left_hip"], 0] > poses.xy[0, INDEX["right_hip"], 0]


def test_a_store_of_some_weeks(tmp_path: Path) -> None:
    people = (Person("Member 1", 1.8, ("squat",), 2, 1), Person(None, 1.7, ("jumping_jack",), 1, 1))
    with closing(open_store(tmp_path / "mirror.db")) as store:
        ids = twelve_weeks(store, 1.7e9, people, sets=1, reps=7)
        rows = sessions(store)
        assert [row.id for row in rows] == ids[::-1]
        assert sorted(str(row.member) for row in rows) == ["Member 1", "Member 1", "None"]
        assert all(row.reps >= 2 and row.status == "closed" for row in rows)
        whole = session(store, ids[0])
        assert (np.diff(whole.poses.time) > 0).all()
        assert whole.poses.time[-1] == pytest.approx(whole.summary.length_s, abs=0.1)
        last = session(store, ids[-1], poses=False)
        # the members' sessions are on the same weekday, the last one shortly before now
        assert 0 < 1.7e9 - last.summary.started_at < 10_000
