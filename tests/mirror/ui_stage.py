"""A mirror with a glass, whose camera sees a stick figure that the test directs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import numpy as np
import stick_figure as figure

from engines.pose import Frame, Pose, PoseSequence
from mirror.flow.session import KnownMember
from mirror.flow.settings import FlowSettings
from mirror.live.loop import LiveLoop
from mirror.live.state import LiveOptions
from mirror.settings.file import hash_pin
from mirror.settings.options import ScreenSettings, Settings, VoiceSettings
from mirror.store.members import token_hash
from mirror.ui.app import Mirror

PIN = "2468"
QUICK = FlowSettings(
    reps=3,
    still=0.1,
    countdown=0.4,
    arrive=0.05,
    dwell=0.25,
    rest=30.0,
    farewell=0.6,
    away=20.0,
    pin=hash_pin(PIN),
)
"""Times of the screen's clock: poses come ten times as fast as they would."""


class Puppet:
    """A camera and its engines in one: each frame is the next pose of what is performed, round and round."""

    name = "puppet"

    def __init__(self, sequence: PoseSequence) -> None:
        self._sequence, self._at = sequence, 0
        self._closed = Event()
        self._image = np.full((720, 1280, 3), 90, np.uint8)
        self._poses: dict[int, Pose] = {}

    def perform(self, sequence: PoseSequence) -> None:
        """Go on with another movement."""
        self._sequence, self._at = sequence, 0

    @property
    def done(self) -> bool:
        """The movement has been performed once."""
        return self._at >= len(self._sequence)

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        index = 0
        while not self._closed.wait(0.003):
            sequence, at = self._sequence, self._at
            self._poses[index] = sequence.pose(at % len(sequence))
            self._at = at + 1
            yield Frame(self._image, index, index / 30)
            index += 1

    def close(self) -> None:
        self._closed.set()

    def step(self, frame: Frame) -> Pose:
        return replace(self._poses.pop(frame.index), index=frame.index, time=frame.time)

    def engines(self) -> Puppet:
        return self


def staged(
    plan: FlowSettings = QUICK,
    members: tuple[KnownMember, ...] = (KnownMember("a", "Anna", token_hash("mirror:anna")),),
    **screen: object,
) -> tuple[Mirror, Puppet]:
    """A mirror that was not started yet, and its puppet, who stands."""
    puppet = Puppet(figure.standing(2.0))
    loop = LiveLoop(puppet, puppet.engines, every_frame=True)
    settings = Settings(screen=ScreenSettings(language="en", **screen), voice=VoiceSettings(engine="none"))  # type: ignore[arg-type]
    mirror = Mirror(settings, LiveOptions(), loop, plan)
    mirror.flow.members = lambda: members
    return mirror, puppet


def until(ready: Callable[[], bool], patience_s: float = 60.0) -> None:
    """Let the window live until something is so."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + patience_s
    while not ready():
        assert time.monotonic() < end, "it did not come to pass"
        QApplication.processEvents()
        time.sleep(0.001)
