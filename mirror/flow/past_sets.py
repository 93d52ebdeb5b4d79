"""Sets as those of the past, and against the best one so far, in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mirror.flow.lifting import load_words
from mirror.flow.words import Words
from mirror.live.state import SetEnded
from mirror.progress.past import PastSet
from mirror.progress.records import best_set, find_broken_records, records
from rules.game import GameDone


def make_past_set(ended: SetEnded, session: str = "now") -> PastSet:
    """A set of this session as one of the past."""
    past = PastSet.of(ended.set, 0.0, session)
    quality = 0.0 if math.isnan(past.quality) else past.quality
    return replace(past, reps=past.reps + len(ended.claimed), quality=quality)


def against(words: Words, before: Sequence[PastSet], done: PastSet) -> tuple[str, bool]:
    """The record that a set breaks, else the best one before it, and whether it is a record; empty at first."""
    found = find_broken_records(before, done)
    if found:
        name, now = found[0], records([*before, done], done.exercise)
        count = {"reps": done.reps, "points": done.points}.get(name, round(done.held_s))
        return words(f"set.record.{name}", load=f"{now.once_kg:.0f}", count=count), True
    best = best_set(before, done)
    return ("", False) if best is None else (words("set.against", best=amount(words, best)), False)


def amount(words: Words, done: PastSet) -> str:
    """How much a set was: `12 repetitions`, `8 × 40 kg`, `35 s`."""
    if done.game is not None:
        return words("session.line_game_one" if done.points == 1 else "session.line_game", count=done.points)
    if done.held_s and not done.reps:
        return words("set.best_held", count=round(done.held_s))
    if done.load_kg:
        return f"{done.reps} × {load_words(words, done.load_kg)}"
    return words("set.best_reps", count=done.reps)


def last_time(sets: Sequence[PastSet], name: str) -> GameDone | None:
    """The last time that the game called `name` was played; None where it never was."""
    return next((one.game for one in reversed(sets) if one.game is not None and one.game.name == name), None)


def points_label(words: Words, count: int) -> str:
    """What stands beside a number of points."""
    return words("energy.points_one" if count == 1 else "energy.points", count=count)


def points_line(words: Words, count: int) -> str:
    """A number of points: `143 points`."""
    return words("session.line_game_one" if count == 1 else "session.line_game", count=count)
