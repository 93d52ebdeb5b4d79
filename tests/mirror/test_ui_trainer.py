"""The trainer's pages: what is changed is written, what is erased was asked for twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from queue import Queue
from threading import Event, Thread, current_thread
from weakref import finalize

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mirror.flow.view import TrainerView
from mirror.flow.view_parts import Target
from mirror.flow.words import Words
from mirror.settings.file import SettingsError, fits_pin, load, set_value
from mirror.settings.options import CameraSettings, Settings, Value, options
from mirror.store.erasure import UnfinishedError
from mirror.store.members import Member
from mirror.store.sessions import SessionSummary
from mirror.ui.theme import THEMES
from mirror.ui.trainer.fields import Stepper, question
from mirror.ui.trainer.panel import TrainerPanel, style_sheet
from mirror.ui.trainer.sessions import SessionActions, SessionsPage
from mirror.ui.trainer.settings import SettingsPage
from mirror.ui.translation import languages, translator


def field(page: SettingsPage, key: str):  # type: ignore[no-untyped-def]
    """The form's field of an option."""
    return page.fields[key]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mirror.toml"


@pytest.fixture
def page(qtbot: QtBot, file: Path) -> SettingsPage:
    made = SettingsPage(Settings(), Words(), lambda key, value: set_value(key, value, file))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", languages())
def test_no_tab_cuts_its_word_in_any_language(qtbot: QtBot, language: str, size: tuple[int, int]) -> None:
    words, glass = Words(translator(language)), QWidget()
    qtbot.addWidget(glass)
    glass.resize(*size)
    pages = ("sessions", "plans", "settings", "camera", "calibration", "close")
    panel = TrainerPanel(glass, THEMES["dark"], words, {"camera": QWidget})
    panel.open(TrainerView("camera", tuple(Target(page, words(f"trainer.{page}")) for page in pages)))
    panel.grab()
    buttons = panel.findChildren(QPushButton)
    assert len(buttons) == len(pages)
    assert [one.text() for one in buttons if one.width() < one.sizeHint().width()] == []
    assert max(one.geometry().right() for one in buttons) < size[0]


def test_every_option_has_a_field(page: SettingsPage) -> None:
    for key, option in options().items():
        wanted = QComboBox if option.choices else QCheckBox if option.kind is bool else QLineEdit
        assert isinstance(field(page, key), wanted), key


def test_what_is_changed_is_written_at_once(page: SettingsPage, file: Path) -> None:
    field(page, "screen.large_print").setChecked(True)
    theme = field(page, "screen.theme")
    theme.setCurrentIndex(theme.findData("light"))
    reps = field(page, "visit.target_reps")
    reps.setText("15")
    reps.editingFinished.emit()
    kept = load(file)
    assert (kept.screen.large_print, kept.screen.theme, kept.visit.target_reps) == (True, "light", 15)


def test_what_does_not_fit_is_refused_and_said(page: SettingsPage, file: Path) -> None:
    reps = field(page, "visit.target_reps")
    reps.setText("many")
    reps.editingFinished.emit()
    assert "visit.target_reps" in page._message.text()
    assert not file.exists()


def test_a_pin_is_kept_as_its_hash_and_never_shown(page: SettingsPage, file: Path) -> None:
    pin = field(page, "trainer.pin")
    assert pin.text() == "" and pin.echoMode() is QLineEdit.EchoMode.Password
    pin.setText("4711")
    pin.editingFinished.emit()
    assert "4711" not in file.read_text(encoding="utf-8")
    assert fits_pin("4711", load(file).trainer.pin)


def test_a_file_that_cannot_be_written_is_said(qtbot: QtBot) -> None:
    def refuse(key: str, value: Value) -> object:
        raise SettingsError("mirror.toml: cannot be written: no room")

    page = SettingsPage(Settings(), Words(), refuse)
    qtbot.addWidget(page)
    field(page, "screen.large_print").setChecked(True)
    assert "no room" in page._message.text()


def kept(read, members=(), **done) -> SessionActions:  # type: ignore[no-untyped-def]
    """What can be done with sessions, without a store."""
    return SessionActions(read, members=lambda: members, **done)


def summary(number: int) -> SessionSummary:
    return SessionSummary(
        f"id{number}",
        number,
        None,
        None,
        1.7e9 + number,
        95.0,
        "closed",
        "",
        ("squat",),
        2,
        19,
        1,
        30.0,
        19,
        1,
    )


def test_sessions_are_exported_and_erased_after_being_asked_twice(qtbot: QtBot) -> None:
    there = [summary(2), summary(1)]
    exported: list[list[str]] = []

    def erase(ids: list[str]) -> int:
        there[:] = [s for s in there if s.id not in ids]
        return len(ids)

    def export(ids: list[str]) -> Path:
        exported.append(list(ids))
        return Path("exports")

    page = SessionsPage(Words(), str.capitalize, kept(lambda _: list(there), export=export, erase=erase))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    assert [page.table.item(0, c).text() for c in range(1, 6)] == ["Guest", "Squat", "2", "19", "1:35"]
    assert not page.erase.isEnabled()
    page.table.selectRow(0)
    page.export.click()
    qtbot.waitUntil(lambda: exported == [["id2"]])
    page.erase.click()
    assert len(there) == 2, "asked once is not enough"
    page.erase.click()
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    assert [s.id for s in there] == ["id1"]


def test_what_a_copy_still_has_is_said_and_the_session_is_gone_from_the_list(qtbot: QtBot) -> None:
    there = [summary(2), summary(1)]

    def erase(ids: list[str]) -> int:
        there[:] = [s for s in there if s.id not in ids]
        raise UnfinishedError(
            ["backups/mirror-2026-05-01.db: the backup could not be rewritten; delete it"], 1
        )

    page = SessionsPage(Words(), str, kept(lambda _: list(there), erase=erase))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    page.table.selectRow(0)
    page.erase.click()
    page.erase.click()
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    assert "could not be rewritten; delete it" in " ".join(
        label.text() for label in page.findChildren(QLabel)
    )


def test_marking_another_session_takes_the_first_yes_back(qtbot: QtBot) -> None:
    page = SessionsPage(Words(), str, kept(lambda _: [summary(2), summary(1)]))
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    page.table.selectRow(0)
    page.erase.click()
    page.table.selectRow(1)
    assert page.erase.text() == "Erase"


def test_a_store_that_cannot_be_read_is_said(qtbot: QtBot) -> None:
    def broken(empty: bool) -> list[SessionSummary]:
        raise OSError("the store is gone")

    page = SessionsPage(Words(), str, kept(broken))
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page._message.text() != "")
    assert "the store is gone" in page._message.text()
    assert page.table.rowCount() == 0


@pytest.mark.parametrize("name", sorted(THEMES))
def test_the_style_is_of_the_theme(name: str) -> None:
    sheet = style_sheet(THEMES[name], 0.5)
    assert THEMES[name].ground in sheet and sheet.count("{") == sheet.count("}")


def test_a_session_is_opened_to_be_looked_at(qtbot: QtBot) -> None:
    page = SessionsPage(Words(), str, kept(lambda _: [summary(2), summary(1)]))
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    assert not page.look.isEnabled()
    opened: list[str] = []
    page.opened.connect(opened.append)
    page.table.selectRow(1)
    page.look.click()
    page.table.activated.emit(page.table.model().index(1, 0))
    assert opened == ["id1", "id1"]


def test_sessions_without_a_set_are_left_out_until_they_are_asked_for(qtbot: QtBot) -> None:
    page = SessionsPage(
        Words(), str, kept(lambda empty: [summary(2), *([replace(summary(1), sets=0)] if empty else [])])
    )
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    page.empty.setChecked(True)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    page.empty.setChecked(False)
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    assert not page.empty.isChecked()


def test_a_session_that_was_taken_for_somebody_else_s_is_moved(qtbot: QtBot) -> None:
    moved: list[tuple[list[str], str | None]] = []
    page = SessionsPage(
        Words(),
        str,
        kept(
            lambda _: [summary(2), summary(1)],
            members=[Member("b", "Ben", "")],
            move=lambda ids, member: moved.append((list(ids), member)),
        ),
    )
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.move_to.count() == 3)
    assert not page.move_to.isEnabled()
    page.table.selectRow(1)
    page.move_to.activated.emit(2)
    qtbot.waitUntil(lambda: moved == [(["id1"], "b")])
    page.table.selectRow(0)
    page.move_to.activated.emit(1)
    qtbot.waitUntil(lambda: moved[1:] == [(["id2"], None)])
    page.move_to.activated.emit(0)
    assert len(moved) == 2, "the first line is no member"


def test_at_first_what_everybody_changes_is_shown_and_all_of_it_when_asked(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.resize(1000, 1800)
    page.show()
    assert field(page, "visit.target_reps").isVisible() and not field(page, "kiosk.watchdog_s").isVisible()
    page.everything.setChecked(True)
    assert all(field(page, key).isVisible() for key in options())
    page.everything.setChecked(False)
    assert not field(page, "camera.format").isVisible()


def test_people_read_words_and_not_keys(page: SettingsPage) -> None:
    turn, language = field(page, "camera.turn"), field(page, "screen.language")
    assert [turn.itemText(i) for i in range(4)][1:3] == ["a quarter to the right", "upside down"]
    assert language.itemText(0) == "that of the machine" and "Deutsch" in {
        language.itemText(i) for i in range(language.count())
    }
    assert question(options()["visit.rest_s"], Words()) == "Rest between sets (seconds)"


def test_cameras_are_a_list_with_their_names_and_one_that_is_gone_is_still_there(
    qtbot: QtBot, file: Path
) -> None:
    settings = Settings(camera=CameraSettings(device="7"))
    cameras = [("0", "Webcam C920"), ("2", "Notebook")]
    made = SettingsPage(
        settings,
        Words(),
        lambda key, value: set_value(key, value, file),
        lists={"camera.device": lambda: cameras},
    )
    qtbot.addWidget(made)
    box = field(made, "camera.device")
    assert [box.itemText(i) for i in range(3)] == ["Webcam C920", "Notebook", "7"] and box.currentIndex() == 2
    box.setCurrentIndex(1)
    assert load(file).camera.device == "2"


def test_a_number_goes_up_and_down_by_a_finger_and_not_beyond_its_bounds(
    page: SettingsPage, file: Path
) -> None:
    line = field(page, "visit.target_reps")
    stepper = line.parent()
    assert isinstance(stepper, Stepper)
    stepper.more.click()
    assert (line.text(), load(file).visit.target_reps) == ("11", 11)
    line.setText("0")
    stepper.less.click()
    assert line.text() == "0"
    rest = field(page, "visit.rest_s")
    rest.parent().more.click()
    assert load(file).visit.rest_s == 65.0


@pytest.mark.parametrize("glass", [(1080, 1920), (1920, 1080)])
def test_what_is_touched_is_as_large_as_a_finger(qtbot: QtBot, file: Path, glass: tuple[int, int]) -> None:
    made = SettingsPage(Settings(), Words())
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(THEMES["dark"], 1.0))
    made.resize(*glass)
    made.show()
    for key in ("screen.language", "visit.target_reps", "trainer.pin"):
        assert field(made, key).height() >= 70, key
    assert field(made, "visit.target_reps").parent().more.width() >= 70


def test_a_page_that_is_let_go_of_while_it_reads_is_not_destroyed_by_its_thread(qtbot: QtBot) -> None:
    """A thread that ends as the last one to know a widget would destroy it away from the screen's thread."""
    left = Event()
    at_work: Queue[Thread] = Queue()

    def read(empty: bool) -> list[SessionSummary]:
        at_work.put(current_thread())
        left.wait(20)
        return []

    destroyed_in: list[Thread] = []
    page = SessionsPage(Words(), str, kept(read))
    finalize(page, lambda: destroyed_in.append(current_thread()))
    page.refresh()
    thread = at_work.get(timeout=20)
    del page
    left.set()
    thread.join(20)
    assert not thread.is_alive() and thread not in destroyed_in
