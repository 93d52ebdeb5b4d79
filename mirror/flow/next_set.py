"""What comes: the next exercise with its moving figure, how much of it, how heavy, and the rest before it."""

from __future__ import annotations

import math

from mirror.catalogue import STANDING, has_figure
from mirror.flow.flow import Flow
from mirror.flow.lifting import load_words, shifts
from mirror.flow.stage import AWAY, Stage
from mirror.flow.view import NextView, Target
from mirror.flow.words import clock
from mirror.live.state import Analysed, Status, Watch
from mirror.plans.plan import Step

LOOK_S = 12.0
"""Time to read what comes, and to change the weight, before it goes on by itself."""


class NextSetStage(Stage[Flow]):
    """Before a set of a plan, and before an exercise that is done with a weight.

    Goes on by itself when the rest is over (`rest_until`, on the screen's clock), the last change of the weight is
    some seconds ago, and somebody is there.
    """

    menu_by_key = True

    def __init__(self, flow: Flow, rest_until: float = -math.inf, rest_s: float = 0.0) -> None:
        super().__init__(flow)
        self._rest_until, self._rest_s = rest_until, rest_s
        self._asked = self._seen = math.nan
        self._rested = rest_s == 0.0

    def enter(self, now: float) -> None:
        self._asked = self._seen = now
        if self.flow.session.led is not None:
            self.flow.say("voice.next", title=self.flow.offer.title(self._name))

    def view(self, now: float) -> NextView:
        words, offer, led = self.flow.words, self.flow.offer, self.flow.session.led
        rest = max(self._rest_until - now, 0.0)
        return NextView(
            title=words("next.weigh") if led is None else words.exercise(led.offered.plan.title),
            subtitle=self._subtitle(),
            name=offer.title(self._name),
            figure=self._name if has_figure(self._name) else STANDING,
            amount=self._amount(),
            tempo=self._tempo(),
            load=load_words(words, self.flow.load(self._name)) if self._weighed else "",
            load_label=words("next.load"),
            loads=self._loads(),
            rest=clock(math.ceil(rest)) if rest else "",
            rest_label=words("set.rest"),
            rest_share=rest / self._rest_s if self._rest_s else 0.0,
            targets=self._targets(),
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if analysed.pose.visible:
            self._seen = now

    def tick(self, status: Status, now: float) -> None:
        rested = now >= self._rest_until
        if rested and not self._rested:
            self._rested = True
            self.flow.commands.sound("go")
        if status.watch in AWAY and now - self._seen >= self.flow.settings.away:
            self._leave(now)
        elif rested and status.watch is Watch.FOLLOWING and self._read(now):
            self.flow.go("stand", now)

    def choose(self, target: str, now: float) -> None:
        kind, _, by = target.partition(":")
        if kind == "load":
            self._asked = now
            self.flow.session.loads[self._name] = max(self.flow.load(self._name) + float(by), 0.0)
        elif kind == "start":
            self.flow.go("stand", now)
        elif kind == "skip":
            self._skip(now)
        elif kind == "back":
            self._leave(now)

    def repeats(self, target: str) -> bool:
        return target.startswith("load:")

    def _read(self, now: float) -> bool:
        return now - self._asked >= LOOK_S and not self.flow.dwell

    @property
    def _name(self) -> str:
        return self.flow.session.exercise

    @property
    def _step(self) -> Step | None:
        led = self.flow.session.led
        return None if led is None else led.step

    @property
    def _weighed(self) -> bool:
        """A weight may be chosen: not where the plan has the body alone."""
        led = self.flow.session.led
        alone = led is not None and led.offered.plan.steps[led.at].load_kg == 0
        return bool(shifts(self._name)) and not alone

    def _subtitle(self) -> str:
        words, led = self.flow.words, self.flow.session.led
        if led is None:
            return words("next.weigh_hint")
        text = words("next.step", number=led.number, count=led.count)
        if led.offered.due.weeks:
            week = words("next.week", week=led.offered.due.week, weeks=led.offered.due.weeks)
            text = f"{week}  ·  {text}"
        return text

    def _amount(self) -> str:
        words, led = self.flow.words, self.flow.session.led
        if led is None:
            return ""
        step = led.step
        many = step.reps or round(step.seconds)
        key = "next.reps" if step.reps else "next.seconds"
        return words(key, set=led.set, sets=step.sets, target=many)

    def _tempo(self) -> str:
        step = self._step
        if step is None or not any(step.tempo):
            return ""
        down, pause, up = (self.flow.words.decimal(f"{each:g}") for each in step.tempo)
        key = "next.tempo" if step.tempo[1] else "next.tempo_no_pause"
        return self.flow.words(key, down=down, pause=pause, up=up)

    def _loads(self) -> tuple[Target, ...]:
        if not self._weighed:
            return ()
        decimal = self.flow.words.decimal
        return tuple(
            Target(f"load:{by:g}", decimal(f"{by:+g}").replace("-", "−")) for by in shifts(self._name)
        )

    def _targets(self) -> tuple[Target, ...]:
        words = self.flow.words
        start = Target("start", words("next.start"), key="return", strong=True)
        if self.flow.session.led is None:
            return start, Target("back", words("choose.back"), key="escape")
        return (
            start,
            Target("skip", words("next.skip"), key="right"),
            Target("back", words("next.end"), key="escape"),
        )

    def _skip(self, now: float) -> None:
        led = self.flow.session.led
        if led is not None:
            self.flow.lead(led.after_step(), now, self._rest_until, self._rest_s)

    def _leave(self, now: float) -> None:
        """Out of a plan to what was done; else to the exercises."""
        led, self.flow.session.led = self.flow.session.led, None
        done = any(one.amount for one in self.flow.session.sets)
        if led is not None and done:
            self.flow.go("session_summary", now)
        else:
            self.flow.go("choose", now)
