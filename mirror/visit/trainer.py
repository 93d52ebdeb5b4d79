"""Behind the trainer's door: which page is open. The pages are forms, and the screens' own."""

from __future__ import annotations

from mirror.visit.stage import Stage
from mirror.visit.view import Target, TrainerView
from mirror.visit.visit import Visit

PAGES = ("sessions", "plans", "settings", "camera", "calibration")


class Trainer(Stage[Visit]):
    """Stays until it is closed: a trainer reads slowly."""

    points = False

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._page = PAGES[0]

    def view(self, now: float) -> TrainerView:
        words = self.visit.words
        tabs = [Target(page, words(f"trainer.{page}")) for page in PAGES]
        return TrainerView(self._page, (*tabs, Target("close", words("trainer.close"), key="escape")))

    def choose(self, target: str, now: float) -> None:
        if target == "close":
            self.visit.home(now)
        elif target in PAGES:
            self._page = target
