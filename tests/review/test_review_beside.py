"""Work beside the screen's thread: what is behind a piece of work outlives the thread's hold on it."""

from __future__ import annotations

import threading
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mirror.ui.review import background
from mirror.ui.review.background import BackgroundWork


class Destroyed(QWidget):
    """Tells in which thread its last holder let go of it."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.current_thread().name)


def test_a_widget_that_is_let_go_of_meanwhile_is_not_destroyed_in_the_other_thread(qtbot: QtBot) -> None:
    told: list[str] = []
    begun, go_on = threading.Event(), threading.Event()
    made, worker = Destroyed(told), BackgroundWork()

    def work(widget: QWidget = made) -> str:
        begun.set()
        go_on.wait(10)
        return widget.objectName()

    worker.run("slow", work, lambda _, widget=made: widget.close(), lambda _: None)
    assert begun.wait(10)
    kept = weakref.ref(made)
    del made, work
    worker.close()
    go_on.set()
    qtbot.waitUntil(lambda: all(future.done() for future in background._working), timeout=10_000)
    assert kept() is not None and told == [], "the screen's thread still has it"
    other, answers = BackgroundWork(), list[str]()
    other.run("next", lambda: "done", answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == ["done"], timeout=10_000)
    assert told == ["MainThread"]
    other.close()


def test_asked_for_again_an_earlier_answer_is_void_and_an_error_is_a_line(qtbot: QtBot) -> None:
    worker, answers = BackgroundWork(), list[str]()
    wait = threading.Event()
    worker.run("one", lambda: wait.wait(10) and "first", answers.append, answers.append)
    worker.run("one", lambda: "second", answers.append, answers.append)

    def fails() -> str:
        raise ValueError("no\nsuch file")

    worker.run("other", fails, answers.append, answers.append)
    wait.set()
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=10_000)
    assert answers == ["second", "no such file"]
    worker.close()
