"""One view of each screen, from sessions that were rehearsed, with the longest that may stand on it."""

from __future__ import annotations

from dataclasses import replace

import rehearsal
import stick_figure as figure
from rehearsal import PIN, Rehearsal, squatting
from test_first_run import Bench, begun

from mirror.flow.commands import Complaint
from mirror.flow.settings import FlowSettings
from mirror.flow.view import (
    DayCell,
    DoorView,
    IdleView,
    LeaderboardLine,
    LeaderboardView,
    MenuView,
    NextView,
    Screen,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    Target,
    TilesView,
    WorkoutView,
)
from mirror.flow.view_parts import FactView, GameSummaryView, GameView, Tone


def screens() -> dict[str, Screen]:
    """One of each, from a session."""
    play = Rehearsal(FlowSettings(reps=2, pin=PIN))
    found: dict[str, Screen] = {"idle": play.view(IdleView)}
    bench = Bench(
        ill=(Complaint("clock", "it is full, and nothing more can be kept; " + "make room " * 5, True),) * 5
    )
    first, _ = begun(bench)
    found["first_language"] = first.view(0.0)
    first.choose("next", 0.0)
    found["first_camera"] = first.view(0.0)
    first.choose("next", 0.0)
    found["first_health"] = first.view(0.0)
    play.touch("trainer")
    found["door"] = play.view(DoorView)
    play.touch("back")
    play.touch("start")
    found["who"] = play.view(TilesView)
    play.touch("member:a")
    found["sure"] = play.view(TilesView)
    play.touch("no")
    play.touch("guest")
    play.touch("auto")
    play.key("space")
    play.play(figure.standing(0.2))
    found["watching"] = play.view(WorkoutView)
    play.touch("menu")
    play.touch("other")
    found["choose"] = play.view(TilesView)
    play.touch("group:plans")
    found["plans"] = play.view(TilesView)
    play.touch("plan:legs")
    found["next"] = replace(play.view(NextView), rest="0:45", rest_share=0.5)
    play.touch("back")
    play.touch("exercise:biceps_curl")
    found["weigh"] = play.view(NextView)
    play.touch("back")
    play.touch("exercise:squat")
    found["stand"] = play.view(StandView)
    play.key("space")
    play.play(figure.squats(2, depth=[1.0, 0.55]))
    found["workout"] = next(view for view in play.shown(WorkoutView) if view.cue and view.count)
    other = squatting(FlowSettings(reps=20, set_rest=60))
    other.play(figure.jumping_jacks(4))
    found["offer"] = other.view(WorkoutView)
    play.touch("menu")
    found["menu"] = play.view(MenuView)
    play.touch("stop")
    found["set_summary"] = play.view(SetSummaryView)
    found["record"] = replace(
        found["set_summary"],
        against=rehearsal.Words()("set.record.once_kg", load="108"),
        record=True,
        comes=rehearsal.Words()("set.comes", title=rehearsal.Words().exercise("Split squat")),
    )
    play.touch("finish")
    found["session_summary"] = play.view(SessionSummaryView)
    return found | with_progress(found) | games()


def games() -> dict[str, Screen]:
    """An energy game in work and in rest, and what came of it, with the longest that may stand there."""
    play = Rehearsal(FlowSettings())
    play.touch("start")
    play.touch("guest")
    play.touch("group:energy")
    found: dict[str, Screen] = {"games": play.view(TilesView)}
    play.touch("game:free_dance")
    play.key("space")
    play.play(figure.jumping_jacks(2))
    dancing = play.view(GameView)
    play.touch("stop")
    over = play.view(GameSummaryView)
    found["game"] = replace(dancing, left="10:00", players=(replace(dancing.players[0], points=600),))
    found["game_above"] = replace(
        dancing, players=(replace(dancing.players[0], say=play.flow.words("energy.above"), tone=Tone.CUE),)
    )
    found["game_slow"] = replace(dancing, players=(replace(dancing.players[0], measured=False),))
    found["game_rest"] = replace(
        dancing, kind="rest", name=play.flow.words("energy.rest"), zone=None,
        players=(replace(dancing.players[0], say=play.flow.words("energy.breathe"), tone=Tone.PLAIN),),
    )  # fmt: skip
    one = replace(
        over.people[0], points="600", trace=(50.0,) * 600, before=(40.0,) * 600, shares=(0.5,) * 6,
        facts=(*over.people[0].facts, FactView("83", play.flow.words("energy.best", name=dancing.name))),
        against=play.flow.words("set.record.points", count=600), record=True,
    )  # fmt: skip
    found["game_summary"] = replace(over, people=(one,))
    labels = ("Anna-Katharina", "2", "Ben", "4")
    many = tuple(
        replace(dancing.players[0], place=i, label=name, points=600, ahead=not i)
        for i, name in enumerate(labels)
    )
    found |= {f"game_{n}": replace(dancing, players=many[:n]) for n in (2, 4)}
    won = play.flow.words("energy.most_points")
    results = tuple(replace(one, place=i, label=name, won=won) for i, name in enumerate(labels))
    return found | {f"game_summary_{n}": replace(over, people=results[:n]) for n in (2, 4)}


def with_progress(found: dict[str, Screen]) -> dict[str, Screen]:
    """The same with a member's month, and with the gym's board."""
    words = rehearsal.Words()
    lift = f"{words('workout.velocity_about', value='0.52')}  −12 %"
    made: dict[str, Screen] = {"lifting": replace(found["workout"], lift=lift, count=12)}
    days = tuple(DayCell(i % 5, i == 30, i > 30) for i in range(35))
    made["session_progress"] = replace(
        found["session_summary"],
        month=days,
        streak=words("progress.weeks", count=12),
        record=words("progress.records", count=2),
    )
    lines = tuple(LeaderboardLine(str(i + 1), f"Member {i}", str(400 - 17 * i), i == 2) for i in range(10))
    back = Target("back", words("choose.back"), strong=True)
    join = Target("join", words("board.join"))
    title, hint, energy = words("board.title"), words("board.hint"), words("workout.energy")
    made["board"] = LeaderboardView(title, hint, lines, energy, (back, join))
    opens = Target("board", words("board.open"))
    made["idle_board"] = replace(found["idle"], targets=(*found["idle"].targets, opens))
    return made
