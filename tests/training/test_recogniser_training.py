"""The recogniser's training: what it draws, that it learns and goes on where it was stopped, what it leaves out."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))

import stick_figure as figure
from constant_network import constant

from bench.counted import Clip
from bench.recognition import fitting, learning, seeing
from bench.recognition.choosing import LEAST, START, choose_for_folds, cost
from bench.recognition.classes import NONE, classes
from bench.recognition.drawn import AT_EASE, DrawnMovement, draw_figure, draw_figures, drawn_movements
from bench.recognition.fitting import KINDS, Course, Net, Windows
from bench.recognition.learning import Lessons, fold_of
from bench.recognition.recorded import Recording
from bench.recognition.seeing import Seen, see_clips
from bench.recognition.variety import BEFORE, boxed
from engines.pose import INDEX
from rules import analyse
from rules.body import BodyStream
from rules.recognition.network import Network
from rules.recognition.weighing import Movements, Weighing, explain_seconds
from rules.recognition.windows import STEPS, WindowStream, centre_windows, mirror_windows
from rules.results import Rep

NOTHING, SQUAT = classes().names.index(NONE), classes().names.index("squat")
MADE, RECORDED = KINDS.index("made"), KINDS.index("recorded")


def see_windows(sequence):
    """Its windows from two seconds on, less the last two seconds."""
    return WindowStream(BEFORE).see(BodyStream().of_sequence(sequence))[1][8:-8].astype(np.float16)


def figures(yaws, kind=MADE):
    """A figure that squats and one that stands, seen from these angles, as windows with their class."""
    parts = [(movement(yaw), label) for yaw in yaws for movement, label in MOVEMENTS]
    x = np.concatenate([windows for windows, _ in parts])
    label = np.concatenate([np.full(len(windows), label) for windows, label in parts])
    group = np.concatenate([np.full(len(windows), i) for i, (windows, _) in enumerate(parts)])
    return Windows(x, label, np.full(len(label), kind), group)


MOVEMENTS = (
    (lambda yaw: see_windows(figure.squats(4, yaw=yaw)), SQUAT),
    (lambda yaw: see_windows(figure.standing(10, yaw=yaw)), NOTHING),
)


@pytest.fixture(scope="module")
def windows():
    return figures((0, 40, 90))


@pytest.fixture
def often(monkeypatch):
    monkeypatch.setattr(fitting, "OFTEN", 2)


def net():
    torch.manual_seed(3)
    return Net()


def weights(of):
    return np.concatenate([value.detach().numpy().ravel() for value in of.parameters()])


def test_a_short_course_tells_a_squat_from_standing_from_an_angle_it_has_not_seen(windows):
    course = Course(net(), 60, 3e-3, seed=1)
    course.run(windows, batch=48)
    other = figures((65,))
    answers = Network.of(course.net.arrays()).probabilities(other.x.astype(np.float32)).argmax(1)
    assert np.mean(answers == other.label) > 0.9


def test_a_course_that_was_stopped_ends_at_the_same_weights(windows, often, tmp_path):
    through = Course(net(), 7, 3e-3, seed=1)
    through.run(windows, batch=16)
    file = tmp_path / "course.checkpoint"
    Course(net(), 7, 3e-3, seed=1, checkpoint=file).run(windows, batch=16, until=5)
    again = Course(Net(), 7, 3e-3, seed=1, checkpoint=file)
    assert again.done == 4, "the last checkpoint before it was stopped"
    again.run(windows, batch=16)
    assert np.array_equal(weights(again.net), weights(through.net))
    assert not file.exists()


def test_numpy_answers_as_the_net_does(windows):
    """Its normalisation is within the weights that are handed over."""
    course = Course(net(), 12, 3e-3, seed=1)
    course.run(windows, batch=32)
    some = windows.x[::9].astype(np.float32)
    ready = centre_windows(some[:, -STEPS:])
    with torch.no_grad():
        logits = sum(course.net(torch.from_numpy(side)) for side in (ready, mirror_windows(ready)))
    expected = torch.softmax(logits / 2, 1).numpy()
    assert Network.of(course.net.arrays()).probabilities(some) == pytest.approx(expected, abs=3e-3)


def odds_of(label, kind, group):
    """How often each of some windows is drawn."""
    return Windows(np.zeros((len(label), 1, 1)), np.array(label), np.array(kind), np.array(group)).odds()


def test_none_is_drawn_as_often_as_all_others_together_and_each_of_them_alike():
    odds = odds_of([NOTHING, SQUAT, SQUAT, SQUAT, 3], [MADE] * 5, [0, 1, 2, 3, 4])
    assert odds[0] == pytest.approx(0.5)
    assert odds[1:4].sum() == pytest.approx(0.25) == odds[4]


def test_one_room_is_drawn_less_often_than_many_and_a_long_recording_hardly_more_than_a_short_one():
    label = [SQUAT] * 6
    one = odds_of(label, [MADE, *[RECORDED] * 5], [0, 1, 1, 1, 1, 1])[1:].sum()
    five = odds_of(label, [MADE, *[RECORDED] * 5], [0, 1, 2, 3, 4, 5])[1:].sum()
    assert one < five
    odds = odds_of([SQUAT] * 5, [RECORDED] * 5, [1, 1, 1, 1, 2])
    assert odds[:4].sum() == pytest.approx(2 * odds[4])


def extent(windows):
    """Width and height of the points that are seen, of every sample."""
    points, seen = windows[..., :30].reshape(*windows.shape[:2], 15, 2), windows[..., 30:45, None] > 0
    return np.where(seen, points, -9).max(2) - np.where(seen, points, 9).min(2)


def test_points_in_a_box_fill_it_in_every_sample_and_are_themselves_when_it_is_done_again(windows):
    some = windows.x[windows.x[..., 49].all(1)][::9].astype(np.float32)
    some[..., 36], some[..., 12:14] = 0, 0  # a wrist is out of sight
    sides = np.tile([500.0, 900.0], (len(some), 1))
    drawn = boxed(some, sides)
    wide, high = extent(drawn).transpose(2, 0, 1)
    assert high / wide == pytest.approx(np.full(wide.shape, 1.8), rel=1e-3)
    assert wide == pytest.approx(np.repeat(wide[:, :1], BEFORE, axis=1), rel=1e-3)
    assert not drawn[:, :, 12:14].any()
    assert boxed(drawn, sides)[..., :45] == pytest.approx(drawn[..., :45], abs=2e-3)


def clip(source, exercise="squat", name=""):
    sequence = figure.squats(1)
    return Clip(name or source, exercise, 1, (1,), (), source, False, "third", sequence)


def recording(source, windows):
    return Recording(clip(source), np.arange(len(windows)), windows, np.full(len(windows), SQUAT))


@pytest.fixture
def lessons(tmp_path, monkeypatch, windows):
    """Lessons of two steps each, on drawn figures."""
    monkeypatch.setattr(learning, "FIRST", (2, 3e-3))
    monkeypatch.setattr(learning, "SECOND", (2, 3e-3))
    monkeypatch.setattr(learning, "make_windows", lambda *_: windows)
    monkeypatch.setattr(learning, "draw_windows", lambda seed: windows)

    def begin(folder):
        return Lessons(tmp_path / folder, tmp_path, seed=0, say=lambda line: None)

    return begin


def test_a_fold_never_sees_what_is_left_out(lessons, windows):
    squats = windows.x[windows.label == SQUAT]
    fold = fold_of("s02")
    first = lessons("one").learn([recording("s02", squats), recording("v05", squats)], fold)
    other = lessons("two").learn([recording("s02", 0 * squats), recording("v05", squats)], fold)
    assert all(np.array_equal(*pair) for pair in zip(first.kernels, other.kernels, strict=True))
    all_ = lessons("one").learn([recording("s02", squats), recording("v05", squats)], None)
    assert not np.array_equal(all_.kernels[0], first.kernels[0])


def test_members_hold_different_lessons_and_answer_together(lessons, windows, monkeypatch):
    found = [recording("s02", windows.x)]
    monkeypatch.setattr(learning, "MEMBERS", ((0, False), (1, False), (0, True)))
    network = lessons("three").learn(found, None)
    assert [len(part) for part in network.biases] == [3] * 5
    first, second, third = (network.kernels[0][number] for number in range(3))
    assert not np.array_equal(first, second) and not np.array_equal(first, third)
    monkeypatch.setattr(learning, "MEMBERS", ((0, False),))
    assert np.array_equal(lessons("one").learn(found, None).kernels[0][0], first)


def test_what_was_learned_is_read_and_not_learned_again(lessons, windows, monkeypatch):
    found = [recording("s02", windows.x)]
    first = lessons("one").learn(found, None)
    monkeypatch.setattr(learning, "Course", None)
    again = lessons("one").learn(found, None)
    assert np.array_equal(again.layers[1], first.layers[1])


def drawn(shows, **fields):
    """One figure that is drawn so: its sequence."""
    return draw_figure(np.random.default_rng(0), DrawnMovement(shows, **fields))


def test_every_declared_drawing_shows_a_class_and_is_seen_whole():
    shown = {movement.shows for movement in drawn_movements()}
    assert NONE in shown and shown <= set(classes().names)
    swings = {name for movement in drawn_movements() for name in (*movement.rest, *movement.turn)}
    assert {name.removesuffix("_l").removesuffix("_r") for name in swings} <= set(AT_EASE)
    figures = list(draw_figures(np.random.default_rng(0), 3, 5))
    assert sum(label == NONE for label, _ in figures) == 5 and len(figures) == 3 * (len(shown) - 1) + 5
    for _, sequence in figures:
        assert np.isfinite(sequence.xy[:, [INDEX[f"{side}_wrist"] for side in ("left", "right")]]).all()


def test_a_drawn_figure_is_the_movement_that_the_table_says():
    squats = drawn("squat", turn={"trunk": 35, "thigh": 88, "shin": -25}, rep_s=(2.0, 2.0))
    assert len(analyse(squats, "squat").reps) in {2, 3, 4}
    leaps = drawn("jump_squat", turn={"thigh": 80, "shin": -28}, rep_s=(1.0, 1.0), leap=35)
    ankles = leaps.xy[:, INDEX["left_ankle"], 1]
    assert np.ptp(ankles) > 3 * np.ptp(squats.xy[:, INDEX["left_ankle"], 1])
    standing = drawn(NONE)
    assert np.ptp(standing.xy[:, INDEX["left_wrist"]], axis=0).max() < np.ptp(squats.xy[:, INDEX["nose"], 1])


def test_sides_in_turn_do_in_turn_what_one_side_is_told():
    sequence = drawn("high_knees", turn={"thigh_l": 85}, way="in_turn", rep_s=(0.8, 0.8), pause=0.0)
    height = [sequence.xy[:, INDEX[f"{side}_knee"], 1] for side in ("left", "right")]
    ways = [np.ptp(own) for own in height]
    assert min(ways) > 0.5 * max(ways)
    assert np.corrcoef(*height)[0, 1] < 0


def test_drawn_figures_are_in_both_lessons_of_the_member_that_learns_them(lessons, windows, monkeypatch):
    some, found = lessons("one"), [recording("s02", windows.x)]
    others = replace(windows, x=windows.x[::-1], kind=np.full(len(windows.x), KINDS.index("drawn")))
    monkeypatch.setattr(learning, "draw_windows", lambda seed: others)
    assert len(some.taught.x) == 2 * len(windows.x)
    assert not np.array_equal(weights(some.first((0, True))), weights(some.first((0, False))))
    monkeypatch.setattr(learning, "MEMBERS", ((0, False), (0, True)))
    plain, drawn = some.learn(found, None).kernels[0]
    assert not np.array_equal(plain, drawn)


def test_what_is_drawn_mostly_shows_exercises():
    drawn, label = KINDS.index("drawn"), [NOTHING, NOTHING, SQUAT, SQUAT]
    odds = odds_of(label, [MADE, drawn, MADE, drawn], [0, 1, 2, 3])
    assert odds[1] / odds[0] < 0.5 * odds[3] / odds[2] and odds[2:].sum() == pytest.approx(0.5)


def test_every_declared_movement_can_be_posed_and_none_is_an_exercise_too():
    nothing = set(classes().classes[NONE].made)
    for name, described in classes().classes.items():
        assert described.made and (name == NONE or not nothing & set(described.made))
        for movement in map(classes().movement, described.made):
            assert all(np.isfinite(classes().pose(pose).vector).all() for pose in movement.poses)


def answer(source, exercise, look, name=""):
    """A clip in which two seconds of one repetition looked like a squat by `look`."""
    rep = Rep(1, "squat", 0.0, 1.0, 2.0, 90.0, "deg", 1.0, 1.0, 1.0)
    movements = {"squat": Movements.of([(2.0, 1.0, look, 0.5)] * 2, looked=4.0 * look)}
    return Seen(clip(source, exercise, name), movements, {"squat": (rep,)}, 1)


def test_numbers_of_evidence_are_chosen_on_the_other_folds():
    """What one source shows changes the numbers of every fold but its own."""
    plain = [answer("v05", "squat", 0.9, "a"), answer("s01", NONE, 0.1, "b")]
    strange = [*plain, *(answer("s02", NONE, 0.3, f"c{i}") for i in range(4))]
    fold, without, with_ = fold_of("s02"), choose_for_folds(plain), choose_for_folds(strange)
    assert with_[fold] == without[fold]
    assert any(own != other for own, other in zip(with_, without, strict=True))


def test_what_is_chosen_costs_no_more_than_where_it_began():
    found = [answer("v05", "squat", 0.2, "a"), answer("s01", NONE, 0.1, "b")]
    numbers = choose_for_folds(found)[fold_of("s02")]
    assert cost(found, numbers) < cost(found, START)
    assert explain_seconds(found[0].movements["squat"], numbers) > 0.0


def test_numbers_lie_in_the_middle_between_what_is_one_and_what_is_none():
    """Any numbers in between make no mistake; those with most room on both sides cost least."""
    found = [answer("v05", "squat", 0.5, "a"), answer("s01", NONE, 0.05, "b")]
    near, middle, far = (cost(found, Weighing(0.1, share)) for share in (0.02, 0.05, 0.2))
    assert middle < near and middle < far


def test_a_clip_without_movements_loses_the_exercise_whatever_the_numbers_are():
    still = replace(answer("v05", "squat", 0.5), movements={}, reps={})
    assert cost([still], START) == pytest.approx(1.0) == cost([still], replace(START, share=0.05))


def test_what_was_seen_is_remembered_as_it_was(tmp_path, monkeypatch):
    """And is seen again where the numbers are others."""
    networks = [constant(none=1, squat=3)] * learning.FOLDS
    found = [recording("s02", np.zeros((1, BEFORE, 50), np.float16))]
    first = see_clips(found, networks, START, tmp_path, lambda line: None)[0]
    assert first.named == 1 and first.recognise(LEAST) == "squat"
    monkeypatch.setattr(seeing, "_see", None)
    again = see_clips(found, networks, START, tmp_path, lambda line: None)[0]
    assert again.reps == first.reps and again.named == first.named
    for name, movements in first.movements.items():
        assert explain_seconds(again.movements[name], LEAST) == explain_seconds(movements, LEAST)
    with pytest.raises(TypeError):
        see_clips(found, networks, replace(START, seconds=9.0), tmp_path, lambda line: None)
