"""A plan from its tile to its end, hands free: what comes, the weight, rest, records; and weights without one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import stick_figure as figure
from gesturing import arms_crossed, hand_up
from rehearsal import ANNA, Rehearsal

from mirror.flow.session import Known, KnownMember, Led
from mirror.flow.settings import FlowSettings
from mirror.flow.view import (
    MenuView,
    NextView,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    TilesView,
    WorkoutView,
)
from mirror.live.state import Status, Watch
from mirror.plans.choice import OWN, OfferedPlan, due, today
from mirror.plans.plan import Step, parse
from mirror.progress.past import PastSet
from mirror.store.session_writer import Aim

TEXT = """
title = "Anna's legs"
[[steps]]
exercise = "squat"
sets = 2
reps = 2
load_kg = 20
rest_s = 20
tempo = [2, 0, 1]
[[steps]]
exercise = "plank"
seconds = 30
"""


class Remembered:
    """A memory of one plan and of what was done before."""

    def __init__(self, text: str = TEXT, sets: tuple[PastSet, ...] = ()) -> None:
        plan = parse(text, "annas")
        offered = OfferedPlan(plan, OWN, today(plan, sets), due(plan, 0.0, 0.0))
        self._known = Known(sets, (offered,))
        self.looked: list[KnownMember | None] = []

    def look(self, member: KnownMember | None) -> None:
        self.looked.append(member)

    def recall(self, member: KnownMember | None) -> Known:
        return self._known


def done(reps: int, load: float = 0.0, exercise: str = "squat", plan: str = "", target: int = 0) -> PastSet:
    return PastSet(1e9, "earlier", exercise, reps, 0.0, 0.9, 10.0, 40.0, load, target, plan=plan)


def annas(text: str = TEXT, sets: tuple[PastSet, ...] = (), **plan: float) -> Rehearsal:
    play = Rehearsal(replace(FlowSettings(last_summary=5.0), **plan), memory=Remembered(text, sets))
    play.flow.code("mirror:anna", play.now)
    play.touch("start")
    play.flow.code("mirror:anna", play.now)
    return play


def settle(play: Rehearsal) -> None:
    """Stand until the next set has begun."""
    play.flow.point(None, play.now)
    play.play(figure.standing(30.0, yaw=60))
    play.view(WorkoutView)


def test_the_mirror_leads_through_a_plan_hands_free() -> None:
    play = annas()
    choose = play.view(TilesView)
    assert (choose.tab, [tile.label for tile in choose.tiles]) == ("group:plans", ["Anna's legs"])
    play.dwell("plan:annas")
    comes = play.view(NextView)
    assert (comes.name, comes.figure, comes.load) == ("Squat", "squat", "20 kg")
    assert comes.amount == "Set 1 of 2  ·  2 repetitions"
    assert comes.tempo == "2 s down, 1 s up"
    play.dwell("load:2.5", 2.6)
    play.dwell("load:2.5", 0.7)
    assert play.view(NextView).load == "25 kg"
    settle(play)
    assert play.commands.all("aim") == [Aim(25.0, 2, "annas")]
    assert play.view(WorkoutView).set_line == "Set 1 of 2  ·  2 × 25 kg"
    play.play(figure.squats(2, yaw=60))
    play.play(figure.standing(3.0, yaw=60))
    rest = play.view(SetSummaryView)
    assert (rest.count_label, rest.comes) == ("of 2", "Next: Squat")
    play.play(figure.standing(6.0, yaw=60))
    comes = play.view(NextView)
    assert comes.amount == "Set 2 of 2  ·  2 repetitions"
    assert comes.rest.startswith("0:1"), "the rest goes on, with what comes"
    settle(play)
    play.play(figure.squats(2, yaw=60))
    play.play(figure.standing(9.0, yaw=60))
    assert play.view(NextView).name == "Plank"
    assert play.view(NextView).loads == ()
    play.dwell("skip")
    assert play.view(SessionSummaryView).lines[0].title == "Squat"
    assert len(play.flow.session.sets) == 2
    sets = [ended.set for ended in play.flow.session.sets]
    assert {(one.load_kg, one.target_reps, one.plan) for one in sets} == {(25.0, 2, "annas")}
    assert "Next: Squat" in play.commands.all("say")


def test_a_set_of_nothing_is_asked_for_again() -> None:
    play = annas()
    play.touch("plan:annas")
    play.touch("start")
    play.key("space")
    play.play(arms_crossed(figure.standing(4.0, yaw=60), 0.5, 3.5))
    play.touch("again")
    assert play.view(NextView).amount.startswith("Set 1 of 2")


def test_a_plan_ends_where_it_is_left() -> None:
    play = annas()
    play.touch("plan:annas")
    play.dwell("back")
    assert play.view(TilesView).kind == "choose"
    assert play.flow.session.led is None


def test_the_screen_of_what_comes_waits_for_nobody_for_ever() -> None:
    play = annas()
    play.touch("plan:annas")
    play.wait(46.0)
    assert play.view(TilesView).kind == "choose"


def test_an_exercise_that_is_done_with_a_weight_asks_how_heavy_and_remembers() -> None:
    play = annas(sets=(done(8, 12.0, "biceps_curl"),))
    play.touch("exercise:biceps_curl")
    asked = play.view(NextView)
    assert (asked.title, asked.load) == ("How heavy?", "12 kg")
    assert [target.label for target in asked.loads] == ["−5", "−1", "+1", "+5"]
    play.dwell("load:1", 2.6)
    play.dwell("start")
    play.view(StandView)
    play.key("space")
    assert play.commands.all("aim") == [Aim(13.0, 10, "")]


def test_a_hand_that_stays_changes_the_weight_faster_and_faster() -> None:
    play = annas(sets=(done(8, 20.0),))
    play.touch("exercise:squat")
    play.flow.go("next", play.now)
    play.dwell("load:2.5", 1.2)
    loads = []
    for _ in range(4):
        play.dwell("load:2.5", 1.5)
        loads.append(float(play.view(NextView).load.removesuffix(" kg")))
    steps = [round((after - before) / 2.5) for before, after in zip([20.0, *loads], loads, strict=False)]
    assert steps[0] == 1 and steps == sorted(steps) and steps[-1] >= 6


def test_the_weight_cannot_be_less_than_nothing() -> None:
    play = annas()
    play.touch("exercise:biceps_curl")
    play.dwell("load:-5")
    assert play.view(NextView).load == "no weight"


def test_a_weight_for_squats_is_chosen_by_the_menu_and_after_a_set() -> None:
    play = annas()
    play.touch("exercise:squat")
    play.play(hand_up(4.2))
    assert "weight" in [target.id for target in play.view(MenuView).targets]
    play.dwell("weight")
    play.dwell("load:12.5", 2.6)
    play.touch("start")
    play.key("space")
    play.play(figure.squats(2, yaw=60))
    play.touch("stop")
    assert [t.label for t in play.view(SetSummaryView).targets if t.id == "weight"] == ["Weight: 12.5 kg"]
    play.touch("weight")
    assert play.view(NextView).load == "12.5 kg"


def test_the_velocity_and_the_way_of_the_bar_are_shown_with_a_weight_alone() -> None:
    play = annas()
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(2, yaw=60))
    assert {view.lift for view in play.shown(WorkoutView)} == {""}
    assert all(view.path is None for view in play.shown(WorkoutView))
    play.touch("stop")
    play.flow.session.loads["squat"] = 40.0
    play.touch("again")
    play.key("space")
    play.views.clear()
    play.play(figure.squats(2, yaw=60))
    lifts = [view.lift for view in play.shown(WorkoutView) if view.lift]
    assert lifts and lifts[-1].startswith("about 0."), "nobody knows how tall she is"
    path = play.view(WorkoutView).path
    assert path is not None and path.shape[1] == 2
    assert np.ptp(path[:, 1]) > 50, "it went down and up"
    assert play.last is not None
    play.flow.see(replace(play.last, cut=play.last.index), Status(Watch.FOLLOWING), play.now)
    assert play.view(WorkoutView).path is None, "a way that was drawn before a cut belongs to another picture"


def test_a_set_ends_at_the_loss_of_velocity_that_the_plan_allows() -> None:
    text = '\ntitle = "x"\n[[steps]]\nexercise = "squat"\nreps = 8\nload_kg = 50\nstop_at_loss = 30\n'
    play = annas(text)
    play.touch("plan:annas")
    play.touch("start")
    play.key("space")
    play.play(figure.squats(2, rep_s=1.6, yaw=60))
    assert not [view for view in play.shown(WorkoutView) if "Enough" in view.cue]
    play.play(figure.squats(1, rep_s=3.4, yaw=60))
    said = [view.cue for view in play.shown(WorkoutView) if "Enough" in view.cue]
    assert said and "Enough" in play.commands.all("say")
    play.play(figure.standing(4.0, yaw=60))
    assert play.view(SetSummaryView).count == "3"


def test_a_set_is_held_against_the_best_and_a_record_is_said() -> None:
    play = annas(sets=(done(2),))
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(1, yaw=60))
    play.touch("stop")
    summary = play.view(SetSummaryView)
    assert (summary.against, summary.record) == ("Your best: 2 repetitions", False)
    play.touch("again")
    play.key("space")
    play.play(figure.squats(3, yaw=60))
    play.touch("stop")
    summary = play.view(SetSummaryView)
    assert (summary.against, summary.record) == ("More than ever: 3", True)


def test_rounds_do_all_steps_again() -> None:
    plan = parse('title = "x"\nrounds = 2\n[[steps]]\nexercise = "squat"\nreps = 5\n', "x")
    led = Led(OfferedPlan(plan, OWN, plan.steps, due(plan, 0, 0)))
    again = led.after_set()
    assert again is not None and (again.round, again.number, again.count) == (1, 2, 2)
    assert again.after_set() is None
    assert led.step == Step("squat", reps=5)


def test_a_member_is_looked_up_when_they_come() -> None:
    memory = Remembered()
    play = Rehearsal(memory=memory)
    play.touch("start")
    play.flow.code("mirror:anna", play.now)
    assert memory.looked == [ANNA]
    play.wait(1.0, Watch.FOLLOWING)
    assert play.view(TilesView).tab == "group:plans"
