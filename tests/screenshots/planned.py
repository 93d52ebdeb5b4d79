"""A member's session with a plan, a weight, a record and the gym's board."""

from __future__ import annotations

import time
from pathlib import Path

from mirror.flow.set_summary import SetSummaryStage
from mirror.flow.view import NextView, WorkoutView
from tests.screenshots.driver import Tour

REPS = 9
"""One more than ever."""


def shoot_plans(out: Path, name: str) -> None:
    """The screens of plans, weights and progress in one orientation."""
    shots = Tour(out, name)
    try:
        _leading(shots)
        _lifting(shots)
        _ending(shots)
    finally:
        shots.stop()


def _leading(shots: Tour) -> None:
    flow = shots.mirror.flow
    shots.until(lambda: flow.analysed is not None and len(shots.mirror.member_cache.members()) > 0)
    shots.until(lambda: len(flow.known.board) > 0)
    shots.touch("start")
    shots.touch(f"member:{shots.mirror.member_cache.members()[0].id}")
    shots.touch("yes")
    shots.until(lambda: len(flow.known.sets) > 0)
    shots.touch("group:plans")
    shots.shoot("plans")
    shots.touch("plan:legs")
    flow.session.loads["squat"] = 80.0
    # at the turn of the figure's movement
    shots.until(
        lambda: isinstance(shots.view(NextView), NextView) and 0.45 < (time.monotonic() / 2.4) % 1 < 0.55
    )
    shots.shoot("next")
    shots.touch("back")


def _lifting(shots: Tour) -> None:
    """The arms of the jumping jacks are lateral raises."""
    flow = shots.mirror.flow
    shots.touch("exercise:lateral_raise")
    shots.touch("load:1")
    shots.shoot("weigh")
    shots.touch("start")
    shots.key("space")
    shots.until(lambda: shots.engines.settled and shots.count >= REPS and shots.framed)
    shots.until(lambda: bool(shots.view(WorkoutView).lift) and shots.facing)
    shots.shoot("workout_weight")
    shots.key("space")
    shots.until(lambda: isinstance(flow.stage, SetSummaryStage))
    shots.shoot("set_record")


def _ending(shots: Tour) -> None:
    shots.touch("finish")
    shots.shoot("session_progress")
    shots.touch("board")
    shots.wait(0.5)
    shots.shoot("board")
