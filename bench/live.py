"""The kiosk under load: what it shows, what it analyses, how late, and how long its screen stands still.

    python bench/live.py [--seconds 20] [--json FILE]

The real window under Xvfb (1080x1920), a set of jumping jacks going on. The camera is one in memory: the sample's
jumping jacks as JPEG pictures, each decoded when it is due, as OpenCV does with a camera's MJPG. Every size and rate
runs in a process of its own. `start` is the time from the start of `python -m mirror live` to its first painted
picture. Writes bench/results/live.json.

`longest_stall_ms` is how late the screen's thread was at worst; `own_stall_ms` leaves out the time in which it was
ready to run and others had the cores, as Linux counts it: on a machine that nobody else uses they differ little.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Any

import cv2
import numpy as np
import psutil
from clips import EXERCISE_FRAMES, sample

from engines.pose import Frame
from engines.video import VideoFile

RESULTS = Path(__file__).parent / "results"
CAMERAS = {
    "720p30": (1280, 720, 30),
    "720p60": (1280, 720, 60),
    "1080p30": (1920, 1080, 30),
    "1080p60": (1920, 1080, 60),
}
"""Width, height in px and pictures a second."""
GLASS = (1080, 1920)
WARM_S, BEAT_MS = 4.0, 10


class Stalls:
    """How late a beat every 10 ms comes in the screen's thread, and how late but for waiting for a core, ms."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._file = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self.reset()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def reset(self) -> None:
        self.longest_ms = self.own_ms = 0.0
        self._began = self._last = self._now()

    @property
    def busy_percent(self) -> float:
        """Share of a core that the thread has used since the reset."""
        now = self._now()
        return 100 * (now[1] - self._began[1]) / (now[0] - self._began[0])

    def _now(self) -> tuple[float, float, float]:
        """Time, time on a core, and time of waiting for one, ms."""
        used, waited, _ = self._file.read_text().split()
        return time.monotonic() * 1000, int(used) / 1e6, int(waited) / 1e6

    def _beat(self) -> None:
        now, last = self._now(), self._last
        self._last = now
        late = now[0] - last[0] - BEAT_MS
        self.longest_ms = max(self.longest_ms, late)
        self.own_ms = max(self.own_ms, late - (now[2] - last[2]))


class JpegCamera:
    """Returns the jumping jacks for ever at an even pace; a picture that is not taken in time is passed over."""

    def __init__(self, width: int, height: int, fps: float) -> None:
        self.name = f"{width}x{height} at {fps:g}"
        frames = islice(VideoFile(sample()).frames(), EXERCISE_FRAMES)
        resized = (cv2.resize(frame.image, (width, height)) for frame in frames)
        self._jpegs = [cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 85])[1] for image in resized]
        self._fps = fps
        self._closed = Event()
        self.missed = 0

    def frames(self, tell: Callable[[str], None] = lambda _: None) -> Iterator[Frame]:
        began, index = time.monotonic(), 0
        while not self._closed.wait(max(began + index / self._fps - time.monotonic(), 0.0)):
            # the film is of 30 a second: a faster camera sees each of its pictures several times
            number = int(index * 30 / self._fps) % len(self._jpegs)
            image = cv2.imdecode(self._jpegs[number], cv2.IMREAD_COLOR)
            yield Frame(np.asarray(image, dtype=np.uint8), index, time.monotonic())
            due = int((time.monotonic() - began) * self._fps)
            self.missed += max(due - index - 1, 0)
            index = max(index + 1, due)

    def close(self) -> None:
        self._closed.set()


def run(camera: str, seconds: float) -> dict[str, Any]:
    """One camera before the real window; to be called in a process of its own, under Xvfb."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from mirror.live.assembly import loop_of
    from mirror.live.state import LiveOptions
    from mirror.settings import Settings
    from mirror.ui.app import Mirror

    cv2.setNumThreads(1)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    source = JpegCamera(*CAMERAS[camera])
    options = LiveOptions(exercise="jumping_jack")
    loop = loop_of(source, Settings(), options)
    mirror = Mirror(Settings(), options, loop)
    mirror.glass.resize(*GLASS)
    mirror.glass.show()
    mirror.start()
    mirror.flow.straight(time.monotonic())
    pulse, process, found = Stalls(), psutil.Process(), dict[str, Any]()

    def begin() -> None:
        pulse.reset()
        process.cpu_percent()
        found["before"], found["at"], found["missed"] = loop.latest().timings, time.monotonic(), source.missed

    def end() -> None:
        found["cpu_percent"] = process.cpu_percent()
        found["stall_ms"], found["own_ms"] = pulse.longest_ms, pulse.own_ms
        found["screen_percent"] = pulse.busy_percent
        found["after"], found["took"] = loop.latest().timings, time.monotonic() - found.pop("at")
        found["missed"] = source.missed - found["missed"]
        app.quit()

    QTimer.singleShot(int(WARM_S * 1000), begin)
    QTimer.singleShot(int((WARM_S + seconds) * 1000), end)
    app.exec()
    counted = loop.latest().analysed
    mirror.stop()
    return _figures(found, 0 if counted is None else counted.count)


def _figures(found: dict[str, Any], count: int) -> dict[str, Any]:
    before, after, took = found["before"], found["after"], found["took"]
    return {
        "captured_fps": round((after.captured - before.captured) / took, 1),
        "shown_fps": round((after.shown - before.shown) / took, 1),
        "analysed_fps": round((after.analysed - before.analysed) / took, 1),
        "camera_missed": found["missed"],
        "engine_ms": round(after.engine_ms, 1),
        "analysis_ms": round(after.analysis_ms, 1),
        "prepare_ms": round(after.prepare_ms, 1),
        "answer_ms": round(after.latency_ms, 1),
        "glass_ms": round(after.glass_ms, 1),
        "longest_stall_ms": round(found["stall_ms"], 1),
        "own_stall_ms": round(found["own_ms"], 1),
        "screen_thread_percent": round(found["screen_percent"], 0),
        "cpu_percent": round(found["cpu_percent"], 0),
        "count": count,
    }


def first_picture() -> float:
    """Seconds from the start of the program to its first painted picture, with the sample as its camera."""
    code = (
        "import sys, time\n"
        "from mirror.live.loop import LiveLoop\n"
        "painted = LiveLoop.note_painted\n"
        "def first(self, shown):\n"
        "    painted(self, shown)\n"
        "    print(time.monotonic(), flush=True)\n"
        "    import os; os._exit(0)\n"
        "LiveLoop.note_painted = first\n"
        "sys.argv = ['mirror', 'live', '--windowed', '--video', sys.argv[1]]\n"
        "from mirror.cli import main\n"
        "main()\n"
    )
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample())], capture_output=True, text=True, check=False, timeout=60
    )
    if not done.stdout.strip():
        raise SystemExit(done.stderr)
    return float(done.stdout.split()[0]) - began


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=20.0, help="measured of each camera")
    parser.add_argument("--json", type=Path, default=RESULTS / "live.json")
    parser.add_argument(
        "--camera", choices=CAMERAS, help="one camera, in this process; what the others are run by"
    )
    given = parser.parse_args()
    if given.camera:
        print(json.dumps(run(given.camera, given.seconds)))
        return 0
    if "DISPLAY" not in os.environ:
        call = ["xvfb-run", "--auto-servernum", f"--server-args=-screen 0 {GLASS[0]}x{GLASS[1]}x24"]
        return subprocess.run([*call, sys.executable, *sys.argv], check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MIRROR_STORE": f"{folder}/mirror.db", "MIRROR_CONFIG": f"{folder}/mirror.toml"}
        report = _all(given.seconds)
    given.json.parent.mkdir(exist_ok=True)
    given.json.write_text(json.dumps(report, indent=2) + "\n")
    _print(report)
    return 0


def _all(seconds: float) -> dict[str, Any]:
    report: dict[str, Any] = {"cores": os.cpu_count(), "load_before": os.getloadavg()[0], "cameras": {}}
    report["start_s"] = round(min(first_picture() for _ in range(3)), 2)
    for camera in CAMERAS:
        call = [sys.executable, __file__, "--camera", camera, "--seconds", str(seconds)]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)
        report["cameras"][camera] = json.loads(done.stdout.splitlines()[-1])
    report["load_after"] = os.getloadavg()[0]
    return report


def _print(report: dict[str, Any]) -> None:
    print(f"start to first picture {report['start_s']} s; load before {report['load_before']:.1f}")
    names = list(next(iter(report["cameras"].values())))
    print(f"{'':22}" + "".join(f"{camera:>10}" for camera in report["cameras"]))
    for name in names:
        print(f"{name:22}" + "".join(f"{figures[name]:>10}" for figures in report["cameras"].values()))


if __name__ == "__main__":
    sys.exit(main())
