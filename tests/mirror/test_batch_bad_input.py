"""Bad input, each with its clear line; exit status 1; neighbours done."""

import json
import os
import struct
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from batches import Batch, tables


def video(path: Path, frames: int, size: tuple[int, int] = (160, 120), faststart: bool = False) -> Path:
    """A grey video with nobody in it."""
    with av.open(str(path), "w", options={"movflags": "+faststart"} if faststart else {}) as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for i in range(frames):
            image = np.full((size[1], size[0], 3), i * 3 % 200, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(image, format="bgr24")))
        container.mux(stream.encode(None))
    return path


def audio_only(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=44100)
        sound = av.AudioFrame.from_ndarray(np.zeros((2, 1024), np.float32), format="fltp", layout="stereo")
        sound.sample_rate = 44100
        container.mux(stream.encode(sound))
        container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, dict[str, str]], str, Path]:
    """One run over a zip of everything that goes wrong: status, videos by name, complaints, results folder."""
    folder = tmp_path_factory.mktemp("mixed")
    empty = video(folder / "nobody.mp4", 30)
    cut = video(folder / "cut.mp4", 60, faststart=True)
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size * 7 // 10])
    headless = folder / "headless.mp4"
    headless.write_bytes(empty.read_bytes()[: empty.stat().st_size // 2])
    (folder / "text.mp4").write_text("this is a text")
    (folder / "zero.mp4").touch()
    audio_only(folder / "sound.mp4")
    video(folder / "small.mp4", 8, (32, 32))
    video(folder / "huge.mp4", 3, (7680, 4320))
    with zipfile.ZipFile(folder / "mixed.zip", "w") as archive:
        for path in sorted(folder.glob("*.mp4")):
            archive.write(path, path.name)
        for name in ("тренировка/скакалка.mp4", "日本語 動画.mp4", "same.mp4", "same.mov"):
            archive.write(empty, name)
        for name in ("../slip.mp4", "/absolute.mp4", "C:\\drive.mp4"):
            archive.writestr(name, b"x")
        link = zipfile.ZipInfo("link.mp4")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("inner.zip", b"PK")
        archive.write(empty, "typo.mp4")
        archive.writestr("typo.json", '{"exercise": "sqat"}')
        archive.write(empty, "tall.mp4")
        archive.writestr("tall.json", '{"exercise": "squat", "athlete_height_m": 1.8}')
    run = Batch(folder / "out", folder / "store.db")
    status, document, complaints = run.run([folder / "mixed.zip"], "--workers", "2")
    return status, {v["name"]: v for v in document["jobs"][0]["videos"]}, complaints, folder / "out" / "mixed"


def test_the_rest_is_done_and_the_status_says_that_something_failed(mixed: tuple) -> None:
    status, videos, _, _ = mixed
    assert status == 1
    done = {name for name, said in videos.items() if said["status"] == "done"}
    assert done == {
        "nobody.mp4", "small.mp4", "huge.mp4", "тренировка/скакалка.mp4", "日本語 動画.mp4", "same.mp4", "same.mov",
        "tall.mp4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cut.mp4", ("CUT OFF", "of the 60 frames")),
        ("headless.mp4", ("not a video that can be read", "export it again")),
        ("text.mp4", ("not a video that can be read",)),
        ("zero.mp4", ("the file is empty",)),
        ("sound.mp4", ("holds no video", "audio only")),
        ("../slip.mp4", ("refused", "outside")),
        ("/absolute.mp4", ("refused", "absolute")),
        ("C:\\drive.mp4", ("refused", "drive letter")),
        ("link.mp4", ("refused", "link")),
        ("inner.zip", ("not read",)),
        ("typo.mp4", ("typo.json", "'sqat'", "squat")),
    ],
)
def test_each_gets_one_clear_line(mixed: tuple, name: str, words: tuple[str, ...]) -> None:
    lines = [line for line in mixed[2].splitlines() if name in line]
    assert len(lines) == 1, mixed[2]
    assert all(word in lines[0] for word in words), lines[0]


def test_what_a_cut_off_video_still_holds_is_measured(mixed: tuple) -> None:
    _, videos, _, results = mixed
    assert 0 < videos["cut.mp4"]["frames"] < 60
    assert len((results / "cut" / "bma.csv").read_text().splitlines()) == videos["cut.mp4"]["frames"] + 1


def test_nobody_in_the_video_is_a_result(mixed: tuple) -> None:
    summary = json.loads((mixed[3] / "nobody" / "summary.json").read_text())
    assert summary["athlete"]["coverage"] == 0
    assert (summary["exercise"], summary["reps"], summary["video"]["frames"]) == ("none", 0, 30)
    rows = (mixed[3] / "nobody" / "keypoints.csv").read_text().splitlines()
    assert len(rows) == 1 + 30 * 30
    assert rows[1].rstrip(",") == "0,0.000000,0,nose" and rows[1].count(",") == rows[0].count(",")


def test_results_lie_where_the_contract_says(mixed: tuple) -> None:
    results = mixed[3]
    assert (results / "тренировка" / "скакалка" / "overlay.mp4").is_file()
    assert (results / "same.mp4" / "summary.json").is_file()
    assert (results / "same.mov" / "summary.json").is_file()
    assert not list(results.parent.rglob("slip*"))


def test_the_overlay_is_as_the_video(mixed: tuple) -> None:
    with av.open(str(mixed[3] / "huge" / "overlay.mp4")) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, stream.codec_context.name) == (7680, 4320, "h264")
        assert sum(1 for _ in container.decode(stream)) == 3


def test_metadata_names_exercise_and_height(mixed: tuple) -> None:
    summary = json.loads((mixed[3] / "tall" / "summary.json").read_text())
    assert summary["parameters"]["exercise"] == summary["exercise"] == "squat"
    assert "velocity_m.left_wrist" in json.loads((mixed[3] / "tall" / "bma.json").read_text())


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """Archives that cannot be used as a whole, and one good video beside them."""
    folder = tmp_path / "in"
    folder.mkdir()
    with zipfile.ZipFile(folder / "empty.zip", "w"):
        pass
    (folder / "corrupt.zip").write_bytes(b"PK\x03\x04" + os.urandom(400))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.mp4", bytes(30_000_000))
    video(folder / "good.mp4", 12)
    locked = folder / "locked.zip"
    with zipfile.ZipFile(locked, "w") as archive:
        archive.write(folder / "good.mp4", "secret.mp4")
    data = bytearray(locked.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(signature) + offset, 1)
    locked.write_bytes(bytes(data))
    return folder


def test_a_bad_archive_takes_no_neighbour_down(archives: Path, tmp_path: Path) -> None:
    run = Batch(tmp_path / "out", tmp_path / "store.db")
    status, document, complaints = run.run([archives, tmp_path / "missing.zip"], "--workers", "1")
    assert status == 1
    for words in (
        "empty.zip: the zip is empty",
        "corrupt.zip: not a zip",
        "--max-ratio",
        "encrypted",
        "missing.zip: there is no such file",
    ):
        assert words in complaints
    assert len([line for line in complaints.splitlines() if line.strip()]) == 5
    good = [video for job in document["jobs"] for video in job["videos"] if video["status"] == "done"]
    assert [video["name"] for video in good] == ["good.mp4"]


def test_limits_can_be_raised(archives: Path, tmp_path: Path) -> None:
    run = Batch(tmp_path / "out", tmp_path / "store.db")
    _, document, complaints = run.run([archives / "bomb.zip"], "--max-ratio", "5000", "--workers", "1")
    assert "--max-ratio" not in complaints
    assert "not a video that can be read" in document["jobs"][0]["videos"][0]["error"]


@pytest.mark.parametrize(
    "options",
    [("--exercise", "sqat"), ("--profile", "warp"), ("--workers", "0"), ("--overlay", "gif"), ("--no-such",)],
)
def test_a_wrong_call_is_told_from_failed_work(tmp_path: Path, options: tuple[str, ...]) -> None:
    status, _, complaints = Batch(tmp_path / "out", tmp_path / "store.db").run([tmp_path], *options)
    assert status == 2
    assert options[0] in complaints
    assert not (tmp_path / "out").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A file system with so many kilobytes; needs the right to mount."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(kilobytes: int) -> Path:
        call = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"no right to mount a small disk here: {done.stderr.strip()}")
        return folder

    yield mount
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


def test_a_full_disk_says_so_and_the_job_goes_on_when_there_is_room(
    small_disk: Callable[[int], Path], tmp_path: Path
) -> None:
    clip = video(tmp_path / "clip.mp4", 200)
    disk = small_disk(120)
    run = Batch(disk / "out", tmp_path / "store.db")
    status, document, complaints = run.run([clip], "--workers", "1", "--overlay", "none")
    assert status == 1
    assert "the disk is full" in complaints
    assert "run the same command again" in complaints
    assert not list(disk.rglob("*.part*")), "no half-written file is left"
    subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
    status, document, complaints = run.run([clip], "--workers", "1", "--overlay", "none")
    assert status == 0, complaints
    assert document["frames_computed"] == 0, "the frame batches were finished before the disk was full"
    assert tables(disk / "out")
