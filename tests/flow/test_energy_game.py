"""An energy game from its tile to its summary, driven by poses: for one, and for two side by side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
from gesturing import arms_crossed, hand_up
from rehearsal import Rehearsal
from test_led import Remembered
from test_together import Pair

from engines.pose import PoseSequence
from mirror.flow.session import Known
from mirror.flow.settings import FlowSettings
from mirror.flow.view import MenuView, SessionSummaryView, StandView, TilesView, WorkoutView
from mirror.flow.view_parts import GameSummaryView, GameView
from mirror.live.state import Status, Watch
from mirror.plans.choice import OWN, OfferedPlan, due
from mirror.plans.plan import parse
from mirror.progress.past import PastSet
from rules.game import GameDone

TEXT = """title = "Short one"
rounds = 2
[[intervals]]
kind = "work"
seconds = 8
zone = [30, 100]
[[intervals]]
kind = "rest"
seconds = 6
"""


class Games(Remembered):
    """A memory of one game, and of what was done before."""

    def __init__(self, sets: tuple[PastSet, ...] = ()) -> None:
        super().__init__(sets=sets)
        plan = parse(TEXT, "short")
        self._known = Known(sets, (OfferedPlan(plan, OWN, (), due(plan, 0.0, 0.0)),))


def jacks(seconds: float) -> PoseSequence:
    """Jumping jacks for so long."""
    sequence = figure.jumping_jacks(20)
    return part(sequence, seconds)


def part(sequence: PoseSequence, seconds: float) -> PoseSequence:
    kept = slice(0, round(seconds * 30))
    assert len(sequence) >= kept.stop, f"{len(sequence)} poses are fewer than {kept.stop}"
    return PoseSequence.from_arrays(
        sequence.time[kept], sequence.xy[kept], sequence.score[kept], size=sequence.size
    )


def playing(sets: tuple[PastSet, ...] = (), plan: FlowSettings | None = None) -> Rehearsal:
    """The game is chosen hands free, and has begun."""
    play = Rehearsal(plan or FlowSettings(), memory=Games(sets))
    play.touch("start")
    play.touch("guest")
    play.dwell("group:energy")
    assert [(tile.label, tile.hint) for tile in play.view(TilesView).tiles] == [
        ("Short one", "1 min  ·  3 intervals")
    ]
    play.flow.point(None, play.now)
    play.dwell("game:short")
    assert play.view(StandView).title == "Short one"
    play.key("space")
    return play


def whole(play: Rehearsal) -> None:
    """Jumping jacks in the work, standing in the rest, until it is over."""
    play.play(jacks(8.0))
    play.play(figure.standing(6.0))
    play.play(jacks(8.2))


def test_a_game_goes_from_interval_to_interval_and_gives_a_point_a_second_in_the_zone() -> None:
    play = playing()
    whole(play)
    views = play.shown(GameView)
    assert list(dict.fromkeys((view.kind, view.name, view.number) for view in views)) == [
        ("work", "Work", "1 of 2"), ("rest", "Rest", "2 of 2"), ("work", "Work", "2 of 2"),
    ]  # fmt: skip
    assert {"More!", "In the zone"} <= {
        view.players[0].say for view in views if view.kind == "work" and view.players
    }
    assert {view.players[0].say for view in views if view.kind == "rest"} == {"Breathe"}
    assert views[1].left == "0:08" and views[-1].comes == "This is the last one"
    points = [view.players[0].points for view in views if view.players]
    assert points == sorted(points) and 10 <= points[-1] <= 16
    done = play.view(GameSummaryView)
    assert done.title == "Short one: done"
    assert done.people[0].points == str(points[-1]), "what was shown is what is told"
    assert done.people[0].praise in {"Strong work", "In the zone from start to end"}
    assert [fact.label for fact in done.people[0].facts] == [
        "of 0:16 in the zone", "energy a minute", "best: Work 1", "in all",
    ] or done.people[0].facts[2].label == "best: Work 2"  # fmt: skip
    assert len(done.people[0].trace) == 22 and done.people[0].shares[1] == 0.0


def test_changes_are_called_out() -> None:
    play = playing()
    whole(play)
    said = [words for words in play.commands.all("say") if words not in {"three", "two", "one"}]
    assert said[0] == "Go" and "Rest" in said and said[-1].startswith("Done: ")
    assert play.commands.all("say").count("three") == 2, "before each end of what is long enough"


def test_a_game_is_a_set_of_the_session_with_points_in_the_code_to_take_away() -> None:
    play = playing()
    whole(play)
    points = play.view(GameSummaryView).people[0].points
    play.touch("finish")
    view = play.view(SessionSummaryView)
    assert (view.facts[0].value, view.facts[0].label) == (points, "points")
    assert (view.lines[0].title, view.lines[0].result) == ("Short one", f"{points} points")
    assert f"Short one: {points} points" in view.payload
    assert "quality" not in view.payload


def test_who_stands_still_with_crossed_arms_ends_it_and_who_moves_does_not() -> None:
    play = playing()
    play.play(jacks(4.0))
    assert not play.flow.stage.stops and not play.flow.stage.menu
    play.play(arms_crossed(figure.standing(5.0), 0.5, 4.5))
    done = play.view(GameSummaryView)
    assert done.title.startswith("Short one: stopped after 0:0")


def test_a_raised_hand_opens_the_menu_and_the_game_goes_on_behind_it() -> None:
    play = playing()
    play.play(hand_up(6.0))
    play.view(MenuView)
    play.touch("resume")
    assert play.view(GameView).at_s > 3.0
    play.touch("menu")
    play.touch("other")
    assert play.view(TilesView).tab == "group:energy"
    assert len(play.flow.session.sets) == 1, "what was done of it is kept"


def test_it_is_over_when_everybody_has_gone() -> None:
    play = playing()
    play.play(jacks(3.0))
    play.wait(21.0, Watch.NOBODY)
    assert len(play.view(GameSummaryView).people) == 1


def test_again_is_held_against_the_last_time_and_a_record_is_said() -> None:
    play = playing()
    play.play(figure.standing(8.0))
    play.play(figure.standing(6.0))
    play.play(jacks(4.0))
    play.touch("stop")
    first = play.view(GameSummaryView).people[0]
    assert (first.against, first.before) == ("", ()), "there was no last time"
    play.touch("again")
    play.key("space")
    assert play.view(GameView).before == first.trace, "the last time's line lies under this one's"
    whole(play)
    second = play.view(GameSummaryView).people[0]
    assert second.record and second.against == f"More points than ever: {second.points}"
    assert second.before == first.trace
    play.touch("again")
    play.key("space")
    play.play(jacks(4.0))
    play.touch("stop")
    assert play.view(GameSummaryView).people[0].against == f"Last time {second.points}"


def test_what_a_member_did_in_another_session_is_the_last_time_too() -> None:
    done = GameDone("short", (), (50.0,) * 22)
    earlier = PastSet(1e9, "v", "energy", 0, 0.0, float("nan"), 20.0, 22.0, game=done)
    other = replace(earlier, game=GameDone("other", (), (1.0,)))
    play = playing((earlier, other))
    assert play.view(GameView).before == (50.0,) * 22


def test_a_machine_that_is_too_slow_says_so_and_shows_no_energy() -> None:
    play = playing()
    play.play(jacks(3.0))
    play.flow.tick(Status(Watch.FOLLOWING, crawling=True), play.now)
    view = play.view(GameView)
    assert not view.players[0].measured and view.players[0].rate == 0.0
    assert view.too_slow == "Too slow here to measure energy"
    assert view.notice is None, "what is said of form and counting means nothing here"


def test_an_exercise_after_a_game_is_an_exercise() -> None:
    play = playing()
    play.play(jacks(2.0))
    play.touch("stop")
    play.touch("other")
    play.touch("group:legs")
    play.touch("exercise:squat")
    play.key("space")
    assert play.view(WorkoutView).title == "Squat"


# ---- several


class Duel(Pair):
    """Two guests have chosen the game, which has begun."""

    def __init__(self) -> None:
        super().__init__()
        self.flow.memory = Games()
        self.play(figure.standing(1.0), figure.standing(1.0))
        self.touch("start", "group:energy", "game:short")
        assert isinstance(self.flow.view(self.now), StandView)
        self.flow.key("space", self.now)

    def game(self) -> GameView:
        view = self.flow.view(self.now)
        assert isinstance(view, GameView), type(view).__name__
        return view


def test_each_of_two_has_points_of_their_own_and_who_leads_is_shown() -> None:
    duel = Duel()
    duel.play(jacks(7.0), figure.standing(7.0))
    people = {one.place: one for one in duel.game().players}
    assert people[0].points >= 4 and people[1].points == 0
    assert people[0].ahead and not people[1].ahead
    assert (people[0].say, people[1].say) == ("In the zone", "More!")
    assert [one.place for one in duel.game().players] == [1, 0], "as a mirror shows them"


def test_both_have_a_result_and_a_line_at_the_end() -> None:
    duel = Duel()
    duel.play(jacks(8.0), figure.standing(8.0))
    duel.play(figure.standing(6.0), figure.standing(6.0))
    duel.play(figure.standing(8.2), jacks(8.2))
    view = duel.flow.view(duel.now)
    assert isinstance(view, GameSummaryView)
    results = {one.place: one for one in view.people}
    assert all(int(one.points) >= 4 for one in results.values())
    traces = np.array([results[0].trace, results[1].trace])
    assert traces[0, 5] > 30 > traces[1, 5] and traces[1, -1] > 30
    duel.touch("finish")
    assert {one.place: one.count for one in duel.results().people} == {
        place: one.points for place, one in results.items()
    }
    assert all("Short one" in one.payload for one in duel.results().people)


def test_the_winner_is_named_and_nobody_is_where_it_is_even() -> None:
    duel = Duel()
    duel.play(jacks(7.0), figure.standing(7.0))
    duel.touch("stop")
    view = duel.flow.view(duel.now)
    assert isinstance(view, GameSummaryView)
    assert {one.place: one.won for one in view.people} == {0: "Most points", 1: ""}
    duel = Duel()
    duel.play(figure.standing(2.0), figure.standing(2.0))
    duel.touch("stop")
    view = duel.flow.view(duel.now)
    assert isinstance(view, GameSummaryView) and {one.won for one in view.people} == {""}


@pytest.mark.parametrize("straight", [True, False])
def test_a_mirror_may_be_there_for_one_game(straight: bool) -> None:
    game = parse(TEXT, "short").game
    play = Rehearsal(FlowSettings(game=game))
    if straight:
        play.flow.straight(play.now)
        play.view(GameView)
    else:
        play.touch("start")
        play.touch("guest")
        assert play.view(StandView).title == "Short one"
    assert play.commands.all("game") == ["short"]
