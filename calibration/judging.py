"""Whether solved intrinsics are good enough to be used, and what to do where they are not."""

from __future__ import annotations

from calibration.record import Quality

LEAST_VIEWS = 8
COVERAGE = 0.5
TILT_DEG = 20.0
RMS_PER_WIDTH = 1 / 1500
"""Reprojection RMS per px of the picture's width: 0.85 px at 1280."""
FOCAL_STD = 0.004
"""Standard deviation of the focal length, share."""
CENTRE_STD_PER_WIDTH = 0.0025
"""Standard deviation of the principal point per px of the picture's width: 3 px at 1280."""
DROPPED = 0.34


class PoorCalibrationError(ValueError):
    """The intrinsics are not good enough. One line: what is wrong and what to do."""


def faults(quality: Quality, size: tuple[int, int], focal_px: float) -> list[str]:
    """What is not good enough, each with what to do; empty where all is."""
    return [advice for _, advice in failings(quality, size, focal_px)]


def failings(quality: Quality, size: tuple[int, int], focal_px: float) -> list[tuple[str, str]]:
    """As `faults`, each with its kind: views, coverage, tilt, dropped, rms, focal or centre."""
    width = max(size)
    views, dropped = quality.views, quality.dropped
    focal = max(quality.fx_std_px, quality.fy_std_px) / focal_px
    centre = max(quality.cx_std_px, quality.cy_std_px)
    checks = [
        ("views", views < LEAST_VIEWS, f"{views} views of the board: show it {LEAST_VIEWS} times or more"),
        (
            "coverage",
            quality.coverage < COVERAGE,
            f"the board was seen in {quality.coverage:.0%} of the picture: show it in the corners and at the edges"
            f" until {COVERAGE:.0%}",
        ),
        (
            "tilt",
            quality.tilt_deg < TILT_DEG,
            f"the board was tilted by {quality.tilt_deg:.0f}°: turn and tip it by {TILT_DEG:.0f}° and more",
        ),
        (
            "dropped",
            dropped > DROPPED * (views + dropped),
            f"{dropped} of {views + dropped} views did not fit: glue the board flat and hold it still",
        ),
        (
            "rms",
            quality.rms_px > RMS_PER_WIDTH * width,
            f"corners lie {quality.rms_px:.2f} px off: glue the board flat, give it more light, hold it still",
        ),
        (
            "focal",
            focal > FOCAL_STD,
            f"the focal length is known to {focal:.1%} only: show it nearer and tilted more",
        ),
        (
            "centre",
            centre > CENTRE_STD_PER_WIDTH * width,
            f"the middle is known to {centre:.1f} px only: show it nearer, tilted, at all edges",
        ),
    ]
    return [(kind, advice) for kind, wrong, advice in checks if wrong]


def require_good(quality: Quality, size: tuple[int, int], focal_px: float) -> None:
    """Raises PoorCalibrationError where intrinsics are not good enough to be used."""
    if found := faults(quality, size, focal_px):
        raise PoorCalibrationError("the calibration is not good enough: " + "; ".join(found))
