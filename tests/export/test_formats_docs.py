"""docs/formats.md says what the table of formats says."""

import re
from pathlib import Path

from export.formats import FORMATS
from export.mot import PELVIS, SIDED

TEXT = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_format_has_its_row_with_its_files() -> None:
    rows = re.findall(r"^\| \[?`(\w+)`[^|]*\| (.*?) \|", TEXT, re.M)
    assert [(name, tuple(re.findall(r"`(.*?)`", files))) for name, files in rows] == [
        (each.name, each.files) for each in FORMATS.values()
    ]


def test_every_coordinate_of_the_mot_is_explained() -> None:
    named = set(re.findall(r"\w+", TEXT))
    assert set(SIDED) | set(PELVIS) | {"lumbar_rotation"} <= named
