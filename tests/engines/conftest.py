"""A cache of one's own, and a checkpoint as its makers save it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.engines.sources_made import Site


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    monkeypatch.delenv("MIRROR_OFFLINE", raising=False)
    for scheme in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(scheme, raising=False)
    return folder


@pytest.fixture(scope="session")
def rootnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """RootNet's snapshot as its makers save it, of ResNet-18 to be quick."""
    torch = pytest.importorskip("torch", reason="conversion needs the extra train")

    from engines.networks.mppe import RootNet
    from tests.engines.releases import draw_weights

    torch.set_num_threads(1)
    path = tmp_path_factory.mktemp("release") / "snapshot_18.pth.tar"
    state = {f"module.{key}": value for key, value in draw_weights(RootNet(18)).items()}
    torch.save({"epoch": 18, "network": state, "optimizer": {}}, path)
    return path


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
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_dir: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    return folder
