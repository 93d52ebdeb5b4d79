"""The plan cache: only what this program wrote, unharmed, comes back out of it."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from engines import plans
from engines.errors import CacheError, PlanError
from engines.plans import BuiltPlan, PlanTarget

TARGET = PlanTarget(
    model="net", onnx_sha256="a" * 64, precision="fp16", batch=(1, 1, 16), recipe=1, flavour="tensorrt_rtx",
    version="1.7.1", gpu="NVIDIA GeForce RTX 4070", capability=(8, 9), cuda=(13, 0), system="Linux", machine="x86_64",
)  # fmt: skip
PLAN = BuiltPlan(TARGET, b"native code" * 1000, {"mean_px": 0.1})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "plans"


def file(suffix: str) -> Path:
    return plans.directory() / f"{TARGET.digest}{suffix}"


def test_what_was_written_comes_back() -> None:
    assert plans.read(TARGET) is None
    path = plans.write(PLAN)
    assert path == file(".plan")
    assert plans.read(TARGET) == PLAN
    assert plans.list_targets() == [TARGET]


def test_looking_for_a_plan_leaves_nothing_behind(folder: Path) -> None:
    assert plans.read(TARGET) is None
    assert not folder.exists()


def test_directory_key_and_plans_are_the_users_alone(folder: Path) -> None:
    old = os.umask(0)
    try:
        plans.write(PLAN)
    finally:
        os.umask(old)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert len((folder / plans.KEY).read_bytes()) == 32
    assert {path.suffix for path in folder.iterdir()} == {".plan", ".json", ".key"}


@pytest.mark.parametrize("field", PlanTarget.__struct_fields__)
def test_every_field_of_the_target_makes_another_plan(field: str) -> None:
    other = {"batch": None, "recipe": 2, "capability": (9, 0), "cuda": (12, 8), "precision": "fp32"}
    changed = msgspec.structs.replace(TARGET, **{field: other.get(field, "other")})
    plans.write(PLAN)
    assert changed.digest != TARGET.digest
    assert plans.read(changed) is None


def flip_a_byte() -> None:
    content = bytearray(file(".plan").read_bytes())
    content[500] ^= 1
    file(".plan").write_bytes(content)


def cut_short() -> None:
    file(".plan").write_bytes(file(".plan").read_bytes()[:-1])


def forge() -> None:
    """Whoever can write files, and has no key, writes a plan with a fitting checksum."""
    said = json.loads(file(".json").read_text())
    file(".plan").write_bytes(b"evil")
    said["plan_sha256"] = plans._sha256(b"evil")
    file(".json").write_text(json.dumps(said))


def change_notes() -> None:
    said = json.loads(file(".json").read_text())
    said["notes"]["mean_px"] = 0.0
    file(".json").write_text(json.dumps(said))


def from_another_machine() -> None:
    (plans.directory() / plans.KEY).write_bytes(b"k" * 32)


def no_key() -> None:
    (plans.directory() / plans.KEY).unlink()


def no_sidecar() -> None:
    file(".json").unlink()


def no_plan() -> None:
    file(".plan").unlink()


def rubbish_beside_it() -> None:
    file(".json").write_bytes(b"{")


def anybody_may_write() -> None:
    plans.directory().chmod(0o777)


def anybody_may_read_the_key() -> None:
    (plans.directory() / plans.KEY).chmod(0o644)


SPOILT: dict[Callable[[], None], str] = {
    flip_a_byte: "is damaged, or not the one that this program wrote",
    cut_short: "is damaged, or not the one that this program wrote",
    forge: "was not written by this program on this machine",
    change_notes: "was not written by this program on this machine",
    from_another_machine: "was not written by this program on this machine",
    no_key: "was not written by this program on this machine",
    no_sidecar: "half of its plan is missing",
    no_plan: "half of its plan is missing",
    rubbish_beside_it: "its sidecar cannot be read",
    anybody_may_write: "was not written by this program on this machine",
    anybody_may_read_the_key: "was not written by this program on this machine",
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda f: f.__name__)
def test_a_spoilt_plan_is_never_given_and_can_be_written_anew(spoil: Callable[[], None]) -> None:
    plans.write(PLAN)
    spoil()
    with pytest.raises(PlanError, match=f"^net: .*{SPOILT[spoil]}"):
        plans.read(TARGET)
    plans.write(PLAN)
    assert plans.read(TARGET) == PLAN


def test_a_plan_under_anothers_name_is_refused() -> None:
    plans.write(PLAN)
    other = msgspec.structs.replace(TARGET, model="other")
    for suffix in (".plan", ".json"):
        shutil.copy(file(suffix), plans.directory() / f"{other.digest}{suffix}")
    with pytest.raises(PlanError, match="another one's, under its name"):
        plans.read(other)


def test_opening_the_directory_to_others_makes_the_old_plans_foreign() -> None:
    plans.write(PLAN)
    other = BuiltPlan(msgspec.structs.replace(TARGET, model="other"), b"x", {})
    anybody_may_write()
    plans.write(other)
    assert plans.read(other.target) == other
    with pytest.raises(PlanError, match="not written by this program"):
        plans.read(TARGET)


def test_a_link_in_place_of_the_directory_is_refused(folder: Path, tmp_path: Path) -> None:
    folder.parent.mkdir()
    (tmp_path / "elsewhere").mkdir()
    folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CacheError, match="is not the plain folder or file of this user"):
        plans.write(PLAN)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_cache_that_cannot_be_made_is_said_so(folder: Path) -> None:
    folder.parent.parent.mkdir(exist_ok=True)
    folder.parent.write_text("a file in the way")
    with pytest.raises(CacheError, match=r"cannot write to the plan cache .*MIRROR_CACHE"):
        plans.write(PLAN)


def _hold(folder: str, held: object, release: object) -> None:
    os.environ["MIRROR_CACHE"] = folder
    with plans.one_builder():
        held.set()  # type: ignore[attr-defined]
        release.wait(30)  # type: ignore[attr-defined]
        plans.write(PLAN)


def test_one_process_builds_at_a_time_and_the_next_finds_its_plan(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, release = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(str(folder.parent), held, release))
    other.start()
    assert held.wait(30)
    assert plans.read(TARGET) is None
    release.set()
    with plans.one_builder():
        assert plans.read(TARGET) == PLAN
    other.join(30)
