"""Write the table of `results/engines.json` into docs/engines.md, between its two marks.

python bench/engines_doc.py [--check]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS, DOCUMENT = ROOT / "bench" / "results" / "engines.json", ROOT / "docs" / "engines.md"
BEGIN, END = "<!-- engines table: bench/engines_doc.py writes it -->\n", "<!-- end of the engines table -->\n"
BATCHES = ("1", "8", "64")


def table(report: dict[str, Any]) -> str:
    """The report as a Markdown table; models that are not here in a sentence below."""
    head = ["model", "way", *(f"batch {batch}" for batch in BATCHES), "apart from FP32"]
    lines = [_line(head), _line(["---"] * len(head))]
    for name, said in report["models"].items():
        if isinstance(said, dict):
            lines += [_line(cells) for cells in _rows(name, said)]
    absent = [name for name, said in report["models"].items() if not isinstance(said, dict)]
    if absent:
        lines += ["", f"Not measured, for want of their files: {', '.join(absent)}."]
    return "\n".join(lines) + "\n"


def _rows(name: str, said: dict[str, Any]) -> Iterator[list[str]]:
    for at, (way, found) in enumerate(said["ways"].items()):
        marked = f"{name}*" if "weights" in said else name
        times = [_ms(found["ms_per_picture"].get(batch)) for batch in BATCHES]
        yield [marked if at == 0 else "", way, *times, _apart(way, found)]


def _ms(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _apart(way: str, found: dict[str, Any]) -> str:
    if way == "onnxruntime fp32":
        return ""
    if "mean_mm" in found:
        return f"{found['mean_mm']:.2f} mm"
    if "output_off" in found:
        return f"outputs {100 * found['output_off']:.1f} %"
    return f"{found['mean_px']:.2f}, 95 % {found['p95_px']:.2f} px{'' if found['agrees'] else ', refused'}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def with_table(text: str, made: str) -> str:
    """The document with another table. Raises ValueError where a mark is missing."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"a mark is missing: expected {BEGIN.strip()!r} and {END.strip()!r}")
    return f"{before}{BEGIN}{made}{END}{after}"


def main() -> None:
    """Write the document, or with `--check` say whether it is as the results have it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    text = DOCUMENT.read_text(encoding="utf-8")
    new = with_table(text, table(json.loads(RESULTS.read_text(encoding="utf-8"))))
    if asked.check:
        sys.exit(
            0 if new == text else f"{DOCUMENT}: the table is not that of {RESULTS}: run this without --check"
        )
    DOCUMENT.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
