"""Names of files and words of sidecars that strangers choose: a batch prints nothing that steers the terminal, and
writes nowhere but into its folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from batches import Batch, short_film

from mirror.untrusted import escape_name

FRAMES = 3
NAMES = [
    "escape\x1b[2J.mp4", "title\x1b]0;owned\x07.mp4", "lines\nError: another.mp4", "\u202egpm.exe.mp4",
    "[red]markup.mp4",
    "-rf.mp4", "con.mp4", "c1\x9b31m.mp4", "x" * 200 + ".mp4", "quote'\".mp4", "percent%n%s.mp4",
]  # fmt: skip
WORDS = ["../../../../owned", "/tmp/owned", "\x1b[2J", "[red]x[/]", "\u202ex", "", "a\nb", "x" * 3000, "NUL"]
KEYS = ["exercise", "view", "camera"]


@pytest.fixture(scope="module")
def film(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's first frames, small."""
    return short_film(sample, tmp_path_factory.mktemp("film") / "short.mp4", FRAMES)


def everything(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def run(tmp_path: Path, given: Path) -> tuple[int, dict[str, object], str]:
    """A batch of a folder; what it writes outside of its own is an error."""
    before = everything(tmp_path)
    status, said, complaints = Batch(tmp_path / "out", tmp_path / "own" / "mirror.db").run(
        [given], "--workers", "1", "--overlay", "none", "--no-3d", "--channels", "essential"
    )
    outside = {
        path
        for path in everything(tmp_path) - before
        if path.relative_to(tmp_path).parts[0] not in ("out", "own")
    }
    assert outside == set() and not Path("/tmp/owned").exists()
    assert "Traceback" not in complaints and "not foreseen" not in complaints, complaints
    assert all(escape_name(line) == line for line in complaints.replace("\t", " ").split("\n")), repr(
        complaints
    )
    assert all(
        escape_name(str(path.relative_to(tmp_path))) == str(path.relative_to(tmp_path))
        for path in everything(tmp_path / "out")
    )
    return status, said, complaints


def test_names_of_videos(film: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    for name in NAMES:
        shutil.copy(film, given / name)
    shutil.copy(film, os.fsencode(given) + b"/latin\xe9.mp4")
    status, said, _ = run(tmp_path, given)
    (job,) = said["jobs"]  # type: ignore[misc, attr-defined]
    assert status == 0 and [video["status"] for video in job["videos"]] == ["done"] * (len(NAMES) + 1)


def test_words_of_sidecars(film: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    for key in KEYS:
        for number, word in enumerate(WORDS):
            shutil.copy(film, given / f"{key}-{number}.mp4")
            (given / f"{key}-{number}.mp4.json").write_text(json.dumps({key: word}), encoding="utf-8")
    shutil.copy(film, given / "plain.mp4")
    status, said, complaints = run(tmp_path, given)
    (job,) = said["jobs"]  # type: ignore[misc, attr-defined]
    done = [video["name"] for video in job["videos"] if video["status"] == "done"]
    assert status == 1 and "plain.mp4" in done, complaints
    # what is no exercise and no view fails its video alone; a calibration that is not there is a note
    assert [name for name in done if not name.startswith("camera")] == ["plain.mp4"]


def test_what_is_shown_of_a_batch(film: Path, tmp_path: Path) -> None:
    """The table for people, not the document."""
    given = tmp_path / "given"
    given.mkdir()
    for name in NAMES[:5]:
        (given / name).write_bytes(b"no video")
    call = [
        sys.executable,
        "-m",
        "mirror",
        "batch",
        str(given),
        "--out",
        str(tmp_path / "out"),
        "--workers",
        "1",
    ]
    environment = {**os.environ, "MIRROR_STORE": str(tmp_path / "own" / "mirror.db")}
    done = subprocess.run(call, capture_output=True, text=True, env=environment, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 1 and "Traceback" not in said
    assert all(escape_name(line) == line for line in said.split("\n")), repr(said)
