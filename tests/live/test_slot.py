"""A queue of one: the newest wins, drops are counted, `keep` waits, closing lets go."""

from threading import Thread

import pytest

from mirror.live.between_stages import ClosedError, Slot


def test_the_newest_wins_and_drops_are_counted() -> None:
    slot: Slot[int] = Slot()
    for i in range(5):
        slot.put(i)
    assert slot.take() == 4
    assert slot.dropped == 4


def test_an_empty_slot_gives_none_after_the_time() -> None:
    assert Slot[int]().take(timeout_s=0.0) is None


def test_keeping_loses_nothing() -> None:
    slot: Slot[int] = Slot(keep=True)
    producer = Thread(target=lambda: [slot.put(i) for i in range(200)])
    producer.start()
    assert [slot.take() for _ in range(200)] == list(range(200))
    producer.join()
    assert slot.dropped == 0


def test_closing_leaves_the_last_item_to_take() -> None:
    slot: Slot[int] = Slot()
    slot.put(7)
    slot.close()
    assert slot.take() == 7
    with pytest.raises(ClosedError):
        slot.take()
    with pytest.raises(ClosedError):
        slot.put(8)


def test_closing_wakes_who_waits() -> None:
    slot: Slot[int] = Slot(keep=True)
    slot.put(1)
    ended = []

    def waiting() -> None:
        with pytest.raises(ClosedError):
            slot.put(2)
        ended.append(True)

    thread = Thread(target=waiting)
    thread.start()
    slot.close()
    thread.join(5)
    assert ended == [True]
