"""What the summaries of a set, of a game and of several share: how long they stay, and when the session is over."""

from __future__ import annotations

import math

from mirror.flow.flow import Flow
from mirror.flow.stage import AWAY, Stage
from mirror.live.state import Analysed, Status, Watch


class SummaryStage(Stage[Flow]):
    """What was done, after a set or a game, of one or of several: waits for an answer, and ends the session when
    nobody is left, or the video is over.

    `began` is when it came onto the screen, `last` whether nothing comes after it.
    """

    menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self.began = self._seen = math.nan

    @property
    def last(self) -> bool:
        """Whether the session ends by itself once this was read."""
        return False

    def enter(self, now: float) -> None:
        self.began = self._seen = now

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if analysed.pose.visible:
            self._seen = now

    def tick(self, status: Status, now: float) -> None:
        if self._over(status, now):
            self.finish(now)
        else:
            self.wait(status, now)

    def wait(self, status: Status, now: float) -> None:
        """Somebody is still there: what happens by itself."""

    def finish(self, now: float) -> None:
        """To the whole session's summary."""
        self.flow.go("session_summary", now)

    def _over(self, status: Status, now: float) -> bool:
        """The video's end and a last set leave time to read; whoever has gone may come back for a while."""
        settings, waited = self.flow.settings, now - self.began
        if status.watch is Watch.ENDED:
            return waited >= min(settings.last_summary, settings.away)
        if self.last and waited >= settings.last_summary:
            return True
        return status.watch in AWAY and now - self._seen >= settings.away
