"""A file whose plan is an energy game: what it may say, and what is wrong with it, with its line and key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirror.catalogue import has_figure
from mirror.cli.main import main
from mirror.plans.plan import library, parse
from rules.game import REST, WORK, ZONES, Interval
from rules.toml_lines import RuleError

GAME = """title = "Sprints"
rounds = 2
figure = "boxing"

[[intervals]]
kind = "work"
seconds = 20
title = "Sprint"
zone = [45, 95]

[[intervals]]
kind = "rest"
seconds = 10
"""


def test_rounds_are_written_out_and_the_last_rest_is_left_out() -> None:
    plan = parse(GAME, "sprints")
    assert plan.steps == () and plan.game is not None
    work, rest = Interval(WORK, 20.0, "Sprint", (45.0, 95.0)), Interval(REST, 10.0)
    assert plan.game.intervals == (work, rest, work)
    assert (plan.game.seconds, plan.game.ends, plan.minutes) == (50.0, (20.0, 30.0, 50.0), 1)
    assert plan.text == GAME


def test_work_without_a_zone_has_the_usual_one_and_a_zone_may_be_named() -> None:
    named = GAME.replace("[45, 95]", '"all_out"')
    game = parse(named, "x").game
    assert game is not None and game.intervals[0].zone == ZONES["all_out"]
    game = parse(GAME.replace("zone = [45, 95]\n", ""), "x").game
    assert game is not None and game.intervals[0].zone == ZONES["hard"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            'kind = "work"',
            'kind = "play"',
            "x.toml:6: intervals.1.kind: expected one of work, rest, got 'play'",
        ),
        (
            "seconds = 20",
            "seconds = 2",
            "x.toml:7: intervals.1.seconds: expected a number from 5 to 3600, got 2",
        ),
        (
            "[45, 95]",
            "[95, 45]",
            "x.toml:9: intervals.1.zone: expected a most that is 5 above the least, or more, got 95 to 45",
        ),
        (
            "[45, 95]",
            '"hot"',
            "x.toml:9: intervals.1.zone: expected one of easy, steady, hard, all_out, got 'hot'",
        ),
        ('"boxing"', '"tango"', "x.toml:3: figure: expected one of dance, boxing, "),
        ("rounds = 2", "rounds = 1.5", "x.toml:2: rounds: expected a whole number, got 1.5"),
        (
            "rounds = 2",
            "reps = 5",
            "x.toml:2: reps: expected one of title, about, rounds, figure, intervals, got 'reps'",
        ),
        (
            "rounds = 2",
            "[[steps]]",
            "x.toml:2: steps.1: expected either [[steps]] or [[intervals]], got both",
        ),
        (
            'kind = "work"',
            'kind = "rest"',
            'x.toml:5: intervals.1: expected one of kind "work" at least, got rest alone',
        ),
    ],
)
def test_what_is_wrong_is_told_by_line_and_key(before: str, after: str, said: str) -> None:
    with pytest.raises(RuleError) as told:
        parse(GAME.replace(before, after), "x")
    assert str(told.value).startswith(said)


def test_a_game_is_not_endless() -> None:
    with pytest.raises(
        RuleError, match=r"at most 200 intervals in 120 minutes, with all rounds, got 99 in 2974.83 min"
    ):
        parse(GAME.replace("seconds = 20", "seconds = 3560").replace("rounds = 2", "rounds = 50"), "x")


def test_the_games_that_come_with_the_mirror_have_a_figure_and_work_in_a_zone() -> None:
    games = [plan.game for plan in library() if plan.game is not None]
    assert len(games) == 5
    for game in games:
        assert has_figure(game.figure)
        assert all(one.zone is not None for one in game.intervals if one.kind == WORK)
    tabata = next(game for game in games if game.name == "tabata")
    assert [one.seconds for one in tabata.intervals] == [20.0, 10.0] * 7 + [20.0]


def test_games_stand_among_the_plans_of_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    (tmp_path / "sprints.toml").write_text(GAME, encoding="utf-8")

    def call(*words: str) -> str:
        return CliRunner().invoke(main, ["plans", *words]).output

    said = call("check", str(tmp_path / "sprints.toml"))
    assert said.endswith("sprints.toml: Sprints, energy game, 3 intervals, 1 min: right\n")
    assert "offered to everybody" in call("assign", str(tmp_path / "sprints.toml"))
    found = {one["name"]: len(one["intervals"]) for one in json.loads(call("list", "--json"))}
    assert (found["sprints"], found["tabata"], found["legs"]) == (3, 15, 0)
    assert "energy game" in call("list")
    assert call("show", "sprints") == GAME
    assert json.loads(call("show", "sprints", "--json"))["intervals"][0]["zone"] == [45.0, 95.0]
