"""From images to poses: zoo, runtimes, detector, 2D pose, athlete lock."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engines.pipeline import Pipeline

__all__ = ["Pipeline"]

# ONNX Runtime's wheels report to their maker, with a number for this machine, unless they are configured not to
# before they are imported: nothing leaves this house
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")


def __getattr__(name: str) -> Any:
    # `rules` imports engines.pose alone: the pipeline, with ONNX Runtime and OpenCV, waits until it is asked for
    if name == "Pipeline":
        from engines.pipeline import Pipeline

        return Pipeline
    raise AttributeError(f"module 'engines' has no attribute {name!r}")
