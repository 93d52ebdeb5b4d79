"""What becomes of a finished movement: a repetition with its quality, or a doubt with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.turns import Cycle
from rules.view import view_name

LEAPT = 0.5
"""A movement of which the film's cuts hide this share of its range was not seen."""
SLIP = 0.5
"""What takes less than this share of the shortest time is a slip of the pose engine."""
NEAR = 0.6
"""An excursion of this share of what a repetition needs came near, and is a doubt if it is not counted."""
SHORT = 0.85
"""Below this share of the target range a repetition has the fault `short_range`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished movement: `reason` is None for a repetition, else why it was held back. Times in s.

    `whole`: both ways were seen; `gone`: the whole path was gone; `shape` as `likeness.shape_of` makes it; `base` is
    the rest that it came from and went back to; a `part` did not come back to rest; what was `lost` was not seen
    well enough to be taken for a repetition whatever it resembles. `telling`: clearly this exercise, so that `auto` may go by it.
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
    whole: bool = True
    gone: bool = True
    shape: tuple[float, ...] = ()
    base: float = 0.0
    part: bool = False
    lost: bool = False


def complete(exercise: Exercise, excursion: Excursion, end: float) -> Outcome | None:
    """The whole path was gone: a repetition, or held back for its times or its start."""
    lasted = end - excursion.start
    if excursion.leapt > LEAPT * excursion.rom:
        return refused(exercise, excursion, end, "unfinished", "the film was cut on the way")
    if excursion.whole and lasted < exercise.times.shortest:
        return refused(exercise, excursion, end, "too_fast", f"{lasted:.2f} s, out and back")
    if not excursion.whole and exercise.begins != "turn":
        return refused(exercise, excursion, end, "getting_into_position", "only the way back was seen")
    if excursion.strange:
        return refused(exercise, excursion, end, "half_way", "it did not begin at rest")
    return _counted(exercise, excursion, end)


def incomplete(exercise: Exercise, excursion: Excursion, end: float, next_state: str) -> Outcome | None:
    """Back at rest before the path was gone: too shallow, or something else that went far enough."""
    if excursion.far < 1.0:
        return refused(exercise, excursion, end, "too_shallow", f"{excursion.far:.0%} of the needed range")
    return refused(exercise, excursion, end, "not_this_exercise", f"never came to {next_state}")


def part(exercise: Exercise, excursion: Excursion, cycle: Cycle) -> Outcome:
    """A cycle within a movement that has not come back to rest yet."""
    found = _counted(exercise, excursion, cycle.end)
    shape = excursion.shape(cycle.end, cycle.start)
    times = {"start": cycle.start, "turn": cycle.turn, "end": cycle.end}
    return replace(
        found, **times, rom=cycle.rom, base=cycle.base, shape=shape, cue=None, whole=True, part=True, gone=False,
        reason="half_way", detail="it did not come back to rest",
    )  # fmt: skip


SHORT_OF_PATH = frozenset({"too_shallow", "not_this_exercise", "half_way"})


def refused(exercise: Exercise, excursion: Excursion, end: float, reason: str, detail: str) -> Outcome | None:
    """A movement that came near and is held back."""
    if excursion.far < NEAR:
        return None
    counted = _counted(exercise, excursion, end)
    lost = {
        "too_fast": end - excursion.start < SLIP * exercise.times.shortest,
        "unfinished": exercise.first != "concentric" or exercise.begins != "rest" or excursion.leapt > LEAPT * excursion.rom,
        "limbs_not_visible": True,
    }.get(reason, False)
    words = {"cue": exercise.range.say if reason == "too_shallow" else None}
    start = min(excursion.start, end)
    return replace(counted, start=start, reason=reason, detail=detail, gone=reason not in SHORT_OF_PATH, lost=lost, **words)


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
    telling = (
        wrong_view(exercise, excursion) is None
        and unmet(excursion) is None
        and excursion.failed_need(auto=True) is None
    )
    return Outcome(
        excursion.start,
        min(excursion.turn, end),
        end,
        max(excursion.rom, 0.0),
        round(quality, 3),
        tuple(names),
        cue,
        telling=telling,
        whole=excursion.whole,
        shape=excursion.shape(end),
        base=excursion.base,
    )
