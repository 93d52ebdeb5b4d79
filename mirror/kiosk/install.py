"""Putting a kiosk's files in their places, and taking them away again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mirror.kiosk import unit
from mirror.kiosk.unit import KioskSetup

OURS = Path(".config/open-gym-mirror")
UNIT_FILE = Path(".config/systemd/user") / unit.UNIT
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


def files(kiosk: KioskSetup, home: Path) -> list[KioskFile]:
    """All files of a kiosk, with their whole texts."""
    found = [KioskFile(UNIT_FILE, unit.unit(kiosk))]
    if kiosk.session == "desktop":
        return [*found, KioskFile(DESKTOP, unit.desktop_entry())]
    profile = profile_of(home)
    known = (home / profile).read_text(encoding="utf-8") if (home / profile).exists() else ""
    return [
        *found,
        KioskFile(SCRIPT, unit.session_script(kiosk), executable=True),
        KioskFile(AUTOLOGIN, unit.autologin(kiosk)),
        KioskFile(profile, unit.with_block(known, unit.profile_block(str(home / SCRIPT)))),
    ]


def install(kiosk: KioskSetup, home: Path) -> list[Path]:
    """Write the files below `home`, those of an earlier installation taken away first; returns their paths."""
    uninstall(home)
    written = []
    for file in files(kiosk, home):
        path = home / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
        if file.executable:
            path.chmod(0o755)
        written.append(path)
    return written


def uninstall(home: Path) -> list[Path]:
    """Take away what `install` wrote, and nothing else; returns what was changed."""
    changed = []
    for path in (home / each for each in (UNIT_FILE, SCRIPT, AUTOLOGIN, DESKTOP)):
        if path.exists():
            path.unlink()
            changed.append(path)
    for path in (home / name for name in PROFILES):
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if unit.BEGIN in text:
            bare = unit.without_block(text)
            if bare.strip():
                path.write_text(bare, encoding="utf-8")
            else:
                path.unlink()
            changed.append(path)
    return changed


def profile_of(home: Path) -> Path:
    """The profile that the login shell reads."""
    return Path(next((name for name in PROFILES if (home / name).exists()), PROFILES[-1]))


def steps(kiosk: KioskSetup, home: Path) -> list[str]:
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
