"""What the voice calls out in a game, and when."""

from __future__ import annotations

from mirror.flow.coach import Caller, calls
from mirror.flow.words import Words
from rules.game import REST, WORK, Game, Interval

ZONE = (40.0, 80.0)
SPRINTS = Game(
    "x", "X", (Interval(WORK, 20, "", ZONE), Interval(REST, 10)) * 2 + (Interval(WORK, 20, "", ZONE),)
)


def said(game: Game) -> list[tuple[float, str]]:
    return [(round(call.at_s, 1), call.words) for call in calls(game, Words())]


def test_changes_what_comes_and_three_two_one() -> None:
    assert said(SPRINTS) == [
        (0.0, "Go"), (17.0, "three"), (18.0, "two"), (19.0, "one"),
        (20.0, "Rest"), (24.5, "Next: Work"), (27.0, "three"), (28.0, "two"), (29.0, "one"),
        (30.0, "Go"), (40.0, "Halfway"), (47.0, "three"), (48.0, "two"), (49.0, "one"),
        (50.0, "Rest"), (54.5, "Next: Work"), (57.0, "three"), (58.0, "two"), (59.0, "one"),
        (60.0, "Last one, go"), (77.0, "three"), (78.0, "two"), (79.0, "one"),
    ]  # fmt: skip


def test_a_long_round_has_its_half_and_its_last_ten_seconds_called() -> None:
    boxing = Game(
        "x", "X", (Interval(WORK, 180, "Box", ZONE), Interval(REST, 60), Interval(WORK, 180, "Box", ZONE))
    )
    called = said(boxing)
    assert called[:3] == [(0.0, "Box"), (90.0, "Halfway"), (170.0, "Ten seconds")]
    assert (240.0 - 5.5, "Next: Box") in called
    assert (330.0, "Halfway") in called


def test_each_call_is_made_once_and_not_when_it_is_too_late() -> None:
    caller = Caller(SPRINTS, Words())
    assert [call.words for call in caller.due(0.03)] == ["Go"]
    assert caller.due(0.06) == []
    assert [call.words for call in caller.due(19.2)] == ["one"], "three and two are over"
    assert [call.sound for call in caller.due(20.0)] == ["done"]
