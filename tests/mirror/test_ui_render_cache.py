"""What was painted before is put there again: the same pixels, painted once, within bounds."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from mirror.flow.view import ChartView
from mirror.ui.canvas import Canvas, RenderCache
from mirror.ui.pieces.chart import EVERY_S, Charts
from mirror.ui.theme import theme

BOX = QRectF(30.5, 40.25, 200, 80)


def painted(cache: RenderCache | None, scale: float = 1.0, made: list[str] | None = None) -> np.ndarray:
    """A panel with words and words with an edge, on grey."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    canvas = Canvas(painter, theme("dark"), 400 / scale, 300 / scale, cache)

    def piece(on: Canvas) -> None:
        if made is not None:
            made.append("piece")
        on.panel(BOX, 20)
        on.text(BOX.center(), "Words", 24, weight=600)

    canvas.paint_cached("piece", BOX, piece)
    canvas.halo_text(QPointF(40, 200), "Halo", 30, "#FFFFFF")
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(300, 400, 4)[..., :3].astype(int)


@pytest.mark.parametrize("scale", [1.0, 0.5, 1.37])
def test_a_stamp_is_what_would_have_been_painted(qapp: QApplication, scale: float) -> None:
    plain, cache = painted(None, scale), RenderCache()
    for _ in range(2):
        apart = np.abs(painted(cache, scale) - plain)
        assert apart.max() <= 32 and apart.mean() < 0.1, "the edges of letters alone are blended otherwise"


def test_a_piece_is_painted_once_in_its_place_and_again_at_another_size(qapp: QApplication) -> None:
    cache, made = RenderCache(), list[str]()
    for _ in range(3):
        painted(cache, 1.0, made)
    assert made == ["piece"]
    painted(cache, 0.5, made)
    assert made == ["piece"] * 2


def test_what_was_not_used_for_longest_is_let_go(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.ui.canvas.MOST_BYTES", 3 * 4 * 100 * 100)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter, cache, made = QPainter(image), RenderCache(), list[int]()
    for key in (0, 1, 2, 0, 3, 0, 1):
        cache.put(painter, key, QRectF(0, 0, 100, 100), lambda _, key=key: made.append(key))
    painter.end()
    assert made == [0, 1, 2, 3, 1], "0 was used in between, 1 was the oldest when there was no room for 3"


def view(newest: float, title: str = "Knee") -> ChartView:
    age = np.linspace(-10, 0, 50)
    values = np.full(50, newest)
    return ChartView(title, "deg", age, values, values, 0, 180, None, True, (f"{newest:.0f}°", ""))


def test_a_chart_follows_at_a_rate_that_can_be_read_and_one_at_a_time(qapp: QApplication) -> None:
    charts, boxes = Charts(), (QRectF(0, 0, 300, 200), QRectF(0, 200, 300, 200))

    def shown(first: float, second: float, now: float, title: str = "Knee") -> tuple[int, int]:
        """Rows of the two lines on the glass."""
        image = QImage(300, 400, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        canvas = Canvas(painter, theme("dark"), 300, 400, RenderCache())
        charts.paint(canvas, boxes, (view(first, title), view(second, title)), 1.0, now)
        painter.end()
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(400, 300, 4)[:, 150, :3].astype(int)
        orange = np.flatnonzero(np.abs(pixels - (0x00, 0x9F, 0xE6)).sum(-1) < 60)
        return int(orange[orange < 200].mean()), int(orange[orange >= 200].mean())

    first = shown(20, 20, 0.0)
    assert shown(160, 160, EVERY_S / 2) == first, "too soon for either"
    one = shown(160, 160, 2 * EVERY_S)
    assert one[0] < first[0] and one[1] == first[1], "the first has waited as long, and goes before"
    two = shown(160, 160, 2 * EVERY_S + 0.01)
    assert two == (one[0], one[0] + 200)
    other = shown(20, 20, 2 * EVERY_S + 0.02, "Hip")
    assert other == first, "another signal is shown at once"
