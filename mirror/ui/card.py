"""The card of a session as a picture, as high as what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from mirror.flow.card import SessionCard
from mirror.ui.canvas import RIGHT, Canvas
from mirror.ui.pieces.facts import paint_facts
from mirror.ui.pieces.month import paint_month
from mirror.ui.screens.session_summary import LINE, paint_line
from mirror.ui.theme import Theme

WIDTH, EDGE, GAP = 1080, 56.0, 24.0
"""As wide as a telephone's screen, px."""
HEAD, FACTS, MONTH, FOOT = 232.0, 170.0, 216.0, 96.0
NAME = "Mirror"


def draw(card: SessionCard, theme: Theme) -> QImage:
    """Paint it. Needs a QGuiApplication."""
    image = QImage(WIDTH, round(_height(card)), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _paint(Canvas(painter, theme, image.width(), image.height()), card)
    painter.end()
    return image


def png(card: SessionCard, theme: Theme) -> bytes:
    """The picture's file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(draw(card, theme))
    return bytes(held.data())


def _height(card: SessionCard) -> float:
    found = HEAD + FOOT + len(card.lines) * (LINE + 14)
    found += (FACTS + GAP) * bool(card.facts) + (MONTH + GAP) * bool(card.month)
    return found + 64 * bool(card.more)


def _paint(canvas: Canvas, card: SessionCard) -> None:
    theme, room, y = canvas.theme, canvas.width - 2 * EDGE, HEAD
    canvas.text(QPointF(EDGE, 122), card.title, theme.title, weight=700, room=room)
    canvas.text(QPointF(EDGE, 178), card.subtitle, theme.label, theme.muted, room=room)
    if card.facts:
        paint_facts(canvas, QRectF(EDGE, y, room, FACTS), card.facts)
        y += FACTS + GAP
    if card.month:
        paint_month(canvas, QRectF(EDGE, y, room, MONTH), card.month, card.streak, card.record)
        y += MONTH + GAP
    for line in card.lines:
        paint_line(canvas, QRectF(EDGE, y, room, LINE), line)
        y += LINE + 14
    if card.more:
        canvas.text(QPointF(EDGE + 8, y + 34), card.more, theme.small, theme.muted, room=room)
    at = QPointF(canvas.width - EDGE, canvas.height - 40)
    canvas.text(at, NAME, theme.small, theme.muted, 600, RIGHT)
