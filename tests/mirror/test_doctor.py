"""The doctor: what it says of machines that are well and of machines that are not, and what to do."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from engines import cache, fetch, plans, zoo
from engines.build import target
from engines.plans import BuiltPlan
from engines.runtime import driver, gpu
from engines.runtime.cuda import Cuda
from engines.runtime.gpu import Gpu
from mirror.cli.main import main
from mirror.doctor import Finding, HostContext, display, examination, machine, networks
from mirror.settings import Settings
from tests.engines.fake_gpu import FakeCuda, FakeTensorRT

EMBEDDED, RTX = (zoo.load().profile(name) for name in ("embedded", "rtx"))


def host(root: Path, profile: zoo.Profile = EMBEDDED, device: str = "0", **environ: str) -> HostContext:
    settings = Settings()
    camera = msgspec.structs.replace(settings.camera, device=device)
    return HostContext(msgspec.structs.replace(settings, camera=camera), profile, environ, root)


def by_topic(found: list[Finding]) -> dict[str, Finding]:
    assert len({finding.topic for finding in found}) == len(found)
    return {finding.topic: finding for finding in found}


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


# --- the command ---


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "store" / "mirror.sqlite"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.delenv("MIRROR_OFFLINE", raising=False)
    return tmp_path


def test_every_line_has_a_level_and_all_but_ok_say_what_to_do(own_folders: Path) -> None:
    document = json.loads(call("--json").stdout)
    topics = {finding["topic"] for finding in document["findings"]}
    assert topics >= {
        "settings", "driver", "gpu", "tensorrt", "engine detector", "engine pose2d", "camera", "cache",
        "disk of the cache", "store", "disk of the store", "clock", "monotonic clock", "time server", "video group",
        "qt", "display libraries", "display",
    }  # fmt: skip
    for finding in document["findings"]:
        assert finding["level"] in ("ok", "warning", "problem")
        assert finding["said"]
        assert finding["level"] == "ok" or finding["remedy"]
    problems = [finding for finding in document["findings"] if finding["level"] == "problem"]
    assert document["problems"] == len(problems)


def test_a_problem_is_exit_status_1_and_shows_what_to_do(own_folders: Path) -> None:
    (own_folders / "cache").write_text("a file in the way")
    done = call()
    assert done.exit_code == 1
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert any(line.startswith("problem cache ") for line in lines)
    assert "MIRROR_CACHE" in done.stdout


def test_a_machine_that_lacks_what_its_profile_needs_has_a_problem(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "LIBRARY", "libnot-there.so.1")
    document = json.loads(call("--profile", "rtx", "--json").stdout)
    found = {finding["topic"]: finding for finding in document["findings"]}
    assert found["driver"]["level"] == "problem"
    assert "until then the networks run on the CPU" in found["driver"]["remedy"]
    assert call("--profile", "rtx").exit_code == 1
    embedded = json.loads(call("--json").stdout)["findings"]
    assert next(f for f in embedded if f["topic"] == "driver")["level"] == "ok"


def test_an_unknown_profile_is_a_wrong_call(own_folders: Path) -> None:
    done = call("--profile", "nothing")
    assert done.exit_code == 2
    assert "no profile 'nothing'" in done.stderr


def test_wrong_settings_are_a_finding_and_the_rest_is_looked_at(own_folders: Path) -> None:
    (own_folders / "mirror.toml").write_text("[camera]\nwidth = 3\nfps = 'many'\n")
    found = by_topic(examination.examine())
    assert found["settings"].level == "problem"
    assert "mirror.toml:2" in found["settings"].message
    assert "and 1 more" in found["settings"].message
    assert "clock" in found


def test_a_check_that_breaks_takes_no_other_down(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: HostContext) -> list[Finding]:
        raise PermissionError(13, "Permission denied", "/dev/video0")

    monkeypatch.setitem(examination.LOOKED_AT, "cameras", broken)
    found = by_topic(examination.examine())
    assert found["cameras"].level == "problem"
    assert "/dev/video0" in found["cameras"].message
    assert "display" in found


# --- GPU, driver, TensorRT ---


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> FakeTensorRT:
    """A fake RTX card with TensorRT-RTX."""
    cuda = FakeCuda()
    trt = FakeTensorRT(cuda, dict, rtx=True)
    monkeypatch.setattr(networks, "check_driver", lambda: (13, 0))
    monkeypatch.setattr(networks, "find_driver", lambda: Cuda(cuda))
    monkeypatch.setitem(sys.modules, "tensorrt_rtx", trt)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "tensorrt", None)
    monkeypatch.setattr(gpu, "_found", [Gpu(trt, Cuda(cuda))])
    return trt


def test_a_card_with_its_tensorrt_is_well(card: FakeTensorRT, tmp_path: Path) -> None:
    found = by_topic(networks.examine_graphics(host(tmp_path, RTX)))
    assert {topic: finding.level for topic, finding in found.items()} == dict.fromkeys(
        ("driver", "gpu", "tensorrt"), "ok"
    )
    assert found["driver"].message == "NVIDIA's, for CUDA 13.0"
    assert found["gpu"].message == "NVIDIA GeForce RTX 4070 (compute capability 8.9), 12.0 GiB"
    assert found["tensorrt"].message == "tensorrt_rtx 1.7.1"


def test_a_card_that_rtx_does_not_run_on_is_named(card: FakeTensorRT, tmp_path: Path) -> None:
    card.cuda.name, card.cuda.capability = "NVIDIA H200", (9, 0)
    found = by_topic(networks.examine_graphics(host(tmp_path, RTX)))
    assert found["tensorrt"].level == "problem"
    assert "does not run on NVIDIA H200 (compute capability 9.0)" in found["tensorrt"].message


def test_without_a_driver_tensorrt_is_still_looked_for(
    card: FakeTensorRT, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise driver.NoGpuError("no NVIDIA driver: libcuda.so.1 is not there; install it")

    monkeypatch.setattr(networks, "check_driver", none)
    found = by_topic(networks.examine_graphics(host(tmp_path, RTX)))
    assert (found["driver"].level, found["gpu"].level) == ("problem", "ok")
    assert found["tensorrt"].message == "tensorrt_rtx 1.7.1 is installed, for no card"
    monkeypatch.setitem(sys.modules, "tensorrt_rtx", None)
    assert by_topic(networks.examine_graphics(host(tmp_path, RTX)))["tensorrt"].level == "problem"
    assert by_topic(networks.examine_graphics(host(tmp_path)))["tensorrt"].level == "ok"


# --- engines ---


def test_networks_that_are_there_damaged_or_missing(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MIRROR_CACHE")
    source = fetch.ensure(zoo.load().model("rtmpose-s-halpe26"))
    monkeypatch.setenv("MIRROR_CACHE", str(own_folders / "cache"))
    sick = host(own_folders)
    found = by_topic(networks.examine_networks(sick))["engine pose2d"]
    assert (found.level, found.remedy.split(" (")[0]) == ("warning", "mirror engines fetch rtmpose-s-halpe26")
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    assert by_topic(networks.examine_networks(sick))["engine pose2d"].level == "problem"
    path = fetch.take_file(zoo.load().model("rtmpose-s-halpe26"), source)
    assert by_topic(networks.examine_networks(sick))["engine pose2d"].level == "ok"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    found = by_topic(networks.examine_networks(sick))["engine pose2d"]
    assert (found.level, "is damaged" in found.message) == ("problem", True)


def test_plans_are_there_with_their_agreement_or_missing_or_foreign(
    own_folders: Path, card: FakeTensorRT, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = msgspec.structs.replace(EMBEDDED, runtimes=("tensorrt", "onnxruntime"))
    model = zoo.load().model("rtmpose-s-halpe26")
    monkeypatch.delenv("MIRROR_CACHE")
    source = fetch.ensure(model)
    monkeypatch.setenv("MIRROR_CACHE", str(own_folders / "cache"))
    path = fetch.take_file(model, source)
    sick = host(own_folders, profile)
    found = by_topic(networks.examine_networks(sick))["plan pose2d"]
    assert (found.level, "has none yet" in found.message) == ("warning", True)
    wanted = target(model, path, "fp16", None, gpu.this_gpu())
    plans.write(BuiltPlan(wanted, b"plan", {"agreement": {"mean_px": 0.07}}))
    found = by_topic(networks.examine_networks(sick))["plan pose2d"]
    assert (found.level, "key points within 0.07 px" in found.message) == ("ok", True)
    (plans.directory() / f"{wanted.digest}.plan").write_bytes(b"other")
    found = by_topic(networks.examine_networks(sick))["plan pose2d"]
    assert (found.level, "damaged" in found.message) == ("warning", True)
    assert found.remedy.startswith("mirror engines build --model rtmpose-s-halpe26")


# --- cameras ---


def with_cameras(root: Path, *numbers: int) -> Path:
    (root / "dev").mkdir()
    for number in numbers:
        (root / "dev" / f"video{number}").write_text("")
        name = root / "sys/class/video4linux" / f"video{number}" / "name"
        name.parent.mkdir(parents=True)
        name.write_text(f"Camera {number}\n")
    return root


def test_cameras_are_named_and_the_one_of_the_settings_is_looked_for(tmp_path: Path) -> None:
    root = with_cameras(tmp_path, 0, 2, 10)
    found = by_topic(machine.examine_cameras(host(root)))
    assert (
        found["camera"].message == "/dev/video0 (Camera 0), /dev/video2 (Camera 2), /dev/video10 (Camera 10)"
    )
    assert found["camera of the settings"] == Finding(
        "camera of the settings", "ok", "/dev/video0 can be opened"
    )
    assert (
        by_topic(machine.examine_cameras(host(root, device="/dev/video2")))["camera of the settings"].level
        == "ok"
    )
    lost = by_topic(machine.examine_cameras(host(root, device="1")))["camera of the settings"]
    assert (lost.level, lost.remedy) == ("problem", "mirror config set camera.device NUMBER, one of 0, 2, 10")


def test_no_camera_is_a_warning_and_a_closed_one_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (found,) = machine.examine_cameras(host(tmp_path))
    assert (found.level, found.message) == ("warning", "none is connected")
    root = with_cameras(tmp_path, 0)
    monkeypatch.setattr(machine.os, "access", lambda path, mode: False)
    closed = by_topic(machine.examine_cameras(host(root)))["camera of the settings"]
    assert (closed.level, "usermod -aG video" in closed.remedy) == ("problem", True)


# --- disk, clock, rights, display ---


@pytest.mark.parametrize(
    ("gib", "level"),
    [(40, "ok"), (5, "ok"), (4.9, "warning"), (1, "warning"), (0.9, "problem")],
)
def test_room_on_the_disk(gib: float, level: str) -> None:
    assert machine.room("store", Path("/data"), int(gib * machine.GIB)).level == level


def test_places_that_can_be_made_are_well_and_closed_ones_are_not(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = by_topic(machine.examine_disk(host(own_folders)))
    assert (found["cache"].level, found["store"].level) == ("ok", "ok")
    assert not cache.directory().exists()
    monkeypatch.setattr(machine.os, "access", lambda path, mode: False)
    found = by_topic(machine.examine_disk(host(own_folders)))
    assert (found["cache"].level, found["store"].level) == ("problem", "problem")
    assert "MIRROR_STORE" in found["store"].remedy


def test_a_store_that_is_there_can_be_written(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mirror.paths import store_path
    from mirror.store.database import open_store

    open_store(store_path()).close()
    assert by_topic(machine.examine_disk(host(own_folders)))["store"].level == "ok"
    monkeypatch.setattr(machine.os, "access", lambda path, mode: Path(path) != store_path())
    assert by_topic(machine.examine_disk(host(own_folders)))["store"].level == "problem"


def test_a_file_where_a_folder_should_be_is_a_problem(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folders / "file").write_text("not a folder")
    monkeypatch.setenv("MIRROR_STORE", str(own_folders / "file" / "mirror.db"))
    assert by_topic(machine.examine_disk(host(own_folders)))["store"].level == "problem"


def test_a_clock_that_was_never_set_is_a_problem() -> None:
    installed = datetime(2026, 11, 1, tzinfo=UTC)
    for now, level in (
        (datetime(1970, 1, 1, tzinfo=UTC), "problem"),
        (datetime(2026, 10, 31, tzinfo=UTC), "problem"),
        (datetime(2026, 11, 2, tzinfo=UTC), "ok"),
    ):
        assert machine.wall(now, installed).level == level


def test_who_keeps_the_time(tmp_path: Path) -> None:
    assert machine.is_synchronised(tmp_path).level == "warning"
    (tmp_path / "run/systemd/timesync").mkdir(parents=True)
    (tmp_path / "run/systemd/timesync/synchronized").write_text("")
    assert machine.is_synchronised(tmp_path).message == "the clock is synchronised"
    other = tmp_path / "other"
    (other / "run/chrony").mkdir(parents=True)
    assert machine.is_synchronised(other).level == "ok"


def test_the_clock_of_this_machine_runs_forwards(tmp_path: Path) -> None:
    assert by_topic(machine.examine_clock(host(tmp_path)))["monotonic clock"].level == "ok"


def test_the_video_group_and_the_gpus_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.video_group({"video", "users"}, False).level == "ok"
    assert machine.video_group({"users"}, True).level == "ok"
    lacking = machine.video_group({"users"}, False)
    assert (lacking.level, "usermod -aG video" in lacking.remedy) == ("warning", True)
    assert "gpu files" not in by_topic(machine.examine_rights(host(tmp_path)))
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev/nvidia0").write_text("")
    monkeypatch.setattr(machine.os, "access", lambda path, mode: False)
    assert by_topic(machine.examine_rights(host(tmp_path)))["gpu files"].level == "warning"
    assert by_topic(machine.examine_rights(host(tmp_path, RTX)))["gpu files"].level == "problem"


def test_the_display(tmp_path: Path) -> None:
    def said(**environ: str) -> Finding:
        return by_topic(display.examine_display(host(tmp_path, **environ)))["display"]

    assert said(QT_QPA_PLATFORM="eglfs").level == "ok"
    assert said(QT_QPA_PLATFORM="xcb").level == "warning"
    assert said().message == "none is connected" and "ssh" in said().remedy
    (tmp_path / "dev/dri").mkdir(parents=True)
    (tmp_path / "dev/dri/card0").write_text("")
    assert "QT_QPA_PLATFORM=eglfs" in said().remedy


def test_findings_are_one_line() -> None:
    assert str(Finding("disk", "ok", "40 GiB free")) == "40 GiB free"
    assert str(Finding("disk", "problem", "full", "free some")) == "full; free some"
