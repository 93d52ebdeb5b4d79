"""Known cameras, and what photographs say of themselves."""

import struct

import cv2
import numpy as np
import pytest

from calibration.exif import ExifError, focal_35mm
from calibration.field_of_view import intrinsics_of_field
from calibration.presets import preset, presets


def test_every_preset_is_a_camera_with_a_source():
    for known in presets().values():
        wide, high = known.aspect
        camera = known.intrinsics((120 * wide, 120 * high))
        assert 0.3 < camera.fx / camera.width < 1.2 and len(known.source) > 10


def test_a_preset_gives_its_field_of_view_at_any_size_and_on_its_side():
    known = preset("logitech-c920")
    camera = known.intrinsics((1920, 1080))
    # 78 degrees over the diagonal of 16:9 are 70.42 over the width
    assert camera.fx == pytest.approx(intrinsics_of_field((1920, 1080), 70.42).fx, rel=3e-4)
    assert known.intrinsics((1280, 720)).fx == pytest.approx(camera.fx * 2 / 3)
    standing = known.intrinsics((720, 1280))
    assert standing.fx == known.intrinsics((1280, 720)).fx and (standing.width, standing.cx) == (720, 359.5)


def test_another_aspect_ratio_and_another_camera_are_refused():
    with pytest.raises(ValueError, match="documented for pictures of 16:9, not 640 x 480"):
        preset("logitech-c920").intrinsics((640, 480))
    with pytest.raises(ValueError, match="no camera is known as 'c920'; known are logitech-c920"):
        preset("c920")


def photo(path, order="<", tag=0xA405, focal=26):
    """A JPEG with an EXIF directory of one entry behind a pointer to it."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(order + "HHI", tag, 3, 1) + struct.pack(order + "HH", focal, 0)
    tiff = mark + struct.pack(order + "I", 8)
    tiff += struct.pack(order + "H", 1) + struct.pack(order + "HHII", 0x8769, 4, 1, 26) + bytes(4)
    tiff += struct.pack(order + "H", 1) + entry + bytes(4)
    plain = cv2.imencode(".jpg", np.zeros((24, 36, 3), np.uint8))[1].tobytes()
    segment = b"Exif\0\0" + tiff
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + plain[2:])
    return path


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_focal_length_of_a_photograph_is_read(tmp_path, order):
    assert focal_35mm(photo(tmp_path / "a.jpg", order)) == 26.0


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8", b"no picture", b"II*\0\xff\xff\xff\xff", b"\xff\xd8\xff\xe1"]
)
def test_a_file_without_it_says_what_to_do(tmp_path, content):
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(
        ExifError, match=r"a\.jpg: says no 35 mm equivalent focal length: give the field of view"
    ):
        focal_35mm(tmp_path / "a.jpg")


def test_a_photograph_without_that_tag_says_so_too(tmp_path):
    with pytest.raises(ExifError):
        focal_35mm(photo(tmp_path / "a.jpg", tag=0xA406))
