"""The set: count, meter, one cue at a time; over by crossed arms, by rest, by leaving, or by the menu."""

from __future__ import annotations

import math

from engines.pose import FloatArray
from mirror.flow.coach import Coach
from mirror.flow.flow import Flow
from mirror.flow.lifting import BarPath, load_words, velocity_words
from mirror.flow.marks_and_charts import Traces
from mirror.flow.offer import CHANGE, KEEP, Changing, Goal
from mirror.flow.session import Led
from mirror.flow.stage import Notices, Stage, alert, notice, pill, trusted
from mirror.flow.view import Tone, WorkoutView
from mirror.flow.words import clock
from mirror.gestures.set_over import Moment, SetOver
from mirror.live.state import NONE, Analysed, Cue, CueKind, SetEnded, Status, Watch
from mirror.references.ghost import Ghost
from rules.lifting import loss
from rules.sets import trunk_lean

FULL = 0.97
"""Of the meter: the target was reached."""
RECOGNISED_S, REACHED_S = 2.5, 2.5
"""For so long the mirror says what it has recognised, and that the target is reached."""
CUE_HELD_S = 1.2
"""A cue stays for this long at least, so that it can be read."""


class WorkoutStage(Stage[Flow]):
    """One set, from its first frame to the loop's answer that it is closed."""

    points = False
    menu = True
    stops = True
    in_set = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._traces, self._path = Traces(), BarPath()
        self._ghost, self._ghost_of = Ghost(()), ""
        self._cut: int | None = None
        self._laid: FloatArray | None = None
        self._enough = 0.0
        self._number = flow.session.set_number()
        self._over = self._set_over(flow.session.exercise)
        self._seen: Analysed | None = None
        self._count, self._counted = 0, -math.inf
        self._cue, self._tone, self._cued = "", Tone.CUE, -math.inf
        self._notices = Notices()
        settings = flow.settings
        self._coach = Coach(flow.words, count=settings.say_count, cues=settings.say_cues)
        self._recognised, self._reached = -math.inf, math.inf
        self._ending = False
        self._lost_called = self._crawled = False
        self._changing, self._changed = Changing(), ""

    def enter(self, now: float) -> None:
        self.flow.commands.aim_at(self.flow.aim())
        self.flow.commands.begin_set()
        self.flow.commands.sound("go")
        self.flow.say("voice.go")

    def view(self, now: float) -> WorkoutView:
        words, settings, seen = self.flow.words, self.flow.settings, self._seen
        progress = seen.progress if seen is not None else 0.0
        held = self._held
        offer = self._changing.view(words, self.flow.offer, now)
        return WorkoutView(
            title=self._title(),
            set_line=self._set_line(),
            pill=pill(words, self.flow.status.watch, self.flow.drawn.missing(now)),
            notice=self._notices.show(now),
            progress=progress,
            full=words("workout.full"),
            start=words("workout.start"),
            reached=progress >= FULL,
            count=self._count,
            of=self._of(),
            counted_age=now - self._counted,
            cue="" if offer is not None else self._cue,
            cue_tone=self._tone,
            energy=0 if self.flow.status.crawling else round(_energy_rate(seen)),
            energy_label=words("workout.energy"),
            tempo=self._tempo(),
            tempo_label=words("workout.tempo"),
            clock=clock(seen.set_s if seen is not None else 0.0),
            clock_label=words("workout.set_time"),
            charts=self._traces.charts(words) if settings.charts else (),
            left=words("workout.left"),
            right=words("workout.right"),
            foot=(words("workout.foot_stop"), words("workout.foot_menu")),
            alert=alert(words, self.flow.status.watch),
            trusted=trusted(self.flow.status.watch),
            hold=self.flow.hold,
            held=held,
            lift=self._lift(),
            path=self._path.line() if self.flow.load(self._name()) else None,
            watching=words("workout.recognise") if self._name() == "auto" else "",
            offer=offer,
            ghost=self._laid,
            fault=self._fault(),
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if not analysed.in_set:
            return
        if (self._name() == "auto" and analysed.exercise != NONE) or self._changed == analysed.exercise:
            self._changed, self._recognised = "", now
            self._over = self._set_over(analysed.exercise)
        self._seen = analysed
        if analysed.cut != self._cut:
            # what was drawn before belongs to another picture
            self._cut, self._path, self._ghost_of = analysed.cut, BarPath(), ""
        self._traces.add(analysed.time, analysed.signals)
        self._path.add(analysed.time, analysed.filtered)
        self._follow_ghost(analysed, status)
        self._follow_loss(analysed)
        self._follow_count(analysed, now)
        over = self._over.update(moment(analysed))
        if self._over.reached:
            self._reached = min(self._reached, now)
        if analysed.cue is not None and analysed.cue.kind is CueKind.LOOKS_LIKE:
            self._changing.see(analysed.cue.text, now)
        self.points = bool(self._changing.find_offer(now))
        self._follow_cue(analysed, now)
        if over is not None:
            self._end(now)

    def tick(self, status: Status, now: float) -> None:
        self._notices.look(notice(self.flow.words, status), now)
        self._crawled |= status.crawling
        if status.watch is Watch.ENDED:
            self._end(now)
        lost = status.watch in {Watch.LOST, Watch.NOBODY}
        if lost and not self._lost_called and self._seen is not None and self._count:
            self._lost_called = True
            self.flow.say("voice.lost")
        elif status.watch is Watch.FOLLOWING:
            self._lost_called = False

    def choose(self, target: str, now: float) -> None:
        if target == "stop":
            self._end(now)
        elif target == "menu":
            self.flow.go("menu", now, self)
        elif target == "ghost":
            self.flow.ghost = not self.flow.ghost
        elif target in {CHANGE, KEEP}:
            self._change(self._changing.answer(target == CHANGE), now)

    def _change(self, name: str, now: float) -> None:
        """Go on with another exercise, or with this one where no name is given."""
        self.points = False
        if not name:
            return
        self.flow.session.exercise = name
        self.flow.commands.change_exercise(name)
        self._number = self.flow.session.set_number()
        self._over, self._traces = self._set_over(name), Traces()
        self._changed = name

    def stop(self, now: float) -> None:
        self._end(now)

    def set_ended(self, ended: SetEnded, now: float) -> None:

        self.flow.session.sets.append(ended)
        if self.flow.session.exercise == "auto" and ended.set.exercise != NONE:
            self.flow.session.exercise = ended.set.exercise
            self.flow.commands.set_exercise(ended.set.exercise)
        self.flow.commands.sound("done")
        self.flow.say("voice.set_done", count=ended.amount)
        self.flow.go("set_summary", now, ended, self._crawled)

    def _end(self, now: float) -> None:
        """Close the set, once. Where nothing of what was chosen counts, what was done instead is credited, unless the
        offer of it was declined."""
        if self._ending:
            return
        self._ending = True
        if not self._count:
            self._change(self._changing.answer(True), now)
        self.flow.commands.end_set()

    @property
    def _held(self) -> bool:
        exercise = self.flow.offer.exercise(self._name())
        return exercise is not None and exercise.hold is not None

    @property
    def _controlled(self) -> bool:
        """Whether the exercise has a way down to be slow on: whole-body work has a pace of its own."""
        return not self._held and self._name() not in self.flow.offer.groups.get("move", ())

    def _fault(self) -> str:
        """The fault whose words are shown, by its name in the rule; empty where none is, or it has no place."""
        exercise, cue = (
            self.flow.offer.exercise(self._name()),
            None if self._seen is None else self._seen.cue,
        )
        if exercise is None or cue is None or cue.kind is not CueKind.FORM or not self._cue:
            return ""
        return next((fault.name for fault in exercise.faults if fault.say == cue.text), "")

    def _name(self) -> str:
        seen = self._seen
        return self.flow.session.exercise if seen is None or seen.exercise == NONE else seen.exercise

    def _title(self) -> str:
        return self.flow.offer.title(self._name())

    def _goal(self) -> Goal:
        return self.flow.goal(self._name())

    def _set_over(self, exercise: str) -> SetOver:
        goal = self.flow.goal(exercise)
        return SetOver(goal.reps or None, self.flow.settings.set_rest, goal.seconds or None)

    def _of(self) -> str:
        goal = self._goal()
        if goal.reps and not self._held:
            return self.flow.words("workout.of", target=goal.reps)
        return self._unit()

    def _unit(self) -> str:
        return self.flow.words("workout.seconds" if self._held else "workout.reps", count=self._count)

    def _set_line(self) -> str:
        words, settings = self.flow.words, self.flow.settings
        if self._name() == "auto":
            return words("workout.watching")
        goal, led = self._goal(), self.flow.session.led
        if led is not None:
            return self._plan_line(led, goal)
        if settings.sets and goal and not self._held:
            sets = max(settings.sets, self._number)
            key = "workout.set" if goal.reps else "workout.set_seconds"
            return words(key, set=self._number, sets=sets, target=goal.reps or round(goal.seconds))
        return words("workout.set_open", set=self._number)

    def _plan_line(self, led: Led, goal: Goal) -> str:
        words, load = self.flow.words, self.flow.load(self._name())
        many = str(goal.reps or words("workout.tempo_value", seconds=round(goal.seconds)))
        target = many if not load else f"{many} × {load_words(words, load)}"
        return words("workout.set_led", set=led.set, sets=led.step.sets, target=target)

    def _lift(self) -> str:
        member, load = self.flow.session.member, self.flow.load(self._name())
        if self._seen is None or not load:
            return ""
        known = member is not None and member.height_m is not None
        return velocity_words(self.flow.words, self._seen.velocities, known)

    def _tempo(self) -> str:
        seen = self._seen
        if seen is None or math.isnan(seen.tempo_s):
            return ""
        words = self.flow.words
        return words("workout.tempo_value", seconds=words.decimal(f"{seen.tempo_s:.1f}"))

    def _follow_count(self, analysed: Analysed, now: float) -> None:
        count = int(analysed.held_s) if self._held else analysed.count
        if count == self._count:
            return
        grown, self._count = count > self._count, count
        self._changing.counted = count > 0
        if not grown or self._held:
            return
        self._counted = now
        self.flow.commands.sound("count")
        self._coach.target, self._coach.controlled = self._goal().reps, self._controlled
        text = self._coach.announce_rep(count, analysed.rep)
        if text:
            self.flow.commands.say(text, urgent=True)

    def _follow_ghost(self, analysed: Analysed, status: Status) -> None:
        """The reference in the member's phase; none on a machine that sees too little of the movement."""
        if self._ghost_of != analysed.exercise:
            known = self.flow.known.references.get(analysed.exercise, ())
            self._ghost, self._ghost_of = Ghost(known), analysed.exercise
        laid = None
        if self.flow.ghost and not status.slow and not self._held:
            pose = analysed.pose
            laid = self._ghost.see(analysed.time, pose, analysed.filtered, analysed.view, analysed.progress)
        self._laid = laid

    def _follow_loss(self, analysed: Analysed) -> None:
        """A set whose plan stops it at a loss of velocity is over as at its target."""
        led = self.flow.session.led
        most = self.flow.settings.stop_at_loss if led is None else led.step.stop_at_loss
        lost = loss(analysed.velocities)
        if most and not self._enough and lost >= most:
            self._enough, self._over.reached = lost, True
            self.flow.say("voice.enough")

    def _follow_cue(self, analysed: Analysed, now: float) -> None:
        """One cue at a time: it stays long enough to be read, and goes when it is obeyed."""
        text, tone = self._words(analysed, now)
        if text == self._cue:
            self._cued = now if text else self._cued
            return
        if not text and now - self._cued < CUE_HELD_S:
            return
        refused = tone is Tone.CUE and analysed.cue is not None and analysed.cue.kind is CueKind.REFUSED
        self._cue, self._tone, self._cued = text, tone, now
        if text and analysed.cue is not None and analysed.cue.kind is CueKind.HIDDEN_SIDE:
            self.flow.say("workout.hidden_side")
        if text and tone is Tone.CUE:
            if refused:
                self.flow.commands.sound("refused")
            spoken = self._coach.cue(text, refused)
            if spoken:
                self.flow.commands.say(spoken)

    def _words(self, analysed: Analysed, now: float) -> tuple[str, Tone]:
        words, cue = self.flow.words, analysed.cue
        if self._enough:
            return words("workout.enough", loss=round(self._enough)), Tone.GOOD
        if now - self._recognised < RECOGNISED_S and not self._held:
            return words("workout.recognised", title=self._title(), count=self._count), Tone.GOOD
        if cue is None:
            fresh = 0.0 <= now - self._reached < REACHED_S and not self._held
            return (words("workout.done"), Tone.GOOD) if fresh else ("", Tone.PLAIN)
        return self._cue_words(cue, now)

    def _cue_words(self, cue: Cue, now: float) -> tuple[str, Tone]:
        words = self.flow.words
        if cue.kind is CueKind.LOOKS_LIKE:
            shown = self._changing.find_offer(now) == cue.text
            return (
                words("workout.looks_like", title=self.flow.offer.title(cue.text)) if shown else ""
            ), Tone.CUE
        if cue.kind is CueKind.HIDDEN_SIDE:
            return words("workout.hidden_side"), Tone.GOOD
        if cue.kind is CueKind.REFUSED and cue.reason is not None:
            # the rule's own words say what to do; the reason alone where it has none
            reason = words.exercise(cue.text) or words(f"reason.{cue.reason}")
            return words("workout.not_counted", reason=reason), Tone.CUE
        return words.exercise(cue.text), Tone.CUE


def moment(analysed: Analysed) -> Moment:
    """A frame as what ends a set sees it."""
    pose = analysed.pose
    return Moment(
        analysed.time,
        pose.visible,
        float(trunk_lean(pose.xy[None], pose.score[None])[0]),
        analysed.progress,
        analysed.count,
        analysed.rep,
        analysed.held_s,
    )


def _energy_rate(seen: Analysed | None) -> float:
    """Mean points a minute since the set began, as soon as a mean means something."""
    if seen is None or math.isnan(seen.set_s) or math.isnan(seen.energy):
        return 0.0
    return seen.energy_rate if seen.set_s < 1.0 else min(60.0 * seen.energy / seen.set_s, 100.0)
