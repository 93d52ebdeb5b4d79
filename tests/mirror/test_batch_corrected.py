"""A batch that is called again holds what a trainer said of it; no frame is computed for that."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from batches import Batch

from mirror.review.library import Library


def counts(folder: Path) -> tuple[list[dict[str, str]], dict[str, Any], dict[str, Any]]:
    with (folder / "reps.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    said = (json.loads((folder / f"{name}.json").read_text()) for name in ("summary", "session"))
    return rows, *said  # type: ignore[return-value]


def test_corrections_hold_when_the_batch_is_called_again(
    tmp_path: Path, sample: Path, finished: tuple[Batch, Any]
) -> None:
    batch = Batch(tmp_path / "out", tmp_path / "store.db").goes_on_from(finished[0])
    asked = ("--overlay", "none", "--format", "json")
    status, _, complaints = batch.run([sample], *asked)
    assert status == 0, complaints
    folder = batch.out / sample.stem / sample.stem
    ruled, _, _ = counts(folder)
    opened = Library(None, (folder,)).open(f"folder:{folder}")
    Library(None, (folder,)).settle(opened, (1, "rep", 1), False)

    status, again, complaints = batch.run([sample], *asked)
    assert (status, again["frames_computed"]) == (0, 0), complaints
    rows, summary, document = counts(folder)
    left = len(ruled) - 1
    assert len(rows) == summary["reps"] == document["reps"] == again["jobs"][0]["videos"][0]["reps"] == left
    assert summary["reps_as_counted"] == document["reps_as_counted"] == len(ruled)

    _, raw, _ = batch.run([sample], *asked, "--as-counted")
    rows, summary, document = counts(folder)
    assert [row["corrected"] for row in rows] == ["1", *["0"] * left]
    assert len(rows) == summary["reps"] == document["reps"] == len(ruled) and raw["frames_computed"] == 0

    batch.run([sample], *asked, "--force")
    rows, summary, document = counts(folder)
    assert len(rows) == summary["reps"] == document["reps"] == left, "work done anew keeps the trainer's word"
