"""Odd films go through a batch: what is mended is said, what cannot be read is one line, and nobody is called."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from batches import Batch
from synthetic import changing, clip, display_by, draw_number, join_streams, of_streams, restamp, write
from watch import forbid_connecting, forbid_opening

SPARE = ("--workers", "2", "--no-3d", "--overlay", "video")


def damaged(path: Path, packets: slice) -> Path:
    """A film of 60 frames, all of them key frames, some of whose packets are zeros."""
    write(path, map(draw_number, range(60)), g="1", bf="0")
    with av.open(str(path)) as container:
        hit = [(packet.pos, packet.size) for packet in container.demux(video=0) if packet.size][packets]
    content = bytearray(path.read_bytes())
    for start, size in hit:
        content[start + 4 : start + size] = bytes(size - 4)
    path.write_bytes(bytes(content))
    return path


def after_first_key_frame(stream: bytes) -> bytes:
    """A transport stream without the packet in which its first picture begins: as cut out of a longer one."""
    packets = [stream[i : i + 188] for i in range(0, len(stream), 188)]
    # the flag of a new picture (payload_unit_start_indicator), and the film's own stream
    film = [i for i, packet in enumerate(packets) if packet[1:3] == b"\x41\x00"]
    return b"".join(packets[: film[0]] + packets[film[1] :])


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, dict[str, Any]], str, Path]:
    """One run over a folder of odd films: status, videos by name, complaints, results."""
    folder = tmp_path_factory.mktemp("odd")
    films, made = folder / "films", folder / "made"
    films.mkdir()
    made.mkdir()
    plain = clip(made / "plain.mp4", 40, g="10", bf="0")
    part = clip(made / "part.ts", 30, g="10", bf="2")
    clip(films / "Squat: day 1.mp4", 20)
    display_by(plain, films / "mirrored.mp4", (-1, 0, 0, 1))
    join_streams(films / "joined.ts", part, part)
    restamp(plain, films / "double.mkv", [33 * i + 2000 * (i >= 20) - 33 * (i == 30) for i in range(40)])
    of_streams(films / "cover.mp4", ("mjpeg", 1, (320, 240), 0), ("libx264", 20, (64, 48), 0), cover=True)
    write(films / "wide.mp4", map(draw_number, range(20)), pixel_aspect=Fraction(2))
    changing(films / "call.webm", (128, 96), (64, 48))
    clip(films / "raw.h264", 20)
    clip(films / "camera.m2ts", 20)
    clip(films / "moving.gif", 12, codec="gif", pix_fmt="rgb8")
    clip(films / "beside.mp4", 12)
    (films / "beside.mp4.json").write_text('{"title": "beside", "photoTakenTime": {}}')
    (films / "begun.ts").write_bytes(after_first_key_frame(part.read_bytes()))
    damaged(films / "scratched.mp4", slice(30, 31))
    damaged(films / "ruined.mp4", slice(8, 40))
    (films / "list.mp4").write_text("ffconcat version 1.0\nfile joined.ts\n")
    (films / "fourcc.mp4").write_bytes(plain.read_bytes().replace(b"avc1", b"zzzz"))
    (films / "drawing.mp4").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    clip(Path(os.fsdecode(os.fsencode(films) + b"/\xfcbung.mp4")), 12)
    os.mkfifo(films / "pipe.mp4")
    (films / "round.mp4").symlink_to("round.mp4")
    (films / "notes.txt").write_text("x")
    run = Batch(folder / "out", folder / "store.db")
    status, document, complaints = run.run([films], *SPARE)
    return status, {v["name"]: v for v in document["jobs"][0]["videos"]}, complaints, folder / "out" / "films"


BAD = {
    "list.mp4": "not a video that can be read (a list",
    "fourcc.mp4": "its codec is not known here",
    "drawing.mp4": "not a video that can be read",
    "pipe.mp4": "is a pipe or a device",
    "ruined.mp4": "DAMAGED: 28 of 60 frames could be decoded",
}


def test_what_cannot_be_read_is_a_line_each_and_the_rest_is_done(odd: tuple) -> None:
    status, videos, complaints, _ = odd
    assert status == 1
    assert "Traceback" not in complaints
    assert {name for name, said in videos.items() if said["status"] != "done"} == set(BAD)
    lines = [line for line in complaints.splitlines() if line.strip()]
    assert len(lines) == len(BAD), complaints
    for name, words in BAD.items():
        assert words in videos[name]["error"]
        assert [line for line in lines if name in line and words in line]
    assert "\\udcfcbung.mp4" in videos


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mirrored.mp4", "left is the person's own"),
        ("joined.ts", "its clock starts again once, first 1.00 s into it"),
        ("double.mkv", "1 time stamp missing, doubled or out of place: mended"),
        ("cover.mp4", "a picture that comes with the film (cover or thumbnail) is left out"),
        ("wide.mp4", "scaled from 64x48 to 128x48"),
        ("call.webm", "from 0.33 s it is stored as 64x48: fitted into 128x96"),
        ("raw.h264", "read at the 30 frames/s that it says"),
        ("beside.mp4", "beside.mp4.json beside it is not read"),
        ("scratched.mp4", "59 of 60 frames could be decoded"),
        ("begun.ts", "frames cannot be decoded: it begins amid a group of pictures"),
    ],
)
def test_what_is_mended_is_said_in_job_and_summary(odd: tuple, name: str, words: str) -> None:
    _, videos, _, results = odd
    assert words in videos[name]["note"]
    summary = json.loads((results / name.rpartition(".")[0] / "summary.json").read_text())
    assert [note for note in summary["notes"] if words in note]


def test_summary_says_how_the_film_was_read(odd: tuple) -> None:
    _, videos, _, results = odd
    said = {path.parent.name: json.loads(path.read_text()) for path in results.rglob("summary.json")}
    assert said["mirrored"]["video"]["mirrored"] and not said["camera"]["video"]["mirrored"]
    assert (said["camera"]["notes"], videos["camera.m2ts"]["note"]) == ([], "")
    assert (said["wide"]["video"]["width"], said["wide"]["video"]["height"]) == (128, 48)
    assert (said["joined"]["video"]["frames"], said["joined"]["video"]["decoded"]) == (60, 60)
    assert (said["ruined"]["video"]["frames"], said["ruined"]["video"]["decoded"]) == (60, 28)
    assert said["double"]["video"]["fps"] == pytest.approx(1000 / 33, rel=0.011)


def test_the_overlay_is_as_the_film_is_read(odd: tuple) -> None:
    for name, size in {"wide": (128, 48), "call": (128, 96), "mirrored": (64, 48)}.items():
        with av.open(str(odd[3] / name / "overlay.mp4")) as container:
            stream = container.streams.video[0]
            assert (stream.width, stream.height) == size
            assert stream.sample_aspect_ratio in (None, 0, 1)


def test_files_that_are_passed_over_are_listed_once(odd: tuple) -> None:
    assert json.loads((odd[3] / "job.json").read_text())["skipped"] == ["notes.txt"]


def test_the_screen_has_a_line_for_each_note(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    display_by(clip(tmp_path / "plain.mp4", 12), films / "mirrored.mp4", (-1, 0, 0, 1))
    for name in ("notes.txt", "a.mp3"):
        (films / name).write_text("x")
    call = [sys.executable, "-m", "mirror", "batch", str(films), "--out", str(tmp_path / "out"), "--no-3d"]
    environment = {**os.environ, "MIRROR_STORE": str(tmp_path / "store.db"), "COLUMNS": "200"}
    done = subprocess.run(
        [*call, "--overlay", "none"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("mirrored.mp4: the film asks to be shown mirrored")]
    assert lines.count("passed over, by their endings no videos: a.mp3, notes.txt") == 1


def test_a_batch_opens_no_file_but_its_own_and_calls_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    other = clip(Path("other.ts"), 12)
    with forbid_connecting() as port, forbid_opening(other):
        clip(Path("made.mp4"), 12).rename(f"http:127.0.0.1:{port}.mp4")
        folder = Path("http:") / f"127.0.0.1:{port}"
        folder.mkdir(parents=True)
        shutil.copy(f"http:127.0.0.1:{port}.mp4", folder / "clip.mp4")
        Path("list.mp4").write_text("ffconcat version 1.0\nfile other.ts\n")
        Path("playlist.mp4").write_text(
            f"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:{port}/a.ts\n#EXT-X-ENDLIST\n"
        )
        inputs = [f"http:127.0.0.1:{port}.mp4", "http:", "list.mp4", "playlist.mp4"]
        run = Batch(Path("out:put"), tmp_path / "store.db")
        status, document, complaints = run.run(inputs, *SPARE)
    assert status == 1
    videos = [video for job in document["jobs"] for video in job["videos"]]
    assert [video["status"] for video in videos] == ["done", "done", "failed", "failed"], complaints


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed here")
def test_traced_by_the_kernel_a_batch_has_no_socket(tmp_path: Path) -> None:
    film = (
        clip(tmp_path / "films" / "Squat: day 1.mp4", 12)
        if (tmp_path / "films").mkdir() is None
        else tmp_path
    )
    (tmp_path / "films" / "list.mp4").write_text("ffconcat version 1.0\nfile other.ts\n")
    clip(tmp_path / "films" / "other.ts", 12).rename(tmp_path / "films" / "other.bin")
    trace = tmp_path / "trace"
    calls = "trace=open,openat,socket,connect"
    call = [
        sys.executable,
        "-m",
        "mirror",
        "batch",
        str(film.parent),
        "--out",
        str(tmp_path / "out"),
        "--no-3d",
    ]
    environment = {**os.environ, "MIRROR_STORE": str(tmp_path / "store.db")}
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", str(trace), "-e", calls, *call], env=environment, check=False
    )
    assert done.returncode == 1
    lines = trace.read_text().splitlines()
    assert len(lines) > 100
    assert [line for line in lines if " socket(AF_INET" in line or " connect(" in line] == []
    assert [line for line in lines if "other" in line and "films" in line] == []


def test_a_film_of_numbers_is_the_same_when_it_is_joined(odd: tuple) -> None:
    rows = (odd[3] / "joined" / "keypoints.csv").read_text().splitlines()[1::30]
    times = np.array([float(row.split(",")[1]) for row in rows])
    assert np.diff(times) == pytest.approx(1 / 30, abs=2e-6)
