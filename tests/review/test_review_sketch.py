"""Drawing over a recording: what each tool makes, when it is seen, what moves and what is taken back."""

import pytest

from mirror.review.sketch import Sketch, angle_deg, distance, read_stopwatch, span_for
from mirror.store.corrections import Drawing

SPAN = (1.0, 3.0)


def drawing(kind: str, *points: tuple[float, float], start: float = 1.0, end: float = 3.0) -> Drawing:
    return Drawing(kind=kind, points=points, start_s=start, end_s=end)  # type: ignore[arg-type]


def test_a_line_goes_from_where_the_hand_goes_down_to_where_it_comes_up() -> None:
    sketch = Sketch()
    sketch.take("line")
    assert not sketch.press((10, 10), 2.0, SPAN, 5)
    sketch.move((30, 10))
    assert sketch.visible_at(2.0) == [(None, drawing("line", (10, 10), (30, 10)))]
    assert sketch.release() and sketch.drawings == (drawing("line", (10, 10), (30, 10)),)


def test_a_touch_without_a_way_is_no_line() -> None:
    sketch = Sketch()
    sketch.take("line")
    sketch.press((10, 10), 2.0, SPAN, 5)
    assert not sketch.release() and sketch.drawings == () and sketch.pending is None


def test_an_angle_takes_three_points_and_follows_the_hand_between_them() -> None:
    sketch = Sketch()
    sketch.take("angle")
    assert not sketch.press((0, 10), 2.0, SPAN, 5)
    sketch.move((0, 0))
    assert not sketch.release() and not sketch.press((0, 0), 2.0, SPAN, 5)
    sketch.move((10, 0))
    assert sketch.press((10, 0), 2.0, SPAN, 5)
    (one,) = sketch.drawings
    assert one.points == ((0, 10), (0, 0), (10, 0)) and angle_deg(one) == pytest.approx(90)


@pytest.mark.parametrize(("end", "degrees"), [((-10, 0), 180), ((10, 0), 0), ((-10, 10), 135)])
def test_an_angle_is_between_its_arms(end: tuple[float, float], degrees: float) -> None:
    assert angle_deg(drawing("angle", (10, 0), (0, 0), end)) == pytest.approx(degrees, abs=1e-4)


def test_free_hand_has_a_point_every_two_pixels() -> None:
    sketch = Sketch()
    sketch.take("free")
    sketch.press((0, 0), 2.0, SPAN, 5)
    for x in (0.5, 1.0, 3.0, 3.5, 6.0):
        sketch.move((x, 0))
    assert sketch.release() and sketch.drawings[0].points == ((0, 0), (0, 0), (3, 0), (6, 0))


def test_a_label_is_there_once_it_says_something() -> None:
    sketch = Sketch()
    sketch.take("label")
    sketch.press((5, 5), 2.0, SPAN, 5)
    assert not sketch.say("   ") and sketch.drawings == ()
    sketch.press((5, 5), 2.0, SPAN, 5)
    assert sketch.say(" knees\n out ") and sketch.drawings[0].text == "knees out" and sketch.tool is None


def test_a_stopwatch_counts_from_its_start_and_stands_at_its_end() -> None:
    sketch = Sketch()
    sketch.take("stopwatch")
    assert sketch.press((5, 5), 2.0, span_for("stopwatch", 2.0, None, 9.0), 5)
    (one,) = sketch.drawings
    assert [read_stopwatch(one, at) for at in (1.0, 2.0, 3.5)] == [0.0, 0.0, 1.5]
    assert sketch.edge("end", 4.0) and read_stopwatch(sketch.drawings[0], 7.0) == 2.0
    assert [bool(sketch.visible_at(at)) for at in (1.9, 2.0, 5.9, 6.1)] == [False, True, True, False]


def test_when_a_drawing_is_seen() -> None:
    assert span_for("angle", 2.0, SPAN, 9.0) == (1.5, 2.5)
    assert span_for("line", 2.0, SPAN, 9.0) == SPAN
    assert span_for("free", 0.4, None, 9.0) == (0.0, 1.4)


def test_without_a_tool_the_nearest_is_chosen_and_moved_whole_or_by_its_end() -> None:
    sketch = Sketch([drawing("line", (0, 0), (100, 0)), drawing("free", (0, 50), (50, 50), (100, 50))])
    sketch.press((50, 3), 2.0, SPAN, 5)
    assert sketch.chosen == 0
    sketch.move((60, 13))
    assert sketch.release() and sketch.drawings[0].points == ((10, 10), (110, 10))
    sketch.press((111, 9), 2.0, SPAN, 5)
    sketch.move((151, 29))
    assert sketch.release() and sketch.drawings[0].points == ((10, 10), (150, 30))
    sketch.press((300, 300), 2.0, SPAN, 5)
    assert sketch.chosen is None and not sketch.release()


def test_what_is_not_seen_now_cannot_be_taken_hold_of() -> None:
    sketch = Sketch([drawing("line", (0, 0), (100, 0))])
    sketch.press((50, 0), 5.0, SPAN, 5)
    assert sketch.chosen is None


def test_erasing_and_moving_are_taken_back_one_by_one() -> None:
    first = drawing("line", (0, 0), (100, 0))
    sketch = Sketch([first])
    sketch.press((50, 0), 2.0, SPAN, 5)
    sketch.move((50, 20))
    sketch.release()
    sketch.press((50, 20), 2.0, SPAN, 5)
    sketch.release()
    assert sketch.erase() and sketch.drawings == ()
    assert sketch.undo() and sketch.drawings[0].points == ((0, 20), (100, 20))
    assert sketch.undo() and sketch.drawings == (first,) and not sketch.undo()


def test_start_and_end_are_set_at_the_cursor_and_never_pass_each_other() -> None:
    sketch = Sketch([drawing("line", (0, 0), (100, 0))])
    assert not sketch.edge("start", 0.5), "nothing is chosen"
    sketch.press((50, 0), 2.0, SPAN, 5)
    assert sketch.edge("start", 0.5) and sketch.edge("end", 2.5) and not sketch.edge("start", 2.6)
    assert (sketch.drawings[0].start_s, sketch.drawings[0].end_s) == (0.5, 2.5)


def test_distance_is_to_the_nearest_of_the_line_not_of_its_ends() -> None:
    assert distance(drawing("line", (0, 0), (100, 0)), (50, 4)) == 4
    assert distance(drawing("line", (0, 0), (100, 0)), (103, 4)) == 5
