"""Cameras: which there are, and whether the one of the settings can be opened."""

from __future__ import annotations

import os
from pathlib import Path

from mirror.doctor.finding import Finding, HostContext


def find_connected(root: Path = Path("/")) -> list[tuple[str, str]]:
    """Number and name of each camera that gives pictures; a camera's second device, for its times, is left out."""
    found, known = [], set[str]()
    for path in _devices(root):
        name = _name(root, path).strip("()") or path.name
        folder = root / "sys/class/video4linux" / path.name / "index"
        try:
            first = folder.read_text().strip() == "0"
        except OSError:
            first = name not in known
        known.add(name)
        if first:
            found.append((path.name.removeprefix("video"), name))
    return found


def _devices(root: Path) -> list[Path]:
    return sorted((root / "dev").glob("video[0-9]*"), key=lambda path: int(path.name[5:]))


def examine(host: HostContext) -> list[Finding]:
    """The video devices, and the one that the settings name."""
    devices = _devices(host.root)
    if not devices:
        return [
            Finding("camera", "warning", "none is connected", "plug one in for the kiosk; a batch needs none")
        ]
    named = ", ".join(f"/dev/{path.name} {_name(host.root, path)}".strip() for path in devices)
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


def _name(root: Path, device: Path) -> str:
    """What the driver calls it, in brackets."""
    path = root / "sys/class/video4linux" / device.name / "name"
    try:
        return f"({path.read_text().strip()})"
    except OSError:
        return ""
