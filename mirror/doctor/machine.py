"""The machine itself: what the user may open, cameras (and whether that of the settings opens), room and
rights where the program writes, a clock that is sane, runs forwards and is set by the network.
"""

from __future__ import annotations

import os
import shutil
import time
from datetime import UTC, datetime
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path

from engines import cache
from mirror.doctor import Finding, HostContext
from mirror.paths import store_path

try:
    import grp
except ImportError:  # Windows
    grp = None  # type: ignore[assignment]


def examine_rights(host: HostContext) -> list[Finding]:
    """The group of the cameras, and the GPU's device files."""
    return [video_group(member_of(), os.geteuid() == 0 if grp else True), *_examine_gpu_files(host)]


def member_of() -> set[str]:
    """Names of the user's groups."""
    if grp is None:
        return set()
    found = set()
    for number in {*os.getgroups(), os.getegid()}:
        try:
            found.add(grp.getgrgid(number).gr_name)
        except KeyError:
            continue
    return found


def video_group(groups: set[str], is_root: bool) -> Finding:
    """Whether cameras are open to the user."""
    if "video" in groups or is_root:
        return Finding("video group", "ok", "the user may open cameras" + (" (root)" if is_root else ""))
    return Finding(
        "video group", "warning", "the user is not in the group video",
        "sudo usermod -aG video $USER, then log in anew",
    )  # fmt: skip


def _examine_gpu_files(host: HostContext) -> list[Finding]:
    files = [path for path in (host.root / "dev").glob("nvidia*") if not path.is_dir()]
    closed = sorted(path.name for path in files if not os.access(path, os.R_OK | os.W_OK))
    if not closed:
        return []
    text = f"/dev/{', /dev/'.join(closed)} cannot be opened by this user"
    remedy = "sudo usermod -aG video,render $USER, then log in anew"
    return [Finding("gpu files", "problem" if host.wants_gpu else "warning", text, remedy)]


def find_connected(root: Path = Path("/")) -> list[tuple[str, str]]:
    """Number and name of each camera that delivers pictures; a camera's second device, for its times, is left out."""
    found, known = [], set[str]()
    for path in _find_devices(root):
        name = _read_name(root, path).strip("()") or path.name
        folder = root / "sys/class/video4linux" / path.name / "index"
        try:
            first = folder.read_text().strip() == "0"
        except OSError:
            first = name not in known
        known.add(name)
        if first:
            found.append((path.name.removeprefix("video"), name))
    return found


def _find_devices(root: Path) -> list[Path]:
    return sorted((root / "dev").glob("video[0-9]*"), key=lambda path: int(path.name[5:]))


def examine_cameras(host: HostContext) -> list[Finding]:
    """The video devices, and the one that the settings name."""
    devices = _find_devices(host.root)
    if not devices:
        return [
            Finding("camera", "warning", "none is connected", "plug one in for the kiosk; a batch needs none")
        ]
    named = ", ".join(f"/dev/{path.name} {_read_name(host.root, path)}".strip() for path in devices)
    return [Finding("camera", "ok", named), _examine_chosen(host, devices)]


def _examine_chosen(host: HostContext, devices: list[Path]) -> Finding:
    device = host.settings.camera.device
    wanted = f"video{device}" if device.isdigit() else Path(device).name
    found = next((path for path in devices if path.name == wanted), None)
    if found is None:
        there = ", ".join(path.name.removeprefix("video") for path in devices)
        return Finding(
            "camera of the settings", "problem", f"{device} is not there",
            f"mirror config set camera.device NUMBER, one of {there}",
        )  # fmt: skip
    if not os.access(found, os.R_OK | os.W_OK):
        return Finding(
            "camera of the settings", "problem", f"/dev/{wanted} cannot be opened by this user",
            "sudo usermod -aG video $USER, then log in anew",
        )  # fmt: skip
    return Finding("camera of the settings", "ok", f"/dev/{wanted} can be opened")


def _read_name(root: Path, device: Path) -> str:
    """What the driver calls it, in brackets."""
    path = root / "sys/class/video4linux" / device.name / "name"
    try:
        return f"({path.read_text().strip()})"
    except OSError:
        return ""


GIB = 1 << 30
LITTLE, LEAST = 5 * GIB, 1 * GIB
"""Free bytes below which it is a warning, and a problem: an hour of poses takes some 100 MB."""


def examine_disk(host: HostContext) -> list[Finding]:
    """The cache's folder and the store's file: writable, and with room."""
    store = store_path()
    # SQLite writes others beside the store's file
    places = {"cache": (cache.directory(), ()), "store": (store.parent, (store,) if store.exists() else ())}
    return [
        finding
        for what, (folder, files) in places.items()
        for finding in _examine_folder(what, folder, files, f"MIRROR_{what.upper()}")
    ]


def _examine_folder(what: str, folder: Path, files: tuple[Path, ...], variable: str) -> list[Finding]:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    may = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    if not may or not all(path.is_file() and os.access(path, os.W_OK) for path in files):
        remedy = f"make it writable for this user, or point {variable} at another folder"
        return [Finding(what, "problem", f"{(*files, folder)[0]} cannot be written", remedy)]
    return [
        Finding(what, "ok", f"{(*files, folder)[0]} can be written"),
        room(what, folder, shutil.disk_usage(there).free),
    ]


def room(what: str, path: Path, free: int) -> Finding:
    """What so many free bytes mean."""
    text = f"{free / GIB:.1f} GiB free for {path}"
    level = "ok" if free >= LITTLE else "warning" if free >= LEAST else "problem"
    remedy = "" if level == "ok" else "free some, or move it to another disk"
    return Finding(f"disk of the {what}", level, text, remedy)  # type: ignore[arg-type]


EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""The program did not exist before: a clock that says so was never set."""

TICKS = 1000


def examine_clock(host: HostContext) -> list[Finding]:
    """The wall clock against the program's own age, the monotonic clock's steps, and who keeps the time."""
    return [wall(datetime.now(UTC), time_installed()), _forwards(), is_synchronised(host.root)]


def wall(now: datetime, installed_at: datetime) -> Finding:
    """Whether the date can be true."""
    text = f"{now:%Y-%m-%d %H:%M} UTC"
    if now < EARLIEST or now < installed_at:
        since = f"before the program was installed ({max(installed_at, EARLIEST):%Y-%m-%d})"
        return Finding(
            "clock", "problem", f"{text} is {since}", "set the clock: sudo timedatectl set-ntp true"
        )
    return Finding("clock", "ok", text)


def time_installed() -> datetime:
    """When the program's files were written."""
    path = Path(str(distribution("open-gym-mirror").locate_file("")))
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return EARLIEST


def _forwards() -> Finding:
    ticks = [time.monotonic() for _ in range(TICKS)]
    resolution = time.get_clock_info("monotonic").resolution
    if any(b < a for a, b in pairwise(ticks)) or resolution > 1e-3:
        remedy = "look at the kernel's clock source: frames cannot be timed by this one"
        return Finding(
            "monotonic clock", "problem", f"it steps by {resolution:g} s or runs backwards", remedy
        )
    return Finding("monotonic clock", "ok", f"runs forwards, in steps of {resolution:g} s")


def is_synchronised(root: Path) -> Finding:
    """Whether the time comes from the network, as far as this machine knows without asking anybody."""
    if (root / "run/systemd/timesync/synchronized").exists():
        return Finding("time server", "ok", "the clock is synchronised")
    if any((root / "run" / name).exists() for name in ("chrony", "ntpd.pid", "openntpd")):
        return Finding("time server", "ok", "a time daemon runs")
    return Finding(
        "time server", "warning", "nothing is known to keep the clock right",
        "sudo timedatectl set-ntp true; the times of sessions depend on it, no count does",
    )  # fmt: skip
