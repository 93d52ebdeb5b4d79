"""`mirror remote batch` with a server and a worker in a process of its own: what `mirror batch` writes, to the byte;

and archives that mean harm, all the way through upload, queue and worker.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from live import Live, live

from mirror.client import Client, Job

FRAMES = 24
CALL = [sys.executable, "-m", "mirror"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server, and a worker that takes its work over HTTP."""
    folder = tmp_path_factory.mktemp("served")
    with live(folder / "data") as server:
        call = [*CALL, "worker", "--server", server.url, "--cache", str(folder / "cache")]
        worker = subprocess.Popen(call, env={**os.environ, "MIRROR_KEY": server.key("worker", "work")})
        try:
            yield server
        finally:
            worker.terminate()
            worker.wait(60)


@pytest.fixture(scope="module")
def clip(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first frames of the sample, a quarter as large."""
    path = tmp_path_factory.mktemp("clip") / "clip.mp4"
    with av.open(str(sample)) as source, av.open(str(path), "w") as target:
        stream: Any = target.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 442, 248, "yuv420p"
        for _, frame in zip(range(FRAMES), source.decode(video=0), strict=False):
            small = frame.to_ndarray(width=442, height=248, format="rgb24")
            target.mux(stream.encode(av.VideoFrame.from_ndarray(small, format="rgb24")))
        target.mux(stream.encode())
    return path


@pytest.fixture(scope="module")
def monday(clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A zip with a video and what is known of it, one that cannot be read, and a note."""
    path = tmp_path_factory.mktemp("zip") / "monday.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(clip, "court a/clip.mp4")
        packed.writestr(
            "court a/clip.json", json.dumps({"exercise": "jumping_jack", "athlete_height_m": 1.8})
        )
        packed.writestr("broken.mp4", b"no video at all" * 100)
        packed.writestr("notes.txt", "x")
    return path


def run(server: Live | None, *arguments: str, out: Path) -> tuple[int, dict[str, Any]]:
    """A call of the command line in a process of its own: exit status and JSON document."""
    names = {"MIRROR_URL": server.url, "MIRROR_KEY": server.key("ann")} if server else {}
    call = [*CALL, *arguments, "--out", str(out), "--overlay", "none", "--json"]
    environment = {**os.environ, "MIRROR_STORE": str(out.with_suffix(".db")), **names}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def files(folder: Path) -> dict[str, bytes]:
    """What a results folder holds, but for what a later run goes on from."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".mirror" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_zip_gives_the_folder_of_the_batch_to_the_byte(served: Live, monday: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    assert run(None, "batch", str(monday), "--workers", "1", out=here)[0] == 1
    status, document = run(served, "remote", "batch", str(monday), out=there)
    assert status == 1
    (job,) = document["jobs"]
    assert (job["name"], job["status"], job["videos"]) == ("monday.zip", "failed", 2)
    assert {video["name"]: bool(video["error"]) for video in job["video_rows"]} == {
        "court a/clip.mp4": False,
        "broken.mp4": True,
    }
    mine, theirs = files(here / "monday"), files(there / "monday")
    assert set(mine) == set(theirs) and len(mine) > 5
    for name in set(mine) - {"job.json"}:
        assert mine[name] == theirs[name], name
    told = [
        {v["name"]: (v["status"], v["results"]) for v in json.loads(f["job.json"])["videos"]}
        for f in (mine, theirs)
    ]
    assert told[0] == told[1]
    with Client(served.url, served.key("ann")) as client:
        packed = zipfile.ZipFile(client.jobs.archive(job["id"], tmp_path / "all.zip"))
    assert {name: packed.read(name) for name in packed.namelist()} == {
        f"monday/{n}": c for n, c in theirs.items()
    }


def test_a_folder_and_a_video_are_sent_as_they_are_measured_here(
    served: Live, clip: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "court"
    folder.mkdir()
    (folder / "clip.mp4").write_bytes(clip.read_bytes())
    inputs = (str(folder), str(folder / "clip.mp4"))
    here, there = tmp_path / "here", tmp_path / "there"
    assert run(None, "batch", *inputs, "--workers", "1", "--no-3d", out=here)[0] == 0
    status, document = run(served, "remote", "batch", *inputs, "--no-3d", out=there)
    assert (status, len(document["jobs"]), document["problems"]) == (0, 2, [])
    mine, theirs = files(here), files(there)
    assert set(mine) == set(theirs)
    tables = {name for name in mine if name.endswith(".csv")}
    assert len(tables) == 8 and all(mine[name] == theirs[name] for name in tables)


def packed(**members: bytes) -> bytes:
    """A zip of members by name; deflated, as a bomb is."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return held.getvalue()


def many(count: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for number in range(count):
            file.writestr(f"{number}.mp4", b"")
    return held.getvalue()


HARM = {
    "bomb": (lambda: packed(**{"bomb.mp4": bytes(30 << 20)}), "zip bomb"),
    "way out": (lambda: packed(**{"../../evil.mp4": b"x" * 100}), "refused"),
    "root": (lambda: packed(**{"/etc/evil.mp4": b"x" * 100}), "refused"),
    "many": (lambda: many(100_000), "100000 members"),
    "no zip": (lambda: b"PK\x03\x04 but nothing more", "not a zip"),
    "nothing": (lambda: packed(**{"notes.txt": b"x"}), "no video"),
    "empty": (lambda: b"", "not a zip"),
}


@pytest.mark.parametrize("name", HARM)
def test_an_archive_that_means_harm_is_refused_in_words(served: Live, tmp_path: Path, name: str) -> None:
    make, word = HARM[name]
    path = tmp_path / f"{name}.zip"
    path.write_bytes(make())
    with Client(served.url, served.key("ann")) as client:
        job = client.jobs.create(path, pipeline="2d").wait()
        told = " ".join(
            [
                job.error,
                *(video.error for video in client.videos.list(job_id=job.id)),
                *problems(job, tmp_path),
            ]
        )
    assert job.status == "failed" and word in told, told
    assert not list(tmp_path.parent.rglob("evil*"))


def problems(job: Job, folder: Path) -> list[str]:
    """What `job.json` says of the archive's members."""
    document = json.loads((job.download(folder / "out") / "job.json").read_text())
    return [document["error"], *(problem["error"] for problem in document["problems"])]
