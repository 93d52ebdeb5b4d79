"""Every screen, from the real program on the sample video: `python -m mirror.ui.screenshots --out docs/screens`.

Needs a display (Xvfb will do) of at least 1920x1920, or Qt's offscreen platform. Runs with a store, settings and
members of its own, which are thrown away. Pictures are made half as large as the glass.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click
import cv2
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from engines import fetch, zoo
from engines.pose import INDEX, Frame, Pose
from mirror.capture.playback import Playback
from mirror.gestures.pointing import Pointing
from mirror.live.assembly import loop_of, tracker_of
from mirror.live.loop import Tracker
from mirror.live.options import LiveOptions
from mirror.live.source import Tell
from mirror.live.state import Watch
from mirror.settings.options import Screen, Settings, Trainer
from mirror.settings.pin import hashed
from mirror.ui.app import Mirror
from mirror.ui.canvas import logical_size
from mirror.ui.screens.idle import EACH_S, SWING_S
from mirror.visit.plan import plan_of
from mirror.visit.set_summary import SetSummary
from mirror.visit.stand import Stand
from mirror.visit.view import StandView, TilesView, WorkoutView

V = TypeVar("V")

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
MEMBERS = ("Amina", "Benedikt", "Chiara", "Emre", "Jonas", "Maja", "Noor")
PIN = "2468"
PATIENCE_S = 240.0
COLOURS = 128
FPS, JACKS_S = 15.0, 4.9
"""Every other picture is played, so that a slow machine is done in time; and how long the jumping jacks last."""


NEAR = (330, 40, 560, 315)
"""Part of the sample (x, y, width, height) px that shows the man without his legs."""


class Staged:
    """The sample's jumping jacks to and fro, without end: nobody leaves, and no movement is cut.

    `light` darkens the picture, `gone` is a camera without a plug, `near` has the man stand too near.
    """

    name = "sample"

    def __init__(self, video: Path) -> None:
        self.light, self.gone, self.near, self.paused = 1.0, False, False, False
        self._video, self._closed = video, False
        self._keys: dict[int, tuple[int, bool, bool]] = {}

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures as fast as they are taken."""
        pictures = self._read()
        order = [*range(len(pictures)), *range(len(pictures) - 2, 0, -1)]
        for index in itertools.count():
            if self._closed:
                return
            while (self.gone or self.paused) and not self._closed:
                tell("/dev/video0 was unplugged" if self.gone else "")
                time.sleep(0.02)
            tell("")
            self._keys[index] = (order[index % len(order)], self.near, self.light < 1)
            image = np.asarray(cv2.imdecode(pictures[order[index % len(order)]], cv2.IMREAD_COLOR), np.uint8)
            if self.near:
                x, y, w, h = NEAR
                image = np.asarray(cv2.resize(image[y : y + h, x : x + w], image.shape[1::-1]), np.uint8)
            lit = (image * self.light).astype(np.uint8) if self.light < 1 else image
            yield Frame(lit, index, index / FPS)

    def key(self, index: int) -> tuple[int, bool, bool]:
        """Which picture it was, and what was done to it."""
        return self._keys.pop(index)

    def close(self) -> None:
        """End soon."""
        self._closed = True

    def _read(self) -> list[np.ndarray]:
        """The first seconds, packed: whole they would fill half a gigabyte."""
        found = []
        every_other = itertools.islice(Playback(self._video, False, False).frames(), 0, None, 2)
        for frame in itertools.islice(every_other, round(JACKS_S * FPS)):
            found.append(cv2.imencode(".jpg", frame.image, [cv2.IMWRITE_JPEG_QUALITY, 95])[1])
        return found


class Remembering:
    """The engines, asked once about each picture that is played: to and fro they would be asked again and again."""

    def __init__(self, source: Staged, engines: Callable[[], Tracker]) -> None:
        self._source, self._make = source, engines
        self._tracker: Tracker | None = None
        self._poses: dict[tuple[int, bool, bool], Pose] = {}

    def __call__(self) -> Remembering:
        self._tracker = self._tracker or self._make()
        return self

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next picture."""
        key = self._source.key(frame.index)
        if key not in self._poses and self._tracker is not None:
            self._poses[key] = self._tracker.step(frame)
        return replace(self._poses[key], index=frame.index, time=frame.time)


class Tour:
    """One orientation: drives the program like a visitor, and takes pictures on the way."""

    def __init__(self, out: Path, name: str, language: str = "en") -> None:
        self._out, self._name = out, name
        settings = Settings(screen=Screen(language=language), trainer=Trainer(pin=hashed(PIN)))
        video = fetch.ensure(zoo.load().asset("sample"))
        options = LiveOptions(video=video, loop=True, speed="max", windowed=True)
        self.source = Staged(video)
        engines = Remembering(self.source, tracker_of(settings, settings.engines.profile))
        loop = loop_of(self.source, settings, options, tracker=engines)
        plan = replace(plan_of(settings), arrive=1e9, away=1e9, reps=12, dwell=5.0)
        self.mirror = Mirror(settings, options, loop, plan)
        self.mirror.glass.resize(*SIZES[name])
        self.mirror.glass.show()
        self.mirror.start()

    def until(self, ready: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Let the program run until something is so. Raises TimeoutError."""
        end = time.monotonic() + patience_s
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError(
                    f"{self._name}: waited {patience_s:g} s in {type(self.mirror.visit.stage).__name__}"
                )
            QApplication.processEvents()
            time.sleep(0.001)

    def wait(self, seconds: float) -> None:
        """Let the program run for a while."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() >= end)

    def key(self, *names: str) -> None:
        """Press keys."""
        for name in names:
            self.mirror.kiosk._type(name)
            self.wait(0.05)

    def touch(self, target: str) -> None:
        """Touch a target of the screen, and wait until no hand points by chance."""
        self.mirror.kiosk._choose(target)
        self.wait(0.4)
        visit, end = self.mirror.visit, time.monotonic() + 10
        self.until(lambda: visit.pointer is None or not visit.stage.points or time.monotonic() > end)

    def view(self, kind: type[V]) -> V:
        """What is on the screen. Raises TypeError where it is another screen."""
        view = self.mirror.visit.view(time.monotonic())
        if not isinstance(view, kind):
            raise TypeError(f"{type(view).__name__} is on the glass where {kind.__name__} should be")
        return view

    @property
    def count(self) -> int:
        """Repetitions of the set so far."""
        seen = self.mirror.visit.analysed
        return seen.count if seen is not None and seen.in_set else 0

    @property
    def facing(self) -> bool:
        """The man faces the camera, and the engines know it: his left is on the right of its picture."""
        seen = self.mirror.visit.analysed
        if seen is None:
            return False
        left, right = (seen.pose.xy[INDEX[f"{side}_hip"], 0] for side in ("left", "right"))
        return bool(left > right)

    def point(self, tile: int | None) -> None:
        """Have a hand rest on a tile for a while, or take it away."""
        visit, glass = self.mirror.visit, self.mirror.glass
        if tile is None:
            visit._pointing = Pointing()
            return
        box = glass.places[self.view(TilesView).tiles[tile].id]
        size, _ = logical_size(glass.width(), glass.height())
        place = box.center().x() / size.width(), (box.center().y() + box.height() * 0.2) / size.height()
        visit._pointing.update = lambda time, xy: place  # type: ignore[method-assign]
        self.until(lambda: visit.dwell is not None and visit.dwell.share > 0.45)

    def shoot(self, name: str) -> None:
        """Keep what is on the glass."""
        # pictures are painted from buffers that are used again: what is kept must stand still meanwhile
        self.source.paused = True
        self.wait(0.4)
        self.mirror.glass.repaint()
        save(self.mirror.glass.grab().toImage(), self._out / f"{name}_{self._name}.png")
        click.echo(f"{name}_{self._name}.png", err=True)
        self.source.paused = False
        self.mirror.beat.reset()

    def stop(self) -> None:
        """Close the window."""
        self.mirror.stop()
        self.mirror.glass.close()


def save(image: QImage, path: Path) -> None:
    """Half as large, in a palette of its own colours: a photograph in PNG is large otherwise."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3]
    small = cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    path.parent.mkdir(parents=True, exist_ok=True)
    indexed(small).save(str(path))


def indexed(pixels: np.ndarray) -> QImage:
    """A (H, W, 3) BGR picture in `COLOURS` colours of its own, by k-means on a grid of its points."""
    sample = pixels[::3, ::3].reshape(-1, 3).astype(np.float32)
    cv2.setRNGSeed(1)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    _, _, centres = cv2.kmeans(sample, COLOURS, np.empty(0), criteria, 1, cv2.KMEANS_PP_CENTERS)
    # an exact search by colour cube: every colour of 5 bits a channel is looked up once
    cube = (
        np.stack(np.meshgrid(*[np.arange(64) * 4 + 2] * 3, indexing="ij"), -1)
        .reshape(-1, 3)
        .astype(np.float32)
    )
    nearest = np.concatenate(
        [((part[:, None] - centres) ** 2).sum(-1).argmin(1) for part in np.array_split(cube, 64)]
    ).astype(np.uint8)
    key = (pixels >> 2).astype(np.int32)
    chosen = nearest[(key[..., 0] * 64 + key[..., 1]) * 64 + key[..., 2]]
    height, width = chosen.shape
    lines = np.zeros((height, -(-width // 4) * 4), np.uint8)
    lines[:, :width] = chosen
    image = QImage(lines.data, width, height, lines.shape[1], QImage.Format.Format_Indexed8).copy()
    image.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for b, g, r in centres.round()])
    return image


def tour(out: Path, name: str) -> None:
    """Every screen in one orientation."""
    shots = Tour(out, name)
    try:
        _arriving(shots)
        _standing(shots)
        _training(shots)
        _states(shots)
        _behind_the_door(shots)
    finally:
        shots.stop()


def _arriving(shots: Tour) -> None:
    visit = shots.mirror.visit
    shots.until(lambda: visit.analysed is not None and len(shots.mirror.roster.members()) > 0)
    shots.wait(1.5)
    shots.until(lambda: 0.4 < (time.monotonic() / SWING_S) % 1 < 0.6 and (time.monotonic() / EACH_S) % 4 < 2)
    shots.shoot("idle")
    shots.touch("start")
    shots.shoot("who")
    shots.touch("guest")
    shots.shoot("choose")
    shots.point(2)
    shots.shoot("choose_pointing")
    shots.point(None)


def _standing(shots: Tour) -> None:
    visit = shots.mirror.visit
    shots.source.near = True
    shots.wait(2.0)
    shots.touch("group:move")
    shots.touch("exercise:jumping_jack")
    stage = visit.stage
    assert isinstance(stage, Stand)  # noqa: S101
    shots.until(lambda: visit.status.watch is Watch.FOLLOWING and shots.view(StandView).say != "")
    shots.wait(1.5)
    shots.shoot("stand")
    shots.source.near = False
    shots.until(lambda: shots.view(StandView).countdown is not None and shots.facing)
    shots.shoot("countdown")
    shots.until(lambda: visit.stage is not stage)


def _training(shots: Tour) -> None:
    visit = shots.mirror.visit
    shots.until(lambda: shots.count >= 5 and shots.facing and 0.6 < shots.view(WorkoutView).progress < 0.9)
    shots.shoot("workout")
    shots.until(lambda: bool(shots.view(WorkoutView).cue) or shots.count >= 9)
    shots.shoot("workout_cue")
    shots.touch("menu")
    shots.shoot("menu")
    shots.touch("stop")
    shots.until(lambda: isinstance(visit.stage, SetSummary))
    shots.wait(0.3)
    shots.shoot("set_summary")


def _states(shots: Tour) -> None:
    """Too dark, and a camera without a plug, in the next set."""
    visit = shots.mirror.visit
    shots.touch("again")
    shots.key("space")
    shots.until(lambda: shots.count >= 1)
    shots.source.light = 0.06
    shots.until(lambda: visit.status.watch is Watch.DARK)
    shots.wait(0.3)
    shots.shoot("workout_dark")
    shots.source.light = 1.0
    shots.until(lambda: visit.status.watch is Watch.FOLLOWING)
    shots.source.gone = True
    shots.until(lambda: visit.status.watch is Watch.CAMERA_GONE)
    shots.wait(0.3)
    shots.shoot("workout_camera_gone")
    shots.source.gone = False
    shots.until(lambda: visit.status.watch is Watch.FOLLOWING and shots.count >= 3)
    shots.key("space")
    shots.until(lambda: isinstance(visit.stage, SetSummary))


def _behind_the_door(shots: Tour) -> None:
    shots.touch("finish")
    shots.shoot("session_summary")
    shots.touch("done")
    shots.key("t")
    shots.key(*PIN[:3])
    shots.shoot("door")
    shots.key(PIN[3], "return")
    for page in ("sessions", "settings", "camera", "calibration"):
        shots.mirror.kiosk._choose(page)
        shots.wait(0.8)
        shots.shoot(f"trainer_{page}")
    shots.mirror.kiosk._choose("close")


def _prepare(folder: Path) -> None:
    """A store with members, and no settings."""
    from mirror.store.database import open_store
    from mirror.store.members import add

    os.environ["MIRROR_STORE"] = str(folder / "mirror.db")
    os.environ["MIRROR_CONFIG"] = str(folder / "mirror.toml")
    store = open_store()
    for name in MEMBERS:
        add(store, name)
    store.close()


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option("--only", type=click.Choice(sorted(SIZES)), help="One orientation only.")
def main(out: Path, only: str | None) -> None:
    """Take a picture of every screen."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder))
        for name in [only] if only else SIZES:
            tour(out, name)
    app.quit()


if __name__ == "__main__":
    main()
