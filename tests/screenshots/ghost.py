"""A set with the reference of a trainer, who is generated, over the man of the film."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from mirror.demonstration import Person, keep_session
from mirror.flow.view import WorkoutView
from mirror.store import members, references
from mirror.store.database import open_store
from tests.screenshots.driver import Tour

TRAINER = Person("Trainer", 1.62, ("jumping_jack",), 1, 1)


def keep_reference() -> None:
    """A session of the trainer with one set of jumping jacks, one of them marked."""
    with closing(open_store()) as store:
        member = members.add(store, TRAINER.name or "", TRAINER.height_m)
        flow = keep_session(store, TRAINER, member.id, time.time() - 3600, 1.0, 1, sets=1, reps=6)
        references.mark(store, flow, 1, 2, time.time())


def ghost(out: Path, name: str) -> None:
    """The set in one orientation, half-way up."""
    shots = Tour(out, name)
    flow = shots.mirror.flow
    try:
        shots.until(lambda: bool(flow.known.references))
        shots.touch("start")
        shots.touch("guest")
        shots.touch("exercise:jumping_jack")
        shots.key("space")
        shots.until(lambda: shots.engines.settled and shots.count >= 3 and shots.framed)
        shots.until(lambda: _laid(shots.view(WorkoutView)) and shots.facing)
        shots.shoot("workout_ghost")
    finally:
        shots.stop()


def _laid(view: WorkoutView) -> bool:
    return view.ghost is not None and 0.5 < view.progress < 0.9
