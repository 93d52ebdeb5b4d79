"""Which screen paints which view, and over what; and what stands in the place of a screen that cannot be painted.

The latter uses letters and boxes alone: what has just failed may be any of the pieces that screens are made of.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from mirror.flow.view import (
    DoorView,
    Dwell,
    FirstRunView,
    IdleView,
    LeaderboardView,
    MenuView,
    NextView,
    Screen,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    TilesView,
    TrainerView,
    WorkoutView,
)
from mirror.flow.view_parts import GameSummaryView, GameView, ResultsView, Target, TogetherView
from mirror.ui.canvas import CENTRE, MARGIN, Canvas
from mirror.ui.panels import Panels
from mirror.ui.pieces.button import Places
from mirror.ui.pieces.chart import Charts
from mirror.ui.pieces.cue import paint_alert
from mirror.ui.pieces.gauges import paint_hold
from mirror.ui.screens import before_set, entrance, game, summaries, tiles, together, workout


@dataclass
class Screens:
    """Paints views; `scale` is window px for each canvas px, `body` the box of the body on the canvas (None: not seen
    whole), `outlined` whether there is a picture of the body that an outline can be drawn about, `charts_fit` whether
    an upright glass has room for charts under it, `sides` whether the panels of several stand at the sides of a lying
    one, `leftward` whether lines begin at the right."""

    charts: Charts
    scale: float = 1.0
    body: QRectF | None = None
    outlined: bool = True
    charts_fit: bool = True
    sides: bool = False
    leftward: bool = False
    panels: Panels = field(default_factory=Panels)

    def paint(self, canvas: Canvas, view: Screen, dwell: Dwell | None, now: float) -> Places:
        """Paint a view over the picture that is there; returns where each target is."""
        if not self.leftward:
            return self._paint(canvas, view, dwell, now, self.body)
        body = None if self.body is None else canvas.turn_box(self.body)
        with canvas.leftwards() as turned:
            places = self._paint(turned, view, dwell, now, body)
        return {target: canvas.turn_box(box) for target, box in places.items()}

    def _paint(
        self, canvas: Canvas, view: Screen, dwell: Dwell | None, now: float, body: QRectF | None
    ) -> Places:
        if isinstance(view, TogetherView | ResultsView | GameView | GameSummaryView):
            places: Places = self._together(canvas, view, dwell)
        elif isinstance(view, WorkoutView):
            places = self._workout(canvas, view, dwell, now, body)
        elif isinstance(view, StandView):
            self.panels.forget()
            places = before_set.paint_stand(canvas, view, body, self.outlined)
        elif isinstance(view, TilesView):
            places = tiles.paint_tiles(canvas, view, dwell, now)
        elif isinstance(view, NextView):
            places = before_set.paint_next_set(canvas, view, dwell, now)
        elif isinstance(view, LeaderboardView):
            places = summaries.paint_leaderboard(canvas, view, dwell)
        elif isinstance(view, SetSummaryView):
            places = summaries.paint_set_summary(canvas, view, dwell)
        elif isinstance(view, SessionSummaryView):
            places = summaries.paint_session_summary(canvas, view, dwell, self.scale)
        else:
            places = self._plain(canvas, view, dwell, now)
        if isinstance(view, WorkoutView | StandView | TogetherView | GameView):
            if view.alert is not None:
                paint_alert(canvas, view.alert)
            if view.hold is not None:
                paint_hold(canvas, view.hold)
        return places

    def _workout(
        self, canvas: Canvas, view: WorkoutView, dwell: Dwell | None, now: float, body: QRectF | None
    ) -> Places:
        charts = len(view.charts) if self.charts_fit or not canvas.portrait else 0
        places = self.panels.at(now, (canvas.width, canvas.height), body, charts)
        return workout.paint_workout(canvas, view, places, self.charts, self.scale, now, dwell)

    def _together(
        self,
        canvas: Canvas,
        view: TogetherView | ResultsView | GameView | GameSummaryView,
        dwell: Dwell | None,
    ) -> Places:
        """What several take part in, or one alone."""
        if isinstance(view, GameSummaryView):
            return game.paint_game_summary(canvas, view, dwell)
        if isinstance(view, GameView):
            game.paint_game(canvas, view, self.charts_fit, self.sides)
            return {}
        if isinstance(view, ResultsView):
            return together.paint_results(canvas, view, dwell, self.scale)
        together.paint_together(canvas, view, self.sides)
        return {}

    def _plain(self, canvas: Canvas, view: Screen, dwell: Dwell | None, now: float) -> Places:
        if isinstance(view, MenuView):
            return tiles.paint_menu(canvas, view, dwell)
        if isinstance(view, DoorView):
            return entrance.paint_door(canvas, view)
        if isinstance(view, FirstRunView):
            return entrance.paint_first_run(canvas, view)
        if isinstance(view, IdleView):
            return entrance.paint_idle(canvas, view, now)
        if isinstance(view, TrainerView):
            canvas.painter.fillRect(canvas.area, QColor(canvas.theme.ground))
        return {}


def shows_picture(view: Screen) -> bool:
    """Whether the camera's picture lies under a view."""
    return not isinstance(view, IdleView | DoorView | TrainerView)


def shows_skeleton(view: Screen) -> bool:
    """Whether the skeleton is drawn over the picture."""
    return isinstance(view, WorkoutView | StandView | TogetherView | GameView) and view.trusted


LINE, HIGH, GAP = 120.0, 120.0, 22.0
"""Heights of the line and of a target, and between two of them, canvas px."""
ONE_COLUMN = 4
"""More targets than this stand in two columns."""


def paint_plain(canvas: Canvas, view: object, words: str) -> Places:
    """Paint what any view may have: its count and its targets. Returns where each target is."""
    theme, middle = canvas.theme, canvas.width / 2
    line = QRectF(MARGIN, MARGIN, canvas.width - 2 * MARGIN, LINE)
    canvas.panel(line, opacity=0.9)
    at = QPointF(middle, line.center().y() + 0.36 * theme.label)
    canvas.text(at, words, theme.label, weight=600, align=CENTRE, room=line.width() - 48)
    top, count = line.bottom() + 40, getattr(view, "count", None)
    if count is not None:
        top += theme.count
        canvas.halo_text(QPointF(middle, top - 40), str(count), theme.count, theme.ink, 700, CENTRE)
    return _draw_targets(canvas, _targets_of(view), top)


def _targets_of(view: object) -> Sequence[Target]:
    found = getattr(view, "targets", ())
    return [one for one in found if isinstance(one, Target)] if isinstance(found, tuple) else ()


def _draw_targets(canvas: Canvas, targets: Sequence[Target], top: float) -> Places:
    """At the foot of the glass, all of them; lower where there are many."""
    across = 1 if len(targets) <= ONE_COLUMN else 2
    down = max(math.ceil(len(targets) / across), 1)
    high = min(HIGH, (canvas.height - MARGIN - top) / down - GAP)
    wide = (canvas.width - 2 * MARGIN - GAP * (across - 1)) / across
    first = canvas.height - MARGIN - down * (high + GAP) + GAP
    places: Places = {}
    for i, one in enumerate(targets):
        left, upper = MARGIN + (i % across) * (wide + GAP), first + (i // across) * (high + GAP)
        places[one.id] = _draw_target(canvas, QRectF(left, upper, wide, high), one.label)
    return places


def _draw_target(canvas: Canvas, box: QRectF, label: str) -> QRectF:
    size = min(canvas.theme.label, 0.6 * box.height())
    canvas.panel(box, opacity=0.9, paint=canvas.theme.raised)
    at = QPointF(box.center().x(), box.center().y() + 0.36 * size)
    canvas.text(at, label, size, weight=600, align=CENTRE, room=box.width() - 48)
    return box
