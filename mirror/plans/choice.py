"""Every plan that somebody may choose, and what it asks for today.

The plans are their own, the gym's, and those that come with the mirror; targets and loads have grown by how
the last time went.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from sqlite_utils import Database

from mirror.plans.plan import Programme, Step, TrainingPlan, library, parse
from mirror.progress.past import PastSet, last_load
from mirror.store.members import plans
from rules.toml_lines import RuleError

WEEK_S = 7 * 86_400.0


@dataclass(frozen=True, slots=True)
class Due:
    """Where a programme stands: `week` from 1 of `weeks`, 0 where the plan is none; `over` when all are done."""

    week: int
    weeks: int
    over: bool


def today(plan: TrainingPlan, sets: Sequence[PastSet]) -> tuple[Step, ...]:
    """The plan's steps as they are asked for now, from what a member did before; loads are known in all of them.

    The last session with the plan decides for each exercise (see `Programme`); somebody's first time is as written.
    """
    return tuple(_ask_step(plan, step, sets) for step in plan.steps)


def due(plan: TrainingPlan, begun_at: float, now: float) -> Due:
    """Which week of a programme it is; Unix times."""
    if plan.programme is None:
        return Due(0, 0, False)
    week = 1 + int(max(now - begun_at, 0.0) // WEEK_S)
    return Due(min(week, plan.programme.weeks), plan.programme.weeks, week > plan.programme.weeks)


def _ask_step(plan: TrainingPlan, step: Step, sets: Sequence[PastSet]) -> Step:
    own = [one for one in sets if one.plan == plan.name and one.exercise == step.exercise]
    if not own or plan.programme is None or not step.reps:
        load = last_load(sets, step.exercise) if step.load_kg is None else step.load_kg
        return replace(step, load_kg=load)
    last = [one for one in own if one.session == own[-1].session]
    load, target = last[-1].load_kg, last[-1].target or step.reps
    return _grow_step(plan.programme, step, step.sets * plan.rounds, last, load, target)


def _grow_step(
    of: Programme, step: Step, sets: int, last: Sequence[PastSet], load: float, target: int
) -> Step:
    quality = fmean(0.0 if math.isnan(one.quality) else one.quality for one in last)
    done = sum(min(one.reps, target) for one in last)
    whole = len(last) >= sets and all(one.reps >= target for one in last)
    if whole and quality >= of.quality:
        if target + of.reps <= max(of.most_reps, step.reps):
            return replace(step, reps=target + of.reps, load_kg=load)
        if load and of.load_kg:
            return replace(step, reps=step.reps, load_kg=load + of.load_kg)
        return replace(step, reps=target, load_kg=load)
    if done < of.back_below * target * sets:
        if load and of.load_kg:
            return replace(step, reps=target, load_kg=max(load - of.load_kg, 0.0))
        return replace(step, reps=max(target - of.reps, 1), load_kg=load)
    return replace(step, reps=target, load_kg=load)


log = logging.getLogger(__name__)

OWN, GYM, LIBRARY = "own", "gym", "library"


@dataclass(frozen=True, slots=True)
class OfferedPlan:
    """A plan as somebody may choose it: whose (`own`, `gym`, `library`), what it asks for today, where it stands."""

    plan: TrainingPlan
    whose: str
    steps: tuple[Step, ...]
    due: Due


def choose_offered_plans(
    store: Database | None, member_id: str | None, sets: Sequence[PastSet], now: float
) -> tuple[OfferedPlan, ...]:
    """The plans of a member (None: a guest), their own first; one of a name hides those after it.

    Without a store those that come with the mirror. A plan that cannot be read any more is left out, and logged.
    """
    found: dict[str, OfferedPlan] = {}
    rows = [] if store is None else plans(store, member_id, everybodys=member_id is None)
    for row in sorted(rows, key=lambda one: (one.member_id is None, one.name)):
        try:
            plan = parse(row.text, row.name)
        except RuleError as error:
            log.warning("a plan of the store is left out: %s", error)
            continue
        stands = due(plan, row.begun_at, now)
        whose = GYM if row.member_id is None else OWN
        found.setdefault(plan.name, OfferedPlan(plan, whose, today(plan, sets), stands))
    for plan in library():
        began = next((one.at for one in sets if one.plan == plan.name), now)
        found.setdefault(plan.name, OfferedPlan(plan, LIBRARY, today(plan, sets), due(plan, began, now)))
    return tuple(found.values())
