"""The store's disk fills up while a batch is at work: a line, and the same call goes on when there is room."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from batches import short_film
from disturbed import on_small_disk

FRAMES = 8


@pytest.fixture
def film(sample: Path, tmp_path: Path) -> Path:
    """The sample's first frames, small."""
    return short_film(sample, tmp_path / "short.mp4", FRAMES)


@pytest.mark.parametrize("size", ["360k", "440k"])
def test_a_full_disk_of_the_store_is_a_line_and_the_batch_goes_on_later(
    film: Path, tmp_path: Path, size: str
) -> None:
    disk, out = tmp_path / "disk", tmp_path / "out"
    options = "--workers 1 --frame-batch 1 --overlay none --no-3d"
    batch = f"{sys.executable} -m mirror batch {film} --out {out} {options}; echo status $?"
    script = [f"export MIRROR_STORE={disk}/mirror.db", batch, f"mount -o remount,size=20m {disk}", batch]
    done = on_small_disk(size, "\n".join(script), disk)
    said = done.stdout + done.stderr
    assert "Traceback" not in said and "foreseen" not in said, said
    assert f"{disk}/mirror.db: the disk is full" in done.stderr and "status 1" in done.stdout, said
    assert done.stdout.rstrip().endswith("status 0"), said
