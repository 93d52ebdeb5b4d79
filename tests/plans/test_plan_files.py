"""Plans as files: what is read, what is refused and how it is told, and those that come with the mirror."""

from __future__ import annotations

from pathlib import Path

import pytest

from mirror.plans.plan import LARGEST, Programme, Step, library, parse, read
from rules.toml_lines import RuleError

WHOLE = """title = "Legs"
about = "On Mondays"
rounds = 2

[[steps]]
exercise = "squat"
sets = 3
reps = 8
load_kg = 40
rest_s = 90
tempo = [2, 0, 1]
stop_at_loss = 20

[[steps]]
exercise = "plank"
seconds = 30

[programme]
weeks = 8
load_kg = 5
"""


def test_a_plan_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "legs.toml"
    file.write_text(WHOLE, encoding="utf-8")
    plan = read(file)
    assert (plan.name, plan.title, plan.about, plan.rounds, plan.text) == (
        "legs", "Legs", "On Mondays", 2, WHOLE,
    )  # fmt: skip
    squat = Step("squat", 3, 8, 0.0, 40.0, 90.0, (2.0, 0.0, 1.0), 20.0)
    assert plan.steps == (squat, Step("plank", seconds=30.0))
    assert plan.programme == Programme(8, load_kg=5.0)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"squat"', '"sqat"', "legs.toml:6: steps.1.exercise: expected one of arm_circle, "),
        ("reps = 8", "reps = -1", "legs.toml:8: steps.1.reps: expected a number from 0 to 500, got -1"),
        ("reps = 8", "reps = 2.5", "legs.toml:8: steps.1.reps: expected a whole number, got 2.5"),
        ("reps = 8", "", "legs.toml:5: steps.1: expected either reps or seconds, got neither"),
        ("seconds = 30", "reps = 3", "legs.toml:16: steps.2.reps: expected seconds: plank is held, got reps"),
        ("seconds = 30", "seconds = 30\nreps = 3", "legs.toml:14: steps.2: expected either reps or"),
        ("[2, 0, 1]", "[2, 0]", "legs.toml:11: steps.1.tempo: expected three numbers"),
        ("weeks = 8", "", "legs.toml:18: programme.weeks: expected a value, got nothing"),
        ("rest_s", "pause_s", "legs.toml:10: steps.1.pause_s: expected one of exercise, "),
        ('title = "Legs"', "title = 3", "legs.toml:1: title: expected words in quotes, got 3"),
        ("[[steps]]", "[steps]", "legs.toml"),
        ("rounds = 2", "rounds = =", "legs.toml:3: file: expected TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_line_and_key(before: str, after: str, told: str) -> None:
    assert before in WHOLE
    with pytest.raises(RuleError) as error:
        parse(WHOLE.replace(before, after, 1), "legs")
    assert str(error.value).startswith(told), error.value


def test_a_name_becomes_part_of_other_names() -> None:
    with pytest.raises(RuleError, match="a name of small letters, digits and _"):
        parse(WHOLE, "../x")


def test_a_file_that_is_no_plan_by_its_size_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "legs.toml"
    file.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(RuleError, match="expected at most 100000 bytes"):
        read(file)


def test_those_that_come_with_the_mirror_are_right_and_as_long_as_they_say() -> None:
    minutes = {plan.name: plan.minutes for plan in library() if plan.game is None}
    assert set(minutes) == {"full_body", "legs", "office_back", "warm_up"}
    assert 18 <= minutes["full_body"] <= 24
    assert minutes["warm_up"] == 6
