"""From images to poses: zoo, runtimes, detector, 2D pose, athlete lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engines.pipeline import Pipeline

__all__ = ["Pipeline"]


def __getattr__(name: str) -> Any:
    # `rules` imports engines.pose alone: the pipeline, with ONNX Runtime and OpenCV, waits until it is asked for
    if name == "Pipeline":
        from engines.pipeline import Pipeline

        return Pipeline
    raise AttributeError(f"module 'engines' has no attribute {name!r}")
