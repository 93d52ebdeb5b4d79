"""The drawing of the angles is the one that its script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_drawing_of_the_angles_is_current() -> None:
    spec = importlib.util.spec_from_file_location("draw_angles", DOCS / "draw_angles.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert (DOCS / "angles.svg").read_text(encoding="utf-8") == script.drawing(), "python docs/draw_angles.py"
