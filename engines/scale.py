"""What makes metres of pixels: the camera's intrinsics and the person's height, each known or assumed."""

from __future__ import annotations

from dataclasses import dataclass

from calibration.intrinsics import Intrinsics
from engines.rays import assume_intrinsics

ASSUMED_HEIGHT_M = 1.70
"""Height of a person nobody has measured: between the means of women and of men."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What is known of a recording: `intrinsics` of its camera, `height_m` of the person, the way `up` in camera
    axes; None where it is not."""

    intrinsics: Intrinsics | None = None
    height_m: float | None = None
    up: tuple[float, float, float] | None = None

    @property
    def height(self) -> float:
        """The person's height in m, known or assumed."""
        return ASSUMED_HEIGHT_M if self.height_m is None else self.height_m

    @property
    def assumed(self) -> tuple[str, ...]:
        """Which of `height` and `camera` nobody has measured."""
        known = {"height": self.height_m, "camera": self.intrinsics}
        return tuple(name for name, value in known.items() if value is None)

    def camera(self, size: tuple[int, int]) -> Intrinsics:
        """Intrinsics for pictures of `size` (width, height) px.

        Raises ValueError where the camera was calibrated for pictures of another aspect ratio.
        """
        return assume_intrinsics(size) if self.intrinsics is None else self.intrinsics.scale_to(*size)
