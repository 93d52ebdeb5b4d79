"""Says words and plays sounds in a thread of its own, never behind the screen.

There is a queue of one: what was not yet said when something newer comes is dropped, as the screen shows the newer
thing already. Something urgent cuts off what is being said.
"""

from __future__ import annotations

import logging
import time
from threading import Condition, Thread
from typing import Protocol

log = logging.getLogger(__name__)

STALE_S = 1.5
"""Words that could not be begun within this time are not said at all."""


class PlayingSound(Protocol):
    """Something that is being heard."""

    def wait(self, timeout_s: float) -> bool:
        """Wait for its end; False after `timeout_s`."""

    def stop(self) -> None:
        """End it at once."""


class SoundOutput(Protocol):
    """What can be heard: speech, and sounds by name."""

    def say(self, words: str) -> PlayingSound | None:
        """Begin to speak; None where it cannot."""

    def sound(self, name: str) -> PlayingSound | None:
        """Begin to play a sound; None where it cannot."""


class Speaker:
    """One thing at a time, the newest first. `dropped` counts what was never said."""

    def __init__(self, voice: SoundOutput | None, muted: bool = False) -> None:
        self._voice = voice
        self._muted = muted
        self._next: tuple[str, str, float] | None = None
        self._playing: PlayingSound | None = None
        self._closed = self._failed = False
        self._changed = Condition()
        self.dropped = 0
        self._thread = Thread(target=self._run, name="mirror-voice", daemon=True)

    def use(self, voice: SoundOutput | None) -> None:
        """Speak with another voice from the next words on, as in another language; it does not begin by itself."""
        self._voice = voice

    def start(self) -> None:
        """Begin; without a voice nothing is ever heard, and no thread is needed."""
        if self._voice is not None:
            self._thread.start()

    def stop(self) -> None:
        """Be silent, and end the thread."""
        with self._changed:
            self._closed = True
            self._hush()
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def say(self, words: str, urgent: bool = False) -> None:
        """Say words next; `urgent` cuts off what is being said."""
        self._put("say", words, urgent)

    def sound(self, name: str) -> None:
        """Play a sound, if nothing is waiting to be said: words are worth more."""
        with self._changed:
            busy = self._next is not None or self._playing is not None
        if not busy:
            self._put("sound", name, False)

    def mute(self, on: bool) -> None:
        """Be silent at once, or not."""
        with self._changed:
            self._muted = on
            if on:
                self._next = None
                self._hush()

    def _put(self, kind: str, what: str, urgent: bool) -> None:
        with self._changed:
            if self._muted or self._voice is None or self._closed or not what:
                return
            self.dropped += self._next is not None
            self._next = (kind, what, time.monotonic())
            if urgent:
                self._hush()
            self._changed.notify()

    def _hush(self) -> None:
        if self._playing is not None:
            self._playing.stop()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._next is not None or self._closed)
                if self._closed:
                    return
                taken, self._next = self._next, None
            if taken is not None:
                self._utter(*taken)

    def _utter(self, kind: str, what: str, asked: float) -> None:
        if self._voice is None or time.monotonic() - asked > STALE_S:
            self.dropped += 1
            return
        try:
            playing = self._voice.say(what) if kind == "say" else self._voice.sound(what)
        except OSError as error:
            if not self._failed:
                log.warning("nothing can be heard: %s", error)
            self._failed = True
            return
        if playing is None:
            return
        with self._changed:
            self._playing = playing
        while not playing.wait(0.05):
            with self._changed:
                if self._closed or self._muted:
                    playing.stop()
        with self._changed:
            self._playing = None
