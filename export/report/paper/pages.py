"""Both pages of a report on a paper."""

from __future__ import annotations

from dataclasses import dataclass

from export.report.content import Report
from export.report.marks import SheetDrawing
from export.report.paper.back import back_page
from export.report.paper.front import front_page
from export.report.paper.typeset import Measure


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, pt."""

    name: str
    width: float
    height: float


PAPERS: dict[str, Paper] = {
    "a4": Paper("a4", 595.28, 841.89),
    "letter": Paper("letter", 612.0, 792.0),
}
"""By name."""


def pages(report: Report, paper: Paper, measure: Measure) -> tuple[SheetDrawing, SheetDrawing]:
    """The front and the back."""
    return (
        front_page(report, paper.width, paper.height, measure),
        back_page(report, paper.width, paper.height, measure),
    )
