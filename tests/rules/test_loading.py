"""Rule files: the library is right, and a fault is told by line, key, what was expected and what was there."""

from __future__ import annotations

import re

import pytest
import stick_figure as figure

from rules import Exercise, RuleError, analyse
from rules.toml_lines import key_lines


def text():
    return Exercise.named("squat").text


def fault(tmp_path, old, new):
    assert old in text(), old
    file = tmp_path / "mine.toml"
    file.write_text(text().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        Exercise.load(file)
    message = str(caught.value)
    assert "\n" not in message
    return message


def line_of(old):
    return text()[: text().index(old)].count("\n") + 1


def test_the_library_loads_and_names_itself():
    assert {"jumping_jack", "squat", "biceps_curl"} <= set(Exercise.names())
    for name in Exercise.names():
        exercise = Exercise.named(name)
        assert exercise.name == name and exercise.version >= 1
        assert exercise.camera and exercise.range.say and exercise.weights
        assert exercise.hold is not None or exercise.path[0] == exercise.path[-1]


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(KeyError, match="jumping_jack"):
        Exercise.named("jumping_jacks")


def test_a_file_of_one_s_own_counts_like_the_library_s(tmp_path):
    file = tmp_path / "my_squat.toml"
    file.write_text(text().replace('name = "squat"', 'name = "my_squat"'), encoding="utf-8")
    mine = Exercise.load(file)
    assert mine.name == "my_squat"
    found = analyse(figure.squats(2), mine)
    assert found.exercise == "my_squat" and [rep.exercise for rep in found.reps] == ["my_squat"] * 2


@pytest.mark.parametrize(
    "old,new,key,said",
    [
        ("version = 3", 'version = "one"', "version", "expected a number"),
        ("version = 3", "", "version", "expected a value, got nothing"),
        (
            'first = "eccentric"',
            'first = "down"',
            "first",
            "expected one of eccentric, concentric, got 'down'",
        ),
        ('camera = "Hip', 'views = ["above"]\ncamera = "Hip', "views", "expected one of front"),
        ("least = 38", "least = 500", "range.least", "expected a number from"),
        ("target = 85", "target = 10", "range.target", "expected another value than rest"),
        ('signal = "thighs"', 'signal = "thigh"', "range.signal", "got 'thigh'"),
        ('lean = "trunk_lean"', 'lean = "trunk_leen"', "signals.lean", "'trunk_leen' at column 1"),
        ('lean = "trunk_lean"', 'lean = "trunk_lean +"', "signals.lean", "the end at column 13"),
        ('lean = "trunk_lean"', 'knee_angle = "trunk_lean"', "signals.knee_angle", "a name of its own"),
        ('"remain < 0.35 and speed < 2"', '"reach"', "states.1.enter", "expected a comparison"),
        ('"remain < 0.35 and speed < 2"', '"reech > 1"', "states.1.enter", "signals of this file"),
        (
            '"remain < 0.35 and speed < 2"',
            '"up(nose, neck) > 1"',
            "states.1.enter",
            "belongs under [signals]",
        ),
        ('name = "standing"', 'name = "stood"', "states.1.name", "got 'stood'"),
        (
            'path = ["standing", "bottom", "standing"]',
            'path = ["standing", "bottom"]',
            "path",
            "at least three",
        ),
        ('between = ["going down", "coming up"]', 'between = ["down"]', "between", "2 names"),
        ("shortest = 0.6", "shortest = 0", "times.shortest", "expected a number from 0.05 to 60"),
        ("longest = 12", "longest = 12\nslowest = 3", "times.slowest", "expected one of shortest, longest"),
        ("swing =", "swung =", "evidence", "got 'swung'"),
        ("hip = 3", "hipp = 3", "weights.hipp", "got 'hipp'"),
        ("cost = 0.1", "cost = 7", "faults.1.cost", "from 0 to 1"),
    ],
)
def test_a_fault_names_line_key_and_what_was_expected(tmp_path, old, new, key, said):
    message = fault(tmp_path, old, new)
    assert message.startswith("mine.toml:")
    assert f": {key}" in message and said in message
    if new and "\n" not in new:
        near = int(message.split(":")[1])
        assert near == line_of(old) or key in ("views", "evidence")


def test_text_that_is_not_toml_names_its_line(tmp_path):
    assert "expected TOML" in (message := fault(tmp_path, "version = 3", "version = = 1"))
    assert message.startswith(f"mine.toml:{line_of('version = 3')}:")


SHORTEST = """
name = "nod"
title = "Nod"
version = 1
camera = "In front."
first = "eccentric"
path = ["up", "down", "up"]
between = ["going down", "coming up"]
[signals]
lean = "trunk_lean"
[range]
signal = "lean"
rest = 10
target = 60
unit = "deg"
say = "Lower"
"""


def mine(tmp_path, more):
    file = tmp_path / "nod.toml"
    file.write_text(SHORTEST + more, encoding="utf-8")
    return Exercise.load(file)


def test_a_short_file_is_a_rule_with_the_usual_states_times_and_range(tmp_path):
    nod = mine(tmp_path, "")
    assert nod.range.least == pytest.approx(0.45 * 50) and nod.range.slack == pytest.approx(0.4 * 50)
    assert [state.name for state in nod.states] == ["up", "down"] and nod.times.longest == 12
    assert len(nod.views) == 4 and nod.evidence == ()


def test_needs_of_older_files_are_read_as_evidence_and_refuse_nothing(tmp_path):
    older = """
[[states]]
name = "up"
enter = "remain < 0.35"
leave = "reach > 0.45"
[times]
shortest = 0.5
longest = 9
shortest_half = 0.2
[[needs]]
that = "lean < 5"
at = "turn"
optional = true
auto = true
reason = "not_this_exercise"
detail = "never so"
"""
    nod = mine(tmp_path, older)
    assert [evidence.detail for evidence in nod.evidence] == ["never so"]
    assert nod.times == mine(tmp_path, "[times]\nshortest = 0.5\nlongest = 9").times


def test_side_belongs_to_rules_that_judge_sides_apart(tmp_path):
    assert "only in rules with" in fault(tmp_path, '"thigh_incline.both"', '"thigh_incline.side"')


def test_lines_of_keys():
    lines = key_lines("a = 1\n[t]\nb = [\n 1,\n]\n[[s]]\nn = 1\n[[s]]\n# n = 3\nn = 2\n")
    assert lines == {
        ("a",): 1, ("t",): 2, ("t", "b"): 3, ("s", 0): 6, ("s", 0, "n"): 7, ("s", 1): 8, ("s", 1, "n"): 10,
    }  # fmt: skip


def test_signals_that_each_double_the_last_are_refused(tmp_path):
    doubling = "\n".join(f's{n} = "s{n - 1} + s{n - 1}"' for n in range(1, 40))
    message = fault(tmp_path, "[signals]\n", f'[signals]\ns0 = "trunk_lean"\n{doubling}\n')
    assert message.endswith("with those of the signals it uses, got 1023")
    assert ": signals.s9: expected at most 1000" in message


@pytest.mark.parametrize(
    "new",
    ["version = " + "9" * 5000, "version = 0x" + "f" * 5000, f"version = {'[' * 3000}{']' * 3000}"],
    ids=["digits", "hexadecimal", "deep"],
)
def test_a_number_or_a_nesting_that_is_too_long_is_one_short_line(tmp_path, new):
    (version,) = re.findall(r"^version = \d+$", text(), re.MULTILINE)
    assert len(fault(tmp_path, version, new)) < 300


def test_a_key_with_escape_sequences_is_told_without_them(tmp_path):
    message = fault(tmp_path, "[signals]\n", '[signals]\n"\\u001b[2J\\nup" = "trunk_lean"\n')
    assert message.isprintable()
