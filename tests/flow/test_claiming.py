"""Each doubt is a grey bar to tap, and the member may say that it counted; last time's set stands beside this one."""

from __future__ import annotations

from dataclasses import replace

import stick_figure as figure
from rehearsal import Rehearsal, squatting

from mirror.flow.session import Known
from mirror.flow.settings import FlowSettings
from mirror.flow.view import SessionSummaryView, SetSummaryView, Tone
from mirror.progress.past import PastSet


def three_and_one_shallow() -> Rehearsal:
    play = squatting(FlowSettings(reps=0, sets=0))
    play.play(figure.squats(4, depth=[1.0, 0.55, 1.0, 1.0]))
    play.touch("stop")
    # as if it were recorded
    sets = play.flow.session.sets
    sets[-1] = replace(sets[-1], set=replace(sets[-1].set, id="s"))
    play.flow.go("set_summary", play.now, sets[-1])
    return play


def grey(play: Rehearsal) -> list[str]:
    return [bar.target for bar in play.view(SetSummaryView).bars if bar.tone is Tone.PLAIN]


def test_a_tap_on_a_grey_bar_says_why_it_did_not_count() -> None:
    play = three_and_one_shallow()
    (bar,) = grey(play)
    assert play.view(SetSummaryView).asked is None
    play.touch(bar)
    view = play.view(SetSummaryView)
    assert view.asked is not None and view.asked.words == "Not counted: not far enough"
    assert [target.label for target in view.asked.targets] == ["That one counted", "Right as it is"]
    assert [bar.picked for bar in view.bars] == [False, True, False, False]
    play.touch(bar)
    assert play.view(SetSummaryView).asked is None, "a second tap closes it"


def test_that_one_counted_counts_and_is_kept_beside_what_the_rules_said() -> None:
    play = three_and_one_shallow()
    assert (play.view(SetSummaryView).count, play.view(SetSummaryView).doubts) == (
        "3", ("1 not counted: not far enough",),
    )  # fmt: skip
    play.touch(grey(play)[0])
    play.key("y")
    view = play.view(SetSummaryView)
    assert (view.count, view.doubts, view.asked) == ("4", (), None)
    (place,) = play.flow.session.sets[-1].claimed
    assert play.commands.all("claim") == [("s", place + 1)]
    assert len(play.flow.session.sets[-1].set.reps) == 3, "what the rules counted stays as it is"
    play.touch("finish")
    assert play.view(SessionSummaryView).lines[-1].result == "4 repetitions"


def test_a_hand_that_rests_on_the_bar_does_as_much_as_a_finger() -> None:
    play = three_and_one_shallow()
    play.dwell(grey(play)[0])
    assert play.view(SetSummaryView).asked is not None
    play.touch("leave")
    view = play.view(SetSummaryView)
    assert (view.count, view.asked) == ("3", None) and play.commands.all("claim") == []


def test_what_is_claimed_twice_counts_once() -> None:
    play = three_and_one_shallow()
    for _ in range(2):
        play.touch(grey(play)[0])
        play.touch("claim")
    assert play.view(SetSummaryView).count == "4" and len(play.commands.all("claim")) == 1


def test_last_time_s_set_stands_beside_this_one() -> None:
    play = three_and_one_shallow()
    full = play.flow.offer.exercise("squat").range.full  # type: ignore[union-attr]
    done = play.flow.session.sets[-1].set
    before = ((full, 0.96), (0.8 * full, 0.95))
    reps = tuple(replace(done.reps[0], rom=rom, quality=quality) for rom, quality in before)
    known = Known((PastSet.of(replace(done, reps=reps, doubts=()), 1e9, "before"),))
    play.flow.memory.recall = lambda member: known  # type: ignore[method-assign]
    view = play.view(SetSummaryView)
    assert view.before == "Last time 2, quality 88 %"
    assert [bar.before if bar.before is None else round(bar.before, 2) for bar in view.bars] == [
        1.0,
        None,
        0.8,
        None,
    ]


def test_without_a_session_before_nothing_is_said_of_it() -> None:
    view = three_and_one_shallow().view(SetSummaryView)
    assert view.before == "" and all(bar.before is None for bar in view.bars)
