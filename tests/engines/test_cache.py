"""The cache: a file is there whole and right, or it is not there."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engines import cache
from engines.errors import CacheError, ChecksumError
from engines.zoo import Asset, Licence

LICENCE = Licence(spdx="MIT", makers="us", link="https://example.org")


def asset(content: bytes, file: str = "thing.bin") -> Asset:
    digest = hashlib.sha256(content).hexdigest()
    return Asset(name="thing", file=file, bytes=max(len(content), 1), sha256=digest, licence=LICENCE)


@pytest.fixture(autouse=True)
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    return folder


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_without_mirror_cache_the_platform_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MIRROR_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.directory().name == "open-gym-mirror"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.binary(min_size=1, max_size=4000))
def test_what_is_stored_is_found_unchanged(content: bytes) -> None:
    entry = asset(content)
    path = cache.store(entry, io.BytesIO(content), "a test")
    assert cache.find(entry) == path == cache.place(entry)
    assert path.read_bytes() == content


def test_a_file_lies_under_its_sha256_with_its_licence_beside_it(cache_dir: Path) -> None:
    entry = asset(b"abc")
    path = cache.store(entry, io.BytesIO(b"abc"), "wheel x 1.0")
    assert path == cache_dir / "assets" / entry.sha256 / "thing.bin"
    record = json.loads(path.with_name("thing.bin.licence.json").read_text())
    assert record["licence"] == {"spdx": "MIT", "makers": "us", "link": "https://example.org", "notice": ""}
    assert (record["source"], record["sha256"], record["bytes"]) == ("wheel x 1.0", entry.sha256, 3)
    assert record["stored"].endswith("+00:00")


def test_wrong_bytes_are_refused_with_both_sums_and_leave_nothing(cache_dir: Path) -> None:
    entry = asset(b"right")
    wrong = hashlib.sha256(b"wrong").hexdigest()
    with pytest.raises(ChecksumError, match=f"sha256 is {wrong}, expected {entry.sha256}"):
        cache.store(entry, io.BytesIO(b"wrong"), "a test")
    assert cache.find(entry) is None
    assert files(cache_dir) == []


def test_wrong_bytes_leave_a_good_file_alone() -> None:
    entry = asset(b"right")
    path = cache.store(entry, io.BytesIO(b"right"), "a test")
    with pytest.raises(ChecksumError):
        cache.store(entry, io.BytesIO(b"wrong"), "a test")
    assert path.read_bytes() == b"right"


class Breaking(io.RawIOBase):
    """A stream that breaks off after its first block."""

    def __init__(self, first: bytes, seen: list[list[str]], folder: Path) -> None:
        self._first, self._seen, self._folder = first, seen, folder

    def read(self, size: int = -1) -> bytes:
        if self._first:
            first, self._first = self._first, b""
            return first
        self._seen.append([name for name in files(self._folder) if not Path(name).name.startswith(".")])
        raise EOFError("broke off")


def test_no_part_is_ever_visible_and_none_stays(cache_dir: Path) -> None:
    entry, seen = asset(b"a" * 100), []
    with pytest.raises(EOFError):
        cache.store(entry, Breaking(b"a" * 50, seen, cache_dir), "a test")  # type: ignore[arg-type]
    assert seen == [[]]
    assert files(cache_dir) == []


def test_a_file_of_the_wrong_size_is_not_taken_for_the_right_one() -> None:
    entry = asset(b"whole file")
    path = cache.store(entry, io.BytesIO(b"whole file"), "a test")
    path.write_bytes(b"whole")
    assert cache.find(entry) is None


def test_verify_finds_a_flipped_bit_and_skips_licences_and_parts() -> None:
    good, bad = asset(b"good"), asset(b"bad!")
    for entry, content in ((good, b"good"), (bad, b"bad!")):
        cache.store(entry, io.BytesIO(content), "a test")
    cache.place(bad).write_bytes(b"baD!")
    (cache.place(good).parent / ".left.part").write_bytes(b"half")
    assert cache.find(bad) is not None, "the cheap check looks at the size only"
    checked = {file.path: file for file in cache.verify()}
    assert {path: file.good for path, file in checked.items()} == {
        cache.place(good): True,
        cache.place(bad): False,
    }
    assert checked[cache.place(bad)].found == hashlib.sha256(b"baD!").hexdigest()


def test_an_empty_cache_verifies() -> None:
    assert list(cache.verify()) == []


def test_a_cache_that_cannot_be_written_says_what_to_do(cache_dir: Path) -> None:
    cache_dir.write_text("a file where the folder should be")
    with pytest.raises(CacheError, match=r"cannot write to the cache .*point MIRROR_CACHE at another folder"):
        cache.store(asset(b"abc"), io.BytesIO(b"abc"), "a test")
    with pytest.raises(CacheError, match="cannot write to the cache"), cache.incoming():
        pass


FULL_DISK = """
import io, hashlib, resource, sys
from engines import cache
from engines.errors import CacheError
from engines.zoo import Asset, Licence
content = b"x" * 100_000
entry = Asset(name="thing", file="thing.bin", bytes=len(content), sha256=hashlib.sha256(content).hexdigest(),
              licence=Licence(spdx="MIT", makers="us", link="-"))
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    cache.store(entry, io.BytesIO(content), "a test")
except CacheError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits a process's file size, which Windows cannot")
def test_a_write_that_the_system_refuses_midway_leaves_nothing(cache_dir: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL_DISK], capture_output=True, text=True, check=True)
    assert "cannot write to the cache" in done.stdout
    assert "free space there" in done.stdout
    assert files(cache_dir) == []


STORE_OFTEN = """
import io, hashlib
from engines import cache
from engines.zoo import Asset, Licence
content = b"x" * 3_000_000
entry = Asset(name="thing", file="thing.bin", bytes=len(content), sha256=hashlib.sha256(content).hexdigest(),
              licence=Licence(spdx="MIT", makers="us", link="-"))
for _ in range(15):
    cache.store(entry, io.BytesIO(content), "a test")
"""


def test_processes_that_store_the_same_file_at_once_are_safe(cache_dir: Path) -> None:
    entry = asset(b"x" * 3_000_000)
    writers = [subprocess.Popen([sys.executable, "-c", STORE_OFTEN]) for _ in range(2)]
    try:
        while any(writer.poll() is None for writer in writers):
            there = cache.place(entry).exists()
            found = cache.find(entry)
            if there:
                assert found is not None, "a part was visible under the file's name"
                assert cache.sha256_of(found) == entry.sha256
    finally:
        statuses = [writer.wait() for writer in writers]
    assert statuses == [0, 0]
    assert [Path(name).name for name in files(cache_dir)] == ["thing.bin", "thing.bin.licence.json"]


def test_downloads_are_removed_and_so_is_what_a_killed_process_left_a_day_ago(cache_dir: Path) -> None:
    old, young = cache_dir / "incoming" / "old", cache_dir / "incoming" / "young"
    for folder in (old, young):
        folder.mkdir(parents=True)
        (folder / "half.zip").write_bytes(b"half")
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    with cache.incoming() as folder:
        (folder / "archive.zip").write_bytes(b"zip")
    assert files(cache_dir) == ["incoming/young/half.zip"]
