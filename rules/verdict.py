"""What becomes of a finished movement: a repetition with its quality, or a doubt with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.view import view_name

NEAR = 0.6
"""An excursion of this share of what a repetition needs came near, and is a doubt if it is not counted."""
SHORT = 0.85
"""Below this share of the target range a repetition has the fault `short_range`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished movement: `reason` is None for a repetition, else why it is not one. Times in s.

    `telling`: clearly this exercise, so that `auto` may go by it.
    """

    start: float
    turn: float
    end: float
    rom: float
    quality: float = 0.0
    faults: tuple[str, ...] = ()
    cue: str | None = None
    reason: str | None = None
    detail: str = ""
    telling: bool = True


def complete(exercise: Exercise, excursion: Excursion, end: float) -> Outcome | None:
    """The whole path was gone: a repetition, unless its times, its view or its needs say no."""
    times = exercise.times
    out, back = excursion.turn - excursion.start, end - excursion.turn
    quick = out + back < times.shortest or out < times.shortest_half
    if (quick and excursion.whole) or back < times.shortest_half:
        return refused(exercise, excursion, end, "too_fast", f"{out:.2f} s out and {back:.2f} s back")
    refusal = wrong_view(exercise, excursion) or unmet(excursion)
    if refusal is not None:
        return refused(exercise, excursion, end, *refusal)
    return _counted(exercise, excursion, end)


def incomplete(exercise: Exercise, excursion: Excursion, end: float, next_state: str) -> Outcome | None:
    """Back at rest before the path was gone: too shallow, or something else that went far enough."""
    if excursion.far < 1.0:
        return refused(exercise, excursion, end, "too_shallow", f"{excursion.far:.0%} of the needed range")
    reason, detail = unmet(excursion) or ("not_this_exercise", f"never came to {next_state}")
    return refused(exercise, excursion, end, reason, detail)


def refused(exercise: Exercise, excursion: Excursion, end: float, reason: str, detail: str) -> Outcome | None:
    """A doubt, if the movement came near."""
    if excursion.far < NEAR:
        return None
    say = exercise.range.say if reason == "too_shallow" else None
    rom = max(excursion.rom, 0.0)
    start = min(excursion.start, end)
    return Outcome(start, excursion.turn, end, rom, cue=say, reason=reason, detail=detail)


def wrong_view(exercise: Exercise, excursion: Excursion) -> tuple[str, str] | None:
    """Reason and detail where it was seen from a side from which it cannot be judged."""
    view = view_name(excursion.breadth, excursion.facing_sum)
    if view is None or view in exercise.views:
        return None
    return "wrong_view", f"seen from {view.replace('_', ' ')}"


def unmet(excursion: Excursion) -> tuple[str, str] | None:
    """Reason and detail of the first need that does not hold."""
    failed = excursion.failed_need()
    if failed is None:
        return None
    need, told = failed
    return (need.reason if told else "limbs_not_visible"), need.detail


def _counted(exercise: Exercise, excursion: Excursion, end: float) -> Outcome:
    share = min(excursion.peak / exercise.range.full, 1.0)
    tallies = zip(exercise.faults, excursion.faults, strict=True)
    broken = [fault for fault, tally in tallies if tally.holds() is True]
    names = [fault.name for fault in broken]
    words = [fault.say for fault in broken]
    if share < SHORT:
        names.insert(0, "short_range")
        words.insert(0, exercise.range.say)
    quality = max(share - sum(fault.cost for fault in broken), 0.0)
    cue = words[0] if words else None
    return Outcome(
        excursion.start,
        excursion.turn,
        end,
        excursion.rom,
        round(quality, 3),
        tuple(names),
        cue,
        telling=excursion.failed_need(auto=True) is None,
    )
