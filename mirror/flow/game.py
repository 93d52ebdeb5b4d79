"""An energy game before the mirror, for one or for several: each player, from the frames that are analysed
of them, and the game while it is played (intervals, points, calls), over at its end, by a gesture, or
when nobody is left.
"""

from __future__ import annotations

import math

from mirror.flow.coach import Caller, name_of
from mirror.flow.flow import Flow
from mirror.flow.lifting import last_time, points_label, points_line
from mirror.flow.stage import Notices, Stage, alert, notice, pill, trusted
from mirror.flow.view_parts import BlockView, GameView, PlayerView, Tone, Trace
from mirror.flow.words import Words, clock
from mirror.live.state import Analysed, SetEnded, Status, Watch
from mirror.store.session_writer import OPEN_AIM
from rules.game import ABOVE, BELOW, IN, WORK, Game, GameState

UNSEEN_S = 1.0
"""Whoever is not seen for this long is not here."""
CALM = 12.0
"""Points a minute below which somebody stands still enough to mean a gesture."""
ZONE_WORDS_S = 0.8
"""Words about the zone stay for this long at least, so that they can be read."""
TONES = {BELOW: Tone.PLAIN, IN: Tone.GOOD, ABOVE: Tone.CUE, "": Tone.PLAIN}


class Player:
    """Follows one person through one game."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._state: GameState | None = None
        self._seen = -math.inf
        self._where, self._since = "", -math.inf
        self._slow_since = math.nan

    def see(self, analysed: Analysed, here: bool, now: float) -> None:
        """Take a frame; `here`: they are in it."""
        if here:
            self._seen = now
        state = analysed.game
        if state is None:
            return
        self._state = state
        if state.where != self._where and now - self._since >= ZONE_WORDS_S:
            self._where, self._since = state.where, now

    @property
    def points(self) -> int:
        """A point for each second in the zone."""
        return 0 if self._state is None else int(self._state.points)

    def seen(self, now: float) -> bool:
        """Whether they are here."""
        return now - self._seen <= UNSEEN_S

    def calm(self, now: float) -> bool:
        """Whether they stand so still that crossed arms or a raised hand are meant."""
        return self.seen(now) and self._state is not None and self._state.rate < CALM

    def _say(self, resting: bool) -> str:
        if resting:
            return self._words("energy.breathe")
        return self._words(f"energy.{self._where}") if self._where else ""

    def view(self, place: int, label: str, ahead: bool, resting: bool, slow: bool, now: float) -> PlayerView:
        """What the glass shows of them; `resting`: there is no zone now, `slow`: the machine is."""
        state = self._state
        measured = not slow
        return PlayerView(
            place,
            label,
            self.seen(now),
            state.rate if state is not None and measured else 0.0,
            self._say(resting),
            Tone.PLAIN if resting else TONES[self._where],
            self.points,
            state.trace if state is not None else (),
            ahead,
            measured,
        )


GONE_S = 20.0
"""When nobody has been seen for so long, the game is over."""


class GameStage(Stage[Flow]):
    """For one or for several: everybody who has a place earns points of their own, in the same intervals."""

    points = False
    in_set = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        game = flow.session.game
        if game is None:
            raise RuntimeError("no game was chosen: `Flow.play` chooses one")
        self._game: Game = game
        self._caller = Caller(game, flow.words)
        self._blocks = blocks(game)
        before = last_time(flow.past, game.name)
        self._before: Trace = () if before is None or flow.party.most > 1 else before.trace
        self._players: dict[int, Player] = {}
        self._state: GameState | None = None
        self._notices = Notices()
        self._seen = math.nan
        self._ending = False

    def enter(self, now: float) -> None:
        self._seen = now
        self.flow.commands.aim_at(OPEN_AIM)
        self.flow.commands.begin_set()

    def view(self, now: float) -> GameView:
        words, flow, game = self.flow.words, self.flow, self._game
        at = 0.0 if self._state is None else self._state.at_s
        i = game.at(at)
        interval, left = game.intervals[i], game.ends[i] - at
        return GameView(
            title=flow.title,
            kind=interval.kind,
            name=name_of(interval, words),
            number=self._number(i),
            comes=self._comes(i),
            left=clock(math.ceil(left - 1e-6)),
            left_s=left,
            at_s=at,
            seconds=game.seconds,
            zone=interval.zone,
            blocks=self._blocks,
            players=self._view_players(now, interval.zone is None),
            before=self._before,
            pill=pill(words, flow.status.watch, flow.drawn.missing(now)),
            notice=self._notices.show(now),
            points_label=points_label(words, 2),
            energy_label=words("energy.label"),
            too_slow=words("energy.too_slow"),
            foot=(words("energy.foot"), words("workout.foot_menu")),
            alert=alert(words, flow.status.watch),
            trusted=trusted(flow.status.watch),
            hold=flow.hold,
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        first = self.flow.first
        if first is None or first.game is None:
            return
        self._state = first.game
        self._follow(first, now)
        if any(player.seen(now) for player in self._players.values()):
            self._seen = now
        calm = any(player.calm(now) for player in self._players.values())
        self.menu = self.stops = calm
        for call in self._caller.due(first.game.at_s):
            if call.sound:
                self.flow.commands.sound(call.sound)
            self.flow.commands.say(call.words, urgent=True)
        if first.game.over:
            self._end()

    def tick(self, status: Status, now: float) -> None:
        # what it says of form and counting means nothing here
        slow = status.crawling
        self._notices.look(None if slow else notice(self.flow.words, status), now)
        if status.watch is Watch.ENDED or now - self._seen > GONE_S:
            self._end()

    def choose(self, target: str, now: float) -> None:
        if target == "stop":
            self._end()
        elif target == "menu":
            self.flow.go("menu", now, self)

    def stop(self, now: float) -> None:
        self._end()

    def set_ended(self, ended: SetEnded, now: float) -> None:
        others = {place: one for place, one in enumerate(self.flow.party.ended, 1) if one is not None}
        done = {place: one for place, one in {0: ended, **others}.items() if place in self._players}
        if 0 in done or not done:
            self.flow.session.sets.append(ended)
        self.flow.commands.sound("done")
        most = max(one.amount for one in (done or {0: ended}).values())
        self.flow.say("voice.game_done", points=points_line(self.flow.words, most))
        self.flow.go("game_summary", now, done or {0: ended})

    def _end(self) -> None:
        if not self._ending:
            self._ending = True
            self.flow.commands.end_set()

    def _follow(self, first: Analysed, now: float) -> None:
        """Everybody's frame: of those who are here, and of those who were."""
        party = self.flow.party
        here = {one.place for one in party.present(first)}
        frames = dict(enumerate((first, *(() if party.beside is None else party.beside.people))))
        for place, analysed in frames.items():
            if place in here or place in self._players:
                player = self._players.setdefault(place, Player(self.flow.words))
                player.see(analysed, place in here, now)

    def _view_players(self, now: float, resting: bool) -> tuple[PlayerView, ...]:
        """From left to right on the glass."""
        flow, slow = self.flow, self.flow.status.crawling
        ahead = self._ahead()
        order = sorted(self._players, key=flow.place_on_glass)
        return tuple(
            self._players[place].view(place, flow.label(place), place == ahead, resting, slow, now)
            for place in order
        )

    def _ahead(self) -> int | None:
        """Who leads; nobody while it is even, or of one alone."""
        points = {place: player.points for place, player in self._players.items()}
        best = max(points.values(), default=0)
        leaders = [place for place, own in points.items() if own == best]
        return leaders[0] if len(leaders) == 1 < len(points) else None

    def _number(self, i: int) -> str:
        """Which interval of work it is, or comes, of how many."""
        work = [n for n, one in enumerate(self._game.intervals) if one.kind == WORK]
        number = sum(n <= i for n in work)
        if self._game.intervals[i].kind != WORK:
            number = min(number + 1, len(work))
        return self.flow.words("energy.number", number=number, count=len(work)) if len(work) > 1 else ""

    def _comes(self, i: int) -> str:
        words, intervals = self.flow.words, self._game.intervals
        if i + 1 < len(intervals):
            return words("energy.next", title=name_of(intervals[i + 1], words))
        return words("energy.last") if len(intervals) > 1 else ""


def blocks(game: Game) -> tuple[BlockView, ...]:
    """The intervals on the line of the game."""
    starts = (0.0, *game.ends)
    each = zip(game.intervals, starts, game.ends, strict=False)
    return tuple(BlockView(one.kind, start, end, one.zone) for one, start, end in each)
