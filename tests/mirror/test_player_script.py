"""The player's script in an engine of its own: it reads what was packed, projects as the review does, and draws."""

import json
from importlib import resources

import numpy as np
import pytest
from PySide6.QtQml import QJSEngine, QJSValue

from export.player.content import MISSING, pack_numbers
from mirror.ui.review.pieces.figure_painting import Lens, Viewpoint

SCRIPT = resources.files("export.player").joinpath("player.js").read_text(encoding="utf-8")
PAPER = """
const drawn = { fillText: [], stroke: 0, arc: 0, fillRect: 0, lineTo: 0 };
const ctx = { measureText: (text) => ({ width: 7 * text.length }), clearRect() {}, beginPath() {}, moveTo() {},
  lineTo() { drawn.lineTo += 1; }, stroke() { drawn.stroke += 1; }, fill() {}, arc() { drawn.arc += 1; },
  fillRect() { drawn.fillRect += 1; }, fillText(text) { drawn.fillText.push(text); } };
"""
LOOK = json.dumps(dict.fromkeys(("ink", "line", "left", "right", "trunk", "good", "panel", "muted"), "#000"))
REPS = [
    {"number": 1, "said": "Repetition 1", "start": 0.0, "turn": 0.5, "end": 1.0, "level": "good"},
    {"number": 2, "said": "Repetition 2", "start": 1.2, "turn": 1.6, "end": 2.0, "level": "good"},
]
DATA = {
    "time": [0.0, 2.0],
    "frames": 5,
    "reps": REPS,
    "bones": [[0, 1, "left"], [1, 2, "trunk"]],
    "skull": [2, 1],
}


@pytest.fixture
def engine(qapp: object) -> QJSEngine:
    made = QJSEngine()
    done = made.evaluate(SCRIPT, "player.js")
    assert not done.isError(), f"line {done.property('lineNumber').toInt()}: {done.toString()}"
    return made


def run(engine: QJSEngine, text: str) -> object:
    found: QJSValue = engine.evaluate(f"JSON.stringify((() => {{ {text} }})())")
    assert not found.isError(), found.toString()
    return json.loads(found.toString())


@pytest.mark.parametrize("values", [[1.0], [1.0, -2.0], [0.0, 300.0, -32767.0], [float("nan"), 5.0]])
def test_what_is_packed_is_read_back(engine: QJSEngine, values: list[float]) -> None:
    found = run(engine, f"return Array.from(unpacked('{pack_numbers(np.array(values))}'))")
    assert found == [MISSING if np.isnan(value) else int(value) for value in values]


@pytest.mark.parametrize(("yaw", "pitch", "zoom"), [(0, 0, 1), (-24, 10, 1), (90, 4, 2), (160, 60, 0.7)])
def test_points_are_seen_where_the_review_sees_them(
    engine: QJSEngine, yaw: float, pitch: float, zoom: float
) -> None:
    right, up, away = 0.4, 1.2, -0.3
    lens = Lens(Viewpoint(yaw, pitch, zoom), 1.75, 900.0, 600.0)
    (x, y), depth = (np.asarray(part) for part in lens.project(np.array([right, up, away])))
    # in the room, x is towards the camera and z at the right of who faces it
    view = json.dumps({"yaw": yaw, "pitch": pitch, "zoom": zoom, "tall": 1.75})
    found = run(engine, f"return project({view}, [{-away}, {up}, {-right}], 900, 600)")
    assert isinstance(found, list)
    share = 0.74 / 0.78
    assert found[0] - 450 == pytest.approx(share * (x - 450), abs=1e-6)
    assert found[1] - 300 == pytest.approx(share * (y - 300), abs=1e-6)
    assert found[2] == pytest.approx(float(depth))


@pytest.mark.parametrize("yaw", [-24.0, 0.0, 90.0, 200.0])
def test_who_lies_is_seen_from_head_to_feet(engine: QJSEngine, yaw: float) -> None:
    lying = [[x, 0.15, 0.2 * side] for side in (-1, 1) for x in np.linspace(-0.9, 0.9, 7)]
    for width, height in ((900, 600), (360, 500)):
        view = {"yaw": yaw, "pitch": 10, "zoom": 1, "tall": 0.8, "wide": 1.84}
        call = f"{json.dumps(lying)}.map((point) => project({json.dumps(view)}, point, {width}, {height}))"
        places = np.array(run(engine, f"return {call}"))[:, :2]
        assert (places > 0).all() and (places < (width, height)).all()


def test_time_is_a_frame_and_a_repetition(engine: QJSEngine) -> None:
    data = json.dumps(DATA)
    assert run(engine, f"return [-1, 0, 0.49, 0.5, 2, 9].map((t) => frameAt({data}, t))") == [
        0,
        0,
        0,
        1,
        4,
        4,
    ]
    reps = json.dumps(REPS)
    assert run(engine, f"return [0.5, 1.1, 1.2].map((t) => (repAt({reps}, t) || {{}}).number || 0)") == [
        1,
        0,
        2,
    ]
    asked = "[[0.5, 1], [0.5, -1], [1.5, 1]].map(([at, way]) => besideRep(reps, at, way))"
    assert run(engine, f"const reps = {reps}; return {asked}") == [1.2, 0, 1.5]


def test_of_what_is_long_the_curves_show_a_page(engine: QJSEngine) -> None:
    assert run(engine, "return pageAt({time: [0, 30]}, 29)") == [0, 30]
    assert run(engine, "return [pageAt({time: [0, 60]}, 25), pageAt({time: [0, 60]}, 60)]") == [
        [24, 48],
        [48, 60],
    ]


def test_the_view_never_goes_under_the_floor_nor_round_more_than_once(engine: QJSEngine) -> None:
    found = run(engine, "return turned({yaw: 170, pitch: 80, zoom: 4, tall: 1.7}, 30, 30, 3)")
    assert found == {"yaw": -160, "pitch": 88, "zoom": 5, "tall": 1.7}


def test_a_body_is_drawn_with_the_bones_that_are_known(engine: QJSEngine) -> None:
    view = "{yaw: 0, pitch: 5, zoom: 1, tall: 1.7}"
    points = "[[0, 0, 0], [0, 0.8, 0], [0, 1.6, 0]]"
    call = f"drawBody(ctx, {json.dumps(DATA)}, {view}, POINTS, 400, 300, {LOOK})"
    assert run(engine, f"{PAPER} return [{call.replace('POINTS', points)}, drawn.stroke, drawn.arc]") == [
        2,
        6,
        1,
    ]
    one = "[[0, 0, 0], [0, 0.8, 0], null]"
    assert run(engine, f"{PAPER} return [{call.replace('POINTS', one)}, drawn.stroke, drawn.arc]") == [
        1,
        3,
        0,
    ]


def test_a_curve_says_its_values_at_the_cursor_and_leaves_gaps(engine: QJSEngine) -> None:
    curve = json.dumps({
        "name": "knee", "range": [80, 180],
        "values": {"left": [1700, 900, MISSING, 1000, 1700], "right": [MISSING, 0, 0, 0, 0]},
    })  # fmt: skip
    call = f"drawCurve(ctx, {json.dumps(DATA)}, {curve}, 0.5, 400, 90, {LOOK})"
    said = run(engine, f"{PAPER} {call}; return [drawn.fillText, drawn.fillRect]")
    assert said == [["80°", "180°", "knee", "90°", "0°"], 2]


def test_the_track_numbers_the_repetitions_that_have_room(engine: QJSEngine) -> None:
    call = f"drawTrack(ctx, {json.dumps(DATA)}, 1.0, WIDE, 44, {LOOK})"
    assert run(engine, f"{PAPER} {call.replace('WIDE', '400')}; return drawn.fillText") == ["1", "2"]
    assert run(engine, f"{PAPER} {call.replace('WIDE', '40')}; return drawn.fillText") == []
