"""What is not imported says why, and the cache stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="conversion needs the extra train")

from engines import conversion, fetch, zoo
from engines.errors import EngineError, FetchError, RefusedFileError, SourceError
from engines.importing import ImportWishes, bring
from engines.keypoints import ORDERS
from engines.networks.mppe import PoseNet
from tests.engines.releases import draw_weights
from tests.engines.tiny_onnx import ramp, write


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_wishes_are_followed_or_refused(cache_dir: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "a.onnx", {"heat": ramp(1, 11, 64, 48)}, size=(192, 256))
    with pytest.raises(
        RefusedFileError, match=r"has 11 key points, of no order known here: give --keypoints"
    ):
        bring("mine", path)
    with pytest.raises(RefusedFileError, match=r"has 11 key points, but coco17 has 17: give --keypoints"):
        bring("mine", path, ImportWishes(keypoints="coco17"))
    with pytest.raises(RefusedFileError, match=r"a.onnx: is ONNX: --arch is for checkpoints"):
        bring("mine", path, ImportWishes(arch="hrnet_w32"))
    with pytest.raises(RefusedFileError, match=r"name '../x': expected letters"):
        bring("../x", path)
    seventeen = write(tmp_path / "b.onnx", {"heat": ramp(1, 17, 64, 48)}, size=(192, 256))
    assert (
        bring("mine", seventeen, ImportWishes(keypoints="human36m17")).entry.keypoints == ORDERS["human36m17"]
    )  # type: ignore[union-attr]


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
        ("key.pth", ImportWishes(), "key root.xy_layer.weight is missing"),
        ("cut.pth", ImportWishes(), "is damaged or cut short"),
        ("text.txt", ImportWishes(), "is neither ONNX nor a PyTorch checkpoint"),
        ("logits.onnx", ImportWishes(), "no head known here"),
        (str(rootnet), ImportWishes(arch="hrnet_w32"), "--arch hrnet_w32 was asked for"),
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
    torch.save({"network": draw_weights(PoseNet(18, 18))}, path)
    with pytest.raises(RefusedFileError, match="has 18 key points, 3dmppe-posenet-muco is declared with 21"):
        bring("3dmppe-posenet-muco", path)
