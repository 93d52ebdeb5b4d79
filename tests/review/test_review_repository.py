"""What both back ends of the review promise: what is written is read again, and an id leads to the right one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from looked_back import batch_folder, store_with_sessions

from mirror.results.folder import FOLDER
from mirror.review.library import Library, Repository
from mirror.review.repositories import FolderRepository, StoreRepository
from mirror.review.views import Mark
from mirror.review.words import review_words
from mirror.store.corrections import MISSED, Drawing


@dataclass(frozen=True)
class Kept:
    """Both back ends, each with an id of theirs."""

    repositories: dict[str, Repository]
    ids: dict[str, str]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    store, out = tmp_path / "mirror.db", tmp_path / "out"
    newest, _ = store_with_sessions(store, sets=1, reps=4)
    folder = batch_folder(out, film=False)
    repositories = {"store": StoreRepository(store), "folder": FolderRepository((out,))}
    return Kept(repositories, {"store": newest, "folder": f"{FOLDER}{folder}"})


@pytest.fixture(params=["store", "folder"])
def repository(request: pytest.FixtureRequest, kept: Kept) -> tuple[Repository, str]:
    return kept.repositories[request.param], kept.ids[request.param]


def test_each_lists_its_own_and_opens_it_under_its_id(repository: tuple[Repository, str]) -> None:
    found, row_id = repository
    assert found.ids()[0] == row_id and found.owns(row_id)
    groups, lines = found.groups(review_words())
    assert [row.id for _, rows in groups for row in rows] == found.ids() and lines == []
    assert found.open(row_id).row_id == row_id


def test_an_id_is_one_back_end_s_alone(kept: Kept) -> None:
    owners = [
        [name for name, each in kept.repositories.items() if each.owns(row_id)]
        for row_id in kept.ids.values()
    ]
    assert owners == [["store"], ["folder"]]
    of_another_person = f"person:1:{kept.ids['folder']}"
    assert [name for name, each in kept.repositories.items() if each.owns(of_another_person)] == ["folder"]


def test_what_is_written_is_read_again(repository: tuple[Repository, str]) -> None:
    found, row_id = repository
    opened = found.open(row_id)
    line = Drawing(kind="line", start_s=0.5, end_s=1.5, points=((10.0, 20.0), (30.0, 40.0)))
    found.correct(opened, (1, "rep", 2), False)
    found.write_note(found.open(row_id), " slowly ")
    found.draw(found.open(row_id), (line,))
    found.mark(found.open(row_id), Mark(1, 0.2, 1.2))
    again = found.open(row_id)
    assert again.corrections[1, "rep", 2].counts is False and again.note == "slowly"
    assert again.drawings == (line,)
    assert again.recording.sets[0].doubts[-1].reason == MISSED
    found.correct(again, (1, "rep", 2), None)
    assert (1, "rep", 2) not in found.open(row_id).corrections


def test_the_library_asks_the_one_whose_the_recording_is(tmp_path: Path, kept: Kept) -> None:
    library = Library(tmp_path / "mirror.db", (tmp_path / "out",))
    for name, row_id in kept.ids.items():
        settled = library.settle(library.open(row_id), (1, "rep", 1), False)
        assert dict(kept.repositories[name].open(row_id).corrections).keys() == settled.corrections.keys()
