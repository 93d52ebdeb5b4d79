"""Several at one mirror, driven by recorded poses: who is who, a race, each their own, what is stored for whom."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
import stick_figure as figure
from gesturing import arms_crossed
from rehearsal import ANNA, BEN, SessionCommands

from engines.pose import Pose, PoseSequence
from mirror.flow.flow import Flow
from mirror.flow.offer import Offer
from mirror.flow.session import KnownMember
from mirror.flow.settings import FlowSettings
from mirror.flow.stages import stages_of
from mirror.flow.view import StandView, TilesView
from mirror.flow.view_parts import ResultsView, TogetherView
from mirror.flow.words import Words
from mirror.live.analyst import Analyst
from mirror.live.scene import PeopleBeside
from mirror.live.state import BesideEnded, Status, Watch
from rules.exercise import Exercise
from rules.game import Game

STATUS = Status(Watch.FOLLOWING)


@dataclass
class Stage(SessionCommands):
    """As for one alone, with those beside the first."""

    group: PeopleBeside = field(default_factory=lambda: PeopleBeside(1, Analyst, None))

    def set_exercise(self, name: str) -> None:
        super().set_exercise(name)
        self.group.choose(name)

    def set_game(self, game: Game) -> None:
        super().set_game(game)
        self.group.choose(game)

    def begin_set(self) -> None:
        super().begin_set()
        self.group.begin_set()

    def end_set(self) -> None:
        self.done.append(("end_set", None))
        ended = self.analyst.end_set()
        beside: BesideEnded = self.group.end_set()
        if ended is not None and self.flow is not None:
            self.flow.beside_ended(beside)
            self.flow.set_ended(ended, self.now)

    def begin_beside(self, place: int, member: KnownMember) -> None:
        self.done.append(("begin_beside", (place, member)))


class Pair:
    """Two people before a real session; `moved` px to the right is where the second stands."""

    def __init__(self, members: tuple[KnownMember, ...] = (), most: int = 2) -> None:
        self.commands = Stage()
        words = Words()
        offer = Offer([Exercise.named(name) for name in Exercise.names()], words)
        plan = FlowSettings(reps=3, people=most)
        self.flow = Flow(self.commands, words, offer, plan, lambda: members, stages_of(most), lambda: "today")
        self.commands.flow = self.flow
        self.now = 0.0
        self.views: list[object] = []

    def play(
        self, first: PoseSequence | None, second: PoseSequence | None, moved: float = 400.0, occupant: int = 2
    ) -> None:
        """Both move at once, 30 poses a second; who is done first stands as at the end. None is nobody."""
        length = max(len(one) for one in (first, second) if one is not None)
        start = self.now
        for i in range(length):
            self.now = self.commands.now = start + (i + 1) / 30
            beside = self._pose(second, i, moved)
            told = self.commands.group.see([beside], (1280, 720), [occupant if second is not None else 0])
            self.flow.see_beside(told)
            said = self.commands.analyst.see(self._pose(first, i, -200.0), (1280, 720))
            self.flow.see(said, STATUS, self.now)
            self.flow.tick(STATUS, self.now)
            self.views.append(self.flow.view(self.now))

    def _pose(self, sequence: PoseSequence | None, i: int, moved: float) -> Pose:
        if sequence is None:
            return Pose.missing(i, self.now)
        pose = sequence.pose(min(i, len(sequence) - 1))
        return replace(pose, time=self.now, index=i, xy=pose.xy + np.array([moved, 0.0]))

    def touch(self, *targets: str) -> None:
        for target in targets:
            self.flow.choose(target, self.now)

    def together(self) -> TogetherView:
        view = self.flow.view(self.now)
        assert isinstance(view, TogetherView), type(view).__name__
        return view

    def results(self) -> ResultsView:
        view = self.flow.view(self.now)
        assert isinstance(view, ResultsView), type(view).__name__
        return view


def racing(exercise: str = "exercise:squat") -> Pair:
    """Two guests have chosen, the set has begun."""
    pair = Pair()
    pair.play(figure.standing(1.0), figure.standing(1.0))
    pair.touch("start", exercise)
    pair.flow.key("space", pair.now)
    return pair


def test_each_is_counted_for_themselves_and_who_is_ahead_is_shown() -> None:
    pair = racing()
    pair.play(figure.squats(3), figure.squats(2))
    people = {one.place: one for one in pair.together().people}
    assert (people[0].count, people[1].count) == (3, 2)
    assert (people[0].label, people[1].label) == ("1", "2")
    assert people[0].ahead and not people[1].ahead
    assert all(one.energy > 0 for one in people.values())
    assert pair.together().race and pair.together().title == "Squat"


def test_the_glass_is_split_by_where_they_stand_as_a_mirror_shows_it() -> None:
    pair = racing()
    pair.play(figure.squats(1), figure.squats(1))
    # the second stands on the right of the camera's picture, which is the left of the glass
    assert [one.place for one in pair.together().people] == [1, 0]


def test_each_their_own_is_recognised_and_titled_for_each() -> None:
    pair = racing("auto")
    pair.play(figure.jumping_jacks(8), figure.curls(5))
    people = {one.place: one for one in pair.together().people}
    assert (people[0].title, people[0].count) == ("Jumping jack", 8)
    assert people[1].title not in {"", "Jumping jack"} and people[1].count >= 4
    assert not pair.together().race


def test_a_passer_by_without_a_place_has_no_part_of_the_glass() -> None:
    pair = racing()
    pair.play(figure.squats(2), None)
    assert [one.place for one in pair.together().people] == [0]


def test_anybody_who_crosses_their_arms_ends_it_and_everybody_has_a_result() -> None:
    pair = racing()
    pair.play(figure.squats(2), figure.squats(2))
    pair.play(figure.standing(4.0), arms_crossed(figure.standing(4.0), 0.5, 3.5))
    people = {one.place: one for one in pair.results().people}
    assert {place: one.count for place, one in people.items()} == {0: "2", 1: "2"}
    assert {one.won for one in people.values()} <= {"", "Most energy"}, "as many is no win"


def test_the_set_goes_on_while_one_of_them_still_moves() -> None:
    pair = racing()
    pair.play(figure.squats(3), figure.squats(3, rep_s=5.0))
    pair.play(figure.standing(3.0), figure.standing(3.0))
    counts = [[one.count for one in view.people] for view in pair.views if isinstance(view, TogetherView)]
    waited = sum(3 in count and min(count) < 3 for count in counts) / 30
    assert waited > 5.0, "the first waits for the second"
    assert {one.count for one in pair.results().people} == {"3"}


def test_who_wins_is_said_and_everybody_has_a_code_to_take_away() -> None:
    pair = racing()
    pair.play(figure.squats(3), figure.squats(1, rep_s=7.2))
    pair.touch("stop")
    assert {one.place: one.won for one in pair.results().people}[0] == "Most repetitions"
    pair.touch("finish")
    view = pair.results()
    assert {one.place: one.count for one in view.people} == {0: "3", 1: "1"}
    assert all("Squat" in one.payload for one in view.people)
    pair.touch("done")
    assert pair.commands.all("end_session")
    assert pair.flow.places() == [0, 1] and not pair.flow.sets_of(1), "nothing is left of them"


def test_each_says_who_they_are_and_nobody_is_asked_twice() -> None:
    pair = Pair((ANNA, BEN))
    pair.play(figure.standing(1.0), figure.standing(1.0))
    pair.touch("start")
    view = pair.flow.view(pair.now)
    assert isinstance(view, TilesView) and view.title == "Number 1, who are you?"
    pair.touch("member:b", "yes")
    view = pair.flow.view(pair.now)
    assert isinstance(view, TilesView) and view.title == "Number 2, who are you?"
    assert [tile.id for tile in view.tiles] == ["guest", "member:a"]
    pair.touch("member:a", "yes", "exercise:squat")
    assert pair.commands.all("begin_session") == [BEN]
    assert pair.commands.all("begin_beside") == [(1, ANNA)]
    pair.flow.key("space", pair.now)
    pair.play(figure.squats(1), figure.squats(1))
    assert {one.place: one.label for one in pair.together().people} == {0: "Ben", 1: "Anna"}


def test_the_countdown_waits_until_all_stand_right() -> None:
    pair = Pair()
    pair.play(figure.standing(1.0), figure.standing(1.0))
    pair.touch("start", "exercise:squat")
    near = figure.standing(3.0, distance=1.1)
    pair.play(figure.standing(3.0), near, moved=0.0)
    view = pair.flow.view(pair.now)
    assert isinstance(view, StandView)
    assert view.countdown is None and view.say.startswith("2: ")
    assert [check.ok for check in view.checks] == [True, False]
    pair.play(figure.standing(6.0), figure.standing(6.0), moved=0.0)
    assert isinstance(pair.flow.view(pair.now), TogetherView)


def test_somebody_else_at_a_place_is_a_guest_with_nothing_done() -> None:
    pair = racing()
    pair.play(figure.squats(1), figure.squats(1))
    pair.touch("stop")
    pair.flow.party.others[0].member = ANNA
    assert len(pair.flow.sets_of(1)) == 1 and pair.flow.label(1) == "Anna"
    pair.play(figure.standing(0.5), figure.standing(0.5), occupant=3)
    assert not pair.flow.sets_of(1) and pair.flow.label(1) == "2"


@pytest.mark.parametrize("most", [1])
def test_one_alone_has_the_stages_of_before(most: int) -> None:
    from mirror.flow.stages import STAGES

    assert stages_of(most) == STAGES
