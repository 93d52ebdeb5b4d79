"""How fast the rules are, on one core: frames a second of `analyse`, of every channel, and the time of a live step.

    python bench/rules_speed.py [--minutes 5] [--repeats 5] [--json bench/results/rules_speed.json]

On a made body that squats, with 1 px of noise. Processor time, the best of the repeats: others on the machine only
make it slower.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as `mirror live` does, before numpy is imported

from speed import machine

from engines.pose import PoseSequence
from export.tables import write_channels
from rules import Counter, Recogniser, analyse
from rules.biomechanics import biomechanics
from rules.channels import CHANNELS

BODIES = str(Path(__file__).parents[1] / "tests" / "rules")
"""The made bodies are those of the tests."""


def squatting(minutes: float) -> PoseSequence:
    """Squats seen from the side, 30 frames a second."""
    import stick_figure as figure

    return figure.squats(round(minutes * 60 / 3.0), noise=1.0, yaw=90)


def in_space(minutes: float) -> PoseSequence:
    """A body of thirty points that bends its hips and knees, with xyz."""
    import stick_figure as figure
    import whole_body

    time_ = figure.times(minutes * 60)
    phase = figure.repeated(time_, round(minutes * 60 / 3.0), 2.4)
    legs = {"hip_flexion": 90 * phase, "knee_flexion": 10 + 100 * phase}
    body = whole_body.joints(len(time_), legs, legs, flexion=30 * phase)
    return whole_body.seen_in_space(time_, body)


def best_seconds(work: Callable[[], object], repeats: int) -> float:
    """Least processor time of a call."""
    found = []
    for _ in range(repeats):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def live_step_ms(
    sequence: PoseSequence, repeats: int, made: Callable[[], Counter | Recogniser], frames: int = 1500
) -> float:
    """Milliseconds that `update` of a counter, or of `auto`, takes for a frame, as it comes live."""
    poses = [sequence.pose(i) for i in range(min(frames, len(sequence)))]

    def count() -> None:
        counter = made()
        for pose in poses:
            counter.update(pose)

    return round(1000 * best_seconds(count, repeats) / len(poses), 3)


def table_cost(space: PoseSequence) -> dict[str, float]:
    """What all channels of two minutes cost as `bma.csv`: seconds, and megabytes."""
    bma = biomechanics(space)
    part = slice(0, 3600)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bma.csv"
        seconds = best_seconds(lambda: write_channels(path, bma.time[part], bma.names, bma.values[part]), 3)
        return {
            "frames": 3600,
            "seconds": round(seconds, 2),
            "megabytes": round(path.stat().st_size / 1e6, 1),
        }


def measure(minutes: float, repeats: int) -> dict[str, object]:
    """Frames a second of each kind."""
    flat, space = squatting(minutes), in_space(minutes)
    kinds = {
        "analyse, one exercise, live channels (promised 20,000)": (
            flat, lambda: analyse(flat, "squat", channels="live"),
        ),
        "analyse, one exercise, every channel of 2D": (flat, lambda: analyse(flat, "squat")),
        f"analyse, one exercise, all {len(CHANNELS)} channels of 3D (promised 2,000)": (
            space, lambda: analyse(space, "squat"),
        ),
        "biomechanics alone, live channels of 2D": (flat, lambda: biomechanics(flat, channels="live")),
        f"biomechanics alone, all {len(CHANNELS)} channels of 3D": (space, lambda: biomechanics(space)),
    }  # fmt: skip
    rates = {
        name: round(len(sequence) / best_seconds(work, repeats)) for name, (sequence, work) in kinds.items()
    }
    return {
        "frames": len(flat),
        "frames_per_second": rates,
        "live_step_ms (promised 0.5)": live_step_ms(flat, repeats, lambda: Counter("squat")),
        "live_step_ms, auto (promised 0.6)": live_step_ms(flat, repeats, Recogniser),
        "bma.csv": table_cost(space),
    }


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    sys.path.insert(0, BODIES)
    found = {"machine": machine(), **measure(options.minutes, options.repeats)}
    print(json.dumps(found, indent=2))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
