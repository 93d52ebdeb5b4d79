"""The stages of a session of several by their names: those of one alone, but where it matters who is who."""

from __future__ import annotations

from collections.abc import Callable

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.stages import STAGES
from mirror.flow.together.arriving import TogetherStand, TogetherWho
from mirror.flow.together.results import TogetherFarewell, TogetherSummary
from mirror.flow.together.workout import TogetherWorkout

TOGETHER: dict[str, Callable[..., Stage[Flow]]] = {
    **STAGES,
    "who": TogetherWho,
    "stand": TogetherStand,
    "workout": TogetherWorkout,
    "set_summary": TogetherSummary,
    "session_summary": TogetherFarewell,
}


def stages_of(most: int) -> dict[str, Callable[..., Stage[Flow]]]:
    """The stages of a mirror at which up to `most` take part at once."""
    return STAGES if most == 1 else TOGETHER
