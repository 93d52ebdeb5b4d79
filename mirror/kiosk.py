"""The machine on the wall: the texts of systemd's user unit and of what starts it with the session; putting
these files in their places, and taking them away again.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

UNIT = "mirror.service"
SESSIONS = {
    "wayland": "a bare console: cage shows the mirror and nothing else",
    "x11": "a bare console: an X server with the mirror and nothing else",
    "desktop": "a desktop that somebody is logged in to: the mirror starts with it",
}
"""Kinds of session, and what they are."""

PLATFORMS = {"wayland": "wayland;xcb", "x11": "xcb", "desktop": ""}
"""What Qt is to draw on."""

BEGIN, END = "# >>> mirror kiosk >>>", "# <<< mirror kiosk <<<"
"""Around what is added to the login shell's profile."""


@dataclass(frozen=True, slots=True)
class KioskSetup:
    """One machine: the `session`, the command that starts the mirror, the watchdog's patience in s, the user's name,
    and the environment that the mirror is to have."""

    session: str
    command: Sequence[str]
    watchdog_s: int
    user: str
    environment: Mapping[str, str]


def unit(kiosk: KioskSetup) -> str:
    """The user unit: notified when the mirror is ready, started again when it is silent or gone, later each time."""
    platform = PLATFORMS[kiosk.session]
    environment = {**({"QT_QPA_PLATFORM": platform} if platform else {}), **kiosk.environment}
    lines = [f"Environment={_quote(f'{name}={value}')}" for name, value in sorted(environment.items())]
    return "\n".join(
        [
            "[Unit]",
            "Description=Open gym mirror",
            "# a mirror that fails is tried again for ever",
            "StartLimitIntervalSec=0",
            "",
            "[Service]",
            "Type=notify",
            f"ExecStart={' '.join(_quote(word) for word in kiosk.command)}",
            *lines,
            f"WatchdogSec={kiosk.watchdog_s}",
            "Restart=always",
            "# back-off: 1 s at first, a minute after eight failures in a row (systemd 254 and later)",
            "RestartSec=1",
            "RestartSteps=8",
            "RestartMaxDelaySec=60",
            "# the first start may have to fetch the engines",
            "TimeoutStartSec=600",
            "# what is on is written and closed",
            "TimeoutStopSec=20",
            "KillMode=mixed",
            "",
        ]
    )


def _quote(word: str) -> str:
    """A word of a unit file; `%` and `$` would mean something."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if escaped != word or any(c.isspace() or c in "';" for c in word) else word


def session_script(kiosk: KioskSetup) -> str:
    """What the console runs: the display server, in it the unit, until the unit is stopped."""
    head = "#!/bin/sh\n# Made by `mirror install-kiosk`: run on the console of the mirror.\n"
    if kiosk.session == "x11":
        return f"""{head}if [ "$1" != inside ]; then
    # no cursor; the screen is never blanked
    exec startx "$0" inside -- -nocursor -s 0 -dpms
fi
xset s off s noblank -dpms
{_hand_over("DISPLAY XAUTHORITY")}"""
    return f"""{head}if [ "$1" != inside ]; then
    # the console itself must not go dark either
    setterm --blank 0 --powerdown 0 2>/dev/null
    exec cage -s -- "$0" inside
fi
{_hand_over("WAYLAND_DISPLAY XDG_RUNTIME_DIR DISPLAY")}"""


def _hand_over(names: str) -> str:
    return f"""systemctl --user import-environment {names}
exec systemctl --user start --wait {UNIT}
"""


def profile_block(script: str) -> str:
    """What the login shell does on the first console, and nowhere else."""
    return f"""{BEGIN}
if [ "$(tty)" = /dev/tty1 ] && [ -z "$DISPLAY$WAYLAND_DISPLAY" ]; then
    exec {shlex.quote(script)}
fi
{END}
"""


def with_block(profile: str, block: str) -> str:
    """A profile with the block in it, once."""
    bare = without_block(profile)
    return f"{bare.rstrip()}\n\n{block}" if bare.strip() else block


def without_block(profile: str) -> str:
    """A profile without the block."""
    before, found, rest = profile.partition(f"{BEGIN}\n")
    if not found:
        return profile
    after = rest.partition(f"{END}\n")[2]
    return f"{before.rstrip()}\n{after}" if before.strip() else after


def autologin(kiosk: KioskSetup) -> str:
    """Drop-in of getty@tty1.service, which only root may put in its place."""
    return f"""# Made by `mirror install-kiosk`: the mirror's user is logged in on the first console.
[Service]
ExecStart=
ExecStart=-/sbin/agetty --autologin {kiosk.user} --noclear %I $TERM
"""


def desktop_entry() -> str:
    """Autostart of a desktop: the unit gets the desktop's display."""
    names = "DISPLAY XAUTHORITY WAYLAND_DISPLAY"
    start = f"systemctl --user import-environment {names}; systemctl --user restart {UNIT}"
    return f"""[Desktop Entry]
Type=Application
Name=Open gym mirror
Exec=sh -c "{start}"
X-GNOME-Autostart-enabled=true
"""


OURS = Path(".config/open-gym-mirror")
UNIT_FILE = Path(".config/systemd/user") / UNIT
SCRIPT, AUTOLOGIN = OURS / "session.sh", OURS / "autologin.conf"
DESKTOP = Path(".config/autostart/mirror.desktop")
PROFILES = (".bash_profile", ".bash_login", ".profile")
"""In the order in which a login shell looks for them; the first that is there is read."""
ROOT = "root"
ROOT_WARNING = (
    "you are root: with the console's autologin, root is logged in whenever the machine starts, and whoever ends the"
    " mirror at a keyboard has the whole machine; it is not offered"
)
USER_OF_ITS_OWN = (
    "make a user for the mirror (adduser --disabled-password mirror; usermod -aG video,input,render mirror), take"
    " this away again (mirror install-kiosk --uninstall), and install as that user"
    " (su - mirror -c 'mirror install-kiosk')"
)
GETTY = Path("/etc/systemd/system/getty@tty1.service.d")


@dataclass(frozen=True, slots=True)
class KioskFile:
    """A file to write, its path from the home folder."""

    path: Path
    text: str
    executable: bool = False


def list_files(kiosk: KioskSetup, home: Path) -> list[KioskFile]:
    """All files of a kiosk, with their whole texts."""
    found = [KioskFile(UNIT_FILE, unit(kiosk))]
    if kiosk.session == "desktop":
        return [*found, KioskFile(DESKTOP, desktop_entry())]
    profile = profile_of(home)
    known = (home / profile).read_text(encoding="utf-8") if (home / profile).exists() else ""
    return [
        *found,
        KioskFile(SCRIPT, session_script(kiosk), executable=True),
        KioskFile(AUTOLOGIN, autologin(kiosk)),
        KioskFile(profile, with_block(known, profile_block(str(home / SCRIPT)))),
    ]


def install_files(kiosk: KioskSetup, home: Path) -> list[Path]:
    """Write the files below `home`, those of an earlier installation taken away first; returns their paths."""
    remove_files(home)
    written = []
    for file in list_files(kiosk, home):
        path = home / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
        if file.executable:
            path.chmod(0o755)
        written.append(path)
    return written


def remove_files(home: Path) -> list[Path]:
    """Take away what `install_files` wrote, and nothing else; returns what was changed."""
    changed = []
    for path in (home / each for each in (UNIT_FILE, SCRIPT, AUTOLOGIN, DESKTOP)):
        if path.exists():
            path.unlink()
            changed.append(path)
    for path in (home / name for name in PROFILES):
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if BEGIN in text:
            bare = without_block(text)
            if bare.strip():
                path.write_text(bare, encoding="utf-8")
            else:
                path.unlink()
            changed.append(path)
    return changed


def profile_of(home: Path) -> Path:
    """The profile that the login shell reads."""
    return Path(next((name for name in PROFILES if (home / name).exists()), PROFILES[-1]))


def list_steps(kiosk: KioskSetup, home: Path) -> list[str]:
    """What is left to do by hand, for it needs root."""
    if kiosk.session == "desktop":
        return []
    if kiosk.user == ROOT:
        return [USER_OF_ITS_OWN]
    package = "cage" if kiosk.session == "wayland" else "xinit, xserver-xorg and x11-xserver-utils"
    return [
        f"sudo install -D -m 644 {home / AUTOLOGIN} {GETTY / 'mirror.conf'}",
        f"install {package}, if it is not there, and put {kiosk.user} into the groups video and input",
        "start the machine again: the mirror comes up on the first console",
    ]
