"""How fast the batch is, in ratios from one run on one machine.

    python bench/speed.py [--repeats 1] [--minutes 2] [--json FILE]

Measured in turn, so that a machine that slows down slows all of them: the bare network calls, the plain loop of
`yardstick.py` on one core, `mirror batch` on one core, on two cores with one worker and with two, and with overlay.
The batch's times are of the whole command as a user starts it: interpreter, engines, tables.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import clips
import cv2
import numpy as np

from engines.follow import Engines
from engines.pipeline import load_engines
from engines.scan import look_every
from engines.video import VideoFile

HERE = Path(__file__).parent
CPU = Path("/proc/cpuinfo")

CLIPS = {"H.264, 1280x720": clips.camera_clip, "VP9, 1768x994": clips.loop_frames}
"""The same movement as a mirror's camera records it, and the sample as it is, which is slow to decode."""


def bare_seconds(engines: Engines, frames: int, every: int) -> float:
    """Seconds that the network calls alone take: a pose for each frame, a look every `every` frames.

    A part of the calls is timed, in their own proportion.
    """
    part = every * 12
    crop = np.random.default_rng(0).normal(size=(1, 3, 256, 192)).astype(np.float32)
    canvas = np.full((1, 3, 416, 416), 114, np.float32)
    started = time.perf_counter()
    for i in range(part):
        if i % every == 0:
            engines.detect.network({"input": canvas})
        engines.estimate.network({"input": crop})
    return (time.perf_counter() - started) * frames / part


def batch_seconds(clip: Path, cores: Sequence[int], *options: str) -> float:
    """Wall seconds of one `mirror batch` on given cores, into a fresh folder."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "MIRROR_STORE": f"{folder}/store.db"}
        call = [
            sys.executable,
            "-c",
            "from mirror.cli import main; main()",
            "batch",
            str(clip),
            "--out",
            f"{folder}/out",
        ]
        started = time.perf_counter()
        on_cores([*call, *options], cores, environment)
        return time.perf_counter() - started


def yardstick_seconds(clip: Path) -> float:
    """Seconds of the plain loop on one core."""
    said = on_cores([sys.executable, str(HERE / "yardstick.py"), str(clip)], [0], dict(os.environ))
    return float(said.split()[1])


def on_cores(call: list[str], cores: Sequence[int], environment: dict[str, str]) -> str:
    """Run a command on some cores; returns its standard output."""

    def pin() -> None:
        os.sched_setaffinity(0, set(cores))

    done = subprocess.run(call, env=environment, preexec_fn=pin, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(call)} failed:\n{done.stderr}")
    return done.stdout


def measure(clip: Path, repeats: int) -> dict[str, float]:
    """Median seconds of everything that is compared."""
    info = VideoFile(clip).info
    every = look_every(info.fps)
    cv2.setNumThreads(1)
    engines = load_engines()
    rounds: dict[str, list[float]] = {}
    for _ in range(repeats):
        os.sched_setaffinity(0, {0})
        rounds.setdefault("bare", []).append(bare_seconds(engines, info.frames, every))
        os.sched_setaffinity(0, {0, 1})
        rounds.setdefault("yardstick", []).append(yardstick_seconds(clip))
        none = ("--overlay", "none")
        rounds.setdefault("one core", []).append(batch_seconds(clip, [0], "--workers", "1", *none))
        rounds.setdefault("1 worker", []).append(batch_seconds(clip, [0, 1], "--workers", "1", *none))
        rounds.setdefault("2 workers", []).append(batch_seconds(clip, [0, 1], "--workers", "2", *none))
        rounds.setdefault("overlay", []).append(batch_seconds(clip, [0], "--workers", "1"))
    return {name: median(seconds) for name, seconds in rounds.items()} | {"frames": info.frames}


def ratios(found: dict[str, float]) -> dict[str, float]:
    """The figures that are promised, from the measured seconds."""
    return {
        "one core / bare calls (promised >= 0.80)": found["bare"] / found["one core"],
        "one core / yardstick (promised >= 1.15)": found["yardstick"] / found["one core"],
        "two workers on two cores / yardstick (promised >= 2.20)": found["yardstick"] / found["2 workers"],
        "two workers / one worker, two cores (promised >= 1)": found["1 worker"] / found["2 workers"],
        "overlay's cost / inference (promised < 1)": (found["overlay"] - found["one core"]) / found["bare"],
    }


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=2, help="length of the clips")
    parser.add_argument("--clip", choices=[*CLIPS, "both"], default="both")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    said = {}
    for name in CLIPS if options.clip == "both" else [options.clip]:
        with tempfile.TemporaryDirectory() as folder:
            clip = CLIPS[name](Path(folder) / "clip.mp4", round(options.minutes * 15))
            found = measure(clip, options.repeats)
        said[name] = {"seconds": found, "ratios": ratios(found)}
        show(name, found)
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), **said}, indent=2) + "\n")


def show(name: str, found: dict[str, float]) -> None:
    """Print the figures of one clip."""
    print(f"{name}, {found['frames']} frames")
    for what in ("bare", "yardstick", "one core", "1 worker", "2 workers", "overlay"):
        print(f"  {what:12s} {found[what]:7.1f} s {found['frames'] / found[what]:7.1f} frames/s")
    for what, ratio in ratios(found).items():
        print(f"  {ratio:6.2f}  {what}", flush=True)


def machine() -> dict[str, object]:
    """What it was measured on."""
    names = [
        line.split(":")[1].strip() for line in CPU.read_text().splitlines() if line.startswith("model name")
    ]
    return {"processor": names[0] if names else "", "cores": os.cpu_count()}


if __name__ == "__main__":
    main()
