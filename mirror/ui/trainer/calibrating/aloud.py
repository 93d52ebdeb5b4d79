"""What is said while somebody stands before the mirror with their hands full: not the same thing over and over."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Protocol

EVERY_S = 2.5
"""Hints that change faster than this are not all said."""


class HintVoice(Protocol):
    """What can be heard: `mirror.voice.speaker.Speaker`, or something in its place."""

    def say(self, words: str, urgent: bool = False) -> None:
        """Say words."""

    def sound(self, name: str) -> None:
        """Play a sound."""


class Aloud:
    """Says hints through a voice, or is silent without one."""

    def __init__(self, voice: HintVoice | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._voice, self._clock = voice, clock
        self._said, self._last = "", -math.inf

    def sound(self, name: str) -> None:
        """Play a sound at once."""
        if self._voice is not None:
            self._voice.sound(name)

    def hint(self, words: str) -> None:
        """Say a hint, unless it was the last one or comes too soon after it."""
        now = self._clock()
        if self._voice is None or words == self._said or now - self._last < EVERY_S:
            return
        self._said, self._last = words, now
        self._voice.say(words)
