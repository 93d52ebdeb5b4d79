"""Hours before the mirror at high speed: memory, file handles and threads over time.

    python bench/soak.py [--hours 8] [--window-hours 2] [--engine-minutes 20] [--only loop|kiosk|engines]

Three runs, each in a process of its own, side by side. All play the sample's jumping jacks in a loop, 15 a second
as fast as every one of them is analysed; a session of ten minutes after the other, into a store of their own.
`loop` is the long one: capture, analysis and recorder, with the clip's key points recorded beforehand in place of
the engines. `kiosk` is the same with the session and the window (Qt's offscreen platform). `engines` is that with
the real engines. Writes bench/results/soak.json and soak.png once a minute and at the end; ends with status 1 where
memory or handles grew."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import psutil
from clips import camera_clip
from numpy.typing import NDArray

from engines import Pipeline
from engines.pipeline import live_tracker
from engines.pose import Frame, Pose, PoseSequence
from mirror.capture.camera import Playback
from mirror.live.between_stages import Tracker
from mirror.live.loop import LiveLoop
from mirror.live.recorder import Recorder

RESULTS = Path(__file__).parent / "results"
RUNS = {
    "loop": "loop, recorded key points",
    "kiosk": "kiosk with its window, recorded key points",
    "engines": "kiosk with its window, real engines",
}
FPS, SIZE = 15, (320, 180)
GLASS = (270, 480)
SESSION_S = 600.0
EVERY_S = 2.0
SETTLED = 0.25
"""Share of a run after which memory must be flat: caches fill, the allocator learns."""
GROWTH_MB = 20.0
KEPT = 400
"""About so many samples are written."""
KEEP_EVERY = 30
"""What there is is written after so many samples: a run of an hour may be cut off."""


class Recorded:
    """Engines that have seen the clip before: its poses, again and again."""

    def __init__(self, sequence: PoseSequence) -> None:
        self._sequence = sequence

    def step(self, frame: Frame) -> Pose:
        pose = self._sequence.pose(frame.index % len(self._sequence))
        return replace(pose, index=frame.index, time=frame.time)


class Headless:
    """The loop alone."""

    def __init__(self, loop: LiveLoop) -> None:
        self._loop = loop
        self._session()
        loop.start()

    def _session(self) -> None:
        self._loop.begin_session()
        self._loop.begin_set()

    def wait(self, seconds: float) -> None:
        self._loop.wait(seconds)

    def next_session(self) -> None:
        self._loop.end_session()
        self._session()

    def stop(self) -> None:
        self._loop.end_session()
        self._loop.stop(30)


class Windowed:
    """The loop with session and window."""

    def __init__(self, loop: LiveLoop) -> None:
        from PySide6.QtWidgets import QApplication

        from mirror.flow.settings import FlowSettings
        from mirror.live.state import LiveOptions
        from mirror.settings.options import Settings, VoiceSettings
        from mirror.ui.app import Mirror

        self._app = QApplication.instance() or QApplication(sys.argv[:1])
        options, plan = LiveOptions(exercise="jumping_jack"), FlowSettings(reps=0, sets=0)
        self._mirror = Mirror(Settings(voice=VoiceSettings(engine="none")), options, loop, plan)
        self._mirror.glass.resize(*GLASS)
        self._mirror.glass.show()
        self._mirror.start()
        self._mirror.flow.straight(time.monotonic())

    def wait(self, seconds: float) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(int(seconds * 1000), self._app.quit)
        self._app.exec()

    def next_session(self) -> None:
        self._mirror.flow.home(time.monotonic())
        self._mirror.flow.straight(time.monotonic())

    def stop(self) -> None:
        self._mirror.stop()


def soak(
    clip: Path,
    tracker: Callable[[], Tracker],
    seconds: float,
    mirror_of: Callable[[LiveLoop], Headless | Windowed],
    keep: Callable[[dict[str, Any]], None],
) -> dict[str, Any]:
    """Play a clip for so many of its own seconds; returns the samples. `keep` gets what there is, now and then."""
    process, store = psutil.Process(), Path(os.environ["MIRROR_STORE"])
    loop = LiveLoop(
        Playback(clip, loop=True, paced=False),
        tracker,
        exercise="jumping_jack",
        every_frame=True,
        engines_first=True,
        recorder=Recorder(store),
    )
    mirror = mirror_of(loop)
    samples, flow, played, began = list[dict[str, float]](), 1, 0.0, time.monotonic()
    while played < seconds:
        mirror.wait(EVERY_S)
        said = loop.latest().analysed
        played = 0.0 if said is None else said.time
        samples.append(_sample(process, played, time.monotonic() - began, store))
        if played >= flow * SESSION_S:
            flow = int(played // SESSION_S) + 1
            mirror.next_session()
        if len(samples) % KEEP_EVERY == 0:
            keep(_run(loop, samples, flow))
    mirror.stop()
    return _run(loop, samples, flow)


def _run(loop: LiveLoop, samples: list[dict[str, float]], sessions: int) -> dict[str, Any]:
    timings = loop.latest().timings
    return {
        "played_s": samples[-1]["played_s"],
        "took_s": samples[-1]["took_s"],
        "frames": timings.analysed,
        "dropped": timings.dropped,
        "sessions": sessions,
        **_growth(samples),
        "samples": samples[:: max(len(samples) // KEPT, 1)],
    }


def _sample(process: psutil.Process, played: float, took: float, store: Path) -> dict[str, float]:
    files = [file for file in store.parent.iterdir() if file.name.startswith(store.name)]
    return {
        "played_s": round(played, 1),
        "took_s": round(took, 1),
        "rss_mb": round(process.memory_info().rss / 1e6, 2),
        "handles": process.num_fds(),
        "threads": process.num_threads(),
        "store_mb": round(sum(file.stat().st_size for file in files) / 1e6, 2),
    }


def _growth(samples: list[dict[str, float]]) -> dict[str, float]:
    """What came on top once it had settled: median of the last tenth against that after settling."""
    settled = samples[int(SETTLED * len(samples)) :]
    tenth = max(len(settled) // 10, 1)
    grown = {}
    for name in ("rss_mb", "handles", "threads"):
        first, last = (np.median([s[name] for s in part]) for part in (settled[:tenth], settled[-tenth:]))
        grown[f"{name}_growth"] = round(float(last - first), 2)
    return grown


def plot(runs: dict[str, dict[str, Any]]) -> NDArray[np.uint8]:
    """Memory and handles of each run over the hours played."""
    panels = [
        _panel(name, run, key) for name, run in runs.items() for key in ("rss_mb", "handles", "store_mb")
    ]
    return np.vstack(panels)


def _panel(name: str, run: dict[str, Any], key: str) -> NDArray[np.uint8]:
    picture = np.full((190, 1200, 3), 255, np.uint8)
    x = np.array([s["played_s"] for s in run["samples"]]) / 3600
    y = np.array([s[key] for s in run["samples"]], dtype=np.float64)
    top = max(float(y.max()) * 1.15, 1.0)
    points = (
        np.stack([100 + x / max(x[-1], 1e-9) * 1060, 160 - y / top * 120], axis=1).round().astype(np.int32)
    )
    cv2.rectangle(picture, (100, 40), (1160, 160), (170, 170, 170), 1)
    cv2.polylines(picture, [points[:, None]], False, (180, 90, 20), 2, cv2.LINE_AA)
    words = (
        f"{name}: {key} over {x[-1]:.2f} h of video, played in {run['took_s'] / 60:.1f} min; last {y[-1]:.1f}"
    )
    for text, at in (
        (words, (100, 28)),
        ("0", (80, 165)),
        (f"{top:.0f}", (40, 48)),
        (f"{x[-1]:.1f} h", (1110, 180)),
    ):
        cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40, 40, 40), 1, cv2.LINE_AA)
    return picture


def small_clip(folder: Path) -> tuple[Path, PoseSequence]:
    """The jumping jacks at `FPS` and `SIZE`, and their key points as the engines see them at 1280x720."""
    large = camera_clip(folder / "large.mp4", 4)
    seen = Pipeline().sequence(large)
    small = folder / "small.mp4"
    with av.open(str(large)) as source, av.open(str(small), "w") as out:
        stream = out.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "g": "30", "bf": "0"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number, frame in enumerate(source.decode(video=0)):
            if number % 2 == 0:
                scaled = frame.reformat(*SIZE, format="yuv420p")
                scaled.pts, scaled.time_base = number // 2, Fraction(1, FPS)
                out.mux(stream.encode(scaled))
        out.mux(stream.encode(None))
    shrunk = seen.xy[::2] * (SIZE[0] / 1280)
    return small, PoseSequence.from_arrays(seen.time[::2], shrunk, seen.score[::2], size=SIZE)


def _write(name: str, run: dict[str, Any]) -> None:
    """Put a run beside the others that are known."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / "soak.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    runs = {key: known[key] for key in RUNS.values() if key in known} | {name: run}
    aside = path.with_suffix(f".{os.getpid()}")
    aside.write_text(json.dumps(runs) + "\n")
    aside.replace(path)
    cv2.imwrite(str(RESULTS / "soak.png"), plot(runs))


def _one(name: str, seconds: float) -> int:
    """One run, in this process; 1 where something grew."""
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory(prefix="mirror-soak-") as folder:
        os.environ |= {"MIRROR_STORE": f"{folder}/mirror.db", "MIRROR_CONFIG": f"{folder}/mirror.toml"}
        clip, sequence = small_clip(Path(folder))
        tracker = live_tracker if name == "engines" else lambda: Recorded(sequence)
        mirror_of = Headless if name == "loop" else Windowed
        run = soak(clip, tracker, seconds, mirror_of, lambda run: _write(RUNS[name], run))
    _write(RUNS[name], run)
    print(RUNS[name], {key: value for key, value in run.items() if key != "samples"})
    return 0 if run["rss_mb_growth"] < GROWTH_MB and run["handles_growth"] <= 0 else 1


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--hours", type=float, default=8.0, help="of video, the loop alone")
    parser.add_argument("--window-hours", type=float, default=2.0, help="of video, with the window")
    parser.add_argument("--engine-minutes", type=float, default=20.0, help="of video, with the real engines")
    parser.add_argument("--only", choices=RUNS, help="one run, in this process")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seconds = {
        "loop": given.hours * 3600,
        "kiosk": given.window_hours * 3600,
        "engines": given.engine_minutes * 60,
    }
    if given.only:
        return _one(given.only, seconds[given.only])
    asked = sys.argv[1:]
    runs = [subprocess.Popen([sys.executable, __file__, "--only", name, *asked]) for name in RUNS]
    return max(run.wait() for run in runs)


if __name__ == "__main__":
    sys.exit(main())
