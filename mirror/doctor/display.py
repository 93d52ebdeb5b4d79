"""What a member sees and hears: Qt, its libraries and a display to be on, letters of the language of the
screens (asked of fontconfig, as Qt does), a program that plays and one that speaks.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

from mirror.doctor import Finding, HostContext
from mirror.settings.languages import LANGUAGES, choose_language
from mirror.voice.speaker import PLAYERS, synthesiser

Address = str | tuple[str, int]
"""A socket's path, or a host with its port."""
Reaches = Callable[[Address], bool]
X11_PORT = 6000
CONNECTING_S = 2.0

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


def examine_display(host: HostContext) -> list[Finding]:
    """Qt, the libraries that it loads, and the display."""
    return [_qt(), *([libraries(find_library)] if sys.platform == "linux" else []), _display(host)]


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


def _display(host: HostContext) -> Finding:
    return screen(host.environ, host.root)


def screen(environ: Mapping[str, str], root: Path = Path("/"), reaches: Reaches | None = None) -> Finding:
    """Whether there is a display for a window, by the environment's variables, and whether it answers.

    `reaches` is asked for an address; by default it connects.
    """
    platform = environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return Finding("display", "ok", f"QT_QPA_PLATFORM is {platform}")
    silent = ""
    for variable, address in _addresses(environ, root):
        if (reaches or connects)(address):
            return Finding("display", "ok", f"{variable} is {environ[variable]}")
        silent = silent or f"{variable} is {environ[variable]}, but nothing answers there"
    return _none(environ, root, silent)


def _addresses(environ: Mapping[str, str], root: Path) -> Iterator[tuple[str, Address]]:
    """Where the displays that the variables name would answer: Wayland's first, as Qt tries them."""
    if name := environ.get("WAYLAND_DISPLAY"):
        yield "WAYLAND_DISPLAY", str(Path(environ.get("XDG_RUNTIME_DIR", "/")) / name)
    found = re.fullmatch(r"(?:unix)?([^:/]*):(\d+)(?:\.\d+)?", environ.get("DISPLAY", ""))
    if found and found[1]:
        yield "DISPLAY", (found[1], X11_PORT + int(found[2]))
    elif found:
        yield "DISPLAY", str(root / "tmp/.X11-unix" / f"X{found[2]}")


def connects(address: Address) -> bool:
    """Whether something listens: at a path, or at a host's port. X servers without a path listen on abstract ones."""
    family = socket.AF_INET if isinstance(address, tuple) else socket.AF_UNIX
    if isinstance(address, tuple):
        tries: list[Address] = [address]
    else:
        tries = [address, "\0" + address]
    return any(_answers(family, each) for each in tries)


def _answers(family: socket.AddressFamily, address: Address) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as end:
            end.settimeout(CONNECTING_S)
            end.connect(address)
        return True
    except (OSError, OverflowError):
        return False


def _none(environ: Mapping[str, str], root: Path, silent: str) -> Finding:
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        text = silent or "you are here by ssh, which brings no display along"
        remedy = "start it at the machine, or come by ssh -X; a batch and mirror live --headless need none"
        return Finding("display", "warning", text, remedy)
    if silent:
        return Finding("display", "warning", silent, "start it from a desktop's own terminal")
    if any((root / "dev/dri").glob("card*")):
        return Finding(
            "display", "warning", "no desktop is running here",
            "start the kiosk from one, or without: QT_QPA_PLATFORM=eglfs mirror",
        )  # fmt: skip
    return Finding(
        "display",
        "warning",
        "none is connected",
        "a window needs one (ssh brings none along); a batch and mirror live --headless do not",
    )


LISTER = "fc-list"
LISTING_S = 10.0
Families = Callable[[str], str]
"""From a letter to the families that have it, a line each."""


def examine_letters(host: HostContext) -> list[Finding]:
    """The letters of the language that the settings choose."""
    if shutil.which(LISTER) is None:
        return [Finding("letters", "ok", f"{LISTER} is not here: the typefaces are not looked at")]
    return [letters(choose_language(host.settings.screen.language, host.environ), families_of)]


def letters(language: str, families: Families) -> Finding:
    """Whether every letter that not every typeface has is in one that is there."""
    row = LANGUAGES[language]
    missing = "".join(letter for letter in row.letters if not families(letter).strip())
    if not missing:
        return Finding("letters", "ok", f"{row.name} can be written")
    remedy = f"sudo apt install {row.fonts}, then start the mirror again"
    return Finding("letters", "problem", f"no typeface has {missing}: {row.name} cannot be read", remedy)


def families_of(letter: str) -> str:
    """What fontconfig says. Raises OSError where it does not answer."""
    call = [LISTER, f":charset={ord(letter):x}", "family"]
    try:
        done = subprocess.run(call, capture_output=True, timeout=LISTING_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise OSError(f"{LISTER} does not answer: {error}") from error
    return done.stdout.decode(errors="replace")


SPOKEN = "one"
SPOKEN_S = 5.0
WAV = b"RIFF"


def examine_voice(host: HostContext) -> list[Finding]:
    """The player and the synthesiser that the settings allow."""
    voice = host.settings.voice
    if voice.engine == "none" or voice.mute:
        return [Finding("voice", "ok", "the settings ask for silence")]
    player = next((call[0] for call in PLAYERS if shutil.which(call[0])), None)
    if player is None:
        names = ", ".join(call[0] for call in PLAYERS)
        remedy = "sudo apt install alsa-utils (or pipewire-bin, pulseaudio-utils)"
        return [Finding("voice", "warning", f"nothing can be heard: none of {names} is there", remedy)]
    found = Finding("player", "ok", player)
    if voice.engine == "sounds":
        return [found, Finding("voice", "ok", "the settings ask for sounds alone")]
    language = choose_language(host.settings.screen.language, host.environ)
    if not LANGUAGES[language].voice:
        text = f"no voice speaks {LANGUAGES[language].name} so that one can follow it: there are tones"
        return [found, Finding("voice", "ok", text)]
    return [found, _speaks(synthesiser(voice, language), language)]


def _speaks(call: Sequence[str], language: str) -> Finding:
    """Have one word spoken, into nothing."""
    if not call:
        remedy = (
            "sudo apt install espeak-ng, or pip install 'open-gym-mirror[voice]'; until then there are tones"
        )
        return Finding("voice", "warning", "no eSpeak NG: nothing speaks", remedy)
    try:
        done = subprocess.run([*call, SPOKEN], capture_output=True, timeout=SPOKEN_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return Finding("voice", "problem", f"{call[0]}: {error}", "install eSpeak NG again")
    if done.returncode or not done.stdout.startswith(WAV):
        text = " ".join(done.stderr.decode(errors="replace").split())[:200] or "it gives no sound"
        return Finding("voice", "problem", f"{call[0]} in {language}: {text}", "install eSpeak NG again")
    return Finding("voice", "ok", f"speaks {language}")
