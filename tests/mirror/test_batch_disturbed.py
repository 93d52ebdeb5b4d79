"""A batch, killed and failing at each step in turn: the same call again ends as if nothing had been."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
import synthetic
from disturbed import failed_at, killed_at
from numpy.typing import NDArray
from world import World, standing

from engines import fetch
from engines.picture import Picture
from engines.video import VideoInfo
from engines.video import file as opening
from engines.video.apart import DecoderProcess
from engines.video.reader import VideoReader
from mirror.batch import pool, register, results, run
from mirror.batch import run as running
from mirror.batch.broker import LocalFiles
from mirror.batch.consumer import Consumer, LeaseRenewer
from mirror.batch.local_broker import LocalBroker
from mirror.cli import main
from mirror.store.database import explain, open_store

EVERY = int(os.environ.get("MIRROR_FUZZ_STEPS", "40"))
"""Every so many-th step is disturbed; all of them by `make fuzz`."""

OPTIONS = (
    "--workers", "1", "--frame-batch", "4", "--overlay", "none", "--no-3d", "--channels", "essential",
    "--exercise", "squat", "--json",
)  # fmt: skip

FRAMES = 8
"""Of each film, at three a second: two frame batches of four frames."""

WORLD = World([standing(14, 24, 28), standing(46, 24, 44, last=4)])
"""The second one is the more prominent at first and soon gone: the first one has to be followed again."""


@dataclass
class Clock:
    """The machine's clock, which those who wait move on."""

    ahead_s: float = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead_s

    def wait(self, seconds: float) -> None:
        self.ahead_s += seconds

    def ring(self) -> None:
        return None


@dataclass
class Ended:
    """A worker process that has ended."""

    exitcode: int

    def join(self, timeout: float | None = None) -> None:
        return None


class Here(DecoderProcess):
    """Decoding in this process: a child of it cannot use a process of its parent's."""

    def __init__(self) -> None:
        self._pictures: Iterator[tuple[int, Picture]] = iter(())

    def open(self, path: Path) -> tuple[VideoInfo, NDArray[np.float64]]:
        self._reader = VideoReader(path)
        return self._reader.info, self._reader.times

    def range(self, first: int, last: int) -> None:
        self._pictures = self._reader.pictures(first, last)

    def next(self) -> tuple[int, Picture] | None:
        return next(self._pictures, None)


@dataclass
class Alone(pool.Pool):
    """Workers in the process of the batch, one after the other: what disturbs it disturbs them."""

    _done: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stop = Event()

    @property
    def frames(self) -> int:
        return sum(self._done)

    def wait(self, seconds: float) -> None:
        return None

    def _start(self) -> None:
        self._started += 1
        clock = Clock()
        broker = LocalBroker(open_store(self.store), self.jobs, self._started, clock, clock)
        ran = {self.profile: register.class_here(self.profile)}
        work = Consumer(
            broker,
            LocalFiles(),
            LeaseRenewer(lambda: broker),
            ran,
            lambda _: WORLD.engines,
            self._done.append,
        )
        try:
            work.run()
            self._processes[self._started] = Ended(0)  # type: ignore[assignment]
        except sqlite3.Error as error:
            explain(self.store, error)
            self._processes[self._started] = Ended(1)  # type: ignore[assignment]


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One thread of one process, and networks that see the world as it is."""
    monkeypatch.setattr(running, "Pool", Alone)
    monkeypatch.setattr(run.Registrar, "start", run.Registrar.run)
    monkeypatch.setattr(opening, "DecoderProcess", Here)
    monkeypatch.setattr(opening, "borrow", Here)
    monkeypatch.setattr(opening, "give_back", lambda _: None)
    monkeypatch.setattr(fetch, "ensure_profile", lambda *_: None)
    monkeypatch.setattr(fetch, "sums", lambda _: {"world": "0" * 64})
    register.class_here.cache_clear()
    yield
    register.class_here.cache_clear()


def film(path: Path) -> Path:
    """Pictures whose first pixel is the frame's number, as the world's networks need it."""
    pictures = [np.full((48, 64, 3), index, np.uint8) for index in range(FRAMES)]
    return synthetic.write(path, pictures, "ffv1", rate=3, pix_fmt="bgr0")


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """A zip of two films."""
    path = tmp_path / "films.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("first.mkv", "second.mkv"):
            archive.write(film(tmp_path / name), name)
    return path


def batch(films: Path, folder: Path) -> tuple[int, dict[str, Any], str]:
    """Exit status, JSON document and standard error of `mirror batch`, with results and a store in the folder."""
    said, complaints = io.StringIO(), io.StringIO()
    patch = pytest.MonkeyPatch.context()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complaints), patch as patched:
        patched.setenv("MIRROR_STORE", str(folder / "mirror.db"))
        try:
            main(["batch", str(films), "--out", str(folder / "out"), *OPTIONS], prog_name="mirror")
            status = 0
        except SystemExit as ended:
            status = int(ended.code or 0)
    return status, json.loads(said.getvalue() or "{}"), complaints.getvalue()


@dataclass(frozen=True)
class Left:
    """What a batch leaves: its results byte for byte, and which frame batches it has finished, each with when and
    as which file."""

    files: dict[str, bytes]
    job: dict[str, Any]
    batches: dict[str, tuple[int, int]]


def left(folder: Path) -> Left:
    """What lies in the folder; of `job.json` what a resumed job has in common with one that was never disturbed."""
    out = folder / "out"
    files = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and register.WORK not in path.parts
    }
    batches = {
        path.relative_to(out).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in out.glob(f"*/{register.WORK}/*/*.npz")
        if not path.name.startswith(".") and results.readable(path)
    }
    job = json.loads(files.pop("films/job.json", b"{}"))
    job.pop("timings", None)
    for video in job.get("videos", ()):
        # a worker that knows where the athlete will be need not follow anybody again
        del video["frame_batches"]
    return Left(files, job, batches)


def scans(these: Left) -> set[str]:
    """The scans among the finished frame batches."""
    return {name for name in these.batches if "/scan-" in name}


def scanned(these: Left) -> int:
    """Frames of the finished scans."""
    ranges = (Path(name).stem.split("-")[1:] for name in scans(these))
    return sum(int(last) - int(first) for first, last in ranges)


@pytest.fixture
def undisturbed(films: Path, tmp_path: Path) -> Left:
    """What the batch leaves when nothing happens."""
    status, _, complaints = batch(films, tmp_path / "undisturbed")
    assert status == 0, complaints
    whole = left(tmp_path / "undisturbed")
    assert (len(whole.batches), scanned(whole)) == (6, 2 * FRAMES)
    return whole


def worded(films: Path, folder: Path) -> None:
    """A batch that may fail, but in words."""
    status, document, complaints = batch(films, folder)
    said = complaints + json.dumps(document)
    assert "Traceback" not in said and "not foreseen" not in said, said
    assert status == 0 or "disk" in said or "no space" in said.lower(), said


@pytest.mark.parametrize(
    ("disturb", "first"),
    [
        pytest.param(killed_at, 1, id="killed"),
        pytest.param(failed_at, EVERY // 3 + 1, id="full"),
        pytest.param(partial(failed_at, code=sqlite3.SQLITE_IOERR), 2 * EVERY // 3 + 1, id="broken"),
    ],
)
def test_the_same_call_ends_a_batch_wherever_it_was_disturbed(
    films: Path,
    tmp_path: Path,
    undisturbed: Left,
    disturb: Callable[[int, Callable[[], None]], bool],
    first: int,
) -> None:
    step = first
    folder = tmp_path / "disturbed"
    while disturb(step, lambda: worded(films, folder)):
        before = left(folder)
        status, document, complaints = batch(films, folder)
        assert status == 0, (step, complaints, document.get("jobs"))
        after = left(folder)
        assert (after.files, after.job) == (undisturbed.files, undisturbed.job), step
        assert scans(after) == scans(undisturbed), step
        assert {name: after.batches[name] for name in before.batches} == before.batches, step
        assert document["frames_computed"] == 2 * FRAMES - scanned(before), step
        assert not list((folder / "out").rglob("*.part*")), step
        shutil.rmtree(folder)
        step += EVERY
    assert step > 600
