"""The trainer's reference over a member in their set: there, switched off and on, dropped where it would lag."""

from __future__ import annotations

from dataclasses import replace

import stick_figure as figure
from gesturing import hand_up
from rehearsal import ANNA, Rehearsal

from engines.pose import PoseSequence
from export.recording import Recording
from mirror.flow.session import Known, NoMemory
from mirror.flow.settings import FlowSettings
from mirror.flow.view import MenuView, WorkoutView
from mirror.live.state import Status, Watch
from mirror.references.reference import Reference, make_reference
from rules.counter import Counter
from rules.results import WorkoutSet


def reference() -> Reference:
    poses = figure.squats(1, yaw=90)
    counter = Counter("squat")
    (rep,) = [a.rep for i in range(len(poses)) if (a := counter.update(poses.pose(i))).rep is not None]
    one = WorkoutSet(1, "squat", "Squat", 0.0, float(poses.time[-1]), (rep,))
    return make_reference(
        Recording("a", "session", "Session 1", poses, (one,), member="Tina"), one, rep, poses
    )


class Remembered(NoMemory):
    def __init__(self, *references: Reference) -> None:
        super().__init__()
        self._known = replace(self._known, references={"squat": references} if references else {})

    def recall(self, member: object) -> Known:
        return self._known


def in_a_set(memory: NoMemory, ghost: bool = True) -> Rehearsal:
    rehearsal = Rehearsal(FlowSettings(reps=0, exercise="squat", ghost=ghost), memory=memory)
    rehearsal.flow.straight(0.0)
    return rehearsal


def shown(rehearsal: Rehearsal, poses: PoseSequence) -> list[bool]:
    rehearsal.views.clear()
    rehearsal.play(poses)
    return [view.ghost is not None for view in rehearsal.views if isinstance(view, WorkoutView)]


def test_it_is_laid_over_whoever_does_the_exercise() -> None:
    found = shown(in_a_set(Remembered(reference())), figure.squats(1, yaw=90))
    assert sum(found) > 0.9 * len(found)


def test_without_a_reference_there_is_none() -> None:
    assert not any(shown(in_a_set(Remembered()), figure.squats(1, yaw=90)))


def test_the_settings_and_the_key_switch_it() -> None:
    rehearsal = in_a_set(Remembered(reference()), ghost=False)
    assert not any(shown(rehearsal, figure.squats(1, yaw=90)))
    rehearsal.key("g")
    assert any(shown(rehearsal, figure.squats(1, yaw=90)))
    rehearsal.key("g")
    assert not any(shown(rehearsal, figure.squats(1, yaw=90)))


def test_a_raised_hand_finds_it_in_the_menu() -> None:
    rehearsal = in_a_set(Remembered(reference()))
    rehearsal.play(hand_up(4.2))
    menu = rehearsal.view(MenuView)
    assert [target.label for target in menu.targets if target.id == "ghost"] == ["Without the trainer"]
    rehearsal.dwell("ghost")
    assert isinstance(rehearsal.flow.view(rehearsal.now), WorkoutView)
    assert not any(shown(rehearsal, figure.squats(1, yaw=90)))


def test_the_menu_has_nothing_of_it_where_there_is_no_reference() -> None:
    rehearsal = in_a_set(Remembered())
    rehearsal.play(hand_up(4.2))
    assert "ghost" not in [target.id for target in rehearsal.view(MenuView).targets]


def test_the_next_visitor_has_it_as_the_settings_say() -> None:
    rehearsal = in_a_set(Remembered(reference()))
    rehearsal.key("g")
    rehearsal.flow.home(rehearsal.now)
    rehearsal.flow.arrive(ANNA, rehearsal.now)
    assert rehearsal.flow.ghost


def test_a_machine_that_is_too_slow_shows_none() -> None:
    rehearsal = in_a_set(Remembered(reference()))
    poses = figure.squats(1, yaw=90)
    for i in range(60):
        seen = rehearsal.commands.analyst.see(poses.pose(i), figure.SIZE)
        rehearsal.flow.see(seen, Status(Watch.FOLLOWING, slow=i >= 30), i / 30)
        ghost = rehearsal.view(WorkoutView).ghost
        assert (ghost is None) == (i >= 30), i
