"""Is everything right for a set: somebody is there, seen whole, near enough, turned the right way, in the light?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX
from mirror.live.state import Analysed, Status, Watch
from rules.exercise import Exercise

WHOLE = ("nose", "left_shoulder", "right_shoulder", "left_hip", "right_hip", "left_ankle", "right_ankle")
"""Key points that a whole body has; one side is enough."""
EDGE = 0.015
"""Share of the picture's size within which a point counts as cut off."""
NEAR_EDGE, SURE = 0.12, 0.5
"""So near the edge a point must be this certain: a network puts feet that are cut off just inside the picture, with
scores of 0.1 to 0.45, and scores feet that it sees 0.6 and more."""
SMALL, LARGE = 0.26, 0.97
"""Extent of the body as a share of the picture along the same axis, the larger of the two: below it is too far, above
too near. Whoever is seen whole is never too near."""


TURNS = frozenset({"stand.turn_side", "stand.turn_front"})
"""Advice that holds nobody up: the exercise is seen best from there, and counted from anywhere."""
NO_LIGHT = frozenset({Watch.DARK, Watch.CAMERA_GONE, Watch.STARTING})
"""Without a picture nobody can say that there is light."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is right. `say` is the key of the first thing that is wrong, empty when nothing is."""

    person: bool
    whole: bool
    distance: bool
    view: bool
    light: bool
    say: str

    @property
    def ready(self) -> bool:
        """Whether a set can begin: from whichever side it is seen, it is counted."""
        return self.person and self.whole and self.distance and self.light and self.say in {"", *TURNS}


def judge(analysed: Analysed | None, status: Status, exercise: Exercise | None) -> Scene:
    """Judge the newest frame; `exercise` None asks for no view."""
    light = status.watch not in NO_LIGHT
    person = (
        analysed is not None
        and analysed.pose.visible
        and status.watch in {Watch.FOLLOWING, Watch.CROWDED, Watch.DARK}
    )
    if analysed is None or not person:
        dark = status.watch is Watch.DARK
        return Scene(False, False, False, False, light, "stand.dark" if dark else "stand.nobody")
    whole = seen_whole(analysed)
    size = _extent(analysed)
    large = size > LARGE and not whole
    distance = size >= SMALL and not large
    view = exercise is None or analysed.view is None or analysed.view in exercise.views
    wrong = [
        (status.watch is Watch.DARK, "stand.dark"),
        (status.watch is Watch.CROWDED, "stand.crowded"),
        (size < SMALL, "stand.closer"),
        (large, "stand.back"),
        (not whole, _towards(analysed)),
        (not view, _turn(exercise)),
    ]
    return Scene(True, whole, distance, view, light, next((key for bad, key in wrong if bad), ""))


def side_on(exercise: Exercise | None) -> bool:
    """Whether an exercise is best judged from the side: the view that its file names first."""
    return exercise is not None and exercise.views[0] == "side"


def _turn(exercise: Exercise | None) -> str:
    sideways = exercise is not None and "front" not in exercise.views and "back" not in exercise.views
    return "stand.turn_side" if sideways else "stand.turn_front"


def seen_whole(analysed: Analysed) -> bool:
    """Whether head, shoulders, hips and feet are seen: a point of each pair at least, none at the picture's edge."""
    xy, score = analysed.filtered, analysed.pose.score
    pairs: dict[str, bool] = {}
    for name in WHOLE:
        point, certain = xy[INDEX[name]], score[INDEX[name]] >= SURE
        short = name.removeprefix("left_").removeprefix("right_")
        pairs[short] = pairs.get(short, False) or (
            bool(np.isfinite(point).all()) and _inside(point, analysed, EDGE if certain else NEAR_EDGE)
        )
    return all(pairs.values())


def _inside(point: np.ndarray, analysed: Analysed, edge: float) -> bool:
    share = point / np.array(analysed.size)
    return bool((share > edge).all() and (share < 1 - edge).all())


def _extent(analysed: Analysed) -> float:
    """Width or height of the box around the seen points, each as a share of the picture's: the larger of the two."""
    points = analysed.filtered[np.isfinite(analysed.filtered).all(axis=1)]
    return float((np.ptp(points, axis=0) / np.array(analysed.size)).max()) if len(points) > 1 else 0.0


def _towards(analysed: Analysed) -> str:
    """What brings the whole body into the picture: a step to the side that has room, or back."""
    points = analysed.filtered[np.isfinite(analysed.filtered).all(axis=1)]
    if not len(points):
        return "stand.back"
    left, right = points[:, 0].min() / analysed.size[0], points[:, 0].max() / analysed.size[0]
    # the camera looks the other way: its left is the member's right
    if left <= EDGE and right < 0.8:
        return "stand.left"
    if right >= 1 - EDGE and left > 0.2:
        return "stand.right"
    return "stand.back"
