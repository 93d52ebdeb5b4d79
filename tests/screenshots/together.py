"""Pictures of several at the mirror: the sample's man, and beside him himself, mirrored and later."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

from engines import fetch, zoo
from engines.pose import Frame
from engines.video import VideoFile
from mirror.flow.settings import FlowSettings
from mirror.flow.view import StandView
from mirror.flow.view_parts import ResultsView, TogetherView
from mirror.live.assembly import loop_of
from mirror.live.between_stages import Tell
from mirror.live.state import LiveOptions
from mirror.settings.options import PeopleSettings, Settings
from mirror.ui.app import Mirror
from tests.screenshots.driver import SIZES
from tests.screenshots.png import save

LEFT, RIGHT = 250, 1134
"""The part of the sample's width that the man does his jumping jacks in."""
FRAMES, STEP, LATER, FPS = 88, 2, 14, 15.0
PATIENCE_S = 240.0


def side_by_side(sample: Path, frames: int, step: int = 1, later: int = 20) -> list[NDArray[np.uint8]]:
    """Pictures (720, 1280, 3) BGR: the man on the left, and `later` pictures behind on the right, mirrored."""
    found = [
        np.asarray(cv2.resize(picture.bgr[:, LEFT:RIGHT], (640, 720)), np.uint8)
        for index, _, picture in VideoFile(sample).pictures(0, frames)
        if index % step == 0
    ]
    return [np.hstack([one, found[max(i - later, 0)][:, ::-1]]) for i, one in enumerate(found)]


class SideBySide:
    """Both in the camera's place, to and fro without end; as they stand at first while `still`."""

    name = "two people"

    def __init__(self, sample: Path) -> None:
        self.still = True
        self._pictures = side_by_side(sample, FRAMES, STEP, LATER)
        self._closed = False
        self.shown: dict[int, int] = {}
        """Frame -> which picture it was, for whoever takes it out again."""

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures as fast as they are taken."""
        order = [*range(len(self._pictures)), *range(len(self._pictures) - 2, 0, -1)]
        at = 0
        for index in itertools.count():
            if self._closed:
                return
            tell("")
            at = 0 if self.still else at + 1
            self.shown[index] = order[at % len(order)]
            yield Frame(self._pictures[order[at % len(order)]].copy(), index, index / FPS)

    def close(self) -> None:
        """End soon."""
        self._closed = True


def tour(out: Path, name: str) -> None:
    """Stand here, a race, each their own, and what came of it, in one orientation."""
    sample = fetch.ensure(zoo.load().asset("sample"))
    source = SideBySide(sample)
    settings = Settings(people=PeopleSettings(most=2))
    options = LiveOptions(video=sample, loop=True, speed="max", windowed=True)
    plan = FlowSettings(people=2, arrive=1e9, away=1e9, reps=12, set_rest=1e9, mirrored=True)
    mirror = Mirror(settings, options, loop_of(source, settings, options), plan)
    mirror.glass.resize(*SIZES[name])
    mirror.glass.show()
    mirror.start()
    try:
        _session(mirror, source, lambda shot: keep(mirror, out / f"{shot}_{name}.png"))
    finally:
        mirror.stop()
        mirror.glass.close()


def _session(mirror: Mirror, source: SideBySide, shoot: Callable[[str], None]) -> None:
    kiosk, flow = mirror.kiosk, mirror.flow
    until(lambda: len(flow.party.present(flow.first)) == 2)
    for target in ("start", "group:move", "exercise:jumping_jack"):
        kiosk._choose(target)
    until(lambda: _waiting_for(mirror) == 2)
    wait(3.0)
    shoot("together_stand")
    kiosk._type("space")
    source.still = False
    until(lambda: _counts(mirror)[:2] >= [3, 2])
    wait(0.4)
    shoot("together_workout")
    kiosk._choose("stop")
    until(lambda: isinstance(flow.view(time.monotonic()), ResultsView))
    wait(0.5)
    shoot("together_results")
    kiosk._choose("finish")
    wait(0.5)
    shoot("together_farewell")


def _waiting_for(mirror: Mirror) -> int:
    view = mirror.flow.view(time.monotonic())
    return len(view.checks) if isinstance(view, StandView) else 0


def _counts(mirror: Mirror) -> list[int]:
    view = mirror.flow.view(time.monotonic())
    return [one.count for one in view.people] if isinstance(view, TogetherView) else []


def keep(mirror: Mirror, path: Path) -> None:
    """Write what is on the glass."""
    mirror.glass.repaint()
    save(mirror.glass.grab().toImage(), path)
    click.echo(path.name, err=True)


def wait(seconds: float) -> None:
    """Let the program run for a while."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end)


def until(ready: Callable[[], bool]) -> None:
    """Let the program run until something is so. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE_S:g} s for several at the mirror")
        QApplication.processEvents()
        time.sleep(0.002)
