"""`mirror exercises`: list, show, check and try, as a trainer types them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from click.testing import CliRunner

from export.keypoints import write_keypoints
from mirror.cli.exercises import exercises
from rules import Exercise

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
import stick_figure as figure


def run(*arguments):
    return CliRunner().invoke(exercises, [str(argument) for argument in arguments])


@pytest.fixture
def recording(tmp_path):
    file = tmp_path / "keypoints.csv"
    write_keypoints(file, figure.squats(4, depth=[1.0, 1.0, 0.48, 1.0], yaw=60))
    return file


@pytest.fixture
def rule(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(Exercise.named("squat").text, encoding="utf-8")
    return file


def test_list_names_the_exercises():
    listed = run("list")
    assert listed.exit_code == 0
    assert all(name in listed.output for name in ("squat", "jumping_jack", "biceps_curl"))


def test_list_as_json():
    document = json.loads(run("list", "--json").output)
    assert [entry["name"] for entry in document] == list(Exercise.names())
    assert set(document[0]) == {"name", "title", "version", "views", "sides", "camera"}


def test_show_prints_a_file_that_checks(tmp_path):
    shown = run("show", "squat")
    assert shown.exit_code == 0
    copy = tmp_path / "copy.toml"
    copy.write_text(shown.output, encoding="utf-8")
    assert run("check", copy).exit_code == 0


def test_show_of_an_unknown_exercise_is_a_wrong_call():
    shown = run("show", "sqat")
    assert shown.exit_code == 2 and "squat" in shown.output


def test_check_tells_each_fault_in_one_line(rule, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text(rule.read_text().replace("target = 85", 'target = "deep"'), encoding="utf-8")
    checked = run("check", rule, bad, tmp_path / "absent.toml")
    assert checked.exit_code == 1
    faults = [line for line in checked.output.splitlines() if not line.endswith("right")]
    assert len(faults) == 2
    assert faults[0].startswith("bad.toml:") and "range.target: expected a number, got 'deep'" in faults[0]
    assert "absent.toml" in faults[1]


def test_try_on_key_points(recording):
    tried = run("try", "squat", recording)
    assert tried.exit_code == 0, tried.output
    assert "squat: 3 repetitions, 1 doubts" in tried.output and "too_shallow" in tried.output


@pytest.mark.parametrize("exercise", ["squat", "auto"])
def test_try_as_json(recording, exercise):
    document = json.loads(run("try", exercise, recording, "--json").output)
    assert document["exercise"] == "squat" and len(document["reps"]) == 3
    assert document["reps"][0]["turn_s"] == pytest.approx(2.2, abs=0.2)
    assert [doubt["reason"] for doubt in document["doubts"]] == ["too_shallow"]
    assert document["energy"]["score"] > 0


def test_try_a_film_in_slow_motion(tmp_path):
    life, file = figure.jumping_jacks(4), tmp_path / "slow.csv"
    write_keypoints(file, replace(life, time=8.0 * life.time))
    said = json.loads(run("try", "jumping_jack", file, "--json").output)
    assert [note["kind"] for note in said["notes"]] == ["slow_motion"]
    mended = json.loads(run("try", "jumping_jack", file, "--speed-factor", 8, "--json").output)
    assert len(mended["reps"]) == 4 and mended["notes"] == []
    assert mended["reps"][-1]["end_s"] < life.time[-1]
    assert run("try", "jumping_jack", file, "--speed-factor", 0).exit_code == 2


def test_try_a_file_of_one_s_own(recording, rule):
    assert "squat: 3 repetitions" in run("try", rule, recording).output


def test_plot_draws_a_picture(recording, tmp_path):
    picture = tmp_path / "rule.png"
    assert run("try", "squat", recording, "--plot", picture).exit_code == 0
    image = cv2.imread(str(picture))
    assert image.shape[1] == 1500 and image.shape[0] > 500
    green, red = (214, 240, 214), (214, 214, 250)
    assert (image == green).all(-1).any() and (image == red).all(-1).any()


def test_plot_needs_one_exercise(recording, tmp_path):
    assert run("try", "auto", recording, "--plot", tmp_path / "rule.png").exit_code == 2


def test_a_bad_rule_or_recording_is_one_line(recording, tmp_path, rule):
    rule.write_text("name = 3", encoding="utf-8")
    text = tmp_path / "other.csv"
    text.write_text("a,b\n1,2\n", encoding="utf-8")
    for call in (("try", rule, recording), ("try", "squat", text)):
        tried = run(*call)
        assert tried.exit_code == 1
        assert tried.output.startswith("Error: ") and tried.output.count("\n") == 1
    assert run("try", "squat", tmp_path / "absent.csv").exit_code == 2


def test_new_proposes_a_rule_that_counts_its_set(tmp_path):
    recording, file, plot = tmp_path / "keypoints.csv", tmp_path / "dip.toml", tmp_path / "dip.png"
    write_keypoints(recording, figure.squats(4, yaw=90))
    made = run("new", "my_dip", "--from", recording, "--reps", 4, "--out", file, "--plot", plot)
    assert made.exit_code == 0, made.output
    assert "counts 4 of 4 repetitions" in made.output
    assert run("check", file).exit_code == 0
    assert json.loads(run("try", file, recording, "--json").output)["exercise"] == "my_dip"
    assert cv2.imread(str(plot)) is not None
    again = run("new", "my_dip", "--from", recording, "--reps", 4, "--out", file)
    assert again.exit_code == 1 and "is there already" in again.output


def test_new_says_in_one_line_what_to_do_where_no_rule_counts(tmp_path):
    recording = tmp_path / "keypoints.csv"
    write_keypoints(recording, figure.squats(3, yaw=90))
    refused = run("new", "mine", "--from", recording, "--reps", 9, "--out", tmp_path / "mine.toml")
    assert refused.exit_code == 1 and "number of repetitions" in refused.output
    assert not (tmp_path / "mine.toml").exists()
