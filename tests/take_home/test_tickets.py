"""A ticket: for some minutes, for some downloads, for nobody who guesses."""

from __future__ import annotations

import pytest

from mirror.take_home import ASKERS, DOWNLOADS, MOST_TICKETS, WRONG, WRONG_S, Served, Tickets, TooManyError

CARD = Served(b"png", "image/png")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tickets(clock: Clock) -> Tickets:
    return Tickets(clock, minutes=10)


def test_a_file_is_there_until_its_time_is_over(tickets: Tickets, clock: Clock) -> None:
    token = tickets.put({"card.png": CARD})
    clock.now += 599.0
    assert tickets.take(token, "card.png", "a") == CARD
    clock.now += 1.0
    assert tickets.take(token, "card.png", "a") is None
    assert len(tickets) == 0


def test_it_is_handed_out_so_often_and_no_more(tickets: Tickets) -> None:
    token = tickets.put({"card.png": CARD})
    assert all(tickets.take(token, "card.png", "a") for _ in range(DOWNLOADS))
    assert tickets.take(token, "card.png", "a") is None


def test_tokens_have_128_bits_and_no_two_are_alike(tickets: Tickets) -> None:
    tokens = {tickets.put({}) for _ in range(50)}
    assert len(tokens) == 50 and {len(token) for token in tokens} == {22}


def test_another_name_or_token_finds_nothing(tickets: Tickets) -> None:
    token = tickets.put({"card.png": CARD})
    assert tickets.take(token, "../card.png", "a") is None
    assert tickets.take(token[:-1], "card.png", "a") is None
    assert tickets.take("", "", "a") is None


def test_who_guesses_is_not_answered_for_a_minute_and_others_are(tickets: Tickets, clock: Clock) -> None:
    token = tickets.put({"card.png": CARD})
    for _ in range(WRONG):
        assert tickets.take("guessed", "card.png", "b") is None
    with pytest.raises(TooManyError):
        tickets.take(token, "card.png", "b")
    assert tickets.take(token, "card.png", "a") == CARD
    clock.now += WRONG_S + 1
    assert tickets.take(token, "card.png", "b") == CARD


def test_of_many_the_oldest_gives_way(tickets: Tickets) -> None:
    first, *others = [tickets.put({"card.png": CARD}) for _ in range(MOST_TICKETS + 1)]
    assert tickets.take(first, "card.png", "a") is None
    assert tickets.take(others[0], "card.png", "a") == CARD


def test_who_asked_is_remembered_within_bounds(tickets: Tickets) -> None:
    for number in range(ASKERS + 50):
        tickets.take("guessed", "", str(number))
    assert len(tickets._wrong) == ASKERS
