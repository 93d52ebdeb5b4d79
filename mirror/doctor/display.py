"""The kiosk's window: Qt, its libraries, and a display to be on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from ctypes.util import find_library
from importlib.util import find_spec

from mirror.doctor.finding import Finding, Patient

LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
}
"""Library -> Debian's package, of those that Qt loads for a window (as tests/qt-libraries.sh installs them)."""


def examine(patient: Patient) -> list[Finding]:
    """Qt, the libraries that it loads, and the display."""
    return [_qt(), *([libraries(find_library)] if sys.platform == "linux" else []), _display(patient)]


def _qt() -> Finding:
    if find_spec("PySide6") is None:
        return Finding("qt", "problem", "PySide6 is not installed", "pip install 'open-gym-mirror[kiosk]'")
    return Finding("qt", "ok", "PySide6 is installed")


def libraries(find: Callable[[str], str | None]) -> Finding:
    """The system's libraries, by the linker's own search."""
    missing = [package for name, package in LIBRARIES.items() if find(name) is None]
    if missing:
        return Finding(
            "display libraries", "warning", f"{len(missing)} that the kiosk's window needs are missing",
            f"sudo apt-get install {' '.join(missing)}",
        )  # fmt: skip
    return Finding("display libraries", "ok", "all that the kiosk's window needs are there")


def _display(patient: Patient) -> Finding:
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        if patient.environ.get(variable):
            return Finding("display", "ok", f"{variable} is {patient.environ[variable]}")
    platform = patient.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("eglfs", "linuxfb", "offscreen", "vnc")):
        return Finding("display", "ok", f"QT_QPA_PLATFORM is {platform}")
    if any((patient.root / "dev/dri").glob("card*")):
        return Finding(
            "display", "warning", "no desktop is running here",
            "start the kiosk from one, or without: QT_QPA_PLATFORM=eglfs mirror",
        )  # fmt: skip
    return Finding(
        "display",
        "warning",
        "none is connected",
        "the kiosk needs one; a batch and mirror live --headless do not",
    )
