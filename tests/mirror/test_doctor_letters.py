"""The doctor looks at the letters of the language that is chosen."""

from __future__ import annotations

import pytest

from engines import zoo
from mirror.doctor import HostContext, display
from mirror.settings import Settings
from mirror.settings.options import ScreenSettings


def test_letters_that_no_typeface_has_are_named_with_the_remedy() -> None:
    found = display.letters("ja", lambda letter: "" if letter in "回択" else "Noto Sans CJK JP")
    assert (found.level, found.message) == ("problem", "no typeface has 回択: 日本語 cannot be read")
    assert found.remedy == "sudo apt install fonts-noto-cjk, then start the mirror again"


def test_a_language_that_can_be_written_is_well() -> None:
    found = display.letters("ar", lambda letter: "Noto Sans Arabic\n")
    assert (found.level, found.message) == ("ok", "العربية can be written")


def test_the_language_is_that_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(display, "families_of", lambda letter: "")
    host = HostContext(Settings(screen=ScreenSettings(language="pl")), zoo.load().profile("embedded"), {})
    (found,) = display.examine_letters(host)
    assert "Polski cannot be read" in found.message


def test_without_fontconfig_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display.shutil, "which", lambda name: None)
    host = HostContext(Settings(), zoo.load().profile("embedded"), {})
    assert [found.level for found in display.examine_letters(host)] == ["ok"]
