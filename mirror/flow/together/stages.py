"""The stages of a session of several by their names: those of one alone, but where it matters who is who."""

from __future__ import annotations

from collections.abc import Callable

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.stages import STAGES
from mirror.flow.together.arriving import TogetherStandStage, TogetherWhoStage
from mirror.flow.together.results import TogetherFarewellStage, TogetherSummaryStage
from mirror.flow.together.workout import TogetherWorkoutStage

TOGETHER: dict[str, Callable[..., Stage[Flow]]] = {
    **STAGES,
    "who": TogetherWhoStage,
    "stand": TogetherStandStage,
    "workout": TogetherWorkoutStage,
    "set_summary": TogetherSummaryStage,
    "session_summary": TogetherFarewellStage,
}


def stages_of(most: int) -> dict[str, Callable[..., Stage[Flow]]]:
    """The stages of a mirror at which up to `most` take part at once."""
    return STAGES if most == 1 else TOGETHER
