"""Write the tables of `results/lift.json` and `results/uncertainty.json` into docs/lifter.md, between their marks.

python bench/lift_doc.py [--check]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from engines.training.judging import REPEATED, YAWS_DEG

ROOT = Path(__file__).parents[1]
RESULTS, DOCUMENT = ROOT / "bench" / "results", ROOT / "docs" / "lifter.md"

Report = dict[str, Any]

SEEN = "as engines see them (engines.training.judging)"
TAKES = "the same, every take of squats, lunges and sit to stand"
HELD = "the same takes, bones held to their length"
POSED = "posed, by the makers of poses that training uses"

KINDS = (
    ("MPJPE mm", "mpjpe_mm", 0), ("knee °", "knee_deg", 1), ("hip °", "hip_deg", 1), ("elbow °", "elbow_deg", 1),
    ("shoulder °", "shoulder_deg", 1), ("legs' lean °", "lean_deg", 1), ("moved by scores °", "shift_deg", 1),
)  # fmt: skip
USUAL = (
    ("MPJPE mm", "mpjpe_mm", 0), ("PA-MPJPE mm", "pa_mpjpe_mm", 0), *KINDS[1:5], ("baseline mm", "baseline_mm", 0),
)  # fmt: skip
SURE = ("rank correlation", "within 1 σ", "within 2 σ", "trusted", "of errors above 20° trusted")
JOINTS = ("all", "knee", "hip", "ankle", "elbow", "shoulder")


def engine_tables(report: Report) -> str:
    """Errors at an engine's scores by yaw and movement, and the depth of repetitions."""
    seen = report[SEEN]
    yaws = [f"yaw {yaw}" for yaw in YAWS_DEG]
    rows = ["exercises", *(f"exercises, {yaw}" for yaw in yaws), "others", "all"]
    first = _errors("", {**{row: seen[row] for row in rows}, **{f"all, {yaw}": seen[yaw] for yaw in yaws}})
    first = first.replace("| exercises |", "| **exercises** |")
    movements = [key for key in seen if "yaw" not in key and key not in ("all", "exercises", "others")]
    second = _errors("movement", {key: seen[key] for key in movements})
    return "\n".join([first, second, _turns(report)])


def _errors(name: str, rows: Report) -> str:
    head = _head([name, *(kind[0] for kind in KINDS)])
    return head + "".join(_line([row, *_numbers(found, KINDS)]) for row, found in rows.items())


def _numbers(found: Report, kinds: Iterable[tuple[str, str, int]]) -> list[str]:
    return [f"{found[key]:.{digits}f}" for _, key, digits in kinds]


def _turns(report: Report) -> str:
    head = "smallest knee angle less the true one, mean ± spread °, every take"
    made = _head([head, "yaw 0", *map(str, YAWS_DEG[1:]), "all"])
    for part, suffix in ((TAKES, ""), (HELD, ", bones held")):
        for group in REPEATED:
            found = [report[part][f"{group}, yaw {yaw}"] for yaw in YAWS_DEG] + [report[part][group]]
            cells = [f"{one['turn_deg']:+.1f} ± {one['turn_spread_deg']:.1f}" for one in found]
            cells[-1] += f" ({found[-1]['turns']} repetitions)"
            made += _line([group + suffix, *cells])
    return made


def usual_table(report: Report) -> str:
    """Errors under the training's own noise."""
    made = _head(["", *(kind[0] for kind in USUAL)])
    for what, part, views in (
        ("captured", "captured", ("recording", "live")), ("posed floor and hanging exercises", POSED, ("recording",)),
    ):  # fmt: skip
        for noise in ("true 2D", "noisy 2D"):
            for view in views:
                found = report[part][noise][{"recording": "centred", "live": "causal"}[view]]["all"]
                made += _line([f"{what}, {noise}, {view}", *_numbers(found, USUAL)])
    return made


def sure_table(report: Report) -> str:
    """How sure each angle is, and how right that is."""
    made = _head(["", *SURE, "rms error trusted / not °"])
    for joint in JOINTS:
        found = report[f"in space, {joint}"]
        shares = ("within_1", "within_2", "trusted", "trusted_of_errors_above_20_deg")
        cells = [f"{found['rank_correlation']:.2f}", *(f"{100 * found[key]:.0f} %" for key in shares)]
        rms = f"{found['rms_error_trusted_deg']:.0f} / {found['rms_error_untrusted_deg']:.0f}"
        made += _line([joint, *cells, rms])
    return made


def _head(cells: Sequence[str]) -> str:
    return _line(cells).replace("|  |", "| |") + "|" + "---|" * len(cells) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def with_tables(text: str, tables: dict[str, str]) -> str:
    """The document with other tables by mark. Raises ValueError where a mark is missing."""
    for name, made in tables.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"a mark is missing: expected {begin.strip()!r} and {end.strip()!r}")
        text = f"{before}{begin}{made}{end}{after}"
    return text


def measured() -> dict[str, str]:
    """The tables of what was measured last, by mark."""
    lift, sure = (
        json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8")) for name in ("lift", "uncertainty")
    )
    return {"engine": engine_tables(lift), "sure": sure_table(sure), "usual": usual_table(lift)}


def main() -> None:
    """Write the document, or with `--check` say whether it is as the results have it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    text = DOCUMENT.read_text(encoding="utf-8")
    new = with_tables(text, measured())
    if asked.check:
        sys.exit(
            0 if new == text else f"{DOCUMENT}: a table is not that of {RESULTS}: run this without --check"
        )
    DOCUMENT.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
