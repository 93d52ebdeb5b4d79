"""The grammar of rules: what it reads, what it refuses and where it says the fault is."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure
from hypothesis import given
from hypothesis import strategies as st

from rules.body import BodyStream
from rules.conditions import condition
from rules.expression import DEEPEST, ExpressionError, parse
from rules.quantities import Quantities, evaluate
from rules.vocabulary import check_signal


def value(text, **values):
    return condition(parse(f"({text}) > 0"), {name: i for i, name in enumerate(values)})(
        list(values.values())
    )


def number(text):
    quantities = Quantities(BodyStream().of_sequence(figure.standing(0.1)))
    return float(evaluate(parse(text), quantities, {})[0])


@pytest.mark.parametrize(
    "text,expected",
    [
        ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("8 / 4 / 2", 1), ("-2 * -3", 6),
        ("min(3, 1, 2)", 1), ("max(3, 1)", 3), ("mean(1, 2, 6)", 3), ("abs(-4.5)", 4.5), (".5 + 1.", 1.5),
        ("--3", 3), ("known(4, 5)", 4), ("known(1 / 0, 5)", 5),
    ],
)  # fmt: skip
def test_numbers(text, expected):
    assert number(text) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("a < 2", True), ("a >= 1 and b > 3", False), ("a > 5 or b <= 3", True), ("not a > 5", True),
        ("a < 2 and b < 5 or a > 100", True), ("not (a < 2 and b > 5)", True), ("a + b * 2 < max(a, 8)", True),
    ],
)  # fmt: skip
def test_conditions(text, expected):
    assert condition(parse(text), {"a": 0, "b": 1})([1.0, 3.0]) is expected


def test_an_unseen_value_makes_a_condition_unknown():
    test = condition(parse("a < 2 or b > 1"), {"a": 0, "b": 1, "c": 2})
    assert test([1.0, float("nan"), 0.0]) is None
    assert test([1.0, 5.0, float("nan")]) is True


@pytest.mark.parametrize(
    "text,expected,got,column",
    [
        ("1 +", "a number, a name or '('", "the end", 4),
        ("1 2", "an operator or the end", "'2'", 3),
        ("(1", "')'", "the end", 3),
        ("1 $ 2", "a number, a name or an operator", "'$'", 3),
        ("knee.", "a side after '.' (left, right, near, far, both, min, max, side, other)", "the end", 6),
        ("1 and 2 > 1", "a comparison such as knee < 90", "a number", 1),
        ("(1 < 2) + 1", "a number", "a comparison", 4),
        ("1 < 2 < 3", "an operator or the end", "'<'", 7),
        ("", "a number, a name or '('", "the end", 1),
        ("__import__('os')", "a number, a name or an operator", '"\'"', 12),
    ],
)
def test_a_fault_says_where_and_what_was_expected(text, expected, got, column):
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert (caught.value.expected, caught.value.got, caught.value.column) == (expected, got, column)


def test_endless_nesting_is_refused_not_run_into():
    for text in (
        "(" * 200 + "1" + ")" * 200,
        "-" * 200 + "1",
        "not " * 100 + "1 < 2",
        "abs(" * 60 + "1" + ")" * 60,
    ):
        with pytest.raises(ExpressionError, match=f"at most {DEEPEST}"):
            parse(text)
    with pytest.raises(ExpressionError, match="characters"):
        parse("1 + " * 1000 + "1")


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        parse(text)
    except ExpressionError as error:
        assert error.column >= 1


@pytest.mark.parametrize(
    "text,fault",
    [
        ("kneeangle.left", "one of"), ("knee_angle", "knee_angle with one of"), ("knee_angle.upper", "with one of"),
        ("trunk_lean.left", "without a side"), ("up(wrist.left)", "2 arguments"), ("sin(1)", "one of the functions"),
        ("up(1, wrist.left)", "a key point"), ("up(pelvis.left, nose)", "without a side"),
        ("distance(tail.left, nose)", "one of the key points"), ("min(1)", "2 to 20 arguments"),
        ("knee_angle.side", "only in rules with"), ("up(wrist.min, nose)", "with one of"),
    ],
)  # fmt: skip
def test_words_are_checked(text, fault):
    with pytest.raises(ExpressionError, match=fault):
        check_signal(parse(text), frozenset(), sided=False)


def test_signals_of_a_standing_person():
    quantities = Quantities(BodyStream().of_sequence(figure.standing(1.0)))

    def last(text):
        check_signal(parse(text), frozenset(), sided=False)
        return float(evaluate(parse(text), quantities, {})[-1])

    assert last("knee_angle.left") == pytest.approx(180, abs=5)
    assert last("thigh_incline.both") < 15 and last("trunk_lean") < 10
    assert last("up(shoulder.both, hip.both)") == pytest.approx(1.0, abs=0.05)
    assert last("up(ankle.left, knee.left)") < 0
    assert last("distance(shoulder.left, shoulder.right)") == pytest.approx(0.73, abs=0.05)
    assert last("across(shoulder.left, shoulder.right)") == pytest.approx(0.73, abs=0.05)
    assert last("angle(hip.left, knee.left, ankle.left)") == last("knee_angle.left")
    assert last("elbow_angle.min") <= last("elbow_angle.both") <= last("elbow_angle.max")
    assert last("breadth") > 0.8 and last("facing") > 0


def test_the_side_that_is_seen_stands_in_for_both():
    sequence = figure.squats(1, yaw=90)
    hidden = sequence.score.copy()
    hidden[:, 14] = 0.1
    body = BodyStream().of_sequence(type(sequence)(sequence.time, sequence.xy, hidden, None, sequence.size))
    quantities = Quantities(body)
    assert np.isnan(quantities.scalar("knee_angle", "right")).all()
    left = quantities.scalar("knee_angle", "left")
    for side in ("both", "min", "max"):
        assert np.array_equal(quantities.scalar("knee_angle", side), left)
    assert np.array_equal(quantities.scalar("knee_angle", "near"), left)
