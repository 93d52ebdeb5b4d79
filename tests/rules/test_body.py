"""The body as it is followed: size, view, nearer side, cuts; the same in whatever blocks it comes."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import INDEX
from rules.body import BodyStream
from rules.view import view_name


@pytest.mark.parametrize(
    "yaw,expected",
    [
        (0, "front"),
        (20, "front"),
        (50, "three_quarter"),
        (310, "three_quarter"),
        (90, "side"),
        (180, "back"),
        (270, "side"),
    ],
)
def test_the_view_is_found(yaw, expected):
    body = BodyStream().of_sequence(figure.standing(3, yaw=yaw))
    assert view_name(body.breadth[-1], body.facing[-1]) == expected


def test_a_hanging_body_has_a_view_too():
    sequence = figure.standing(2)
    upside_down = type(sequence)(
        sequence.time, np.array(sequence.size) - 1 - sequence.xy, sequence.score, None, sequence.size
    )
    body = BodyStream().of_sequence(upside_down)
    assert view_name(body.breadth[-1], body.facing[-1]) == "front"


def test_the_torso_keeps_its_length_through_a_squat():
    body = BodyStream().of_sequence(figure.squats(3))
    assert body.torso.max() / body.torso[20] < 1.1 and body.torso.min() / body.torso[20] > 0.9


def test_the_nearer_side_is_the_one_that_is_seen_better():
    sequence = figure.standing(3, yaw=90)
    for side, number in (("left", 0), ("right", 1)):
        score = np.where([name.startswith(side) for name in INDEX], 0.9, 0.5) * np.ones((len(sequence), 1))
        seen = type(sequence)(sequence.time, sequence.xy, score, None, sequence.size)
        assert BodyStream().of_sequence(seen).near[-1] == number


def test_sides_that_are_seen_alike_have_a_nearer_one_that_a_mirror_exchanges():
    sequence = figure.standing(3, yaw=90)
    score = np.where([name.startswith("right") for name in INDEX], 0.71, 0.7) * np.ones((len(sequence), 1))
    seen = type(sequence)(sequence.time, sequence.xy, score, None, sequence.size)
    near, other = (BodyStream().of_sequence(one).near for one in (seen, seen.mirror()))
    assert (near == 1).all() and (other == 0).all()


def test_blocks_of_any_size_give_the_same():
    sequence = figure.squats(2, noise=2.0, yaw=30)
    whole = BodyStream().of_sequence(sequence)
    stream = BodyStream()
    parts = [
        stream.of_sequence(figure.frames(sequence, slice(a, b)))
        for a, b in ((0, 1), (1, 50), (50, len(sequence)))
    ]
    for name in ("xy", "torso", "lengths", "breadth", "facing", "near", "cut"):
        joined = np.concatenate([getattr(part, name) for part in parts])
        assert np.array_equal(joined, getattr(whole, name), equal_nan=True), name


def test_only_what_came_before_counts():
    sequence = figure.squats(2, noise=2.0)
    early = BodyStream().of_sequence(figure.frames(sequence, slice(0, 80)))
    assert np.array_equal(early.xy, BodyStream().of_sequence(sequence).xy[:80], equal_nan=True)


def test_a_cut_is_found_and_a_fast_movement_is_none():
    assert not BodyStream().of_sequence(figure.jumping_jacks(4, rep_s=0.7, fps=15, noise=3.0)).cut.any()
    near, far = figure.standing(2), figure.standing(2, distance=7.0)
    joined = type(near)(
        np.concatenate([near.time, far.time + 2]), np.concatenate([near.xy, far.xy]),
        np.concatenate([near.score, far.score]), None, near.size,
    )  # fmt: skip
    assert np.flatnonzero(BodyStream().of_sequence(joined).cut).tolist() == [len(near)]


def test_low_scores_are_missing():
    sequence = figure.standing(1)
    score = sequence.score.copy()
    score[:, INDEX["left_knee"]] = 0.29
    body = BodyStream().of_sequence(type(sequence)(sequence.time, sequence.xy, score, None, sequence.size))
    assert np.isnan(body.xy[:, INDEX["left_knee"]]).all()
    assert np.isfinite(body.xy[:, INDEX["right_knee"]]).all()
