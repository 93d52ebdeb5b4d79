"""Propose a rule from one good set: which signal swings most regularly, and where its thresholds are.

The proposal is a rule file like any other. It counts the set that it was made from, or says that it cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from scipy.signal import find_peaks

from engines.pose import PoseSequence
from rules.analysis import analyse
from rules.body import Body, BodyStream
from rules.exercise import Exercise, read_exercise
from rules.exercise_counter import Signal, signal_table
from rules.expression import parse
from rules.filters import FloatArray
from rules.quantities import Quantities
from rules.view import view_name

CANDIDATES: dict[str, tuple[str, float]] = {
    "thigh_incline.both": ("deg", 90.0),
    "thigh_incline.max": ("deg", 90.0),
    "knee_angle.near": ("deg", 90.0),
    "hip_angle.near": ("deg", 90.0),
    "trunk_lean": ("deg", 90.0),
    "upper_arm_incline.both": ("deg", 90.0),
    "upper_arm_incline.max": ("deg", 90.0),
    "forearm_incline.both": ("deg", 120.0),
    "forearm_incline.max": ("deg", 120.0),
    "elbow_angle.both": ("deg", 100.0),
    "elbow_angle.near": ("deg", 100.0),
    "shin_incline.max": ("deg", 90.0),
    "up(wrist.both, shoulder.both)": ("torso lengths", 1.2),
    "up(shoulder.both, wrist.both)": ("torso lengths", 1.2),
    "up(shoulder.both, ankle.both)": ("torso lengths", 1.2),
    "up(pelvis, ankle.both)": ("torso lengths", 1.0),
    "up(knee.both, pelvis)": ("torso lengths", 1.0),
    "distance(wrist.both, shoulder.both)": ("torso lengths", 1.0),
    "distance(knee.both, shoulder.both)": ("torso lengths", 1.0),
    "across(ankle.left, ankle.right)": ("torso lengths", 1.2),
    "across(wrist.left, wrist.right)": ("torso lengths", 1.6),
    "across(neck, pelvis)": ("torso lengths", 0.6),
}
"""Signal -> its unit, and how much of it a large movement swings, so that degrees and lengths compare."""
LEAST_SHARES = (0.55, 0.45, 0.65, 0.35, 0.75)
"""Shares of the set's own range that are tried as the least range, the likeliest first."""
SLACK_SHARES = (0.35, 0.6)
"""Shares of it that are tried as the slack of the rest."""
SMALLEST_SWING = 0.12
"""A signal that swings by less of a large movement is no repetition but noise."""


class ProposalError(ValueError):
    """No rule counts this set. The message says what was found and what to do."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A signal with its repetitions: `rest` and `target` are its medians at rest and at the turns.

    `worth` grows with the swing and with how clearly the repetitions stand out from everything else.
    """

    expression: str
    unit: str
    rest: float
    target: float
    shortest_s: float
    longest_s: float
    worth: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text of a rule file, the rule that it makes, and the repetitions that it counts in its own set."""

    text: str
    exercise: Exercise
    reps: int


def propose(sequence: PoseSequence, name: str, reps: int) -> Proposal:
    """A rule called `name` that counts `reps` repetitions in `sequence`.

    Raises ProposalError when no signal shows that many repetitions, or no thresholds count them; RuleError
    for a bad name.
    """
    if reps < 2:
        raise ProposalError("a rule is proposed from at least two repetitions: film a set of three to ten")
    body = BodyStream().of_sequence(sequence)
    found = candidates(body, reps)
    if not found:
        raise ProposalError(
            f"no angle or height swings {reps} times: cut the recording to the set alone, film the whole body "
            "from the side or from the front, and check the number of repetitions"
        )
    best = (reps, found[0].expression)
    for candidate in found[:12]:
        for slack, share in product(SLACK_SHARES, LEAST_SHARES):
            text = rule_text(name, candidate, share, slack, body)
            count = len(analyse(sequence, read_exercise(f"{name}.toml", text)).reps)
            if count == reps:
                return Proposal(text, read_exercise(f"{name}.toml", text), count)
            best = min((abs(count - reps), candidate.expression), best)
    raise ProposalError(
        f"the best signal, {best[1]}, counts {best[0]} repetitions more or fewer than {reps}: cut the recording "
        "to the set alone, or check the number of repetitions"
    )


def candidates(body: Body, reps: int) -> list[Candidate]:
    """Signals that swing `reps` times, the best first."""
    quantities = Quantities(body)
    found = []
    for expression, (unit, large) in CANDIDATES.items():
        node = parse(expression)
        signal = Signal("signal", node, node.text_with({}))
        values = signal_table([signal], quantities)[:, 0]
        for direction in (1.0, -1.0):
            candidate = _swinging(body.time, values, direction, reps, expression, unit, large)
            if candidate is not None:
                found.append(candidate)
    return sorted(found, key=lambda candidate: -candidate.worth)


def _swinging(
    time: FloatArray,
    values: FloatArray,
    direction: float,
    reps: int,
    expression: str,
    unit: str,
    large: float,
) -> Candidate | None:
    """The signal as a candidate, if its `reps` largest turns stand out from the rest."""
    seen = np.isfinite(values)
    if seen.mean() < 0.8:
        return None
    x = direction * np.interp(time, time[seen], values[seen])
    # a set may begin or end right at the turn or at rest: both ends count as rest
    padded = np.concatenate([[x.min()], x, [x.min()]])
    peaks, shape = find_peaks(padded, prominence=0.02 * large)
    if len(peaks) < reps:
        return None
    order = np.argsort(-shape["prominences"])
    weakest = shape["prominences"][order[reps - 1]]
    next_best = shape["prominences"][order[reps]] if len(peaks) > reps else 0.0
    turns = np.sort(peaks[order[:reps]]) - 1
    valleys = [int(a + np.argmin(x[a:b])) for a, b in pairwise(turns)]
    rest, target = float(np.median(x[valleys])), float(np.median(x[turns]))
    swing = (target - rest) / large
    if swing < SMALLEST_SWING:
        return None
    spans = np.diff(time[turns])
    regular = float(spans.min() / spans.max())
    clear = float((weakest - next_best) / max(weakest, 1e-9))
    return Candidate(
        expression, unit, direction * rest, direction * target, float(spans.min()), float(spans.max()),
        min(swing, 1.0) * clear * (0.3 + regular),
    )  # fmt: skip


def rule_text(name: str, candidate: Candidate, share: float, slack_share: float, body: Body) -> str:
    """The rule file: the candidate's range, its times, the view and the posture of the set."""
    full = candidate.target - candidate.rest
    view = _view(body)
    lean = Quantities(body).scalar("torso_incline", "both")
    low, high = np.nanpercentile(lean, [5, 95])
    least, slack = abs(share * full), abs(slack_share * full)
    places = 1 if candidate.unit == "deg" else 3
    return TEMPLATE.format(
        name=name,
        title=name.replace("_", " ").capitalize(),
        view=view,
        signal=candidate.expression,
        rest=f"{candidate.rest:.{places}f}",
        target=f"{candidate.target:.{places}f}",
        slack=f"{slack:.{places}f}",
        least=f"{least:.{places}f}",
        unit=candidate.unit,
        shortest=f"{max(0.4 * candidate.shortest_s, 0.3):.1f}",
        longest=f"{max(3.0 * candidate.longest_s, 3.0):.1f}",
        low=f"{max(low - 25.0, -1.0):.0f}",
        high=f"{min(high + 25.0, 181.0):.0f}",
    )


def _view(body: Body) -> str:
    breadth = body.breadth[np.isfinite(body.breadth)]
    if not len(breadth):
        return "front"
    return view_name(float(np.median(breadth)), float(np.median(body.facing))) or "front"


TEMPLATE = """\
# Proposed by `mirror exercises new` from one set. Give it words, add evidence and faults, and try it on other
# recordings with `mirror exercises try`; docs/exercises.md explains every key.
name = "{name}"
title = "{title}"
version = 1
views = ["{view}"]
camera = "As in the recording that this was made from: {view}."
first = "eccentric"
path = ["start", "turn", "start"]
between = ["going", "returning"]

[signals]
# the signal that swung most clearly in the set
movement = "{signal}"
lean = "trunk_lean"

[range]
signal = "movement"
# at rest and at the turn, as the set had them; a repetition must go at least `least` away from rest
rest = {rest}
slack = {slack}
target = {target}
least = {least}
unit = "{unit}"
say = "Move all the way"

[times]
shortest = {shortest}
longest = {longest}

[[evidence]]
# the posture of the set, with room
that = "lean > {low} and lean < {high}"
detail = "another posture than in the set that this rule was made from"

[recognition]
reps = 3
"""
