"""Orders in which networks return their key points, in our names; "" for one that we have no name for.

A zoo entry lists its own; an import takes one of these, by name or by how many key points a head has.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engines.pose import KEYPOINTS

COCO = KEYPOINTS[:17]

_HANDS = {91 + 5: "left_index", 91 + 17: "left_pinky", 112 + 5: "right_index", 112 + 17: "right_pinky"}
_FEET = ("left_big_toe", "left_small_toe", "left_heel", "right_big_toe", "right_small_toe", "right_heel")

_MPII = (
    "right_ankle", "right_knee", "right_hip", "left_hip", "left_knee", "left_ankle",
    "pelvis", "neck", "", "head",
    "right_wrist", "right_elbow", "right_shoulder", "left_shoulder", "left_elbow", "left_wrist",
)  # fmt: skip
# Human3.6M's joint 8, called neck or thorax, lies below the line of the shoulders: it is not our neck
_HUMAN36M = (
    "pelvis", "right_hip", "right_knee", "right_ankle", "left_hip", "left_knee", "left_ankle",
    "", "", "nose", "head",
    "left_shoulder", "left_elbow", "left_wrist", "right_shoulder", "right_elbow", "right_wrist",
)  # fmt: skip
_MUCO = (
    "head", "neck", "right_shoulder", "right_elbow", "right_wrist", "left_shoulder", "left_elbow", "left_wrist",
    "right_hip", "right_knee", "right_ankle", "left_hip", "left_knee", "left_ankle", "pelvis", "", "", "", "",
    "right_big_toe", "left_big_toe",
)  # fmt: skip

ORDERS: dict[str, tuple[str, ...]] = {
    "coco17": COCO,
    "halpe26": KEYPOINTS[:26],
    "wholebody133": COCO + _FEET + tuple(_HANDS.get(row, "") for row in range(23, 133)),
    "mpii16": _MPII,
    "human36m17": _HUMAN36M,
    "human36m18": (*_HUMAN36M, "neck"),
    "muco21": _MUCO,
    "mirror30": KEYPOINTS,
}
"""Name -> key points in the order of the network's outputs.

`mpii16` (Andriluka et al. 2014) has thorax and upper neck: the thorax, between the shoulders, is our neck.
`human36m18` is 3DMPPE's, with a thorax between the shoulders added; `muco21` that of MuCo-3DHP (Mehta et al.
2018), whose single toe stands for our big toe; `mirror30` are ours, as networks that are trained here return them.
"""


def order_of(count: int, planar: bool = True) -> str | None:
    """The name of the order with so many key points (of 3D data sets where not `planar`), or None."""
    spatial = {"human36m17", "human36m18", "muco21"}
    fitting = [name for name, rows in ORDERS.items() if len(rows) == count and (name in spatial) != planar]
    return fitting[0] if fitting else None


def mirror_rows(keypoints: Sequence[str]) -> NDArray[np.intp]:
    """For each row of an order, the row of its counterpart on the other side (itself on the midline).

    A row without a name stays where it is: what becomes of it is never read.
    """
    swap = {"left": "right", "right": "left"}
    rows = {name: row for row, name in enumerate(keypoints) if name}

    def counterpart(row: int, name: str) -> int:
        side, _, rest = name.partition("_")
        return rows.get(f"{swap[side]}_{rest}", row) if side in swap else row

    return np.array([counterpart(row, name) for row, name in enumerate(keypoints)], dtype=np.intp)
