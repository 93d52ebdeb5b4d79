"""The summary of a session, and the gym's board after it; and what all summaries share: how long they stay,
and when the session is over.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import fmean

from mirror.catalogue import has_figure
from mirror.flow.card import line, more, of_view, quality, take_away
from mirror.flow.flow import Flow
from mirror.flow.lifting import make_past_set, points_label, points_line
from mirror.flow.session import Known
from mirror.flow.stage import AWAY, Stage
from mirror.flow.view import (
    DayCell,
    FactView,
    LeaderboardLine,
    LeaderboardView,
    SessionSummaryView,
    SetLine,
    Target,
)
from mirror.flow.words import Words, clock
from mirror.live.state import Analysed, SetEnded, Status, Watch
from mirror.progress.days import Day, day_of, month, month_text, streak
from mirror.progress.past import Past, PastSet, find_broken_records


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


@dataclass(frozen=True, slots=True)
class SessionProgress:
    """`streak` in words, `record` how many were broken (empty: none), the days of the month."""

    streak: str
    record: str
    days: tuple[Day, ...]
    today: date

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """The days as the screen paints them."""
        return tuple(DayCell(day.level, day.date == self.today, day.future) for day in self.days)

    @property
    def card(self) -> str:
        """The same as a few lines of plain text."""
        return "\n".join([line for line in (self.streak, self.record) if line] + month_text(self.days))


def progress_of(words: Words, known: Known, sets: Sequence[SetEnded]) -> SessionProgress | None:
    """Of a member's past with what they did now; None before the past was read, and of guests."""
    if not known.at:
        return None
    earlier = known.sets
    now = tuple(_now(one, known.at) for one in sets if one.anything)
    today = day_of(known.at)
    row = streak([*earlier, *now], today)
    count = _records(earlier, now)
    key = "progress.weeks_one" if row.weeks == 1 else "progress.weeks"
    records = (
        words("progress.records_one" if count == 1 else "progress.records", count=count) if count else ""
    )
    return SessionProgress(words(key, count=row.weeks), records, month([*earlier, *now], today), today)


def _now(ended: SetEnded, at: float) -> PastSet:
    return replace(make_past_set(ended), at=at)


def _records(earlier: Past, now: Past) -> int:
    """How many sets of now broke a record."""
    return sum(bool(find_broken_records([*earlier, *now[:i]], one)) for i, one in enumerate(now))


LINES = 6


class SessionSummaryStage(Stage[Flow]):
    """Goes to idle by itself."""

    menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._sets = [done for done in flow.session.sets if done.anything]
        self._until = math.nan
        self._minutes = 0
        self._payload = self._address = ""
        self._as_text = False
        self._progress: SessionProgress | None = None

    def enter(self, now: float) -> None:
        self._until = now + self.flow.settings.farewell
        self._minutes = max(1, round((now - self.flow.session.began) / 60))
        titles = [self.flow.title_of(done) for done in self._sets]
        self._progress = progress_of(self.flow.words, self.flow.known, self.flow.session.sets)
        card = "" if self._progress is None else self._progress.card
        self._payload = take_away(
            self.flow.words, self.flow.offer, self._sets, titles, self.flow.today(), card
        )
        if self._sets:
            self._offer(now)
        # the board has what was just done
        self.flow.memory.look(self.flow.session.member)

    def view(self, now: float) -> SessionSummaryView:
        words, member = self.flow.words, self.flow.session.member
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
        shown = known.board or self.flow.session.member is not None
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
            self._until = max(self._until, now + self.flow.settings.farewell)
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
        parts = [words("session.sets_one" if count == 1 else "session.sets_count", count=count)]
        if self._counted:
            parts.append(words("session.line_one" if self._reps == 1 else "session.line", count=self._reps))
        if self._points:
            parts.append(points_line(words, self._points))
        return "  ·  ".join([*parts, words("session.minutes", count=self._minutes)])

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

    def _facts(self) -> tuple[FactView, ...]:
        words = self.flow.words
        if not self._sets:
            return ()
        counted, found = self._counted, []
        if counted:
            found.append(FactView(str(self._reps), words("session.reps", count=self._reps)))
        else:
            found.append(FactView(str(self._points), points_label(words, self._points)))
        found.append(FactView(str(len(self._sets)), words("session.sets", count=len(self._sets))))
        if counted:
            mean = fmean(quality(done, self.flow.offer) for done in counted)
            found.append(FactView(f"{100 * mean:.0f} %", words("session.quality")))
        return (
            *found,
            FactView(f"{sum(done.set.energy for done in self._sets):.0f}", words("session.energy")),
        )

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
        words, game = self.flow.words, self.flow.session.game
        energy, time = f"{done.set.energy:.0f}", clock(done.set.end_s - done.set.start_s)
        return SetLine(
            self.flow.title_of(done),
            "dance" if game is None else game.figure,
            points_line(words, done.amount),
            words("session.line_game_detail", energy=energy, time=time),
        )


BOARD_LINES = 10
BOARD_SHOWN_S = 25.0
"""It goes away when nobody does anything for so long."""


class LeaderboardStage(Stage[Flow]):
    """From the idle screen, or from the summary of a session; a member may join or leave it by a hand."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._asked = math.nan

    def enter(self, now: float) -> None:
        self._asked = now

    def view(self, now: float) -> LeaderboardView:
        words, known, member = self.flow.words, self.flow.known, self.flow.session.member
        targets = [Target("back", words("choose.back"), key="escape", strong=True)]
        if member is not None:
            key = "board.leave" if known.on_board else "board.join"
            targets.append(Target("leave" if known.on_board else "join", words(key), key="j"))
        own = None if member is None else member.id
        lines = tuple(
            LeaderboardLine(str(one.rank), one.name, f"{one.energy:.0f}", one.member_id == own)
            for one in known.board[:BOARD_LINES]
        )
        hint = words("board.hint" if lines else "board.empty")
        return LeaderboardView(words("board.title"), hint, lines, words("session.energy"), tuple(targets))

    def tick(self, status: Status, now: float) -> None:
        if now - self._asked >= BOARD_SHOWN_S and not self.flow.dwell:
            self._back(now)

    def choose(self, target: str, now: float) -> None:
        self._asked = now
        member = self.flow.session.member
        if target == "back":
            self._back(now)
        elif member is not None and target in {"join", "leave"}:
            self.flow.memory.put_on_board(member, target == "join")

    def _back(self, now: float) -> None:
        if self.flow.session.present:
            self.flow.go("session_summary", now)
        else:
            self.flow.home(now)
