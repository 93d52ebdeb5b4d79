"""Every screen at every size, in both languages and in large print: targets are big, apart, and on the glass."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest
import stick_figure as figure
from every_screen import screens
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from engines.pose import INDEX
from mirror.flow.view import (
    Screen,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    WorkoutView,
)
from mirror.flow.view_parts import Pill, TogetherView
from mirror.settings.options import options
from mirror.ui.canvas import Canvas, logical_size
from mirror.ui.division import divide_glass
from mirror.ui.framing import body_area
from mirror.ui.painting import Screens
from mirror.ui.panels import Panels
from mirror.ui.pieces.chart import Charts
from mirror.ui.pieces.skeleton import paint_skeleton
from mirror.ui.pieces.summary import code_image
from mirror.ui.screens import before_set, summaries, workout
from mirror.ui.theme import DARK, THEMES, theme

SIZES = [(1080, 1920), (1920, 1080), (540, 960), (1280, 720), (800, 600), (768, 1024), (2560, 1080)]


@pytest.fixture(scope="module")
def views(qapp: QApplication) -> dict[str, Screen]:
    return screens()


def painted(  # type: ignore[no-untyped-def]
    view: Screen, size: tuple[int, int], large: bool = False, name: str = "dark", leftward: bool = False
):
    """The picture of a screen, and its places."""
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(0x808080)
    logical, scale = logical_size(*size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    canvas = Canvas(painter, theme(name, large), logical.width(), logical.height())
    places = Screens(Charts(), scale, leftward=leftward).paint(canvas, view, None, 0.0)
    painter.end()
    return image, places, QRectF(0, 0, logical.width(), logical.height())


NAMES = [
    "first_language", "first_camera", "first_health", "idle", "lifting", "idle_board", "board", "session_progress",
    "door", "who", "sure", "choose", "plans", "next", "weigh", "record",
    "stand", "watching",
    "workout", "offer", "menu", "set_summary", "session_summary",
    "games", "game_summary", "game_summary_4",
]  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_targets_are_on_the_glass_apart_and_big(
    views: dict[str, Screen], name: str, size: tuple[int, int]
) -> None:
    _, places, glass = painted(views[name], size)
    for target, box in places.items():
        assert glass.adjusted(-0.5, -0.5, 0.5, 0.5).contains(box), target
        assert min(box.width(), box.height()) >= 80, target
    for (a, first), (b, second) in itertools.combinations(places.items(), 2):
        assert not first.adjusted(2, 2, -2, -2).intersects(second.adjusted(2, 2, -2, -2)), (a, b)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", sorted(THEMES))
def test_large_print_and_every_theme_paint(views: dict[str, Screen], name: str, look: str) -> None:
    for size in SIZES[:2]:
        image, _, _ = painted(views[name], size, large=True, name=look)
        pixels = np.frombuffer(image.constBits(), np.uint8)
        assert len(np.unique(pixels)) > 20


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_middle_of_the_workout_is_left_to_the_body(size: tuple[int, int]) -> None:
    logical, _ = logical_size(*size)
    body = body_area(logical.width(), logical.height())
    places = Panels().at(0.0, (logical.width(), logical.height()), body, 2)
    assert places.ring is not None and len(places.charts) == 2
    for box in (places.meter, places.cue, places.ring, *places.charts):
        assert not body.intersects(box)
    assert places.count.y() - DARK.count * 0.73 > body.bottom() or places.count.x() + 400 < body.left() + 80


def test_the_count_is_huge_and_words_are_legible() -> None:
    assert DARK.count >= 300
    assert min(DARK.title, DARK.cue_size) >= 52 and DARK.title >= 64
    assert min(DARK.label, DARK.small, DARK.least) >= 28


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_words_stand_out_from_their_ground(name: str) -> None:
    look = THEMES[name]
    for ink, ground in (
        (look.ink, look.ground), (look.ink, look.panel), (look.ink, look.raised), (look.muted, look.panel),
        (look.on_cue, look.cue), (look.on_good, look.good), (look.left, look.panel), (look.right, look.panel),
    ):  # fmt: skip
        assert contrast(ink, ground) >= 4.5, (ink, ground)


def test_every_theme_of_the_settings_is_there() -> None:
    assert set(options()["screen.theme"].choices) == set(THEMES)


def test_the_dark_theme_is_that_of_the_standard() -> None:
    wanted = ("#56B4E9", "#E69F00", "#40E0A8", "#FFB84D", "#F5F8FA", "#0A0E12", 0.66)
    assert (DARK.left, DARK.right, DARK.good, DARK.cue, DARK.ink, DARK.panel, DARK.panel_opacity) == wanted


def test_the_skeleton_has_the_members_left_in_blue_on_the_left(qapp: QApplication) -> None:
    pose = figure.standing(0.1).mirror().pose(0)
    # what the mirrored picture shows of somebody whose left is named left again
    xy = figure.standing(0.1).pose(0).xy * np.array([-1.0, 1.0]) + np.array([1279.0, 0.0])
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_skeleton(Canvas(painter, DARK, 1280, 720), xy, pose.score)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(720, 1280, 4).astype(int)
    blue = np.abs(pixels[..., :3] - (0xE9, 0xB4, 0x56)).sum(-1) < 12
    orange = np.abs(pixels[..., :3] - (0x00, 0x9F, 0xE6)).sum(-1) < 12
    assert blue.sum() > 200 and orange.sum() > 200
    assert np.nonzero(blue)[1].max() < np.nonzero(orange)[1].min()
    assert xy[INDEX["left_wrist"], 0] < xy[INDEX["right_wrist"], 0]


@pytest.mark.parametrize(("sets", "rows"), [(2, 2), (3, 3), (4, 3), (6, 3)])
def test_sets_that_have_no_room_for_a_line_are_counted(
    views: dict[str, Screen], sets: int, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = views["session_summary"]
    assert isinstance(view, SessionSummaryView)
    said: list[str] = []
    drawn: list[QRectF] = []
    monkeypatch.setattr(summaries, "paint_set_line", lambda canvas, box, line: drawn.append(box))
    plain = Canvas.text

    def text(self: Canvas, at: QPointF, words: str, *args: object, **more: object) -> float:
        said.append(words)
        return plain(self, at, words, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", text)
    more = tuple(f"and {sets - shown} more" if shown < sets else "" for shown in range(7))
    painted(replace(view, lines=view.lines[:1] * sets, more=more), (1920, 1080))
    assert len(drawn) == rows and max(box.bottom() for box in drawn) < 1080 - 64 - 120
    assert (f"and {sets - rows} more" in said) == (rows < sets)


@pytest.mark.parametrize("large", [False, True])
def test_the_count_of_a_set_is_under_the_best_one_in_every_print(
    views: dict[str, Screen], large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = views["record"]
    assert isinstance(view, SetSummaryView)
    tops: list[float] = []
    plain = Canvas.text

    def text(self: Canvas, at: QPointF, words: str, size: float, *args: object, **more: object) -> float:
        if words == "7":
            tops.append(at.y() - QFontMetricsF(self.font(size, 700)).tightBoundingRect(words).height())
        return plain(self, at, words, size, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", text)
    painted(replace(view, count="7"), (1920, 1080), large=large)
    assert tops and tops[0] > 304.0


def test_a_code_on_the_glass_is_read_back(views: dict[str, Screen]) -> None:
    view = views["session_summary"]
    assert isinstance(view, SessionSummaryView)
    image, _, _ = painted(view, (1080, 1920))
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(1920, 1080, 4)
    assert cv2.QRCodeDetector().detectAndDecode(np.ascontiguousarray(pixels[..., :3]))[0] == view.payload
    assert code_image("x").width() == code_image("x").height() == 21 + 8


def german(qapp: QApplication) -> Callable[[str], str]:
    from mirror.ui.translation import translate

    return translate("de")


def test_german_reaches_the_screens(qapp: QApplication) -> None:
    from PySide6.QtCore import QCoreApplication, QTranslator

    from mirror.flow.words import Words

    words = Words(german(qapp))
    assert words("set.title", set=2) == "Satz 2 geschafft"
    assert words.exercise("Hands over your head") == "Hände über den Kopf"
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)


def test_places_under_a_finger() -> None:
    from mirror.ui.pieces.button import find_target

    places = {"a": QRectF(0, 0, 100, 100), "b": QRectF(110, 0, 100, 100)}
    assert find_target(places, QPointF(50, 50)) == "a"
    assert find_target(places, QPointF(106, 50)) == "b"
    assert find_target(places, QPointF(300, 50)) is None


def test_a_view_is_painted_the_same_twice(views: dict[str, Screen]) -> None:
    view = views["workout"]
    assert isinstance(view, WorkoutView)
    calm = replace(view, counted_age=99.0)
    first, second = (painted(calm, (540, 960))[0] for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("count", "room", "least"), [("8", 652.0, 1.19), ("12", 652.0, 1.1), ("8", 440.0, 1.15)]
)
def test_large_print_enlarges_the_count_in_earnest(
    qapp: QApplication, count: str, room: float, least: float
) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sizes = [
        workout.count_size(Canvas(painter, theme(large_print=large), 1080, 1920), count, room)[0]
        for large in (False, True)
    ]
    painter.end()
    assert sizes[1] / sizes[0] >= least


def test_two_digits_are_as_large_as_one_in_a_narrow_column(qapp: QApplication) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, theme(), 1920, 1080)
    one, two = (workout.count_size(canvas, count, 440.0) for count in ("8", "12"))
    painter.end()
    assert two[0] > 0.9 * one[0] and not two[1] and one[1]


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=str)
def test_a_notice_has_a_place_of_its_own(views: dict[str, Screen], size: tuple[int, int]) -> None:
    view = views["workout"]
    assert isinstance(view, WorkoutView)
    before, _, _ = painted(view, size)
    after, _, _ = painted(replace(view, notice=Pill("Slower without the graphics card")), size)
    seen = [np.array(image.constBits()).reshape(size[1], size[0], 4) for image in (before, after)]
    rows, columns = np.nonzero((seen[0] != seen[1]).any(axis=2))
    notice = QRectF(columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1)
    assert notice.height() > 60
    for body in (None, QRectF(270, 477, 1152, 441), QRectF(300, 620, 1300, 380)):
        layout = Panels().at(0.0, (float(size[0]), float(size[1])), body, 0)
        assert not any(notice.intersects(box) for box in (layout.cue, layout.meter, *layout.taken))


def test_the_outline_of_somebody_who_stands_is_not_drawn_about_somebody_who_lies(
    views: dict[str, Screen],
) -> None:
    view = views["stand"]
    assert isinstance(view, StandView)

    def drawn(figure: str, body: QRectF) -> bool:
        pictures = []
        for outlined in (False, True):
            image = QImage(QSize(1920, 1080), QImage.Format.Format_RGB32)
            image.fill(0x808080)
            painter = QPainter(image)
            before_set.paint_stand(
                Canvas(painter, DARK, 1920, 1080), replace(view, figure=figure), body, outlined
            )
            painter.end()
            pictures.append(image)
        return pictures[0] != pictures[1]

    lying, upright = QRectF(270, 477, 1152, 441), QRectF(760, 120, 400, 900)
    assert not drawn("standing", lying)
    assert drawn("standing", upright) and drawn("push_up", lying)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=str)
@pytest.mark.parametrize("people", range(5))
def test_a_glass_is_shared_by_whoever_is_seen_and_by_nobody_before_the_first_pose(
    size: tuple[int, int], people: int
) -> None:
    boxes = divide_glass(float(size[0]), float(size[1]), people).panels
    assert len(boxes) == people
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    pill = Pill("I follow you")
    nobody = TogetherView("Just start", "", "0:00", pill, None, (), False, "full", "start", "energy", ())
    painted(nobody, size)
