"""The whole session, a code to take it away, and then nobody again."""

from __future__ import annotations

import math
from dataclasses import replace
from statistics import fmean

from mirror.catalogue.figures import has_figure
from mirror.flow.against import make_past_set
from mirror.flow.card import of_view
from mirror.flow.energy.scores import points_label, points_line
from mirror.flow.flow import Flow
from mirror.flow.progress import SessionProgress, progress_of
from mirror.flow.stage import Stage
from mirror.flow.take_away import line, more, quality, take_away
from mirror.flow.view import Fact, SessionSummaryView, SetLine, Target
from mirror.flow.workout import clock
from mirror.live.state import SetEnded, Status

LINES = 6


class SessionSummaryStage(Stage[Flow]):
    """Goes to idle by itself."""

    menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._sets = [done for done in flow.visitor.sets if done.anything]
        self._until = math.nan
        self._minutes = 0
        self._payload = self._address = ""
        self._as_text = False
        self._progress: SessionProgress | None = None

    def enter(self, now: float) -> None:
        self._until = now + self.flow.plan.farewell
        self._minutes = max(1, round((now - self.flow.visitor.began) / 60))
        titles = [self.flow.title_of(done) for done in self._sets]
        self._progress = progress_of(self.flow.words, self.flow.known, self.flow.visitor.sets)
        card = "" if self._progress is None else self._progress.card
        self._payload = take_away(
            self.flow.words, self.flow.offer, self._sets, titles, self.flow.today(), card
        )
        if self._sets:
            self._offer(now)
        # the board has what was just done
        self.flow.memory.look(self.flow.visitor.member)

    def view(self, now: float) -> SessionSummaryView:
        words, member = self.flow.words, self.flow.visitor.member
        left = max(0, math.ceil(self._until - now))
        named = member is not None
        text = self._as_text or not self._address
        return SessionSummaryView(
            title=words("session.title_named", name=member.name) if member else words("session.title"),
            subtitle=self._subtitle(),
            facts=self._facts(),
            lines=tuple(self._line(done) for done in self._sets[:LINES]),
            more=tuple(more(words, len(self._sets) - shown) for shown in range(LINES + 1)),
            payload=self._payload if text else self._address,
            qr_label=words("session.qr" if text else "session.qr_card"),
            qr_hint=self._hint(),
            foot=words("session.foot_named" if named else "session.foot", seconds=left),
            targets=self._targets(),
            month=() if self._progress is None else self._progress.cells,
            streak="" if self._progress is None else self._progress.streak,
            record="" if self._progress is None else self._progress.record,
        )

    def _targets(self) -> tuple[Target, ...]:
        words, known = self.flow.words, self.flow.known
        done = Target("done", words("session.close"), key="return", strong=True)
        going = Target("continue", words("session.continue"), key="c")
        # a guest sees who is on it; a member may also join an empty one
        shown = known.board or self.flow.visitor.member is not None
        return (done, going, Target("board", words("board.open"), key="b")) if shown else (done, going)

    def tick(self, status: Status, now: float) -> None:
        if now >= self._until and not self.flow.dwell:
            self.flow.home(now)

    def choose(self, target: str, now: float) -> None:

        if target == "done":
            self.flow.home(now)
        elif target == "board":
            self.flow.go("board", now)
        elif target == "code":
            self._as_text = not self._as_text
            self._until = max(self._until, now + self.flow.plan.farewell)
        elif target == "continue":
            self.flow.go("choose", now)

    def _offer(self, now: float) -> None:
        """Offer the card, and the table of this session after what was done before."""
        flow = self.flow
        done = [replace(make_past_set(one), at=0.0) for one in self._sets]
        card = of_view(self.view(now), flow.today())
        self._address = flow.commands.hand_over(card, [*flow.known.sets, *done])

    def _hint(self) -> str:
        if not self._address:
            return ""
        return self.flow.words("session.qr_to_card" if self._as_text else "session.qr_to_text")

    def _subtitle(self) -> str:
        words, count = self.flow.words, len(self._sets)
        if not count:
            return words("session.nothing")
        said = [words("session.sets_one" if count == 1 else "session.sets_count", count=count)]
        if self._counted:
            said.append(words("session.line_one" if self._reps == 1 else "session.line", count=self._reps))
        if self._points:
            said.append(points_line(words, self._points))
        return "  ·  ".join([*said, words("session.minutes", count=self._minutes)])

    @property
    def _counted(self) -> list[SetEnded]:
        """The sets of exercises."""
        return [done for done in self._sets if done.set.game is None]

    @property
    def _points(self) -> int:
        """Of all games."""
        return sum(done.amount for done in self._sets if done.set.game is not None)

    @property
    def _reps(self) -> int:
        return sum(0 if done.set.holds else done.amount for done in self._counted)

    def _facts(self) -> tuple[Fact, ...]:
        words = self.flow.words
        if not self._sets:
            return ()
        counted, found = self._counted, []
        if counted:
            found.append(Fact(str(self._reps), words("session.reps", count=self._reps)))
        else:
            found.append(Fact(str(self._points), points_label(words, self._points)))
        found.append(Fact(str(len(self._sets)), words("session.sets", count=len(self._sets))))
        if counted:
            mean = fmean(quality(done, self.flow.offer) for done in counted)
            found.append(Fact(f"{100 * mean:.0f} %", words("session.quality")))
        return (*found, Fact(f"{sum(done.set.energy for done in self._sets):.0f}", words("session.energy")))

    def _line(self, done: SetEnded) -> SetLine:
        words, count = self.flow.words, done.amount
        if done.set.game is not None:
            return self._game_line(done)
        return SetLine(
            self.flow.title_of(done),
            done.set.exercise if has_figure(done.set.exercise) else "standing",
            words(line(done), count=count),
            words(
                "session.line_detail",
                quality=f"{100 * quality(done, self.flow.offer):.0f} %",
                time=clock(done.set.end_s - done.set.start_s),
            ),
        )

    def _game_line(self, done: SetEnded) -> SetLine:
        words, game = self.flow.words, self.flow.visitor.game
        energy, time = f"{done.set.energy:.0f}", clock(done.set.end_s - done.set.start_s)
        return SetLine(
            self.flow.title_of(done),
            "dance" if game is None else game.figure,
            points_line(words, done.amount),
            words("session.line_game_detail", energy=energy, time=time),
        )
