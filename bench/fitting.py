"""Fits the numbers that all exercises share (rules/tuning.toml), and judges them on sources that were left out.

    python -m bench.fitting --results DIR            # figures of the fit, and of each source left out in turn
    python -m bench.fitting --results DIR --write    # and write rules/tuning.toml

It lives here and not in rules/, which is shipped and knows no videos. Candidates are the present numbers, each of
them changed alone, and combinations drawn at random; a fold takes the candidate that is best on all other sources.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from bench.accuracy import Count, accuracy, count_clip
from bench.counted import NOBODY, Clip, is_held, push_up_sets, videos
from rules import Counter, Exercise
from rules.body import Body, BodyStream
from rules.results import Rep
from rules.tuning import Tuning, read_tuning

ROOT = Path(__file__).parents[1]
FILE = ROOT / "rules" / "tuning.toml"
STEPS: dict[str, tuple[float, ...]] = {
    "least": (0.8, 0.9, 1.0, 1.1),
    "usual": (0.5, 0.6, 0.7),
    # below 0.7 the knees that bend in jumping jacks become squats where somebody asks for squats
    "shallow": (0.7, 0.75, 0.8),
    "likely": (0.0, 0.1, 0.2),
    "alike_range": (0.5, 0.6, 0.7),
    "alike_time": (0.45, 0.55, 0.6, 0.7),
    "alike_shape": (0.25, 0.3, 0.35),
    "beat": (0.4, 0.5, 0.6),
}
"""What is tried of each number."""
DRAWN = 12
"""Combinations that are drawn at random beside them."""
PUSH_UP_SHARE = 4
"""One of so many point sets of push-ups: they are many, and alike."""
Followed = tuple[Clip, Body]


def recordings(results: Path) -> list[Followed]:
    """What numbers are fitted on: counted videos with repetitions, and some of the push-up point sets."""
    clips = [clip for clip in videos(results) if clip.exercise != NOBODY and not is_held(clip)]
    clips += list(push_up_sets())[::PUSH_UP_SHARE]
    return [(clip, BodyStream().of_sequence(clip.sequence)) for clip in clips]


def reps_of(body: Body, exercise: Exercise) -> list[Rep]:
    """What the exercise counts."""
    counter = Counter(exercise)
    answers = counter.see(body)
    return [answer.rep for answer in answers if answer.rep is not None] + list(counter.finish()[0])


def counts(followed: Sequence[Followed], tuning: Tuning) -> list[Count]:
    """Every recording counted with these numbers."""
    rules = {name: replace(Exercise.named(name), tuning=tuning) for name in {c.exercise for c, _ in followed}}
    return [count_clip(clip, reps_of(body, rules[clip.exercise])) for clip, body in followed]


def candidates() -> list[Tuning]:
    """The present numbers first."""
    now = read_tuning()
    alone = [replace(now, **{name: value}) for name, values in STEPS.items() for value in values]
    random = np.random.default_rng(0)
    drawn = [Tuning(**{n: float(random.choice(values)) for n, values in STEPS.items()}) for _ in range(DRAWN)]
    return list(dict.fromkeys([now, *alone, *drawn]))


def worth(rows: Iterable[Count]) -> float:
    """What is fitted: exact and off-by-one counts for, error and repetitions before and after sets against."""
    figures = accuracy(rows)
    return figures["exact"] + figures["obo"] - 2 * figures["mae"] - figures["false_a_second"]


def best(table: Sequence[Sequence[Count]], of: Callable[[Count], bool]) -> int:
    """The candidate that is best on the clips that are taken; the first of equals."""
    values = [worth(row for row in rows if of(row)) for rows in table]
    return max(range(len(values)), key=lambda number: (values[number], -number))


def count_left_out(table: Sequence[Sequence[Count]]) -> list[Count]:
    """Every source counted with what was fitted on all others."""
    found = []
    for source in sorted({row.clip.source for row in table[0]}):
        chosen = best(table, lambda row, source=source: row.clip.source != source)
        found += [row for row in table[chosen] if row.clip.source == source]
    return found


def fit(
    followed: Sequence[Followed], tell: Callable[[str], None] = lambda words: None
) -> tuple[Tuning, dict[str, object]]:
    """The best numbers over everything, and the figures: fitted, each source left out, and the gap between."""
    tried = candidates()
    table = []
    for number, tuning in enumerate(tried):
        table.append(counts(followed, tuning))
        tell(f"{number + 1} of {len(tried)}: {worth(table[-1]):.4f} {tuning}")
    chosen = best(table, lambda row: True)
    return tried[chosen], figures(table[chosen], count_left_out(table))


def figures(fitted_rows: Sequence[Count], left_out_rows: Sequence[Count]) -> dict[str, object]:
    """Both, for films as they were taken and for edited ones, and how much worse what was left out is."""
    found: dict[str, object] = {}
    for name, edited in (("fixed and hand-held", False), ("edited", True)):
        inside = accuracy(
            row for row in fitted_rows if row.clip.edited is edited and row.clip.collection != "push_up"
        )
        outside = accuracy(
            row for row in left_out_rows if row.clip.edited is edited and row.clip.collection != "push_up"
        )
        gap = {key: round(inside[key] - outside[key], 4) for key in ("exact", "obo", "mae")}
        found[name] = {"fitted": inside, "left out": outside, "gap": gap}
    return found


def format_tuning(tuning: Tuning) -> str:
    """The text of rules/tuning.toml: its own comment, and these numbers."""
    comment = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    return "\n".join([*comment, *(f"{name} = {value:g}" for name, value in asdict(tuning).items())]) + "\n"


def main() -> None:
    """Fit, print the figures, and write the file where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--results", type=Path, required=True, help="folder that `mirror batch` left for the clips"
    )
    parser.add_argument("--write", action="store_true", help="write rules/tuning.toml")
    arguments = parser.parse_args()
    tuning, found = fit(recordings(arguments.results), print)
    if arguments.write:
        FILE.write_text(format_tuning(tuning), encoding="utf-8")
    print(json.dumps({"tuning": asdict(tuning), **found}, indent=2))


if __name__ == "__main__":
    main()
