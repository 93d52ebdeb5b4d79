"""Jobs: what they are made with, how they end, what is recorded of them, how their results are fetched."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from typing import Any

import pytest
from served import Caller, Served

from mirror.batch.broker import File, Lease
from mirror.batch.options import Options
from mirror.batch.register import options_of
from mirror.server.api.jobs import archive
from mirror.server.objects import JobParameters, new_id
from mirror.server.serve import tidy


def happened(server: Served, job_id: str, kind: str, **data: Any) -> int:
    """Record an event, as the coordinator does; returns its sequence number."""
    cursor = server.platform.database.execute(
        "INSERT INTO events (job_id, at, kind, data) VALUES (?, 1.5, ?, ?)", [job_id, kind, json.dumps(data)]
    )
    return int(cursor.lastrowid or 0)


def job_of(caller: Caller, **more: Any) -> dict[str, Any]:
    return caller.made("/v1/jobs", upload_id=caller.upload(), **more)


def test_a_job_is_answered_at_once_and_is_queued(server: Served) -> None:
    ann = server.caller("ann")
    response = ann("POST", "/v1/jobs", json={"upload_id": ann.upload(), "pipeline": "2d"})
    assert response.status_code == 202
    job = response.json()
    assert response.headers["location"] == f"/v1/jobs/{job['id']}"
    assert (job["status"], job["name"], job["frames_done"]) == ("queued", "monday.zip", 0)
    assert job["parameters"]["three_d"] is False and job["parameters"]["profile"] == "embedded"


def test_parameters_of_the_call_win_over_the_groups_and_those_over_the_defaults(server: Served) -> None:
    ann, operator = server.caller("ann"), server.caller("op", ["admin"])
    (parameters,) = ann("GET", "/v1/pipeline-parameter-sets").json()["items"]
    pipeline = ann("GET", "/v1/pipelines?name=3d").json()["items"][0]["id"]
    value = {"exercise": "squat", "overlay": "none"}
    ids = {"pipeline_parameter_set_id": parameters["id"], "pipeline_id": pipeline}
    operator.made("/v1/pipeline-parameters", **ids, value=value)
    found = job_of(ann, parameters={"overlay": "frames"})["parameters"]
    assert (found["exercise"], found["overlay"], found["channels"]) == ("squat", "frames", "all")
    assert job_of(ann, pipeline="2d")["parameters"]["exercise"] is None  # a video's metadata may name it


def test_several_people_are_a_parameter_of_the_job_and_of_its_unpacking(server: Served) -> None:
    ann = server.caller("ann")
    found = job_of(ann, parameters={"people": 2})["parameters"]
    assert found["people"] == 2
    lease = Lease(
        id=1, lease="x", attempt=1, ends_in_s=30.0, stage="unpack", job="1", video="", name="a.zip",
        profile="embedded", source=File("uploads/1"), results="jobs/1", options=found,
    )  # fmt: skip
    assert options_of(lease).people == 2
    response = ann("POST", "/v1/jobs", json={"upload_id": ann.upload(), "parameters": {"people": 5}})
    assert response.status_code == 422 and "people" in response.text


def test_the_projects_frames_in_a_batch_are_the_jobs(server: Served) -> None:
    ann, operator = server.caller("ann"), server.caller("op", ["admin"])
    project = job_of(ann)["project_id"]
    operator("PATCH", f"/v1/projects/{project}", {"If-Match": "*"}, json={"frames_in_batch": 40})
    assert job_of(ann)["parameters"]["frame_batch"] == 40
    assert job_of(ann, parameters={"frame_batch": 24})["parameters"]["frame_batch"] == 24


def test_what_a_job_may_be_given_is_what_a_batch_records() -> None:
    from pathlib import Path

    by_pipeline, of_a_results_folder = {"profile", "three_d"}, {"as_counted"}
    assert (
        set(JobParameters.__struct_fields__)
        == set(Options(Path(), people=2).to_record()) - by_pipeline - of_a_results_folder
    )


@pytest.mark.parametrize(
    ("more", "status", "word"),
    [
        ({"pipeline": "4d"}, 404, "4d"),
        ({"parameters": {"exercise": "flying"}}, 422, "squat"),
        ({"parameters": {"formats": ["csv", "doc"]}}, 422, "parquet"),
        ({"parameters": {"overlay_codec": "divx"}}, 422, "overlay_codec"),
        ({"parameters": {"workers": 9}}, 422, "workers"),
        ({"name": "notes.txt"}, 422, ".zip"),
        ({"upload_id": "0" * 32}, 404, "upload"),
    ],
)
def test_a_job_that_cannot_be_is_refused(
    server: Served, more: dict[str, Any], status: int, word: str
) -> None:
    ann = server.caller("ann")
    response = ann("POST", "/v1/jobs", json={"upload_id": ann.upload(), **more})
    assert response.status_code == status, response.text
    assert word in response.text
    assert ann("GET", "/v1/jobs").json()["items"] == []


def test_a_job_needs_all_of_its_upload(server: Served) -> None:
    ann = server.caller("ann")
    upload = ann.made("/v1/uploads", name="a.zip", bytes=9)
    refused = ann("POST", "/v1/jobs", json={"upload_id": upload["id"]})
    assert (
        refused.status_code == 409 and refused.json()["detail"] == "0 of 9 bytes of the upload have arrived"
    )


def test_two_jobs_of_one_name_are_two_jobs(server: Served) -> None:
    ann, ben = server.caller("ann"), server.caller("ben")
    assert job_of(ann)["id"] != job_of(ben)["id"]
    assert [job["name"] for job in ann("GET", "/v1/jobs").json()["items"]] == ["monday.zip"]


def test_a_job_is_cancelled_once_and_may_be_tried_again(server: Served) -> None:
    ann = server.caller("ann")
    at = f"/v1/jobs/{job_of(ann)['id']}"
    assert ann("POST", f"{at}/retry").status_code == 409
    assert ann("POST", f"{at}/cancel").json()["status"] == "cancelled"
    again = ann("POST", f"{at}/cancel")
    assert again.status_code == 409 and again.json()["detail"] == "the job is cancelled already"
    assert ann("POST", f"{at}/retry").json()["status"] in ("queued", "running")


def test_events_are_polled_from_where_one_is(server: Served) -> None:
    ann = server.caller("ann")
    job = job_of(ann)["id"]
    before = ann("GET", f"/v1/jobs/{job}/events").json()["last"]
    first, second = (
        happened(server, job, "video.done", video="a"),
        happened(server, job, "video.done", video="b"),
    )
    found = ann("GET", f"/v1/jobs/{job}/events?after={before}").json()
    assert [event["sequence"] for event in found["items"]] == [first, second]
    assert found["items"][0]["data"] == {"video": "a"} and found["last"] == second and not found["ended"]
    assert ann("GET", f"/v1/jobs/{job}/events?after={second}").json()["items"] == []


def test_events_are_streamed_from_the_last_event_id_until_the_job_has_ended(server: Served) -> None:
    ann = server.caller("ann")
    job = job_of(ann)["id"]
    first, second = (
        happened(server, job, "video.done", video="a"),
        happened(server, job, "video.done", video="b"),
    )
    ann("POST", f"/v1/jobs/{job}/cancel")
    listen = {"Accept": "text/event-stream", "Last-Event-ID": str(first)}
    response = ann("GET", f"/v1/jobs/{job}/events", listen)
    assert response.headers["content-type"].startswith("text/event-stream")
    blocks = [block for block in response.text.split("\n\n") if block.startswith("id:")]
    assert blocks[0].splitlines()[:2] == [f"id: {second}", "event: video.done"]
    assert json.loads(blocks[0].splitlines()[2].removeprefix("data: "))["data"] == {"video": "b"}
    last = blocks[-1].splitlines()[0].removeprefix("id: ")
    assert ann("GET", f"/v1/jobs/{job}/events", {**listen, "Last-Event-ID": last}).status_code == 204
    assert ann("GET", f"/v1/jobs/{job}/events", {**listen, "Last-Event-ID": "x"}).status_code == 400


def with_results(server: Served, job: str, files: dict[str, bytes], folder: Any) -> None:
    """Put files where the coordinator puts a job's results."""
    for path, content in files.items():
        source = folder / f"source-{new_id()}"
        source.write_bytes(content)
        key = f"jobs/{job}/results/{path}"
        server.platform.files.put(key, source)
        server.platform.database.execute(
            "INSERT INTO result (job_id, path, key, bytes, sha256) VALUES (?, ?, ?, ?, 'f')",
            [job, path, key, len(content)],
        )


FILES = {"job.json": b"{}", "squat/keypoints.csv": b"frame\n1\n" * 9000, "squat/reps.csv": b"rep\n"}


def test_the_archive_is_the_folder_that_a_batch_writes(server: Served, tmp_path: Any) -> None:
    ann = server.caller("ann")
    job = job_of(ann)["id"]
    with_results(server, job, FILES, tmp_path)
    response = ann("GET", f"/v1/jobs/{job}/archive")
    assert response.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(response.content)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == {
            f"monday/{path}": content for path, content in FILES.items()
        }


def test_the_manifest_names_every_file_with_a_signed_url(server: Served, tmp_path: Any) -> None:
    ann = server.caller("ann")
    job = job_of(ann)["id"]
    with_results(server, job, FILES, tmp_path)
    found = ann("GET", f"/v1/jobs/{job}/results").json()
    assert found["folder"] == "monday" and not found["complete"]
    assert {file["path"]: file["bytes"] for file in found["files"]} == {p: len(c) for p, c in FILES.items()}
    for file in found["files"]:
        assert server.client.get(file["url"]).content == FILES[file["path"]]


def test_deleting_a_job_deletes_its_files(server: Served, tmp_path: Any) -> None:
    ann = server.caller("ann")
    job = job_of(ann)["id"]
    with_results(server, job, FILES, tmp_path)
    assert ann("DELETE", f"/v1/jobs/{job}").status_code == 204
    assert list(server.platform.files.names("")) == []
    assert ann("GET", f"/v1/jobs/{job}/results").status_code == 404


def test_an_archive_is_made_while_it_is_sent() -> None:
    piece = bytes(1 << 20)
    entries = [(f"film {i}", 64 << 20, (piece for _ in range(64))) for i in range(4)]
    tracemalloc.start()
    sent = sum(len(part) for part in archive(entries))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sent > 256 << 20
    assert most < 16 << 20


def test_what_a_job_that_is_done_needs_no_more_is_deleted(server: Served, tmp_path: Any) -> None:
    ann, files = server.caller("ann"), server.platform.files
    done, failed = job_of(ann)["id"], job_of(ann)["id"]
    for job in (done, failed):
        with_results(server, job, FILES, tmp_path)
        for part in ("videos/abc", "work/v/scan-1.npz"):
            files.put_bytes(f"jobs/{job}/{part}", b"x")
    server.platform.database.execute("UPDATE jobs SET status = 'done' WHERE id = ?", [done])
    server.platform.database.execute("UPDATE jobs SET status = 'failed' WHERE id = ?", [failed])
    tidy(server.platform)
    left = {key.removeprefix(f"jobs/{done}/") for key in files.names(f"jobs/{done}/")}
    assert left == {f"results/{path}" for path in FILES}
    assert len(files.names(f"jobs/{failed}/")) == len(FILES) + 2
    assert files.size(f"uploads/{ann('GET', f'/v1/jobs/{done}').json()['upload_id']}") == 2


def test_a_job_is_renamed_to_what_it_could_have_been_called(server: Served) -> None:
    ann = server.caller("ann")
    at = f"/v1/jobs/{job_of(ann)['id']}"
    assert ann("PATCH", at, {"If-Match": "*"}, json={"name": "tuesday.zip"}).json()["name"] == "tuesday.zip"
    refused = ann("PATCH", at, {"If-Match": "*"}, json={"name": "tuesday.txt"})
    assert refused.status_code == 422 and "neither a zip nor a video" in refused.json()["detail"]
