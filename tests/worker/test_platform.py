"""One job in three ways: the same bytes, whoever computes them and whatever dies meanwhile."""

import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "mirror"))

from batches import Batch
from gate import Gate
from platform_stage import Platform, day, finished, tables, until
from refusing import Refusing

PARAMETERS = {"overlay": "none", "frame_batch": 16}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    return day(sample, tmp_path_factory.mktemp("input") / "zip")


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> dict[str, bytes]:
    """What `mirror batch` makes of it."""
    folder = tmp_path_factory.mktemp("reference")
    run = Batch(folder / "out", folder / "store.db")
    status, _, complaints = run.run([archive], "--overlay", "none", "--workers", "1")
    assert status == 0, complaints
    return tables(run.out)


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    made = Platform(tmp_path)
    yield made
    made.end()


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Platform]:
    """A platform whose leases end after a few seconds."""
    made = Platform(tmp_path, lease_s=9.0)
    yield made
    made.end()


def test_killed_workers_a_stopped_one_and_a_killed_server_change_no_byte(
    quick: Platform, archive: Path, reference: dict[str, bytes], tmp_path: Path
) -> None:
    server = quick.start()
    stopped, killed = quick.worker("stopped"), quick.worker("killed")
    # else the first to have loaded may do it all
    until(lambda: quick.workers() == 2)
    with quick.client() as client:
        job = client.jobs.create(archive, pipeline="3d", parameters=PARAMETERS)
        until(lambda: quick.done() >= 1 and quick.leases("stopped") and quick.leases("killed"))
        # one is cut off in the middle of its task for longer than its lease, one dies, and so does the server
        stopped.send_signal(signal.SIGSTOP)
        killed.kill()
        server.kill()
        server.wait()
        quick.start()
        quick.worker("third")
        until(lambda: quick.figure("lost") >= 2)
        stopped.send_signal(signal.SIGCONT)
        assert finished(job, tmp_path / "out") == reference
    said = json.loads(next((tmp_path / "out").rglob("job.json")).read_text())
    assert sum(video["frame_batches"]["lost"] for video in said["videos"]) >= 2
    assert sum(video["frame_batches"]["failed_attempts"] for video in said["videos"]) == 0
    assert quick.figure("contradicted") == 0


def test_a_worker_cut_off_for_longer_than_its_lease_reports_in_vain(
    quick: Platform, archive: Path, reference: dict[str, bytes], tmp_path: Path
) -> None:
    quick.start()
    gate = Gate(quick.port)
    quick.worker("cut-off", gate.port)
    with quick.client() as client:
        job = client.jobs.create(archive, pipeline="3d", parameters=PARAMETERS)
        # in the middle of a task, of which it can say nothing for longer than its lease
        until(lambda: quick.done() >= 1 and quick.at_work_s("cut-off") > 0.5)
        gate.shut()
        until(lambda: quick.figure("lost") >= 1)
        quick.worker("other")
        # what it has done meanwhile, it can say now
        gate.open()
        assert finished(job, tmp_path / "out") == reference
        until(lambda: quick.figure("late") >= 1)
    gate.close()
    assert quick.figure("contradicted") == 0


def test_two_workers_and_files_in_s3_that_is_unavailable_now_and_then_make_the_same_bytes(
    tmp_path: Path, archive: Path, reference: dict[str, bytes]
) -> None:
    moto = pytest.importorskip("moto.server")
    import httpx

    store = moto.ThreadedMotoServer(port=0)
    store.start()
    way = Refusing(*store.get_host_and_port())
    address = way.address
    httpx.put(f"{address}/gym", timeout=30).raise_for_status()
    environment = {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "tester",
        "AWS_SECRET_ACCESS_KEY": "no secret",
        "AWS_REGION": "us-east-1",
    }
    platform = Platform(tmp_path, "s3://gym/mirror", environment)
    try:
        platform.start()
        platform.worker("one")
        platform.worker("two")
        with platform.client() as client:
            way.refuse(3)
            job = client.jobs.create(archive, pipeline="3d", parameters=PARAMETERS)
            until(lambda: platform.done() >= 1)
            way.refuse(12)
            assert finished(job, tmp_path / "out") == reference
        assert (way.refused, platform.figure("contradicted")) == (15, 0)
        listed = httpx.get(f"{address}/gym?list-type=2&prefix=mirror/jobs/", timeout=30).text
        assert "keypoints.csv" in listed and "scan-" in listed
        assert not list((platform.data / "files").rglob("*")), "nothing of it is on the server's disk"
    finally:
        platform.end()
        way.close()
        store.stop()


def test_a_worker_that_is_ended_gives_its_task_back(platform: Platform, archive: Path) -> None:
    platform.start()
    worker = platform.worker("polite")
    with platform.client() as client:
        client.jobs.create(archive, pipeline="3d", parameters=PARAMETERS)
        until(lambda: platform.done() >= 1 and platform.leases("polite"))
        worker.terminate()
        assert worker.wait(timeout=60) == 0
        assert platform.leases("polite") == 0
    assert platform.figure("lost") == 0


def test_a_worker_that_waits_for_work_ends_at_once(platform: Platform) -> None:
    platform.start()
    worker = platform.worker("idle")
    until(lambda: platform.workers() == 1)
    worker.terminate()
    assert worker.wait(timeout=15) == 0, "though its long poll had time left"
