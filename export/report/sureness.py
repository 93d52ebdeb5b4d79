"""How far the report can be trusted: from where the camera saw, and which joint can be judged from there."""

from __future__ import annotations

import math

from export.recording import Recording
from export.report.content import Section
from export.report.groups import Group
from export.report.movement import Movement
from export.report.phrases import Phrases


def sureness(recording: Recording, main: Group | None, words: Phrases) -> Section:
    """The section "How sure is this?"."""
    title = words("trust.title")
    moved = main.movement if main is not None else None
    if moved is None:
        return Section(title, words("trust.none"), ())
    lines = [] if moved.view is None else [words(f"trust.{moved.view}")]
    lines.append(_joint(moved, words))
    if not moved.spatial and moved.joint:
        lines.append(words("trust.plane"))
    assumed = [words(f"trust.{what}") for what in recording.poses.assumed if what in {"camera", "height"}]
    if moved.spatial and assumed:
        lines.append(words("trust.assumed", what=", ".join(assumed)))
    lead = words("trust.lead") if moved.joint else ""
    return Section(title, lead, tuple((line, "") for line in lines))


def _joint(moved: Movement, words: Phrases) -> str:
    if not moved.joint:
        return words("trust.unseen")
    joint = _capital(words(f"joint.{moved.joint}"))
    seen = [side for side in moved.sides if len(side.curves)]
    sure = [side for side in seen if side.sure]
    spreads = [side.uncertainty_deg for side in (sure or seen) if math.isfinite(side.uncertainty_deg)]
    number = words.number(max(spreads, default=math.nan))
    if len(sure) == len(moved.sides):
        return words("trust.good", joint=joint, number=number)
    if sure:
        return words("trust.part", joint=joint, side=words(f"curves.{sure[0].side}"))
    return words("trust.poor", joint=joint, number=number)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
