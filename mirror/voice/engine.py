"""What there is to be heard with: a synthesiser and a player among the machine's programs."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from dataclasses import dataclass

from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Voice as VoiceSettings
from mirror.voice.tones import SOUNDS, wav

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
        heard = subprocess.Popen(
            self.player, stdin=speech.stdout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if speech.stdout is not None:
            speech.stdout.close()
        return SoundProcesses([speech, heard])

    def sound(self, name: str) -> SoundProcesses | None:
        """Begin to play a sound."""
        if name not in SOUNDS:
            return None
        heard = subprocess.Popen(
            self.player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if heard.stdin is not None:
            # a fifth of a second of sound is smaller than a pipe's buffer
            with heard.stdin as pipe:
                pipe.write(wav(name, self.volume))
        return SoundProcesses([heard])


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
