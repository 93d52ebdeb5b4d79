"""A set counts the same however it was recorded: drawn people as strangers, cameras and small machines have them."""

from __future__ import annotations

import av
import floor_figure as floor
import leg_figure as legs
import numpy as np
import pytest
import stick_figure as figure

from bench.engine_errors import lose_limbs, swap
from bench.refilm import refilm
from bench.strangers import LEFT_OUT, STRANGERS, build, reach, stop, turn, wait
from bench.variants import PROMISED, cut_parts
from engines.pose import INDEX
from rules import analyse

SETS = {
    "squat": (lambda: figure.squats(4, yaw=45), 4),
    "lunge": (lambda: legs.lunges(yaw=45), 4),
    "push_up": (lambda: floor.push_ups(4, yaw=80), 4),
    "biceps_curl": (lambda: figure.curls(yaw=30), 4),
    "sit_up": (lambda: floor.sit_ups(4, yaw=80), 4),
    "jumping_jack": (lambda: figure.jumping_jacks(6), 6),
}


@pytest.mark.parametrize("way", [*PROMISED, *STRANGERS])
@pytest.mark.parametrize("name", SETS)
def test_a_drawn_set_counts_the_same(name, way):
    draw, reps = SETS[name]
    change = {**PROMISED, **STRANGERS}[way]
    assert len(analyse(change(draw()), name).reps) == reps


def test_every_variant_changes_the_recording_and_leaves_its_own_alone():
    sequence = figure.squats(2)
    before = sequence.xy.copy()
    for change in [*PROMISED.values(), *STRANGERS.values(), *LEFT_OUT.values()]:
        other = change(sequence)
        same = len(other) == len(sequence) and np.array_equal(other.xy, before, equal_nan=True)
        assert not same or not np.array_equal(other.time, sequence.time)
        assert (np.diff(other.time) > 0).all()
    assert np.array_equal(sequence.xy, before, equal_nan=True)


def test_parts_of_a_set_hold_what_lies_between_their_turns():
    sequence = figure.squats(4)
    turns = tuple(rep.turn_s for rep in analyse(sequence, "squat").reps)
    parts = list(cut_parts(sequence, turns))
    assert sorted(reps for reps, _ in parts) == [2, 2, 2, 3, 3]
    for reps, part in parts:
        assert sum(part.time[0] < turn < part.time[-1] for turn in turns) == reps
        assert len(analyse(part, "squat").reps) == reps


def test_who_stops_and_waits_takes_longer_and_does_no_more():
    sequence = figure.squats(2)
    lasts = sequence.time[-1] - sequence.time[0]
    for change, more in ((wait(3.0), 6.0), (stop(1.0, 100.0, 0), 0.0)):
        other = change(sequence)
        assert other.time[-1] - other.time[0] == pytest.approx(lasts + more, abs=0.1)
    stopped = stop(1.0, 2.0, 0)(sequence)
    stops = round(stopped.time[-1] - stopped.time[0] - lasts)
    assert stops >= 2
    assert len(analyse(stopped, "squat").reps) == 2


def test_who_reaches_less_keeps_the_middle_and_moves_by_that_share():
    sequence = figure.squats(2)
    hips = sequence.xy[:, INDEX["left_hip"], 1]
    less = reach(0.5)(sequence).xy[:, INDEX["left_hip"], 1]
    assert np.ptp(less) == pytest.approx(np.ptp(hips) / 2)
    assert less.mean() == pytest.approx(hips.mean())


def test_other_limbs_stand_on_the_same_floor_and_bend_by_the_same_angles():
    sequence = figure.squats(2)
    other = build(0.8, 1.2)(sequence)
    for near, far, factor in (("shoulder", "elbow", 0.8), ("hip", "knee", 1.2), ("knee", "ankle", 1.2)):
        bones = [
            each.xy[:, INDEX[f"left_{far}"]] - each.xy[:, INDEX[f"left_{near}"]] for each in (sequence, other)
        ]
        assert np.allclose(bones[1], factor * bones[0])
    ankles = [INDEX["left_ankle"], INDEX["right_ankle"]]
    assert np.allclose(other.xy[:, ankles].mean(axis=1), sequence.xy[:, ankles].mean(axis=1))


def test_a_turn_about_the_plumb_line_moves_nobody_up_or_down():
    sequence = figure.squats(2)
    moved = turn(20.0)(sequence).xy - sequence.xy
    assert np.nanmean(np.abs(moved[..., 0])) > 2 * np.nanmean(np.abs(moved[..., 1]))


def test_sides_are_swapped_and_limbs_lost_for_a_moment_only():
    sequence = figure.squats(4)
    apart = np.abs(swap(0.15, 2.5, 11)(sequence).xy - sequence.xy).sum(-1) > 1e-9
    when = apart[:, INDEX["left_knee"]]
    assert 0.01 < when.mean() < 0.2
    assert np.array_equal(apart[:, INDEX["right_knee"]], when) and not apart[:, INDEX["nose"]].any()
    lost = np.isnan(lose_limbs(0.5, 4.0, 20)(sequence).xy).any(-1) & ~np.isnan(sequence.xy).any(-1)
    assert 0.02 < lost[:, INDEX["left_ankle"]].mean() < 0.5
    assert not lost[:, INDEX["left_hip"]].any()


def test_a_video_filmed_again_is_mirrored_smaller_and_darker_and_keeps_its_times(tmp_path):
    path, again = tmp_path / "left.mp4", tmp_path / "again.mp4"
    picture = np.zeros((120, 160, 3), np.uint8)
    picture[:, :80] = 128
    with av.open(str(path), "w") as video:
        stream = video.add_stream("h264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for _ in range(5):
            video.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="bgr24")))
        video.mux(stream.encode())
    refilm(path, again)
    with av.open(str(path)) as one, av.open(str(again)) as other:
        before, after = (list(video.decode(video=0)) for video in (one, other))
    assert [frame.time for frame in after] == pytest.approx([frame.time for frame in before])
    image = after[0].to_ndarray(format="bgr24").astype(float)
    assert image.shape == (80, 106, 3)
    assert image[:, :40].mean() < 10
    assert image[:, -40:].mean() == pytest.approx(255 * (128 / 255) ** 1.5, abs=10)
