"""Drawn people to learn from, the same for every test of a process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred drawn people of five sources; nobody writes to it."""
    pytest.importorskip("torch", reason="training needs the extra train")
    import drawn_people

    path = tmp_path_factory.mktemp("drawn")
    drawn_people.people(path, 300)
    return path
