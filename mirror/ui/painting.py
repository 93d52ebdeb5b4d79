"""Which screen paints which view, and over what."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from mirror.flow.game_view import GameSummaryView, GameView
from mirror.flow.together_view import ResultsView, TogetherView
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
from mirror.ui.canvas import Canvas
from mirror.ui.panels import Panels
from mirror.ui.pieces.chart import Charts
from mirror.ui.pieces.pill import paint_alert
from mirror.ui.pieces.ring import paint_hold
from mirror.ui.places import Places
from mirror.ui.screens import (
    board,
    door,
    first_run,
    game,
    game_summary,
    idle,
    menu,
    next_set,
    session_summary,
    set_summary,
    stand,
    tiles,
    together,
    together_results,
    workout,
)


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
            places = stand.paint(canvas, view, body, self.outlined)
        elif isinstance(view, TilesView):
            places = tiles.paint(canvas, view, dwell, now)
        elif isinstance(view, NextView):
            places = next_set.paint(canvas, view, dwell, now)
        elif isinstance(view, LeaderboardView):
            places = board.paint(canvas, view, dwell)
        elif isinstance(view, SetSummaryView):
            places = set_summary.paint(canvas, view, dwell)
        elif isinstance(view, SessionSummaryView):
            places = session_summary.paint(canvas, view, dwell, self.scale)
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
        return workout.paint(canvas, view, places, self.charts, self.scale, now, dwell)

    def _together(
        self,
        canvas: Canvas,
        view: TogetherView | ResultsView | GameView | GameSummaryView,
        dwell: Dwell | None,
    ) -> Places:
        """What several take part in, or one alone."""
        if isinstance(view, GameSummaryView):
            return game_summary.paint(canvas, view, dwell)
        if isinstance(view, GameView):
            game.paint(canvas, view, self.charts_fit, self.sides)
            return {}
        if isinstance(view, ResultsView):
            return together_results.paint(canvas, view, dwell, self.scale)
        together.paint(canvas, view, self.sides)
        return {}

    def _plain(self, canvas: Canvas, view: Screen, dwell: Dwell | None, now: float) -> Places:
        if isinstance(view, MenuView):
            return menu.paint(canvas, view, dwell)
        if isinstance(view, DoorView):
            return door.paint(canvas, view)
        if isinstance(view, FirstRunView):
            return first_run.paint(canvas, view)
        if isinstance(view, IdleView):
            return idle.paint(canvas, view, now)
        if isinstance(view, TrainerView):
            canvas.painter.fillRect(canvas.area, QColor(canvas.theme.ground))
        return {}


def shows_picture(view: Screen) -> bool:
    """Whether the camera's picture lies under a view."""
    return not isinstance(view, IdleView | DoorView | TrainerView)


def shows_skeleton(view: Screen) -> bool:
    """Whether the skeleton is drawn over the picture."""
    return isinstance(view, WorkoutView | StandView | TogetherView | GameView) and view.trusted
