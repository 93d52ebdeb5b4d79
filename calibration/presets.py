"""Known cameras, declared in cameras.toml with where their field of view is documented."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from calibration.field_of_view import Over, intrinsics_of_field
from calibration.intrinsics import Intrinsics

ASPECT_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Preset:
    """A known camera: `degrees` of view over a side (`over`) of pictures with `aspect` (width, height)."""

    name: str
    title: str
    degrees: float
    over: Over
    aspect: tuple[int, int]
    source: str

    def intrinsics(self, size: tuple[int, int]) -> Intrinsics:
        """For pictures of `size` (width, height) px; standing pictures are those of the camera on its side.

        Raises ValueError for another aspect ratio: then the camera crops, and how is not documented.
        """
        width, height = max(size), min(size)
        if abs(width / height * self.aspect[1] / self.aspect[0] - 1) > ASPECT_TOLERANCE:
            wide, high = self.aspect
            raise ValueError(
                f"{self.title} is documented for pictures of {wide}:{high}, not {width} x {height}: "
                "use another size, or calibrate with a board"
            )
        lying = intrinsics_of_field((width, height), self.degrees, self.over)
        return Intrinsics(lying.fx, lying.fy, (size[0] - 1) / 2, (size[1] - 1) / 2, *size)


@cache
def presets() -> dict[str, Preset]:
    """Name -> known camera."""
    text = (resources.files("calibration") / "cameras.toml").read_text(encoding="utf-8")
    return {
        name: Preset(name, **{**row, "aspect": tuple(row["aspect"])})
        for name, row in tomllib.loads(text).items()
    }


def preset(name: str) -> Preset:
    """A known camera by name. Raises ValueError that names them all."""
    if name not in presets():
        raise ValueError(f"no camera is known as {name!r}; known are {', '.join(presets())}")
    return presets()[name]
