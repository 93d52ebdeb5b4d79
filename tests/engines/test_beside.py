"""Whose limb it is where two people overlap: what came over to a trainer behind is not the athlete's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from world import body

from engines.beside import KNOWN_S, BesideAthlete, without
from engines.picture import Picture
from engines.pose import INDEX, FloatArray

PICTURE = Picture((np.zeros((4, 4, 3), np.uint8),))
MEMBER, TRAINER = np.array([200.0, 100.0, 300.0, 400.0]), np.array([260.0, 90.0, 340.0, 290.0])
ARM = [INDEX[f"left_{joint}"] for joint in ("elbow", "wrist")]


@dataclass
class Scene:
    """Sees the trainer in the trainer's box and whatever `member` is in others; counts how often it was asked."""

    beside: BesideAthlete = field(init=False)
    trainer: FloatArray = field(default_factory=lambda: body(TRAINER))
    asked: int = 0
    score: float = 0.8

    def __post_init__(self) -> None:
        self.beside = BesideAthlete(self)  # type: ignore[arg-type]

    def __call__(self, picture: Picture, box: FloatArray) -> tuple[FloatArray, FloatArray]:
        self.asked += 1
        return self.trainer.copy(), np.full(len(INDEX), self.score)

    def see(
        self, frame: int, gone_over: Collection[int] = (), at: FloatArray = MEMBER
    ) -> tuple[FloatArray, FloatArray]:
        """The member's own points, of which some were found on the trainer."""
        xy = body(at)
        xy[list(gone_over)] = self.trainer[list(gone_over)]
        return self.beside.own(PICTURE, frame / 30, at, xy, np.full(len(INDEX), 0.8))

    def begin(self) -> None:
        """The detector has seen both, and then some frames go by."""
        self.beside.note(np.array([MEMBER, TRAINER]), MEMBER, 0.0)
        for frame in range(3):
            self.see(frame)


def test_alone_in_the_picture_nothing_is_asked_and_nothing_is_taken() -> None:
    scene = Scene()
    scene.beside.note(MEMBER[None], MEMBER, 0.0)
    xy, score = scene.see(1)
    assert np.array_equal(xy, body(MEMBER))
    assert (score == 0.8).all()
    assert scene.asked == 0


def test_an_arm_that_goes_over_to_the_trainer_is_missing_and_the_rest_stays() -> None:
    scene = Scene()
    scene.begin()
    for frame in range(3, 60):
        xy, score = scene.see(frame, ARM)
        assert np.isnan(xy[ARM]).all()
        assert (score[ARM] == 0).all()
        assert np.isfinite(xy[[INDEX["right_wrist"], INDEX["left_knee"], INDEX["nose"]]]).all()
    xy, _ = scene.see(60)
    assert np.array_equal(xy, body(MEMBER)), "it is theirs again once it is where it belongs"


def test_where_all_of_them_go_over_nobody_is_left() -> None:
    scene = Scene()
    scene.begin()
    xy, score = scene.see(3, range(len(INDEX)))
    assert not np.isfinite(xy).any()
    assert not score.any()


def test_whoever_stands_still_before_the_trainer_loses_nothing() -> None:
    scene = Scene()
    scene.begin()
    for frame in range(3, 30):
        assert np.array_equal(scene.see(frame)[0], body(MEMBER))


def test_a_trainer_who_is_taken_for_the_member_takes_nothing() -> None:
    scene = Scene()
    scene.begin()
    scene.trainer = body(MEMBER)
    for frame in range(3, 30):
        assert np.array_equal(scene.see(frame)[0], body(MEMBER))


def test_a_trainer_who_is_hidden_takes_nothing() -> None:
    scene = Scene()
    scene.begin()
    scene.score = 0.2
    xy, _ = scene.see(3, ARM)
    assert np.isfinite(xy).all()


def test_a_second_box_about_the_member_is_nobody_else() -> None:
    scene = Scene(trainer=body(MEMBER))
    scene.beside.note(np.array([MEMBER, MEMBER + np.array([5, 80, 5, -20])]), MEMBER, 0.0)
    for frame in range(30):
        assert np.array_equal(scene.see(frame)[0], body(MEMBER))
    for frame in range(30, 40):
        moved = MEMBER + np.array([0, 20.0 * (frame - 29), 0, 0])
        scene.trainer = body(moved)
        assert np.array_equal(scene.see(frame, at=moved)[0], body(moved)), "nor when the member moves fast"


def test_who_has_not_been_seen_for_long_is_not_looked_for() -> None:
    scene = Scene(score=0.2)
    scene.begin()
    asked = scene.asked
    scene.see(int(KNOWN_S * 30) + 3)
    assert scene.asked == asked


def test_somebody_far_behind_costs_nothing() -> None:
    scene = Scene()
    scene.beside.note(np.array([MEMBER, [240.0, 150.0, 270.0, 230.0]]), MEMBER, 0.0)
    scene.see(1)
    assert scene.asked == 0


def test_a_neighbour_where_the_detector_sees_the_athlete_is_the_athlete() -> None:
    scene = Scene()
    scene.begin()
    asked = scene.asked
    scene.beside.note(TRAINER[None], TRAINER, 0.1)
    scene.see(4)
    assert scene.asked == asked


def test_after_a_cut_nobody_is_known() -> None:
    scene = Scene()
    scene.begin()
    asked = scene.asked
    scene.beside.forget()
    xy, _ = scene.see(3, ARM)
    assert scene.asked == asked
    assert np.isfinite(xy).all()


def test_with_a_shoulder_the_neck_is_missing_too() -> None:
    gone = np.zeros(len(INDEX), dtype=bool)
    gone[INDEX["left_shoulder"]] = True
    xy, score = without(body(MEMBER), np.ones(len(INDEX)), gone)
    assert np.isnan(xy[[INDEX["neck"], INDEX["left_shoulder"]]]).all()
    assert np.isfinite(xy[INDEX["pelvis"]]).all()
    assert score[INDEX["neck"]] == 0
