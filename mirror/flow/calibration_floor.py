"""Floor and gravity: somebody stands upright and still in three places, or the board lies on the floor. And
the thread that looks at the camera's pictures while one calibrates, one at a time, the newest first.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import Literal

import cv2
import numpy as np

from calibration.boards import Board, Picture, find
from calibration.floor import Floor
from calibration.floor_finding import floor_of_board, floor_of_members
from calibration.glass import vector
from calibration.intrinsics import Intrinsics
from calibration.standing import NobodyStandsError, standing
from engines.pose import KEYPOINTS, FloatArray
from mirror.flow.words import Words
from mirror.live.between_stages import ClosedError, Slot
from mirror.live.state import Analysed, Event, Shown

Hint = Literal["show", "no_depth", "still", "elsewhere", "done", "poor", "lay"]

PLACES = 3
HELD_S = 1.5
"""Somebody stands in a place when they have been upright and still for so long."""
MOST_PAUSE_S = 0.3
LOOK_S = 0.25
"""Time between two looks at whether somebody stands."""
STANDING_SHARE = 0.8
APART_M = 0.4
"""Places that are nearer to each other tell little of the floor."""
MOST_SPREAD_DEG = 5.0
"""A floor whose tilt is known less well than this is not taken."""
LOOKS = 8
"""Sightings of a board on the floor over which the floor is averaged."""


@dataclass(frozen=True, slots=True)
class FloorState:
    """How far it has come: `done` of `wanted` places or looks, what to do next, the floor once it is found.

    `error` is what went wrong, in one line.
    """

    hint: Hint
    done: int
    wanted: int
    floor: Floor | None = None
    error: str = ""


class MemberSteps:
    """Takes analysed poses (`see`); each place where somebody stands still counts once.

    With `height_m`, the person's height, metres are measured by it.
    """

    def __init__(self, height_m: float | None = None) -> None:
        self._height = height_m
        self._recent: deque[tuple[float, FloatArray]] = deque()
        self._frames: list[tuple[float, FloatArray]] = []
        self._places: list[FloatArray] = []
        self._looked = float("-inf")
        self.state = FloorState("show", 0, PLACES)

    def see(self, analysed: Analysed) -> FloorState:
        """The next pose. Times must rise."""
        if self.state.floor is not None or self.state.hint == "poor":
            return self.state
        time, xyz = analysed.time, analysed.pose.xyz
        if xyz is None or not analysed.pose.visible:
            self._recent.clear()
            return self._say("no_depth" if analysed.pose.visible else "show")
        if self._recent and time - self._recent[-1][0] > MOST_PAUSE_S:
            self._recent.clear()
        self._recent.append((time, xyz))
        while time - self._recent[0][0] > HELD_S:
            self._recent.popleft()
        if time - self._looked >= LOOK_S:
            self._looked = time
            self._look(time)
        return self.state

    def _look(self, time: float) -> None:
        times, points = _stack_frames(list(self._recent))
        try:
            seen = standing(times, points, KEYPOINTS)
        except NobodyStandsError:
            self._say("still")
            return
        long_enough = time - times[0] > HELD_S - 2 * LOOK_S and len(seen) >= STANDING_SHARE * len(times)
        base = np.median(seen.base, axis=0)
        if any(np.linalg.norm(base - other) < APART_M for other in self._places):
            self._say("elsewhere")
        elif not long_enough:
            self._say("still")
        else:
            self._places.append(base)
            self._frames += list(self._recent)
            self._say("elsewhere")
            if len(self._places) == PLACES:
                self._finish()

    def _finish(self) -> None:
        try:
            floor = floor_of_members(*_stack_frames(self._frames), KEYPOINTS, self._height)
        except ValueError as error:
            self.state = FloorState("poor", PLACES, PLACES, None, str(error))
            return
        if floor.spread_deg > MOST_SPREAD_DEG:
            self.state = FloorState("poor", PLACES, PLACES)
        else:
            self.state = FloorState("done", PLACES, PLACES, floor)

    def _say(self, hint: Hint) -> FloorState:
        self.state = FloorState(hint, len(self._places), PLACES)
        return self.state


class BoardOnFloor:
    """Takes pictures (`see`) of a board that lies on the floor face up, on something `thick_m` thick.

    `lens` is that of the calibration, for pictures of this size.
    """

    def __init__(self, board: Board, lens: Intrinsics, thick_m: float = 0.0) -> None:
        self._board, self._lens, self._thick = board, lens, thick_m
        self._floors: list[Floor] = []
        self.state = FloorState("lay", 0, LOOKS)

    def see(self, picture: Picture) -> FloorState:
        """The next picture, as the camera has it."""
        if self.state.floor is not None:
            return self.state
        sighting = find(self._board, picture)
        error = ""
        if sighting is not None:
            try:
                self._floors.append(floor_of_board(sighting, self._lens, self._thick))
            except ValueError as reason:
                error = str(reason)
        done = len(self._floors)
        floor = _mean(self._floors) if done == LOOKS else None
        self.state = FloorState("lay" if floor is None else "done", done, LOOKS, floor, error)
        return self.state


def _stack_frames(frames: list[tuple[float, FloatArray]]) -> tuple[FloatArray, FloatArray]:
    times, points = zip(*frames, strict=True)
    return np.array(times), np.array(points)


def _mean(floors: list[Floor]) -> Floor:
    """The mean plane; its spread is at least that of the looks among themselves."""
    ups = np.array([floor.up for floor in floors])
    mean = ups.mean(axis=0)
    mean /= np.linalg.norm(mean)
    apart = np.degrees(np.arccos(np.clip(ups @ mean, -1.0, 1.0)))
    spread = max(float(apart.max()), floors[0].spread_deg)
    height = float(np.median([floor.height_m for floor in floors]))
    return Floor(vector(mean), height, spread, floors[0].source)


def figures(floor: Floor, words: Words) -> dict[str, str]:
    """What a floor says, for words: `height` m, `pitch`, `roll`, `spread` deg."""
    return {
        "height": words.decimal(f"{floor.height_m:.2f}"),
        "pitch": words.decimal(f"{floor.pitch_deg:.1f}"),
        "roll": words.decimal(f"{floor.roll_deg:+.1f}"),
        "spread": words.decimal(f"{floor.spread_deg:.1f}"),
    }


log = logging.getLogger(__name__)

Look = Callable[[Picture], object]


class Looking:
    """Shows every picture that there is time for to `look`, as the camera delivered it, in grey.

    `tell` is given to the live loop as a subscriber; `failed` is called with what `look` raised.
    """

    def __init__(self, look: Look, failed: Callable[[str], None] = log.error) -> None:
        self._look, self._failed = look, failed
        self._slot: Slot[Picture] = Slot()
        self._thread = Thread(target=self._run, name="mirror-calibrating", daemon=True)
        self._thread.start()

    def tell(self, event: Event) -> None:
        """An event of the loop; what is no whole picture is passed over."""
        if isinstance(event, Shown):
            picture = upright(event)
            if picture is not None:
                try:
                    self._slot.put(picture)
                except ClosedError:
                    return

    def stop(self) -> None:
        """End the thread soon; a look that is under way is finished first."""
        self._slot.close()

    def _run(self) -> None:
        while True:
            try:
                picture = self._slot.take()
                if picture is not None:
                    self._look(picture)
            except ClosedError:
                return
            except Exception as error:
                log.exception("a picture could not be looked at")
                self._failed(str(error))


def upright(shown: Shown) -> Picture | None:
    """The (H, W) grey picture as the camera delivered it; None where only a part or another size was made ready."""
    if shown.image.shape[1::-1] != shown.size or abs(abs(shown.placed[0, 0]) - 1) > 1e-9:
        return None
    grey = cv2.cvtColor(shown.image, cv2.COLOR_BGRA2GRAY)
    return np.asarray(cv2.flip(grey, 1) if shown.placed[0, 0] < 0 else grey, dtype=np.uint8)
