"""The stick figure of the rules' tests, its gestures and its rehearsed session stand before the glass too, and the
engines' odd videos go through a batch."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

for folder in ("engines", "rules", "gestures", "flow", "calibration", "export", "store"):
    sys.path.insert(0, str(Path(__file__).parents[1] / folder))

from batches import Batch


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> tuple[Batch, dict[str, Any]]:
    """An undisturbed run over the sample, by one worker in one frame batch, and its job's document.

    Nobody writes to its folder: who goes on from it copies it (`Batch.goes_on_from`).
    """
    folder = tmp_path_factory.mktemp("finished")
    run = Batch(folder / "out", folder / "store.db")
    options = ("--workers", "1", "--frame-batch", "500", "--overlay", "none")
    status, document, complaints = run.run([sample], *options)
    assert status == 0, complaints
    return run, document["jobs"][0]
