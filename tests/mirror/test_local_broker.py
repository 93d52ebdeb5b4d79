"""The queue of `mirror batch`: what workers of one machine take from its store, and what becomes of their reports."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from mirror.batch import queue
from mirror.batch.broker import LEASE_S, Collected, Done, Failed, File, Fill, Held, Lease, Leases, Want
from mirror.batch.local_broker import (
    IDLE,
    NEWS,
    LineBell,
    LocalBroker,
    Switchboard,
    count_unfinished,
    crashed,
)
from mirror.batch.options import VideoWork
from mirror.batch.queue import RETRIES, NewFrameBatch
from mirror.store.database import local_owner, open_store, transaction

RAN = {"embedded": "here"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Database]:
    database = open_store(tmp_path / "mirror.db")
    yield database
    database.close()


def job(store: Database, *videos: int, folder: Path = Path("out")) -> int:
    """A job with videos of so many frame batches of 24 frames; gives its id."""
    owner = local_owner(store)
    row = {"user_id": owner.user_id, "project_id": owner.project_id, "pipeline_id": owner.pipeline_id}
    row |= {"pipeline_parameter_set_id": owner.pipeline_parameter_set_id, "parameters": "{}"}
    row |= {"status": "running", "input": "in.zip", "results_path": str(folder)}
    job_id = int(store["job"].insert(row).last_pk)
    for number, count in enumerate(videos):
        video = {"job_id": job_id, "name": f"{number}.mp4", "path": f"/in/{number}.mp4", "frames": count * 24}
        video |= {"results_path": str(folder / str(number)), "work_path": str(folder), "status": "running"}
        video_id = store["video"].insert({**video, "parameters": json.dumps({"three_d": False})}).last_pk
        batches = [NewFrameBatch("scan", i * 24, (i + 1) * 24, f"{number}-{i}.npz") for i in range(count)]
        with transaction(store):
            queue.add_share(store.conn, job_id)
            queue.add_video(store.conn, job_id, job_id, video_id, "embedded", batches)
    return job_id


class Clock:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def broker(store: Database, clock: Clock, *jobs: int, worker: int = 1) -> LocalBroker:
    return LocalBroker(store, jobs, worker, None, clock)


def take(one: LocalBroker) -> Lease:
    (lease,) = one.exchange([], [], Want(ran=RAN)).leases
    return lease


def done(lease: Lease) -> Done:
    return Done(id=lease.id, lease=lease.lease, file=File(lease.results))


def collected(lease: Lease, **found: object) -> Done:
    return Done(id=lease.id, lease=lease.lease, collected=Collected(**found))  # type: ignore[arg-type]


def status(store: Database, video: int = 1) -> str:
    return str(store["video"].get(video)["status"])


def test_a_video_from_its_first_frame_batch_to_its_end(store: Database, clock: Clock, tmp_path: Path) -> None:
    mine = broker(store, clock, job(store, 2, folder=tmp_path))
    first = take(mine)
    assert (first.stage, first.source.key, first.profile) == ("scan", "/in/0.mp4", "embedded")
    mine.exchange([done(first)], [], Want(count=0))
    assert store["video"].get(1)["progress"] == 50
    mine.exchange([done(take(mine))], [], Want(count=0))
    assert (status(store), store["video"].get(1)["progress"]) == ("complete", 100)
    lease = take(mine)
    assert (lease.stage, lease.results, lease.parameters) == (
        "collect", str(tmp_path / "0"), VideoWork(three_d=False),
    )  # fmt: skip
    assert [file.key for file in lease.inputs] == ["0-0.npz", "0-1.npz"]
    assert status(store) == "collecting"
    fills = (Fill("fill-a.npz", ((0, 0, 40),)), Fill("fill-b.npz", ((24, 1, 48),)))
    mine.exchange([collected(lease, wanted=fills)], [], Want(count=0))
    assert status(store) == "running"
    fill = take(mine)
    assert (fill.stage, fill.results) == ("fill", str(tmp_path / "fill-a.npz"))
    mine.exchange([done(fill), done(take(mine))], [], Want(count=0))
    again = take(mine)
    assert [Path(file.key).name for file in again.inputs] == [
        "0-0.npz",
        "0-1.npz",
        "fill-a.npz",
        "fill-b.npz",
    ]
    ended = mine.exchange([collected(again)], [], Want(ran=RAN))
    assert (ended, status(store)) == (Leases(ended=True), "done")


def test_frame_batches_that_an_earlier_run_followed_again_are_not_done_twice(
    store: Database, clock: Clock, tmp_path: Path
) -> None:
    np.savez((tmp_path / "fill-a.npz").open("wb"), nothing=np.zeros(1))
    mine = broker(store, clock, job(store, 1, folder=tmp_path))
    mine.exchange([done(take(mine))], [], Want(count=0))
    mine.exchange([collected(take(mine), wanted=(Fill("fill-a.npz", ((0, 0, 9),)),))], [], Want(count=0))
    again = take(mine)
    assert (again.stage, len(again.inputs)) == ("collect", 2)


def test_what_is_missing_of_a_video_is_its_error(store: Database, clock: Clock) -> None:
    mine = broker(store, clock, job(store, 1))
    mine.exchange([done(take(mine))], [], Want(count=0))
    mine.exchange([collected(take(mine), problems=("no metres", "no feet"))], [], Want(count=0))
    assert (status(store), store["video"].get(1)["error"]) == ("failed", "no metres; no feet")


def test_a_failed_video_takes_no_neighbour_down(store: Database, clock: Clock) -> None:
    number = job(store, 2, 1)
    mine = broker(store, clock, number)
    lease = take(mine)
    failed = Failed(id=lease.id, lease=lease.lease, error="disk full", final=True)
    mine.exchange([], [failed], Want(count=0))
    assert store["video"].get(1)["error"] == "frames 0 to 23: disk full"
    assert take(mine).name == "1.mp4"
    assert mine.exchange([], [], Want(ran=RAN)).leases == ()
    assert (status(store, 1), status(store, 2), count_unfinished(store, [number])) == ("failed", "running", 1)


def test_a_dead_worker_counts_as_an_attempt_of_what_it_was_at(store: Database, clock: Clock) -> None:
    number = job(store, 2)
    lost, kept = take(broker(store, clock, number)), take(broker(store, clock, number, worker=2))
    assert crashed(store, [number], 1, "signal 9")
    assert not crashed(store, [number], 3, "signal 9"), "it was at nothing"
    rows = {row["id"]: (row["status"], row["attempts"]) for row in store["task"].rows}
    assert rows == {lost.id: ("waiting", 1), kept.id: ("leased", 0)}


def test_a_dead_collector_is_followed_by_another_but_not_for_ever(store: Database, clock: Clock) -> None:
    number = job(store, 1)
    mine = broker(store, clock, number)
    mine.exchange([done(take(mine))], [], Want(count=0))
    for _ in range(RETRIES + 1):
        clock.now += 1e9
        assert take(mine).stage == "collect"
        crashed(store, [number], 1, "signal 9")
    assert status(store) == "failed"
    assert store["video"].get(1)["error"] == "signal 9 (tried 6 times)"


def test_a_worker_that_stood_still_is_followed_by_another_and_reports_in_vain(
    store: Database, clock: Clock
) -> None:
    number = job(store, 1)
    still, other = broker(store, clock, number), broker(store, clock, number, worker=2)
    mine = take(still)
    clock.now += LEASE_S - 1
    assert other.exchange([], [], Want(ran=RAN)).leases == ()
    assert still.heartbeat([Held(mine.id, mine.lease)]) == ()
    clock.now += LEASE_S + 1
    theirs = take(other)
    assert still.heartbeat([Held(mine.id, mine.lease)]) == (mine.id,)
    assert still.exchange([done(mine)], [], Want(count=0)).late == (mine.id,)
    other.exchange([done(theirs)], [], Want(count=0))
    failed = Failed(id=mine.id, lease=mine.lease, error="late")
    assert still.exchange([], [failed], Want(count=0)).late == (mine.id,)
    assert store["task"].get(mine.id)["status"] == "done"


def test_jobs_are_done_in_their_order_and_those_of_other_batches_not(store: Database, clock: Clock) -> None:
    first, second = job(store, 1, folder=Path("a")), job(store, 1, folder=Path("b"))
    job(store, 1, folder=Path("c"))
    mine = broker(store, clock, second, first)
    assert [take(mine).job for _ in range(2)] == [str(second), str(first)]
    assert mine.exchange([], [], Want(ran=RAN)).leases == ()


class Line:
    """A connection's end that remembers what was sent."""

    def __init__(self, *arriving: bytes) -> None:
        self.sent: list[bytes] = []
        self.arriving = list(arriving)

    def send_bytes(self, said: bytes) -> None:
        self.sent.append(said)

    def recv_bytes(self) -> bytes:
        if not self.arriving:
            raise EOFError
        return self.arriving.pop(0)

    def poll(self, seconds: float) -> bool:
        return bool(self.arriving)

    def close(self) -> None:
        self.arriving.clear()


def test_who_waits_is_woken_by_who_has_changed_something() -> None:
    board, waiting, working = Switchboard(), Line(IDLE), Line(NEWS, NEWS)
    board.connect(1, waiting)  # type: ignore[arg-type]
    board.connect(2, working)  # type: ignore[arg-type]
    board.answer(1)
    assert waiting.sent == []
    board.answer(2)
    board.answer(2)
    assert waiting.sent == [NEWS], "once, until it waits again"
    assert working.sent == []


def test_who_begins_to_wait_after_a_change_that_it_has_not_seen_looks_again() -> None:
    board, late, working = Switchboard(), Line(IDLE, IDLE), Line(NEWS)
    board.connect(1, late)  # type: ignore[arg-type]
    board.connect(2, working)  # type: ignore[arg-type]
    board.answer(2)
    board.answer(1)
    assert late.sent == [NEWS]
    board.answer(1)
    assert late.sent == [NEWS]


def test_a_dead_worker_holds_up_nobody() -> None:
    board = Switchboard()
    board.connect(1, Line())  # type: ignore[arg-type]
    board.answer(1)
    assert board.lines == {}


def test_a_worker_waits_until_it_is_woken() -> None:
    line = Line(NEWS)
    bell = LineBell(line)  # type: ignore[arg-type]
    bell.wait(1)
    bell.wait(0)
    bell.ring()
    assert line.sent == [IDLE, IDLE, NEWS]
