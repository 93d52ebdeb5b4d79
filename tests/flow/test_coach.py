"""The coach's voice: one thing at a repetition, nothing twice within three, praise only for what got better."""

from __future__ import annotations

import dataclasses

import stick_figure as figure
from rehearsal import Rehearsal

from mirror.flow.coach import Coach
from mirror.flow.settings import FlowSettings
from mirror.flow.words import Words
from mirror.settings.file import hash_pin
from rules.results import Rep

CLEAN = Rep(1, "squat", 0.0, 1.0, 2.0, 90.0, "deg", 1.2, 1.0, 1.0)
FAULTY = dataclasses.replace(CLEAN, faults=("leaning_forward",))
DROPPED = dataclasses.replace(CLEAN, eccentric_s=0.4)


def coach(**given: object) -> Coach:
    return Coach(Words(), **given)  # type: ignore[arg-type]


def test_it_counts_and_announces_the_last_two() -> None:
    voice = coach(target=6)
    said = [voice.announce_rep(count, CLEAN) for count in range(1, 7)]
    assert said == ["1", "2", "3", "4. Two more", "5. Last one", "6"]


def test_without_a_target_nothing_is_announced() -> None:
    voice = coach()
    assert [voice.announce_rep(count, CLEAN) for count in range(1, 4)] == ["1", "2", "3"]


def test_a_fault_is_said_once_in_three_repetitions() -> None:
    voice = coach()
    heard = []
    for count in range(1, 8):
        heard.append(voice.cue("Chest up"))
        voice.announce_rep(count, FAULTY)
    assert [i for i, said in enumerate(heard) if said] == [0, 3, 6]


def test_praise_comes_once_a_fault_that_was_spoken_of_is_gone_and_not_before() -> None:
    voice = coach()
    assert voice.announce_rep(1, CLEAN) == "1", "nothing was wrong: nothing is better"
    voice.cue("Chest up")
    assert voice.announce_rep(2, FAULTY) == "2"
    assert voice.announce_rep(3, CLEAN) == "Better"
    assert voice.announce_rep(4, CLEAN) == "4"
    voice.cue("Chest up")
    assert voice.announce_rep(5, CLEAN) == "5", "praise is not repeated within three repetitions either"


def test_who_lets_go_is_told_to_be_slower_but_not_in_whole_body_work() -> None:
    voice = coach()
    assert voice.announce_rep(1, DROPPED) == "Slower on the way down"
    assert [voice.announce_rep(count, DROPPED) for count in (2, 3)] == ["2", "3"]
    assert voice.announce_rep(4, DROPPED) == "Slower on the way down"
    assert coach(controlled=False).announce_rep(1, DROPPED) == "1"


def test_what_is_switched_off_is_not_said() -> None:
    voice = coach(count=False, cues=False, target=5)
    assert voice.cue("Chest up") == ""
    assert [voice.announce_rep(count, DROPPED) for count in range(1, 6)] == [""] * 5


def test_a_movement_that_did_not_count_is_a_repetition_too() -> None:
    voice = coach()
    heard = [voice.cue("Not counted: Go lower", refused=True) for _ in range(5)]
    assert [i for i, said in enumerate(heard) if said] == [0, 3]


def test_in_a_session_the_last_two_are_heard_in_time() -> None:
    play = Rehearsal(FlowSettings(reps=5, pin=hash_pin("2468")))
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(5))
    said = play.commands.all("say")
    assert [words for words in said if str(words)[:1].isdigit()][-5:] == [
        "1",
        "2",
        "3. Two more",
        "4. Last one",
        "5",
    ]
