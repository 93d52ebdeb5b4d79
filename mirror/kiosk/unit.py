"""The texts of a kiosk: systemd's user unit, and what starts it with the session."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
