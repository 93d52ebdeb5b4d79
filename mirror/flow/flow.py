"""The session: one stage after the other, driven by plain events."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from mirror.flow.commands import Machine, SessionCommands
from mirror.flow.lifting import make_past_set
from mirror.flow.offer import Goal, Offer
from mirror.flow.session import AUTO, Known, KnownMember, Led, Memory, NoMemory, Party, SessionState
from mirror.flow.settings import FlowSettings
from mirror.flow.stage import SkeletonPresence, Stage, by_key
from mirror.flow.view import Dwell, HoldView, Screen
from mirror.flow.words import Words
from mirror.gestures.hand import Dwelling, Pointing, RaisedHand
from mirror.gestures.set_over import CrossedArms
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, SetEnded, Status
from mirror.progress.past import Past, last_load
from mirror.settings.file import PinLock
from mirror.store.session_writer import Aim
from rules.game import ENERGY, Game


class Flow:
    """One mirror's sessions, one after the other. `now` is the screen's monotonic clock, s.

    `stages` makes each stage by its name (`mirror.flow.stages.STAGES`); `idle` is the first, and comes back.
    `members` is asked each time; `today` is the date as it is written on the summary,
    `memory` what was done in the sessions before.
    """

    def __init__(
        self,
        commands: SessionCommands,
        words: Words,
        offer: Offer,
        settings: FlowSettings,
        members: Callable[[], Sequence[KnownMember]],
        stages: Mapping[str, Callable[..., Stage[Flow]]],
        today: Callable[[], str] = str,
        memory: Memory | None = None,
        machine: Machine | None = None,
    ) -> None:
        self.commands, self.words, self.offer, self.settings = commands, words, offer, settings
        self.members, self.today = members, today
        self.memory = memory or NoMemory()
        self._machine = machine
        self.lock = PinLock()
        self.session = SessionState()
        self.muted = False
        self.ghost = settings.ghost
        self.notice_key = ""
        self.status = Status()
        self.analysed: Analysed | None = None
        self.drawn = SkeletonPresence()
        self.pointer: tuple[float, float] | None = None
        self._stages = stages
        self._hand, self._arms = RaisedHand(settings.hold), CrossedArms()
        self._pointing, self._dwelling = Pointing(), Dwelling(settings.dwell)
        self.party = Party(settings.people, settings.hold)
        self.first: Analysed | None = None
        self.stage = stages["idle"](self)

    # ---- events

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        """A frame was analysed."""
        self.first, self.status = analysed, status
        self.analysed = lead = self.party.lead(analysed)
        self._gestures(lead, now)
        self.stage.see(lead, status, now)

    def see_beside(self, beside: BesideAnalysed) -> None:
        """A frame was analysed for those beside the first, whose own comes next."""
        self.party.see(beside)

    def tick(self, status: Status, now: float) -> None:
        """Time goes on: call it a few times a second at least, with frames or without."""
        self.status = status
        self.stage.tick(status, now)

    def choose(self, target: str, now: float) -> None:
        """A target of the screen was chosen, in whatever way."""
        self.commands.sound("choose")
        self.stage.choose(target, now)

    def key(self, key: str, now: float) -> bool:
        """A key was pressed; False where it means nothing on this screen."""
        target = by_key(self.view(now), key)
        if target is not None:
            self.choose(target.id, now)
        elif key == "m" and self.stage.menu_by_key:
            self.go("menu", now, self.stage)
        else:
            return False
        return True

    def code(self, text: str, now: float) -> None:
        """The camera has read a QR code."""
        self.stage.code(text, now)

    def set_ended(self, ended: SetEnded, now: float) -> None:
        """The loop has closed a set."""
        self.stage.set_ended(ended, now)

    def beside_ended(self, ended: BesideEnded) -> None:
        """The loop has closed the sets of those beside the first, whose own comes next."""
        self.party.end_set(ended)

    def note_drawn(self, drawn: bool, now: float) -> None:
        """Whether the body that is followed is drawn on the picture that is shown."""
        self.drawn.note(drawn, now)

    def notice(self, key: str) -> None:
        """Something to show once, on the screen that waits for somebody."""
        self.notice_key = key

    def point(self, target: str | None, now: float) -> None:
        """What lies under the pointing wrist; a target that it rests on is chosen."""
        stage = self.stage
        held = target if stage.points else None
        chosen = self._dwelling.update(now, held, held is not None and stage.repeats(held))
        if chosen is not None:
            self.choose(chosen, now)

    # ---- what is shown

    def view(self, now: float) -> Screen:
        """What is on the screen."""
        return self.stage.view(now)

    @property
    def dwell(self) -> Dwell | None:
        """The target that a wrist rests on."""
        target = self._dwelling.target
        return None if target is None else Dwell(target, self._dwelling.share)

    @property
    def hold(self) -> HoldView | None:
        """The gesture that is being held, once it is clear that it is one."""
        raised = max(self._hand.share, self.party.raised)
        crossed = max(self._arms.share, self.party.crossed)
        if self.stage.menu and raised > 0.15:
            return HoldView("menu", self.words("hold.menu"), raised)
        if self.stage.stops and crossed > 0.2:
            return HoldView("stop", self.words("hold.stop"), crossed)
        return None

    @property
    def machine(self) -> Machine:
        """What the first run asks. Raises RuntimeError for a session that was made without."""
        if self._machine is None:
            raise RuntimeError("this session was made without a machine: the first run has nothing to ask")
        return self._machine

    # ---- for the stages

    def go(self, name: str, now: float, *more: object) -> None:
        """Change to another stage; `more` is what it is made of beside the session."""
        self.stage.leave(now)
        self.stage = stage = self._stages[name](self, *more)
        self._quiet(now)
        stage.enter(now)

    def resume(self, stage: Stage[Flow], now: float) -> None:
        """Back to a stage that has gone on behind another."""
        self.stage.leave(now)
        self.stage = stage
        self._quiet(now)

    def home(self, now: float) -> None:
        """The session is over."""
        if self.session.present:
            self.commands.end_session()
        self.session = SessionState()
        self.ghost = self.settings.ghost
        self.memory.look(None)
        self.party.leave()
        self.go("idle", now)

    def arrive(self, member: KnownMember | None, now: float) -> None:
        """Somebody begins a session; None is a guest."""
        self.session = SessionState(True, member, began=now)
        self.memory.look(member)
        self.commands.begin_session(member)

    def welcome(self, member: KnownMember | None, now: float) -> None:
        """Somebody begins a session: with the mirror's own exercise, or by choosing one."""
        self.arrive(member, now)
        if self.settings.game is not None:
            self.play(self.settings.game, now)
            return
        if self.settings.exercise == AUTO:
            self.go("choose", now)
            return
        self.session.exercise = self.settings.exercise
        self.commands.set_exercise(self.settings.exercise)
        self.go("stand", now)

    # ---- plan and weight

    @property
    def known(self) -> Known:
        """What is known of who is here."""
        return self.memory.recall(self.session.member)

    @property
    def past(self) -> Past:
        """What whoever is here did before, with what they have done in this session."""
        return (*self.known.sets, *(make_past_set(one) for one in self.session.sets if one.anything))

    @property
    def title(self) -> str:
        """What is done now, in words: the exercise, or the game."""
        game = self.session.game
        return self.offer.title(self.session.exercise) if game is None else self.words.exercise(game.title)

    def title_of(self, done: SetEnded) -> str:
        """What a set was, in words."""
        one = done.set
        return self.offer.title(one.exercise) if one.game is None else self.words.exercise(one.title)

    def play(self, game: Game, now: float) -> None:
        """To an energy game: stand here, then its first interval."""
        self._choose_game(game)
        self.go("stand", now)

    def _choose_game(self, game: Game) -> None:
        self.session.led, self.session.game, self.session.exercise = None, game, ENERGY
        self.commands.set_game(game)

    def begin(self, now: float) -> None:
        """The set that was chosen, or the game."""
        self.go("workout" if self.session.game is None else "game", now)

    def take(self, exercise: str) -> None:
        """The exercise that comes, or `auto`."""
        self.session.exercise, self.session.game = exercise, None
        self.commands.set_exercise(exercise)

    def lead(self, led: Led | None, now: float, rest_until: float = -math.inf, rest_s: float = 0.0) -> None:
        """To a set of a plan, after a rest; None: the plan is done."""
        self.session.led = led
        if led is None:
            self.go("session_summary", now)
            return
        self.take(led.step.exercise)
        self.go("next", now, rest_until, rest_s)

    def goal(self, exercise: str) -> Goal:
        """What a set of an exercise aims at: what the plan asks for, or what is usual."""
        led = self.session.led
        if led is not None and led.step.exercise == exercise:
            return Goal(led.step.reps, led.step.seconds)
        return self.offer.goal(exercise, self.settings.reps)

    def load(self, exercise: str) -> float:
        """kg: what was chosen in this session, what the plan asks for, or what it was the last time."""
        if exercise in self.session.loads:
            return self.session.loads[exercise]
        led = self.session.led
        if led is not None and led.step.exercise == exercise and led.step.load_kg is not None:
            return led.step.load_kg
        return last_load(self.known.sets, exercise)

    def aim(self) -> Aim:
        """What the set that begins is done with and aims at."""
        name, led = self.session.exercise, self.session.led
        plan = "" if led is None else led.offered.plan.name
        return Aim(0.0 if name == AUTO else self.load(name), self.goal(name).reps, plan)

    def straight(self, now: float) -> None:
        """A guest's set begins at once: a video that is played, which waits for nobody."""
        self.arrive(None, now)
        if self.settings.game is not None:
            self._choose_game(self.settings.game)
        else:
            self.take(self.settings.exercise)
        self.begin(now)

    def join(self, place: int, member: KnownMember) -> None:
        """Whoever has a place beside the first is a member."""
        self.party.others[place - 1].member = member
        self.commands.begin_beside(place, member)

    def places(self) -> list[int]:
        """The places of everybody who is here, or has done something here."""
        here = {one.place for one in self.party.present(self.first)}
        done = {place for place in range(self.party.most) if self.sets_of(place)}
        return sorted(here | done)

    def sets_of(self, place: int) -> list[SetEnded]:
        """The sets in which somebody counted anything."""
        sets = self.session.sets if place == 0 else self.party.others[place - 1].sets
        return [done for done in sets if done.set.reps or done.set.holds or done.set.game]

    def label(self, place: int) -> str:
        """Whoever has a place: their name, or the place's number."""
        member = self.session.member if place == 0 else self.party.others[place - 1].member
        return str(place + 1) if member is None else member.name

    def place_on_glass(self, place: int) -> float:
        """Where whoever has a place stands on the glass, 0..1 from its left."""
        at = self.party.at(place)
        return 1.0 - at if self.settings.mirrored else at

    def say(self, key: str, **filled: object) -> None:
        """Say words of the table aloud."""
        self.commands.say(self.words(key, **filled))

    def toggle_mute(self) -> None:
        """Sound off, or on again."""
        self.muted = not self.muted
        self.commands.mute(self.muted)

    def _quiet(self, now: float) -> None:
        """A gesture of one screen must do nothing on the next."""
        self._hand.forget()
        self._arms.forget()
        self._pointing.forget()
        self.party.quiet()
        self._dwelling.rest(now)
        self.pointer = None

    def _gestures(self, analysed: Analysed, now: float) -> None:
        stage = self.stage
        xy, time = analysed.filtered, analysed.time
        self.pointer = self._pointing.update(time, xy) if stage.points else None
        if stage.menu and self._hand.update(time, xy):
            self.choose("menu", now)
        elif stage.stops and self._arms.update(time, xy):
            stage.stop(now)
        for gesture in self.party.gestures(stage):
            self.pointer = self.pointer or gesture.pointer
            if self.stage is not stage:
                return
            if gesture.menu:
                self.choose("menu", now)
            elif gesture.crossed:
                stage.stop(now)
