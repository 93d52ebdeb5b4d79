"""The weight: by how much it is changed, and how it is told; velocity and its loss."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mirror.flow.words import Words
from rules.lifting import loss, read_declarations

FEW, MANY = 1.0, 5.0
"""The small and the large change, in the smallest that the exercise's weights have."""


def shifts(exercise: str) -> tuple[float, ...]:
    """kg by which the weight of an exercise can be changed, from less to more; nothing where there is none."""
    of = read_declarations().get(exercise)
    if of is None:
        return ()
    return (-MANY * of.step_kg, -FEW * of.step_kg, FEW * of.step_kg, MANY * of.step_kg)


def usually(exercise: str) -> bool:
    """Whether nobody does the exercise without a weight: it is asked for before the first set."""
    of = read_declarations().get(exercise)
    return of is not None and of.usual


def load_words(words: Words, load_kg: float) -> str:
    """The weight as words: `20 kg`, `no weight`."""
    return words("next.kg", load=words.decimal(f"{load_kg:g}")) if load_kg else words("next.no_load")


def velocity_words(words: Words, velocities: Sequence[float], known_height: bool) -> str:
    """The last repetition's velocity, and how much slower it was; empty before the first.

    `known_height` False: metres are those of somebody of usual height, and are told as about right.
    """
    if not velocities or math.isnan(velocities[-1]):
        return ""
    key = "workout.velocity" if known_height else "workout.velocity_about"
    told = words(key, value=words.decimal(f"{velocities[-1]:.2f}"))
    lost = loss(velocities)
    return f"{told}  −{lost:.0f} %" if lost >= 1 else told
