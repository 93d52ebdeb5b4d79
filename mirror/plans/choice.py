"""Every plan that somebody may choose: their own, the gym's, and those that come with the mirror."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from mirror.plans.plan import Step, TrainingPlan
from mirror.plans.progression import Due, due, today
from mirror.plans.reading import library, parse
from mirror.progress.past import PastSet
from mirror.store.plans import plans
from rules.toml_lines import RuleError

log = logging.getLogger(__name__)

OWN, GYM, LIBRARY = "own", "gym", "library"


@dataclass(frozen=True, slots=True)
class Offered:
    """A plan as somebody may choose it: whose (`own`, `gym`, `library`), what it asks for today, where it stands."""

    plan: TrainingPlan
    whose: str
    steps: tuple[Step, ...]
    due: Due


def choose_offered_plans(
    store: Database | None, member_id: str | None, sets: Sequence[PastSet], now: float
) -> tuple[Offered, ...]:
    """The plans of a member (None: a guest), their own first; one of a name hides those after it.

    Without a store those that come with the mirror. A plan that cannot be read any more is left out, and logged.
    """
    found: dict[str, Offered] = {}
    kept = [] if store is None else plans(store, member_id, everybodys=member_id is None)
    for row in sorted(kept, key=lambda one: (one.member_id is None, one.name)):
        try:
            plan = parse(row.text, row.name)
        except RuleError as error:
            log.warning("a plan of the store is left out: %s", error)
            continue
        stands = due(plan, row.begun_at, now)
        whose = GYM if row.member_id is None else OWN
        found.setdefault(plan.name, Offered(plan, whose, today(plan, sets), stands))
    for plan in library():
        began = next((one.at for one in sets if one.plan == plan.name), now)
        found.setdefault(plan.name, Offered(plan, LIBRARY, today(plan, sets), due(plan, began, now)))
    return tuple(found.values())
