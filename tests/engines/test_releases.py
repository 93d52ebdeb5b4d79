"""Checkpoints: what they are, in whatever wrapping they come, and one line for each that is not what it should be."""

from __future__ import annotations

import collections
import os
import pickle
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="conversion needs the extra train")

from torch import Tensor

from engines.errors import RefusedFileError
from engines.networks import checkpoint, releases
from engines.networks.hrnet import PoseHRNet
from engines.networks.mppe import PoseNet, RootNet
from tests.engines.releases import draw_weights

torch.set_num_threads(1)

State = dict[str, Tensor]


@pytest.fixture(scope="module")
def hrnet() -> State:
    return draw_weights(PoseHRNet(32, 17))


@pytest.fixture(scope="module")
def rootnet() -> State:
    return draw_weights(RootNet(18))


def save_checkpoint(folder: Path, held: Any, name: str = "net.pth", **how: Any) -> Path:
    torch.save(held, folder / name, **how)
    return folder / name


def mmpose(state: State, head: str) -> State:
    return {
        (f"{head}.{key}" if key.startswith("final_layer") else f"backbone.{key}"): value
        for key, value in state.items()
    }


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: state,
        collections.OrderedDict,
        lambda state: {
            "epoch": 24,
            "network": state,
            "optimizer": {"state": {}, "param_groups": [{"lr": 1e-3}]},
        },
        lambda state: {"state_dict": state, "meta": {"config": "text", "CLASSES": ("person",)}},
        lambda state: {"model": state},
        lambda state: {"model": {"state_dict": state}},
        lambda state: {"network": {f"module.{key}": value for key, value in state.items()}},
        lambda state: {f"module.module.{key}": value for key, value in state.items()},
    ],
    ids=["bare", "ordered", "network", "state_dict", "model", "nested", "module", "module twice"],
)
def test_a_checkpoint_loads_however_it_is_wrapped(
    tmp_path: Path, rootnet: State, wrap: Callable[[State], Any]
) -> None:
    read = checkpoint.read(save_checkpoint(tmp_path, wrap(rootnet)))
    assert list(read) == list(rootnet)
    release = releases.load(read, None, "net.pth")
    assert (release.arch, release.joints, release.output) == ("3dmppe_rootnet", 0, "root")
    assert not release.network.training
    for key, value in release.network.state_dict().items():
        assert torch.equal(value, rootnet[key]), key


def test_files_of_old_pytorch_load(tmp_path: Path, rootnet: State) -> None:
    old = {key: value for key, value in rootnet.items() if not key.endswith("num_batches_tracked")}
    path = save_checkpoint(tmp_path, {"network": old}, _use_new_zipfile_serialization=False)
    assert releases.load(checkpoint.read(path), "3dmppe_rootnet", "net.pth").arch == "3dmppe_rootnet"


@pytest.mark.parametrize("head", ["keypoint_head", "head"])
def test_mmposes_names_load_as_the_official_ones(hrnet: State, head: str) -> None:
    release = releases.load(mmpose(hrnet, head), None, "net.pth")
    assert (release.arch, release.joints) == ("hrnet_w32", 17)
    for key, value in release.network.state_dict().items():
        assert torch.equal(value, hrnet[key]), key


def test_mmposes_numbered_final_layer_loads(hrnet: State) -> None:
    named = {
        key.replace("final_layer.", "final_layer.0."): value for key, value in mmpose(hrnet, "head").items()
    }
    assert releases.load(named, "hrnet_w32", "net.pth").joints == 17


def test_numpy_arrays_and_logs_of_mmengine_are_passed_over(
    tmp_path: Path, rootnet: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = types.ModuleType("mmengine.logging.history_buffer")

    class HistoryBuffer:
        def __init__(self) -> None:
            self._log_history = np.array([1.0, 2.0])

    HistoryBuffer.__module__, HistoryBuffer.__qualname__ = module.__name__, "HistoryBuffer"
    module.HistoryBuffer = HistoryBuffer  # type: ignore[attr-defined]
    with monkeypatch.context() as patch:
        for parent in ("mmengine", "mmengine.logging"):
            patch.setitem(sys.modules, parent, types.ModuleType(parent))
        patch.setitem(sys.modules, module.__name__, module)
        meta = {"sigmas": np.array([0.026, 0.025]), "flip_indices": np.arange(17), "count": np.float64(3)}
        path = save_checkpoint(
            tmp_path, {"state_dict": rootnet, "meta": meta, "message_hub": {"loss": HistoryBuffer()}}
        )
    assert list(checkpoint.read(path)) == list(rootnet)


@pytest.mark.parametrize(
    ("make", "arch", "joints"),
    [
        (lambda: PoseHRNet(48, 17), "hrnet_w48", 17),
        (lambda: PoseHRNet(32, 16, 3), "hrnet_w32", 16),
        (lambda: PoseNet(50, 21), "3dmppe_posenet", 21),
        (lambda: PoseNet(101, 18), "3dmppe_posenet", 18),
        (lambda: RootNet(152), "3dmppe_rootnet", 0),
    ],
    ids=["w48", "mpii", "muco", "r101", "r152"],
)
def test_the_keys_tell_network_joints_and_depth(make: Callable[[], Any], arch: str, joints: int) -> None:
    state = make().state_dict()
    release = releases.load(state, None, "net.pth")
    assert (release.arch, release.joints) == (arch, joints)
    assert releases.load(state, arch, "net.pth").joints == joints  # type: ignore[arg-type]


def without(key: str) -> Callable[[State], State]:
    return lambda state: {k: v for k, v in state.items() if k != key}


def change_key(key: str, value: Tensor) -> Callable[[State], State]:
    return lambda state: {**state, key: value}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            without("stage3.1.branches.2.0.conv1.weight"),
            "key stage3.1.branches.2.0.conv1.weight is missing: ",
        ),
        (without("final_layer.weight"), "key final_layer.weight is missing"),
        (without("conv1.weight"), "key conv1.weight is missing"),
        (change_key("head.extra", torch.ones(1)), "key head.extra is left over"),
        (
            change_key("conv2.weight", torch.ones(64, 64, 1, 1)),
            r"key conv2.weight has shape \(64, 64, 1, 1\), expected \(64, 64, 3, 3\)",
        ),
        (change_key("bn1.bias", torch.full((64,), torch.nan)), "key bn1.bias has values that are not finite"),
        (change_key("incre_modules.0.0.conv1.weight", torch.ones(1)), "is of HRNet the classifier"),
    ],
)
def test_a_wrong_hrnet_is_refused_by_its_key(
    hrnet: State, change: Callable[[State], State], said: str
) -> None:
    with pytest.raises(RefusedFileError, match=f"^net.pth.*{said}") as refused:
        releases.load(change(hrnet), None, "net.pth")
    assert "\n" not in str(refused.value)


def test_several_wrong_keys_are_counted(hrnet: State) -> None:
    named = {f"{key}_ema" if key.startswith("bn") else key: value for key, value in hrnet.items()}
    with pytest.raises(RefusedFileError, match=r"key bn1.weight is missing \(and 7 more\)"):
        releases.load(named, None, "net.pth")


def test_another_width_and_another_network_are_named(hrnet: State, rootnet: State) -> None:
    with pytest.raises(
        RefusedFileError, match="--arch hrnet_w48 was asked for, but its keys are those of hrnet_w32"
    ):
        releases.load(hrnet, "hrnet_w48", "net.pth")
    with pytest.raises(RefusedFileError, match="but its keys are those of 3dmppe_rootnet"):
        releases.load(rootnet, "3dmppe_posenet", "net.pth")
    with pytest.raises(RefusedFileError, match="an HRNet-W18, expected W32 or W48"):
        releases.load(PoseHRNet(18, 17).state_dict(), None, "net.pth")
    with pytest.raises(
        RefusedFileError, match=r"its keys \(fc.weight, …\) are those of no network known here"
    ):
        releases.load({"fc.weight": torch.ones(2)}, None, "net.pth")


def test_a_wrong_3dmppe_is_named(rootnet: State) -> None:
    final = {
        "head.final_layer.weight": torch.ones(100, 256, 1, 1),
        "head.deconv_layers.0.weight": torch.ones(1),
    }
    backbone = {key: value for key, value in rootnet.items() if key.startswith("backbone")}
    with pytest.raises(RefusedFileError, match="has 100 outputs, expected joints times 64 depth bins"):
        releases.load(backbone | final, None, "net.pth")
    more = {**rootnet, "backbone.layer4.2.conv1.weight": torch.ones(1)}
    with pytest.raises(RefusedFileError, match=r"have \(2, 2, 2, 3\) blocks, which is no ResNet"):
        releases.load(more, None, "net.pth")
    head = {key: value for key, value in rootnet.items() if key.startswith("root")}
    with pytest.raises(RefusedFileError, match=r"key backbone\.layer1\.0\.conv1\.weight is missing"):
        releases.load(head, None, "net.pth")


class Dangerous:
    """Would make a file where it is unpickled."""

    def __init__(self, to: Path) -> None:
        self.to = to

    def __reduce__(self) -> Any:
        return os.mkdir, (str(self.to),)


@pytest.mark.parametrize("protocol", [0, 2, 4])
@pytest.mark.parametrize("by_torch", [True, False])
def test_code_in_a_pickle_is_refused_and_never_run(
    tmp_path: Path, rootnet: State, protocol: int, by_torch: bool
) -> None:
    harm = tmp_path / "harm"
    held = {"state_dict": rootnet, "optimizer": Dangerous(harm)}
    path = tmp_path / "net.pth"
    if by_torch:
        torch.save(held, path, pickle_protocol=max(protocol, 2))
    else:
        path.write_bytes(pickle.dumps({"model": Dangerous(harm)}, protocol=protocol))
    with pytest.raises(RefusedFileError, match=r"^net\.pth: ") as refused:
        checkpoint.read(path)
    assert not harm.exists()
    assert "\n" not in str(refused.value)
    if by_torch and protocol < 4:
        assert "holds code (posix.mkdir), not only tensors; nothing of it was run" in str(refused.value)


def test_a_whole_pickled_network_is_code(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match=r"holds code \(torch.nn.modules.linear.Linear\)"):
        checkpoint.read(save_checkpoint(tmp_path, torch.nn.Linear(2, 2)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is damaged or cut short"),
        (b"<html>not found</html>", "is not a PyTorch checkpoint: expected a file of torch.save"),
        (b"PK\x03\x04" + bytes(100), "is damaged or cut short"),
    ],
)
def test_what_is_no_checkpoint_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "net.pth"
    path.write_bytes(content)
    with pytest.raises(RefusedFileError, match=f"^net.pth: {said}"):
        checkpoint.read(path)


@pytest.mark.parametrize("new", [True, False])
def test_a_file_that_is_cut_short_is_named(tmp_path: Path, rootnet: State, new: bool) -> None:
    path = save_checkpoint(tmp_path, {"network": rootnet}, _use_new_zipfile_serialization=new)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(RefusedFileError, match=r"^net\.pth: is damaged or cut short.*copy it again$"):
        checkpoint.read(path)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ([torch.ones(1)], r"holds no state dict \(but a list\): expected tensors by name"),
        ({"epoch": 3, "optimizer": {}}, r"holds no state dict \(its keys are epoch, optimizer\)"),
        ({"a.weight": torch.ones(1), "b": 3}, "key b is no tensor but int"),
    ],
)
def test_what_holds_no_state_dict_is_named(tmp_path: Path, held: Any, said: str) -> None:
    with pytest.raises(RefusedFileError, match=f"^net.pth: {said}"):
        checkpoint.read(save_checkpoint(tmp_path, held))
