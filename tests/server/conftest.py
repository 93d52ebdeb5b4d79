"""A server in this process, for one test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from served import Served, served


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    """A server with an empty database."""
    with served(tmp_path / "data") as found:
        yield found
