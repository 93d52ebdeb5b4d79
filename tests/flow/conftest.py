"""The stick figure of the rules' tests stands before the mirror too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
sys.path.insert(0, str(Path(__file__).parents[1] / "gestures"))
