"""The code at the end of a session: the address of the card where there is one, and the text for who has no Wi-Fi."""

from __future__ import annotations

import stick_figure as figure
from rehearsal import Rehearsal

from mirror.flow.card import SessionCard
from mirror.flow.settings import FlowSettings
from mirror.flow.view import SessionSummaryView
from mirror.progress.past import PastSet

URL = "http://192.168.1.20:8460/token/"


def finished(address: str) -> Rehearsal:
    """A guest has done two squats and looks at the summary of the session."""
    rehearsal = Rehearsal(FlowSettings(reps=0, exercise="squat"))
    rehearsal.commands.address = address
    rehearsal.flow.straight(0.0)
    rehearsal.play(figure.squats(2, yaw=90))
    rehearsal.key("space")
    rehearsal.touch("finish")
    return rehearsal


def handed(rehearsal: Rehearsal) -> tuple[SessionCard, list[PastSet]]:
    ((card, sets),) = rehearsal.commands.all("hand_over")  # type: ignore[misc]
    return card, sets


def test_without_a_server_the_code_has_the_session_as_text() -> None:
    view = finished("").view(SessionSummaryView)
    assert "Squat: 2 repetitions" in view.payload and view.qr_hint == ""


def test_with_one_it_has_the_address_of_the_card() -> None:
    view = finished(URL).view(SessionSummaryView)
    assert view.payload == URL
    assert view.qr_label == "Your card, in the gym's Wi-Fi"


def test_who_has_no_wifi_touches_it_for_the_text_and_back() -> None:
    rehearsal = finished(URL)
    rehearsal.touch("code")
    assert "Squat: 2 repetitions" in rehearsal.view(SessionSummaryView).payload
    rehearsal.key("q")
    assert rehearsal.view(SessionSummaryView).payload == URL


def test_a_hand_that_rests_on_it_does_the_same() -> None:
    rehearsal = finished(URL)
    rehearsal.dwell("code", 3.0)
    assert "Squat" in rehearsal.view(SessionSummaryView).payload


def test_the_card_has_what_the_summary_has_and_no_name() -> None:
    card, sets = handed(finished(URL))
    assert card.title == "today"
    assert [(line.title, line.result) for line in card.lines] == [("Squat", "2 repetitions")]
    assert [fact.value for fact in card.facts][:2] == ["2", "1"]
    assert [(one.exercise, one.reps, one.at) for one in sets] == [("squat", 2, 0.0)]


def test_a_session_without_a_set_offers_nothing() -> None:
    rehearsal = Rehearsal(FlowSettings(exercise="squat"))
    rehearsal.flow.straight(0.0)
    rehearsal.flow.go("session_summary", 1.0)
    assert rehearsal.commands.all("hand_over") == []
