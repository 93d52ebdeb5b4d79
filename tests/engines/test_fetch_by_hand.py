"""Files brought by hand: the bare file, or a zip or wheel that holds it; a wrong one changes nothing."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from engines import fetch
from engines.errors import ChecksumError, SourceError
from engines.zoo import Asset, Licence

CONTENT = b"network " * 5000
OTHER = b"another " * 5000
SHA = hashlib.sha256(CONTENT).hexdigest()
LICENCE = Licence(spdx="MIT", makers="us", link="https://example.org")
THING = Asset(name="thing", file="thing.onnx", bytes=len(CONTENT), sha256=SHA, licence=LICENCE)


def make_zip(member: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, content)
        archive.writestr("readme.txt", "hello")
    return buffer.getvalue()


@pytest.fixture(autouse=True)
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    return folder


def test_a_file_brought_by_hand_is_taken_bare_zipped_or_in_a_wheel(tmp_path: Path) -> None:
    inside = make_zip("dated/end2end.onnx", CONTENT)
    for name, content in (("renamed.bin", CONTENT), ("net.zip", inside), ("a-1-py3-none-any.whl", inside)):
        brought = tmp_path / name
        brought.write_bytes(content)
        path = fetch.take_file(THING, brought)
        assert path.read_bytes() == CONTENT
        record = json.loads(path.with_name(path.name + ".licence.json").read_text())
        assert record["source"] == f"imported from {brought.name}"
        path.unlink()


@pytest.mark.parametrize("content", [OTHER, CONTENT[:-1], make_zip("a.onnx", OTHER)])
def test_a_wrong_file_brought_by_hand_is_refused_and_the_cache_untouched(
    tmp_path: Path, cache_dir: Path, content: bytes
) -> None:
    brought = tmp_path / "net"
    brought.write_bytes(content)
    with pytest.raises(ChecksumError, match=f"sha256 (is )?[0-9a-f]{{64}}, expected {SHA}"):
        fetch.take_file(THING, brought)
    assert not cache_dir.exists()


def test_an_encrypted_zip_brought_by_hand_says_so(tmp_path: Path, cache_dir: Path) -> None:
    encrypted = bytearray(make_zip("a.onnx", CONTENT))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := encrypted.find(mark, start + 1)) >= 0:
            encrypted[start + flags] |= 1
    brought = tmp_path / "secret.zip"
    brought.write_bytes(bytes(encrypted))
    with pytest.raises(SourceError, match=r"the zip cannot be unpacked: .*encrypted"):
        fetch.take_file(THING, brought)
    assert not cache_dir.exists()
