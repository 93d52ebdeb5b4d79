"""What there is to be heard with: a synthesiser and a player among the machine's programs; tones made here."""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import sys
import wave
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Voice as VoiceSettings

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
    """A chain of processes that is being heard."""

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
    """The best voice that the settings allow on this machine; None where nothing can be heard."""
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
