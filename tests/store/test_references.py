"""References in the store: marked from a session, read for the glass, gone with their member."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from sqlite_utils import Database

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
import stick_figure as figure

from engines.pose import PoseSequence
from mirror.cli.main import main
from mirror.demonstration import Stroke, movement
from mirror.paths import store_path
from mirror.results.folder import FOLDER
from mirror.review.library import Library
from mirror.store import members, session_writer
from mirror.store import references as kept
from mirror.store.database import StoreError, open_store, transaction
from mirror.store.encoding import Block
from mirror.store.erasure import Erasure, erase
from mirror.store.members import move_session
from mirror.store.session_writer import Chunk, NewSession
from rules.counter import Counter
from rules.results import WorkoutSet


def recorded(store: Database, member_id: str | None, poses: PoseSequence, exercise: str = "squat") -> str:
    """Keep a session of one set as the recorder would; returns its id."""
    counter = Counter(exercise)
    reps = [counter.update(poses.pose(i)).rep for i in range(len(poses))]
    end = float(poses.time[-1])
    row = NewSession(session_writer.new_id(), member_id, 1e9, figure.SIZE, {})
    found = tuple(rep for rep in reps if rep is not None)
    of_set = WorkoutSet(1, exercise, exercise, 0.0, end, found, id=session_writer.new_id(), version=1)
    with transaction(store):
        session_writer.begin(store.conn, row)
        session_writer.put_set(store.conn, row.id, of_set)
        session_writer.put_counts(store.conn, of_set)
        block = Block(poses.time, poses.xy, poses.score, poses.xyz)
        session_writer.put_poses(store.conn, row.id, 0, Chunk(0.0, end, block, 1.0))
        session_writer.end(store.conn, row.id, end)
    return row.id


def trainer(store: Database, name: str = "Tina") -> str:
    return members.add(store, name).id


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    return store_path()


def test_what_was_marked_is_read_for_the_glass(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(2, yaw=90))
        marked = kept.mark(store, session, 1, 2, 5.0)
        found = kept.references(store)
    assert list(found) == ["squat"]
    (read,) = found["squat"]
    assert (read.view, read.whose, read.side, read.turn) == ("side", "Tina", "both", marked.turn)
    np.testing.assert_allclose(read.xy, marked.xy, atol=0.006)
    np.testing.assert_allclose(read.progress, marked.progress, atol=1e-4)


def test_another_of_the_same_view_takes_its_place(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(2, yaw=90))
        front = recorded(store, trainer(store, "Tom"), figure.squats(1, yaw=0))
        kept.mark(store, session, 1, 1, 5.0)
        kept.mark(store, session, 1, 2, 6.0)
        kept.mark(store, front, 1, 1, 7.0)
        found = kept.read_references(store)
    assert [(one.view, one.whose, one.made_at) for one in found] == [
        ("front", "Tom", 7.0),
        ("side", "Tina", 6.0),
    ]


def test_a_guests_repetition_is_refused_with_the_way_out(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, None, figure.squats(1, yaw=90))
        with pytest.raises(StoreError, match="mirror sessions move"):
            kept.mark(store, session, 1, 1, 5.0)
        move_session(store, session, trainer(store))
        kept.mark(store, session, 1, 1, 5.0)


def test_a_repetition_that_is_not_there_is_refused_with_those_that_are(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(2, yaw=90))
        with pytest.raises(StoreError, match="no repetition 3 of set 1: set 1 has 2"):
            kept.mark(store, session, 1, 3, 5.0)


def test_erasing_the_trainer_erases_what_they_showed(path: Path) -> None:
    with closing(open_store(path)) as store:
        tina = trainer(store)
        kept.mark(store, recorded(store, tina, figure.squats(1, yaw=90)), 1, 1, 5.0)
        tom = recorded(store, trainer(store, "Tom"), figure.squats(1, yaw=0))
        kept.mark(store, tom, 1, 1, 5.0)
    erase(path, Erasure(members=(tina,)))
    with closing(open_store(path)) as store:
        assert [one.whose for one in kept.read_references(store)] == ["Tom"]
    erase(path, Erasure(sessions=(tom,)))
    with closing(open_store(path)) as store:
        assert kept.read_references(store) == []


def test_one_that_cannot_be_read_is_left_out(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(1, yaw=90))
        kept.mark(store, session, 1, 1, 5.0)
        store.execute("UPDATE reference_rep SET progress = '[1, 2]'")
        assert kept.references(store) == {}


def test_the_command_marks_the_best_lists_and_erases(path: Path) -> None:
    with closing(open_store(path)) as store:
        recorded(store, trainer(store), figure.squats(2, yaw=90))
    run = CliRunner().invoke
    said = run(main, ["references", "mark", "1"])
    assert said.exit_code == 0, said.output
    assert "squat, side: repetition" in said.output and "of Tina, is the reference" in said.output
    listed = run(main, ["references", "list"])
    assert "Tina" in listed.output and "side" in listed.output
    assert run(main, ["references", "erase", "squat", "--view", "front"]).exit_code == 1
    assert run(main, ["references", "erase", "squat"]).output == "squat: 1 erased\n"
    wrong = run(main, ["references", "mark", "1", "--rep", "9"])
    assert wrong.exit_code == 1 and "no such repetition" in wrong.output


def test_three_dimensions_come_back(path: Path) -> None:
    poses = movement("squat", [Stroke()])
    with closing(open_store(path)) as store:
        marked = kept.mark(store, recorded(store, trainer(store), poses), 1, 1, 5.0)
        (read,) = kept.references(store)["squat"]
    assert marked.xyz is not None and read.xyz is not None
    np.testing.assert_allclose(read.xyz, marked.xyz, atol=1e-4)


def test_the_review_marks_the_one_that_is_chosen(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(2, yaw=90))
    library = Library()
    opened = library.open(session)
    second = opened.recording.sets[0].reps[1]
    library.refer(opened, 1, second.start_s)
    with closing(open_store(path)) as store:
        (one,) = kept.read_references(store)
    assert abs(one.start_s - second.start_s) < 0.6


def test_a_video_has_nobody_with_whom_a_reference_goes(path: Path) -> None:
    with closing(open_store(path)) as store:
        session = recorded(store, trainer(store), figure.squats(1, yaw=90))
    library = Library()
    video = replace(library.open(session), row_id=f"{FOLDER}{path.parent}")
    with pytest.raises(StoreError, match="belongs to no member"):
        library.refer(video, 1, 0.0)
