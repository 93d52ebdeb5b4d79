"""Thousands of broken films: each is read, or refused by a VideoError; nothing hangs, and no decoder breaks.

`VIDEO_FUZZ=100000 pytest tests/engines/test_video_fuzzed.py` looks longer, with other seeds.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from synthetic import clip

from engines.video import VideoError, VideoFile

H264 = {"codec": "libx264", "g": "10", "bf": "2"}
KINDS = {
    "a.mp4": H264,
    "a.mkv": H264,
    "a.ts": H264,
    "a.flv": H264,
    "a.h264": H264,
    "a.avi": {"codec": "mpeg4", "g": "10", "bf": "2"},
    "a.webm": {"codec": "libvpx-vp9", "cpu-used": "8"},
    "a.mpg": {"codec": "mpeg2video"},
    "a.gif": {"codec": "gif", "pix_fmt": "rgb8"},
    "a.wmv": {"codec": "wmv2"},
    "a.mxf": {"codec": "mpeg2video"},
    "a.ogv": {"codec": "libvpx"},
    "a.mov": {"codec": "mjpeg", "pix_fmt": "yuvj420p"},
}
TRIES = int(os.environ.get("VIDEO_FUZZ", "40"))
HEAD = 1500
EXTREMES = (0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000)


def mutate(good: bytes, seed: int) -> bytes:
    """A copy with bytes changed, mostly in its head; sometimes cut, with a piece twice, or a field at its extreme."""
    dice = np.random.default_rng(seed)
    data = bytearray(good)
    for _ in range(int(dice.integers(1, 12))):
        within = min(HEAD, len(data)) if dice.random() < 0.6 else len(data)
        data[int(dice.integers(0, within))] = int(dice.integers(0, 256))
    kind, at = dice.integers(0, 4), int(dice.integers(1, len(data) - 8))
    if kind == 1:
        del data[at:]
    elif kind == 2:
        data[at:at] = data[at : at + int(dice.integers(1, 3000))]
    elif kind == 3:
        data[at : at + 4] = int(dice.choice(EXTREMES)).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize("name", KINDS)
def test_a_broken_film_is_read_or_refused(tmp_path: Path, name: str) -> None:
    good = clip(tmp_path / name, 20, **KINDS[name]).read_bytes()
    path = tmp_path / f"broken{Path(name).suffix}"
    first = 0 if TRIES == 40 else 1 << 20
    for seed in range(first, first + TRIES):
        path.write_bytes(mutate(good, seed))
        try:
            video = VideoFile(path)
            seen = [index for index, _, _ in video.pictures()]
        except VideoError as error:
            assert "the decoder broke" not in str(error), f"seed {seed}: {error}"
            assert str(path) in str(error) and "\n" not in str(error)
            continue
        assert seen == sorted(set(seen)) and len(seen) <= len(video), f"seed {seed}"
        assert np.all(np.diff(video.times) > 0) and np.isfinite(video.times).all(), f"seed {seed}"
        assert np.isfinite(video.info.fps) and video.info.fps > 0, f"seed {seed}"
        assert video.info.width > 0 and video.info.height > 0, f"seed {seed}"
