"""Files out of wheels, from a folder that pip is pointed at."""

from __future__ import annotations

import hashlib
import os
import socket
import sys
import venv
from pathlib import Path

import pytest
from msgspec.structs import replace

from engines import cache, fetch, sources, zoo
from tests.engines.sources_made import (
    CONTENT,
    OTHER,
    SHA,
    asset,
    unknown_wheel,
    visible,
    wheel,
    whys,
)


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


def test_pip_says_in_its_own_words_why_there_is_nounknown_wheel(wheels: Path) -> None:
    (why,) = whys(asset(unknown_wheel("nowhere-to-be-found")))
    assert why == "pip: No matching distribution found for nowhere-to-be-found==1.0"


def test_an_index_that_cannot_be_reached_is_told(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        monkeypatch.delenv("PIP_NO_INDEX")
        monkeypatch.setenv("PIP_RETRIES", "1")
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{closed.getsockname()[1]}/simple")
        (why,) = whys(asset(unknown_wheel("carrier")))
    assert why.endswith("; the package index could not be reached")


def test_a_python_without_pip_is_told(wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=os.name != "nt")
    bare = tmp_path / "bare" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    monkeypatch.setattr(sys, "executable", str(bare))
    (why,) = whys(asset(unknown_wheel("carrier")))
    assert why.startswith(f"pip is not installed for {bare}")


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


def test_the_embedded_profile_and_the_sample_come_from_the_configured_index() -> None:
    known = zoo.load()
    files = fetch.ensure_profile("embedded")
    sample = fetch.ensure(known.asset("sample"))
    assert list(files) == ["detector", "pose2d", "pose3d"]
    for stage, name in known.profile("embedded").stages.items():
        assert cache.sha256_of(files[stage]) == known.model(name).sha256
    assert cache.sha256_of(sample) == known.asset("sample").sha256
