"""What each screen shows: plain data that tests read and the screens paint. No Qt, no pixels.

Words are ready to show, in the member's language. `Target` ids are what touching, dwelling and keys choose.
"""

from __future__ import annotations

from dataclasses import dataclass

from engines.pose import FloatArray
from mirror.flow.view_parts import (
    Dwell,
    FactView,
    GameSummaryView,
    GameView,
    HoldView,
    Pill,
    ResultsView,
    Target,
    TogetherView,
    Tone,
)

__all__ = ["Dwell", "FactView", "HoldView", "Pill", "Screen", "Target", "Tone"]


@dataclass(frozen=True, slots=True)
class IdleView:
    """Nobody is there."""

    headline: str
    hint: str
    foot: str
    notice: Pill | None
    targets: tuple[Target, ...]
    figures: tuple[str, ...]
    """Exercises whose figures move, one after the other."""


@dataclass(frozen=True, slots=True)
class TilesView:
    """A page of big targets: who are you, and choose an exercise."""

    kind: str
    title: str
    hint: str
    tiles: tuple[Target, ...]
    tabs: tuple[Target, ...] = ()
    tab: str = ""
    actions: tuple[Target, ...] = ()
    page: int = 0
    pages: int = 1
    scanning: str = ""
    """What the camera looks for on this screen, in words; empty where it does not."""
    notice: Pill | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must be right before a set begins."""

    name: str
    label: str
    ok: bool


@dataclass(frozen=True, slots=True)
class StandView:
    """Stand here: what is still wrong, shown once, and the outline to step into."""

    title: str
    say: str
    ready: bool
    checks: tuple[Check, ...]
    figure: str
    side_on: bool
    countdown: int | None
    pill: Pill
    targets: tuple[Target, ...]
    alert: Pill | None = None
    trusted: bool = True
    hold: HoldView | None = None


@dataclass(frozen=True)
class ChartView:
    """Ten seconds of one signal. `age` (n,) s before now, rising to 0; `left`, `right` (n,) in `unit`.

    `low` and `high` bound the values that are drawn, `band` the target, or None.
    """

    title: str
    unit: str
    age: FloatArray
    left: FloatArray
    right: FloatArray
    low: float
    high: float
    band: tuple[float, float] | None
    sided: bool
    values: tuple[str, str]
    """The newest left and right value as words; empty where not seen."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """A question amid a set, and what can be answered by a pointed hand, touch or key."""

    words: str
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class WorkoutView:
    """The set: read from three metres."""

    title: str
    set_line: str
    pill: Pill
    notice: Pill | None
    progress: float
    full: str
    start: str
    reached: bool
    count: int
    of: str
    counted_age: float
    """Seconds since the count grew, for its one pulse."""
    cue: str
    cue_tone: Tone
    energy: int
    """Points a minute; 0 where nothing can be measured, and then it is not shown."""
    energy_label: str
    tempo: str
    tempo_label: str
    clock: str
    clock_label: str
    charts: tuple[ChartView, ...]
    left: str
    right: str
    foot: tuple[str, ...]
    alert: Pill | None = None
    """What has stopped everything, shown in the middle of the glass."""
    trusted: bool = True
    """Whether the body that is followed may be drawn."""
    hold: HoldView | None = None
    held: bool = False
    """The exercise is held, not repeated: `count` is seconds."""
    lift: str = ""
    """Velocity of the last repetition and how much of it is lost; empty where nothing is lifted."""
    path: FloatArray | None = None
    """(n, 2) px of the camera's picture: the way of the bar in the last seconds."""
    watching: str = ""
    """What is asked of the member while the exercise is not known yet: then there is no count and no meter."""
    offer: OfferView | None = None
    """A question that stands in the cue's place."""
    ghost: FloatArray | None = None
    """(30, 2) px of the camera's picture: the reference with the member's limbs, NaN where it has none; None where
    none is laid over."""
    fault: str = ""
    """The fault whose words are shown, by its name in the rule: the glass marks where it is on the body."""


@dataclass(frozen=True, slots=True)
class NextView:
    """What comes: an exercise with its moving figure, how much, how heavy, the rest before it.

    `loads` change the weight; empty where none is lifted, and then `load` is, too. `rest` is empty when it is over.
    """

    title: str
    subtitle: str
    name: str
    figure: str
    amount: str
    tempo: str
    load: str
    load_label: str
    loads: tuple[Target, ...]
    rest: str
    rest_label: str
    rest_share: float
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class RepBar:
    """One repetition in the strip: `share` of the target range 0..1, and whether it had a fault.

    `target` is what a touch of it chooses, empty where it says nothing more; `picked`: it is being asked about.
    `before` is the share of last time's repetition in its place, None where there was none.
    """

    number: str
    share: float
    tone: Tone
    target: str = ""
    picked: bool = False
    before: float | None = None


@dataclass(frozen=True, slots=True)
class SetSummaryView:
    """What the set was, and the rest before the next."""

    title: str
    subtitle: str
    count: str
    count_label: str
    praise: str
    advice: str
    facts: tuple[FactView, ...]
    bars: tuple[RepBar, ...]
    bars_label: str
    doubts: tuple[str, ...]
    rest: str
    rest_label: str
    rest_share: float
    targets: tuple[Target, ...]
    asked: OfferView | None = None
    """Why a bar that was chosen did not count, and what the member may say to that."""
    before: str = ""
    """Last time's set, in a line."""
    comes: str = ""
    """What the plan has next."""
    against: str = ""
    """The best earlier set, or the record that this one breaks."""
    record: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set in the session's table."""

    title: str
    figure: str
    result: str
    detail: str


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month's map: `level` 0 nothing to 4 the most."""

    level: int
    today: bool
    future: bool


@dataclass(frozen=True, slots=True)
class LeaderboardLine:
    """One member on the gym's board; `own` is who stands here."""

    rank: str
    name: str
    energy: str
    own: bool


@dataclass(frozen=True, slots=True)
class LeaderboardView:
    """The gym's board of the week."""

    title: str
    hint: str
    lines: tuple[LeaderboardLine, ...]
    energy_label: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class SessionSummaryView:
    """The whole session, to take away."""

    title: str
    subtitle: str
    facts: tuple[FactView, ...]
    lines: tuple[SetLine, ...]
    more: tuple[str, ...]
    """What stands under the lines where there is room for none, one, two and so on; empty where all are seen."""
    payload: str
    """What the QR code says: the summary itself, nothing to look up."""
    qr_label: str
    foot: str
    targets: tuple[Target, ...]
    month: tuple[DayCell, ...] = ()
    """The last five weeks from Monday to Sunday; empty of guests."""
    streak: str = ""
    record: str = ""
    qr_hint: str = ""
    """What a touch of the code does; empty where it does nothing."""


@dataclass(frozen=True, slots=True)
class MenuView:
    """The menu that a raised hand opens, over whatever was shown."""

    title: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class DoorView:
    """The trainer's door: a PIN."""

    title: str
    hint: str
    typed: int
    length: int
    notice: Pill | None
    keys: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """Something that is not well, and its cure; `detail` is English, with what to enter, for who mends it."""

    message: str
    remedy: str
    detail: str
    tone: Tone


MOST_LINES = 5
"""Findings that the first run shows at once."""


@dataclass(frozen=True, slots=True)
class FirstRunView:
    """One step of the first run: `choices` of which one is `chosen`; `picture`: over the camera's live picture."""

    title: str
    hint: str
    step: int
    steps: int
    choices: tuple[Target, ...]
    chosen: str
    lines: tuple[ComplaintLine, ...]
    notice: Pill | None
    targets: tuple[Target, ...]
    picture: bool


@dataclass(frozen=True, slots=True)
class TrainerView:
    """Behind the door: which page is open. The pages themselves are forms."""

    page: str
    tabs: tuple[Target, ...]


Screen = (
    IdleView
    | TilesView
    | NextView
    | StandView
    | WorkoutView
    | SetSummaryView
    | SessionSummaryView
    | MenuView
    | LeaderboardView
    | DoorView
    | TrainerView
    | FirstRunView
    | GameView
    | GameSummaryView
    | TogetherView
    | ResultsView
)
