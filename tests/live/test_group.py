"""Several live: two of a made film are counted and stored each for themselves, and whoever crosses has no place."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mirror"))
from people_film import two_people

from mirror.live.assembly import loop_of, source_of
from mirror.live.headless import run
from mirror.live.state import LiveOptions
from mirror.settings.options import CameraSettings, PeopleSettings, Settings
from mirror.store.database import open_store

FRAMES = 130


@pytest.fixture(scope="module")
def told(
    tmp_path_factory: pytest.TempPathFactory, sample: Path
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is said of a run with three places, and the sessions in the store after it."""
    folder = tmp_path_factory.mktemp("group")
    film = two_people(sample, folder / "two.mp4", FRAMES, still=36)
    said: list[dict[str, Any]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIRROR_STORE", str(folder / "mirror.sqlite"))
        options = LiveOptions(video=film, speed="max", exercise="jumping_jack")
        settings = Settings(people=PeopleSettings(most=3))
        run(loop_of(source_of(CameraSettings(), options), settings, options), said.append, Event())
        store = open_store()
        rows = [dict(row) for row in store["session"].rows]
        for row in rows:
            sets = list(store["workout_set"].rows_where("session_id = ?", [row["id"]]))
            row["reps"] = [rep for one in sets for rep in store["rep"].rows_where("set_id = ?", [one["id"]])]
        store.close()
    return said, rows


def test_each_of_the_two_is_counted(told: tuple[list[dict[str, Any]], Any]) -> None:
    reps = [(event.get("person", 0), event["count"]) for event in told[0] if event["event"] == "rep"]
    assert sorted(reps) == [(0, 1), (0, 2), (1, 1), (1, 2)]


def test_who_crosses_has_no_set_and_no_session(told: tuple[list[dict[str, Any]], Any]) -> None:
    sets = [event for event in told[0] if event["event"] == "set"]
    assert sorted(len(one["reps"]) for one in sets) == [0, 2, 2], "the third place is free"
    assert len(told[1]) == 2


def test_both_sessions_are_stored_with_their_own_repetitions(
    told: tuple[Any, list[dict[str, Any]]],
) -> None:
    assert sorted(len(row["reps"]) for row in told[1]) == [2, 2]
    assert len({row["id"] for row in told[1]}) == 2 and {row["member_id"] for row in told[1]} == {None}
