"""The doctor on displays: Qt's libraries, who answers, and what whoever came by ssh is told."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mirror.doctor import display


def test_libraries_that_the_window_lacks_are_named_as_packages() -> None:
    assert display.libraries(lambda name: f"lib{name}.so.1").level == "ok"
    lacking = display.libraries(lambda name: None if name in ("EGL", "xcb-cursor") else "there")
    assert (lacking.level, lacking.remedy) == ("warning", "sudo apt-get install libegl1 libxcb-cursor0")


def test_debians_packages_are_those_that_the_tests_install() -> None:
    script = Path(__file__).parents[1] / "qt-libraries.sh"
    assert [p for p in display.LIBRARIES.values() if p not in script.read_text().split('"')[1].split()] == []


def test_a_display_is_there_when_somebody_answers(tmp_path: Path) -> None:
    folder = tmp_path / "tmp/.X11-unix"
    folder.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as x11, socket.socket(socket.AF_UNIX) as wayland:
        x11.bind(str(folder / "X3"))
        x11.listen()
        wayland.bind(str(tmp_path / "wayland-1"))
        wayland.listen()
        assert display.screen({"DISPLAY": ":3.0"}, tmp_path).message == "DISPLAY is :3.0"
        found = display.screen({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)
        assert found.message == "WAYLAND_DISPLAY is wayland-1"
    gone = display.screen({"DISPLAY": ":3"}, tmp_path)
    assert (gone.level, gone.message) == ("warning", "DISPLAY is :3, but nothing answers there")


def test_a_display_of_another_machine_is_asked_there(tmp_path: Path) -> None:
    asked: list[object] = []

    def reaches(address: object) -> bool:
        asked.append(address)
        return True

    assert display.screen({"DISPLAY": "localhost:10.0"}, tmp_path, reaches).level == "ok"
    assert asked == [("localhost", 6010)]


@pytest.mark.parametrize(
    "environ", [{}, {"DISPLAY": "nonsense"}, {"DISPLAY": ":99999999"}, {"DISPLAY": ":4"}]
)
def test_who_came_by_ssh_is_told_so(tmp_path: Path, environ: dict[str, str]) -> None:
    found = display.screen({**environ, "SSH_CONNECTION": "::1 1 ::1 22"}, tmp_path)
    assert found.level == "warning" and "ssh -X" in found.remedy


@pytest.mark.parametrize("words", [["live"], ["review"], ["calibrate", "screen"]])
def test_no_display_is_a_line_before_qt_starts(tmp_path: Path, words: list[str]) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    bare |= {"MIRROR_STORE": str(tmp_path / "mirror.db"), "MIRROR_CONFIG": str(tmp_path / "mirror.toml")}
    call = [sys.executable, "-m", "mirror", *words]
    done = subprocess.run(call, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: the window cannot be opened: ") and "ssh" in line
