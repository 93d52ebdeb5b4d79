"""The clock: sane, running forwards, and kept right by the network."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path

from mirror.doctor.finding import Finding, HostContext

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""The program did not exist before: a clock that says so was never set."""

TICKS = 1000


def examine(host: HostContext) -> list[Finding]:
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
    """Whether the time comes from the network, as far as it can be told without asking anybody."""
    if (root / "run/systemd/timesync/synchronized").exists():
        return Finding("time server", "ok", "the clock is synchronised")
    if any((root / "run" / name).exists() for name in ("chrony", "ntpd.pid", "openntpd")):
        return Finding("time server", "ok", "a time daemon runs")
    return Finding(
        "time server", "warning", "nothing is known to keep the clock right",
        "sudo timedatectl set-ntp true; the times of sessions depend on it, no count does",
    )  # fmt: skip
