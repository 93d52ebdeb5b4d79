"""Pictures of a training: crops with labels and predictions, and curves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from engines.pose import BONES, INDEX, FloatArray
from engines.training.pose2d.augment import MEAN, STD, CropBatch

COLUMNS = 4
LABEL, FOUND, INK = (168, 224, 64), (0, 159, 230), (250, 248, 245)
"""BGR: what was labelled, what was found, words."""
WIDE, HIGH, PAD = 900, 260, 56


def draw_page(path: Path, batch: CropBatch, found: FloatArray) -> None:
    """Crops in rows: green rings are the labels, the orange skeleton is what the network finds."""
    mean, std = (np.array(values).reshape(3, 1, 1) for values in (MEAN, STD))
    cells = []
    for image, xy, weight, points in zip(batch.image, batch.xy, batch.weight, found, strict=True):
        picture = (
            np.clip(image.numpy() * std + mean, 0, 255).astype(np.uint8).transpose(1, 2, 0)[..., ::-1].copy()
        )
        for a, b in BONES:
            cv2.line(picture, _px(points[INDEX[a]]), _px(points[INDEX[b]]), FOUND, 1, cv2.LINE_AA)
        for spot, sure in zip(xy.numpy(), weight.numpy(), strict=True):
            if sure > 0:
                cv2.circle(picture, _px(spot), 3, LABEL, 1, cv2.LINE_AA)
        cells.append(picture)
    while len(cells) % COLUMNS:
        cells.append(np.zeros_like(cells[0]))
    rows = [np.hstack(cells[first : first + COLUMNS]) for first in range(0, len(cells), COLUMNS)]
    cv2.imwrite(str(path), np.vstack(rows))


def draw_curves(path: Path, rows: Sequence[dict[str, float]]) -> None:
    """Loss, and errors on people held out, over the epochs: one diagram under the other."""
    pairs = (("loss", "held_loss"), ("ned",), ("pck20", "pck10"))
    diagrams = [_diagram(rows, names) for names in pairs]
    cv2.imwrite(str(path), np.vstack(diagrams))


def _diagram(rows: Sequence[dict[str, float]], names: tuple[str, ...]) -> np.ndarray:
    canvas = np.full((HIGH, WIDE, 3), (18, 14, 10), np.uint8)
    values = np.array([[row[name] for name in names] for row in rows])
    if not np.isfinite(values).any():
        cv2.putText(
            canvas, f"{', '.join(names)}: nobody is held out", (PAD, HIGH // 2), 0, 0.6, INK, 1, cv2.LINE_AA
        )
        return canvas
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    span = max(high - low, 1e-9)
    for column, (name, paint) in enumerate(zip(names, (FOUND, LABEL), strict=False)):
        x = PAD + (WIDE - 2 * PAD) * np.arange(len(rows)) / max(len(rows) - 1, 1)
        y = HIGH - PAD + (2 * PAD - HIGH) * (values[:, column] - low) / span
        line = np.column_stack([x, y])[np.isfinite(y)].round().astype(np.int32)
        cv2.polylines(canvas, [line], False, paint, 2, cv2.LINE_AA)
        cv2.putText(
            canvas,
            f"{name} {values[-1, column]:.4g}",
            (PAD + 220 * column, 30),
            0,
            0.6,
            paint,
            1,
            cv2.LINE_AA,
        )
    for text, at in ((f"{high:.4g}", PAD), (f"{low:.4g}", HIGH - PAD + 16)):
        cv2.putText(canvas, text, (WIDE - PAD - 60, at), 0, 0.45, INK, 1, cv2.LINE_AA)
    cv2.putText(canvas, f"epoch {len(rows)}", (WIDE // 2 - 30, HIGH - 14), 0, 0.5, INK, 1, cv2.LINE_AA)
    return canvas


def _px(point: FloatArray) -> tuple[int, int]:
    x, y = np.nan_to_num(point).round().astype(int)
    return int(x), int(y)
