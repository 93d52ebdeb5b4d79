"""A recording as its trainer corrected it: what was no repetition is left out, what was one counts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from export.recording import RecordedSet, Recording
from mirror.store.corrections import Correction, Key
from rules.results import Doubt, Rep


def as_corrected(recording: Recording, said: Mapping[Key, Correction]) -> Recording:
    """The same recording with the trainer's word in it.

    A doubt that was a repetition has no range and no quality: nobody measured them. Measures of a set whose
    repetitions changed are left out, for they go with the repetitions one by one.
    """
    if not said:
        return recording
    return replace(recording, sets=tuple(_set(one, said) for one in recording.sets))


def _set(one: RecordedSet, said: Mapping[Key, Correction]) -> RecordedSet:
    wrong = {i for i in range(len(one.reps)) if _counts(said, (one.number, "rep", i + 1)) is False}
    right = {i for i in range(len(one.doubts)) if _counts(said, (one.number, "doubt", i + 1)) is True}
    if not wrong and not right:
        return one
    reps = [rep for i, rep in enumerate(one.reps) if i not in wrong]
    reps += [_rep(one.doubts[i], one) for i in sorted(right)]
    reps.sort(key=lambda rep: rep.start_s)
    doubts = tuple(doubt for i, doubt in enumerate(one.doubts) if i not in right)
    numbered = tuple(replace(rep, rep=i) for i, rep in enumerate(reps, start=1))
    return replace(one, reps=numbered, doubts=doubts, measures=())


def _counts(said: Mapping[Key, Correction], key: Key) -> bool | None:
    found = said.get(key)
    return None if found is None else found.counts


def _rep(doubt: Doubt, one: RecordedSet) -> Rep:
    """A doubt as the repetition that it was."""
    unit = one.reps[0].rom_unit if one.reps else ""
    turn, nan = (doubt.start_s + doubt.end_s) / 2, math.nan
    return Rep(0, one.exercise, doubt.start_s, turn, doubt.end_s, nan, unit, nan, nan, nan)
