"""What a trainer said holds in every table, list and format; what the rules counted stands beside it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import ezc3d
import numpy as np
import pytest
from click.testing import CliRunner
from kept import record_session

from export.recording import Recording
from mirror.cli.main import main
from mirror.store.corrections import Correction, correct, set_note
from mirror.store.database import open_store
from mirror.store.recordings import as_corrected
from rules.results import Doubt, Rep, RepMeasures, WorkoutSet
from rules.velocity_loss import velocity_loss
from tests.export.person import moving, recording

NAN = float("nan")


def rep(number: int, start: float, concentric: float = 1.0) -> Rep:
    return Rep(number, "squat", start, start + 1, start + 2, 90.0, "deg", 1.0, concentric, 0.9)


def told(one: Rep) -> RepMeasures:
    return RepMeasures(one.rep, "both", "knee", 90.0, 88.0, 90.0, 200.0, NAN, -3.0, 2.0, NAN, NAN)


def two_sets(through: bool = True) -> Recording:
    first = (rep(1, 1.0, 0.5), rep(2, 4.0), rep(3, 7.0))
    second = tuple(rep(i + (4 if through else 1), 30.0 + 3 * i) for i in range(2))
    doubt = Doubt(34.5, 35.5, "squat", "too_shallow", "63 %")
    made = recording(moving())
    sets = (
        WorkoutSet(1, "squat", "Squat", 1.0, 9.0, first, measures=tuple(map(told, first))),
        WorkoutSet(2, "squat", "Squat", 30.0, 34.0, second, (doubt,), measures=tuple(map(told, second))),
    )
    return replace(made, sets=sets)


def said(*keys: tuple[int, str, int, bool]) -> dict[tuple[int, str, int], Correction]:
    return {(a, b, c): Correction(a, b, c, counts) for a, b, c, counts in keys}  # type: ignore[arg-type]


@pytest.mark.parametrize(("through", "numbers"), [(True, [1, 2, 3, 4, 5]), (False, [1, 2, 1, 2, 3])])
def test_what_was_none_goes_and_what_was_one_comes_in_its_place(through: bool, numbers: list[int]) -> None:
    found = as_corrected(two_sets(through), said((1, "rep", 1, False), (2, "doubt", 1, True)))
    assert [one.start_s for one in found.reps] == [4.0, 7.0, 30.0, 33.0, 34.5]
    assert [one.rep for one in found.reps] == numbers
    assert [one.rep for each in found.sets for one in each.measures] == numbers
    assert found.doubts == () and found.as_counted == (5, 1)
    assert found.sets[1].corrected == (False, False, True)
    assert found.sets[1].end_s == 35.5, "the set lasts as long as its repetitions"


def test_a_set_has_lost_speed_against_its_fastest_that_still_counts() -> None:
    found = as_corrected(two_sets(), said((1, "rep", 1, False)))
    losses = [one.velocity_loss for one in found.sets[0].measures]
    assert losses[1] == pytest.approx(velocity_loss(found.sets[0].reps)) == 0.0


def test_a_repetition_that_is_said_to_be_right_changes_nothing() -> None:
    ruled = two_sets()
    assert as_corrected(ruled, said((1, "rep", 1, True), (2, "doubt", 1, False))) is ruled


def test_as_counted_marks_what_the_trainer_refused_and_keeps_it() -> None:
    found = as_corrected(two_sets(), said((1, "rep", 2, False)), as_counted=True)
    assert found.reps == two_sets().reps
    assert found.sets[0].corrected == (False, True, False)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    path = tmp_path / "mirror.db"
    kept = record_session(path, seconds=3, metres=(0, 1, 2))
    store = open_store(path)
    correct(store, kept, (1, "doubt", 1), True)
    set_note(store, kept, "watch the knees")
    store.close()
    return path


def call(*words: str) -> str:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == 0, done.output
    return done.stdout


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("options", "count"), [([], 2), (["--as-counted"], 1)])
def test_an_export_has_one_count_in_every_file(
    path: Path, tmp_path: Path, options: list[str], count: int
) -> None:
    out = call("sessions", "export", "1", "--out", str(tmp_path / "out"), "--format", "c3d,json", *options)
    folder = Path(out.strip())
    table, summary = rows(folder / "reps.csv"), json.loads((folder / "summary.json").read_text())
    document = json.loads((folder / "session.json").read_text())
    events = ezc3d.c3d(str(folder / "pose.c3d"))["parameters"]["EVENT"]["LABELS"]["value"]
    assert len(table) == summary["reps"] == document["reps"] == len(document["sets"][0]["reps"]) == count
    assert events.count("Rep start") == count
    assert summary["reps_as_counted"] == document["reps_as_counted"] == 1
    (of_set,) = rows(folder / "sets.csv")
    assert (of_set["reps"], of_set["reps_as_counted"], of_set["doubts"]) == (str(count), "1", str(2 - count))
    assert [row["corrected"] for row in table] == ["0", "1"][:count]
    assert summary["session"]["trainer_note"] == document["trainer_note"] == "watch the knees"
    if not options:
        assert len(rows(folder / "reps_as_counted.csv")) == 1


@pytest.mark.parametrize(("options", "count"), [([], 2), (["--as-counted"], 1)])
def test_lists_take_the_trainers_count(path: Path, options: list[str], count: int) -> None:
    (row,) = json.loads(call("sessions", "list", "--json", *options))
    assert (row["reps"], row["reps_as_counted"], row["doubts"]) == (count, 1, 2 - count)
    shown = json.loads(call("sessions", "show", "1", "--json", *options))
    assert (shown["reps"], len(shown["set_list"][0]["reps"])) == (count, count)
    assert shown["trainer_note"] == "watch the knees"
    told = call("sessions", "show", "1", *options)
    assert "watch the knees" in told
    assert ("2 repetitions (1 as counted)" in told) == ("corrected by a trainer" in told) == (not options)


def test_the_doubt_was_measured_by_its_key_points(path: Path, tmp_path: Path) -> None:
    folder = Path(call("sessions", "export", "1", "--out", str(tmp_path / "out")).strip())
    (_, added) = rows(folder / "reps.csv")
    assert float(added["start_s"]) == 2.4 and float(added["time_under_tension_s"]) == pytest.approx(0.6)
    assert np.isfinite(float(added["rom"] or "nan")), "random key points have a range, if a senseless one"
