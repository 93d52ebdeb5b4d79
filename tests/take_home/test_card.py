"""The card as a picture: drawn, as large as what stands on it, fetched from the mirror as it was handed over."""

from __future__ import annotations

import math
from datetime import date
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from mirror.flow.card import SessionCard, of_past
from mirror.flow.offer import Offer
from mirror.flow.words import Words
from mirror.progress.past import TABLE_COLUMNS, PastSet
from mirror.take_home import CARD, TABLE, TakeHome
from mirror.ui.session_card import WIDTH, HandingOver, png
from mirror.ui.theme import theme
from rules.exercise import Exercise

THEME = theme("dark", False, False)
SQUATS = PastSet(1e9, "b", "squat", 12, 0.0, 0.9, 21.0, 40.0, 60.0, 12, 0.62, "legs")
PLANK = PastSet(1e9 + 60, "b", "plank", 0, 45.0, math.nan, 2.0, 50.0)


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> None:
    """Letters need one."""


def card(sets: tuple[PastSet, ...] = (SQUATS, PLANK)) -> SessionCard:
    words = Words()
    offer = Offer([Exercise.named(name) for name in ("squat", "plank")], words)
    return of_past(words, offer, sets, date(2001, 9, 9), "9 September 2001")


def picture(data: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(data, "PNG")
    return image


def test_it_has_the_newest_session_and_the_month() -> None:
    found = card((PastSet(9e8, "a", "squat", 5, 0.0, 0.5, 9.0, 30.0), SQUATS, PLANK))
    assert [(line.title, line.result) for line in found.lines] == [
        ("Squat", "12 repetitions"), ("Plank", "45 seconds"),
    ]  # fmt: skip
    assert [fact.value for fact in found.facts] == ["12", "2", "90 %", "23"]
    assert len(found.month) == 35 and found.streak


def test_the_picture_grows_with_the_sets() -> None:
    one, two = picture(png(card((SQUATS,)), THEME)), picture(png(card(), THEME))
    assert one.width() == two.width() == WIDTH
    assert two.height() > one.height()
    shades = {two.pixel(x, y) for x in range(0, WIDTH, 7) for y in range(0, two.height(), 7)}
    assert len(shades) > 20


def test_a_telephone_gets_it_from_the_mirror() -> None:
    server = TakeHome("127.0.0.1", 0)
    handing = HandingOver(server, THEME)
    at = urlsplit(handing.offer(card(), [SQUATS, PastSet(0.0, "now", "squat", 3, 0.0, 0.9, 1.0, 9.0)]))
    connection = HTTPConnection(at.hostname or "", at.port or 0, timeout=20)
    connection.request("GET", at.path + CARD)
    assert picture(connection.getresponse().read()).width() == WIDTH
    connection.close()
    connection.request("GET", at.path + TABLE)
    head, first, second = connection.getresponse().read().decode().splitlines()
    assert head.split(",") == list(TABLE_COLUMNS)
    assert first.startswith("2001-09-09,") and ",squat,12," in first
    assert f"{date.today().year}-" in second
    connection.close()
    handing.stop()


def test_without_a_server_there_is_no_address() -> None:
    handing = HandingOver(None, THEME)
    assert handing.offer(card(), []) == ""
    handing.stop()
