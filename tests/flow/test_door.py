"""Who comes in: members by tile or code, guests, the trainer by a PIN; and what there is to choose."""

from __future__ import annotations

from rehearsal import ANNA, BEN, PIN, Rehearsal

from mirror.flow.settings import FlowSettings
from mirror.flow.view import (
    DoorView,
    IdleView,
    TilesView,
    TrainerView,
)
from mirror.live.state import Status, Watch
from mirror.settings.file import fits_pin


def test_a_member_comes_in_by_a_code_and_another_code_is_refused() -> None:
    play = Rehearsal()
    play.touch("start")
    assert play.commands.all("codes") == [True]
    play.flow.code("https://example.org", play.now)
    notice = play.view(TilesView).notice
    assert notice is not None and notice.text == "I do not know this code"
    play.flow.code("mirror:anna", play.now)
    assert play.commands.all("begin_session") == [ANNA]
    assert play.commands.all("codes") == [True, False]
    assert play.view(TilesView).title == "What will you do, Anna?"


def test_a_gym_that_shows_no_names_knows_members_by_their_code_alone() -> None:
    play = Rehearsal(FlowSettings(names=False))
    play.touch("start")
    assert [tile.id for tile in play.view(TilesView).tiles] == ["guest"]
    play.flow.code("mirror:anna", play.now)
    assert play.commands.all("begin_session") == [ANNA]


def test_without_members_nobody_is_asked_who_they_are() -> None:
    play = Rehearsal(members=())
    play.touch("start")
    assert play.view(TilesView).kind == "choose"


def test_the_door_opens_for_the_pin_alone_and_waits_after_wrong_ones() -> None:
    play = Rehearsal()
    play.key("t")
    for _ in range(3):
        play.key(*"1111", "return")
    notice = play.view(DoorView).notice
    assert notice is not None and notice.text == "Wait 30 s"
    play.key(*PIN, "return")
    play.view(DoorView)
    play.key("escape")
    play.wait(31.0)
    play.key("t", *PIN, "return")
    play.view(TrainerView)
    play.touch("settings")
    assert play.view(TrainerView).page == "settings"
    play.key("escape")
    play.view(IdleView)


def test_a_wrist_cannot_open_the_door() -> None:
    play = Rehearsal()
    play.dwell("trainer")
    assert play.view(IdleView).targets[1].id == "trainer"
    play.touch("trainer")
    assert play.view(DoorView).typed == 0, "a finger can"


def test_without_a_pin_the_door_stays_shut_until_one_is_typed_twice() -> None:
    play = Rehearsal(FlowSettings(pin=""))
    play.key("t")
    assert play.view(DoorView).hint == "Choose a PIN of 4 to 12 digits"
    play.key(*"123", "return")
    assert refusal(play) == "A PIN has at least 4 digits"
    play.key(*"1234", "return", *"4321", "return")
    assert refusal(play) == "These were two different PINs"
    assert play.commands.all("pin") == []
    play.key(*"2468", "return", *"2468", "return")
    play.view(TrainerView)
    (stored,) = play.commands.all("pin")
    assert fits_pin("2468", str(stored)) and "2468" not in str(stored)
    play.key("escape", "t", *"1234", "return")
    assert refusal(play) == "This is not the PIN"


def test_a_first_pin_that_cannot_be_stored_opens_nothing() -> None:
    play = Rehearsal(FlowSettings(pin=""))
    play.commands.settings_can_be_written = False
    play.key("t", *"2468", "return", *"2468", "return")
    assert refusal(play) == "Not stored: the settings file cannot be written"


def refusal(play: Rehearsal) -> str:
    notice = play.view(DoorView).notice
    return "" if notice is None else notice.text


def test_without_a_camera_the_screen_says_so_and_what_to_do() -> None:
    play = Rehearsal()
    play.flow.tick(Status(Watch.CAMERA_GONE), play.now)
    view = play.view(IdleView)
    assert view.headline == "I see nothing: the camera is gone"
    assert "Trainer, Camera" in view.hint


def test_every_exercise_of_the_library_can_be_chosen() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    assert play.view(TilesView).tabs[0].label == "Plans"
    found = []
    tabs = play.view(TilesView).tabs
    assert tabs[-1].label == "Energy"
    for tab in tabs[1:-1]:
        play.touch(tab.id)
        for _ in range(play.view(TilesView).pages):
            found += [tile.id.removeprefix("exercise:") for tile in play.view(TilesView).tiles]
            play.key("right")
    from rules.exercise import Exercise

    assert sorted(found) == sorted(Exercise.names())


def test_nothing_is_stored_for_a_member_who_has_not_said_that_it_is_them() -> None:
    play = Rehearsal()
    play.touch("start")
    play.dwell("member:a")
    assert play.view(TilesView).title == "Is that you, Anna?"
    assert play.commands.all("begin_session") == []
    play.dwell("no")
    assert play.view(TilesView).title == "Who are you?"
    play.dwell("member:b")
    play.dwell("yes")
    assert play.commands.all("begin_session") == [BEN]
    assert play.view(TilesView).kind == "choose"


def test_a_question_that_nobody_answers_ends_as_the_screen_does() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("member:a")
    play.wait(46.0)
    play.view(IdleView)
    assert play.commands.all("begin_session") == []
