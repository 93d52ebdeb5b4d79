"""Whether somebody is seen whole, also where the network guesses what is out of the picture."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import INDEX
from mirror.live.state import Analysed, Status, Watch
from mirror.visit.checks import judge

FEET = [INDEX["left_ankle"], INDEX["right_ankle"]]
SIZE = (1280, 720)


@pytest.mark.parametrize(
    ("share", "score", "whole"),
    [(0.80, 0.35, True), (0.94, 0.35, False), (0.94, 0.75, True), (0.99, 0.75, False)],
)
def test_feet_near_the_edge_must_be_seen_for_certain(share: float, score: float, whole: bool) -> None:
    pose = figure.standing(0.2, size=SIZE).pose(0)
    xy, scores = pose.xy.copy(), pose.score.copy()
    xy[:, 1] += share * SIZE[1] - np.nanmax(xy[FEET, 1])
    scores[FEET] = score
    seen = type(pose)(xy, scores, None, 0, 0.0)
    scene = judge(Analysed(0, 0.0, seen, xy, SIZE), Status(Watch.FOLLOWING), None)
    assert scene.whole is whole
    assert scene.say == ("" if whole else "stand.back")
