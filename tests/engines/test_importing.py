"""Bringing files by hand: what lies in the cache and the zoo afterwards, and that it runs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import msgspec
import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="conversion needs the extra train")

from engines import cache, conversion, fetch, importing, zoo
from engines.detector import Detector
from engines.entries import Precision
from engines.importing import ImportWishes, bring
from engines.keypoints import ORDERS
from engines.mppe import Mppe, MppeStage
from engines.networks.hrnet import PoseHRNet
from engines.networks.mppe import PoseNet, RootNet
from engines.picture import Picture
from engines.pose2d import PoseEstimator
from engines.preparation import prepare
from engines.runtime import load
from engines.runtime.builder import BatchSizes, build
from tests.engines.releases import draw_weights
from tests.engines.tiny_onnx import ramp, write

torch.set_num_threads(1)


@pytest.fixture(scope="module")
def posenet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("release") / "snapshot_24.pth.tar"
    torch.save({"network": draw_weights(PoseNet(18, 21))}, path)
    return path


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, rootnet: Path, posenet: Path) -> Path:
    """A cache with HRNet-W48 and the two of 3DMPPE, converted of random weights."""
    folder = tmp_path_factory.mktemp("imported")
    hrnet = folder / "pose_hrnet_w48_64x96.pth"
    torch.save({"state_dict": draw_weights(PoseHRNet(48, 17))}, hrnet)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIRROR_CACHE", str(folder / "cache"))
        bring("my-hrnet", hrnet, ImportWishes(size=(96, 64)))
        bring("3dmppe-rootnet-muco", rootnet)
        bring("3dmppe-posenet-muco", posenet)
    return folder / "cache"


def test_a_checkpoint_becomes_onnx_in_the_cache_and_an_entry_of_the_zoo(
    cache_dir: Path, rootnet: Path
) -> None:
    taken = bring("my-root", rootnet)
    assert "3dmppe_rootnet, 256x256 (height x width), ONNX differs from PyTorch by" in taken.what
    model = zoo.load().model("my-root")
    assert taken.entry == model
    assert (model.task, model.decoder, model.input, model.outputs) == (
        "root3d",
        "3dmppe-rootnet",
        "image",
        ("root",),
    )
    assert (model.input_size, model.mean) == ((256, 256), (0.485, 0.456, 0.406))
    assert taken.path == cache.find(model) == cache_dir / "models" / model.sha256 / "my-root.onnx"
    assert cache.sha256_of(taken.path) == model.sha256
    assert all(checked.good for checked in cache.verify())

    network = RootNet(18).eval()
    network.load_state_dict(draw_weights(RootNet(18)))
    image, k = torch.randn(3, 3, 256, 256), torch.tensor([[2000.0], [3000.0], [4000.0]])
    with torch.no_grad():
        expected = network(image, k).numpy()
    given = load(taken.path)({"image": image.numpy(), "k": k.numpy()})
    assert list(given) == ["root"]
    np.testing.assert_allclose(given["root"], expected, rtol=1e-4, atol=1e-3)


def test_the_two_of_3dmppe_run_from_their_entries(
    imported: Path, rootnet: Path, posenet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert zoo.read_packaged().model("3dmppe-rootnet-muco").sha256 == ""
    monkeypatch.setenv("MIRROR_CACHE", str(imported))
    stages = []
    for name, path in {"3dmppe-rootnet-muco": rootnet, "3dmppe-posenet-muco": posenet}.items():
        model = zoo.load().model(name)
        assert fetch.ensure(model) == cache.find(model) is not None
        recorded = msgspec.toml.decode(zoo.import_path(name).read_bytes())
        assert recorded["made"][name]["checkpoint_sha256"] == cache.sha256_of(path)
        stages.append(MppeStage(model, load(cache.place(model))))
    picture = Picture((np.random.default_rng(0).integers(0, 256, (480, 640, 3), dtype=np.uint8),))
    xyz, score = Mppe(*stages)([picture] * 2, [[200, 100, 400, 400]] * 2, (800.0, 800.0, 320.0, 240.0))
    named = np.isfinite(xyz[0, :, 0])
    assert {name for name in ORDERS["muco21"] if name} == {
        name for name, seen in zip(ORDERS["halpe26"], named, strict=False) if seen
    }
    assert (score[0] == named).all()
    np.testing.assert_array_equal(xyz[0], xyz[1])


def test_hrnet_is_converted_and_runs_as_a_pose_network(
    imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_CACHE", str(imported))
    model = zoo.load().model("my-hrnet")
    assert (model.decoder, model.input_size, model.keypoints) == ("heatmap", (96, 64), ORDERS["coco17"])
    network = PoseHRNet(48, 17).eval()
    network.load_state_dict(draw_weights(network))
    image = torch.randn(2, 3, 64, 96)
    with torch.no_grad():
        expected = network(image).numpy()
    run = load(cache.place(model))
    given = run({"image": image.numpy()})["heatmaps"]
    assert given.shape == (2, 17, 16, 24)
    np.testing.assert_allclose(given, expected, atol=1e-4 * np.abs(expected).max())
    picture = Picture((np.zeros((100, 100, 3), np.uint8),))
    xy, score = PoseEstimator.of(model, run)(picture, np.array([10.0, 10.0, 60.0, 90.0]))
    assert (xy.shape, score.shape) == ((30, 2), (30,))


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
@pytest.mark.parametrize("name", ["my-hrnet", "3dmppe-rootnet-muco", "3dmppe-posenet-muco"])
def test_tensorrt_rtx_builds_a_plan_of_what_was_converted(
    imported: Path, monkeypatch: pytest.MonkeyPatch, name: str, precision: Precision
) -> None:
    trt = pytest.importorskip(
        "tensorrt_rtx", reason="tensorrt_rtx is not installed (extra rtx: Linux on x86-64)"
    )
    monkeypatch.setenv("MIRROR_CACHE", str(imported))
    model = zoo.load().model(name)
    prepared = prepare(model, cache.place(model), precision, list)
    plan = build(trt, prepared.onnx, prepared.outputs, BatchSizes(1, 1, 8), portable=True)
    assert len(plan) > 1_000_000


@pytest.mark.parametrize(
    ("name", "arch", "joints", "size"),
    [
        ("pose_hrnet_w32_256x192.pth", "hrnet_w32", 17, (192, 256)),
        ("pose_hrnet_w48_384x288.pth", "hrnet_w48", 17, (288, 384)),
        ("hrnet_w48_coco_384x288-314c8528_20200708.pth", "hrnet_w48", 17, (288, 384)),
        ("best.pth", "hrnet_w32", 17, (192, 256)),
        ("best.pth", "hrnet_w32", 16, (256, 256)),
        ("snapshot_24_384x288.pth.tar", "3dmppe_posenet", 18, (256, 256)),
        ("x-1280x720.pth", "hrnet_w32", 17, (192, 256)),
    ],
)
def test_the_size_is_that_of_the_files_name_or_of_its_kind(
    name: str, arch: str, joints: int, size: tuple[int, int]
) -> None:
    assert conversion.usual_size(arch, joints, name) == size  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("outputs", "size", "decoder", "task"),
    [
        ({"output0": ramp(1, 84, 126)}, (64, 96), "yolov8", "detector"),
        ({"heat": ramp(1, 16, 64, 48)}, (192, 256), "heatmap", "pose2d"),
        ({"simcc_x": ramp(1, 26, 384), "simcc_y": ramp(1, 26, 512)}, (192, 256), "simcc", "pose2d"),
    ],
)
def test_onnx_with_a_known_head_becomes_an_entry_that_runs(
    cache_dir: Path,
    tmp_path: Path,
    outputs: dict[str, np.ndarray],
    size: tuple[int, int],
    decoder: str,
    task: str,
) -> None:
    path = write(tmp_path / "brought.onnx", outputs, size=size)
    taken = bring("mine", path)
    model = zoo.load().model("mine")
    assert (model.decoder, model.task, model.input, model.outputs) == (
        decoder,
        task,
        "images",
        tuple(outputs),
    )
    assert taken.path.read_bytes() == path.read_bytes()
    picture = Picture((np.zeros((100, 100, 3), np.uint8),))
    if task == "detector":
        assert (model.std, model.colour, model.pad) == ((255.0, 255.0, 255.0), "rgb", 114)
        assert Detector.of(model, load(taken.path))(picture).shape[1] == 5
    else:
        assert model.box_padding == 1.25
        assert len(model.keypoints) == next(iter(outputs.values())).shape[1]
        xy, _ = PoseEstimator.of(model, load(taken.path))(picture, np.array([10.0, 10.0, 60.0, 90.0]))
        seen = {name for name in ORDERS["halpe26"] if np.isfinite(xy[ORDERS["halpe26"].index(name), 0])}
        assert seen >= {name for name in model.keypoints if name}


def test_a_profile_may_name_what_was_imported(cache_dir: Path, tmp_path: Path) -> None:
    bring("mine", write(tmp_path / "a.onnx", {"heat": ramp(1, 17, 64, 48)}, size=(192, 256)))
    zoo.user_file().write_text('[profiles.gym]\ndetector = "yolox-tiny-humanart"\npose2d = "mine"\n')
    known = zoo.load()
    assert known.profile("gym").stages["pose2d"] == "mine"
    assert known.profiles_with("mine") == ["gym"]


def test_importing_a_name_again_replaces_it(cache_dir: Path, tmp_path: Path) -> None:
    bring("mine", write(tmp_path / "a.onnx", {"heat": ramp(1, 17, 64, 48)}, size=(192, 256)))
    second = write(tmp_path / "b.onnx", {"heat": ramp(1, 16, 64, 48)}, size=(192, 256))
    assert bring("mine", second).entry == zoo.load().model("mine")
    assert zoo.load().model("mine").keypoints == ORDERS["mpii16"]


def test_the_only_onnx_of_a_zip_is_taken(cache_dir: Path, tmp_path: Path) -> None:
    inner = write(tmp_path / "end2end.onnx", {"dets": ramp(1, 7, 5), "labels": np.zeros((1, 7), np.int64)})
    with zipfile.ZipFile(tmp_path / "yolox_s_sdk.zip", "w") as archive:
        archive.write(inner, "20230101/end2end.onnx")
        archive.writestr("20230101/deploy.json", "{}")
    taken = bring("mine", tmp_path / "yolox_s_sdk.zip")
    assert zoo.load().model("mine").decoder == "yolox"
    assert taken.path.read_bytes() == inner.read_bytes()


def test_importing_does_not_import_pytorch() -> None:
    import subprocess
    import sys

    code = f"import sys, {importing.__name__}, mirror.cli; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
