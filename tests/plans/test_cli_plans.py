"""`mirror plans`, as a trainer calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mirror.cli.main import main
from mirror.store import members
from mirror.store.database import open_store

PLAN = 'title = "Anna\'s squats"\n[[steps]]\nexercise = "squat"\nreps = 8\nload_kg = 20\n[programme]\nweeks = 3\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    (tmp_path / "squats.toml").write_text(PLAN, encoding="utf-8")
    store = open_store(tmp_path / "mirror.db")
    members.add(store, "Anna")
    members.add(store, "Ben")
    store.close()
    return tmp_path


def call(*words: str) -> Result:
    return CliRunner().invoke(main, ["plans", *words])


def offered(member: str) -> dict[str, str]:
    found = json.loads(call("list", "--member", member, "--json").stdout)
    return {one["name"]: one["whose"] for one in found}


def test_a_plan_is_assigned_to_a_member_and_erased_again(folder: Path) -> None:
    said = call("assign", str(folder / "squats.toml"), "--member", "Anna")
    assert (said.exit_code, said.output) == (0, "squats: offered to Anna from now on\n")
    assert offered("Anna")["squats"] == "own"
    assert "squats" not in offered("Ben")
    shown = call("show", "squats", "--member", "Anna").output
    assert shown == "Anna's squats\n  squat: 1 x 8 repetitions, 20 kg, rest 60 s\n"
    assert call("erase", "squats").exit_code == 2, "everybody's is another one"
    assert call("erase", "squats", "--member", "Anna").exit_code == 0
    assert "squats" not in offered("Anna")


def test_a_plan_for_everybody_and_a_members_own_of_that_name(folder: Path) -> None:
    call("assign", str(folder / "squats.toml"))
    assert (offered("Ben")["squats"], offered("Anna")["squats"]) == ("gym", "gym")
    call("assign", "squats", "--member", "Anna")
    assert (offered("Ben")["squats"], offered("Anna")["squats"]) == ("gym", "own")
    assert "Anna" in call("list").output


def test_one_that_comes_with_the_mirror_can_be_shown_assigned_and_not_erased(folder: Path) -> None:
    text = call("show", "legs").output
    (folder / "legs.toml").write_text(text, encoding="utf-8")
    assert call("check", str(folder / "legs.toml")).output.endswith(
        "legs.toml: Legs, 4 exercises, 20 min: right\n"
    )
    call("assign", "legs", "--member", "Ben")
    assert offered("Ben")["legs"] == "own"
    said = call("erase", "legs")
    assert said.exit_code == 1 and "comes with the mirror, and stays" in said.output


def test_a_faulty_file_is_told_and_stops_no_other(folder: Path) -> None:
    (folder / "bad.toml").write_text(PLAN.replace("squat", "sqat"), encoding="utf-8")
    said = call("check", str(folder / "bad.toml"), str(folder / "squats.toml"), str(folder / "none.toml"))
    assert said.exit_code == 1
    assert "bad.toml:3: steps.1.exercise: expected one of" in said.stderr
    assert "cannot be read" in said.stderr
    assert "squats.toml: Anna's squats" in said.stdout
    assert call("assign", str(folder / "bad.toml")).exit_code == 1


def test_names_that_nobody_has(folder: Path) -> None:
    assert "there are full_body, legs" in call("show", "nope").output
    assert "there are Anna, Ben" in call("assign", "legs", "--member", "Zoe").output
