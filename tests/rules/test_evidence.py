"""Evidence: by margin, by how much was seen, by view; it says what a set looks like and refuses nothing."""

from __future__ import annotations

import pytest
import stick_figure as figure

from rules import Counter, Exercise, analyse
from rules.evidence import WeighedEvidence, clear, margin
from rules.exercise_parts import Evidence
from rules.expression import parse
from rules.looks_like import ENOUGH_REPS, LooksLike

PLACES = {"lean": 0, "hands": 1}
DEGREES = frozenset({"lean"})


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("lean < 40", (25.0, 0.0), 1.0),
        ("lean < 40", (40.0, 0.0), 0.0),
        ("lean < 40", (47.5, 0.0), -0.5),
        ("lean < 40", (90.0, 0.0), -1.0),
        ("hands > 0.2", (0.0, 0.275), 0.5),
        ("not hands > 0.2", (0.0, 0.275), -0.5),
        ("lean < 40 and hands > 0.2", (25.0, 0.2), 0.0),
        ("lean < 40 or hands > 0.2", (25.0, 0.2), 1.0),
        ("lean < 40 or hands > 0.2", (float("nan"), 0.35), 1.0),
    ],
)
def test_a_condition_is_true_by_its_margin(text, values, expected):
    assert margin(parse(text), PLACES, DEGREES)(values) == pytest.approx(expected)


def test_what_is_clear_goes_by_the_unit():
    assert clear(parse("lean < 40"), DEGREES) == 15.0
    assert clear(parse("hands > 0.2"), DEGREES) == 0.15


def weighed(evidence, frames, lasted_s=1.0):
    weighing = WeighedEvidence(evidence, PLACES, DEGREES)
    for i, values in enumerate(frames):
        weighing.add(values, 0.1, turning=i == len(frames) // 2)
    return weighing.value(lasted_s)


def test_at_the_turn_always_ever_and_by_how_far_it_swings():
    frames = [(lean, 0.0) for lean in (10.0, 10.0, 55.0, 10.0, 10.0)]
    upright = parse("lean < 40")
    assert weighed(Evidence("", "turn", upright), frames) == -1.0
    assert weighed(Evidence("", "always", upright), frames) == pytest.approx(0.6)
    assert weighed(Evidence("", "ever", parse("lean > 40")), frames) == 1.0
    assert weighed(Evidence("", swing="lean", least=30.0, most=90.0), frames) == 1.0
    assert weighed(Evidence("", swing="lean", least=60.0), frames) == -1.0


def test_what_is_not_seen_says_nothing():
    unseen = [(float("nan"), 0.0)] * 5
    assert weighed(Evidence("", "always", parse("lean < 40")), unseen) == 0.0
    once = [(10.0, 0.0), *unseen[:4]]
    assert weighed(Evidence("", "always", parse("lean < 40")), once) == pytest.approx(0.2)


def test_a_set_says_once_what_it_looks_like():
    rule = Exercise.named("squat")
    likes = [evidence.like for evidence in rule.evidence]
    against = tuple(-1.0 if like == "lunge" else 1.0 for like in likes)
    looks = LooksLike(rule)
    said = []
    for _ in range(ENOUGH_REPS + 2):
        looks.add(against)
        said.append(looks.look())
    assert said == [""] * (ENOUGH_REPS - 1) + ["lunge", "", ""] and looks.exercise == "lunge"


def test_lunges_counted_as_squats_are_noted_in_the_analysis_and_squats_are_not():
    (note,) = analyse(figure.lunges(5, yaw=60), "squat").notes
    assert (note.kind, note.exercise) == ("looks_like", "lunge") and "lunge" in note.text
    assert analyse(figure.squats(5, yaw=60), "squat").notes == ()


def test_from_another_view_the_same_movement_is_weighed_less():
    ahead, aside = Counter("jumping_jack"), Counter("jumping_jack", view="side")
    jacks = figure.jumping_jacks(3)
    for counter in (ahead, aside):
        counter.reps = [a.rep for a in (counter.update(jacks.pose(i)) for i in range(len(jacks))) if a.rep]
    assert len(ahead.reps) == len(aside.reps) == 3
    assert all(b.evidence < 0.5 * a.evidence for a, b in zip(ahead.reps, aside.reps, strict=True))


def test_every_exercise_that_evidence_names_is_known():
    names = set(Exercise.names())
    for name in names:
        likes = {evidence.like for evidence in Exercise.named(name).evidence} - {None}
        assert likes <= names - {name}
