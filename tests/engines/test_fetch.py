"""Fetching: sources in order of trial, each failure named, and only the right bytes accepted."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from pathlib import Path

import pytest

from engines import fetch
from engines.errors import FetchError
from engines.zoo import UrlZip
from tests.engines.sources_made import (
    CONTENT,
    GOOD_ZIP,
    OTHER,
    SHA,
    Site,
    asset,
    make_zip,
    unknown_wheel,
    visible,
    wheel,
    whys,
)


def test_the_file_is_found_in_a_zip_by_its_sum_whatever_it_is_called(site: Site, cache_dir: Path) -> None:
    source = site.serve("/two.zip", make_zip(a__other_onnx=OTHER, b__end2end_onnx=CONTENT))
    path = fetch.ensure(asset(source))
    assert path.read_bytes() == CONTENT
    record = json.loads(path.with_name(path.name + ".licence.json").read_text())
    assert record["source"] == source.url
    assert visible(cache_dir) == ["thing.onnx", "thing.onnx.licence.json"]


def test_progress_rises_to_the_announced_length(site: Site, cache_dir: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    body = make_zip(a__net_onnx=os.urandom(900_000), b__net_onnx=CONTENT)
    fetch.ensure(asset(site.serve("/good.zip", body)), lambda done, total: heard.append((done, total)))
    assert len(heard) > 1
    assert heard == sorted(heard)
    assert heard[-1] == (len(body), len(body))


def test_a_wrong_checksum_is_told_with_both_sums(site: Site, cache_dir: Path) -> None:
    (why,) = whys(asset(site.serve("/other.zip", make_zip(end2end_onnx=OTHER))))
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
        (make_zip(readme_txt=b"hello"), 200, "the archive holds no .onnx file"),
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
        fetch.ensure(asset(site.source("/gone.zip"), unknown_wheel("carrier")))
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith("thing could not be fetched: [1] http://127.0.0.1:")
    assert "/gone.zip: the server answered 404 Not Found; [2] wheel carrier 1.0: pip: No matching" in said
    assert said.endswith("mirror engines import thing --from FILE")
