"""The first run on a real glass: it is there before the settings are, and gone once they are written."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ui_stage import Puppet, staged, until

from engines import zoo
from mirror import doctor
from mirror.doctor import Finding, HostContext
from mirror.doctor.examination import LOOKED_AT
from mirror.doctor.machine import examine_cameras
from mirror.flow.commands import Complaint
from mirror.flow.view import FirstRunView, IdleView
from mirror.flow.words import WORDS
from mirror.settings.file import load
from mirror.settings.options import Settings
from mirror.ui.app import Mirror
from mirror.ui.machine import ABOUT, LocalMachine, about_what, complain


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    mirror, puppet = staged()
    found = [Finding("voice", "warning", "nothing speaks", "apt install"), Finding("clock", "ok", "right")]
    folder = tmp_path / "dev"
    folder.mkdir()
    (folder / "video3").touch()
    mirror.flow._machine = LocalMachine(
        mirror.loop, "0", lambda: found, tmp_path, spoken=lambda name: mirror._speak(name, Settings())
    )
    mirror.flow.go("first", 0.0)
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(540, 960)
    mirror.glass.show()
    mirror.start()
    yield mirror, puppet
    mirror.stop()


def test_the_first_run_ends_with_settings_that_are_written(
    stage: tuple[Mirror, Puppet], tmp_path: Path
) -> None:
    mirror, _ = stage
    until(lambda: isinstance(mirror.glass._view, FirstRunView) and "language:de" in mirror.glass.places)
    mirror.glass.chosen.emit("language:de")
    mirror.glass.chosen.emit("next")
    until(lambda: "camera:3" in mirror.glass.places)
    assert mirror.flow.words("first.next") == "Weiter"
    assert not (tmp_path / "mirror.toml").exists()
    mirror.glass.chosen.emit("camera:3")
    mirror.glass.chosen.emit("next")
    written = load(tmp_path / "mirror.toml")
    assert (written.camera.device, written.screen.language) == ("3", "de")
    until(lambda: bool(getattr(mirror.glass._view, "lines", ())))
    mirror.glass.chosen.emit("next")
    mirror.glass.chosen.emit("later")
    until(lambda: isinstance(mirror.glass._view, IdleView))


def test_the_doctor_s_lines_come_the_worst_first(stage: tuple[Mirror, Puppet]) -> None:
    mirror, _ = stage
    found = [
        Finding("clock", "ok", "right"),
        Finding("voice", "warning", "nothing speaks", "apt install"),
        Finding("disk", "problem", "full", "make room"),
    ]
    machine = LocalMachine(mirror.loop, "0", lambda: found)
    assert machine.complaints() is None
    machine.look()
    machine.wait()
    assert machine.complaints() == (
        Complaint("disk", "full; make room", True),
        Complaint("voice", "nothing speaks; apt install", False),
    )


def test_a_mirror_without_a_camera_is_stopped_though_a_batch_is_not() -> None:
    (found,) = examine_cameras(HostContext(Settings(), zoo.load().profile("embedded"), {}, Path("/nowhere")))
    assert found.level == "warning"
    assert complain(found) == Complaint("camera", str(found), True)
    long = complain(
        Finding("display libraries", "warning", "14 are missing", "sudo apt install " + "lib " * 99)
    )
    assert long.detail.startswith("14 are missing; sudo apt install lib") and long.detail.endswith(" …")
    assert not complain(Finding("time server", "warning", "nothing keeps the clock right")).stops


def test_everything_that_the_doctor_may_complain_of_has_words() -> None:
    topics = set(LOOKED_AT)
    for path in Path(doctor.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                topics.add(ast.unparse(node.args[0]).strip("f'"))
    topics -= {"topic", "what"}
    topics |= {"cache", "store", "engine pose2d", "plan pose2d", "driver"}
    assert len(topics) > 20 and not [topic for topic in topics if about_what(topic) == "other"]
    assert about_what("another") == "other"
    assert {
        f"first.{part}.{about}" for part in ("found", "cure") for about in (*ABOUT, "other")
    } <= WORDS.keys()
