"""Bringing files by hand: what lies in the cache and the zoo afterwards, and that refusals leave no trace."""

from __future__ import annotations

import hashlib
import http.server
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from engines import cache, conversion, fetch, importing, zoo
from engines.detector import Detector
from engines.entries import Checkpoint, Licence, Model, Precision, UrlFile
from engines.errors import EngineError, FetchError, RefusedFileError, SourceError
from engines.importing import Wishes, bring
from engines.keypoints import ORDERS
from engines.mppe import Mppe, Stage
from engines.networks.hrnet import PoseHRNet
from engines.networks.mppe import PoseNet, RootNet
from engines.picture import Picture
from engines.pose2d import PoseEstimator
from engines.preparation import prepare
from engines.runtime import load
from engines.runtime.builder import Batch, build
from engines.zoo import UrlZip
from tests.engines.releases import weighted
from tests.engines.tiny_onnx import ramp, write

torch.set_num_threads(1)


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    monkeypatch.delenv("MIRROR_OFFLINE", raising=False)
    for scheme in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(scheme, raising=False)
    return folder


@pytest.fixture(scope="module")
def rootnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """RootNet's snapshot as its makers save it, of ResNet-18 to be quick."""
    path = tmp_path_factory.mktemp("release") / "snapshot_18.pth.tar"
    state = {f"module.{key}": value for key, value in weighted(RootNet(18)).items()}
    torch.save({"epoch": 18, "network": state, "optimizer": {}}, path)
    return path


@pytest.fixture(scope="module")
def posenet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("release") / "snapshot_24.pth.tar"
    torch.save({"network": weighted(PoseNet(18, 21))}, path)
    return path


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, rootnet: Path, posenet: Path) -> Path:
    """A cache with HRNet-W32 and the two of 3DMPPE, converted of random weights."""
    folder = tmp_path_factory.mktemp("imported")
    hrnet = folder / "pose_hrnet_w32_64x96.pth"
    torch.save({"state_dict": weighted(PoseHRNet(32, 17))}, hrnet)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIRROR_CACHE", str(folder / "cache"))
        bring("my-hrnet", hrnet, Wishes(size=(96, 64)))
        bring("3dmppe-rootnet-muco", rootnet)
        bring("3dmppe-posenet-muco", posenet)
    return folder / "cache"


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


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
    network.load_state_dict(weighted(RootNet(18)))
    image, k = torch.randn(3, 3, 256, 256), torch.tensor([[2000.0], [3000.0], [4000.0]])
    with torch.no_grad():
        expected = network(image, k).numpy()
    given = load(taken.path)({"image": image.numpy(), "k": k.numpy()})
    assert list(given) == ["root"]
    np.testing.assert_allclose(given["root"], expected, rtol=1e-4, atol=1e-3)


def test_the_two_of_3dmppe_run_from_their_entries(
    imported: Path, rootnet: Path, posenet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert zoo.packaged().model("3dmppe-rootnet-muco").sha256 == ""
    monkeypatch.setenv("MIRROR_CACHE", str(imported))
    stages = []
    for name, path in {"3dmppe-rootnet-muco": rootnet, "3dmppe-posenet-muco": posenet}.items():
        model = zoo.load().model(name)
        assert fetch.ensure(model) == cache.find(model) is not None
        recorded = msgspec.toml.decode(zoo.imported_file(name).read_bytes())
        assert recorded["made"][name]["checkpoint_sha256"] == cache.sha256_of(path)
        stages.append(Stage(model, load(cache.place(model))))
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
    network = PoseHRNet(32, 17).eval()
    network.load_state_dict(weighted(network))
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
    plan = build(trt, prepared.onnx, prepared.outputs, Batch(1, 1, 8), portable=True)
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


def test_wishes_are_followed_or_refused(cache_dir: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "a.onnx", {"heat": ramp(1, 11, 64, 48)}, size=(192, 256))
    with pytest.raises(
        RefusedFileError, match=r"has 11 key points, of no order known here: give --keypoints"
    ):
        bring("mine", path)
    with pytest.raises(RefusedFileError, match=r"has 11 key points, but coco17 has 17: give --keypoints"):
        bring("mine", path, Wishes(keypoints="coco17"))
    with pytest.raises(RefusedFileError, match=r"a.onnx: is ONNX: --arch is for checkpoints"):
        bring("mine", path, Wishes(arch="hrnet_w32"))
    with pytest.raises(RefusedFileError, match=r"name '../x': expected letters"):
        bring("../x", path)
    seventeen = write(tmp_path / "b.onnx", {"heat": ramp(1, 17, 64, 48)}, size=(192, 256))
    assert bring("mine", seventeen, Wishes(keypoints="human36m17")).entry.keypoints == ORDERS["human36m17"]  # type: ignore[union-attr]


@pytest.mark.parametrize("before", [False, True], ids=["empty cache", "with an import"])
def test_refusals_leave_the_cache_as_it_was(
    cache_dir: Path, tmp_path: Path, rootnet: Path, before: bool
) -> None:
    if before:
        bring("mine", write(tmp_path / "a.onnx", {"heat": ramp(1, 17, 64, 48)}, size=(192, 256)))
    was = files(cache_dir)
    broken = dict(torch.load(rootnet, weights_only=True)["network"])
    broken.pop("module.root.xy_layer.weight")
    torch.save({"network": broken}, tmp_path / "key.pth")
    (tmp_path / "cut.pth").write_bytes(rootnet.read_bytes()[:100_000])
    (tmp_path / "text.txt").write_text("a text")
    write(tmp_path / "logits.onnx", {"logits": ramp(1, 1000)})
    for name, wishes, said in (
        ("key.pth", Wishes(), "key root.xy_layer.weight is missing"),
        ("cut.pth", Wishes(), "is damaged or cut short"),
        ("text.txt", Wishes(), "is neither ONNX nor a PyTorch checkpoint"),
        ("logits.onnx", Wishes(), "no head known here"),
        (str(rootnet), Wishes(arch="hrnet_w32"), "--arch hrnet_w32 was asked for"),
    ):
        with pytest.raises(RefusedFileError, match=said):
            bring("mine" if before else "new", tmp_path / name, wishes)
        assert files(cache_dir) == was, name
        assert cache_dir.exists() == before


def test_an_export_that_differs_from_pytorch_is_refused(
    cache_dir: Path, rootnet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engines.networks import onnx_export

    monkeypatch.setattr(onnx_export, "AGREEMENT", 0.0)
    with pytest.raises(
        RefusedFileError, match=r"ONNX Runtime differs from PyTorch by .* the export is not used"
    ):
        bring("mine", rootnet)
    assert not cache_dir.exists()


def test_without_pytorch_the_line_says_what_to_install(
    cache_dir: Path, rootnet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "NEEDED", ("torch_that_is_not_there",))
    with pytest.raises(EngineError, match=r"snapshot_18.pth.tar: .*pip install 'open-gym-mirror\[train\]'"):
        bring("mine", rootnet)
    assert not cache_dir.exists()


def test_without_pytorch_a_checkpoint_is_not_even_fetched(
    cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "NEEDED", ("torch_that_is_not_there",))
    with pytest.raises(FetchError, match=r"pip install 'open-gym-mirror\[train\]'; then fetch it again"):
        fetch.ensure(zoo.load().model("hrnet-w32-coco"))
    assert not cache_dir.exists()


def test_a_packaged_checkpoint_goes_by_the_start_of_its_sum(cache_dir: Path, rootnet: Path) -> None:
    with pytest.raises(
        RefusedFileError, match=r"is not hrnet_w32_coco.*expected it to begin with c78dce93; to take"
    ):
        bring("hrnet-w32-coco", rootnet)
    assert not cache_dir.exists()
    with pytest.raises(RefusedFileError, match="asked for, but its keys are those of 3dmppe_rootnet"):
        bring("3dmppe-posenet-muco", rootnet)
    with pytest.raises(SourceError, match=r"the archive holds no .onnx file"):
        bring("yolox-m-humanart", rootnet)
    assert not cache_dir.exists() or files(cache_dir) == {}


def test_another_number_of_key_points_is_not_the_packaged_model(cache_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "h36m.pth.tar"
    torch.save({"network": weighted(PoseNet(18, 18))}, path)
    with pytest.raises(RefusedFileError, match="has 18 key points, 3dmppe-posenet-muco is declared with 21"):
        bring("3dmppe-posenet-muco", path)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that is served on this machine, and its address."""
    folder = tmp_path / "site"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def declared(address: str, start: str) -> Model:
    return Model(
        name="made-here",
        task="root3d",
        decoder="3dmppe-rootnet",
        input="image",
        input_size=(256, 256),
        colour="rgb",
        outputs=("root",),
        file="made-here.onnx",
        licence=Licence(spdx="MIT", makers="us", link="-"),
        checkpoint=Checkpoint(arch="3dmppe_rootnet", file="snapshot_18.pth.tar", sha256=start),
        sources=(UrlFile(url=f"{address}/snapshot_18.pth.tar"),),
    )


def test_a_checkpoint_is_fetched_checked_by_its_first_digits_and_converted(
    cache_dir: Path, rootnet: Path, site: tuple[Path, str]
) -> None:
    folder, address = site
    shutil.copy(rootnet, folder)
    full = cache.sha256_of(rootnet)
    path = fetch.ensure(declared(address, full[:8]))
    assert path.parent.name == cache.sha256_of(path)
    made = msgspec.toml.decode(zoo.imported_file("made-here").read_bytes())["made"]["made-here"]
    assert made == {"sha256": path.parent.name, "bytes": path.stat().st_size, "checkpoint_sha256": full}
    assert not list((cache_dir / "incoming").iterdir())
    with pytest.raises(FetchError, match=f"its sha256 is {full}, expected it to begin with {'0' * 8}"):
        fetch.ensure(declared(address, "0" * 8))


def test_a_checkpoint_that_cannot_be_had_says_which_command_brings_it(
    cache_dir: Path, site: tuple[Path, str]
) -> None:
    with pytest.raises(FetchError) as missing:
        fetch.ensure(declared(site[1], ""))
    assert "the server answered 404" in str(missing.value)
    remedy = "bring the checkpoint snapshot_18.pth.tar by hand: mirror engines import made-here --from FILE"
    assert missing.value.remedy == remedy
    with pytest.raises(FetchError, match="mirror engines import 3dmppe-rootnet-muco --from FILE"):
        fetch.ensure(zoo.load().model("3dmppe-rootnet-muco"))


def test_a_bare_file_at_an_address_is_taken_by_its_sum(cache_dir: Path, site: tuple[Path, str]) -> None:
    folder, address = site
    (folder / "net.onnx").write_bytes(b"a network")
    digest = hashlib.sha256(b"a network").hexdigest()
    model = msgspec.structs.replace(
        declared(address, ""), checkpoint=None, sha256=digest, sources=(UrlFile(url=f"{address}/net.onnx"),)
    )
    assert fetch.ensure(model).read_bytes() == b"a network"
    wrong = msgspec.structs.replace(model, sha256="0" * 64)
    with pytest.raises(FetchError, match=f"wrong checksum: sha256 is {digest}, expected 0000"):
        fetch.ensure(wrong)


def test_the_official_addresses_and_sums_hang_together() -> None:
    models = zoo.packaged().models
    assert {name: model.checkpoint.sha256 for name, model in models.items() if model.checkpoint} == {
        "hrnet-w32-coco": "c78dce93",
        "hrnet-w48-coco": "b9e0b3ab",
        "3dmppe-rootnet-muco": "",
        "3dmppe-posenet-muco": "",
    }
    for model in models.values():
        if model.checkpoint and model.checkpoint.sha256:
            assert f"-{model.checkpoint.sha256}_" in model.checkpoint.file
            assert str(model.sources[0]).endswith(f"/{model.checkpoint.file}")
        for source in model.sources:
            if isinstance(source, UrlZip):
                assert Path(source.url).stem == Path(model.file).stem


def test_importing_does_not_import_pytorch() -> None:
    import subprocess
    import sys

    code = f"import sys, {importing.__name__}, mirror.cli; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
