"""The store: nine objects, their relations, migrations, local defaults."""

import sqlite3
from pathlib import Path

import pytest

from mirror.store.database import StoreError, local_owner, open_store, transaction
from mirror.store.migrations import MIGRATIONS

NINE = {
    "user", "user_group", "project", "pipeline", "pipeline_parameter_set", "pipeline_parameters", "video",
    "frame_batch", "job",
}  # fmt: skip
KIOSK = {"member", "session", "workout_set", "rep", "doubt", "hold", "cue", "pose_chunk", "picture"}
QUEUE = {"share", "footage", "task", "queue_figure", "sqlite_sequence"}
REVIEW = {"training_plan", "correction", "review_note", "drawing", "reference_rep"}


def test_a_new_store_has_the_nine_objects_and_what_kiosk_and_review_keep(tmp_path: Path) -> None:
    store = open_store(tmp_path / "deep" / "mirror.db")
    assert set(store.table_names()) == (NINE | KIOSK | REVIEW | QUEUE) - {"frame_batch"}
    assert store.view_names() == ["frame_batch"], "of the queue's tasks"
    assert store.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


@pytest.mark.parametrize(
    ("table", "column", "other"),
    [
        ("user", "user_group_id", "user_group"),
        ("user_group", "project_id", "project"),
        ("user_group", "pipeline_parameter_set_id", "pipeline_parameter_set"),
        ("pipeline_parameters", "pipeline_id", "pipeline"),
        ("pipeline_parameters", "pipeline_parameter_set_id", "pipeline_parameter_set"),
        ("session", "member_id", "member"),
        ("workout_set", "session_id", "session"),
        ("rep", "set_id", "workout_set"),
        ("doubt", "set_id", "workout_set"),
        ("hold", "set_id", "workout_set"),
        ("cue", "session_id", "session"),
        ("pose_chunk", "session_id", "session"),
        ("picture", "session_id", "session"),
        ("job", "user_id", "user"),
        ("job", "project_id", "project"),
        ("job", "pipeline_id", "pipeline"),
        ("job", "pipeline_parameter_set_id", "pipeline_parameter_set"),
        ("video", "job_id", "job"),
        ("task", "share", "share"),
        ("task", "video", "footage"),
    ],
)
def test_the_objects_are_related(tmp_path: Path, table: str, column: str, other: str) -> None:
    store = open_store(tmp_path / "mirror.db")
    keys = {key.column: key.other_table for key in store[table].foreign_keys}
    assert keys[column] == other


def test_relations_are_enforced(tmp_path: Path) -> None:
    store = open_store(tmp_path / "mirror.db")
    with pytest.raises(sqlite3.IntegrityError), transaction(store):
        store["user"].insert({"name": "nobody", "user_group_id": 99})


def test_defaults_are_made_once(tmp_path: Path) -> None:
    store = open_store(tmp_path / "mirror.db")
    first, again = local_owner(store), local_owner(open_store(tmp_path / "mirror.db"))
    assert first == again
    assert store["user"].count == store["project"].count == store["user_group"].count == 1
    assert {row["name"] for row in store["pipeline"].rows} == {"2d", "3d"}


def test_opening_again_migrates_nothing_twice(tmp_path: Path) -> None:
    open_store(tmp_path / "mirror.db")
    store = open_store(tmp_path / "mirror.db")
    assert set(store.table_names()) == (NINE | KIOSK | REVIEW | QUEUE) - {"frame_batch"}
    assert store.view_names() == ["frame_batch"], "of the queue's tasks"


def test_a_store_of_a_newer_mirror_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    open_store(path).execute("PRAGMA user_version = 999")
    with pytest.raises(StoreError, match="newer mirror"):
        open_store(path)


def test_a_file_that_is_no_store_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    path.write_bytes(b"this is not a database at all" * 100)
    with pytest.raises(StoreError, match=r"mirror\.db.*MIRROR_STORE"):
        open_store(path)


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "mirror.db")
    with pytest.raises(RuntimeError), transaction(store):
        store["project"].insert({"name": "half"})
        raise RuntimeError
    assert store["project"].count == 0


def test_a_transaction_that_cannot_be_committed_is_rolled_back(tmp_path: Path) -> None:
    store = open_store(tmp_path / "mirror.db")
    store.execute("PRAGMA defer_foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError), transaction(store):
        store.execute("PRAGMA defer_foreign_keys = ON")
        store["user"].insert({"name": "nobody", "user_group_id": 99})
    with transaction(store):
        store["project"].insert({"name": "whole"})
    assert (store["user"].count, store["project"].count) == (0, 1)
