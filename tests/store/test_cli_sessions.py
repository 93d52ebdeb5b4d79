"""`mirror sessions` and `mirror members` by command."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kept import WORDS, older_store, record_session

from export.keypoints import read_keypoints
from mirror.cli.main import main
from mirror.store import members
from mirror.store.backup import backup
from mirror.store.database import open_store
from mirror.store.ledger import folder_of
from mirror.store.sessions import sessions


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path / "mirror.db"


def call(*words: str, status: int = 0, typed: str = "") -> Result:
    done = CliRunner().invoke(main, list(words), input=typed)
    assert done.exit_code == status, done.output
    return done


def test_list_and_show(path: Path) -> None:
    anna = members.add(open_store(path), "Anna")
    record_session(path, anna.id)
    guest = record_session(path, started_at=2e9)
    listed = json.loads(call("sessions", "list", "--json").stdout)
    assert [row["number"] for row in listed] == [2, 1]
    assert [row["member"] for row in listed] == [None, "Anna"]
    assert [
        row["number"] for row in json.loads(call("sessions", "list", "--member", "Anna", "--json").stdout)
    ] == [1]
    assert json.loads(call("sessions", "list", "--exercise", "plank", "--json").stdout) == []
    assert json.loads(call("sessions", "list", "--since", "2030-01-01", "--json").stdout)[0]["id"] == guest
    assert "Anna" in call("sessions", "list").stdout
    told = call("sessions", "show", "1").stdout
    assert "leaning_forward" in told and "too shallow: 63% of the needed range" in told
    shown = json.loads(call("sessions", "show", guest[:8], "--json").stdout)
    assert shown["frames"] == 90
    assert shown["set_list"][0]["reps"][0]["rom"] == 88.25


def test_a_session_that_was_cut_off_is_closed_by_whoever_looks_first(path: Path) -> None:
    record_session(path, still_on=True)
    (row,) = json.loads(call("sessions", "list", "--json").stdout)
    assert (row["status"], row["length_s"]) == ("recovered", pytest.approx(2.967, abs=0.01))
    assert "cut off; closed at the next start, kept up to 0:02 min" in call("sessions", "show", "1").stdout


def test_export_writes_the_contracts_tables_and_a_bundle(path: Path, tmp_path: Path) -> None:
    record_session(path)
    folder = Path(call("sessions", "export", "1", "--out", str(tmp_path / "out")).stdout.strip())
    assert sorted(file.name for file in folder.iterdir()) == [
        "bma.csv", "bma.json", "cues.csv", "doubts.csv", "keypoints.csv", "reps.csv", "session.zip", "sets.csv",
        "summary.json",
    ]  # fmt: skip
    assert len(read_keypoints(folder / "keypoints.csv")) == 90
    assert (folder / "reps.csv").read_text().splitlines()[1].startswith("1,squat,0.200000,1.200000")
    assert json.loads((folder / "summary.json").read_text())["reps"] == 1


def test_a_member_is_handed_out_and_erased_in_one_step(path: Path, tmp_path: Path) -> None:
    anna = members.add(open_store(path), "Anna Secretname")
    gone, kept = record_session(path, anna.id), record_session(path)
    backup(path, folder_of(path), date(2026, 5, 1))
    out = tmp_path.parent / f"{tmp_path.name}-out"
    told = call(
        "sessions", "export", "--member", "Anna Secretname", "--out", str(out), "--erase", "--yes"
    ).stdout
    assert "erased: 1 sessions, and the member" in told
    assert len(list(out.glob("session-*/session.zip"))) == 1
    files = b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    for trace in (b"Anna Secretname", gone.encode(), anna.token_sha256.encode()):
        assert trace not in files
    assert [row.id for row in sessions(open_store(path))] == [kept]


def test_what_was_exported_is_imported_again(path: Path, tmp_path: Path) -> None:
    kept = record_session(path)
    folder = Path(call("sessions", "export", "1", "--out", str(tmp_path / "out")).stdout.strip())
    call("sessions", "erase", "1", "--yes")
    assert sessions(open_store(path)) == []
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"no zip")
    done = call("sessions", "import", str(bad), str(folder / "session.zip"), status=1)
    assert "session 1, a guest" in done.output
    assert "bad.zip: not a whole session bundle" in done.output
    assert [row.id for row in sessions(open_store(path))] == [kept]


def test_erasing_asks_first(path: Path) -> None:
    record_session(path)
    call("sessions", "erase", "1", status=1, typed="n\n")
    assert len(sessions(open_store(path))) == 1
    call("sessions", "erase", "--guests", typed="y\n")
    assert sessions(open_store(path)) == []
    assert WORDS.encode() not in path.read_bytes()


@pytest.mark.parametrize("words", [["export"], ["erase"], ["erase", "1", "--member", "Anna"]])
def test_a_call_that_does_not_say_which_has_status_2(path: Path, words: list[str]) -> None:
    kept = record_session(path)
    done = call("sessions", *words, status=2)
    assert done.stdout == "" and "Usage: " in done.output and "Error: " in done.output
    assert [row.id for row in sessions(open_store(path))] == [kept]


def test_what_is_not_there_is_told_in_one_line(path: Path) -> None:
    assert "99: there is no such session" in call("sessions", "show", "99", status=1).output
    assert "no member is called 'Zoe'; there are nobody yet" in call(
        "sessions", "list", "--member", "Zoe", status=1
    ).output  # fmt: skip


def test_members_are_made_listed_and_their_pictures_forgotten(path: Path) -> None:
    token = call("members", "add", "Anna", "--height", "1.72", "--pictures").stdout.strip()
    assert token.startswith("mirror:")
    (anna,) = json.loads(call("members", "list", "--json").stdout)
    assert (anna["name"], anna["pictures"], anna["height_m"]) == ("Anna", True, 1.72)
    known = members.by_token(open_store(path), token)
    assert known is not None and known.name == "Anna"
    assert members.by_token(open_store(path), "mirror:somebody-else") is None
    assert "is taken" in call("members", "add", "Anna", status=1).output
    assert "metres" in call("members", "add", "Bert", "--height", "172", status=1).output
    kept = record_session(path, anna["id"])
    store = open_store(path)
    store["picture"].insert({"session_id": kept, "time_s": 1.0, "jpeg": b"picture-of-anna"})
    made = backup(path, folder_of(path), date(2026, 5, 1))
    assert b"picture-of-anna" in made.read_bytes()
    store.close()
    call("members", "pictures", "Anna", "never")
    files = b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    assert b"picture-of-anna" not in files
    assert "never" in call("members", "list").stdout
    assert [row.id for row in sessions(open_store(path))] == [kept]


def test_a_card_is_renewed_and_the_old_one_is_void(path: Path) -> None:
    first = call("members", "add", "Anna").stdout.strip()
    second = call("members", "renew", "Anna").stdout.strip()
    assert first != second and second.startswith("mirror:")
    store = open_store(path)
    assert members.by_token(store, first) is None
    found = members.by_token(store, second)
    assert found is not None and found.name == "Anna"
    assert "no member is called" in call("members", "renew", "Bert", status=1).output


def test_what_a_card_says_is_in_no_file_and_no_list(path: Path, tmp_path: Path) -> None:
    token = call("members", "add", "Anna").stdout.strip()
    record_session(path, members.find_member(open_store(path), "Anna").id)
    backup(path, folder_of(path), date(2026, 5, 1))
    call("sessions", "export", "1", "--out", str(tmp_path / "out"))
    with zipfile.ZipFile(next((tmp_path / "out").rglob("session.zip"))) as bundle:
        written = b"".join(bundle.read(name) for name in bundle.namelist())
    written += b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert token.encode() not in written and token.removeprefix("mirror:").encode() not in written
    assert members.token_hash(token) not in call("members", "list", "--json").stdout
    assert members.token_hash(token).encode() not in written.split(b"SQLite format 3")[0]


def test_a_store_of_before_has_its_cards_hashed_and_they_still_open(path: Path) -> None:
    old = "mirror:an-older-card"
    with closing(older_store(path)) as store:
        store.execute(
            "INSERT INTO member (id, name, token, created_at) VALUES (?, 'Anna', ?, 1e9)", ["a" * 32, old]
        )
    assert old.encode() in path.read_bytes()
    found = members.by_token(open_store(path), old)
    assert found is not None and found.name == "Anna"
    files = b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    assert old.encode() not in files
