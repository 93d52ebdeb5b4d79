"""Points that were scaled to one box in every frame: brought into proportion; pictures are left as they are."""

from __future__ import annotations

from dataclasses import replace

import floor_figure
import numpy as np
import pytest
import stick_figure as figure

from rules import Counter, analyse
from rules.body import BodyStream
from rules.joints import segment_lengths
from rules.proportions import Proportions

BOXES = [(1.0, 1.0), (1000.0, 1000.0), (400.0, 1000.0), (333.0, 78.0)]


def boxed(sequence, box=(1.0, 1.0)):
    """Each frame's points in the box that they fill, each axis for itself."""
    low, high = (of(sequence.xy, axis=1, keepdims=True) for of in (np.nanmin, np.nanmax))
    return replace(sequence, xy=(sequence.xy - low) / (high - low) * box, size=None)


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize(
    ("exercise", "sequence", "reps"),
    [
        ("squat", figure.squats(4), 4),
        ("squat", figure.squats(4, yaw=90), 4),
        ("jumping_jack", figure.jumping_jacks(6), 6),
        ("push_up", floor_figure.push_ups(4, yaw=90), 4),
    ],
)
def test_a_set_counts_in_whatever_box_it_was_stored(box, exercise, sequence, reps):
    assert len(analyse(boxed(sequence, box), exercise, channels="live").reps) == reps


def test_a_shin_keeps_its_length_through_a_squat():
    stored = boxed(figure.squats(3, yaw=90)).xy
    restored, _ = Proportions().restore(stored)
    before, after = (segment_lengths(points)[:, 0, 4] for points in (stored, restored))
    assert np.ptp(before) / np.median(before) > 0.5
    assert np.ptp(after) / np.median(after) < 0.25


@pytest.mark.parametrize(
    "sequence", [figure.jumping_jacks(3), figure.standing(2), figure.squats(2, noise=1.0)]
)
def test_a_picture_is_left_as_it_is(sequence):
    whole = replace(sequence, xy=np.rint(sequence.xy))
    for picture in (sequence, whole):
        assert Proportions().restore(picture.xy)[0] is picture.xy


def test_frame_by_frame_it_is_the_same():
    stored = boxed(figure.squats(2), (700.0, 900.0))
    stream = BodyStream()
    one_by_one = np.concatenate([stream.of_pose(stored.pose(i)).xy for i in range(len(stored))])
    assert np.allclose(one_by_one, BodyStream().of_sequence(stored).xy, equal_nan=True)


def test_live_counts_what_the_recording_counts():
    stored, counter = boxed(figure.jumping_jacks(5)), Counter("jumping_jack")
    live = [counter.update(stored.pose(i)).rep for i in range(len(stored))]
    live = [rep for rep in live if rep is not None] + list(counter.finish()[0])
    assert len(live) == len(analyse(stored, "jumping_jack", channels="live").reps) == 5


def test_the_unit_of_the_points_is_no_matter():
    sequence = figure.squats(3)
    small = replace(sequence, xy=sequence.xy / 1280.0, size=None)
    assert len(analyse(small, "squat", channels="live").reps) == 3
