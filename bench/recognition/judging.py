"""How well exercises are recognised, and counted with `auto`, by weights that have not seen the clip's source."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from counted import Clip

from recognition.classes import NONE, classes
from recognition.learning import fold_of
from recognition.recorded import Recording, span_of
from rules.body import Body, BodyStream
from rules.counter import Counter
from rules.exercise import Exercise
from rules.recogniser import Recogniser
from rules.recognition.network import Network
from rules.recognition.weighing import Movements, Weighing, explained
from rules.results import Rep


@dataclass(frozen=True, slots=True)
class Seen:
    """One clip as `auto` sees it: the movements and repetitions of each exercise, and the count of the named one
    (None where there is no exercise)."""

    clip: Clip
    movements: dict[str, Movements]
    reps: dict[str, tuple[Rep, ...]]
    named: int | None

    def recognised(self, numbers: Weighing) -> str:
        """What explains most, by these numbers."""
        seconds = {name: explained(found, numbers) for name, found in self.movements.items()}
        best = max(seconds, key=lambda name: seconds[name], default=NONE)
        return best if seconds.get(best, 0.0) > 0.0 else NONE

    def auto(self, numbers: Weighing) -> tuple[Rep, ...]:
        """What `auto` counts by these numbers."""
        return self.reps.get(self.recognised(numbers), ())


def seen_clips(found: Sequence[Recording], networks: Sequence[Network]) -> list[Seen]:
    """Every clip by weights that have not seen its source; `networks` has those of each fold."""
    return list(
        {one.clip.name: _seen(one.clip, networks[fold_of(one.clip.source)]) for one in found}.values()
    )


def _seen(clip: Clip, network: Network) -> Seen:
    body = BodyStream().of_sequence(clip.sequence)
    recogniser = Recogniser(network=network)
    recogniser.see(body)
    recogniser.finish()
    names = [counter.exercise.name for counter in recogniser.counters]
    reps = {name: tuple(own) for name, (own, _) in zip(names, recogniser.found, strict=True)}
    movements = {name: found for name, found in recogniser.movements.items() if len(found.time)}
    return Seen(clip, movements, reps, _named(clip.exercise, body))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one clip: what was recognised, and both counts (named is None where there is no exercise).

    `outside` are seconds before and after the set, `stray` the repetitions that auto counted there.
    """

    clip: Clip
    recognised: str
    auto: int
    named: int | None
    outside_s: float
    stray: int

    @classmethod
    def of(cls, seen: Seen, numbers: Weighing) -> Verdict:
        """By numbers that were chosen on other clips."""
        reps = seen.auto(numbers)
        outside_s, stray = _outside(seen.clip, reps)
        return cls(seen.clip, seen.recognised(numbers), len(reps), seen.named, outside_s, stray)

    @property
    def group(self) -> str:
        """Videos apart from sets of points, edited ones apart from others."""
        if self.clip.collection in ("push_up", "repcount"):
            return f"{self.clip.collection} sets"
        return "edited videos" if self.clip.edited else "other videos"


def figures(verdicts: Sequence[Verdict]) -> dict[str, object]:
    """Every figure of the counts."""
    groups = sorted({one.group for one in verdicts})
    return {
        "counts": {group: _counts([one for one in verdicts if one.group == group]) for group in groups},
        "mistaken": _mistaken(verdicts),
        "clips": [_row(one) for one in verdicts],
    }


def _named(exercise: str, body: Body) -> int | None:
    if exercise == NONE:
        return None
    counter = Counter(Exercise.named(exercise))
    counted = sum(answer.rep is not None for answer in counter.see(body))
    return counted + len(counter.finish()[0])


def _outside(clip: Clip, reps: Sequence[Rep]) -> tuple[float, int]:
    begin, end = span_of(clip)
    time = clip.sequence.time
    if not np.isfinite([begin, end]).all() or not len(time):
        return 0.0, 0
    seconds = max(begin - float(time[0]), 0.0) + max(float(time[-1]) - end, 0.0)
    return seconds, sum(rep.end_s < begin or rep.start_s > end for rep in reps)


def windows(found: Sequence[Recording], networks: Sequence[Network]) -> dict[str, object]:
    """Share of windows with the right class, of exercises (each class alike) and of none, on videos."""
    none = classes().names.index(NONE)
    right: dict[int, list[bool]] = {}
    for one in found:
        if one.clip.collection in ("push_up", "repcount"):
            continue
        clear = one.labels >= 0
        answers = (
            networks[fold_of(one.clip.source)].probabilities(one.windows[clear].astype(np.float32)).argmax(1)
        )
        for label, answer in zip(one.labels[clear].tolist(), answers.tolist(), strict=True):
            right.setdefault(label, []).append(label == answer)
    by_class = {classes().names[label]: round(float(np.mean(own)), 3) for label, own in sorted(right.items())}
    known = [own for label, own in right.items() if label != none]
    return {
        "windows": sum(map(len, right.values())),
        "none": by_class.get(NONE),
        "exercises": round(float(np.mean([share for own in known for share in own])), 3),
        "by class": by_class,
    }


def _counts(verdicts: Sequence[Verdict]) -> dict[str, object]:
    real = [one for one in verdicts if one.clip.exercise != NONE]
    idle = [one for one in verdicts if one.clip.exercise == NONE]
    outside = sum(one.outside_s for one in real)
    found: dict[str, object] = {"clips": len(real), "recognised": _share(map(_right, real))}
    for way in ("named", "auto"):
        errors = [(getattr(one, way), one.clip.accepted) for one in real]
        off = [min(abs(count - accepted) for accepted in all_) for count, all_ in errors]
        found[way] = {"exact": _share(n == 0 for n in off), "off by one": _share(n <= 1 for n in off)}
    found["without exercise"] = {
        "clips": len(idle),
        "without a repetition": sum(one.auto == 0 for one in idle),
    }
    found["outside of sets"] = {"seconds": round(outside), "repetitions": sum(one.stray for one in real)}
    return found


def _share(truths: object) -> float | None:
    listed = list(truths)  # type: ignore[call-overload]
    return round(float(np.mean(listed)), 3) if listed else None


def _right(verdict: Verdict) -> bool:
    """Whether the exercise was recognised, or one of the same class."""
    return classes().of_exercise(verdict.recognised) == classes().of_exercise(verdict.clip.exercise)


def _mistaken(verdicts: Sequence[Verdict]) -> dict[str, int]:
    pairs = Tally(f"{one.clip.exercise} as {one.recognised}" for one in verdicts if not _right(one))
    return dict(sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])))


def _row(one: Verdict) -> dict[str, object]:
    return {
        "clip": one.clip.name, "source": one.clip.source, "group": one.group, "exercise": one.clip.exercise,
        "recognised": one.recognised, "accepted": list(one.clip.accepted), "named": one.named, "auto": one.auto,
    }  # fmt: skip
