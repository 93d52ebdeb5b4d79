"""The courses of the lifter's training: what is drawn in each, for how long, and how fast the weights move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engines.training.arms import Arms
from engines.training.batches import PLAIN, Bank, WindowBatch, WindowVariety, draw_batch
from engines.training.mocap import Clip
from engines.training.people import RIGID, hold_bones
from engines.training.posing import make_clips
from engines.training.standing import make_standing


def half_cosine(step: int, steps: int) -> float:
    """Share of the peak rate: linear warm-up, the greater part of half a cosine, a straight line to nothing."""
    cooling, horizon = 14 / 17 * steps, 24 / 17 * steps
    share = min(step, cooling) / horizon
    left = min((steps - step) / (steps - cooling), 1.0)
    return left * float(min(share / 0.03, 1.0) * (0.5 + 0.5 * np.cos(np.pi * share)) + 1e-3)


def plateau(warming: int, cooling: int) -> Callable[[int, int], float]:
    """Share of the peak rate: linear warm-up, a plateau, and over the last `cooling` steps a line to nothing."""
    return lambda step, steps: min((step + 1) / warming, 1.0) * min((steps - step) / cooling, 1.0)


@dataclass(frozen=True, slots=True)
class Course:
    """A part of the training: steps, peak learning rate and its `share` at a step of so many; `bend`, the weight of a
    radian at elbows and knees beside distances; how scenes vary; how many movements are made, how many more on both
    feet (`standing`), with which seed beside the recipe's; `bent`, see `Bank.of`; blocks of the network (those that
    the course before had not begin as nothing); whether windows at the turns of movements count more; how much
    `oftener` clips are drawn, by words of their descriptions; whether captured limbs keep one length (`rigid`, see
    `people.hold_bones`)."""

    steps: int
    rate: float
    share: Callable[[int, int], float]
    bend: float = 0.0
    variety: WindowVariety = PLAIN
    made: int = 700
    standing: int = 0
    made_seed: int = 1
    bent: float = 0.0
    blocks: int = 3
    turns: bool = False
    oftener: tuple[tuple[str, float], ...] = ()
    rigid: bool = False


COURSES: dict[int, Course] = {
    1: Course(8500, 1e-3, half_cosine),
    2: Course(12500, 6e-4, plateau(300, 3500), bend=0.15, variety=WindowVariety(arms=Arms(both=0.35))),
    3: Course(
        24000,
        5e-4,
        plateau(300, 8000),
        bend=0.2,
        variety=WindowVariety(arms=Arms(both=0.15, each=0.5, turn_deg=40.0), odd=0.1),
        made=1500,
        made_seed=4,
        bent=2.0,
        blocks=6,
    ),
    4: Course(
        14000,
        5e-4,
        plateau(300, 6000),
        bend=0.2,
        variety=WindowVariety(made=0.3, arms=Arms(both=0.15, each=0.4, turn_deg=40.0), odd=0.1),
        made=1500,
        made_seed=5,
        bent=1.5,
        blocks=6,
        turns=True,
    ),
    5: Course(
        12000,
        5e-4,
        plateau(300, 5000),
        bend=0.2,
        variety=WindowVariety(made=0.3, arms=Arms(both=0.15, each=0.4, turn_deg=40.0), odd=0.1, facing=0.3),
        made=1500,
        standing=700,
        made_seed=6,
        bent=1.5,
        blocks=6,
        turns=True,
        oftener=(("squat", 4.0), ("sit to stand", 4.0), ("lunge", 2.5)),
        rigid=True,
    ),
}
"""The first learns bodies. The second bends elbows: arms of others, angles count for themselves. The third makes arms
of its own, each for itself, in a deeper network: what it has not seen was where the second one failed. The fourth
learns the turns of movements better. The fifth learns from limbs that keep their lengths, from squats, lunges and
chairs oftener, from people whose weight is over their feet, and more from before and behind."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train: course, optimiser steps and peak learning rate (the course's own where None), scenes in a batch,
    seed."""

    course: int = 1
    steps_asked: int | None = None
    scenes: int = 160
    rate_asked: float | None = None
    seed: int = 0

    @property
    def plan(self) -> Course:
        """The course."""
        return COURSES[self.course]

    @property
    def steps(self) -> int:
        """Optimiser steps."""
        return self.steps_asked or self.plan.steps

    def rate(self, step: int) -> float:
        """The learning rate of a step."""
        return (self.rate_asked or self.plan.rate) * self.plan.share(step, self.steps)


def banks(clips: Sequence[Clip], recipe: Recipe) -> tuple[Bank, Bank, Bank]:
    """Captured movements to train on, made ones, and captured ones of the held-out people."""
    plan = recipe.plan
    rng = np.random.default_rng([recipe.seed, plan.made_seed])
    movements = [*make_clips(rng, plan.made), *make_standing(rng, plan.standing)]
    posed = [Clip("", "made", "", "", points, 1.7) for points in movements]
    if plan.rigid:
        clips = [replace(clip, points=hold_bones(clip.points, RIGID)) for clip in clips]
    return (
        Bank.of((clip for clip in clips if not clip.held_out), plan.bent, plan.oftener),
        Bank.of(posed),
        Bank.of(clip for clip in clips if clip.held_out),
    )


@dataclass(frozen=True, slots=True)
class BatchSource:
    """Where batches come from: each depends on course, seed and step alone."""

    recipe: Recipe
    captured: Bank
    made: Bank

    def __call__(self, step: int) -> WindowBatch:
        """The batch of a step."""
        rng = np.random.default_rng([self.recipe.seed, self.recipe.course + 1, step])
        return draw_batch(rng, self.captured, self.made, self.recipe.scenes, self.recipe.plan.variety)
