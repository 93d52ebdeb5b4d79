"""Fetching: sources in order of trial, each failure named, and only the right bytes accepted.

Zips come from a server on this machine, wheels from a folder that pip is pointed at, packages of npm
from a program that stands in for it.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import socket
import subprocess
import sys
import tarfile
import threading
import venv
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from msgspec.structs import replace

from engines import cache, fetch, sources, zoo
from engines.errors import CacheError, ChecksumError, FetchError
from engines.zoo import Asset, Licence, NpmPackage, UrlZip, Wheel

CONTENT = b"network " * 5000
SHA = hashlib.sha256(CONTENT).hexdigest()
OTHER = b"another " * 5000
LICENCE = Licence(spdx="MIT", makers="us", link="https://example.org")


def asset(*where: UrlZip | Wheel | NpmPackage, name: str = "thing", content: bytes = CONTENT) -> Asset:
    digest = hashlib.sha256(content).hexdigest()
    return Asset(
        name=name, file=f"{name}.onnx", bytes=len(content), sha256=digest, licence=LICENCE, sources=where
    )


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


GOOD_ZIP = zipped(dated__end2end_onnx=CONTENT, dated__pipeline_json=b"{}")


class Site:
    """What the server answers: path -> (status, announced length, body); and what was asked of it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, tuple[int, int, bytes]] = {}
        self.asked: list[str] = []
        self.stalled = threading.Event()
        self.go_on = threading.Event()

    def serve(self, path: str, body: bytes, status: int = 200, length: int | None = None) -> UrlZip:
        self.pages[path] = (status, len(body) if length is None else length, body)
        return self.source(path)

    def source(self, path: str) -> UrlZip:
        return UrlZip(url=f"http://127.0.0.1:{self.port}{path}")


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages.asked.append(self.path)
            status, length, body = pages.pages.get(self.path, (404, 0, b""))
            self.send_response(status)
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(body)
            if self.path == "/stalls.zip":
                self.wfile.flush()
                pages.stalled.set()
                pages.go_on.wait(30)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    pages = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield pages
    pages.go_on.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    monkeypatch.delenv("MIRROR_OFFLINE", raising=False)
    for scheme in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(scheme, raising=False)
    return folder


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_dir: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    return folder


def wheel(folder: Path, **members: bytes) -> Wheel:
    """A wheel of package `carrier` that says it is not for this Python, as the real one does."""
    body = zipped(
        **members,
        **{
            "carrier-1_0_dist-info__METADATA": b"Metadata-Version: 2.1\nName: carrier\nVersion: 1.0\n"
            b"Requires-Python: <3.0\nRequires-Dist: does-not-exist-anywhere\n",
            "carrier-1_0_dist-info__WHEEL": b"Wheel-Version: 1.0\nTag: py3-none-any\n",
            "carrier-1_0_dist-info__RECORD": b"",
        },
    )
    (folder / "carrier-1.0-py3-none-any.whl").write_bytes(body)
    digest = hashlib.sha256(body).hexdigest()
    return Wheel(package="carrier", version="1.0", sha256=digest, bytes=len(body), path="carrier/net.onnx")


def visible(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def whys(entry: Asset) -> list[str]:
    with pytest.raises(FetchError) as caught:
        fetch.ensure(entry)
    return [why for _, why in caught.value.failures]


def test_the_file_is_found_in_a_zip_by_its_sum_whatever_it_is_called(site: Site, cache_dir: Path) -> None:
    source = site.serve("/two.zip", zipped(a__other_onnx=OTHER, b__end2end_onnx=CONTENT))
    path = fetch.ensure(asset(source))
    assert path.read_bytes() == CONTENT
    record = json.loads(path.with_name(path.name + ".licence.json").read_text())
    assert record["source"] == source.url
    assert visible(cache_dir) == ["thing.onnx", "thing.onnx.licence.json"]


def test_a_cached_file_is_not_asked_for_again(site: Site, cache_dir: Path) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    assert fetch.ensure(entry) == fetch.ensure(entry)
    assert site.asked == ["/good.zip"]


def test_progress_rises_to_the_announced_length(site: Site, cache_dir: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    body = zipped(a__net_onnx=os.urandom(900_000), b__net_onnx=CONTENT)
    fetch.ensure(asset(site.serve("/good.zip", body)), lambda done, total: heard.append((done, total)))
    assert len(heard) > 1
    assert heard == sorted(heard)
    assert heard[-1] == (len(body), len(body))


def test_a_wrong_checksum_is_told_with_both_sums(site: Site, cache_dir: Path) -> None:
    (why,) = whys(asset(site.serve("/other.zip", zipped(end2end_onnx=OTHER))))
    assert why == (
        f"wrong checksum: end2end.onnx has sha256 {hashlib.sha256(OTHER).hexdigest()}, expected {SHA}"
    )
    assert visible(cache_dir) == []


def test_a_download_that_ends_early_is_told_and_leaves_nothing(site: Site, cache_dir: Path) -> None:
    (why,) = whys(asset(site.serve("/short.zip", GOOD_ZIP, length=len(GOOD_ZIP) + 1000)))
    assert why == f"download broke off after {len(GOOD_ZIP)} of {len(GOOD_ZIP) + 1000} bytes"
    assert visible(cache_dir) == []


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"", 404, "the server answered 404 Not Found"),
        (b"", 503, "the server answered 503 Service Unavailable"),
        (b"<html>please log in</html>", 200, "not a whole zip: File is not a zip file"),
        (GOOD_ZIP[: len(GOOD_ZIP) // 2], 200, "not a whole zip: File is not a zip file"),
        (zipped(readme_txt=b"hello"), 200, "the archive holds no .onnx file"),
    ],
)
def test_what_a_server_can_answer_wrongly(
    site: Site, cache_dir: Path, body: bytes, status: int, said: str
) -> None:
    assert whys(asset(site.serve("/bad.zip", body, status))) == [said]
    assert visible(cache_dir) == []


def test_a_zip_with_a_flipped_byte_is_not_taken(site: Site, cache_dir: Path) -> None:
    broken = bytearray(GOOD_ZIP)
    broken[len("dated/end2end.onnx") + 30 + 20] ^= 0xFF
    (why,) = whys(asset(site.serve("/broken.zip", bytes(broken))))
    assert why.startswith("not a whole zip: ")
    assert visible(cache_dir) == []


def test_nobody_listening_and_no_such_host_are_told_apart(site: Site, cache_dir: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        refused = UrlZip(url=f"http://127.0.0.1:{closed.getsockname()[1]}/a.zip")
        nowhere = UrlZip(url="http://no-such-host.invalid/a.zip")
        first, second = whys(asset(refused, nowhere))
    assert first == "Connection refused"
    assert second.startswith("no network, or no such host")


def test_the_second_source_is_used_when_the_first_fails(site: Site, wheels: Path) -> None:
    entry = asset(site.source("/gone.zip"), wheel(wheels, carrier__net_onnx=CONTENT))
    path = fetch.ensure(entry)
    assert path.read_bytes() == CONTENT
    record = json.loads(path.with_name(path.name + ".licence.json").read_text())
    assert record["source"] == "wheel carrier 1.0"
    assert site.asked == ["/gone.zip"]


def test_the_second_source_is_not_asked_when_the_first_is_good(site: Site, cache_dir: Path) -> None:
    fetch.ensure(asset(site.serve("/good.zip", GOOD_ZIP), site.source("/never.zip")))
    assert site.asked == ["/good.zip"]


def test_the_error_lists_every_source_and_how_to_bring_the_file_by_hand(site: Site, wheels: Path) -> None:
    with pytest.raises(FetchError) as caught:
        fetch.ensure(asset(site.source("/gone.zip"), _wheel("carrier")))
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith("thing could not be fetched: [1] http://127.0.0.1:")
    assert "/gone.zip: the server answered 404 Not Found; [2] wheel carrier 1.0: pip: No matching" in said
    assert said.endswith("mirror engines import thing --from FILE")


def test_a_wheel_is_fetched_once_for_several_files(wheels: Path) -> None:
    source = wheel(wheels, carrier__net_onnx=CONTENT, carrier__two_onnx=OTHER)
    other = replace(source, path="carrier/two.onnx")
    with fetch.session() as downloads:
        first = fetch.ensure(asset(source), downloads=downloads)
        (wheels / "carrier-1.0-py3-none-any.whl").unlink()
        second = fetch.ensure(asset(other, name="two", content=OTHER), downloads=downloads)
    assert (first.read_bytes(), second.read_bytes()) == (CONTENT, OTHER)


def test_a_wheel_with_another_sum_is_refused_before_it_is_opened(wheels: Path, cache_dir: Path) -> None:
    source = wheel(wheels, carrier__net_onnx=CONTENT)
    (why,) = whys(asset(replace(source, sha256="0" * 64)))
    assert why == f"wrong checksum of the wheel: sha256 is {source.sha256}, expected {'0' * 64}"
    assert visible(cache_dir) == []


def test_a_wheel_whose_member_is_missing_or_wrong(wheels: Path, cache_dir: Path) -> None:
    assert whys(asset(wheel(wheels, carrier__other_onnx=CONTENT))) == [
        "the archive holds no carrier/net.onnx"
    ]
    (why,) = whys(asset(wheel(wheels, carrier__net_onnx=OTHER)))
    assert why == f"wrong checksum: sha256 is {hashlib.sha256(OTHER).hexdigest()}, expected {SHA}"
    assert visible(cache_dir) == []


def test_pip_says_in_its_own_words_why_there_is_no_wheel(wheels: Path) -> None:
    (why,) = whys(asset(_wheel("nowhere-to-be-found")))
    assert why == "pip: No matching distribution found for nowhere-to-be-found==1.0"


def test_an_index_that_cannot_be_reached_is_told(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        monkeypatch.delenv("PIP_NO_INDEX")
        monkeypatch.setenv("PIP_RETRIES", "1")
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{closed.getsockname()[1]}/simple")
        (why,) = whys(asset(_wheel("carrier")))
    assert why.endswith("; the package index could not be reached")


def test_a_python_without_pip_is_told(wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=os.name != "nt")
    bare = tmp_path / "bare" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    monkeypatch.setattr(sys, "executable", str(bare))
    (why,) = whys(asset(_wheel("carrier")))
    assert why.startswith(f"pip is not installed for {bare}")


PACKED = "carrier-1.0.0.tgz"
NPM = """
import shutil, sys
given = sys.argv[1:]
assert given[0] == "pack" and "--ignore-scripts" in given
if given[-1] != "@us/carrier@1.0.0":
    sys.exit("npm error code E404\\nnpm error 404 Not Found")
shutil.copy({there!r}, given[given.index("--pack-destination") + 1])
"""


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_dir: Path) -> Path:
    """A folder whose package is what `npm pack` fetches."""
    folder = tmp_path / "npm"
    folder.mkdir()
    (folder / "npm.py").write_text(NPM.format(there=str(folder / PACKED)))
    if os.name == "nt":
        (folder / "npm.cmd").write_text(f'@"{sys.executable}" "{folder / "npm.py"}" %*\n')
    else:
        (folder / "npm").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder / "npm.py"}" "$@"\n')
        (folder / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return folder


def package(folder: Path, name: str = "@us/carrier", **members: bytes) -> NpmPackage:
    with tarfile.open(folder / PACKED, "w:gz") as archive:
        for member, content in members.items():
            info = tarfile.TarInfo(member.replace("__", "/").replace("_", "."))
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    digest = cache.sha256_of(folder / PACKED)
    return NpmPackage(package=name, version="1.0.0", sha256=digest, bytes=1000, path="package/models/net.bin")


def test_a_file_comes_out_of_an_npm_package(npm: Path) -> None:
    path = fetch.ensure(asset(package(npm, package__models__net_bin=CONTENT)))
    assert path.read_bytes() == CONTENT
    record = json.loads(path.with_name(f"{path.name}.licence.json").read_text())
    assert record["source"] == "npm package @us/carrier 1.0.0"


def test_an_npm_package_that_lacks_the_file_or_is_another_is_refused(npm: Path, cache_dir: Path) -> None:
    source = package(npm, package__other_bin=CONTENT)
    assert whys(asset(source)) == ["the archive holds no package/models/net.bin"]
    (why,) = whys(asset(replace(source, sha256="0" * 64)))
    assert why == f"wrong checksum of the package: sha256 is {source.sha256}, expected {'0' * 64}"
    assert visible(cache_dir) == []


def test_npm_s_own_words_and_its_absence_are_reported(npm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert whys(asset(package(npm, "nowhere"))) == ["npm: npm error code E404"]
    monkeypatch.setenv("PATH", str(npm / "empty"))
    (why,) = whys(asset(package(npm)))
    assert why.startswith("npm is not installed: install it, or bring the file")


def test_an_npm_package_can_be_brought_by_hand(npm: Path) -> None:
    entry = asset(package(npm, package__models__net_bin=CONTENT))
    assert fetch.take_file(entry, npm / PACKED).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("environment", "given"),
    [
        ({}, ["--retries", "1", "--timeout", "15"]),
        ({"PIP_RETRIES": "9"}, ["--timeout", "15"]),
        ({"PIP_DEFAULT_TIMEOUT": "99"}, ["--retries", "1"]),
        ({"PIP_TIMEOUT": "99", "PIP_RETRIES": "9"}, []),
    ],
)
def test_pip_is_impatient_unless_the_user_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], given: list[str]
) -> None:
    for name in ("PIP_RETRIES", "PIP_TIMEOUT", "PIP_DEFAULT_TIMEOUT"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert sources.patience() == given


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


def test_the_embedded_profile_and_the_sample_come_from_the_configured_index() -> None:
    known = zoo.load()
    files = fetch.ensure_profile("embedded")
    sample = fetch.ensure(known.asset("sample"))
    assert list(files) == ["detector", "pose2d", "pose3d"]
    for stage, name in known.profile("embedded").stages.items():
        assert cache.sha256_of(files[stage]) == known.model(name).sha256
    assert cache.sha256_of(sample) == known.asset("sample").sha256


def _wheel(package: str) -> Wheel:
    return Wheel(package=package, version="1.0", sha256="0" * 64, bytes=1000, path="x.onnx")


def damaged(entry: Asset, byte: int = 100) -> Path:
    """The cached file with one bit of it turned: as large as it was."""
    path = cache.place(entry)
    content = bytearray(path.read_bytes())
    content[byte] ^= 1
    path.write_bytes(bytes(content))
    return path


def test_a_file_that_was_damaged_since_is_fetched_again(site: Site, cache_dir: Path) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    fetch.ensure(entry)
    path = damaged(entry)
    assert cache.whole(entry) is None and cache.find(entry) == path
    assert fetch.ensure(entry).read_bytes() == CONTENT
    assert site.asked == ["/good.zip", "/good.zip"]


def test_a_damaged_file_that_cannot_be_fetched_again_is_refused(
    site: Site, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = asset(site.serve("/good.zip", GOOD_ZIP))
    fetch.ensure(entry)
    path = damaged(entry)
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
