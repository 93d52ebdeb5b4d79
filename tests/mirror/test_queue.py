"""The state machine of a job: claims, completion, retries with back-off, crashes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from mirror.batch import queue
from mirror.batch.queue import RETRIES, Task
from mirror.store.database import open_store
from mirror.store.defaults import local_owner


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Database]:
    database = open_store(tmp_path / "mirror.db")
    yield database
    database.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(queue.time, "time", lambda: now[0])
    return now


def job(store: Database, *videos: int, folder: str = "out") -> list[int]:
    """A job with videos of so many frame batches of 24 frames; gives its id."""
    owner = local_owner(store)
    row = {"user_id": owner.user_id, "project_id": owner.project_id, "pipeline_id": owner.pipeline_id}
    row |= {
        "pipeline_parameter_set_id": owner.pipeline_parameter_set_id,
        "parameters": "{}",
        "status": "running",
    }
    job_id = store["job"].insert({**row, "input": "in.zip", "results_path": folder}).last_pk
    for number, count in enumerate(videos):
        video = {
            "job_id": job_id,
            "name": f"{number}.mp4",
            "path": "",
            "results_path": "",
            "status": "running",
        }
        video_id = store["video"].insert({**video, "frames": count * 24}).last_pk
        for i in range(count):
            batch = {"video_id": video_id, "stage": "scan", "first_frame": i * 24, "last_frame": (i + 1) * 24}
            store["frame_batch"].insert({**batch, "results_path": f"{i}.npz", "status": "queued"})
    return [int(job_id)]


def status(store: Database, video: int = 1) -> str:
    return str(store["video"].get(video)["status"])


def test_a_worker_goes_on_behind_its_last_frame_batch(store: Database) -> None:
    jobs = job(store, 6)
    first = queue.claim(store, jobs, worker=1)
    assert first is not None
    queue.finish(store, first)
    second = queue.claim(store, jobs, worker=1, after=first)
    assert second is not None
    assert (first.first, second.first) == (0, 24)


def test_a_second_worker_begins_with_another_video_or_in_the_middle(store: Database) -> None:
    jobs = job(store, 6, 2)
    claims = [queue.claim(store, jobs, worker) for worker in (1, 2, 3)]
    assert [(task.video_id, task.first) for task in claims if task] == [(1, 0), (2, 0), (1, 72)]


def test_nobody_gets_a_task_of_another_job_or_one_twice(store: Database) -> None:
    mine, other = job(store, 2), job(store, 2, folder="elsewhere")
    taken = [queue.claim(store, mine, worker) for worker in range(4)]
    assert [task.batch_id for task in taken if task] == [1, 2]
    assert taken[2:] == [None, None]
    assert queue.unfinished(store, other) == 1


def test_a_video_is_complete_when_all_its_frame_batches_are_done(store: Database) -> None:
    jobs = job(store, 2)
    tasks = [queue.claim(store, jobs, 1), queue.claim(store, jobs, 1)]
    for task, expected, progress in zip(tasks, ("running", "complete"), (50, 100), strict=True):
        assert task is not None
        queue.finish(store, task)
        assert (status(store), store["video"].get(1)["progress"]) == (expected, progress)
    assert queue.claim(store, jobs, 1) == Task("collect", 1)
    assert status(store) == "collecting"


def test_a_failure_is_retried_five_times_each_time_later(store: Database, clock: list[float]) -> None:
    jobs, waits = job(store, 1), []
    for attempt in range(RETRIES + 1):
        task = queue.claim(store, jobs, 1)
        assert task is not None, attempt
        queue.fail(store, task, "boom")
        assert queue.claim(store, jobs, 1) is None, "no retry without a wait"
        waits.append(store["frame_batch"].get(1)["not_before"] - clock[0])
        clock[0] += waits[-1]
    assert waits == [0.5, 1, 2, 4, 8, 16]
    assert status(store) == "failed"
    assert store["video"].get(1)["error"] == "frames 0 to 23: boom (tried 6 times)"


def test_a_failed_video_takes_no_neighbour_down(store: Database) -> None:
    jobs = job(store, 2, 1)
    task = queue.claim(store, jobs, 1)
    assert task is not None
    queue.fail(store, task, "disk full", final=True)
    rest = queue.claim(store, jobs, 1)
    assert rest is not None
    assert rest.video_id == 2
    assert queue.claim(store, jobs, 1) is None
    assert [status(store, 1), status(store, 2)] == ["failed", "running"]


def test_a_dead_worker_counts_as_an_attempt_of_what_it_was_at(store: Database, clock: list[float]) -> None:
    jobs = job(store, 2)
    lost, kept = queue.claim(store, jobs, worker=1), queue.claim(store, jobs, worker=2)
    assert lost and kept
    assert queue.crashed(store, jobs, 1, "signal 9")
    assert not queue.crashed(store, jobs, 3, "signal 9"), "it was at nothing"
    rows = {row["id"]: (row["status"], row["attempts"]) for row in store["frame_batch"].rows}
    assert rows == {lost.batch_id: ("queued", 1), kept.batch_id: ("running", 0)}


def test_a_dead_collector_is_followed_by_another_but_not_for_ever(store: Database) -> None:
    jobs = job(store, 1)
    task = queue.claim(store, jobs, 1)
    assert task is not None
    queue.finish(store, task)
    for _ in range(RETRIES + 1):
        assert queue.claim(store, jobs, 1) == Task("collect", 1)
        queue.crashed(store, jobs, 1, "signal 9")
    assert status(store) == "failed"


def test_what_is_given_back_counts_no_attempt(store: Database) -> None:
    jobs = job(store, 1)
    task = queue.claim(store, jobs, 1)
    assert task is not None
    queue.give_back(store, task)
    assert store["frame_batch"].get(1)["attempts"] == 0
    assert queue.claim(store, jobs, 2) == task


def test_the_collector_may_ask_for_stretches_again(store: Database) -> None:
    jobs = job(store, 1)
    task = queue.claim(store, jobs, 1)
    assert task is not None
    queue.finish(store, task)
    queue.claim(store, jobs, 1)
    queue.add_fill(store, 1, [(Path("fill.npz"), [(0, 1, 24), (24, 0, 40)])])
    again = queue.claim(store, jobs, 1)
    assert again is not None
    assert (again.stage, again.first, again.last, again.stretches) == (
        "fill",
        0,
        40,
        ((0, 1, 24), (24, 0, 40)),
    )
    assert json.loads(store["frame_batch"].get(2)["stretches"]) == [[0, 1, 24], [24, 0, 40]]


def test_a_higher_tier_goes_first(store: Database) -> None:
    low, high = job(store, 1), job(store, 1, folder="paid")
    tier = store["project"].insert({"name": "gold", "priority": 5}).last_pk
    store["job"].update(high[0], {"project_id": tier})
    task = queue.claim(store, [*low, *high], 1)
    assert task is not None
    assert store["video"].get(task.video_id)["job_id"] == high[0]
