"""A running server, and nobody's configuration of whoever runs the tests."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "server"))

from live import Live, live


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server for the tests of one module."""
    with live(tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(autouse=True)
def nobodys_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No address and no key from the environment; the file is the test's."""
    for name in ("MIRROR_URL", "MIRROR_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MIRROR_REMOTE", str(tmp_path / "config" / "remote.json"))
