"""How well the rules count: recordings of many sources, named and with `auto`, fitted and on sources left out.

    python -m bench.counting                     # analyses ../shared/data/videos first: some minutes
    python -m bench.counting --results DIR       # on what `mirror batch ../shared/data/videos --out ...` left
    python -m bench.counting --results DIR --named # does not run `auto`
    python -m bench.counting --results DIR --refilmed OTHER # also on the same videos filmed again (bench/refilm.py)
    python -m bench.counting --results DIR --fit # and fits the shared numbers again for each source left out

With --named, `auto` is what bench/results/recogniser.json has of it: by weights, and by numbers of evidence, that
have not seen the clip's source. Without, it is run as it is shipped, and its weights have seen these clips.
Writes bench/results/counting.json and prints it. Exact: the count is one of those that can be defended; OBO: off by
one at most; MAE: mean of |count - truth| / truth. The delay of a count is the time of the frame that shows it, less
the time at which the movement was over by hindsight (zero-phase filter).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from bench import fitting
from bench.accuracy import Count, accuracy, by, count_clip
from bench.captured_sets import LOOKED_AT, captured_sets
from bench.counted import DATA, NOBODY, ROOT, Clip, is_held, push_up_sets, repcount_sets, videos
from bench.delays import Delays, delays_of
from bench.fitting import reps_of
from bench.strangers import LEFT_OUT, STRANGERS
from bench.variants import PROMISED, Change, cut_parts
from engines.pose import PoseSequence
from rules import Exercise, analyse
from rules.body import Body, BodyStream
from rules.tuning import read_tuning
from rules.view import view_name

FAST_S = 1.0
BRIEF = ("clips", "exact", "obo", "mae")
FEWEST = 3
"""Parts are cut of sets of so many repetitions or more."""
OUT = ROOT / "bench" / "results" / "counting.json"
RECOGNISER = ROOT / "bench" / "results" / "recogniser.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One recording: what it holds and what was counted; `named` is None where no exercise of ours is done."""

    clip: Clip
    view: str
    named: Count | None
    auto: Count | None
    recognised: str

    def as_table(self) -> dict[str, object]:
        """For the file."""
        named = None if self.named is None else self.named.reps
        return {
            "clip": self.clip.name, "exercise": self.clip.exercise, "source": self.clip.source, "view": self.view,
            "edited": self.clip.edited, "truth": self.clip.reps, "accepted": list(self.clip.accepted), "named": named,
            "auto": None if self.auto is None else self.auto.reps, "recognised": self.recognised,
        }  # fmt: skip


@cache
def read_left_out() -> dict[str, dict[str, Any]]:
    """What `auto` made of each clip by weights that have not seen its source (`python -m bench.recogniser judge`)."""
    if not RECOGNISER.exists():
        return {}
    return {found["clip"]: found for found in json.loads(RECOGNISER.read_text(encoding="utf-8"))["clips"]}


def row(clip: Clip, with_auto: bool = True) -> Row:
    """Count one recording both ways; `auto` is run, or taken from what was left out."""
    body = BodyStream().of_sequence(clip.sequence)
    repeated = clip.exercise != NOBODY and not is_held(clip)
    named = count_clip(clip, reps_of(body, Exercise.named(clip.exercise))) if repeated else None
    if not with_auto:
        known = read_left_out().get(clip.name)
        auto = Count(clip, known["auto"], known["false"], known["setup_s"]) if known else None
        return Row(clip, view_of(body), named, auto, known["recognised"] if known else "")
    found = analyse(clip.sequence, channels="live")
    return Row(clip, view_of(body), named, count_clip(clip, found.reps), found.exercise)


def view_of(body: Body) -> str:
    """The view in which the recording was mostly seen."""
    breadth = body.breadth[np.isfinite(body.breadth)]
    return (
        view_name(float(np.median(breadth)), float(np.median(body.facing))) if len(breadth) else None
    ) or "unknown"


def collect_figures(rows: Sequence[Row]) -> dict[str, object]:
    """The figures of the videos."""
    done = [row for row in rows if row.named is not None]
    named, auto = [row.named for row in done if row.named], [row.auto for row in done if row.auto]
    return {
        "named": _ways(named), **_by_auto(rows, auto),
        "named by exercise": by(named, lambda count: count.clip.exercise),
        "named by source": by(named, lambda count: count.clip.source),
        "named by view": {
            view: accuracy(one.named for one in done if one.named and one.view == view) for view in _views(rows)
        },
    }  # fmt: skip


def _by_auto(rows: Sequence[Row], auto: Sequence[Count]) -> dict[str, object]:
    idle = [row.auto for row in rows if row.clip.reps == 0 and row.auto]
    if not auto:
        return {}
    return {
        "auto": _ways(auto),
        "auto by exercise": by(auto, lambda count: count.clip.exercise),
        "nobody exercises": {
            "clips": len(idle), "without a repetition with auto": sum(count.reps == 0 for count in idle),
            "false repetitions with auto": {count.clip.name: count.reps for count in idle if count.reps},
        },
    }  # fmt: skip


def _views(rows: Sequence[Row]) -> list[str]:
    return sorted({row.view for row in rows})


def _ways(counts: Sequence[Count]) -> dict[str, dict[str, float]]:
    return {
        "all": accuracy(counts),
        "fixed and hand-held": accuracy(count for count in counts if not count.clip.edited),
        "edited": accuracy(count for count in counts if count.clip.edited),
    }


def share_unchanged(rows: Sequence[Row]) -> dict[str, object]:
    """The share of recordings that count the same otherwise recorded, within one for more than 15 repetitions.

    Fast are those with less than `FAST_S` from one repetition to the next.
    """
    same: dict[str, object] = {}
    for name, change in PROMISED.items():
        off = [(one, _recount(one.clip, change)) for one in rows]
        away = [(one, count, abs(count - one.named.reps)) for one, count in off if one.named is not None]
        fast = [apart for one, _, apart in away if 0.0 < _beat_s(one.clip) < FAST_S]
        same[name] = {
            "same": _share(apart <= (one.clip.reps > 15) for one, _, apart in away),
            "within one": _share(apart <= 1 for _, _, apart in away),
            "fast clips": len(fast),
            "fast within one": _share(apart <= 1 for apart in fast),
            "changed": [
                f"{one.clip.name}: {one.named.reps} became {count}"
                for one, count, apart in away
                if one.named is not None and apart > (one.clip.reps > 15)
            ],
        }
    return same


def count_strangers(rows: Sequence[Row], ways: dict[str, Change]) -> dict[str, object]:
    """The recordings as other people, cameras and rooms would have them, against the truth."""
    clips = [one.clip for one in rows]
    found: dict[str, object] = {}
    every: list[Count] = []
    for name, change in ways.items():
        counts = [_count_variant(clip, change(clip.sequence)) for clip in clips]
        found[name], every = _brief(counts), every + counts
    return {"all": _brief(every), **found}


def count_captured() -> dict[str, object]:
    """Captured people, those of whom sets were looked at and those left out, who did well and badly."""
    counts = [_count_variant(clip, clip.sequence) for clip in captured_sets()]
    groups = by(counts, _group)
    return {name: {key: figures[key] for key in BRIEF} for name, figures in groups.items()}


def _group(count: Count) -> str:
    seen = "looked at" if count.clip.source in LOOKED_AT else "left out"
    return f"{seen}, {count.clip.collection} done"


def _brief(counts: Sequence[Count]) -> dict[str, dict[str, float]]:
    return {
        way: {key: figures[key] for key in BRIEF} for way, figures in _ways(counts).items() if way != "all"
    }


def _count_parts(clip: Clip) -> list[Count]:
    """Of a set whose every turn is known; a part may begin and end in the middle of one."""
    if len(clip.times) != clip.reps or clip.reps < FEWEST or min(np.diff(clip.times)) <= 0:
        return []
    return [
        _count_variant(replace(clip, reps=reps, accepted=(reps,)), part)
        for reps, part in cut_parts(clip.sequence, clip.times)
    ]


def _count_variant(clip: Clip, sequence: PoseSequence) -> Count:
    """Of other times than the truth's, so that false ones are not told apart."""
    reps = reps_of(BodyStream().of_sequence(sequence), Exercise.named(clip.exercise))
    return Count(clip, len(reps), 0, 0.0)


def _recount(clip: Clip, change: Callable[[PoseSequence], PoseSequence]) -> int:
    return len(reps_of(BodyStream().of_sequence(change(clip.sequence)), Exercise.named(clip.exercise)))


def _beat_s(clip: Clip) -> float:
    """From one repetition to the next, 0 where that is not known."""
    return float(np.median(np.diff(clip.times))) if len(clip.times) > 1 else 0.0


def _share(held: Iterable[bool]) -> float:
    values = [float(one) for one in held]
    return round(sum(values) / max(len(values), 1), 3)


def whole_cycles(clips: Iterable[Clip]) -> dict[str, float]:
    """What is counted from half a beat before the makers' first cycle's middle to half a beat after the last one's.

    They leave out what a recording's ends cut in the middle, which the rules count.
    """
    counts = []
    for clip in clips:
        if clip.exercise == NOBODY:
            continue
        reps = reps_of(BodyStream().of_sequence(clip.sequence), Exercise.named(clip.exercise))
        half = _beat_s(clip) / 2 or np.inf
        counts.append(
            count_clip(
                clip,
                [r for r in reps if -half <= r.turn_s - clip.times[0] and r.turn_s - clip.times[-1] < half],
            )
        )
    return accuracy(counts)


def delay(rows: Sequence[Row]) -> dict[str, object]:
    """How long after its end a repetition of the videos is shown, and how many are given back later."""
    found: list[Delays] = [delays_of(row.clip) for row in rows]
    seconds = [second for delays in found for second in delays.seconds]
    late = sum(delays.given_back for delays in found)
    return {
        "median_ms": round(1e3 * float(np.median(seconds))),
        "p95_ms": round(1e3 * float(np.percentile(seconds, 95))),
        "repetitions": len(seconds) + late,
        "given back later": round(late / max(len(seconds) + late, 1), 4),
    }


def count_refilmed(results: Path) -> dict[str, object]:
    """The same videos filmed again, named: what the 2D engine sees of them differs."""
    return _brief([one.named for one in (row(clip, False) for clip in videos(results)) if one.named])


def measure(results: Path, refilmed: Path | None, fit: bool, with_auto: bool) -> dict[str, object]:
    """Every figure."""
    rows = [row(clip, with_auto) for clip in videos(results)]
    named = [row for row in rows if row.named is not None]
    found = collect_figures(rows)
    if fit:
        tuning, judged = fitting.fit(fitting.recordings(results), lambda words: print(words, file=sys.stderr))
        found["fitted and left out, named"] = judged
        found["best numbers of all"] = {name: getattr(tuning, name) for name in tuning.__slots__}
    found["numbers in use"] = {name: getattr(read_tuning(), name) for name in read_tuning().__slots__}
    found["otherwise recorded"] = share_unchanged(named)
    found["as strangers"] = count_strangers(named, STRANGERS)
    found["as strangers, left out"] = count_strangers(named, LEFT_OUT)
    found["parts of a set"] = _brief([count for one in named for count in _count_parts(one.clip)])
    found["captured people"] = count_captured()
    if refilmed:
        found["filmed again"] = count_refilmed(refilmed)
    found["delay of a count"] = delay(named)
    for name, sets in (("push-up point sets", push_up_sets()), ("long sets of BlazePose", repcount_sets())):
        counted_sets = [row(clip, with_auto) for clip in sets]
        found[name] = {
            "named": accuracy(one.named for one in counted_sets if one.named),
            "auto": accuracy(one.auto for one in counted_sets if one.named and one.auto),
            "named by exercise": by(
                (one.named for one in counted_sets if one.named), lambda one: one.clip.exercise
            ),
        }
    found["long sets of BlazePose, whole cycles"] = whole_cycles(repcount_sets())
    found["clips"] = [one.as_table() for one in rows]
    return found


def show(figures: dict[str, object]) -> None:
    """As a table on standard output, the clips that are wrong first."""
    clips = figures["clips"]
    assert isinstance(clips, list)
    print(f"{'exercise':18} {'view':14} {'truth':>5} {'named':>5} {'auto':>4}  {'recognised':18} clip")
    for one in sorted(clips, key=lambda one: (one["named"] in (None, *one["accepted"]), one["exercise"])):
        named, auto = ("-" if one[way] is None else one[way] for way in ("named", "auto"))
        print(
            f"{one['exercise']:18} {one['view']:14} {one['truth']:5} {named:>5} {auto:>4}"
            f"  {one['recognised']:18} {one['clip']}"
        )
    print(json.dumps({key: value for key, value in figures.items() if key != "clips"}, indent=2))


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--results", type=Path, help="folder that `mirror batch` left for the clips")
    parser.add_argument(
        "--refilmed", type=Path, help="folder that `mirror batch` left for what bench.refilm wrote"
    )
    parser.add_argument("--fit", action="store_true", help="fit anew, leaving each source out")
    parser.add_argument(
        "--named", action="store_true", help="`auto` is not run, but taken from bench/results/recogniser.json"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = arguments.results
        if results is None:
            command = [sys.executable, "-m", "mirror", "batch", str(DATA / "videos"), "--out", folder]
            subprocess.run([*command, "--overlay", "none", "--no-3d"], check=True)
            results = Path(folder) / "videos"
        figures = measure(results, arguments.refilmed, arguments.fit, not arguments.named)
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    show(figures)


if __name__ == "__main__":
    main()
