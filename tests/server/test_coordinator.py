"""The coordinator: a job from its upload to its results, by workers that come, go, and come back too late."""

import json
import logging
from pathlib import Path

import pytest
from coordinating import Stage, Worker, finished, unpacked

from mirror.batch.broker import LEASE_S, Collected, Done, File, Fill
from mirror.batch.queue import RETRIES
from mirror.files import FilesError
from mirror.server.coordinator import AWAY_S


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def begun(stage: Stage, *frames: int, worker: Worker | None = None, **levers: object) -> str:
    """A job whose upload is unpacked."""
    job = stage.job(stage.project(**levers))
    worker = worker or Worker(stage, "unpacker")
    worker.report(unpacked(worker.take(), *frames))
    return job


def test_a_job_goes_from_upload_to_results(stage: Stage) -> None:
    job = stage.job(stage.project(), exercise="squat")
    worker = Worker(stage)
    lease = worker.take()
    assert (lease.stage, lease.name, lease.profile, lease.options) == (
        "unpack", "monday.zip", "embedded", {"exercise": "squat"},
    )  # fmt: skip
    assert lease.source.key == f"uploads/{stage.row('jobs', job)['upload_id']}"
    worker.report(unpacked(lease, 160, 80))
    row = stage.row("jobs", job)
    assert (row["status"], row["videos"], row["frames"]) == ("running", 2, 240)
    scans = worker.exchange(count=3).leases
    assert [(one.stage, one.first, one.last) for one in scans] == [
        ("scan", 0, 80), ("scan", 80, 160), ("scan", 0, 80),
    ]  # fmt: skip
    # several people are looked for from the first look on, as on one machine
    assert {one.parameters.people for one in scans} == {2}
    assert scans[0].source.key == f"jobs/{job}/videos/{0:064x}"
    for one in scans:
        worker.report(finished(one))
    collecting = worker.take()
    assert [file.key for file in collecting.inputs] == [one.results for one in scans[:2]]
    worker.report(finished(collecting))
    assert stage.row("jobs", job)["status"] == "running"
    worker.report(finished(worker.take()))
    row = stage.row("jobs", job)
    assert (row["status"], row["frames_done"], row["ended_at"]) == ("done", 240, stage.wall)
    results = stage.database.execute("SELECT path, key FROM result ORDER BY path").fetchall()
    assert [one["path"] for one in results] == ["day/0/reps.csv", "day/1/reps.csv", "job.json"]
    said = json.loads(b"".join(stage.files.read(results[2]["key"])))
    assert (said["status"], said["engines"]) == ("done", {"net": "aa"})
    assert [(video["results"], video["reps"]) for video in said["videos"]] == [("day/0", 2), ("day/1", 2)]
    kinds = stage.events(job)
    assert kinds[:3] == ["job.queued", "job.running", "job.unpacked"]
    assert kinds[-2:] == ["video.done", "job.done"]


def test_a_worker_that_is_silent_loses_its_lease_and_its_late_report_changes_nothing(stage: Stage) -> None:
    job = begun(stage, 80)
    cut_off, other = Worker(stage, "cut-off"), Worker(stage, "other")
    mine = cut_off.take()
    stage.now += LEASE_S - 1
    stage.coordinator.sweep()
    assert not other.exchange().leases
    stage.now += 2
    stage.coordinator.sweep()
    theirs = other.take()
    assert (theirs.id, theirs.attempt) == (mine.id, 2)
    assert theirs.results != mine.results, "two attempts never write to one key"
    assert cut_off.beat() == (mine.id,)
    assert not cut_off.report(finished(mine))
    assert not cut_off.fail(mine, "the network was away")
    assert other.report(finished(theirs))
    assert not cut_off.report(finished(mine)), "nothing that is done is turned back"
    figures = stage.coordinator.metrics()
    assert (figures.late_writes, figures.lost_leases, figures.contradicted_results) == (3, 1, 0)
    assert other.work() == 1
    assert stage.row("jobs", job)["status"] == "done"
    batch = stage.database.execute("SELECT status, attempts, worker FROM frame_batches").fetchone()
    assert tuple(batch) == ("done", 0, "other"), "a lost machine is no failed attempt"


def test_a_second_result_that_differs_is_an_alarm(stage: Stage) -> None:
    begun(stage, 80)
    slow, quick = Worker(stage, "slow"), Worker(stage, "quick")
    lease = slow.take()
    stage.now += LEASE_S + 1
    stage.coordinator.sweep()
    quick.report(finished(quick.take()))
    stage.database.execute("UPDATE task SET stage = 'fill' WHERE id = ?", [lease.id])
    slow.report(Done(id=lease.id, lease=lease.lease, file=File(lease.results, "other bytes")))
    assert stage.coordinator.metrics().contradicted_results == 1


def test_heartbeats_hold_a_lease_as_long_as_it_takes(stage: Stage) -> None:
    begun(stage, 80)
    worker = Worker(stage)
    lease = worker.take()
    for _ in range(20):
        stage.now += 10
        assert worker.beat() == ()
        stage.coordinator.sweep()
    assert worker.report(finished(lease))


def test_the_server_killed_with_leases_out_goes_on(stage: Stage) -> None:
    job = begun(stage, *[1600] * 5)
    workers = [Worker(stage, f"w{i}") for i in range(100)]
    leases = [worker.take() for worker in workers]
    # another boot, whose monotonic clock begins anew
    stage.now = 5.0
    stage.coordinator = stage.started()
    stage.coordinator.recover()
    stage.now += LEASE_S - 1
    stage.coordinator.sweep()
    assert all(worker.report(finished(lease)) for worker, lease in zip(workers, leases, strict=True))
    assert workers[0].work() == 5
    assert stage.row("jobs", job)["status"] == "done"
    assert stage.coordinator.metrics().lost_leases == 0


def test_a_report_that_is_sent_twice_counts_once(stage: Stage) -> None:
    job = begun(stage, 160)
    worker = Worker(stage)
    done = finished(worker.take())
    worker.exchange((done,), count=0, lose=True)
    assert worker.report(done), "it counted, the first time"
    assert stage.row("jobs", job)["frames_done"] == 80
    assert stage.coordinator.metrics().late_writes == 0


def test_leases_whose_answer_was_lost_are_sent_again(stage: Stage) -> None:
    begun(stage, 800)
    worker = Worker(stage)
    (lost,) = worker.exchange(lose=True).leases
    again = worker.take()
    assert (again.id, again.lease) == (lost.id, lost.lease)
    assert worker.take().id != lost.id


def test_an_hour_of_wrong_wall_clock_ends_no_lease(stage: Stage) -> None:
    begun(stage, 80)
    worker = Worker(stage)
    lease = worker.take()
    for jump in (3600, -7200):
        stage.wall += jump
        stage.coordinator.sweep()
    assert worker.report(finished(lease))


def test_a_frame_batch_that_fails_is_tried_again_and_ends_its_video_alone(stage: Stage) -> None:
    job = begun(stage, 80, 80)
    worker = Worker(stage)
    bad = worker.take()
    worker.fail(bad, "boom")
    for _ in range(RETRIES):
        stage.now += 20
        stage.coordinator.sweep()
        leases = {lease.id: lease for lease in worker.exchange(count=2).leases}
        for lease in leases.values():
            worker.fail(lease, "boom") if lease.id == bad.id else worker.report(finished(lease))
    assert not worker.exchange().leases
    assert [row["status"] for row in stage.videos(job)] == ["failed", "done"]
    assert stage.videos(job)[0]["error"] == "frames 0 to 79: boom (tried 6 times)"
    row = stage.row("jobs", job)
    assert (row["status"], row["error"]) == ("failed", "1 of 2 videos failed")


def test_an_upload_that_cannot_be_used_fails_the_job_at_once(stage: Stage) -> None:
    job = stage.job(stage.project())
    worker = Worker(stage)
    worker.fail(worker.take(), "monday.zip: it is no zip", final=True)
    row = stage.row("jobs", job)
    assert (row["status"], row["error"]) == ("failed", "monday.zip: it is no zip")
    assert not worker.exchange().leases


def test_a_cancelled_job_takes_no_reports_and_a_retry_does_the_rest(stage: Stage) -> None:
    job = begun(stage, 160)
    worker = Worker(stage)
    worker.report(finished(worker.take()))
    lease = worker.take()
    stage.coordinator.cancel(job)
    assert stage.row("jobs", job)["status"] == "cancelled"
    assert worker.beat() == (lease.id,)
    assert not worker.report(finished(lease))
    assert not worker.exchange().leases
    stage.coordinator.retry(job)
    assert stage.row("jobs", job)["status"] == "queued"
    assert worker.work() == 2, "the frame batch that was cancelled, and the collection"
    assert stage.row("jobs", job)["status"] == "done"


def test_a_failed_job_is_done_by_a_retry(stage: Stage) -> None:
    job = begun(stage, 80)
    worker = Worker(stage)
    worker.report(finished(worker.take()))
    worker.fail(worker.take(), "no room for the overlay", final=True)
    assert stage.row("jobs", job)["error"] == "1 of 1 videos failed"
    stage.coordinator.retry(job)
    assert worker.work() == 1
    assert stage.row("jobs", job)["status"] == "done"
    assert [row["status"] for row in stage.videos(job)] == ["done"]


def test_the_collector_may_want_frame_batches_first(stage: Stage) -> None:
    job = begun(stage, 80)
    worker = Worker(stage)
    worker.report(finished(worker.take()))
    collecting = worker.take()
    wanted = Collected(wanted=(Fill("fill-00000008-ab.npz", ((8, 0, 40),)),))
    worker.report(Done(id=collecting.id, lease=collecting.lease, collected=wanted))
    fill = worker.take()
    assert (fill.stage, fill.stretches, len(fill.inputs)) == ("fill", ((8, 0, 40),), 1)
    worker.report(finished(fill))
    again = worker.take()
    assert (again.stage, len(again.inputs)) == ("collect", 2)
    worker.report(finished(again))
    assert stage.row("jobs", job)["status"] == "done"


def test_a_video_stays_with_its_class_until_that_is_gone(stage: Stage) -> None:
    job = begun(stage, 240)
    old, new = Worker(stage, "old", "avx2"), Worker(stage, "new", "avx512")
    old.report(finished(old.take()))
    assert not new.exchange().leases
    stage.now += AWAY_S - 1
    stage.coordinator.sweep()
    assert not new.exchange().leases
    stage.now += 2
    new.exchange(count=0)
    stage.coordinator.sweep()
    assert stage.row("jobs", job)["frames_done"] == 0
    assert new.work() == 4, "all three frame batches, and the collection"
    assert stage.coordinator.metrics().videos_rehomed == 1
    assert not old.report(finished(old.at.popitem()[1])) if old.at else True
    assert stage.row("jobs", job)["frames_done"] == 240


def test_a_store_that_is_away_when_a_job_ends_is_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = begun(stage, 80)

    def away(*_: object, **__: object) -> None:
        raise FilesError("jobs: the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(stage.files, "put_bytes", away)
        assert Worker(stage).work() == 2
        stage.coordinator.sweep()
        assert stage.row("jobs", job)["status"] == "running"
    stage.coordinator.sweep()
    assert stage.row("jobs", job)["status"] == "done"


def test_levers_of_a_project_reach_the_queue(stage: Stage) -> None:
    begun(stage, 320, tier="high", workers_most=2, frames_in_batch=32)
    share = stage.database.execute("SELECT weight, workers_most FROM share").fetchone()
    assert tuple(share) == (16, 2)
    leases = Worker(stage).exchange(count=10).leases
    assert [(lease.first, lease.last) for lease in leases] == [(0, 32), (32, 64)]
    stage.database.execute("UPDATE projects SET tier = 'standard', workers_most = NULL")
    assert len(Worker(stage, "second").exchange(count=10).leases) == 8


def test_workers_and_queue_are_shown(stage: Stage) -> None:
    begun(stage, 800, tier="priority")
    worker = Worker(stage)
    worker.exchange(count=3)
    stage.now, stage.wall = stage.now + 5, stage.wall + 5
    shown = {row.name: row for row in stage.coordinator.workers()}
    assert (shown["worker-1"].leases, shown["worker-1"].silent_s, shown["unpacker"].done) == (3, 5, 1)
    (tier,) = stage.coordinator.queue_by_tier()
    assert (tier.tier, tier.queued, tier.leased, tier.oldest_s) == ("priority", 7, 3, 5)
    stage.now += 100
    assert stage.coordinator.workers() == []


def test_every_attempt_is_logged_with_its_outcome(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    begun(stage, 80)
    worker = Worker(stage)
    with caplog.at_level(logging.INFO, "mirror.attempts"):
        lease = worker.take()
        worker.fail(lease, "boom")
        stage.now += 1
        stage.coordinator.sweep()
        worker.report(finished(worker.take()))
    said = [(r.outcome, r.task, r.first, r.last, r.worker) for r in caplog.records]  # type: ignore[attr-defined]
    assert said == [("waiting", lease.id, 0, 80, "worker-1"), ("done", lease.id, 0, 80, "worker-1")]


def test_who_waits_is_told_of_changes_alone(stage: Stage) -> None:
    begun(stage, 80)
    before = stage.changes
    stage.coordinator.sweep()
    assert stage.changes == before
    worker = Worker(stage)
    worker.report(finished(worker.take()))
    assert stage.changes > before
