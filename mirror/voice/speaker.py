"""Says words and plays sounds in a thread of its own, never behind the screen; and what it says them with.

A synthesiser and a player are looked for among the machine's programs; tones are made here. There is a
queue of one: what the voice has not begun when something newer comes is dropped, as the screen shows the newer
thing already. Something urgent cuts off what it is saying.
"""

from __future__ import annotations

import importlib.util
import io
import logging
import shutil
import subprocess
import sys
import time
import wave
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mirror.settings.languages import LANGUAGES
from mirror.settings.options import VoiceSettings

RATE_HZ = 44_100
FADE_S = 0.012
"""Tones that begin or end at once click."""

SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "count": ((880.0, 0.09),),
    "choose": ((660.0, 0.07),),
    "go": ((660.0, 0.11), (990.0, 0.18)),
    "done": ((990.0, 0.12), (784.0, 0.12), (523.25, 0.24)),
    "refused": ((330.0, 0.12), (277.2, 0.2)),
}
"""Name -> tones one after the other: Hz, s. Rising is good, falling is over or not counted."""


def samples(name: str) -> NDArray[np.float64]:
    """A sound as (n,) samples, -1..1. Raises KeyError for an unknown name."""
    return np.concatenate([_tone(hz, seconds) for hz, seconds in SOUNDS[name]])


def wav(name: str, volume: float = 1.0) -> bytes:
    """A sound as a WAV file, 16 bit, one channel; `volume` 0..1. Raises KeyError for an unknown name."""
    data = (samples(name) * 32_000 * min(max(volume, 0.0), 1.0)).astype("<i2")
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(data.tobytes())
    return out.getvalue()


def _tone(hz: float, seconds: float) -> NDArray[np.float64]:
    """A sine with a little of its octave, faded in and out."""
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    fade = np.clip(np.minimum(time, seconds - time) / FADE_S, 0.0, 1.0)
    body = 0.8 * np.sin(2 * np.pi * hz * time) + 0.2 * np.sin(4 * np.pi * hz * time)
    return np.asarray(0.6 * fade * body)


PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play", "-"),
    ("paplay", "/dev/stdin"),
    ("aplay", "-q", "-"),
)
"""Programs that play a WAV file from standard input, the first that is there."""


class SoundProcesses:
    """A chain of processes that is playing."""

    def __init__(self, processes: list[subprocess.Popen[bytes]]) -> None:
        self._processes = processes

    def wait(self, timeout_s: float) -> bool:
        """Wait for its end; False after `timeout_s`."""
        try:
            self._processes[-1].wait(timeout_s)
        except subprocess.TimeoutExpired:
            return False
        for process in self._processes:
            process.kill()
            process.wait()
        return True

    def stop(self) -> None:
        """End it at once."""
        for process in self._processes:
            process.kill()


@dataclass(frozen=True)
class Programs:
    """The `Voice` of these programs: `synthesiser` writes a WAV file to standard output, its last argument the words.

    An empty one speaks nothing; `volume` is 0..1.
    """

    player: tuple[str, ...]
    synthesiser: tuple[str, ...] = ()
    volume: float = 1.0

    def say(self, words: str) -> SoundProcesses | None:
        """Begin to speak."""
        if not self.synthesiser:
            return None
        # words that begin with a dash must not become an option
        speech = subprocess.Popen(
            [*self.synthesiser, words.lstrip("- ")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        player = subprocess.Popen(
            self.player, stdin=speech.stdout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if speech.stdout is not None:
            speech.stdout.close()
        return SoundProcesses([speech, player])

    def sound(self, name: str) -> SoundProcesses | None:
        """Begin to play a sound."""
        if name not in SOUNDS:
            return None
        player = subprocess.Popen(
            self.player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if player.stdin is not None:
            # a fifth of a second of sound is smaller than a pipe's buffer
            with player.stdin as pipe:
                pipe.write(wav(name, self.volume))
        return SoundProcesses([player])


def voice_of(settings: VoiceSettings, language: str) -> Programs | None:
    """The best voice that the settings allow on this machine; None where there is no sound."""
    player = next((call for call in PLAYERS if shutil.which(call[0])), None)
    if player is None or settings.engine == "none":
        return None
    speaks = settings.engine in {"auto", "espeak"}
    return Programs(player, synthesiser(settings, language) if speaks else (), settings.volume / 100)


def synthesiser(settings: VoiceSettings, language: str) -> tuple[str, ...]:
    """The call that speaks: eSpeak NG of the system, or that of the extra `voice`.

    Empty where there is none, or none that can be followed in this language.
    """
    voice = LANGUAGES[language].voice
    if not voice:
        return ()
    rate, volume = str(settings.words_per_minute), str(settings.volume)
    found = shutil.which("espeak-ng")
    if found:
        return (found, "--stdout", "-v", voice, "-s", rate, "-a", volume)
    if importlib.util.find_spec("espeakng_loader") is not None:
        return (sys.executable, "-m", "mirror.voice.espeak", voice, rate, volume)
    return ()


log = logging.getLogger(__name__)

STALE_S = 1.5
"""Words that could not be begun within this time are dropped."""


class PlayingSound(Protocol):
    """Something that is playing."""

    def wait(self, timeout_s: float) -> bool:
        """Wait for its end; False after `timeout_s`."""

    def stop(self) -> None:
        """End it at once."""


class SoundOutput(Protocol):
    """What makes speech, and sounds by name."""

    def say(self, words: str) -> PlayingSound | None:
        """Begin to speak; None where it cannot."""

    def sound(self, name: str) -> PlayingSound | None:
        """Begin to play a sound; None where it cannot."""


class Speaker:
    """One thing at a time, the newest first. `dropped` counts what was never begun."""

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
        """Begin; without a voice there is never a sound, and no thread is needed."""
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
        """Say words next; `urgent` cuts off what is playing."""
        self._put("say", words, urgent)

    def sound(self, name: str) -> None:
        """Play a sound, if no words are waiting: they are worth more."""
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
