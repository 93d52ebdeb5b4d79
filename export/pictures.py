"""An overlay as numbered pictures, for those who want single frames."""

from __future__ import annotations

import errno
from pathlib import Path

import cv2

from export.atomic import replacing
from export.layer import Image

_JPEG_QUALITY = 92


def picture_path(folder: Path, index: int, suffix: str = ".jpg") -> Path:
    """Where the picture of a frame lies: `000000.jpg` for index 0."""
    return Path(folder) / f"{index:06d}{suffix}"


def write_picture(folder: Path, index: int, image: Image, suffix: str = ".jpg") -> Path:
    """Write `image` (H, W, 3) uint8 BGR as the picture of frame `index`, as `.jpg` or `.png`.

    Raises OSError, with the path, when it cannot be written.
    """
    path = picture_path(folder, index, suffix)
    good, encoded = cv2.imencode(suffix, image, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    if not good:
        raise OSError(errno.EINVAL, f"the picture cannot be encoded as {suffix}", str(path))
    with replacing(path) as part:
        part.write_bytes(encoded.tobytes())
    return path
