"""The stages of a visit of several by their names: those of one alone, but where it matters who is who."""

from __future__ import annotations

from collections.abc import Callable

from mirror.visit.stage import Stage
from mirror.visit.stages import STAGES
from mirror.visit.together.arriving import TogetherStand, TogetherWho
from mirror.visit.together.results import TogetherFarewell, TogetherSummary
from mirror.visit.together.workout import TogetherWorkout
from mirror.visit.visit import Visit

TOGETHER: dict[str, Callable[..., Stage[Visit]]] = {
    **STAGES,
    "who": TogetherWho,
    "stand": TogetherStand,
    "workout": TogetherWorkout,
    "set_summary": TogetherSummary,
    "session_summary": TogetherFarewell,
}


def stages_of(most: int) -> dict[str, Callable[..., Stage[Visit]]]:
    """The stages of a mirror at which up to `most` take part at once."""
    return STAGES if most == 1 else TOGETHER
