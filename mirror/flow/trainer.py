"""Behind the trainer's door: which page is open. The pages are forms, and the screens' own."""

from __future__ import annotations

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.view import Target, TrainerView

PAGES = ("sessions", "plans", "settings", "camera", "calibration")


class TrainerStage(Stage[Flow]):
    """Stays until it is closed: a trainer reads slowly."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._page = PAGES[0]

    def view(self, now: float) -> TrainerView:
        words = self.flow.words
        tabs = [Target(page, words(f"trainer.{page}")) for page in PAGES]
        return TrainerView(self._page, (*tabs, Target("close", words("trainer.close"), key="escape")))

    def choose(self, target: str, now: float) -> None:
        if target == "close":
            self.flow.home(now)
        elif target in PAGES:
            self._page = target
