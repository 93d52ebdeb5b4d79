"""Drives the program like a member, and takes pictures on the way."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from engines import fetch, zoo
from engines.pose import INDEX
from mirror.flow.settings import read_flow_settings
from mirror.flow.view import TilesView
from mirror.gestures.hand import Pointing
from mirror.live.assembly import loop_of, tracker_of
from mirror.live.state import LiveOptions
from mirror.settings.file import hash_pin
from mirror.settings.options import ScreenSettings, Settings, TrainerSettings
from mirror.ui.app import Mirror
from mirror.ui.canvas import logical_size
from mirror.ui.painting import shows_picture
from tests.screenshots.png import save
from tests.screenshots.staged import Remembering, Staged

V = TypeVar("V")

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
PIN = "2468"
PATIENCE_S = 600.0


class Tour:
    """One orientation: drives the program like a member, and takes pictures on the way."""

    def __init__(self, out: Path, name: str, language: str = "en") -> None:
        self._out, self._name = out, name
        self._pointing = False
        self._taken: list[tuple[QImage, Path]] = []
        settings = Settings(
            screen=ScreenSettings(language=language), trainer=TrainerSettings(pin=hash_pin(PIN))
        )
        video = fetch.ensure(zoo.load().asset("sample"))
        options = LiveOptions(video=video, loop=True, speed="max", windowed=True)
        self.source = Staged(video)
        self.engines = Remembering(self.source, tracker_of(settings, settings.engines.profile))
        loop = loop_of(self.source, settings, options, tracker=self.engines)
        plan = replace(read_flow_settings(settings), arrive=1e9, away=1e9, reps=12, dwell=20.0)
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
                    f"{self._name}: waited {patience_s:g} s in {type(self.mirror.flow.stage).__name__}"
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
        """Touch a target of the screen."""
        self.mirror.kiosk._choose(target)
        self.wait(0.4)

    def view(self, kind: type[V]) -> V:
        """What is on the screen. Raises TypeError where it is another screen."""
        view = self.mirror.flow.view(time.monotonic())
        if not isinstance(view, kind):
            raise TypeError(f"{type(view).__name__} is on the glass where {kind.__name__} should be")
        return view

    @property
    def count(self) -> int:
        """Repetitions of the set so far."""
        seen = self.mirror.flow.analysed
        return seen.count if seen is not None and seen.in_set else 0

    @property
    def facing(self) -> bool:
        """The man faces the camera, and the engines know it: his left is on the right of its picture."""
        seen = self.mirror.flow.analysed
        if seen is None:
            return False
        left, right, neck, pelvis = (
            seen.pose.xy[INDEX[name]] for name in ("left_hip", "right_hip", "neck", "pelvis")
        )
        return bool(left[0] - right[0] > 0.25 * abs(pelvis[1] - neck[1]))

    @property
    def framed(self) -> bool:
        """The picture has come to rest about the body."""
        framing = self.mirror.kiosk.placer.framing
        now, goal = framing.frame, framing._goal
        return max(abs(now.x - goal.x), abs(now.y - goal.y), abs(now.zoom - goal.zoom)) < 0.02

    def point(self, tile: int | None) -> None:
        """Have a hand rest on a tile for a while, or take it away."""
        flow, glass = self.mirror.flow, self.mirror.glass
        self._pointing = tile is not None
        if tile is None:
            flow._pointing = Pointing()
            return
        box = glass.places[self.view(TilesView).tiles[tile].id]
        size, _ = logical_size(glass.width(), glass.height())
        place = box.center().x() / size.width(), (box.center().y() + box.height() * 0.2) / size.height()
        flow._pointing.update = lambda time, xy: place  # type: ignore[method-assign]
        self.until(lambda: flow.dwell is not None and flow.dwell.share > 0.45)

    def shoot(self, name: str) -> None:
        """Keep what is on the glass."""
        # pictures are painted from buffers that are used again: what is kept must stand still meanwhile
        flow = self.mirror.flow
        self.until(self._fits, 20.0)
        for _ in range(20):
            self.source.paused = True
            self.wait(0.4)
            if flow.pointer is None or not flow.stage.points or self._pointing:
                break
            # a hand points by chance
            self.source.paused = False
            self.wait(0.3)
        self.mirror.glass.repaint()
        # written at the end: it takes seconds, in which a dwelling hand would choose
        self._taken.append((self.mirror.glass.grab().toImage(), self._out / f"{name}_{self._name}.png"))
        click.echo(f"{name}_{self._name}.png", err=True)
        self.source.paused = False
        self.mirror.beat.reset()

    def _fits(self) -> bool:
        """The picture was made for the glass: the idle screen's is small, as nobody sees it."""
        shown, view = self.mirror.glass._shown, self.mirror.glass._view
        size = None if shown is None else shown.image.shape[1::-1]
        return view is not None and (not shows_picture(view) or size == SIZES[self._name])

    def stop(self) -> None:
        """Close the window, and write the pictures."""
        self.mirror.stop()
        self.mirror.glass.close()
        for image, path in self._taken:
            save(image, path)
