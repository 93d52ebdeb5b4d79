"""A side that the camera does not see is counted by the rhythm of the other: the glass says so once, aloud too."""

from __future__ import annotations

from rehearsal import Rehearsal
from test_hidden import without_the_right_leg
from test_library_cardio import high_knees

from mirror.flow.view import WorkoutView

WORDS = "I see one side, and count both"


def lifting_knees(seen: bool) -> Rehearsal:
    """High knees are chosen and done, sideways."""
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:high_knees")
    play.key("space")
    poses = high_knees(14, yaw=90)
    play.play(poses if seen else without_the_right_leg(poses))
    return play


def test_a_member_of_whom_one_side_is_hidden_hears_it_once_and_is_counted() -> None:
    play = lifting_knees(seen=False)
    cues = [view.cue for view in play.shown(WorkoutView)]
    first, last = cues.index(WORDS), len(cues) - cues[::-1].index(WORDS)
    assert set(cues[first:last]) == {WORDS}
    assert play.commands.all("say").count(WORDS) == 1
    assert play.view(WorkoutView).count >= 12


def test_who_is_seen_from_both_sides_hears_nothing_of_it() -> None:
    play = lifting_knees(seen=True)
    assert WORDS not in [view.cue for view in play.shown(WorkoutView)]
