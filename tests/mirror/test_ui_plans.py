"""The trainer's page of plans: checked while it is written, kept for whom it is, erased when asked twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mirror.flow.words import Words
from mirror.store import members
from mirror.store.database import open_store
from mirror.store.members import plans
from mirror.ui.trainer.plans import PlansPage

TEXT = 'title = "Annas squats"\n[[steps]]\nexercise = "squat"\nreps = 8\n'


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    store = open_store(tmp_path / "mirror.db")
    members.add(store, "Anna")
    store.close()
    return tmp_path / "mirror.db"


@pytest.fixture
def page(qtbot: QtBot, path: Path) -> PlansPage:
    made = PlansPage(Words())
    qtbot.addWidget(made)
    made.refresh()
    qtbot.waitUntil(lambda: made.list.count() > 0)
    return made


def shown(page: PlansPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_those_that_come_with_the_mirror_are_there_to_begin_from(page: PlansPage) -> None:
    assert shown(page)[0] == "full_body\ncomes with the mirror"
    assert "[[steps]]" in page.text.toPlainText()
    assert not page.erase.isEnabled()
    assert page.message.text() == "Right: 7 exercises, 22 min"


def test_what_is_wrong_is_said_while_it_is_written_and_cannot_be_kept(page: PlansPage) -> None:
    page.text.setPlainText(TEXT.replace('squat"', 'sqat"'))
    assert page.message.text().startswith("full_body.toml:3: steps.1.exercise: expected one of")
    assert not page.keep.isEnabled()
    page.text.setPlainText(TEXT)
    assert page.keep.isEnabled()
    page.name.setText("No name")
    assert not page.keep.isEnabled()


def test_a_plan_is_kept_for_a_member_and_erased_again(qtbot: QtBot, page: PlansPage, path: Path) -> None:
    page.name.setText("annas")
    page.text.setPlainText(TEXT)
    page.whose.setCurrentIndex(page.whose.findText("Anna"))
    page.keep.click()
    qtbot.waitUntil(lambda: "annas\nAnna" in shown(page))
    (kept,) = plans(open_store(path))
    assert (kept.name, kept.member, kept.text) == ("annas", "Anna", TEXT)
    page.list.setCurrentRow(shown(page).index("annas\nAnna"))
    assert page.whose.currentText() == "Anna"
    page.erase.click()
    assert page.erase.text() == "Erase this plan for good?"
    assert len(plans(open_store(path))) == 1
    page.erase.click()
    qtbot.waitUntil(lambda: "annas\nAnna" not in shown(page))
    assert plans(open_store(path)) == []
