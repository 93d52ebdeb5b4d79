"""Videos are looked at one after the other, while workers may already be at the first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlite_utils import Database
from synthetic import clip

from mirror.batch import run
from mirror.batch.local_broker import begun, count_unfinished
from mirror.batch.options import Options
from mirror.batch.register import BegunJob, begin, register_video
from mirror.batch.run import Registrar
from mirror.capture.inputs import find_inputs
from mirror.capture.zip_members import Limits
from mirror.store.database import open_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "store.db"))
    return open_store()


def job_of(tmp_path: Path, store: Database) -> tuple[BegunJob, Options]:
    films, options = tmp_path / "films", Options(tmp_path / "out")
    return begin(store, find_inputs([films]).inputs[0], options, Limits()), options


def status(store: Database) -> dict[str, str]:
    return {row["name"]: row["status"] for row in store["video"].rows}


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        clip(folder / name, 5)
    return folder


def held(monkeypatch: pytest.MonkeyPatch, at: str) -> tuple[Event, Event]:
    """The video `at` is only looked at once the second event is set; the first says that its turn has come."""
    reached, go = Event(), Event()

    def waiting(store: Database, job: BegunJob, member: Any, *others: Any) -> None:
        if member.name == at:
            reached.set()
            assert go.wait(60)
        register_video(store, job, member, *others)

    monkeypatch.setattr(run, "register_video", waiting)
    return reached, go


def test_a_worker_may_begin_while_others_are_looked_at(
    films: Path, tmp_path: Path, store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, options = job_of(tmp_path, store)
    assert status(store) == {"a.mp4": "registered", "b.mp4": "registered", "c.mp4": "registered"}
    assert (count_unfinished(store, [job.id]), begun(store, [job.id])) == (3, False)
    reached, go = held(monkeypatch, "b.mp4")
    thread = Registrar([job], options, {})
    thread.start()
    assert reached.wait(60)
    assert status(store) == {"a.mp4": "running", "b.mp4": "registered", "c.mp4": "registered"}
    assert begun(store, [job.id]) and count_unfinished(store, [job.id]) == 3
    assert store.execute("SELECT count(*) FROM task WHERE status = 'queued'").fetchone() == (1,)
    assert thread.looking == "looking at 2 of 3: b.mp4"
    go.set()
    thread.join(60)
    thread.check()
    assert set(status(store).values()) == {"running"}
    assert thread.looking == ""


def test_a_batch_that_is_stopped_looks_at_no_more(
    films: Path, tmp_path: Path, store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, options = job_of(tmp_path, store)
    reached, go = held(monkeypatch, "b.mp4")
    thread = Registrar([job], options, {})
    thread.start()
    assert reached.wait(60)
    thread._ending.set()
    go.set()
    thread.stop()
    thread.check()
    assert status(store) == {"a.mp4": "running", "b.mp4": "registered", "c.mp4": "registered"}


def test_what_ends_the_thread_is_raised_where_the_batch_waits(
    films: Path, tmp_path: Path, store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / "store.db"))

    job, options = job_of(tmp_path, store)
    monkeypatch.setattr(run, "register_video", full)
    thread = Registrar([job], options, {})
    thread.start()
    thread.join(60)
    with pytest.raises(OSError, match="No space left"):
        thread.check()


@pytest.mark.parametrize(
    "error", [AttributeError("x"), IndexError("x"), RuntimeError("round"), MemoryError()]
)
def test_whatever_a_video_raises_is_its_own_line(
    films: Path, tmp_path: Path, store: Database, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    from mirror.batch import register

    look_at = register.look_at

    def raising(member: Any, *others: Any) -> Any:
        if member.name == "b.mp4":
            raise error
        return look_at(member, *others)

    monkeypatch.setattr(register, "look_at", raising)
    job, options = job_of(tmp_path, store)
    for member in job.contents.videos:
        register_video(store, job, member, options, {})
    assert status(store) == {"a.mp4": "running", "b.mp4": "failed", "c.mp4": "running"}
    (said,) = [row["error"] for row in store["video"].rows if row["name"] == "b.mp4"]
    assert said.startswith(type(error).__name__) or said == str(error)


def test_the_share_of_a_file_that_is_read_is_heard(films: Path, tmp_path: Path, store: Database) -> None:
    job, options = job_of(tmp_path, store)
    (films / "a.mp4").write_bytes((films / "a.mp4").read_bytes() + bytes(3 << 20))
    heard: list[float] = []
    tell: Callable[[float], None] = heard.append
    register_video(store, job, job.contents.videos[0], options, {}, tell)
    assert len(heard) == 4 and heard == sorted(heard) and heard[-1] == 1.0
