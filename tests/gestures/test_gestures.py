"""Gestures are found where they are meant, and not in exercises."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
from gesturing import arms_crossed, hand_up, wrist_at

from engines.pose import PoseSequence
from mirror.gestures.hand import REACH, Dwelling, Pointing, RaisedHand
from mirror.gestures.limbs import HeldGesture
from mirror.gestures.set_over import CrossedArms
from rules.body import visible_points


def fired(gesture: RaisedHand | CrossedArms, sequence: PoseSequence) -> list[float]:
    points = visible_points(sequence.xy, sequence.score)
    pairs = zip(sequence.time.tolist(), points, strict=True)
    return [time for time, xy in pairs if gesture.update(time, xy)]


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("camera", [{}, {"yaw": 35}, {"noise": 3.0}, {"distance": 2.5}])
def test_a_hand_held_up_for_two_seconds_opens_the_menu(side: str, camera: dict[str, float]) -> None:
    (time,) = fired(RaisedHand(), hand_up(5.0, side=side, **camera))
    assert 3.0 < time < 4.2


def test_a_hand_that_goes_down_again_does_not() -> None:
    up = hand_up(2.6)
    assert fired(RaisedHand(), up) == []


def test_two_hands_up_do_not() -> None:
    time = figure.times(6.0)
    joints = figure.body(len(time), arm=(170.0, 170.0), forearm=(172.0, 172.0))
    assert fired(RaisedHand(), figure.seen(time, joints)) == []


EXERCISES = {
    "jumping jacks": figure.jumping_jacks(8),
    "jacks with a rest at the top": figure.jumping_jacks(4, rep_s=5.0),
    "squats": figure.squats(4),
    "curls": figure.curls(4),
    "curls of one arm": figure.curls(4, arms="alternating"),
    "lunges": figure.lunges(4),
    "walking": figure.walking(8.0),
    "drinking": figure.drinking(),
}


@pytest.mark.parametrize("name", EXERCISES)
def test_no_exercise_makes_a_gesture(name: str) -> None:
    assert fired(RaisedHand(), EXERCISES[name]) == []
    assert fired(CrossedArms(), EXERCISES[name]) == []


def pressing(reps: int, hold_s: float) -> PoseSequence:
    """One arm pressed over the head, again and again, with a pause at the top."""
    time = figure.times(reps * (1.2 + hold_s) + 1)
    cycle = np.mod(time, 1.2 + hold_s)
    phase = np.clip(cycle / 0.6, 0, 1) * np.clip((1.2 + hold_s - cycle) / 0.6, 0, 1)
    joints = figure.body(
        len(time), arm=(5.0 + 0 * time, 60 + 110 * phase), forearm=(10.0 + 0 * time, 172.0 + 0 * time)
    )
    return figure.seen(time, joints)


def test_a_one_armed_press_opens_no_menu() -> None:
    assert fired(RaisedHand(), pressing(6, hold_s=0.8)) == []


def test_crossed_arms_held_stop() -> None:
    (time,) = fired(CrossedArms(), arms_crossed(figure.standing(6.0), 2.0, 5.0))
    assert 3.0 < time < 3.6


def test_crossed_arms_passing_by_do_not_stop() -> None:
    assert fired(CrossedArms(), arms_crossed(figure.standing(6.0), 2.0, 2.8)) == []


@pytest.mark.parametrize("camera", [{"yaw": 180}, {"yaw": 90}])
def test_arms_crossed_out_of_sight_do_not_stop(camera: dict[str, float]) -> None:
    assert fired(CrossedArms(), arms_crossed(figure.standing(6.0, **camera), 2.0, 5.0)) == []


def test_a_squat_with_crossed_arms_goes_on_until_the_arms_were_opened() -> None:
    squats = figure.squats(3)
    end = float(squats.time[-1])
    assert fired(CrossedArms(), arms_crossed(squats, 0.8, end + 1)) == []
    joined = PoseSequence(
        np.concatenate([squats.time, figure.standing(5.0).time + end + 1 / 30]),
        np.concatenate(
            [arms_crossed(squats, 0.8, end - 0.3).xy, arms_crossed(figure.standing(5.0), 0.5, 4.5).xy]
        ),
        np.concatenate([squats.score, figure.standing(5.0).score]),
    )
    (time,) = fired(CrossedArms(), joined)
    assert time > end + 1.5


def place(side: str, x: float, y: float) -> tuple[float, float] | None:
    pointing, found = Pointing(), None
    sequence = wrist_at(figure.standing(1.0), side, x, y)
    for time, xy in zip(sequence.time.tolist(), sequence.xy, strict=True):
        found = pointing.update(time, xy)
    return found


def test_the_hand_points_as_in_a_mirror() -> None:
    middle = place("left", 0.45, -0.05)
    assert middle == pytest.approx((0.5, 0.5), abs=0.02)
    assert place("right", -0.45, -0.05) == pytest.approx((0.5, 0.5), abs=0.02)
    further_left, higher = place("left", 0.9, -0.05), place("left", 0.45, 0.4)
    assert further_left is not None and further_left[0] < 0.3
    assert higher is not None and higher[1] < 0.2


def test_a_hanging_hand_points_at_nothing() -> None:
    assert place("left", 0.3, -1.0) is None


def places(sequence: PoseSequence) -> list[tuple[float, float] | None]:
    pointing = Pointing()
    points = visible_points(sequence.xy, sequence.score)
    return [pointing.update(t, xy) for t, xy in zip(sequence.time.tolist(), points, strict=True)]


def test_both_hands_at_the_chest_point_at_nothing() -> None:
    one = wrist_at(figure.standing(2.0), "left", 0.2, -0.3)
    assert any(places(one))
    assert not any(places(wrist_at(one, "right", -0.2, -0.3)))


def test_a_hand_points_only_while_the_other_is_seen_to_hang() -> None:
    one = wrist_at(figure.standing(2.0), "left", 0.3, -0.3)
    assert any(places(one))
    assert not any(places(wrist_at(one, "right", -0.15, 0.25))), "the other hand is at the face"
    assert not any(places(wrist_at(one, "right", np.nan, np.nan))), (
        "the other hand is hidden, by a ball perhaps"
    )


def test_who_stands_side_on_points_at_nothing() -> None:
    assert any(places(wrist_at(figure.standing(2.0, yaw=40), "right", -0.2, -0.1)))
    assert not any(places(wrist_at(figure.standing(2.0, yaw=90), "right", -0.2, -0.1)))


def test_a_hand_that_points_goes_on_while_the_other_is_out_of_sight() -> None:
    one = wrist_at(figure.standing(2.0), "left", 0.5, 0.0)
    hidden = wrist_at(one, "right", np.nan, np.nan)
    later = replace(one, xy=np.where((one.time < 1.0)[:, None, None], one.xy, hidden.xy))
    assert places(later)[-1] is not None


def test_a_lying_body_points_at_nothing() -> None:
    still = wrist_at(figure.standing(2.0), "left", 0.5, 0.0)
    lying = replace(still, xy=still.xy[..., ::-1].copy())
    assert not any(places(lying))


def chosen(sequence: PoseSequence) -> list[str]:
    """What a pointer would choose on a grid of three by four targets."""
    dwell, found = Dwelling(1.0), []
    for time, spot in zip(sequence.time.tolist(), places(sequence), strict=True):
        found.append(dwell.update(time, spot and f"{int(2.99 * spot[0])} {int(3.99 * spot[1])}"))
    return [target for target in found if target]


def test_a_hand_at_the_face_points_at_nothing() -> None:
    assert place("right", -0.15, 0.25) is None
    assert place("right", -0.6, 0.25) is not None


@pytest.mark.parametrize("name", sorted(EXERCISES.keys() - {"drinking"}))
def test_no_exercise_chooses_a_target(name: str) -> None:
    assert chosen(EXERCISES[name]) == []


def test_a_body_that_moves_chooses_nothing_with_a_hand_held_out() -> None:
    squat = figure.squats(1, rep_s=1.8, yaw=20)
    moving = figure.frames(squat, (squat.time > 1.1) & (squat.time < 2.7))
    assert chosen(wrist_at(moving, "left", 0.5, 0.0)) == []
    assert len(chosen(wrist_at(figure.standing(1.6), "left", 0.5, 0.0))) == 1


def test_a_shaking_hand_points_calmly() -> None:
    shaking = np.random.default_rng(3).normal(0, 4, (90, 30, 2))
    still = wrist_at(figure.standing(3.0), "left", 0.6, 0.0)
    pointing = Pointing()
    seen = [pointing.update(t, xy) for t, xy in zip(still.time.tolist(), still.xy + shaking, strict=True)]
    places = np.array([spot for spot in seen[30:] if spot is not None])
    torso_px = 0.288 * 1.75 * 0.85 * 1280 / 3.5
    raw = 4 / (2 * np.array(REACH) * torso_px)
    assert len(places) == 60
    assert (places.std(axis=0) < 0.5 * raw).all()


def test_dwelling_chooses_once_and_only_what_it_rests_on() -> None:
    dwell = Dwelling(1.0)
    dwell.rest(0.0)
    told = [(t / 10, dwell.update(t / 10, "a" if t < 12 else "b")) for t in range(40)]
    assert [target for _, target in told if target] == ["b"]
    (when,) = [time for time, target in told if target]
    assert when == pytest.approx(2.2)


def test_a_hand_that_was_there_before_the_screen_does_not_choose_at_once() -> None:
    dwell = Dwelling(1.0)
    dwell.rest(10.0)
    assert [dwell.update(10 + t / 10, "a") for t in range(22)] == [None] * 22
    assert dwell.update(12.21, "a") == "a"


def test_a_hold_forgives_a_blink_and_fires_once() -> None:
    hold = HeldGesture(1.0, slip_s=0.2)
    there = [not 5 <= i <= 6 for i in range(30)]
    assert [i for i, held in enumerate(there) if hold.update(i / 10, held)] == [10]
    assert hold.share == 1.0


def test_a_hold_that_breaks_begins_anew() -> None:
    hold = HeldGesture(1.0, slip_s=0.2)
    assert [i for i in range(30) if hold.update(i / 8, not 5 <= i <= 8)] == [17]


def test_what_repeats_is_chosen_again_sooner_and_sooner_while_the_pointer_stays() -> None:
    dwell, found = Dwelling(1.0), []
    dwell.rest(-5.0)
    for i in range(400):
        if dwell.update(i / 100, "more", repeats=True):
            found.append(i / 100)
    gaps = np.diff(found)
    assert found[0] == 1.0 and gaps[0] == pytest.approx(0.8) and gaps[-1] == pytest.approx(0.2, abs=0.011)
    assert (np.diff(gaps) < 0.011).all()


def test_away_and_back_begins_anew() -> None:
    dwell = Dwelling(1.0)
    dwell.rest(-5.0)
    times = [i / 100 for i in range(200)]
    chosen = [t for t in times if dwell.update(t, None if 1.05 < t < 1.1 else "more", repeats=True)]
    assert chosen == [1.0]
