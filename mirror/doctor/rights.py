"""What the user may open: cameras and the GPU."""

from __future__ import annotations

import os

from mirror.doctor.finding import Finding, HostContext

try:
    import grp
except ImportError:  # Windows
    grp = None  # type: ignore[assignment]


def examine(host: HostContext) -> list[Finding]:
    """The group of the cameras, and the GPU's device files."""
    return [video_group(member_of(), os.geteuid() == 0 if grp else True), *_gpu(host)]


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


def _gpu(host: HostContext) -> list[Finding]:
    files = [path for path in (host.root / "dev").glob("nvidia*") if not path.is_dir()]
    closed = sorted(path.name for path in files if not os.access(path, os.R_OK | os.W_OK))
    if not closed:
        return []
    text = f"/dev/{', /dev/'.join(closed)} cannot be opened by this user"
    remedy = "sudo usermod -aG video,render $USER, then log in anew"
    return [Finding("gpu files", "problem" if host.wants_gpu else "warning", text, remedy)]
