"""Peak memory of the batch on a short and a long video.

    python bench/memory.py [--minutes 1 10] [--overlay] [--json FILE]

Memory is sampled every quarter of a second: the sum over all processes of the pages that each has to itself
(USS), and the largest resident set (RSS) of any one process.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import clips
import psutil

MIB = 2**20


def peak(call: list[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Run a command: peak of the summed USS and of the largest RSS in MiB, and seconds."""
    started = time.perf_counter()
    running = subprocess.Popen(
        call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    own, largest = 0.0, 0.0
    while running.poll() is None:
        found = [sizes for process in tree(running.pid) if (sizes := of(process)) is not None]
        own = max(own, sum(uss for uss, _ in found))
        largest = max([largest, *(rss for _, rss in found)])
        time.sleep(0.25)
    if running.returncode:
        raise SystemExit(running.stderr.read() if running.stderr else "failed")
    return own / MIB, largest / MIB, time.perf_counter() - started


def tree(pid: int) -> list[psutil.Process]:
    """A process and all below it."""
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def of(process: psutil.Process) -> tuple[int, int] | None:
    """USS and RSS in bytes, None for a process that has just ended."""
    try:
        full = process.memory_full_info()
    except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
        return None
    return full.uss, full.rss


def measure_run(minutes: float, overlay: bool) -> dict[str, float]:
    """The figures of one run on two workers."""
    with tempfile.TemporaryDirectory() as folder:
        clip = clips.camera_clip(Path(folder) / "clip.mp4", round(minutes * 15))
        environment = {**os.environ, "MIRROR_STORE": f"{folder}/store.db"}
        call = [
            sys.executable,
            "-m",
            "mirror",
            "batch",
            str(clip),
            "--out",
            f"{folder}/out",
            "--workers",
            "2",
        ]
        own, largest, seconds = peak([*call, "--overlay", "video" if overlay else "none"], environment)
    return {"minutes": minutes, "all_processes_mib": own, "largest_process_mib": largest, "seconds": seconds}


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, nargs="+", default=[1, 10])
    parser.add_argument("--overlay", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = []
    for minutes in options.minutes:
        found.append(measure_run(minutes, options.overlay))
        print("{minutes:5.1f} min: all processes {all_processes_mib:6.0f} MiB, largest "
              "{largest_process_mib:6.0f} MiB, {seconds:6.1f} s".format(**found[-1]), flush=True)  # fmt: skip
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
