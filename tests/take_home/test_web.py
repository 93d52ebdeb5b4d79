"""The server, asked as a telephone asks it."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from mirror.settings.options import TakeHomeSettings as Settings
from mirror.take_home import CARD, TABLE, WRONG, Served, TakeHome, reason_refused, server_of

FILES = {CARD: Served(b"\x89PNG", "image/png"), TABLE: Served(b"a,b\n", "text/csv; charset=utf-8")}


@pytest.fixture
def server() -> Iterator[TakeHome]:
    running = TakeHome("127.0.0.1", 0)
    yield running
    running.stop()


def asked(url: str) -> tuple[int, bytes, dict[str, str]]:
    at = urlsplit(url)
    connection = HTTPConnection(at.hostname or "", at.port or 0, timeout=20)
    try:
        connection.request("GET", at.path)
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.headers)
    finally:
        connection.close()


def test_the_page_has_the_picture_and_the_table(server: TakeHome) -> None:
    url = server.offer(FILES)
    status, page, headers = asked(url)
    assert status == 200 and b'src="card.png"' in page and b'href="sets.csv"' in page
    assert (
        headers["Cache-Control"] == "no-store" and "default-src 'none'" in headers["Content-Security-Policy"]
    )
    assert asked(url + CARD)[:2] == (200, b"\x89PNG")
    status, table, headers = asked(url + TABLE)
    assert (status, table) == (200, b"a,b\n") and "attachment" in headers["Content-Disposition"]


@pytest.mark.parametrize("path", ["/", "/robots.txt", "/../etc/passwd", "/" + "x" * 400, "/a/b/c"])
def test_nothing_else_is_there(server: TakeHome, path: str) -> None:
    at = urlsplit(server.offer(FILES))
    connection = HTTPConnection(at.hostname or "", at.port or 0, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 404 and b"png" not in answer.read()
    connection.close()


def test_what_is_not_asking_is_refused(server: TakeHome) -> None:
    at = urlsplit(server.offer(FILES))
    connection = HTTPConnection(at.hostname or "", at.port or 0, timeout=20)
    connection.request("POST", at.path, b"x")
    assert connection.getresponse().status == 501
    connection.close()


def test_who_guesses_is_turned_away(server: TakeHome) -> None:
    url = server.offer(FILES)
    at = urlsplit(url)
    wrong = f"http://{at.netloc}/guess/"
    assert [asked(wrong)[0] for _ in range(WRONG + 1)] == [404] * WRONG + [429]
    assert asked(url)[0] == 429


def test_after_the_end_nobody_answers(server: TakeHome) -> None:
    other = TakeHome("127.0.0.1", 0)
    url = other.offer(FILES)
    other.stop()
    with pytest.raises(OSError, match="refused"):
        asked(url)


def test_off_is_the_default_and_starts_nothing() -> None:
    assert not Settings().on
    assert server_of(Settings()) is None


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (None, "no address on a network"),
        ("0.0.0.0", "every network"),  # noqa: S104
        ("8.8.8.8", "an address of the internet"),
        ("mirror.local", "is no address"),
        ("192.168.1.20", ""),
        ("10.0.0.3", ""),
    ],
)
def test_only_a_local_network_is_served(address: str | None, why: str) -> None:
    assert why in reason_refused(address) and bool(reason_refused(address)) == bool(why)


def test_an_address_that_cannot_be_had_leaves_the_text(caplog: pytest.LogCaptureFixture) -> None:
    # of the range that is another machine's for sure: 192.0.2.0/24 is for documents alone
    assert server_of(Settings(on=True, address="192.0.2.7")) is None
    assert "no card can be fetched at 192.0.2.7" in caplog.text
