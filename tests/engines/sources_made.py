"""What is fetched in the tests and where it comes from: a server on this machine, a folder that pip is pointed at."""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from pathlib import Path

import pytest

from engines import fetch
from engines.errors import FetchError
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


def make_zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


GOOD_ZIP = make_zip(dated__end2end_onnx=CONTENT, dated__pipeline_json=b"{}")


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


def wheel(folder: Path, **members: bytes) -> Wheel:
    """A wheel of package `carrier` that says it is not for this Python, as the real one does."""
    body = make_zip(
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


def unknown_wheel(package: str) -> Wheel:
    return Wheel(package=package, version="1.0", sha256="0" * 64, bytes=1000, path="x.onnx")
