"""A calibration as the command line shows it: in a few lines, or as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import click

from mirror.calibrations.folder import StoredCalibration


def document(stored: StoredCalibration) -> dict[str, Any]:
    """A calibration as JSON."""
    known = stored.calibration
    said = {"name": stored.name, "version": stored.version, "file": str(stored.path), **asdict(known)}
    if known.floor is not None:
        said["floor"] |= {"pitch_deg": known.floor.pitch_deg, "roll_deg": known.floor.roll_deg}
    return said


def tell(stored: StoredCalibration, as_json: bool, more: dict[str, Any] | None = None) -> None:
    """Print a calibration: as JSON (with `more`), or in a few lines."""
    if as_json:
        click.echo(json.dumps({**document(stored), **(more or {})}, indent=2, ensure_ascii=False))
        return
    for line in lines(stored):
        click.echo(line)


def lines(stored: StoredCalibration) -> list[str]:
    """A calibration in words."""
    known, lens = stored.calibration, stored.calibration.intrinsics
    source = f", {known.source}" if known.source else ""
    said = [
        f"{stored.title}: {known.method.replace('_', ' ')}, {known.made}{source}",
        f"  picture {lens.width} x {lens.height} px, focal length {lens.fx:.1f} {lens.fy:.1f} px, "
        f"middle {lens.cx:.1f} {lens.cy:.1f} px, {len(lens.distortion)} distortion coefficients",
    ]
    if known.quality is not None:
        good = known.quality
        said.append(
            f"  {good.views} views, corners {good.rms_px:.2f} px off, {good.coverage:.0%} of the picture, tilted by"
            f" {good.tilt_deg:.0f}°, focal length ± {good.fx_std_px:.1f} px, middle ± {good.cx_std_px:.1f} px"
        )
    if known.floor is not None:
        floor = known.floor
        said.append(
            f"  floor from {floor.source}: camera {floor.height_m:.2f} m over it, looks down by"
            f" {floor.pitch_deg:.1f}°, rolled by {floor.roll_deg:.1f}°, ± {floor.spread_deg:.1f}°"
        )
    if known.glass is not None:
        wide, high = known.glass.size_m
        said.append(
            f"  {known.glass.kind} of {1000 * wide:.0f} x {1000 * high:.0f} mm,"
            f" {known.glass.size_px[0]} x {known.glass.size_px[1]} px"
        )
    return said
