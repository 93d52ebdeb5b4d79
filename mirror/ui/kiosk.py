"""The running mirror: what the loop says goes into the session, what the session shows goes onto the glass."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mirror.flow.arrival import IdleStage
from mirror.flow.door import DoorStage, TrainerStage
from mirror.flow.flow import Flow
from mirror.flow.stand import StandStage, seen_whole
from mirror.flow.view import TrainerView
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, Event, Notice, SetEnded, Shown
from mirror.ui.conductor import CodeReader
from mirror.ui.glass import GlassWidget
from mirror.ui.matching import Matching, with_beside
from mirror.ui.placing import Placer, TogetherPlacer
from mirror.ui.trainer.panel import TrainerPanel

TICK_MS = 33
IDLE_TICKS = 3
"""While nobody is there, the glass is painted with every so-manieth tick only."""
SLEEPING = (160, 90)
"""Size of the pictures that are made ready then, px."""
QUIET_S = 0.09
"""Painted with each new picture, and without one for this long all the same."""


class MirrorKiosk(QObject):
    """Joins loop, session and glass. `picture` says how the camera is mounted; its size follows the window."""

    _arrived = Signal()

    def __init__(
        self,
        loop: LiveLoop,
        flow: Flow,
        glass: GlassWidget,
        codes: CodeReader,
        panel: TrainerPanel,
        picture: Picture,
        still: bool = False,
    ) -> None:
        super().__init__(glass)
        self.loop, self.flow, self.glass = loop, flow, glass
        self._codes, self._panel, self._picture = codes, panel, picture
        self.placer, self._together = Placer(picture, still), TogetherPlacer(picture)
        self._matching = Matching()
        self._events: deque[Event] = deque()
        self._notified = False
        self._painted_at = 0.0
        self._on_glass = -1
        self._ticks = 0
        self._asked: Picture | None = None
        self._arrived.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        glass.chosen.connect(self._choose)
        glass.typed.connect(self._type)
        panel.chosen.connect(self._choose)
        self._end = loop.subscribe(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """No more events."""
        self._timer.stop()
        self._end()

    def code(self, text: str) -> None:
        """A QR code was read; may be called from any thread."""
        self._hear(Notice("code", text))

    # ---- from the loop's threads

    def _hear(self, event: Event) -> None:
        """In the thread that the event arises in: queue it, and wake the screen's thread once."""
        if not isinstance(event, Shown | BesideAnalysed | Analysed | BesideEnded | SetEnded | Notice):
            return
        if isinstance(event, Shown):
            self._codes.offer(event)
        self._events.append(event)
        if not self._notified:
            self._notified = True
            self._arrived.emit()

    # ---- in the screen's thread

    def _drain(self) -> None:
        self._notified = False
        now = time.monotonic()
        while self._events:
            self._take(self._events.popleft(), now)
        if not isinstance(self.flow.stage, IdleStage | DoorStage | TrainerStage):
            shown = self._choose_picture()
            if shown is not None and shown.index != self._on_glass:
                self._show(now)

    def _choose_picture(self) -> Shown | None:
        """The picture that belongs on the glass now."""
        latest = self.loop.latest()
        shown = with_beside(self._matching.choose(latest.analysed, latest.timings), latest.beside)
        self.flow.note_drawn(not self._matching.dropped, time.monotonic())
        return shown

    def _take(self, event: Event, now: float) -> None:
        if isinstance(event, Shown):
            self._matching.take(event)
            self._matching.hold(self.loop.in_work())
        elif isinstance(event, Analysed):
            if self.glass.reflecting is not None:
                self.glass.reflecting.take(event, now)
            self.flow.see(event, self.loop.latest().status, now)
        elif isinstance(event, BesideAnalysed):
            self.flow.see_beside(event)
        elif isinstance(event, BesideEnded):
            self.flow.beside_ended(event)
        elif isinstance(event, SetEnded):
            self.flow.set_ended(event, now)
        elif isinstance(event, Notice) and event.key == "code":
            self.flow.code(event.text, now)
        elif isinstance(event, Notice):
            self.flow.notice(event.key)

    def _tick(self) -> None:
        now = time.monotonic()
        self._ticks += 1
        self.flow.tick(self.loop.latest().status, now)
        self.flow.point(self.glass.find_target(), now)
        self._frame(now)
        idle = isinstance(self.flow.stage, IdleStage)
        if (idle and self._ticks % IDLE_TICKS == 0) or (not idle and now - self._painted_at > QUIET_S):
            self._show(now)

    def _show(self, now: float) -> None:
        self._painted_at = now
        flow = self.flow
        view = flow.view(now)
        if isinstance(view, TrainerView):
            self._panel.open(view)
            return
        self._panel.close_pages()
        shown = self._choose_picture()
        self._on_glass = -1 if shown is None else shown.index
        self.glass.show_frame(shown, view, flow.dwell, flow.pointer)

    def _choose(self, target: str) -> None:
        now = time.monotonic()
        self.flow.choose(target, now)
        self._show(now)

    def _type(self, key: str) -> None:
        now = time.monotonic()
        if self.flow.key(key, now):
            self._show(now)

    # ---- the picture's part

    def _frame(self, now: float) -> None:
        """Have the loop make the picture for the window's size, about the body where that is wanted."""
        glass, ratio = self.glass, self.glass.devicePixelRatioF()
        size = round(glass.width() * ratio), round(glass.height() * ratio)
        stage = self.flow.stage
        if isinstance(stage, IdleStage):
            self.placer.reset()
            glass.guard.forgive()
            self._together.forget()
        if isinstance(stage, StandStage) or stage.in_set:
            latest = self.loop.latest().shown
            frame = self.placer.follow(now, self.flow.analysed, latest, size, isinstance(stage, StandStage))
        else:
            frame = self.placer.rest(now)
        self._note_body(ratio)
        asked = self.placer.canvas(frame, *size)
        if self.flow.party.most > 1:
            asked = self._of_several(asked, size)
        if isinstance(stage, TrainerStage):
            asked = self._picture
        elif isinstance(stage, IdleStage):
            # nobody sees the picture: making it ready costs next to nothing
            asked = replace(self._picture, width=SLEEPING[0], height=SLEEPING[1])
        if asked != self._asked:
            self._asked = asked
            self.loop.set_canvas(asked)

    def _of_several(self, asked: Picture, size: tuple[int, int]) -> Picture:
        """The picture about all who take part, and who is who, on the screens where they are seen."""
        flow, stage = self.flow, self.flow.stage
        here = flow.party.present(flow.first)
        shown = isinstance(stage, StandStage) or stage.in_set
        places = {one.place for one in here} if shown else set()
        self.glass.labels = tuple(
            flow.label(place) if place in places else "" for place in range(flow.party.most)
        )
        self.glass.body = None
        if not shown:
            return asked
        found = self._together.canvas(here, size, isinstance(stage, StandStage))
        self.glass.sides = self._together.sides
        return found

    def _note_body(self, ratio: float) -> None:
        """Tell the glass where the body is: for the outline about it, or for panels to keep off it."""
        glass, analysed, body = self.glass, self.flow.analysed, self.placer.body
        glass.charts = self.placer.charts
        standing = isinstance(self.flow.stage, StandStage)
        seen = analysed is not None and (not standing or seen_whole(analysed))
        glass.body = None
        if body is not None and seen:
            left, top, right, bottom = (each / ratio for each in body)
            glass.body = left, top, right, bottom
