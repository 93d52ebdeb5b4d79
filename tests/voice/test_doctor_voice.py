"""What the doctor says of the voice: who plays, who speaks, and what to do where nobody does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engines import zoo
from mirror.doctor import HostContext, display
from mirror.settings.languages import choose_language, languages
from mirror.settings.options import ScreenSettings, Settings, VoiceSettings


def host(**options: object) -> HostContext:
    settings = Settings(voice=VoiceSettings(**options), screen=ScreenSettings(language="de"))  # type: ignore[arg-type]
    return HostContext(settings, zoo.load().profile("embedded"), {})


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A path of programs that is empty at first."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(display, "synthesiser", lambda settings, language: _found(tmp_path, language))
    return tmp_path


def _found(folder: Path, language: str) -> tuple[str, ...]:
    found = shutil.which("espeak-ng")
    return (found, language) if found else ()


def program(folder: Path, name: str, script: str = "exit 0") -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_without_a_player_nothing_is_heard(programs: Path) -> None:
    (found,) = display.examine_voice(host())
    assert (
        found.level == "warning"
        and "pw-play, paplay, aplay" in found.message
        and "apt install" in found.remedy
    )


def test_without_a_synthesiser_there_are_tones(programs: Path) -> None:
    program(programs, "aplay")
    heard, speaks = display.examine_voice(host())
    assert (heard.level, heard.message) == ("ok", "aplay")
    assert speaks.level == "warning" and "until then there are tones" in speaks.remedy


def test_a_synthesiser_that_speaks_the_language_is_well(programs: Path) -> None:
    program(programs, "aplay")
    program(programs, "espeak-ng", 'test "$1" = de && printf RIFFxxxx')
    assert str(display.examine_voice(host())[1]) == "speaks de"


def test_one_that_fails_is_a_problem_in_its_own_words(programs: Path) -> None:
    program(programs, "aplay")
    program(programs, "espeak-ng", "echo 'no voice de' >&2; exit 1")
    found = display.examine_voice(host())[1]
    assert found.level == "problem" and "no voice de" in found.message and found.remedy


def test_who_asks_for_silence_or_sounds_misses_nothing(programs: Path) -> None:
    assert display.examine_voice(host(engine="none"))[0].level == "ok"
    assert display.examine_voice(host(mute=True))[0].level == "ok"
    program(programs, "aplay")
    assert [f.level for f in display.examine_voice(host(engine="sounds"))] == ["ok", "ok"]


def test_the_language_of_the_system_is_that_of_its_variables() -> None:
    assert {"en", "de"} <= set(languages())
    assert choose_language("auto", {"LANG": "de_AT.UTF-8"}) == "de"
    assert choose_language("auto", {"LC_ALL": "C", "LANG": "de_AT.UTF-8"}) == "en"
    assert (
        choose_language("auto", {}) == choose_language("auto", {"LANG": "xx_YY"}) == "en"
        and choose_language("de", {}) == "de"
    )


def test_a_language_without_a_voice_has_tones(programs: Path) -> None:
    program(programs, "aplay")
    japanese = HostContext(
        Settings(screen=ScreenSettings(language="ja"), voice=VoiceSettings()),
        zoo.load().profile("embedded"),
        {},
    )
    found = display.examine_voice(japanese)[1]
    assert found.level == "ok" and found.message.startswith("no voice speaks 日本語")
