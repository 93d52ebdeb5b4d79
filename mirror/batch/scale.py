"""What a video's parameters say of its scale: the camera and the athlete's height."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calibration.intrinsics import Intrinsics
from engines.scale import Scale


def scale_of(parameters: dict[str, Any], named: Callable[[str], Intrinsics | None] = lambda _: None) -> Scale:
    """The scale of a video with `camera` (intrinsics or a calibration's name) and `athlete_height_m`.

    `named` looks a calibration up; one that is not kept on this machine leaves the camera assumed.
    """
    camera = parameters.get("camera")
    intrinsics = named(camera) if isinstance(camera, str) else camera and Intrinsics.from_dict(camera)
    return Scale(intrinsics or None, parameters.get("athlete_height_m"))
