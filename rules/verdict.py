"""What becomes of a finished movement: a repetition with its quality, or a doubt with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.turns import Cycle, Swing
from rules.view import view_name

OTHER = -0.4
"""With less evidence than this a movement is something else, whatever it resembles. Of 629 true repetitions of all
exercises 99.5 % have more than 0.16, and none less than -0.25."""
HARDLY = -0.2
"""Many alike are the exercise from this evidence on."""
BEYOND = 1.5
"""What turns back further out than so many times the way to the target is another movement."""
LEAPT = 0.75
"""A movement of which the film's cuts hide this share of its range was not seen."""
SLIP = 0.5
"""What takes less than this share of the shortest time is a slip of the pose engine."""
TELLING = 0.2
"""Evidence above this, none of it against, makes a repetition telling."""
OTHER_VIEW = 0.3
"""From a view in which an exercise is not judged, evidence weighs this much."""
ENDED_SHARE = 0.65
"""Of a last movement less than this share of its way back must be missing at the recording's end, to be counted or
to be compared by its pace."""
NEAR = 0.6
"""An excursion of this share of what a repetition needs came near, and is a doubt if it is not counted."""
SHORT = 0.85
"""Below this share of the target range a repetition has the fault `short_range`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished movement: `reason` is None for a repetition, else why it was held back. Times in s.

    `whole`: both ways were seen; `gone`: the whole path was gone; `shape` and `stood` as `turns.way_of` makes them;
    `base` is the rest that it came from and went back to; a `part` did not come back to rest; of what `leapt` the
    film's cuts hide most. `values` and `evidence` as `weigh_evidence` and `total` make them. `counter` is the number
    of the side that is judged; `side` the one that led, where sides are counted as one, and `both` whether both were
    seen then. `missing` is the share of its way back that the recording's end hides. `in_span`: it counts because its
    set varies by as much, and says nothing of the member's usual range."""

    start: float
    turn: float
    end: float
    rom: float
    quality: float = 0.0
    faults: tuple[str, ...] = ()
    cue: str | None = None
    reason: str | None = None
    detail: str = ""
    values: tuple[float, ...] = ()
    evidence: float = 0.0
    view: str | None = None
    whole: bool = True
    gone: bool = True
    shape: tuple[float, ...] = ()
    stood: float = 0.0
    base: float = 0.0
    part: bool = False
    leapt: bool = False
    reach: float = 1.0
    counter: int = 0
    side: str = ""
    both: bool = True
    missing: float = 0.0
    in_span: bool = False

    @property
    def moved_s(self) -> float:
        """How long it took without the time in which it stood still."""
        return self.end - self.start - self.stood


def complete(exercise: Exercise, excursion: Excursion, end: float) -> Outcome | None:
    """The whole path was gone: a repetition, or held back for its times or its start."""
    lasted = end - excursion.start
    if excursion.leapt > LEAPT * excursion.rom:
        return refuse(exercise, excursion, end, "unfinished", "the film was cut on the way")
    if excursion.whole and lasted < exercise.times.shortest:
        return refuse(exercise, excursion, end, "too_fast", f"{lasted:.2f} s, out and back")
    if not excursion.whole and exercise.begins != "turn":
        return refuse(exercise, excursion, end, "getting_into_position", "only the way back was seen")
    if excursion.strange:
        return refuse(exercise, excursion, end, "half_way", "it did not begin at rest")
    found = _count_excursion(exercise, excursion, end)
    if found.evidence < exercise.tuning.likely:
        return replace(found, cue=None, reason="not_this_exercise", detail=against(exercise, found.values))
    return found


def incomplete(exercise: Exercise, excursion: Excursion, end: float, next_state: str) -> Outcome | None:
    """Back at rest before the path was gone: too shallow, or something else that went far enough."""
    if excursion.far < 1.0:
        return refuse(exercise, excursion, end, "too_shallow", f"{excursion.far:.0%} of the needed range")
    return refuse(exercise, excursion, end, "not_this_exercise", f"never came to {next_state}")


def part(exercise: Exercise, excursion: Excursion, cycle: Cycle, needed: float) -> Outcome:
    """A cycle within a movement that has not come back to rest yet."""
    found = _count_excursion(exercise, excursion, cycle.end)
    way = excursion.way(cycle.end, cycle.start)
    return replace(
        found,
        start=cycle.start,
        turn=cycle.turn,
        end=cycle.end,
        rom=cycle.rom,
        base=cycle.base,
        shape=way.shape,
        stood=way.stood,
        cue=None,
        whole=True,
        part=True,
        side="",
        gone=cycle.rom >= needed,
        reach=cycle.rom / needed,
        reason="half_way",
        detail="it did not come back to rest",
    )


def swung(exercise: Exercise, excursion: Excursion, swing: Swing, needed: float) -> Outcome:
    """A swing of whatever size; what comes of it is seen once a row of them is alike."""
    found = part(exercise, excursion, swing.cycle, needed)
    faults = found.faults if found.gone else tuple(dict.fromkeys(("short_range", *found.faults)))
    quality = round(min(max(swing.cycle.rom / exercise.range.full, 0.0), 1.0), 3)
    return replace(found, shape=swing.shape, faults=faults, quality=quality)


SHORT_OF_PATH = frozenset({"too_shallow", "not_this_exercise", "half_way"})


def refuse(exercise: Exercise, excursion: Excursion, end: float, reason: str, detail: str) -> Outcome | None:
    """A movement that came near and is held back."""
    if excursion.far < NEAR:
        return None
    counted = _count_excursion(exercise, excursion, end)
    say = exercise.range.say if reason == "too_shallow" else None
    start = min(excursion.start, end)
    return replace(
        counted,
        start=start,
        cue=say,
        reason=reason,
        detail=detail,
        gone=reason not in SHORT_OF_PATH and excursion.far >= 1.0,
    )


def may_end_on_the_way(exercise: Exercise) -> bool:
    """Whether the turn is what counts, and not the way back from it to where a lifted weight is held."""
    return exercise.begins == "rest" or exercise.first == "concentric"


def lost(exercise: Exercise, outcome: Outcome) -> bool:
    """Whether it was not seen well enough, or is too clearly something else, to be counted whatever it resembles."""
    if outcome.reason == "too_fast":
        return outcome.end - outcome.start < SLIP * exercise.times.shortest
    if outcome.part and outcome.base > BEYOND * exercise.range.full:
        return True
    if outcome.reason == "unfinished":
        return exercise.first != "concentric" or exercise.begins != "rest"
    tuning = exercise.tuning
    if not outcome.gone and (outcome.evidence < tuning.likely or outcome.reach < tuning.shallow):
        return True
    return outcome.reason == "limbs_not_visible" or outcome.evidence < OTHER


def view_most_seen(excursion: Excursion) -> str | None:
    """From which side it was mostly seen."""
    return view_name(excursion.breadth, excursion.facing_sum)


def weigh_evidence(exercise: Exercise, excursion: Excursion) -> tuple[float, ...]:
    """What each piece of evidence says; from a view in which the exercise is not judged, less of it."""
    view = view_most_seen(excursion)
    trust = 1.0 if view is None or view in exercise.views else OTHER_VIEW
    return tuple(trust * value for value in excursion.values())


def total(exercise: Exercise, values: Sequence[float]) -> float:
    """All evidence together, -1 clearly against to 1 clearly for the exercise; 0 where it asks for none."""
    weights = [evidence.weight for evidence in exercise.evidence]
    heavy = zip(weights, values, strict=True)
    return sum(weight * value for weight, value in heavy) / max(sum(weights), 1e-9)


def against(exercise: Exercise, values: Sequence[float]) -> str:
    """What speaks most against the exercise, in the rule's words."""
    pairs = zip(exercise.evidence, values, strict=True)
    worst = min(pairs, key=lambda pair: pair[0].weight * pair[1], default=None)
    return worst[0].detail if worst is not None else ""


def _count_excursion(exercise: Exercise, excursion: Excursion, end: float) -> Outcome:
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
    values = weigh_evidence(exercise, excursion)
    way = excursion.way(end)
    return Outcome(
        excursion.start,
        min(excursion.turn, end),
        end,
        max(excursion.rom, 0.0),
        round(quality, 3),
        tuple(names),
        cue,
        values=values,
        evidence=total(exercise, values),
        view=view_most_seen(excursion),
        whole=excursion.whole,
        reach=excursion.far,
        leapt=excursion.leapt > LEAPT * excursion.rom,
        shape=way.shape,
        stood=way.stood,
        base=excursion.base,
        side=excursion.side,
        both=excursion.both,
    )


def telling(exercise: Exercise, outcome: Outcome) -> bool:
    """Whether it is clear enough for `auto` to go by: no evidence is against it, and enough of it is seen."""
    view = outcome.view is None or outcome.view in exercise.views
    return (
        view
        and outcome.reason is None
        and outcome.rom >= exercise.range.least
        and outcome.evidence > TELLING
        and min(outcome.values, default=1.0) >= 0.0
    )
