"""Every screen in every language: no word leaves its box or the glass, and none is shrunk out of legibility."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import Any

import pytest
import rehearsal
import test_first_run
import test_ui_screens
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication
from test_ui_screens import painted, screens

from export.report.phrases import Translate, fill_in
from mirror.flow.view import Screen
from mirror.flow.view_parts import (
    FactView,
    PersonView,
    Pill,
    ResultsView,
    ResultView,
    Target,
    TogetherView,
    Tone,
)
from mirror.flow.words import WORDS, Words
from mirror.settings.languages import LANGUAGES
from mirror.ui.canvas import CENTRE, LEFT, RIGHT, Canvas
from mirror.ui.painting import Screens
from mirror.ui.translation import languages, translator
from rules.exercise import Exercise

LEAST = 18.0
"""Letters of a line that was shrunk, px of a glass that is 1920 long."""
SLACK = 2.0
SIZES = [(1080, 1920), (1920, 1080)]


@dataclass(frozen=True)
class Line:
    """A line or paragraph as it was painted: its words, box in px of the window, size of its letters, and whether it
    fits what it was given."""

    words: str
    box: QRectF
    size: float
    fits: bool


PLACE = re.compile("\x01(\\d+)\x02")
"""Where words stand that are said later, in each language."""


class Postponed(Words):
    """Says only which words it was asked for: a session is played once, and read in every language."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict[str, object]]] = []

    def __call__(self, key: str, **values: object) -> str:
        return self._postpone(self._table[key], values)

    def exercise(self, english: str) -> str:
        return self._postpone(english, {}) if english else ""

    def _postpone(self, text: str, values: dict[str, object]) -> str:
        self.asked.append((text, values))
        return f"\x01{len(self.asked) - 1}\x02"

    def said(self, view: Any, translate: Translate) -> Any:
        """A view with its words in a language."""
        if isinstance(view, str):
            return PLACE.sub(lambda found: self._one(int(found[1]), translate), view)
        if isinstance(view, tuple):
            return tuple(self.said(part, translate) for part in view)
        if is_dataclass(view) and not isinstance(view, type):
            parts = {field.name: getattr(view, field.name) for field in fields(view) if field.init}
            return replace(view, **{name: self.said(part, translate) for name, part in parts.items()})
        return view

    def _one(self, number: int, translate: Translate) -> str:
        text, values = self.asked[number]
        return fill_in(translate, text, {name: self.said(value, translate) for name, value in values.items()})


@pytest.fixture(scope="module")
def played(qapp: QApplication) -> tuple[Postponed, dict[str, Screen]]:
    """Every screen, its words not yet said."""
    words = Postponed()
    with pytest.MonkeyPatch.context() as patch:
        for module in (rehearsal, test_first_run):
            patch.setattr(module, "Words", lambda: words)
        return words, {**screens(), **together(words)}


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Line]]:
    """Everything that is written while it is on."""
    found: list[Line] = []

    def text(
        self: Canvas,
        at: QPointF,
        words: str,
        size: float,
        paint: str | QColor | None = None,
        weight: int = 500,
        align: Qt.AlignmentFlag = LEFT,
        room: float | None = None,
    ) -> float:
        width = QFontMetricsF(self.font(size, weight)).horizontalAdvance(words)
        final = size if room is None or width <= room or room <= 0 else size * room / width
        wide = min(width, room) if room is not None and room > 0 else width
        left = at.x() - {LEFT: 0.0, CENTRE: wide / 2, RIGHT: wide}[align]
        box = self.painter.worldTransform().mapRect(QRectF(left, at.y() - final, wide, final))
        found.append(Line(words, box, final, True))
        return whole(self, at, words, size, paint, weight, align, room)

    def paragraph(self: Canvas, box: QRectF, words: str, *given: object, **named: object) -> float:
        high = block(self, box, words, *given, **named)  # type: ignore[arg-type]
        placed = self.painter.worldTransform().mapRect(box)
        found.append(Line(words, placed, self.painter.font().pixelSize(), high <= box.height() + SLACK))
        return high

    whole, block = Canvas.text, Canvas.paragraph
    monkeypatch.setattr(Canvas, "text", text)
    monkeypatch.setattr(Canvas, "paragraph", paragraph)
    yield found


def together(words: Words) -> dict[str, Screen]:
    """The screens of four at once, with the longest that may stand there."""
    label = ("Anna-Katharina", "2", "Ben", "4")
    people = tuple(
        PersonView(
            i, label[i], words("choose.auto"), True, 104, words("workout.of", target=100), 9.0, 0.5, False, 100,
            words("workout.not_counted", reason=words("reason.half_way")) if i % 2 else "", Tone.CUE,
            words("workout.recognise") if i == 2 else "", i == 0,
        )
        for i in range(4)
    )  # fmt: skip
    facts = (FactView("1204", words("set.energy")), FactView("100 %", words("set.quality")))
    won = (words("together.most_reps"), words("together.most_energy"), "", "")
    results = tuple(
        ResultView(i, label[i], words("choose.auto"), "104", words("set.reps"), facts, won[i], "")
        for i in range(4)
    )
    targets = tuple(Target(key, words(f"set.{key}")) for key in ("again", "other", "finish"))
    feet = (words("workout.foot_stop"), words("workout.foot_menu"))
    follows = Pill(words("state.following"), Tone.GOOD)
    return {
        "together": TogetherView(
            words("choose.auto"), words("together.own"), "10:05", follows, None, people, False,
            words("workout.full"), words("workout.start"), words("workout.energy"), feet,
        ),
        "together_results": ResultsView(
            words("together.done"), words("choose.auto"), results, "", f"{words('set.rest')} 1:00", targets
        ),
    }  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_every_word_of_panels_at_the_sides_is_in_its_box(
    played: tuple[Postponed, dict[str, Screen]],
    lines: list[Line],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(test_ui_screens, "Screens", partial(Screens, sides=True))
    words, views = played
    faults = []
    for name in ("together", "game_2", "game_4"):
        lines.clear()
        view = words.said(views[name], translator(language))
        painted(view, SIZES[1], leftward=LANGUAGES[language].leftward)
        room = QRectF(0, 0, *SIZES[1])
        faults += [f"{name}: {line.words!r} {line.size:.0f} px" for line in lines if not _fits(line, room)]
    assert not faults, "\n".join(faults)


def _fits(line: Line, room: QRectF) -> bool:
    return not line.words.strip() or (line.fits and line.size >= LEAST and room.contains(line.box))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", languages())
def test_every_word_is_in_its_box_on_the_glass_and_legible(
    played: tuple[Postponed, dict[str, Screen]], lines: list[Line], language: str, size: tuple[int, int]
) -> None:
    words, views = played
    translate = translator(language)
    faults = []
    for name, view in views.items():
        lines.clear()
        painted(words.said(view, translate), size, leftward=LANGUAGES[language].leftward)
        assert lines, name
        room = QRectF(-SLACK, -SLACK, size[0] + 2 * SLACK, size[1] + 2 * SLACK)
        faults += [f"{name}: {line.words!r} {line.size:.0f} px" for line in lines if not _fits(line, room)]
    assert not faults, "\n".join(faults)


def test_a_line_that_leaves_the_glass_would_be_found(qapp: QApplication, lines: list[Line]) -> None:
    words = Words()
    view = together(words)["together_results"]
    assert isinstance(view, ResultsView)
    painted(replace(view, title="nobody reads this " * 40), SIZES[0])
    assert min(line.size for line in lines) < LEAST


def longest(said: Iterable[str]) -> list[str]:
    """The two that have most letters."""
    return sorted(said, key=len)[-2:]


@pytest.mark.parametrize("language", languages())
def test_the_longest_that_may_be_said_fits(
    played: tuple[Postponed, dict[str, Screen]], lines: list[Line], language: str
) -> None:
    postponed, views = played
    translate = translator(language)
    words = Words(translate)
    rules = [Exercise.named(name) for name in Exercise.names()]
    cues = longest(words.exercise(fault.say) for rule in rules for fault in rule.faults)
    states = longest(words(key) for key in WORDS if key.startswith("state."))
    asked = longest(words(key) for key in WORDS if key.startswith("stand.") and ".check." not in key)
    for i, size in itertools.product(range(2), SIZES):
        workout, stand = (postponed.said(views[name], translate) for name in ("workout", "stand"))
        lines.clear()
        painted(
            replace(workout, cue=cues[i], pill=Pill(states[i], Tone.CUE)),
            size,
            leftward=LANGUAGES[language].leftward,
        )
        painted(replace(stand, say=asked[i]), size, leftward=LANGUAGES[language].leftward)
        room = QRectF(-SLACK, -SLACK, size[0] + 2 * SLACK, size[1] + 2 * SLACK)
        assert not [
            line for line in lines if line.words.strip() and not (line.fits and room.contains(line.box))
        ]
        assert min(line.size for line in lines if line.words in {cues[i], asked[i]}) >= LEAST
