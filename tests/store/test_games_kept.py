"""An energy game reaches the store as it is played, and whatever is made of the store: list, bundle, exports."""

from __future__ import annotations

import csv
import json
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirror.cli.main import main
from mirror.live.analyst import Analyst
from mirror.live.session_log import SessionLog
from mirror.progress.days import day_of, read_board
from mirror.progress.past import find_broken_records, past, records
from mirror.review.facts import history, trend
from mirror.store import members, session_writer
from mirror.store.bundle import write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.database import open_store, transaction
from mirror.store.erasure import Erasure, erase
from mirror.store.session_writer import NewSession
from mirror.store.sessions import session
from rules.game import REST, WORK, Game, GameDone, Interval

GAME = Game(
    "sprints_of_anna",
    "Anna's sprints",
    (Interval(WORK, 4.0, "Sprint", (20.0, 100.0)), Interval(REST, 2.0)),
    "boxing",
)


def kept_game(path: Path, figure: object, finish: bool = True, at: float = 1e9) -> tuple[str, GameDone]:
    """Jumping jacks in a game, written as they come; cut off after five seconds, or ended well."""
    store = open_store(path)
    known = [one.id for one in members.members(store)]
    member = known[0] if known else members.add(store, "Anna").id
    members.set_board(store, member, True)
    analyst, sequence = Analyst(), figure.jumping_jacks(5)  # type: ignore[attr-defined]
    notes, writes = SessionLog(NewSession(session_writer.new_id(), member, at, (0, 0))), []
    analyst.choose(GAME)
    analyst.begin_set()
    for i in range(len(sequence) if finish else 150):
        said = analyst.see(sequence.pose(i), (1280, 720))
        writes += notes.see(said, analyst.counts)
    done = analyst.counts.game if analyst.counts is not None else None
    assert done is not None
    if finish:
        ended = analyst.end_set()
        assert ended is not None and ended.set.game is not None
        done = ended.set.game
        writes += notes.end_set(ended)[1] + notes.end()
    for write in writes:
        with transaction(store):
            write.to(store.conn)
    if not finish:
        with transaction(store):
            session_writer.recover(store.conn)
    store.close()
    return notes.session_id, done


@pytest.fixture
def stick() -> object:
    import sys

    sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
    import stick_figure

    return stick_figure


def test_a_game_is_kept_with_its_intervals_and_its_line(tmp_path: Path, stick: object) -> None:
    path = tmp_path / "mirror.db"
    kept_id, done = kept_game(path, stick)
    (one,) = session(open_store(path), kept_id, poses=False).sets
    assert one.game == done and one.game.points >= 2
    assert (one.exercise, one.title, one.reps) == ("energy", "Anna's sprints", ())
    assert one.energy == pytest.approx(done.energy) and one.end_s is not None
    assert one.end_s - one.start_s == pytest.approx(6.0), "it ends with its last interval"


def test_a_game_that_is_cut_off_is_kept_up_to_its_last_second(tmp_path: Path, stick: object) -> None:
    path = tmp_path / "mirror.db"
    kept_id, done = kept_game(path, stick, finish=False)
    (one,) = session(open_store(path), kept_id, poses=False).sets
    assert one.game is not None and one.energy > 0
    assert len(one.game.trace) >= len(done.trace) - 1 >= 3


def test_progress_board_and_trends_have_it(tmp_path: Path, stick: object) -> None:
    path = tmp_path / "mirror.db"
    _, first = kept_game(path, stick)
    store = open_store(path)
    (member,) = members.members(store)
    (done,) = past(store, member.id, 1e9 + 100)
    assert done.game == first and done.kind == ("energy", "sprints_of_anna")
    assert records([done], "energy").points == first.points
    assert find_broken_records([done], done) == (), "as many is no record"
    (entry,) = read_board(store, day_of(1e9))
    assert entry.energy == pytest.approx(first.energy)
    sets = history(store, member.id, "energy", 1e9 + 100)
    assert trend(sets, "points", 1e9 + 100).values[-1] == first.points


def test_another_mirror_takes_it_in_without_loss(tmp_path: Path, stick: object) -> None:
    here, there = tmp_path / "mirror.db", tmp_path / "other.db"
    kept_id, done = kept_game(here, stick)
    write_bundle(open_store(here), kept_id, tmp_path / "anna.zip")
    taken = read_bundle(open_store(there), tmp_path / "anna.zip")
    assert session(open_store(there), taken, poses=False).sets[0].game == done


def test_a_bundle_with_an_impossible_game_is_refused(tmp_path: Path, stick: object) -> None:
    here = tmp_path / "mirror.db"
    kept_id, _ = kept_game(here, stick)
    write_bundle(open_store(here), kept_id, tmp_path / "anna.zip")
    with zipfile.ZipFile(tmp_path / "anna.zip") as file:
        held = {name: file.read(name) for name in file.namelist()}
    content = json.loads(held["session.json"])
    content["sets"][0]["game"]["trace"][0] = 1e9
    held["session.json"] = json.dumps(content).encode()
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as file:
        for name, data in held.items():
            file.writestr(name, data)
    from mirror.store.bundle import BundleError

    with pytest.raises(BundleError, match="trace"):
        read_bundle(open_store(tmp_path / "other.db"), tmp_path / "bad.zip")


def test_it_is_listed_shown_and_exported(
    tmp_path: Path, stick: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mirror.db"
    monkeypatch.setenv("MIRROR_STORE", str(path))
    _, done = kept_game(path, stick, at=time.time() - 100)

    def call(*words: str) -> str:
        result = CliRunner().invoke(main, list(words))
        assert result.exit_code == 0, result.output
        return result.output

    shown = call("sessions", "show", "1")
    assert f"Anna's sprints, an energy game, {done.points} s in the zone" in shown
    assert "0 to 4 s: Sprint" in shown
    assert (
        json.loads(call("sessions", "show", "1", "--json"))["set_list"][0]["game"]["name"]
        == "sprints_of_anna"
    )
    assert json.loads(call("sessions", "list", "--json"))[0]["exercises"] == ["energy"]
    call("sessions", "export", "1", "--out", str(tmp_path / "out"), "--format", "csv,json,report")
    (folder,) = (tmp_path / "out").iterdir()
    (row,) = csv.DictReader((folder / "sets.csv").open())
    assert (row["game"], row["points"]) == ("sprints_of_anna", str(done.points))
    (of_set,) = json.loads((folder / "session.json").read_text())["sets"]
    assert of_set["game"]["points"] == done.points and len(of_set["game"]["intervals"]) == 2
    assert f"{done.points} points" in (folder / "report.html").read_text()
    assert f",sprints_of_anna,{done.points}\n" in call("progress", "csv", "Anna")
    assert str(done.points) in call("progress", "show", "Anna")


def test_an_erased_members_games_are_gone(tmp_path: Path, stick: object) -> None:
    path = tmp_path / "mirror.db"
    kept_game(path, stick)
    store = open_store(path)
    (member,) = members.members(store)
    store.close()
    assert b"sprints_of_anna" in b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    erase(path, Erasure(members=(member.id,)))
    assert b"sprints_of_anna" not in b"".join(
        file.read_bytes() for file in tmp_path.iterdir() if file.is_file()
    )
