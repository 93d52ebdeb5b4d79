"""A network that answers the same whatever it sees."""

import numpy as np

from rules.recognition.network import Network
from rules.recognition.windows import CHANNELS


def constant(**odds):
    """Odds of each class; underscores join the exercises of one: `none=1, squat=3`."""
    arrays = {
        "kernel0": np.zeros((5, CHANNELS, 4)), "kernel1": np.zeros((5, 4, 4)), "kernel2": np.zeros((3, 4, 4)),
        "layer0": np.zeros((8, 4)), "layer1": np.zeros((4, len(odds))),
        "bias0": np.zeros(4), "bias1": np.zeros(4), "bias2": np.zeros(4), "bias3": np.zeros(4),
        "bias4": np.log(list(odds.values())), "classes": np.array(list(odds)),
    }  # fmt: skip
    return Network.of(arrays)
