"""Both pages of a report as pictures: `python -m tests.screenshots.report --out docs/screens`.

The member and the movements are generated, judged by the real rules over twelve weeks (`mirror.demonstration`).
Needs `pypdfium2` (extra `dev`), which shows the PDF as a reader does; Qt's offscreen platform will do.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click
import numpy as np
from PySide6.QtGui import QImage

from mirror.demonstration import Person, twelve_weeks
from mirror.report.writing import report_of
from mirror.store.database import open_store
from tests.screenshots.png import index_colours

MEMBER = Person("Amina Haddad", 1.70, ("squat", "jumping_jack", "shoulder_press"), 12, 2)
NOW = datetime(2026, 11, 20, 18, 59, tzinfo=UTC)
"""A Friday: both sessions of the week are done."""
SETS = 6
SCALE = 1.8
"""Pixels a point."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
def main(out: Path) -> None:
    """Take a picture of both pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        written = _report(Path(folder))
        out.mkdir(parents=True, exist_ok=True)
        for number, picture in enumerate(_pages(written), start=1):
            _on_white(index_colours(picture)).save(str(out / f"report-{number}.png"))


def _report(folder: Path) -> Path:
    with closing(open_store(folder / "mirror.db")) as store:
        last = twelve_weeks(store, NOW.timestamp(), (MEMBER,), sets=SETS)[-1]
        return report_of(store, last, folder, language="en")


def _pages(pdf: Path) -> list[np.ndarray]:
    """(H, W, 3) BGR of each page."""
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [page.render(scale=SCALE).to_numpy()[..., :3].copy() for page in document]


def _on_white(image: QImage) -> QImage:
    """What is nearly white in the palette is the paper."""
    for i, colour in enumerate(image.colorTable()):
        if min(colour.to_bytes(4, "big")) >= 250:
            image.setColor(i, 0xFFFFFFFF)
    return image


if __name__ == "__main__":
    main()
