"""An energy game of one and of two, from its tile to its summary: jumping jacks, and standing in rests."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engines import fetch, zoo
from engines.pose import Frame, Pose
from mirror.flow.settings import FlowSettings
from mirror.flow.view_parts import GameSummaryView, GameView
from mirror.live.assembly import loop_of, tracker_of
from mirror.live.between_stages import Tracker
from mirror.live.state import LiveOptions
from mirror.settings.options import PeopleSettings, Settings
from mirror.ui.app import Mirror
from rules.game import REST, WORK, ZONES, Game, Interval
from tests.screenshots.driver import SIZES, Tour
from tests.screenshots.together import SideBySide, keep, until, wait

GAME = "tabata"
PACE_S = 0.03
"""What is remembered is played no faster than the screen follows, s a picture."""
DUEL = Game(
    "duel",
    "HIIT 30/30",
    (
        Interval(WORK, 30.0, "", ZONES["hard"]),
        Interval(REST, 30.0, "Easy"),
        Interval(WORK, 30.0, "", ZONES["hard"]),
    ),
    "jumping_jack",
)
"""What two play: short, since every pose is asked for once at least."""


def alone(out: Path, name: str) -> None:
    """The game of one in one orientation: twice, so that there is a last time."""
    shots = Tour(out, name)
    try:
        shots.until(lambda: shots.mirror.flow.analysed is not None and shots.engines.settled)
        for target in ("start", "guest", "group:energy"):
            shots.touch(target)
        shots.shoot("games")
        shots.touch(f"game:{GAME}")
        _play(shots, 75.0)
        shots.touch("again")
        _play(shots, 102.0, True)
    finally:
        shots.stop()


def _play(shots: Tour, seconds: float, shoot: bool = False) -> None:
    """Until so much of the game has gone by; whoever plays stands still in the rests."""
    shots.source.still, shots.source.pace_s = True, PACE_S
    shots.wait(1.5)
    shots.until(lambda: shots.framed)
    shots.source.still = False
    shots.key("space")
    shots.until(lambda: _play_game(shots) >= 22.0)
    shots.until(lambda: _play_game(shots) >= (76.0 if shoot else 0.0) and shots.facing)
    if shoot:
        shots.until(
            lambda: shots.view(GameView).kind == WORK and shots.view(GameView).left_s < 9 and shots.facing
        )
        shots.shoot("game")
        shots.until(lambda: _play_game(shots) > 0 and shots.source.still and shots.view(GameView).left_s < 6)
        shots.shoot("game_rest")
    shots.until(lambda: _play_game(shots) >= seconds)
    shots.touch("stop")
    shots.until(lambda: isinstance(shots.mirror.flow.view(time.monotonic()), GameSummaryView))
    shots.wait(0.3)
    if shoot:
        shots.shoot("game_summary")
    shots.source.still = False


def _play_game(shots: Tour) -> float:
    """Seconds of the game; in its rests the man stands."""
    view = shots.view(GameView)
    shots.source.still = view.kind == REST
    return view.at_s


class RememberingAll:
    """The engines of several, asked once about each picture that is played while a set is on."""

    def __init__(self, source: SideBySide, make: Callable[[], Tracker]) -> None:
        self._source, self._make = source, make
        self._poses: dict[int, tuple[Pose, ...]] = {}
        self.occupants: tuple[int, ...] = ()
        self._held = False

    def __call__(self) -> RememberingAll:
        self._tracker = self._make()
        return self

    def hold_lock(self, on: bool) -> None:
        """A set is on: nobody comes or goes."""
        self._held = on
        self._tracker.hold_lock(on)  # type: ignore[attr-defined]

    def people(self, frame: Frame) -> tuple[Pose, ...]:
        """Everybody's pose, by place."""
        shown = self._source.shown.pop(frame.index)
        if not self._held or shown not in self._poses:
            poses = tuple(self._tracker.people(frame))  # type: ignore[attr-defined]
            self.occupants = self._tracker.occupants  # type: ignore[attr-defined]
            if not self._held:
                return poses
            self._poses[shown] = poses
        time.sleep(PACE_S)
        return tuple(replace(one, index=frame.index, time=frame.time) for one in self._poses[shown])

    def step(self, frame: Frame) -> Pose:
        """The first one's pose."""
        return self.people(frame)[0]


def together(out: Path, name: str) -> None:
    """The game of two in one orientation."""
    sample = fetch.ensure(zoo.load().asset("sample"))
    source = SideBySide(sample)
    settings = Settings(people=PeopleSettings(most=2))
    options = LiveOptions(video=sample, loop=True, speed="max", windowed=True)
    engines = RememberingAll(source, tracker_of(settings, settings.engines.profile, people=2))
    plan = FlowSettings(people=2, arrive=1e9, away=1e9, mirrored=True)
    mirror = Mirror(settings, options, loop_of(source, settings, options, tracker=engines), plan)
    mirror.glass.resize(*SIZES[name])
    mirror.glass.show()
    mirror.start()
    try:
        _duel(mirror, source, lambda shot: keep(mirror, out / f"{shot}_{name}.png"))
    finally:
        mirror.stop()
        mirror.glass.close()


def _duel(mirror: Mirror, source: SideBySide, shoot: Callable[[str], None]) -> None:
    flow = mirror.flow
    until(lambda: len(flow.party.present(flow.first)) == 2)
    mirror.kiosk._choose("start")
    flow.play(DUEL, time.monotonic())
    wait(3.0)
    mirror.kiosk._type("space")
    source.still = False
    until(lambda: _at(mirror) >= 24.0)
    shoot("game_together")
    until(lambda: _at(mirror) >= 34.0)
    source.still = True
    until(lambda: _at(mirror) >= 58.0)
    source.still = False
    until(lambda: isinstance(flow.view(time.monotonic()), GameSummaryView))
    wait(0.5)
    shoot("game_together_summary")


def _at(mirror: Mirror) -> float:
    view = mirror.flow.view(time.monotonic())
    return view.at_s if isinstance(view, GameView) else 0.0
