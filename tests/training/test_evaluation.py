"""What the lifter is judged on: all clips of held-out people, and the rare ones among them."""

from __future__ import annotations

import numpy as np

from engines.lift import load_lifter
from engines.training.evaluate import TrueMovement, evaluate, read_held_out
from engines.training.mocap import Clip
from engines.training.posing import make_clips


def clips() -> list[Clip]:
    """Eleven takes of a held-out person's squats, one of somebody else, one dance of another held-out person."""
    points = make_clips(np.random.default_rng(0), 13, 40)
    takes = [Clip(f"{i}", "uiprmd", "s07", "deep squat", points[i], 1.7) for i in range(11)]
    other = Clip("o", "uiprmd", "s01", "deep squat", points[11], 1.7)
    return [*takes, other, Clip("d", "cmu_aclstm", "94", "indian dance", points[12], 1.6)]


def test_all_clips_of_held_out_people_are_judged_and_every_fifth_repetition_is_rare() -> None:
    movements = read_held_out(clips())
    assert [one.group for one in movements] == ["squat"] * 11 + ["dance"]
    assert [i for i, one in enumerate(movements) if one.rare] == [0, 5, 10, 11]
    assert [one.height_m for one in movements][-2:] == [1.7, 1.6]
    thinned = read_held_out(clips(), 5)
    assert [one.rare for one in thinned] == [True] * 4


def test_means_are_over_all_over_the_rare_and_over_each_group() -> None:
    lifter = load_lifter("embedded")
    assert lifter is not None
    points = make_clips(np.random.default_rng(1), 3, 24)
    rare, dance = TrueMovement("squat", points[1], 1.7), TrueMovement("dance", points[2], 1.7)
    report = evaluate(lifter, [rare, dance, TrueMovement("squat", points[0], 1.7, rare=False)], 1)
    assert set(report) == {"true 2D", "noisy 2D"}
    true = {name: means["mpjpe_mm"] for name, means in report["true 2D"]["centred"].items()}
    assert set(true) == {"all", "rare", "squat", "dance"}
    # all frames are seen and the clips are of one length, so means of means are means
    assert abs(true["all"] - (2 * true["squat"] + true["dance"]) / 3) < 0.02
    assert true["rare"] != true["all"]
    alone = evaluate(lifter, [rare, dance], 1)
    for noise, ways in report.items():
        for way, groups in ways.items():
            assert groups["rare"] == alone[noise][way]["all"]
    assert report["noisy 2D"]["causal"]["all"]["mpjpe_mm"] > report["true 2D"]["causal"]["all"]["mpjpe_mm"]
