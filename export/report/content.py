"""What a report says: words, and the numbers of its charts. Nothing is left to be decided when it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from export.report.marks import SheetDrawing

Values = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReportFact:
    """A number with its name; `share` 0..1 fills its bar, NaN leaves the bar out."""

    value: str
    label: str
    detail: str
    share: float = float("nan")


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise of the session: `amount` of each set ("12 · 12 · 10"), the whole, and how well."""

    name: str
    title: str
    amount: str
    whole: str
    quality: str
    share: float


@dataclass(frozen=True, slots=True)
class Advice:
    """The one thing to work on. `about` names what it is of: a fault, a doubt's reason, `sides`, `fade`, `more`.

    `exercise` is the one that it is of, empty where it is of none.
    """

    about: str
    headline: str
    because: str
    why: str
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A repetition: `share` of the full way (NaN unknown), and whether it was clean."""

    share: float
    clean: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """Chart 1: bars of each set under its label. `empty` are the words in place of the chart."""

    title: str
    caption: str
    sets: tuple[tuple[str, tuple[Bar, ...]], ...]
    clean: str
    fault: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A joint angle of one side over 0..100 %, deg: mean and spread (101,), and single repetitions.

    `spread` is one standard deviation, empty for a single repetition. `sure`: to be judged from this view.
    """

    side: str
    name: str
    label: str
    mean: Values
    spread: Values
    singles: tuple[Values, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Curves:
    """Chart 2: left and right over the repetitions of the main exercise."""

    title: str
    caption: str
    curves: tuple[Curve, ...]
    start: str
    end: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Speed:
    """Chart 3: for each set its label, the speed of its repetitions (% of the fastest), and what was lost."""

    title: str
    caption: str
    sets: tuple[tuple[str, Values, str], ...]
    unit: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Weeks:
    """The trend: one column a week, the last is this one; `quality` 0..1, NaN where nothing was done."""

    title: str
    caption: str
    labels: tuple[str, ...]
    amounts: Values
    quality: Values
    sentence: str


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` and `rows` of words."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more_words: tuple[str, ...] = ()

    def more(self, count: int) -> str:
        """The words for rows for which there is no room; `more_words` are for one, two …"""
        return self.more_words[count - 1]


@dataclass(frozen=True, slots=True)
class Section:
    """A title with lines below it; a line is what it begins with and what follows."""

    title: str
    lead: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Report:
    """The whole report, in one language.

    `when` is the moment the recording began, None for a video; `count` is the one large number. `icons` are small
    people by exercise, where somebody draws them.
    """

    language: str
    kind: str
    name: str
    under: str
    when: datetime | None
    praise: str
    count: str
    count_label: str
    count_sets: str
    facts: tuple[ReportFact, ...]
    did_title: str
    did: tuple[ExerciseDone, ...]
    did_more: tuple[str, ...]
    quality_label: str
    advice_title: str
    advice: Advice
    strip: Strip
    curves: Curves
    speed: Speed
    weeks: Weeks
    sets: Table
    uncounted: Section
    trust: Section
    note: Section | None
    foot: str
    page: str
    icons: dict[str, SheetDrawing] = field(default_factory=dict)
