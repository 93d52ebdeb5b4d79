"""Stand here: whether everything is right for a set (somebody is there, seen whole, near enough, turned the
right way, in the light), what is not yet, then a countdown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX
from mirror.catalogue import STANDING, has_figure, lies
from mirror.flow.flow import Flow
from mirror.flow.stage import AWAY, Stage, alert, pill, trusted
from mirror.flow.view import Check, StandView, Target
from mirror.gestures.limbs import SIDES, Stillness, trunk_ends
from mirror.live.state import Analysed, Status, Watch
from rules.exercise import Exercise

WHOLE = ("nose", "left_shoulder", "right_shoulder", "left_hip", "right_hip", "left_ankle", "right_ankle")
"""Key points that a whole body has; one side is enough."""
EDGE = 0.015
"""Share of the picture's size within which a point counts as cut off."""
NEAR_EDGE, SURE = 0.12, 0.5
"""So near the edge a point must be this certain: a network puts feet that are cut off just inside the picture, with
scores of 0.1 to 0.45, and scores feet that it sees 0.6 and more."""
SMALL, LARGE = 0.26, 0.97
"""Extent of the body as a share of the picture along the same axis, the larger of the two: below it is too far, above
too near. Whoever is seen whole is never too near."""


TURNS = frozenset({"stand.turn_side", "stand.turn_front"})
"""Advice that holds nobody up: the exercise is seen best from there, and counted from anywhere."""
NO_LIGHT = frozenset({Watch.DARK, Watch.CAMERA_GONE, Watch.STARTING})
"""Without a picture nobody can say that there is light."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is right. `say` is the key of the first thing that is wrong, empty when nothing is."""

    person: bool
    whole: bool
    distance: bool
    view: bool
    light: bool
    say: str

    @property
    def ready(self) -> bool:
        """Whether a set can begin: from whichever side it is seen, it is counted."""
        return self.person and self.whole and self.distance and self.light and self.say in {"", *TURNS}


def judge(analysed: Analysed | None, status: Status, exercise: Exercise | None) -> Scene:
    """Judge the newest frame; `exercise` None asks for no view."""
    light = status.watch not in NO_LIGHT
    person = (
        analysed is not None
        and analysed.pose.visible
        and status.watch in {Watch.FOLLOWING, Watch.CROWDED, Watch.DARK}
    )
    if analysed is None or not person:
        dark = status.watch is Watch.DARK
        return Scene(False, False, False, False, light, "stand.dark" if dark else "stand.nobody")
    whole = seen_whole(analysed)
    size = _extent(analysed)
    large = size > LARGE and not whole
    distance = size >= SMALL and not large
    view = exercise is None or analysed.view is None or analysed.view in exercise.views
    wrong = [
        (status.watch is Watch.DARK, "stand.dark"),
        (status.watch is Watch.CROWDED, "stand.crowded"),
        (size < SMALL, "stand.closer"),
        (large, "stand.back"),
        (not whole, _towards(analysed)),
        (not view, _turn(exercise)),
    ]
    return Scene(True, whole, distance, view, light, next((key for bad, key in wrong if bad), ""))


def side_on(exercise: Exercise | None) -> bool:
    """Whether an exercise is best judged from the side: the view that its file names first."""
    return exercise is not None and exercise.views[0] == "side"


def _turn(exercise: Exercise | None) -> str:
    sideways = exercise is not None and "front" not in exercise.views and "back" not in exercise.views
    return "stand.turn_side" if sideways else "stand.turn_front"


def seen_whole(analysed: Analysed) -> bool:
    """Whether head, shoulders, hips and feet are seen: a point of each pair at least, none at the picture's edge."""
    xy, score = analysed.filtered, analysed.pose.score
    pairs: dict[str, bool] = {}
    for name in WHOLE:
        point, certain = xy[INDEX[name]], score[INDEX[name]] >= SURE
        short = name.removeprefix("left_").removeprefix("right_")
        pairs[short] = pairs.get(short, False) or (
            bool(np.isfinite(point).all()) and _inside(point, analysed, EDGE if certain else NEAR_EDGE)
        )
    return all(pairs.values())


def _inside(point: np.ndarray, analysed: Analysed, edge: float) -> bool:
    share = point / np.array(analysed.size)
    return bool((share > edge).all() and (share < 1 - edge).all())


def _extent(analysed: Analysed) -> float:
    """Width or height of the box around the seen points, each as a share of the picture's: the larger of the two."""
    points = analysed.filtered[np.isfinite(analysed.filtered).all(axis=1)]
    return float((np.ptp(points, axis=0) / np.array(analysed.size)).max()) if len(points) > 1 else 0.0


def _towards(analysed: Analysed) -> str:
    """What brings the whole body into the picture: a step to the side that has room, or back."""
    points = analysed.filtered[np.isfinite(analysed.filtered).all(axis=1)]
    if not len(points):
        return "stand.back"
    left, right = points[:, 0].min() / analysed.size[0], points[:, 0].max() / analysed.size[0]
    # the camera looks the other way: its left is the member's right
    if left <= EDGE and right < 0.8:
        return "stand.left"
    if right >= 1 - EDGE and left > 0.2:
        return "stand.right"
    return "stand.back"


FORGIVEN_S = 0.5
"""Something wrong for less than this does not stop the countdown: walking into place makes poses blink."""
STRAY, LIMBS = 0.25, 0.5
"""Shares of the trunk's length that shoulders or hips, and elbows, wrists, knees or ankles, may stray within 0.6 s of
somebody who stands still."""
EAGER_S, PLACE = 8.0, 1.0
"""Who is seen well and moves for so long without leaving their place, in trunk lengths across the picture, exercises
already: nobody amid push-ups can touch the glass."""
MOVING = [INDEX[f"{side}_{joint}"] for side in SIDES for joint in ("elbow", "wrist", "knee", "ankle")]
COUNT = {3: "voice.three", 2: "voice.two", 1: "voice.one"}


class StandStage(Stage[Flow]):
    """Counts down once everything has been right, and the body still, for a while."""

    points = False
    menu = menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._exercise = flow.offer.exercise(flow.session.exercise)
        self._scene = judge(None, flow.status, self._exercise)
        self._still, self._limbs = Stillness(), Stillness(seen=True)
        self._place = Stillness(EAGER_S, seen=True)
        self._right = self._wrong = self._well = self._unwell = math.nan
        self._counting = math.nan
        self._spoken: int | None = None
        self._seen = math.nan
        self._advised = False

    def enter(self, now: float) -> None:
        self._seen = now

    def view(self, now: float) -> StandView:
        words = self.flow.words
        scene, left = self._scene, self._seconds_left(now)
        checks = ("person", "whole", "distance", "view", "light")
        name = self.flow.session.exercise
        # a blink that does not stop the countdown is not worth a word
        ready = scene.ready or left is not None
        say = (
            scene.say
            if scene.say in TURNS
            else "stand.go"
            if left is not None
            else scene.say or "stand.still"
        )
        return StandView(
            self.flow.title,
            words(say),
            ready,
            tuple(Check(c, words(f"stand.check.{c}"), bool(getattr(scene, c))) for c in checks),
            _figure(name, side_on(self._exercise)),
            side_on(self._exercise),
            left,
            pill(words, self.flow.status.watch, self.flow.drawn.missing(now)),
            (
                Target("skip", words("stand.skip"), key="space"),
                Target("back", words("choose.back"), key="escape"),
            ),
            alert(words, self.flow.status.watch),
            trusted(self.flow.status.watch),
            self.flow.hold,
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        trunk = trunk_ends(analysed.filtered)
        length = float(np.hypot(*(trunk[0] - trunk[1])))
        still = self._still.stray(analysed.time, trunk, length) < STRAY
        limbs = self._limbs.stray(analysed.time, analysed.filtered[MOVING], length) < LIMBS
        in_place = self._place.stray(analysed.time, trunk * (1.0, 0.0), length) < PLACE
        self._follow(judge(analysed, status, self._exercise), now, still and limbs)
        if self._exercises_already(now) and in_place:
            self._start(now)

    def tick(self, status: Status, now: float) -> None:
        if status.watch in AWAY:
            self._follow(judge(None, status, self._exercise), now)
            self._well = math.nan
            if now - self._seen > self.flow.settings.away:
                self._back(now)
                return
        else:
            self._seen = now
        left = self._seconds_left(now)
        if left is None:
            self._spoken = None
        elif left <= 0:
            self._start(now)
        elif left != self._spoken:
            self._spoken = left
            if left in COUNT:
                self.flow.say(COUNT[left])

    def choose(self, target: str, now: float) -> None:
        if target == "skip":
            self._start(now)
        elif target == "back":
            self._back(now)
        elif target == "menu":
            self.flow.go("menu", now, self)

    def _follow(self, scene: Scene, now: float, still: bool = False) -> None:
        """Right and still for long enough starts the countdown; wrong or moving for too long ends it."""
        self._scene = scene
        if scene.ready and still:
            if scene.say and not self._advised:
                self._advised = True
                self.flow.say(scene.say)
            self._wrong = math.nan
            self._right = now if math.isnan(self._right) else self._right
            if math.isnan(self._counting) and now - self._right >= self.flow.settings.still:
                self._counting = now
            return
        self._wrong = now if math.isnan(self._wrong) else self._wrong
        if now - self._wrong > FORGIVEN_S:
            self._right = self._counting = math.nan

    def _exercises_already(self, now: float) -> bool:
        """Whether all has been right for long, and no countdown has come of it: they were never still."""
        if self._scene.ready:
            self._unwell = math.nan
            self._well = now if math.isnan(self._well) else self._well
        else:
            self._unwell = now if math.isnan(self._unwell) else self._unwell
            if now - self._unwell > FORGIVEN_S:
                self._well = math.nan
        return math.isnan(self._counting) and now - self._well >= EAGER_S

    def _seconds_left(self, now: float) -> int | None:
        """Whole seconds of the countdown that are left, or None while it does not run."""
        if math.isnan(self._counting):
            return None
        return math.ceil(self.flow.settings.countdown - (now - self._counting) - 1e-9)

    def _start(self, now: float) -> None:
        self.flow.begin(now)

    def _back(self, now: float) -> None:
        self.flow.session.led = None
        self.flow.go("choose", now)


def _figure(name: str, sideways: bool) -> str:
    """The outline to step into: it faces the glass, unless the exercise is done lying or asks for the side."""
    return name if has_figure(name) and (sideways or lies(name)) else STANDING
