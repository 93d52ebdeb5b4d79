"""The gym's board, the past and the commands, from a store."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

from kept import AIM, record_session

from mirror.cli.main import main
from mirror.progress.days import rank_members, read_board
from mirror.progress.past import past
from mirror.store import members
from mirror.store.corrections import correct
from mirror.store.database import open_store

NOW = datetime.now()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path / "mirror.db"


def call(*words: str) -> Result:
    return CliRunner().invoke(main, ["progress", *words])


def test_the_board_has_the_energy_of_this_week_of_who_chose_to_be_on_it(path: Path) -> None:
    store = open_store(path)
    anna, ben = members.add(store, "Anna"), members.add(store, "Ben")
    record_session(path, anna.id, NOW.timestamp() - 1)
    record_session(path, anna.id, NOW.timestamp() - 1)
    record_session(path, ben.id, NOW.timestamp() - 1)
    record_session(path, anna.id, (NOW - timedelta(days=8)).timestamp())
    assert read_board(store, NOW.date()) == ()
    members.set_board(store, anna.id, True)
    (entry,) = read_board(store, NOW.date())
    assert (entry.rank, entry.name, entry.energy, entry.sessions) == (1, "Anna", 5.0, 2)
    assert read_board(store, (NOW + timedelta(days=7)).date()) == ()


def test_who_has_as_much_shares_the_place() -> None:
    rows = [("a", "Zoe", 10.2, 1), ("b", "ann", 20.0, 1), ("c", "Ben", 9.8, 1), ("d", "Cai", 5.0, 1)]
    assert [(one.rank, one.name) for one in rank_members(rows)] == [
        (1, "ann"),
        (2, "Ben"),
        (2, "Zoe"),
        (4, "Cai"),
    ]


def test_the_past_has_the_trainers_word_and_the_weight(path: Path) -> None:
    store = open_store(path)
    anna = members.add(store, "Anna")
    kept = record_session(path, anna.id, NOW.timestamp() - 100)
    (one,) = past(store, anna.id, NOW.timestamp())
    assert (one.reps, one.held_s, one.load_kg, one.target, one.plan) == (
        1,
        9.0,
        AIM.load_kg,
        AIM.reps,
        AIM.plan,
    )
    assert one.velocity == 0.52
    correct(store, kept, (1, "rep", 1), False)
    (one,) = past(store, anna.id, NOW.timestamp())
    assert (one.reps, one.held_s) == (0, 9.0)
    assert past(store, None, NOW.timestamp()) == ()


def test_the_commands_show_write_and_draw(path: Path, tmp_path: Path) -> None:
    store = open_store(path)
    anna = members.add(store, "Anna")
    record_session(path, anna.id, NOW.timestamp() - 100)
    found = json.loads(call("show", "Anna", "--json").stdout)
    assert (found["weeks_in_a_row"], found["visits_this_week"], len(found["days"])) == (1, 1, 35)
    assert found["records"][0]["load_kg"] == AIM.load_kg
    (row,) = list(csv.DictReader(io.StringIO(call("csv", "Anna").stdout)))
    assert (row["exercise"], row["reps"], row["load_kg"], row["plan"]) == (
        "squat",
        "1",
        "41.25",
        "annas_plan",
    )
    assert call("card", "Anna", "--out", str(tmp_path / "card.svg")).exit_code == 0
    drawn = (tmp_path / "card.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawn)  # noqa: S314 - what was just written
    assert len(root.findall("{http://www.w3.org/2000/svg}rect")) == 36
    assert "Anna" not in drawn
    assert "1 week in a row" in call("show", "Anna").output


def test_joining_and_leaving_by_command(path: Path) -> None:
    anna = members.add(open_store(path), "Anna")
    record_session(path, anna.id, NOW.timestamp() - 1)
    assert [one["name"] for one in json.loads(call("board", "--join", "Anna", "--json").stdout)] == ["Anna"]
    assert json.loads(call("board", "--leave", "Anna", "--json").stdout) == []
    assert call("board", "--join", "Zoe").exit_code == 1
