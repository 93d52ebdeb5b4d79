"""Fixtures of the whole test run: engines loaded once, the sample video, and a store that is nobody's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

# before anybody imports numpy, as mirror.cli does it: OpenBLAS' threads would spin on the cores of the other tests
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# no test needs a screen; those of the real window start theirs
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from engines import fetch, zoo
from engines.follow import Engines
from engines.pipeline import Pipeline, load_engines
from engines.pose import PoseSequence
from mirror.ui.guarding import PieceGuard

cv2.setNumThreads(1)
# the same examples in every run, however slow the machine; `--hypothesis-profile=default` looks for new ones
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


LONG = (
    "cluster/test_ray.py",
    "training/test_pose2d_training.py",
    "mirror/test_batch_promises.py",
    "worker/test_platform.py",
    "mirror/test_batch_bad_input.py",
    "mirror/test_batch_disturbed.py",
    "engines/test_build.py",
)
"""Files of half a minute and more: begun last, one of them would leave the other processes with nothing to do."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first, for `--no-loadscope-reorder`; the others as they were collected."""
    tests = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        name = item.path.relative_to(tests).as_posix()
        return LONG.index(name) if name in LONG else len(LONG)

    items.sort(key=place)


@pytest.fixture(scope="session", autouse=True)
def _own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the store of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIRROR_STORE", str(tmp_path_factory.mktemp("store") / "mirror.sqlite"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _widgets(qapp: QApplication) -> None:
    """Qt has widgets from the start: what draws a PDF or a card would make an application without."""


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error while a screen is painted fails the test: the kiosk alone goes on after one."""
    monkeypatch.setattr(PieceGuard, "strict", True)


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample video: 230 frames at 30 a second, 1768x994 px, VP9; fetched at first use."""
    return fetch.ensure(zoo.load().asset("sample"))


@pytest.fixture(scope="session")
def engines() -> Engines:
    """The networks of the embedded profile, one thread each; fetched at first use."""
    return load_engines()


@pytest.fixture(scope="session")
def whole(sample: Path) -> PoseSequence:
    """The athlete's poses in the sample, the batch way."""
    return Pipeline().sequence(sample)
