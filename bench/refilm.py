"""The counted videos filmed again, mirrored, smaller, darker and coarse: `python -m bench.refilm DIR`.

Needs ../shared/data. What the 2D engine sees of the same movements then has errors of its own.
Then `mirror batch DIR --out OUT --overlay none --no-3d`, and `python -m bench.counting ... --refilmed OUT/videos`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from bench.counted import DATA

SIZE, GAMMA = 0.67, 1.5
"""Edges of the picture, as a share, and how much darker it is: brightness, 0 to 1, to this power."""
CODER = {"crf": "32", "preset": "veryfast", "bf": "0", "tune": "zerolatency"}
ENDINGS = {".mp4", ".webm", ".mov", ".avi", ".mkv", ".gif"}


def refilm(path: Path, out: Path) -> None:
    """Write a video again; its frames keep their times. Raises av.error.FFmpegError for what cannot be read."""
    with av.open(str(path)) as source, av.open(str(out), "w") as written:
        seen = source.streams.video[0]
        stream, last = None, -1
        for frame in source.decode(seen):
            image = change_picture(frame.to_ndarray(format="bgr24"))
            if stream is None:
                stream = written.add_stream("h264", rate=seen.average_rate or 30, options=CODER)
                stream.height, stream.width = image.shape[:2]
                stream.pix_fmt, stream.time_base = "yuv420p", seen.time_base
                stream.codec_context.time_base = seen.time_base
            again = av.VideoFrame.from_ndarray(image, format="bgr24")
            last = frame.pts if frame.pts is not None and frame.pts > last else last + 1
            again.pts, again.time_base = last, seen.time_base
            written.mux(stream.encode(again))
        if stream is not None:
            written.mux(stream.encode())


def change_picture(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Mirrored, smaller (edges even) and darker; (H, W, 3) BGR."""
    height, width = (int(SIZE * edge) // 2 * 2 for edge in image.shape[:2])
    small = cv2.resize(image[:, ::-1], (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(255.0 * (small / 255.0) ** GAMMA, dtype=np.uint8)


def main() -> None:
    """Film all of them again; what cannot be read is named and left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path, help="folder for the videos")
    out = parser.parse_args().out
    videos = DATA / "videos"
    for path in sorted(path for path in videos.rglob("*") if path.suffix in ENDINGS):
        again = (out / path.relative_to(videos)).with_suffix(".mp4")
        again.parent.mkdir(parents=True, exist_ok=True)
        try:
            refilm(path, again)
        except av.error.FFmpegError as error:
            again.unlink(missing_ok=True)
            print(f"{path.relative_to(videos)}: left out: {error}")


if __name__ == "__main__":
    main()
