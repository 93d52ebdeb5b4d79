"""A cache of one's own, and a checkpoint as its makers save it."""

from __future__ import annotations

from pathlib import Path

import pytest


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
    from tests.engines.releases import weighted

    torch.set_num_threads(1)
    path = tmp_path_factory.mktemp("release") / "snapshot_18.pth.tar"
    state = {f"module.{key}": value for key, value in weighted(RootNet(18)).items()}
    torch.save({"epoch": 18, "network": state, "optimizer": {}}, path)
    return path
