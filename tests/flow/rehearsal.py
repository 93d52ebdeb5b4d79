"""A session without glass, camera or threads: poses go through the real analysis into the real session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from engines.pose import PoseSequence
from mirror.flow.card import SessionCard
from mirror.flow.flow import Flow
from mirror.flow.offer import Offer
from mirror.flow.session import KnownMember, Memory
from mirror.flow.settings import FlowSettings
from mirror.flow.stages import STAGES
from mirror.flow.view import Screen, WorkoutView
from mirror.flow.words import Words
from mirror.live.analyst import Analyst
from mirror.live.state import Analysed, Status, Watch
from mirror.progress.past import PastSet
from mirror.settings.file import hash_pin
from mirror.store.members import token_hash
from mirror.store.session_writer import Aim
from rules.exercise import Exercise
from rules.game import Game

V = TypeVar("V")
PIN = "2468"
ANNA, BEN = (
    KnownMember("a", "Anna", token_hash("mirror:anna")),
    KnownMember("b", "Ben", token_hash("mirror:ben")),
)


@dataclass
class SessionCommands:
    """Does at once what the loop does between two frames, and writes down everything."""

    analyst: Analyst = field(default_factory=Analyst)
    done: list[tuple[str, object]] = field(default_factory=list)
    flow: Flow | None = None
    now: float = 0.0
    settings_can_be_written: bool = True
    address: str = ""

    def begin_session(self, member: KnownMember | None) -> None:
        self.done.append(("begin_session", member))
        self.analyst.reset()

    def end_session(self) -> None:
        self.done.append(("end_session", None))

    def set_exercise(self, name: str) -> None:
        self.done.append(("exercise", name))
        self.analyst.choose(name)

    def set_game(self, game: Game) -> None:
        self.done.append(("game", game.name))
        self.analyst.choose(game)

    def change_exercise(self, name: str) -> None:
        self.done.append(("change", name))
        self.analyst.change(Exercise.named(name))

    def aim_at(self, aim: Aim) -> None:
        self.done.append(("aim", aim))
        self.analyst.aim = aim

    def begin_set(self) -> None:
        self.done.append(("begin_set", None))
        self.analyst.begin_set()

    def end_set(self) -> None:
        self.done.append(("end_set", None))
        ended = self.analyst.end_set()
        if ended is not None and self.flow is not None:
            self.flow.set_ended(ended, self.now)

    def claim(self, set_id: str, doubt: int) -> None:
        self.done.append(("claim", (set_id, doubt)))

    def reset(self) -> None:
        self.done.append(("reset", None))

    def hand_over(self, card: SessionCard, sets: Sequence[PastSet]) -> str:
        self.done.append(("hand_over", (card, list(sets))))
        return self.address

    def read_codes(self, on: bool) -> None:
        self.done.append(("codes", on))

    def say(self, words: str, urgent: bool = False) -> None:
        self.done.append(("say", words))

    def sound(self, name: str) -> None:
        self.done.append(("sound", name))

    def mute(self, on: bool) -> None:
        self.done.append(("mute", on))

    def store_pin(self, hashed: str) -> bool:
        self.done.append(("pin", hashed))
        return self.settings_can_be_written

    def all(self, kind: str) -> list[object]:
        return [what for name, what in self.done if name == kind]


class Rehearsal:
    """Plays movements to a session, one after the other."""

    def __init__(
        self,
        plan: FlowSettings | None = None,
        members: tuple[KnownMember, ...] = (ANNA, BEN),
        memory: Memory | None = None,
    ) -> None:
        self.commands = SessionCommands()
        words = Words()
        exercises = [Exercise.named(name) for name in Exercise.names()]
        self.flow = Flow(
            self.commands,
            words,
            Offer(exercises, words),
            plan or FlowSettings(reps=3, pin=hash_pin(PIN)),
            lambda: members,
            STAGES,
            lambda: "today",
            memory=memory,
        )
        self.commands.flow = self.flow
        self.now = 0.0
        self.last: Analysed | None = None
        self.views: list[Screen] = []

    def play(self, sequence: PoseSequence, watch: Watch = Watch.FOLLOWING) -> None:
        """A movement, 30 poses a second; each screen on the way is kept in `views`."""
        start = self.now + 1 / 30
        for i, time in enumerate(sequence.time.tolist()):
            self._step(start + time)
            pose = replace(sequence.pose(i), time=self.now)
            self.last = self.commands.analyst.see(pose, sequence.size or (1280, 720))
            self.flow.see(self.last, Status(watch), self.now)
            self.flow.tick(Status(watch), self.now)
            self.views.append(self.flow.view(self.now))

    def wait(self, seconds: float, watch: Watch = Watch.NOBODY) -> None:
        """Time goes by without a frame."""
        end = self.now + seconds
        while self.now < end:
            self._step(self.now + 0.1)
            self.flow.tick(Status(watch), self.now)

    def touch(self, target: str) -> None:
        self.flow.choose(target, self.now)

    def dwell(self, target: str, seconds: float = 3.0) -> None:
        """A wrist rests on a target."""
        end = self.now + seconds
        stage = self.flow.stage
        while self.now < end and self.flow.stage is stage:
            self._step(self.now + 0.05)
            self.flow.point(target, self.now)

    def key(self, *keys: str) -> None:
        for key in keys:
            self.flow.key(key, self.now)

    def view(self, kind: type[V]) -> V:
        """What is on the screen, which must be of this kind."""
        view = self.flow.view(self.now)
        assert isinstance(view, kind), f"{type(view).__name__} is on, not {kind.__name__}"
        return view

    def shown(self, kind: type[V]) -> list[V]:
        """Screens of one kind that were on since the beginning."""
        return [view for view in self.views if isinstance(view, kind)]

    def _step(self, now: float) -> None:
        self.now = self.commands.now = now


def squatting(plan: FlowSettings | None = None) -> Rehearsal:
    """Chosen squats, the set has begun."""
    play = Rehearsal(plan)
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.view(WorkoutView)
    return play
