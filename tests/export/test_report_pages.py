"""The two pages: whatever a report says, its words stay on the paper and off each other."""

from __future__ import annotations

from itertools import combinations

import pytest
import reported as made

from export.report.compose import compose
from export.report.marks import Box, Dot, Label, Path, SheetDrawing, scale_drawing
from export.report.paper.pages import PAPERS, pages
from export.report.paper.parts import MARGIN
from export.report.paper.typeset import cut_text, wrap_text
from export.report.phrases import Phrases

SCENARIOS = made.scenarios()
LEAST_PT = 8.0


def measure(text: str, size: float, weight: int) -> float:
    """About Inter's widths."""
    return size * sum(0.3 if c in " .,il|'·:!" else 0.62 for c in text) * (1.0 + (weight - 400) / 4000)


def long_words(english: str) -> str:
    """A language whose words are half as long again."""
    return english if "{" in english or english == "1.5" else english + english[: len(english) // 2]


def box(label: Label) -> tuple[float, float, float, float]:
    """Left, top, right, bottom; letters are a little less high than their size."""
    wide = measure(label.text, label.size, label.weight)
    left = label.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    below = 0.0 if label.text.isdigit() else 0.15
    return left, label.y - 0.72 * label.size, left + wide, label.y + below * label.size


def drawn(name: str, paper: str, translate=str) -> tuple[SheetDrawing, SheetDrawing]:
    recording, history = SCENARIOS[name]
    said = compose(recording, history, Phrases("en", translate), made.ZONE)
    return pages(said, PAPERS[paper], measure)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("translate", [str, long_words], ids=["english", "long words"])
def test_words_are_on_the_paper_and_off_each_other(name: str, paper: str, translate) -> None:
    for page in drawn(name, paper, translate):
        labels = [mark for mark in page.marks if isinstance(mark, Label)]
        assert labels
        for label in labels:
            left, top, right, bottom = box(label)
            assert left >= MARGIN - 6 and right <= page.width - MARGIN + 6, label
            assert top >= 20 and bottom <= page.height - MARGIN + 8, label
        for one, other in combinations(labels, 2):
            a, b = box(one), box(other)
            apart = a[2] <= b[0] + 0.5 or b[2] <= a[0] + 0.5 or a[3] <= b[1] + 0.5 or b[3] <= a[1] + 0.5
            assert apart, (one, other)


@pytest.mark.parametrize("name", SCENARIOS)
def test_nothing_is_drawn_off_the_paper_and_no_word_is_too_small(name: str) -> None:
    for page in drawn(name, "letter"):
        for mark in page.marks:
            if isinstance(mark, Label):
                assert mark.size >= LEAST_PT, mark
                continue
            for x, y in corners(mark):
                assert -1 <= x <= page.width + 1 and -1 <= y <= page.height + 1, mark


def corners(mark: Path | Box | Dot) -> list[tuple[float, float]]:
    if isinstance(mark, Path):
        return list(mark.points)
    if isinstance(mark, Box):
        return [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
    return [(mark.x - mark.radius, mark.y - mark.radius), (mark.x + mark.radius, mark.y + mark.radius)]


def test_every_set_is_in_the_table_or_the_rest_is_counted() -> None:
    words = [mark.text for mark in drawn("many", "a4")[1].marks if isinstance(mark, Label)]
    assert any(text.startswith("and ") and text.endswith("more sets") for text in words)
    shown = [mark.text for mark in drawn("side", "a4")[1].marks if isinstance(mark, Label)]
    assert not any("more sets" in text for text in shown)


def test_the_pages_are_as_large_as_the_paper() -> None:
    assert [(page.width, page.height) for page in drawn("one", "letter")] == [(612.0, 792.0)] * 2


def test_a_line_that_is_too_wide_is_cut_between_letters() -> None:
    assert cut_text("abcdef", 10, 400, 1000, measure) == "abcdef"
    assert cut_text("a" * 50, 10, 400, 40, measure) == "a" * 5 + "…"
    family = "x👩\u200d👩\u200d👧x"
    cut = [cut_text(family * 4, 10, 400, width, measure) for width in range(10, 150)]
    assert all(not text.rstrip("…").endswith("\u200d") for text in cut)
    assert all(text.rstrip("…").count("👧") == text.rstrip("…").count("👩") / 2 for text in cut)


def test_words_are_wrapped_and_a_per_cent_sign_stays_with_its_number() -> None:
    lines = wrap_text("one two three four 100 % five", 10, 400, 70, 9, measure)
    assert " ".join(lines) == "one two three four 100 % five"
    assert any("100 %" in line for line in lines)
    assert all(measure(line, 10, 400) <= 70 for line in lines)
    assert wrap_text("", 10, 400, 70, 3, measure) == []
    assert len(wrap_text("word " * 60, 10, 400, 70, 2, measure)) == 2
    assert all(measure(line, 10, 400) <= 70 for line in wrap_text("漢" * 40, 10, 400, 70, 9, measure))


def test_a_drawing_is_scaled_whole() -> None:
    small = SheetDrawing(
        10, 10, (Label(1, 2, "a", 8, "#000000"), Box(1, 1, 4, 4, "#000000", 2), Dot(5, 5, 1, "#000000"))
    )
    large = scale_drawing(small, 3)
    assert (large.width, large.height) == (30, 30)
    assert [type(mark) for mark in large.marks] == [type(mark) for mark in small.marks]
    assert (large.marks[0].size, large.marks[1].radius, large.marks[2].x) == (24, 6, 15)
