"""How well exercises are recognised, and counted with `auto`, by weights that have not seen the clip's source."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.accuracy import Count, count_clip
from bench.counted import Clip
from bench.recognition.classes import NONE, classes
from bench.recognition.learning import fold_of
from bench.recognition.recorded import Recording
from bench.recognition.seeing import Seen
from rules.recognition.network import Network
from rules.recognition.weighing import Weighing


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one clip: what was recognised, what auto counted, and what is counted where it is named (None
    where there is no exercise)."""

    clip: Clip
    recognised: str
    auto: Count
    named: int | None

    @classmethod
    def of(cls, seen: Seen, numbers: Weighing) -> Verdict:
        """By numbers that were chosen on other clips."""
        return cls(seen.clip, seen.recognise(numbers), count_clip(seen.clip, seen.auto(numbers)), seen.named)

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
    found: dict[str, object] = {"clips": len(real), "recognised": _share(map(_right, real))}
    for way in ("named", "auto"):
        counts = [(one.named if way == "named" else one.auto.reps, one.clip.accepted) for one in real]
        off = [min(abs(count - accepted) for accepted in all_) for count, all_ in counts if count is not None]
        found[way] = {"exact": _share(n == 0 for n in off), "off by one": _share(n <= 1 for n in off)}
    found["without exercise"] = {
        "clips": len(idle),
        "without a repetition": sum(one.auto.reps == 0 for one in idle),
    }
    seconds, false = sum(one.auto.setup_s for one in real), sum(one.auto.false for one in real)
    found["outside of sets"] = {
        "seconds": round(seconds), "repetitions": false, "a second": round(false / max(seconds, 1.0), 4)
    }  # fmt: skip
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
        "recognised": one.recognised, "accepted": list(one.clip.accepted), "named": one.named,
        "auto": one.auto.reps, "false": one.auto.false, "setup_s": round(one.auto.setup_s, 2),
    }  # fmt: skip
