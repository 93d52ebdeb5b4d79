"""Files of strangers: made by a seed, and those that once did harm. It stands on figures of other tests."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / name) for name in ("store", "rules")]
