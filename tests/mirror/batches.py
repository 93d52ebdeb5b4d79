"""Running `mirror batch` as a user does, in a process of its own, and looking at what it leaves."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2

from engines.video import VideoFile

TABLES = ("keypoints.csv", "bma.csv", "reps.csv", "doubts.csv")


@dataclass(frozen=True)
class Batch:
    """A call of `mirror batch` with its own store."""

    out: Path
    store: Path

    def start(self, inputs: Sequence[Path | str], *options: str) -> subprocess.Popen[str]:
        """Start it as the leader of a process group of its own."""
        call = [
            sys.executable,
            "-m",
            "mirror",
            "batch",
            *map(str, inputs),
            "--out",
            str(self.out),
            "--json",
            *options,
        ]
        environment = {**os.environ, "MIRROR_STORE": str(self.store)}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(call, env=environment, start_new_session=True, **pipes)

    def run(self, inputs: Sequence[Path | str], *options: str) -> tuple[int, dict[str, Any], str]:
        """Exit status, JSON document, standard error."""
        process = self.start(inputs, *options)
        said, complaints = process.communicate(timeout=300)
        return process.returncode, json.loads(said or "{}"), complaints

    def goes_on_from(self, done: Batch) -> Batch:
        """Itself, with what another run has finished in its folder, and nothing in its store."""
        shutil.copytree(done.out, self.out)
        return self

    def finished_batches(self) -> dict[Path, int]:
        """The result files of finished frame batches, with their times of writing in ns."""
        return {
            path: path.stat().st_mtime_ns for path in self.out.rglob("scan-*.npz") if ".part" not in path.name
        }

    def until(self, batches: int, process: subprocess.Popen[str], limit_s: float = 120) -> None:
        """Wait until so many frame batches are finished, while the process is still at work."""
        end = time.monotonic() + limit_s
        while len(self.finished_batches()) < batches:
            assert process.poll() is None, "it ended before it could be interrupted"
            assert time.monotonic() < end, "no frame batch was finished in time"
            time.sleep(0.02)


def kill_everything(process: subprocess.Popen[str]) -> None:
    """`kill -9` for the process and all of its workers."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)


def tables(folder: Path) -> dict[str, bytes]:
    """Every table below a results folder, byte for byte."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.csv")}
    assert {Path(name).name for name in found} == set(TABLES)
    return found


def short_film(sample: Path, path: Path, frames: int) -> Path:
    """The sample's first frames, small."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30, (320, 180))
    for index, _, picture in VideoFile(sample).pictures():
        if index == frames:
            break
        writer.write(cv2.resize(picture.bgr, (320, 180)))
    writer.release()
    return path
