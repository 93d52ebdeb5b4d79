"""The SDK with a server at the other end of a connection."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest
from live import Live, cutting_proxy

from mirror.client import ApiError, Client, ClientError, Job
from mirror.client.transfers import Uploads
from mirror.server.objects import new_id

CONTENT = bytes(range(256)) * 3000


@pytest.fixture
def client(running: Live) -> Any:
    with Client(running.url, running.key("ann"), sleep=lambda _: None) as found:
        yield found


def test_it_imports_nothing_else_of_the_mirror() -> None:
    program = "import json, sys, mirror.client; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    ours = ("mirror", "engines", "rules", "export", "calibration", "numpy")
    found = {name for name in json.loads(done.stdout) if name.split(".")[0] in ours}
    assert {name for name in found if not name.startswith("mirror.client")} == {"mirror"}


def test_objects_are_created_changed_listed_and_deleted(client: Client) -> None:
    made = client.projects.create(name="gym")
    assert client.projects.get(made.id) == made
    changed = client.projects.update(made.id, name="hall")
    assert (changed.name, changed.version) == ("hall", 2)
    assert changed in client.projects.list(name="hall")
    client.projects.delete(made.id)
    with pytest.raises(ApiError, match="there is no project") as found:
        client.projects.get(made.id)
    assert found.value.status == 404


def test_a_long_list_comes_whole_and_a_limit_ends_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.client.objects.PAGE", 2)
    made = {client.pipeline_parameter_sets.create(name="many").id for _ in range(5)}
    assert {found.id for found in client.pipeline_parameter_sets.list(name="many")} == made
    assert len(client.pipeline_parameter_sets.list(3, name="many")) == 3


def test_a_change_of_what_has_changed_is_refused(client: Client) -> None:
    made = client.projects.create(name="gym")
    client.projects.update(made.id, name="hall")
    with pytest.raises(ApiError) as found:
        client.projects.update(made.id, version=made.version, name="late")
    assert found.value.status == 412 and "Get the object again" in found.value.remedy


def test_what_is_no_filter_is_said_before_anything_is_asked(client: Client) -> None:
    with pytest.raises(TypeError, match="jobs are not filtered by 'colour'; there are name, status"):
        client.jobs.list(colour="red")


def test_a_file_is_sent_in_chunks_and_told_about(client: Client, tmp_path: Path, running: Live) -> None:
    path = tmp_path / "monday.zip"
    path.write_bytes(CONTENT)
    told: list[tuple[int, int]] = []
    upload = Uploads(client._transport, chunk_bytes=300_000).send(path, progress=lambda *at: told.append(at))
    size = len(CONTENT)
    assert told == [(300_000, size), (600_000, size), (size, size)]
    assert (upload.status, upload.name) == ("whole", "monday.zip")
    assert b"".join(running.platform.files.read(f"uploads/{upload.id}")) == CONTENT


def test_a_connection_that_is_cut_in_every_chunk_brings_the_whole_file(running: Live, tmp_path: Path) -> None:
    path = tmp_path / "monday.zip"
    path.write_bytes(CONTENT)
    pauses: list[float] = []
    with (
        cutting_proxy(running.port, 100_000) as port,
        Client(f"http://127.0.0.1:{port}", running.key("ann"), sleep=pauses.append) as client,
    ):
        upload = Uploads(client._transport, chunk_bytes=200_000).send(path)
    assert upload.status == "whole" and len(pauses) >= len(CONTENT) // 100_000
    stored = b"".join(running.platform.files.read(f"uploads/{upload.id}"))
    assert hashlib.sha256(stored).digest() == hashlib.sha256(CONTENT).digest()


def test_a_job_is_made_of_a_file_and_waited_for(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "monday.zip"
    path.write_bytes(b"PK")
    job = client.jobs.create(path, pipeline="2d", parameters={"overlay": "none"})
    assert (job.status, job.name, job.parameters["overlay"]) == ("queued", "monday.zip", "none")
    seen: list[str] = []
    threading.Timer(0.1, lambda: client.jobs.cancel(job.id)).start()
    job.wait(progress=lambda now: seen.append(now.status))
    assert job.status == seen[-1] == "cancelled" and seen[0] == "queued"
    assert client.jobs.list(status="cancelled")[0].id == job.id
    assert list(job.events())[-1].kind == "job.cancelled"


def with_result(
    running: Live, job: Job, folder: Path, content: bytes = b"frame\n", path: str = "a/reps.csv"
) -> str:
    """Put a file where the coordinator puts a job's results; returns its key."""
    source, key = folder / f"source-{new_id()}", f"jobs/{job.id}/results/{path}"
    source.write_bytes(content)

    def put() -> None:
        running.platform.files.put(key, source)
        sha256 = hashlib.sha256(content).hexdigest()
        running.platform.database.execute(
            "INSERT INTO result (job_id, path, key, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
            [job.id, path, key, len(content), sha256],
        )

    running.inside(put)
    return key


def recorded_as(running: Live, key: str, **fields: str) -> None:
    """Change what the database has of a result."""
    ((name, value),) = fields.items()
    database = running.platform.database
    running.inside(lambda: database.execute(f"UPDATE result SET {name} = ? WHERE key = ?", [value, key]))


def a_job(client: Client, folder: Path) -> Job:
    path = folder / "monday.zip"
    path.write_bytes(b"PK")
    return client.jobs.create(path)


def test_results_are_fetched_once_and_whole(client: Client, running: Live, tmp_path: Path) -> None:
    job = a_job(client, tmp_path)
    with_result(running, job, tmp_path)
    with_result(running, job, tmp_path, b"{}", "job.json")
    folder = job.download(tmp_path / "out")
    assert folder == tmp_path / "out" / "monday"
    assert {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()} == {
        "a/reps.csv": b"frame\n",
        "job.json": b"{}",
    }
    before = (folder / "job.json").stat().st_mtime_ns
    (folder / "a" / "reps.csv").write_bytes(b"frXme\n")
    job.download(tmp_path / "out")
    assert (folder / "job.json").stat().st_mtime_ns == before
    assert (folder / "a" / "reps.csv").read_bytes() == b"frame\n"


def test_a_file_that_arrives_damaged_is_never_under_its_name(
    client: Client, running: Live, tmp_path: Path
) -> None:
    job = a_job(client, tmp_path)
    recorded_as(running, with_result(running, job, tmp_path), sha256="f")
    with pytest.raises(ClientError, match=r"a/reps\.csv: could not be fetched \(a/reps\.csv arrived damaged"):
        job.download(tmp_path / "out")
    assert list((tmp_path / "out" / "monday" / "a").iterdir()) == []


@pytest.mark.parametrize("path", ["../evil", "/etc/passwd", "a/../../evil", "c:/evil", "a\\..\\evil"])
def test_a_path_that_leads_out_of_the_folder_is_refused(
    client: Client, running: Live, tmp_path: Path, path: str
) -> None:
    job = a_job(client, tmp_path)
    recorded_as(running, with_result(running, job, tmp_path), path=path)
    with pytest.raises(ClientError, match="outside the folder"):
        job.download(tmp_path / "deep" / "out")
    assert not list(tmp_path.rglob("evil"))


def test_the_archive_is_one_zip(client: Client, running: Live, tmp_path: Path) -> None:
    job = a_job(client, tmp_path)
    with_result(running, job, tmp_path)
    with zipfile.ZipFile(client.jobs.archive(job.id, tmp_path / "all.zip")) as packed:
        assert packed.namelist() == ["monday/a/reps.csv"]


def mocked(answer: Any, pauses: list[float] | None = None) -> Client:
    """A client whose server is a function."""
    http = httpx.Client(transport=httpx.MockTransport(answer))
    return Client("http://server", "k", http=http, sleep=(pauses if pauses is not None else []).append)


def test_a_busy_server_is_asked_again_as_late_as_it_says() -> None:
    answers = [httpx.Response(429, headers={"Retry-After": "7"}), httpx.Response(503), httpx.Response(200)]
    pauses: list[float] = []
    mocked(lambda _: answers.pop(0), pauses)._transport.request("GET", "/v1/jobs")
    assert pauses == [7.0, 2.0] and not answers


def test_a_creation_is_asked_again_with_the_same_idempotency_key() -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["Idempotency-Key"])
        if len(seen) < 3:
            raise httpx.ReadError("cut")
        return httpx.Response(404, json={"type": "t", "detail": "d", "remedy": "r"})

    with pytest.raises(ApiError):
        mocked(answer).projects.create(name="gym")
    assert len(seen) == 3 and len(set(seen)) == 1


def test_a_change_is_not_asked_twice() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        raise httpx.ReadError("cut")

    with pytest.raises(ClientError, match="cannot be reached"):
        mocked(answer).projects.update("0" * 32, version=1, name="x")
    assert asked == ["PATCH"]


def test_where_there_is_no_server_the_error_says_so() -> None:
    with pytest.raises(
        ClientError, match=r"http://127\.0\.0\.1:9 cannot be reached .*is `mirror server` running"
    ):
        Client("http://127.0.0.1:9", "k", sleep=lambda _: None).jobs.list()


def test_what_is_no_mirror_server_is_said() -> None:
    with pytest.raises(ApiError, match="Is this the address of a mirror server"):
        mocked(lambda _: httpx.Response(404, text="<html>")).jobs.list()


def test_signed_urls_do_not_get_the_key() -> None:
    seen: list[bool] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append("authorization" in request.headers)
        return httpx.Response(200, content=b"")

    client = mocked(answer)
    for url in ("https://bucket.example/key", "/v1/files/k?signature=x", "/v1/jobs/1/archive"):
        with client._transport.stream(url) as response:
            response.read()
    assert seen == [False, False, True]
