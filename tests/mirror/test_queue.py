"""The work's state machine: claims, completion, retries with back-off, leases that end, and fair shares."""

import sqlite3
from collections import Counter
from collections.abc import Iterator

import pytest

from mirror.batch import claim, queue
from mirror.batch.broker import LEASE_S, File
from mirror.batch.claim import LOSSES, Claimant, claim_task
from mirror.batch.queue import DEFAULT_SIZE, RETRIES, NewFrameBatch, Task
from mirror.store.queue_tables import QUEUE

ANY = {"embedded": "here"}


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(QUEUE)
    yield connection
    connection.close()


def project(
    database: sqlite3.Connection,
    name: str,
    *videos: int,
    weight: float = 1,
    frames: int = 24,
    **levers: int,
) -> str:
    """A share with videos of so many frame batches, named a0, a1, …; its id is its name."""
    queue.add_share(database, name)
    for lever, value in {"weight": weight, **levers}.items():
        database.execute(f"UPDATE share SET {lever} = ? WHERE id = ?", [value, name])
    for number, count in enumerate(videos):
        batches = [NewFrameBatch("scan", i * frames, (i + 1) * frames, f"{i}.npz") for i in range(count)]
        queue.add_video(database, name, f"job-{name}", f"{name}{number}", "embedded", batches)
    return name


def take(
    database: sqlite3.Connection,
    worker: int = 1,
    after: Task | None = None,
    now: float = 0,
    ran: dict[str, str] = ANY,
    shares: list[str] | None = None,
) -> Task | None:
    at = None if after is None or after.video is None else (after.video, after.last)
    found = claim_task(database, Claimant(worker, ran, at), now, 1, shares)
    return found[0] if found else None


def must(task: Task | None) -> Task:
    assert task is not None
    return task


def done(database: sqlite3.Connection, task: Task, sha256: str = "") -> bool:
    """Report a frame batch done; returns whether its video is complete."""
    assert queue.finish(database, task.id, task.lease, File(task.results, sha256)) is not None
    return task.video is not None and queue.check_complete(database, task.job, task.video)


def test_a_worker_goes_on_behind_its_last_frame_batch(database: sqlite3.Connection) -> None:
    project(database, "a", 6)
    first = must(take(database))
    done(database, first)
    assert (first.first, must(take(database, after=first)).first) == (0, 24)


def test_a_second_worker_begins_with_another_video_or_in_the_middle(database: sqlite3.Connection) -> None:
    project(database, "a", 6, 2)
    claims = [must(take(database, worker)) for worker in (1, 2, 3)]
    assert [(task.video, task.first) for task in claims] == [("a0", 0), ("a1", 0), ("a0", 72)]


def test_leases_that_are_taken_together_follow_each_other(database: sqlite3.Connection) -> None:
    project(database, "a", 3, 3)
    taken = claim_task(database, Claimant(1, ANY), 0, 5)
    assert [(task.video, task.first) for task in taken] == [
        ("a0", 0), ("a0", 24), ("a0", 48), ("a1", 0), ("a1", 24),
    ]  # fmt: skip


def test_nobody_gets_a_task_of_another_share_or_one_twice(database: sqlite3.Connection) -> None:
    project(database, "a", 2)
    project(database, "b", 2)
    taken = [take(database, worker, shares=["a"]) for worker in range(4)]
    assert [task.results for task in taken if task] == ["0.npz", "1.npz"]
    assert taken[2:] == [None, None]


def test_a_video_is_collected_when_all_its_frame_batches_are_done(database: sqlite3.Connection) -> None:
    project(database, "a", 2)
    first, second = must(take(database)), must(take(database))
    assert not done(database, first)
    assert take(database) is None
    assert done(database, second)
    assert must(take(database)).stage == "collect"
    frames_done = database.execute("SELECT frames_done FROM footage").fetchone()[0]
    assert frames_done == 48


def test_a_collector_may_want_further_frame_batches(database: sqlite3.Connection) -> None:
    project(database, "a", 1)
    done(database, must(take(database)))
    collecting = must(take(database))
    queue.finish(database, collecting.id, collecting.lease, File(""))
    fills = [NewFrameBatch("fill", 0, 40, "f.npz", ((0, 1, 24), (24, 0, 40)))]
    queue.add_batches(database, collecting, fills)
    again = must(take(database))
    assert (again.stage, again.first, again.last) == ("fill", 0, 40)
    assert again.stretches == ((0, 1, 24), (24, 0, 40))
    assert done(database, again)
    assert must(take(database)).stage == "collect"
    assert [file.key for file in queue.results_of(database, "a0", ["scan", "fill"])] == ["0.npz", "f.npz"]


def test_a_failure_is_retried_five_times_each_time_later(database: sqlite3.Connection) -> None:
    project(database, "a", 1)
    now, waits = 1000.0, []
    for _ in range(RETRIES + 1):
        task = must(take(database, now=now))
        failed = must(queue.fail(database, task.id, task.lease, "boom", now))
        claim.sweep(database, now)
        assert take(database, now=now) is None, "no retry without a wait"
        until = database.execute("SELECT not_before FROM task").fetchone()[0]
        waits.append(until - now)
        now = until
        claim.sweep(database, now)
    assert waits == [0.5, 1, 2, 4, 8, 16]
    assert (failed.status, failed.attempts, failed.error) == ("failed", RETRIES + 1, "boom")


def test_a_lease_that_nobody_renewed_goes_to_another(database: sqlite3.Connection) -> None:
    project(database, "a", 1)
    mine = must(take(database, now=0))
    assert claim.renew(database, [(mine.id, mine.lease)], now=20) == ()
    assert claim.sweep(database, now=LEASE_S + 1) == ()
    assert [task.lost for task in claim.sweep(database, now=20 + LEASE_S + 1)] == [1]
    theirs = must(take(database, worker=2, now=60))
    assert theirs.id == mine.id and theirs.lease != mine.lease
    assert theirs.attempts == 0, "a lost machine is no failed attempt"
    # the first worker comes back from wherever it was
    assert claim.renew(database, [(mine.id, mine.lease)], now=61) == (mine.id,)
    assert queue.finish(database, mine.id, mine.lease, File("late.npz")) is None
    assert queue.fail(database, mine.id, mine.lease, "late", 61) is None
    assert not queue.give_back(database, mine.id, mine.lease)
    still = must(queue.find(database, mine.id))
    assert (still.status, still.lease, still.worker) == ("leased", theirs.lease, 2)
    done(database, theirs)
    assert queue.finish(database, mine.id, mine.lease, File("late.npz")) is None
    assert queue.fail(database, mine.id, mine.lease, "late", 62) is None
    assert must(queue.find(database, mine.id)).status == "done"
    assert queue.figures(database)["late"] == 4
    assert queue.figures(database)["lost"] == 1


def test_what_takes_its_worker_down_again_and_again_is_given_up(database: sqlite3.Connection) -> None:
    project(database, "a", 1)
    now = 0.0
    for _ in range(LOSSES + 1):
        must(take(database, now=now))
        now += LEASE_S + 1
        (task,) = claim.sweep(database, now)
    assert task.status == "failed"
    assert "lost 6 times" in task.error


def test_the_same_report_twice_is_no_late_one_and_another_result_is_an_alarm(
    database: sqlite3.Connection,
) -> None:
    project(database, "a", 1)
    task = must(take(database))
    done(database, task, sha256="aa")
    assert queue.finish(database, task.id, task.lease, File("0.npz", "aa")) is None
    assert queue.figures(database).get("late") is None
    assert queue.finish(database, task.id, "stale", File("1.npz", "bb")) is None
    assert queue.figures(database)["late"] == 1
    assert queue.figures(database).get("contradicted") is None, "scans may differ by who did the range before"
    database.execute("UPDATE task SET stage = 'collect' WHERE id = ?", [task.id])
    assert queue.finish(database, task.id, "stale", File("1.npz", "bb")) is None
    assert (queue.figures(database)["late"], queue.figures(database)["contradicted"]) == (2, 1)


def test_a_task_that_was_registered_anew_has_nothing_to_do_with_the_old_one(
    database: sqlite3.Connection,
) -> None:
    project(database, "a", 1)
    old = must(take(database))
    project(database, "a", 1)
    new = must(take(database))
    assert new.id > old.id, "ids are never used again"
    assert queue.finish(database, old.id, old.lease, File("")) is None
    assert must(queue.find(database, new.id)).status == "leased"


def test_after_a_restart_of_the_keeper_leases_still_hold(database: sqlite3.Connection) -> None:
    project(database, "a", 2)
    task, other = must(take(database, now=5_000)), must(take(database, now=5_000))
    queue.fail(database, other.id, other.lease, "boom", 5_000)
    # the machine has started anew, and its clock with it
    assert claim.recover(database, now=3) == 1
    assert claim.sweep(database, now=3 + LEASE_S - 1) == ()
    assert queue.finish(database, task.id, task.lease, File("")) is not None
    assert claim.sweep(database, now=3 + LEASE_S + 1) == ()
    assert must(take(database, now=40)).id == other.id


def test_what_is_given_back_counts_no_attempt(database: sqlite3.Connection) -> None:
    project(database, "a", 1)
    task = must(take(database))
    assert queue.give_back(database, task.id, task.lease)
    again = must(take(database, 2))
    assert (again.id, again.attempts, again.lost) == (task.id, 0, 0)


def test_a_cancelled_video_takes_no_reports_and_gives_no_tasks(database: sqlite3.Connection) -> None:
    project(database, "a", 3, 1)
    task = must(take(database))
    queue.end_video(database, "a0")
    assert queue.finish(database, task.id, task.lease, File("")) is None
    assert must(take(database)).video == "a1"
    assert take(database) is None


def test_a_video_stays_with_the_class_that_began_it(database: sqlite3.Connection) -> None:
    project(database, "a", 3)
    first = must(take(database, ran={"embedded": "avx2"}))
    assert take(database, 2, ran={"embedded": "avx512"}) is None
    assert take(database, 2, ran={"rtx": "avx2"}) is None
    rest = [must(take(database, 3, ran={"embedded": "avx2"})) for _ in range(2)]
    for task in [first, *rest]:
        done(database, task)
    assert take(database, 2, ran={"embedded": "avx512"}) is None, "nor is it collected by another"
    assert must(take(database, 3, ran={"embedded": "avx2"})).stage == "collect"


def test_shares_are_those_of_the_weights(database: sqlite3.Connection) -> None:
    for name, weight in (("standard", 1), ("priority", 4), ("high", 16)):
        project(database, name, *[30] * 40, weight=weight, frames=DEFAULT_SIZE)
    taken: Counter[str] = Counter()
    for number in range(840):
        task = must(take(database, number))
        taken[str(task.share)] += 1
        done(database, task)
    assert taken == {"standard": 40, "priority": 160, "high": 640}


def test_workers_that_stay_with_their_video_keep_to_the_weights(database: sqlite3.Connection) -> None:
    for name, weight in (("standard", 1), ("priority", 4), ("high", 16)):
        project(database, name, *[100] * 20, weight=weight, frames=DEFAULT_SIZE)
    taken: Counter[str] = Counter()
    after: dict[int, Task] = {}
    for number in range(2100):
        task = must(take(database, number % 7, after.get(number % 7)))
        after[number % 7] = task
        taken[str(task.share)] += 1
        done(database, task)
    for name, weight in (("standard", 1), ("priority", 4), ("high", 16)):
        assert taken[name] == pytest.approx(100 * weight, rel=0.1)


def test_who_was_away_comes_back_without_a_credit(database: sqlite3.Connection) -> None:
    project(database, "busy", *[50] * 4)
    project(database, "idle", 1)
    done(database, must(take(database, shares=["idle"])))
    done(database, must(take(database, shares=["idle"])))
    for number in range(100):
        done(database, must(take(database, number)))
    project(database, "idle", *[50] * 4)
    taken = Counter(must(take(database, number)).share for number in range(60))
    assert taken["busy"] == pytest.approx(30, abs=2)


def test_a_project_whose_tasks_all_wait_holds_nobody_up(database: sqlite3.Connection) -> None:
    project(database, "ill", 2, weight=16)
    project(database, "well", 2)
    for _ in range(2):
        task = must(take(database, shares=["ill"]))
        queue.fail(database, task.id, task.lease, "boom", 0)
    assert [must(take(database)).share for _ in range(2)] == ["well", "well"]


def test_levers_of_a_share(database: sqlite3.Connection) -> None:
    project(database, "few", *[5] * 4, weight=100, workers_most=2)
    project(database, "wide", *[5] * 4)
    assert Counter(must(take(database, i)).share for i in range(6)) == {"few": 2, "wide": 4}
    project(database, "sure", 5, weight=0.001, workers_reserved=1, batches_in_flight=1)
    assert [must(take(database, i)).share for i in range(2)] == ["sure", "wide"]
    assert take(database, shares=["sure"]) is None, "one frame batch of its video is in flight"


def test_counters_are_what_counting_would_find(database: sqlite3.Connection) -> None:
    project(database, "a", 5, 3)
    first, second, third = (must(take(database, i)) for i in range(3))
    done(database, first)
    queue.fail(database, second.id, second.lease, "boom", 0)
    queue.give_back(database, third.id, third.lease)
    database.execute("DELETE FROM task WHERE id = 5")
    counted = database.execute(
        "SELECT video, sum(status = 'queued'), sum(status = 'leased'), sum(status != 'done') FROM task GROUP BY video"
    ).fetchall()
    assert (
        database.execute("SELECT video, ready, leased, open FROM footage ORDER BY video").fetchall()
        == counted
    )
    assert database.execute("SELECT ready, leased FROM share").fetchone() == (5, 0)
