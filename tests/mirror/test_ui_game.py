"""An energy game on a real glass, with real threads and the real conductor: by postures alone, and for two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
from gesturing import arms_crossed, wrist_at
from pytestqt.qtbot import QtBot
from test_ui_flow import shows
from ui_stage import QUICK, Puppet, staged, until

from engines.pose import Frame, Pose
from mirror.flow.session import Known, NoMemory
from mirror.flow.view import StandView, TilesView
from mirror.flow.view_parts import GameSummaryView, GameView
from mirror.gestures.hand import CENTRE, REACH
from mirror.live.loop import LiveLoop
from mirror.live.recorder import Recorder
from mirror.live.state import LiveOptions
from mirror.plans.choice import OWN, OfferedPlan, due
from mirror.plans.plan import parse
from mirror.settings.options import ScreenSettings, Settings, VoiceSettings
from mirror.store.database import open_store
from mirror.store.sessions import session, sessions
from mirror.ui.app import Mirror

TEXT = """title = "Short one"
[[intervals]]
kind = "work"
seconds = 12
zone = [25, 100]
[[intervals]]
kind = "rest"
seconds = 5
[[intervals]]
kind = "work"
seconds = 600
"""


class OneGame(NoMemory):
    """A memory of one game."""

    def __init__(self) -> None:
        plan = parse(TEXT, "short")
        self._known = Known((), (OfferedPlan(plan, OWN, (), due(plan, 0.0, 0.0)),))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[tuple[Mirror, Puppet]]:
    mirror, puppet = staged()
    mirror.flow.memory = OneGame()
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(540, 960)
    mirror.glass.show()
    mirror.start()
    yield mirror, puppet
    mirror.stop()


def point_at(mirror: Mirror, puppet: Puppet, target: str) -> None:
    """The puppet lifts the nearer hand to where the target is on the glass: the other one would be at its face."""
    until(lambda: target in mirror.glass.places)
    box = mirror.glass.places[target]
    away = mirror.glass._on_canvas((0.0, 0.0)), mirror.glass._on_canvas((1.0, 1.0))
    x = (box.center().x() - away[0].x()) / (away[1].x() - away[0].x())
    y = (box.center().y() - away[0].y()) / (away[1].y() - away[0].y())
    side, own = ("left", CENTRE[0]) if x < 0.5 else ("right", -CENTRE[0])
    across, up = own + (0.5 - x) * 2 * REACH[0], CENTRE[1] + (0.5 - y) * 2 * REACH[1]
    puppet.perform(wrist_at(figure.standing(1.0), side, across, up))


def test_a_game_is_chosen_played_and_ended_by_postures_alone(stage: tuple[Mirror, Puppet]) -> None:
    mirror, puppet = stage
    until(lambda: shows(mirror, TilesView))
    puppet.perform(figure.standing(1.0))
    point_at(mirror, puppet, "guest")
    until(lambda: getattr(mirror.glass._view, "kind", "") == "choose")
    puppet.perform(figure.standing(1.0))
    point_at(mirror, puppet, "group:energy")
    until(lambda: getattr(mirror.glass._view, "tab", "") == "group:energy")
    puppet.perform(figure.standing(1.0))
    point_at(mirror, puppet, "game:short")
    until(lambda: shows(mirror, StandView))
    puppet.perform(figure.standing(2.0))
    until(lambda: shows(mirror, GameView))
    puppet.perform(figure.jumping_jacks(40))
    until(lambda: getattr(mirror.glass._view, "kind", "") == "rest")
    puppet.perform(arms_crossed(figure.standing(6.0), 1.0, 5.0))
    until(lambda: shows(mirror, GameSummaryView))
    view = mirror.glass._view
    assert isinstance(view, GameSummaryView)
    # how soon the puppet begins to move is the machine's
    assert int(view.people[0].points) >= 1


class Two(Puppet):
    """Two puppets before one camera: the second stands on the right of its picture, and stands still."""

    occupants = (1, 2)

    def people(self, frame: Frame) -> tuple[Pose, Pose]:
        first = self.step(frame)
        still = figure.standing(1.0).pose(0)
        shift = np.array([420.0, 0.0])
        return (
            replace(first, xy=first.xy - shift / 2),
            replace(still, xy=still.xy + shift, index=frame.index, time=frame.time),
        )

    def engines(self) -> Two:
        return self


def test_two_play_side_by_side_each_with_points_of_their_own(qtbot: QtBot) -> None:
    puppet = Two(figure.standing(2.0))
    loop = LiveLoop(puppet, puppet.engines, every_frame=True, people=2, recorder=Recorder())
    settings = Settings(screen=ScreenSettings(language="en"), voice=VoiceSettings(engine="none"))
    plan = replace(QUICK, people=2, game=parse(TEXT, "short").game)
    mirror = Mirror(settings, LiveOptions(people=2), loop, plan)
    mirror.flow.settings = plan
    mirror.flow.members = lambda: ()
    qtbot.addWidget(mirror.glass)
    mirror.glass.resize(960, 540)
    mirror.glass.show()
    mirror.start()
    try:
        until(lambda: shows(mirror, StandView))
        mirror.kiosk._type("space")
        puppet.perform(figure.jumping_jacks(40))
        until(lambda: shows(mirror, GameView) and len(mirror.glass._view.players) == 2)
        until(lambda: getattr(mirror.glass._view, "kind", "") == "rest")
        mirror.kiosk._type("space")
        until(lambda: shows(mirror, GameSummaryView))
        view = mirror.glass._view
        assert isinstance(view, GameSummaryView)
        points = {one.place: int(one.points) for one in view.people}
        assert points[0] > points[1] == 0
        assert {one.place: one.won for one in view.people} == {0: "Most points", 1: ""}
        assert [one.place for one in view.people] == [1, 0], "as a mirror shows them"
    finally:
        mirror.stop()
    store = open_store()
    kept = [session(store, row.id).sets for row in sessions(store)]
    assert sorted(one.game.points for sets in kept for one in sets if one.game is not None) == sorted(
        points.values()
    )
