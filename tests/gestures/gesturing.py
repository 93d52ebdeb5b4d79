"""The stick figure makes gestures: sequences of poses at 30 frames a second."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import stick_figure as figure

from engines.pose import INDEX, PoseSequence


def hand_up(seconds: float = 4.0, rise_s: float = 0.4, side: str = "right", **camera: float) -> PoseSequence:
    """Stand, and after a second raise one hand high and hold it."""
    time = figure.times(seconds)
    up = np.clip((time - 1.0) / rise_s, 0, 1)
    raised, hanging = (5 + 165 * up, 10 + 165 * up), (5 + 0 * time, 10 + 0 * time)
    arms = [hanging, raised] if side == "right" else [raised, hanging]
    joints = figure.body(len(time), arm=(arms[0][0], arms[1][0]), forearm=(arms[0][1], arms[1][1]))
    return figure.seen(time, joints, **camera)


def arms_crossed(sequence: PoseSequence, first_s: float, last_s: float) -> PoseSequence:
    """The same movement with both forearms crossed before the chest for a time."""
    xy = sequence.xy.copy()
    inside = (sequence.time >= first_s) & (sequence.time < last_s)
    shoulders = (xy[:, INDEX["left_shoulder"]] + xy[:, INDEX["right_shoulder"]]) / 2
    hips = (xy[:, INDEX["left_hip"]] + xy[:, INDEX["right_hip"]]) / 2
    down = hips - shoulders
    across = (xy[:, INDEX["left_shoulder"]] - xy[:, INDEX["right_shoulder"]]) / 2
    for side, sign in (("left", 1.0), ("right", -1.0)):
        elbow = shoulders + sign * across + 0.45 * down
        wrist = shoulders - sign * 0.6 * across + 0.3 * down
        xy[inside, INDEX[f"{side}_elbow"]] = elbow[inside]
        xy[inside, INDEX[f"{side}_wrist"]] = wrist[inside]
    return replace(sequence, xy=xy)


def wrist_at(sequence: PoseSequence, side: str, x: float, y: float) -> PoseSequence:
    """The same with one wrist `x` torso lengths to the person's left of and `y` above mid shoulders."""
    xy = sequence.xy.copy()
    shoulders = (xy[:, INDEX["left_shoulder"]] + xy[:, INDEX["right_shoulder"]]) / 2
    hips = (xy[:, INDEX["left_hip"]] + xy[:, INDEX["right_hip"]]) / 2
    torso = np.linalg.norm(hips - shoulders, axis=1)
    xy[:, INDEX[f"{side}_wrist"]] = shoulders + torso[:, None] * np.array([x, -y])
    return replace(sequence, xy=xy)
