"""The list of what there is to review, and sessions of the store opened, corrected, noted, followed over weeks."""

from __future__ import annotations

import math
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from looked_back import NOON, store_with_sessions

from mirror.progress.past import PastSet
from mirror.review.facts import MEASURES, trend
from mirror.review.library import Library, first_id
from mirror.review.words import review_words
from mirror.store.database import StoreError, open_store
from mirror.store.sessions import sessions
from rules.results import Rep, WorkoutSet

WORDS = review_words()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    path = tmp_path_factory.mktemp("store") / "mirror.db"
    return path, *store_with_sessions(path)


def test_sessions_are_grouped_by_day_the_newest_first(kept: tuple[Path, str, str]) -> None:
    path, newest, earlier = kept
    day = datetime.fromtimestamp(NOON)
    groups, problems = Library(path, now=lambda: day).groups(WORDS)
    assert problems == []
    assert [title for title, _ in groups] == ["Today", (day - timedelta(days=7)).strftime("%d/%m/%Y")]
    assert [[row.id for row in rows] for _, rows in groups] == [[newest], [earlier]]
    (row,) = groups[0][1]
    assert row.title == "Anna" and row.subtitle == f"Squat +1  ·  {day:%H:%M}  ·  2 sets"
    assert row.words == "Squat Jumping jack 2", "all exercises are found by the search"
    assert first_id(groups) == newest
    tomorrow = Library(path, now=lambda: day + timedelta(days=1)).groups(WORDS)[0]
    assert tomorrow[0][0] == "Yesterday"


@pytest.mark.parametrize(
    ("chosen", "count"),
    [({"member": "Anna"}, 2), ({"member": "Bert"}, 0), ({"exercise": "squat"}, 2), ({"exercise": "plank"}, 0),
     ({"only": ("1",)}, 1)],
)  # fmt: skip
def test_the_list_can_be_narrowed(kept: tuple[Path, str, str], chosen: dict[str, object], count: int) -> None:
    groups, _ = Library(kept[0], **chosen).groups(WORDS)  # type: ignore[arg-type]
    assert sum(len(rows) for _, rows in groups) == count


def test_a_folder_without_results_is_told_and_the_rest_is_listed(
    kept: tuple[Path, str, str], tmp_path: Path
) -> None:
    groups, problems = Library(kept[0], (tmp_path / "nothing",)).groups(WORDS)
    assert len(groups) == 2
    assert len(problems) == 1 and "nothing" in problems[0]


def test_a_session_is_opened_corrected_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    newest, _ = store_with_sessions(path, sets=1)
    library = Library(path)
    opened = library.open(newest)
    (one,) = opened.recording.sets
    assert len(opened.recording.poses) > 300 and opened.recording.member == "Anna"
    assert len(one.doubts) == 1
    said = library.settle(opened, (1, "doubt", 1), True)
    assert said.counts(one) == (len(one.reps), len(one.reps) + 1)
    assert opened.corrections == {}, "what was opened stays as it was"
    library.write_note(said, "fine")
    again = library.open(newest)
    assert again.answer_to((1, "doubt", 1)) is True and again.note == "fine"
    with pytest.raises(StoreError):
        library.settle(again, (9, "doubt", 1), True)


def test_a_session_that_is_not_there_is_told(kept: tuple[Path, str, str]) -> None:
    with pytest.raises(StoreError, match="no such session"):
        Library(kept[0]).open("f" * 32)


def test_pictures_that_a_member_chose_to_keep_are_the_film(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    newest, _ = store_with_sessions(path, sets=1, reps=4)
    with closing(open_store(path)) as store:
        store["picture"].insert({"session_id": newest, "time_s": 1.5, "jpeg": b"jpeg"})
    assert Library(path).open(newest).film.pictures == ((1.5, b"jpeg"),)


def test_history_is_of_the_same_member_and_exercise_up_to_the_session(kept: tuple[Path, str, str]) -> None:
    path, newest, earlier = kept
    library = Library(path)
    with closing(open_store(path)) as store:
        reps = {row.id: row.reps for row in sessions(store)}
    both = library.history(library.open(newest), "squat")
    assert [round((one.at - NOON) / 86_400) for one in both] == [-7, 0]
    assert len(library.history(library.open(earlier), "squat")) == 1
    jacks = library.history(library.open(newest), "jumping_jack")
    assert sum(one.reps for one in (*both, *jacks)) == sum(reps.values())
    assert library.history(library.open(newest), "plank") == []


def test_a_trend_is_of_what_the_trainer_left(kept: tuple[Path, str, str]) -> None:
    path, newest, _ = kept
    library = Library(path)
    before = library.history(library.open(newest), "squat")
    opened = library.open(newest)
    one = next(each for each in opened.recording.sets if each.exercise == "squat")
    worst = min(range(len(one.reps)), key=lambda i: one.reps[i].quality)
    library.settle(opened, (one.number, "rep", worst + 1), False)
    after = library.history(library.open(newest), "squat")
    assert [each.reps for each in after] == [before[0].reps, before[1].reps - 1]
    assert one.reps[worst].start_s not in {rep.start_s for rep in after[1].counted}


def done(days_ago: float, roms: list[float]) -> PastSet:
    """A set with a repetition of 2 s (1 s each way) for each range, ranges in degrees."""
    reps = tuple(
        Rep(i + 1, "squat", 3.0 * i, 3.0 * i + 1, 3.0 * i + 2, rom, "deg", 1.0, 1.0, rom / 100)
        for i, rom in enumerate(roms)
    )
    at = NOON - days_ago * 86_400
    return PastSet.of(WorkoutSet(1, "squat", start_s=0.0, end_s=30.0, reps=reps, energy=10.0), at, "a")


@pytest.mark.parametrize(
    ("measure", "value", "unit"),
    [
        ("reps", 4.0, ""),
        ("rate", 20.0, "/min"),
        ("range", 75.0, "°"),
        ("quality", 75.0, "%"),
        ("velocity", 75.0, "°/s"),
        ("energy", 20.0, "/min"),
    ],
)
def test_a_week_is_one_value(measure: str, value: float, unit: str) -> None:
    found = trend([done(0, [80.0, 70.0]), done(0, [80.0, 70.0])], measure, NOON)
    assert len(found.values) == 12
    assert found.values[-1] == pytest.approx(value)
    assert all(math.isnan(week) for week in found.values[:-1])
    assert found.unit == unit


def test_weeks_begin_on_monday_and_the_last_is_this_one() -> None:
    today = datetime.fromtimestamp(NOON).date()
    found = trend([done(7 * k, [50.0 + k]) for k in range(14)], "range", NOON)
    assert all(week.weekday() == 0 for week in found.weeks)
    assert found.weeks[-1] <= today < found.weeks[-1] + timedelta(days=7)
    assert found.values == tuple(50.0 + k for k in range(11, -1, -1)), "what is older is not shown"


def test_every_measure_of_nothing_is_nothing() -> None:
    for measure in MEASURES:
        assert all(math.isnan(value) for value in trend([], measure, NOON).values)
