"""The end of a session with what came before it: streak, month, records, the card to take home, the gym's board."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import stick_figure as figure
from rehearsal import ANNA, Rehearsal

from mirror.flow.card import MOST_BYTES
from mirror.flow.session import Known, KnownMember
from mirror.flow.settings import FlowSettings
from mirror.flow.view import IdleView, LeaderboardView, SessionSummaryView
from mirror.progress.days import BoardEntry
from mirror.progress.past import PastSet

NOW = datetime(2026, 6, 4, 18)
"""A Thursday."""


def done(days_ago: float, reps: int = 2, energy: float = 20.0) -> PastSet:
    at = (NOW - timedelta(days=days_ago)).timestamp()
    return PastSet(at, f"v{days_ago}", "squat", reps, 0.0, 0.9, energy, 40.0)


class Remembered:
    """A memory that notes what is asked of it."""

    def __init__(self, *sets: PastSet, board: tuple[BoardEntry, ...] = ()) -> None:
        self.anna = Known(sets, (), board, False, NOW.timestamp())
        self.nobody = Known((), (), board)
        self.looked: list[KnownMember | None] = []

    def look(self, member: KnownMember | None) -> None:
        self.looked.append(member)

    def recall(self, member: KnownMember | None) -> Known:
        return self.nobody if member is None else self.anna

    def put_on_board(self, member: KnownMember, on: bool) -> None:
        self.anna = replace(self.anna, on_board=on)


def after_squats(memory: Remembered, reps: int = 3, member: bool = True) -> Rehearsal:
    play = Rehearsal(FlowSettings(), memory=memory)
    play.touch("start")
    if member:
        play.flow.code("mirror:anna", play.now)
    else:
        play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(reps, yaw=60))
    play.touch("stop")
    play.touch("finish")
    return play


def test_a_members_summary_has_the_weeks_in_a_row_the_month_and_the_records() -> None:
    memory = Remembered(done(8), done(14, energy=5.0))
    play = after_squats(memory)
    view = play.view(SessionSummaryView)
    assert (view.streak, view.record) == ("3 weeks in a row", "1 record today")
    assert len(view.month) == 35
    today = [i for i, day in enumerate(view.month) if day.today]
    assert today == [31], "Thursday of the last of five weeks"
    assert view.month[31].level > 0, "what was just done is on it"
    assert [day.future for day in view.month[28:]] == [False] * 4 + [True] * 3
    assert memory.looked[-1] == ANNA, "the board is read again"


def test_the_card_to_take_home_has_the_month_and_no_name() -> None:
    payload = after_squats(Remembered(done(8))).view(SessionSummaryView).payload
    lines = payload.splitlines()
    assert lines[:2] == ["Mirror, today", lines[1]] and lines[1].startswith("Squat: 3 repetitions")
    assert lines[2] == "" and lines[3] == "2 weeks in a row"
    assert len(lines[-5:]) == 5 and set("".join(lines[-5:])) <= set("·▂▄▆█")
    assert len(lines[-1]) == 4, "days to come are left out"
    assert "Anna" not in payload
    assert len(payload.encode()) <= MOST_BYTES


def test_a_guest_has_no_month() -> None:
    view = after_squats(Remembered(done(8)), member=False).view(SessionSummaryView)
    assert (view.month, view.streak) == ((), "")
    assert "\n\n" not in view.payload


def test_a_member_joins_the_board_by_a_hand_and_leaves_it() -> None:
    memory = Remembered(board=(BoardEntry(1, "b", "Ben", 40.0, 2), BoardEntry(2, "a", "Anna", 20.4, 1)))
    play = after_squats(memory)
    play.dwell("board")
    view = play.view(LeaderboardView)
    assert [(line.rank, line.name, line.energy, line.own) for line in view.lines] == [
        ("1", "Ben", "40", False), ("2", "Anna", "20", True),
    ]  # fmt: skip
    play.dwell("join")
    assert memory.anna.on_board
    assert [target.id for target in play.view(LeaderboardView).targets] == ["back", "leave"]
    play.dwell("leave")
    assert not memory.anna.on_board
    play.dwell("back")
    play.view(SessionSummaryView)


def test_the_board_is_offered_where_nobody_is_and_goes_away_by_itself() -> None:
    play = Rehearsal(memory=Remembered(board=(BoardEntry(1, "b", "Ben", 40.0, 2),)))
    assert [target.id for target in play.view(IdleView).targets] == ["start", "trainer", "board"]
    play.touch("board")
    assert [target.id for target in play.view(LeaderboardView).targets] == ["back"], "nobody is here to join"
    play.wait(26.0)
    play.view(IdleView)


def test_without_anybody_on_it_there_is_no_board_on_the_idle_screen() -> None:
    assert [target.id for target in Rehearsal().view(IdleView).targets] == ["start", "trainer"]
