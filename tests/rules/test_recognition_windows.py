"""Windows of pose: the same movement is the same window at any size, place and frame rate, live or not."""

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import PoseSequence
from rules.body import BodyStream
from rules.recognition.windows import (
    CHANNELS,
    POINTS,
    RATE_HZ,
    STEPS,
    STRIDE,
    WindowStream,
    centre_windows,
    in_sight,
    mirror_windows,
)


def windows_of(sequence, **how):
    return WindowStream(**how).see(BodyStream().of_sequence(sequence))


def changed(sequence, xy=None, time=None, score=None):
    return PoseSequence(
        sequence.time if time is None else time,
        sequence.xy if xy is None else xy,
        sequence.score if score is None else score,
        None,
        None,
    )


def test_a_window_ends_every_quarter_second():
    time, windows = windows_of(figure.squats(2))
    assert np.allclose(np.diff(time), STRIDE / RATE_HZ)
    assert time[0] == pytest.approx((STRIDE - 1) / RATE_HZ)
    assert windows.shape == (len(time), STEPS, CHANNELS)


def test_what_was_before_the_first_frame_is_nothing():
    _, windows = windows_of(figure.squats(1))
    assert (windows[0, : STEPS - STRIDE] == 0).all()
    assert windows[0, -1, -1] == 1.0


def test_frame_by_frame_and_in_one_block_are_the_same():
    sequence = figure.squats(2, yaw=30, noise=2.0)
    stream, bodies = WindowStream(), BodyStream()
    parts = [stream.see(bodies.of_pose(sequence.pose(i))) for i in range(len(sequence))]
    time, windows = windows_of(sequence)
    assert np.allclose(np.concatenate([own for own, _ in parts]), time)
    assert np.array_equal(np.concatenate([own for _, own in parts]), windows)


def test_size_and_place_in_the_picture_change_nothing():
    sequence = figure.squats(2, yaw=30)
    _, windows = windows_of(sequence)
    _, moved = windows_of(changed(sequence, xy=sequence.xy * 0.5 + 300.0))
    assert np.allclose(windows, moved, atol=0.02)


def test_twice_the_frame_rate_is_the_same_movement():
    _, at_thirty = windows_of(figure.squats(2, fps=30, yaw=60))
    _, at_sixty = windows_of(figure.squats(2, fps=60, yaw=60))
    assert np.abs(at_thirty[: len(at_sixty)] - at_sixty[: len(at_thirty)]).max() < 0.15


def test_points_are_about_the_shoulders_right_and_up():
    _, windows = windows_of(figure.standing(3))
    points = windows[-1, -1, :30].reshape(15, 2)
    shoulders = points[[POINTS.index("left_shoulder"), POINTS.index("right_shoulder")]].mean(0)
    assert np.allclose(shoulders, 0.0, atol=1e-6)
    hips = points[[POINTS.index("left_hip"), POINTS.index("right_hip")]].mean(0)
    assert hips[1] == pytest.approx(-1.0, abs=0.1)
    assert points[POINTS.index("left_ankle"), 1] < points[POINTS.index("left_knee"), 1] < hips[1]


def test_what_is_unseen_is_nothing_and_says_so():
    sequence = figure.standing(3)
    score = sequence.score.copy()
    score[:, sequence_index("left_ankle")] = 0.1
    _, windows = windows_of(changed(sequence, score=score))
    ankle = POINTS.index("left_ankle")
    assert (windows[..., 2 * ankle : 2 * ankle + 2] == 0).all()
    assert (windows[..., 30 + ankle] == 0).all()
    assert windows[-1, -1, 30 + POINTS.index("right_ankle")] == 1


def sequence_index(name):
    from engines.pose import INDEX

    return INDEX[name]


def test_a_long_pause_begins_anew():
    sequence = figure.squats(2)
    time = sequence.time.copy()
    time[100:] += 10.0
    ends, windows = windows_of(changed(sequence, time=time))
    first = np.flatnonzero(ends > time[100])[0]
    assert (windows[first, : STEPS - STRIDE] == 0).all()


def test_twice_mirrored_is_as_before():
    _, windows = windows_of(figure.curls(2, arms="left", yaw=30))
    assert np.array_equal(mirror_windows(mirror_windows(windows)), windows)
    left, right = POINTS.index("left_wrist"), POINTS.index("right_wrist")
    assert np.array_equal(mirror_windows(windows)[..., 2 * left + 1], windows[..., 2 * right + 1])
    assert np.array_equal(mirror_windows(windows)[..., 2 * left], -windows[..., 2 * right])


def test_the_way_is_measured_from_its_middle():
    _, windows = windows_of(figure.walking())
    own = centre_windows(windows)
    there = own[-1, :, -1] > 0
    assert np.allclose(own[-1, there, 45:47].mean(0), 0.0, atol=1e-5)


def test_nobody_in_the_last_second_is_out_of_sight():
    sequence = figure.standing(6)
    score = sequence.score.copy()
    score[90:] = 0.0
    time, windows = windows_of(changed(sequence, score=score))
    seen = in_sight(windows)
    assert seen[(time > 1.0) & (time < 3.0)].all()
    assert not seen[time > 4.0].any()
