"""What is said aloud is of the screen that is on; nothing waits in a line."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import threading
import wave
from threading import Event

import numpy as np
import pytest

from mirror.settings.options import VoiceSettings
from mirror.voice.speaker import (
    RATE_HZ,
    SOUNDS,
    PlayingSound,
    Programs,
    SoundProcesses,
    Speaker,
    samples,
    synthesiser,
    voice_of,
    wav,
)


class Utterance:
    """Lasts until it is let go."""

    def __init__(self) -> None:
        self.over, self.stopped = Event(), False

    def wait(self, timeout_s: float) -> bool:
        return self.over.wait(timeout_s)

    def stop(self) -> None:
        self.stopped = True
        self.over.set()


class Mouth:
    """A voice that writes down what it says."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.utterances: list[Utterance] = []
        self.began = Event()

    def say(self, words: str) -> PlayingSound:
        self.said.append(words)
        self.utterances.append(Utterance())
        self.began.set()
        return self.utterances[-1]

    def sound(self, name: str) -> PlayingSound:
        return self.say(f"({name})")

    def next(self) -> Utterance:
        assert self.began.wait(10), "nothing was said"
        self.began.clear()
        return self.utterances[-1]


@pytest.fixture
def mouth() -> Mouth:
    return Mouth()


def test_the_newest_words_push_out_those_that_wait(mouth: Mouth) -> None:
    speaker = Speaker(mouth)
    speaker.start()
    speaker.say("one")
    first = mouth.next()
    speaker.say("two")
    speaker.say("three")
    first.over.set()
    mouth.next().over.set()
    speaker.stop()
    assert mouth.said == ["one", "three"]
    assert speaker.dropped == 1
    assert not first.stopped, "what is being said is finished"


def test_urgent_words_cut_off_what_is_being_said(mouth: Mouth) -> None:
    speaker = Speaker(mouth)
    speaker.start()
    speaker.say("a long sentence")
    first = mouth.next()
    speaker.say("7", urgent=True)
    mouth.next().over.set()
    speaker.stop()
    assert first.stopped and mouth.said == ["a long sentence", "7"]


def test_a_sound_gives_way_to_words(mouth: Mouth) -> None:
    speaker = Speaker(mouth)
    speaker.say("words that wait")
    speaker.sound("count")
    speaker.start()
    mouth.next().over.set()
    speaker.stop()
    assert mouth.said == ["words that wait"]


def test_mute_is_silence_at_once(mouth: Mouth) -> None:
    speaker = Speaker(mouth)
    speaker.start()
    speaker.say("one")
    first = mouth.next()
    speaker.mute(True)
    assert first.stopped
    speaker.say("two")
    speaker.mute(False)
    speaker.say("three")
    mouth.next().over.set()
    speaker.stop()
    assert mouth.said == ["one", "three"]


def test_without_a_voice_nothing_happens_and_nothing_waits() -> None:
    speaker, names = Speaker(None), {thread.name for thread in threading.enumerate()}
    speaker.start()
    speaker.say("one")
    speaker.sound("go")
    assert {thread.name for thread in threading.enumerate()} <= names, "no thread is needed"
    assert speaker.dropped == 0 and speaker._next is None, "nothing waits to be said"
    speaker.stop()


def test_a_voice_that_fails_does_not_take_the_mirror_down(mouth: Mouth) -> None:
    class Broken(Mouth):
        def say(self, words: str) -> PlayingSound:
            super().say(words)
            raise OSError("no sound card")

    broken = Broken()
    speaker = Speaker(broken)
    speaker.start()
    for words in ("one", "two"):
        speaker.say(words)
        broken.next()
    speaker.stop()
    assert broken.said == ["one", "two"]


@pytest.mark.parametrize("name", sorted(SOUNDS))
def test_sounds_are_short_soft_and_do_not_click(name: str) -> None:
    heard = samples(name)
    assert 0.05 < len(heard) / RATE_HZ < 0.6
    assert np.abs(heard).max() <= 0.7
    assert abs(heard[0]) < 0.01 and abs(heard[-1]) < 0.02
    with wave.open(io.BytesIO(wav(name, 0.5))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getnframes()) == (RATE_HZ, 1, len(heard))


def test_a_call_for_words_cannot_become_an_option() -> None:
    write = "import sys; sys.stdout.write(sys.argv[1])"
    voice = Programs(
        (sys.executable, "-c", "import sys; sys.exit(sys.stdin.read() != 'x')"), (sys.executable, "-c", write)
    )
    playing = voice.say("--x")
    assert isinstance(playing, SoundProcesses)
    while not playing.wait(1.0):
        pass
    assert playing._processes[-1].returncode == 0


def test_what_is_played_can_be_cut_off() -> None:
    voice = Programs((sys.executable, "-c", "import time; time.sleep(600)"))
    playing = voice.sound("go")
    assert playing is not None
    assert not playing.wait(0.01)
    playing.stop()
    assert playing.wait(10.0)


def test_no_voice_where_none_is_wanted_or_nothing_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert voice_of(VoiceSettings(engine="none"), "en") is None
    sounds = voice_of(VoiceSettings(engine="sounds", volume=50), "en")
    assert sounds is not None and sounds.synthesiser == () and sounds.volume == 0.5
    speaking = voice_of(VoiceSettings(), "de")
    assert speaking is not None and speaking.synthesiser[:4] == ("/usr/bin/espeak-ng", "--stdout", "-v", "de")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert voice_of(VoiceSettings(), "en") is None


def test_the_extra_speaks_where_the_system_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("espeakng_loader", reason="the extra `voice` is not installed")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    call = synthesiser(VoiceSettings(), "de")
    done = subprocess.run([*call, "drei"], capture_output=True, check=True)
    with wave.open(io.BytesIO(done.stdout)) as file:
        assert file.getnframes() / file.getframerate() > 0.2
        heard = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert np.abs(heard).max() > 1000


def test_each_language_has_its_voice_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert synthesiser(VoiceSettings(), "pt")[3] == "pt-br"
    assert synthesiser(VoiceSettings(), "zh")[3] == "cmn-latn-pinyin" and not synthesiser(
        VoiceSettings(), "ja"
    )
    speaking = voice_of(VoiceSettings(), "ja")
    assert speaking is not None and speaking.say("さん") is None
