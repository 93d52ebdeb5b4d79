"""docs/inputs.md says what the code does."""

import re
from pathlib import Path

from engines.video.process import MEMORY_BYTES, OPEN_FILES
from engines.video.streams import CONTAINERS
from mirror.batch.results import FEW, LOST
from mirror.capture.metadata import KEYS
from mirror.untrusted import VIDEO_SUFFIXES

DOC = (Path(__file__).parents[2] / "docs" / "inputs.md").read_text(encoding="utf-8")


def test_endings_and_containers_are_those_that_are_read():
    row = next(line for line in DOC.splitlines() if line.startswith("| films |"))
    assert re.findall(r"`(\.\w+)`", row) == sorted(VIDEO_SUFFIXES)
    listed = DOC.partition("absolute\npath: ")[2].partition(". A playlist")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == CONTAINERS


def test_keys_and_limits_are_those_that_hold():
    assert all(f"`{key}`" in DOC for key in KEYS)
    assert f"{MEMORY_BYTES >> 30} GiB of memory, {OPEN_FILES} open files" in DOC
    assert (LOST, FEW) == (0.02, 5) and "More than 2 % (and five frames) lost" in DOC
