"""A profile whose 3D has to be brought first: it steps back to the lifter, and says so."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec
import pytest

from engines import cache, fetch, pipeline, zoo
from engines.errors import FetchError, UnknownNameError, ZooError
from engines.lift import Lifter
from engines.spatial import load_stage
from engines.stages import Stages, must_be_brought, stages_of

ROOTNET, POSENET = "3dmppe-rootnet-muco", "3dmppe-posenet-muco"
SMALL = f"""
[profiles.small]
detector = "yolox-tiny-humanart"
pose2d = "rtmpose-s-halpe26"
root3d = "{ROOTNET}"
pose3d = "{POSENET}"
"""


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    return tmp_path


def bring(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Make believe that some models lie in the cache."""
    there = cache.find
    monkeypatch.setattr(cache, "find", lambda e: Path(e.file) if e.name in names else there(e))


@pytest.mark.parametrize("profile", ["rtx", "rtx-hrnet", "jetson"])
def test_packaged_profiles_step_back_to_the_lifter(empty: Path, profile: str) -> None:
    known = zoo.load()
    found = stages_of(known, profile)
    own = known.profile(profile)
    assert found.models == {"detector": own.detector, "pose2d": own.pose2d, "pose3d": "lift-s"}
    assert found.absent == (ROOTNET, POSENET)
    assert found.notice == f"3D comes from lift-s: {ROOTNET}, {POSENET} must be brought"
    assert found.remedy.startswith(f"mirror engines import {ROOTNET} --from FILE, mirror engines import")
    assert isinstance(load_stage(profile), Lifter)


def test_a_profile_that_needs_nothing_brought_is_as_declared(empty: Path) -> None:
    found = stages_of(zoo.load(), "embedded")
    assert found == Stages(zoo.load().profile("embedded").stages)
    assert (found.uses_fallback, found.notice, found.remedy) == (False, "", "")
    with pytest.raises(UnknownNameError, match="embedded, jetson"):
        stages_of(zoo.load(), "none")


def test_both_networks_are_needed_and_then_taken(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(monkeypatch, ROOTNET)
    assert stages_of(zoo.load(), "rtx").absent == (POSENET,)
    assert stages_of(zoo.load(), "rtx").models["pose3d"] == "lift-s"
    bring(monkeypatch, ROOTNET, POSENET)
    assert stages_of(zoo.load(), "rtx") == Stages(zoo.load().profile("rtx").stages)


def test_only_what_has_no_source_must_be_brought(empty: Path) -> None:
    known = zoo.load()
    said = {name: must_be_brought(model) for name, model in known.models.items()}
    assert [name for name, needed in said.items() if needed] == [ROOTNET, POSENET]


def test_without_a_fallback_the_profile_is_refused_as_before(empty: Path) -> None:
    (empty / "zoo.toml").write_text(SMALL)
    with pytest.raises(FetchError, match=f"mirror engines import {ROOTNET} --from FILE"):
        load_stage("small")


def test_first_use_fetches_what_it_can_and_asks_for_nothing_else(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(fetch, "ensure", lambda e, *_: asked.append(e.name) or Path(e.file))
    assert list(fetch.ensure_profile("rtx")) == ["detector", "pose2d", "pose3d"]
    assert asked == ["yolox-m-humanart", "rtmpose-l-halpe26", "lift-s"]


@pytest.mark.parametrize(
    ("name", "why"), [("none", "no model 'none'"), ("rtmpose-s-halpe26", "has decoder simcc, expected lift")]
)
def test_a_fallback_that_is_no_lifter_is_refused(empty: Path, name: str, why: str) -> None:
    (empty / "zoo.toml").write_text(f'{SMALL}fallback3d = "{name}"\n')
    with pytest.raises(ZooError, match=f"profiles.small.fallback3d: .*{why}"):
        zoo.load()


def test_live_says_so_once(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fetched = cache.directory()
    (tmp_path / "models").symlink_to(fetched / "models")
    (tmp_path / "zoo.toml").write_text(f'{SMALL}fallback3d = "lift-s"\n')
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    with caplog.at_level(logging.WARNING):
        pipeline.live_tracker("small")
        pipeline.live_tracker("small", three_d=False)
    assert [r.message.split(";")[0] for r in caplog.records] == [stages_of(zoo.load(), "small").notice]
    assert msgspec.structs.asdict(zoo.load().profile("small"))["fallback3d"] == "lift-s"
