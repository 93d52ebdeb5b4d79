"""The stick figure of the rules' tests, its gestures and its rehearsed visit stand before the glass too, and the
engines' odd videos go through a batch."""

import sys
from pathlib import Path

for folder in ("engines", "rules", "gestures", "visit", "calibration", "export", "store"):
    sys.path.insert(0, str(Path(__file__).parents[1] / folder))
