"""Bundles cut off, damaged, newer, or at odds with themselves: one clear line each, and nothing is changed."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from kept import record_session

from mirror.cli.main import main
from mirror.store import members
from mirror.store.bundle import write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.corrections import corrections
from mirror.store.database import StoreError, open_store
from mirror.store.recordings import recording

CALIBRATION = {
    "name": "hall@2",
    "intrinsics": {
        "width": 1280, "height": 720, "fx": 900.0, "fy": 900.0, "cx": 640.0, "cy": 360.0, "distortion": [0.0] * 5,
    },
    "up": [0.0, -0.98, 0.199],
}  # fmt: skip


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "there" / "mirror.db"
    anna = members.add(open_store(path), "Anna", 1.7)
    write_bundle(open_store(path), record_session(path, anna.id, seconds=2), tmp_path / "anna.zip")
    return tmp_path / "anna.zip"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with a session of its own, which must stay as it is."""
    path = tmp_path / "here" / "mirror.db"
    monkeypatch.setenv("MIRROR_STORE", str(path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    record_session(path, members.add(open_store(path), "Bert").id, seconds=1)
    return path


def rows(path: Path) -> dict[str, list[Any]]:
    store = open_store(path)
    return {name: list(store[name].rows) for name in store.table_names() if not name.startswith("sqlite_")}


def documented(bundle: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    out = bundle.with_name("changed.zip")
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "session.json":
                content = json.loads(data)
                change(content)
                data = json.dumps(content).encode()
            new.writestr(name, data)
    return out


def refused(here: Path, path: Path) -> str:
    """The one line that importing it by command gives; nothing may have changed."""
    before = rows(here)
    done = CliRunner().invoke(main, ["sessions", "import", str(path)])
    assert done.exit_code == 1, done.output
    assert rows(here) == before
    (line,) = done.stderr.strip().splitlines()
    return line


def test_a_bundle_of_a_newer_mirror_says_so(here: Path, bundle: Path) -> None:
    newer = documented(bundle, lambda content: content.update(version=3, sets="laid out otherwise"))
    assert refused(here, newer) == (
        f"{newer}: a bundle of version 3, from a newer mirror; this one reads up to 2: update it first"
    )


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.7, 0.99])
def test_a_bundle_that_is_cut_off_is_refused(here: Path, bundle: Path, share: float) -> None:
    data = bundle.read_bytes()
    bundle.write_bytes(data[: int(len(data) * share)])
    assert refused(here, bundle).startswith(f"{bundle}: not a whole session bundle: ")


def test_a_damaged_byte_anywhere_is_refused_or_does_no_harm(here: Path, bundle: Path) -> None:
    whole, before = bundle.read_bytes(), rows(here)
    refusals = 0
    for at in np.random.default_rng(5).integers(0, len(whole), 150).tolist():
        bundle.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        store = open_store(here)
        try:
            taken = read_bundle(store, bundle)
        except StoreError as error:
            refusals += 1
            assert "\n" not in str(error) and str(error).startswith(str(bundle))
        else:
            # in a date or a comment of the zip: all else is as it was
            assert len(recording(store, taken).poses) == 60
            store.execute("DELETE FROM session WHERE id = ?", [taken])
            store.execute("DELETE FROM member WHERE name = 'Anna'")
        assert rows(here) == before
    assert refusals > 140


def twice(content: dict[str, Any], name: str) -> None:
    content[name] = content[name] * 2


@pytest.mark.parametrize(
    "change",
    [
        lambda content: twice(content, "sets"),
        lambda content: twice(content, "cues"),
        lambda content: content["sets"][0].update(number=2**70),
        lambda content: content["member"].update(height_m=178),
        lambda content: content["chunks"].pop(),
        lambda content: content.update(started_at="yesterday"),
        lambda content: content.update(keypoints=[]),
    ],
)
def test_what_is_at_odds_with_itself_is_refused(
    here: Path, bundle: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    path = documented(bundle, change)
    assert refused(here, path).startswith(f"{path}: not a whole session bundle: ")


def test_a_set_that_another_session_has_here_is_not_overwritten(here: Path, bundle: Path) -> None:
    store = open_store(here)
    own = store.execute("SELECT id FROM workout_set").fetchone()[0]
    path = documented(bundle, lambda content: content["sets"][0].update(id=own))
    assert "UNIQUE constraint failed: workout_set.id" in refused(here, path)


def test_a_locked_or_odd_zip_is_refused(here: Path, bundle: Path) -> None:
    data = bytearray(bundle.read_bytes())
    # the flag of encryption, in the first local header and in the first entry of the directory
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    bundle.write_bytes(data)
    assert "encrypted" in refused(here, bundle)


def test_the_calibration_and_the_trainers_words_come_along(tmp_path: Path, here: Path) -> None:
    path = tmp_path / "there" / "mirror.db"
    kept = record_session(path, seconds=1)
    store = open_store(path)
    judged = json.dumps({"mirror": "test", "calibration": CALIBRATION})
    store.execute("UPDATE session SET judged_by = ? WHERE id = ?", [judged, kept])
    of_set = store.execute("SELECT id FROM workout_set").fetchone()[0]
    store["correction"].insert({"set_id": of_set, "kind": "doubt", "number": 1, "counts": 1, "made_at": 5.0})
    store["review_note"].insert({"session_id": kept, "text": "slower", "changed_at": 6.0})
    write_bundle(store, kept, tmp_path / "kept.zip")
    taken = read_bundle(open_store(here), tmp_path / "kept.zip")
    there, again = recording(store, taken), recording(open_store(here), taken)
    assert again.up == there.up == (0.0, -0.98, 0.199)
    assert again.judged_by["calibration"] == CALIBRATION
    assert again.note == "slower"
    assert corrections(open_store(here), taken) == corrections(store, taken) != ()
