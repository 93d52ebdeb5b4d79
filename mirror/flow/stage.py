"""One stage of a session: what is on the screen and what can happen there, the targets that can be chosen
with their keys, and the words for what the mirror makes of the scene.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from mirror.flow.view import (
    DoorView,
    FirstRunView,
    IdleView,
    LeaderboardView,
    MenuView,
    NextView,
    Pill,
    Screen,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    Target,
    TilesView,
    Tone,
    TrainerView,
)
from mirror.flow.view_parts import GameSummaryView, GameView, ResultsView, TogetherView
from mirror.flow.words import Words
from mirror.live.state import Analysed, Keeping, SetEnded, Status, Watch

V = TypeVar("V")
"""The session that a stage acts on: a type of its own, since the session knows the stages that it drives."""

AWAY = frozenset({Watch.NOBODY, Watch.LOST, Watch.CAMERA_GONE})
"""Nobody is followed."""


class Stage(ABC, Generic[V]):
    """What the stages share: each answers the events that mean something to it, and ignores the others.

    `points` says whether a wrist can choose here, `menu` whether a raised hand opens the menu, `menu_by_key` whether
    the key M does where the screen has no target for it, `stops` whether crossed arms mean anything, `in_set` whether
    a set is on. Times `now` are s of the screen's clock.
    """

    points = True
    menu = False
    menu_by_key = False
    stops = False
    in_set = False

    def __init__(self, flow: V) -> None:
        self.flow = flow

    @abstractmethod
    def view(self, now: float) -> Screen:
        """What is on the screen."""

    def enter(self, now: float) -> None:
        """The stage begins."""

    def leave(self, now: float) -> None:
        """The stage ends."""

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        """A frame was analysed."""

    def tick(self, status: Status, now: float) -> None:
        """Time goes on, with or without frames."""

    def choose(self, target: str, now: float) -> None:
        """A target of the screen was chosen."""

    def repeats(self, target: str) -> bool:
        """Whether a hand that stays on a target chooses it again and again."""
        return False

    def stop(self, now: float) -> None:
        """Both arms were crossed."""

    def code(self, text: str, now: float) -> None:
        """A QR code was read."""

    def set_ended(self, ended: SetEnded, now: float) -> None:
        """The loop has closed a set."""


KEYS = "123456789"
"""Tiles are chosen by their number, too."""

ALIKE = {"return": ("space",), "space": ("return",)}
"""Keys that do what another does, where a screen has no target of their own."""

CODE = Target("code", "", key="q")
WORKOUT = (
    Target("menu", "", key="m"),
    Target("stop", "", key="space"),
    Target("menu", "", key="escape"),
    Target("ghost", "", key="g"),
)


def targets(view: Screen) -> tuple[Target, ...]:
    """Everything that can be chosen on a screen."""
    if isinstance(view, TilesView):
        return (*view.tiles, *view.tabs, *view.actions)
    if isinstance(view, NextView | FirstRunView):
        chosen = view.loads if isinstance(view, NextView) else view.choices
        return (*chosen, *view.targets)
    if isinstance(view, DoorView | TrainerView):
        return view.keys if isinstance(view, DoorView) else view.tabs
    if isinstance(view, SetSummaryView):
        asked = () if view.asked is None else view.asked.targets
        return (*view.targets, *asked, *(Target(bar.target, "") for bar in view.bars if bar.target))
    if isinstance(
        view,
        IdleView
        | StandView
        | ResultsView
        | SessionSummaryView
        | MenuView
        | LeaderboardView
        | GameSummaryView,
    ):
        code = isinstance(view, SessionSummaryView) and view.qr_hint
        return (*view.targets, CODE) if code else view.targets
    offer = None if isinstance(view, TogetherView | GameView) else view.offer
    return WORKOUT if offer is None else (*offer.targets, *WORKOUT)


def by_key(view: Screen, key: str) -> Target | None:
    """The target that a key chooses: its own key, or its number among the tiles."""
    for wanted in (key, *ALIKE.get(key, ())):
        for target in targets(view):
            if target.key == wanted:
                return target
    if isinstance(view, TilesView) and key in KEYS and KEYS.index(key) < len(view.tiles):
        return view.tiles[KEYS.index(key)]
    return None


TONES: dict[Watch, Tone] = {
    Watch.FOLLOWING: Tone.GOOD,
    Watch.STARTING: Tone.PLAIN,
    Watch.NOBODY: Tone.PLAIN,
    Watch.LOST: Tone.CUE,
    Watch.CROWDED: Tone.CUE,
    Watch.DARK: Tone.CUE,
    Watch.CAMERA_GONE: Tone.STOP,
    Watch.ENGINE_DOWN: Tone.CUE,
    Watch.ENDED: Tone.PLAIN,
}

NOTICE_S = 10.0
"""A notice is shown for this long."""


UNDRAWN_S = 0.5
"""A skeleton that is missing for less than this is not worth a word."""


class SkeletonPresence:
    """Whether the body that is followed is drawn; a blink is not worth a word."""

    def __init__(self) -> None:
        self._missing_since: float | None = None

    def note(self, drawn: bool, now: float) -> None:
        """Take whether it is on the picture of `now` s."""
        if drawn:
            self._missing_since = None
        elif self._missing_since is None:
            self._missing_since = now

    def missing(self, now: float) -> bool:
        """Whether it has not been there for a while."""
        return self._missing_since is not None and now - self._missing_since > UNDRAWN_S


def pill(words: Words, watch: Watch, undrawn: bool = False) -> Pill:
    """What the mirror sees, in a few words; `undrawn`: it follows somebody, and too late to draw them."""
    if undrawn and watch is Watch.FOLLOWING:
        return Pill(words("state.undrawn"), Tone.PLAIN)
    return Pill(words(f"state.{watch.value}"), TONES[watch])


def alert(words: Words, watch: Watch) -> Pill | None:
    """What stops everything, or None while nothing does."""
    return pill(words, watch) if TONES[watch] is Tone.STOP else None


def trusted(watch: Watch) -> bool:
    """Whether what is followed is a body and not a guess."""
    return watch in {Watch.FOLLOWING, Watch.CROWDED, Watch.LOST, Watch.ENDED}


def notice(words: Words, status: Status) -> Pill | None:
    """What else has to be shown: that nothing is recorded, or a machine that is too slow or slow."""
    if status.keeping in {Keeping.NO_ROOM, Keeping.BUSY, Keeping.FAILED}:
        return Pill(words(f"state.{status.keeping.value}"), Tone.CUE)
    if status.crawling:
        return Pill(words("state.crawling"), Tone.CUE)
    if status.slow and status.on_cpu:
        return Pill(words("state.slow"), Tone.PLAIN)
    return None


class Notices:
    """Shows a notice for a while; again when it is another one."""

    def __init__(self) -> None:
        self._shown: Pill | None = None
        self._since = 0.0

    def look(self, new: Pill | None, now: float) -> None:
        """Take what would be shown at `now` s."""
        if new != self._shown:
            self._shown, self._since = new, now

    def show(self, now: float) -> Pill | None:
        """What is on the glass at `now` s."""
        return self._shown if now - self._since < NOTICE_S else None
