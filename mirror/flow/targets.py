"""The targets of a screen, whatever its kind, and the keys that choose them."""

from __future__ import annotations

from mirror.flow.game_view import GameSummaryView, GameView
from mirror.flow.together_view import ResultsView, TogetherView
from mirror.flow.view import (
    DoorView,
    FirstRunView,
    IdleView,
    LeaderboardView,
    MenuView,
    NextView,
    Screen,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    Target,
    TilesView,
    TrainerView,
)

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
