"""The cache of what was fetched: asked first, shared by processes, and never trusted without its sum."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from engines import cache, fetch, zoo
from engines.errors import CacheError, ChecksumError, FetchError
from engines.zoo import Asset, UrlZip
from tests.engines.sources_made import (
    CONTENT,
    GOOD_ZIP,
    OTHER,
    SHA,
    Site,
    asset,
    visible,
)


def test_a_cached_file_is_not_asked_for_again(site: Site, cache_dir: Path) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    assert fetch.ensure(entry) == fetch.ensure(entry)
    assert site.asked == ["/good.zip"]


def test_offline_nothing_is_asked_but_the_cache_serves(
    site: Site, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = site.serve("/good.zip", GOOD_ZIP)
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    with pytest.raises(FetchError, match=r"MIRROR_OFFLINE forbids the network.*unset MIRROR_OFFLINE"):
        fetch.ensure(asset(source))
    assert site.asked == []
    assert not cache_dir.exists()
    monkeypatch.setenv("MIRROR_OFFLINE", "0")
    path = fetch.ensure(asset(source))
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    assert fetch.ensure(asset(source)) == path


def test_a_cache_in_the_way_stops_at_once_and_is_not_taken_for_a_bad_source(
    site: Site, cache_dir: Path
) -> None:
    cache_dir.write_text("a file where the folder should be")
    with pytest.raises(CacheError, match="cannot write to the cache"):
        fetch.ensure(asset(site.serve("/good.zip", GOOD_ZIP)))
    assert site.asked == []


FETCH = """
import sys
from engines import fetch
from engines.zoo import Asset, Licence, UrlZip
url, size, sha = sys.argv[1], int(sys.argv[2]), sys.argv[3]
licence = Licence(spdx="MIT", makers="us", link="-")
print(fetch.ensure(Asset(name="thing", file="thing.onnx", bytes=size, sha256=sha, licence=licence,
                         sources=(UrlZip(url=url),))))
"""


def fetching(source: UrlZip) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", FETCH, source.url, str(len(CONTENT)), SHA]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_processes_that_fetch_at_once_both_get_the_file(site: Site, cache_dir: Path) -> None:
    source = site.serve("/good.zip", GOOD_ZIP)
    both = [fetching(source), fetching(source)]
    said = [process.communicate(timeout=60)[0].strip() for process in both]
    assert said == [str(cache.place(asset(source)))] * 2
    assert cache.place(asset(source)).read_bytes() == CONTENT
    assert visible(cache_dir) == ["thing.onnx", "thing.onnx.licence.json"]


def test_a_fetch_that_is_killed_midway_leaves_nothing_that_looks_whole(site: Site, cache_dir: Path) -> None:
    stalls = site.serve("/stalls.zip", GOOD_ZIP[:-10], length=len(GOOD_ZIP))
    killed = fetching(stalls)
    assert site.stalled.wait(30)
    killed.kill()
    killed.communicate()
    site.go_on.set()
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    assert cache.find(entry) is None
    assert not (cache_dir / "assets").exists()
    assert fetch.ensure(entry).read_bytes() == CONTENT


def damage(entry: Asset, byte: int = 100) -> Path:
    """The cached file with one bit of it turned: as large as it was."""
    path = cache.place(entry)
    content = bytearray(path.read_bytes())
    content[byte] ^= 1
    path.write_bytes(bytes(content))
    return path


def test_a_file_that_was_damaged_since_is_fetched_again(site: Site, cache_dir: Path) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    fetch.ensure(entry)
    path = damage(entry)
    assert cache.whole(entry) is None and cache.find(entry) == path
    assert fetch.ensure(entry).read_bytes() == CONTENT
    assert site.asked == ["/good.zip", "/good.zip"]


def test_a_damaged_file_that_cannot_be_fetched_again_is_refused(
    site: Site, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    fetch.ensure(entry)
    path = damage(entry)
    wrong = hashlib.sha256(path.read_bytes()).hexdigest()
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    with pytest.raises(ChecksumError, match=f"{path.name} is damaged: its sha256 is {wrong}, expected {SHA}"):
        fetch.ensure(entry)
    monkeypatch.delenv("MIRROR_OFFLINE")
    with pytest.raises(ChecksumError, match="mirror engines import thing --from FILE"):
        fetch.ensure(replace(entry, sources=()))


def test_a_file_is_hashed_once_and_again_when_it_has_changed(
    cache_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[Path] = []
    real = cache.sha256_of
    monkeypatch.setattr(cache, "sha256_of", lambda path: hashed.append(path) or real(path))
    path = tmp_path / "network.onnx"
    path.write_bytes(CONTENT)
    assert cache.sum_of(path) == cache.sum_of(path) == SHA
    assert len(hashed) == 1
    path.write_bytes(OTHER)
    assert cache.sum_of(path) == hashlib.sha256(OTHER).hexdigest()
    assert len(hashed) == 2


def test_what_is_noted_of_the_engines_is_what_the_files_are(
    cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = zoo.load()
    declared = fetch.sums("embedded")
    assert declared["rtmpose-s-halpe26"] == known.model("rtmpose-s-halpe26").sha256
    file = cache_dir / "changed.onnx"
    file.parent.mkdir()
    file.write_bytes(CONTENT)
    monkeypatch.setattr(cache, "find", lambda entry: file)
    assert set(fetch.sums("embedded").values()) == {SHA}
