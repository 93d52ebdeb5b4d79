"""The card of a session as a picture, as high as what stands on it: as a file without a display, and offered to the
telephone that reads the code.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDate, QIODevice, QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from mirror.flow.card import SessionCard, of_past
from mirror.flow.offer import Offer
from mirror.flow.words import Words
from mirror.progress.days import day_of
from mirror.progress.past import Past, PastSet, write_table
from mirror.settings.languages import LANGUAGES
from mirror.take_home import CARD, TABLE, Served, TakeHome
from mirror.ui.canvas import RIGHT, Canvas
from mirror.ui.pieces.summary import paint_facts, paint_month
from mirror.ui.screens.summaries import SET_LINE, paint_set_line
from mirror.ui.theme import Theme, theme
from mirror.ui.translation import language, translator
from rules.exercise import Exercise

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
    found = HEAD + FOOT + len(card.lines) * (SET_LINE + 14)
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
        paint_set_line(canvas, QRectF(EDGE, y, room, SET_LINE), line)
        y += SET_LINE + 14
    if card.more:
        canvas.text(QPointF(EDGE + 8, y + 34), card.more, theme.small, theme.muted, room=room)
    at = QPointF(canvas.width - EDGE, canvas.height - 40)
    canvas.text(at, NAME, theme.small, theme.muted, 600, RIGHT)


def write_card(past: Past, path: Path, wanted: str) -> None:
    """Write the newest session of a past, which is not empty, in a language of the settings."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    words = Words(translator(wanted))
    offer = Offer([Exercise.named(name) for name in Exercise.names()], words)
    at = day_of(past[-1].at)
    day = QDate(at.year, at.month, at.day)
    title = QLocale(LANGUAGES[language(wanted)].locale).toString(day, QLocale.FormatType.LongFormat)
    today = day_of(datetime.now().timestamp())
    path.write_bytes(png(of_past(words, offer, past, today, title), theme("dark", False, False)))
    app.processEvents()


class HandingOver:
    """`server` None: nothing can be fetched."""

    def __init__(self, server: TakeHome | None, theme: Theme) -> None:
        self._server, self._theme = server, theme

    def offer(self, card: SessionCard, sets: Sequence[PastSet]) -> str:
        """The address for the code, empty where nothing can be fetched; sets without a time are of now."""
        if self._server is None:
            return ""
        now = time.time()
        dated = [one if one.at else replace(one, at=now) for one in sets]
        return self._server.offer(
            {
                CARD: Served(png(card, self._theme), "image/png"),
                TABLE: Served(write_table(dated).encode(), "text/csv; charset=utf-8"),
            }
        )

    def stop(self) -> None:
        """Nobody can fetch anything any more."""
        if self._server is not None:
            self._server.stop()
