"""The first run: a camera by its picture, what is not well with its cure, the PIN; all of it on the glass."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from rehearsal import SessionCommands

from mirror.flow.commands import CameraChoice, Complaint
from mirror.flow.flow import Flow
from mirror.flow.offer import Offer
from mirror.flow.settings import FlowSettings
from mirror.flow.stages import STAGES
from mirror.flow.view import DoorView, FirstRunView, IdleView, Tone, TrainerView
from mirror.flow.words import Words
from mirror.live.state import Status, Watch
from mirror.settings.languages import LANGUAGES, languages
from rules.exercise import Exercise

FRONT, BACK = CameraChoice("0", "Webcam C920"), CameraChoice("2", "Notebook")


@dataclass
class Bench:
    """A machine that the test directs."""

    there: tuple[CameraChoice, ...] = (FRONT, BACK)
    ill: tuple[Complaint, ...] | None = ()
    used: list[str] = field(default_factory=lambda: ["0"])
    spoken: list[str] = field(default_factory=lambda: ["auto"])
    kept: list[str] = field(default_factory=list)
    looks: int = 0
    can_be_written: bool = True

    def cameras(self) -> tuple[CameraChoice, ...]:
        return self.there

    def camera(self) -> str:
        return self.used[-1]

    def use_camera(self, device: str) -> None:
        self.used.append(device)

    def languages(self) -> tuple[str, ...]:
        return languages()

    def language(self) -> str:
        return self.spoken[-1]

    def use_language(self, name: str) -> None:
        self.spoken.append(name)

    def keep(self) -> bool:
        self.kept.append(self.used[-1])
        return self.can_be_written

    def look(self) -> None:
        self.looks += 1

    def complaints(self) -> tuple[Complaint, ...] | None:
        return self.ill


def begun(bench: Bench) -> tuple[Flow, SessionCommands]:
    words, commands = Words(), SessionCommands()
    offer = Offer([Exercise.named("squat")], words)
    flow = Flow(commands, words, offer, FlowSettings(), lambda: (), STAGES, machine=bench)
    flow.go("first", 0.0)
    return flow, commands


def at_cameras(bench: Bench) -> tuple[Flow, SessionCommands]:
    """Its language is chosen."""
    flow, commands = begun(bench)
    press(flow, "next")
    return flow, commands


def shown(flow: Flow) -> FirstRunView:
    view = flow.view(0.0)
    assert isinstance(view, FirstRunView)
    return view


def press(flow: Flow, *targets: str) -> None:
    for target in targets:
        flow.choose(target, 0.0)


def test_a_language_is_chosen_by_its_own_name_and_that_of_the_machine_is_in_use() -> None:
    bench = Bench()
    flow, _ = begun(bench)
    view = shown(flow)
    assert view.step == 0 and not view.picture and view.chosen == "language:auto"
    assert [each.label for each in view.choices[1:]] == [LANGUAGES[name].name for name in languages()]
    press(flow, "language:fr")
    assert bench.spoken == ["auto", "fr"] and shown(flow).chosen == "language:fr"


def test_a_camera_is_chosen_by_its_picture_and_kept() -> None:
    bench = Bench()
    flow, _ = at_cameras(bench)
    view = shown(flow)
    assert view.picture and [each.label for each in view.choices] == ["Webcam C920", "Notebook"]
    assert view.chosen == "camera:0"
    flow.key("2", 0.0)
    assert bench.used[-1] == "2" and shown(flow).chosen == "camera:2"
    press(flow, "next")
    assert bench.kept == ["2"] and not shown(flow).picture


def test_without_a_camera_it_says_so_and_one_that_is_plugged_in_appears() -> None:
    bench = Bench(there=())
    flow, _ = at_cameras(bench)
    assert "I see no camera" in shown(flow).hint and shown(flow).choices == ()
    flow.tick(Status(Watch.CAMERA_GONE), 0.0)
    notice = shown(flow).notice
    assert notice is not None and notice.tone is Tone.STOP
    bench.there = (FRONT,)
    assert len(shown(flow).choices) == 1


def test_what_is_not_well_is_told_with_its_cure() -> None:
    bench = Bench(ill=None)
    flow, _ = at_cameras(bench)
    press(flow, "next")
    assert bench.looks == 1 and shown(flow).hint == "I am looking …"
    bench.ill = (
        Complaint("camera_set", "/dev/video0 is closed; sudo usermod -aG video $USER", True),
        Complaint("voice", "no eSpeak NG; sudo apt install espeak-ng", False),
    )
    lines = shown(flow).lines
    assert [(line.message, line.tone) for line in lines] == [
        ("This camera cannot be opened", Tone.STOP), ("The voice cannot speak", Tone.CUE),
    ]  # fmt: skip
    assert lines[0].remedy == "Go back and choose another one, or give this user the right"
    assert "sudo usermod -aG video $USER" in lines[0].detail
    press(flow, "again")
    assert bench.looks == 2
    bench.ill = ()
    assert shown(flow).hint == "All is well"


def test_the_pin_is_chosen_at_its_end_and_opens_the_door() -> None:
    flow, commands = at_cameras(Bench())
    press(flow, "next", "next", "pin")
    assert isinstance(flow.view(0.0), DoorView)
    for _ in range(2):
        press(flow, *("digit:2", "digit:4", "digit:6", "digit:8", "enter"))
    assert len(commands.all("pin")) == 1 and isinstance(flow.view(0.0), TrainerView)


def test_each_step_can_be_gone_back_from_and_the_pin_left_for_later() -> None:
    flow, commands = at_cameras(Bench())
    press(flow, "next", "back")
    assert shown(flow).step == 1
    press(flow, "back")
    assert shown(flow).step == 0
    press(flow, "next")
    press(flow, "next", "next", "later")
    assert isinstance(flow.view(0.0), IdleView) and commands.all("pin") == []


def test_settings_that_cannot_be_written_are_said() -> None:
    flow, _ = at_cameras(Bench(can_be_written=False))
    press(flow, "next")
    notice = shown(flow).notice
    assert notice is not None and "cannot be written" in notice.text


def test_a_session_without_a_machine_says_what_it_lacks() -> None:
    words = Words()
    flow = Flow(
        SessionCommands(), words, Offer([Exercise.named("squat")], words), FlowSettings(), lambda: (), STAGES
    )
    with pytest.raises(RuntimeError, match="without a machine"):
        _ = flow.machine
