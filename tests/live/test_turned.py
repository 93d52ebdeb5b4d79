"""A camera that hangs on its side gives upright pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from engines.pose import Frame
from mirror.capture.camera import Switched, Turned
from mirror.live.assembly import source_of
from mirror.live.state import LiveOptions
from mirror.settings.options import CameraSettings


class Still:
    """One picture, wider than high, bright in its top left corner."""

    name = "still"
    closed = False

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        image = np.zeros((4, 8, 3), np.uint8)
        image[0, 0] = 255
        yield Frame(image, 3, 1.5)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(("degrees", "corner"), [(90, (0, -1)), (180, (-1, -1)), (270, (-1, 0))])
def test_the_corner_goes_round_clockwise(degrees: int, corner: tuple[int, int]) -> None:
    source = Still()
    turned = Turned(source, degrees)
    (frame,) = turned.frames(lambda _: None)
    assert frame.image.shape == ((8, 4, 3) if degrees != 180 else (4, 8, 3))
    assert frame.image[corner].tolist() == [255, 255, 255] and frame.image.sum() == 3 * 255
    assert (frame.index, frame.time) == (3, 1.5)
    turned.close()
    assert source.closed


def test_other_angles_are_refused() -> None:
    with pytest.raises(ValueError, match="90, 180 or 270"):
        Turned(Still(), 45)


def test_the_setting_turns_the_camera_and_not_a_video() -> None:
    turned, upright = (source_of(CameraSettings(turn=turn), LiveOptions()) for turn in (90, 0))
    assert isinstance(turned, Switched) and isinstance(turned._source, Turned)
    assert isinstance(upright, Switched) and not isinstance(upright._source, Turned)
