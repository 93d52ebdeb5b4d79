"""A network of one's own learns from drawn people, goes on after a kill to the bit, and runs in the pipeline."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines import cache, zoo
from engines.networks import movenet
from engines.networks.unet import STRIDE
from engines.picture import Picture
from engines.pose import KEYPOINTS
from engines.pose2d import PoseEstimator
from engines.runtime.onnx import load
from engines.training.pose2d import train
from engines.training.pose2d.__main__ import arguments, beginning, main
from engines.training.pose2d.augment import PLAIN, Augmentation
from engines.training.pose2d.crops import CropCache
from engines.training.pose2d.onnx_file import write
from engines.training.pose2d.samples import DataError, read_folder, split
from engines.training.pose2d.scores import scores_of
from engines.training.pose2d.train import PoseRecipe, PoseTraining, Precision, run, save
from mirror.cli.main import main as mirror
from tests.engines.movenet_files import FPN, files

SIZE = (96, 128)
QUICK = PoseRecipe("s", SIZE, epochs=1, batch=8)
FP32 = Precision("cpu", None, "FP32")


@pytest.fixture(scope="module")
def trained(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of them in half a minute of one core."""
    out = tmp_path_factory.mktemp("trained")
    given = [
        str(folder),
        "--size",
        "s",
        "--picture",
        "96x128",
        "--epochs",
        "5",
        "--batch",
        "12",
        "--rate",
        "3e-3",
        "--init",
        "none",
    ]
    assert main([*given, "--out", str(out), "--threads", "1", "--held", "0.2", "--argmax"]) == 0
    return out


def training(folder: Path, cache: Path, plan: PoseRecipe = QUICK) -> PoseTraining:
    people, held = split(read_folder(folder), 0.2, 0)
    return PoseTraining(plan, CropCache(people, SIZE, cache), CropCache(held[:16], SIZE, cache), FP32)


def test_small_learns_and_beats_saying_the_same_for_everybody(folder: Path, trained: Path) -> None:
    card = json.loads((trained / "lite-s.json").read_text())
    _, held = split(read_folder(folder), 0.2, 0)
    crops = CropCache(held, SIZE, trained / "crops")
    batch = Augmentation(SIZE, PLAIN)([crops[number] for number in range(len(crops))])
    wanted, weight = batch.xy.numpy(), batch.weight.numpy()
    same = np.broadcast_to(np.median(wanted, axis=0), wanted.shape)
    constant = scores_of(same, wanted, weight)
    assert card["ned_torso"] < constant.ned_torso / 2
    assert card["pck20"] > constant.pck20 + 0.3


def test_every_epoch_leaves_curves_and_a_page_of_examples(trained: Path) -> None:
    rows = (trained / "curves.csv").read_text().splitlines()
    assert len(rows) == 6 and rows[0].startswith("epoch,steps,rate,loss,held_loss,ned")
    losses = [float(row.split(",")[3]) for row in rows[1:]]
    assert losses[-1] < 0.6 * losses[0]
    for name in ("curves.png", "examples-001.png", "examples-005.png"):
        picture = cv2.imread(str(trained / name))
        assert picture is not None and picture.std() > 5


def test_the_file_is_imported_as_a_profile_and_finds_people_in_the_pipeline(
    trained: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    given = ["engines", "import", "lite-s", "--from", str(trained / "lite-s.onnx"), "--profile", "lite-s"]
    result = CliRunner().invoke(mirror, given)
    assert result.exit_code == 0, result.output
    profile = zoo.load().profile("lite-s")
    assert (profile.pose2d, profile.detector) == ("lite-s", zoo.load().profile("embedded").detector)
    model = zoo.load().model("lite-s")
    assert (model.decoder, model.keypoints, model.input_size) == ("heatmap", KEYPOINTS, SIZE)
    estimator = PoseEstimator.of(model, load(trained / "lite-s.onnx"))
    _, held = split(read_folder(folder), 0.2, 0)
    off = []
    for sample in held[:20]:
        xy, score = estimator(Picture((cv2.imread(str(sample.picture)),)), sample.box)
        assert xy.shape == (30, 2) and score.shape == (30,)
        known = sample.weight > 0
        off.append(np.median(np.linalg.norm(xy - sample.xy, axis=1)[known]))
    assert np.median(off) < 12.0, "of a person of about a hundred pixels"


def test_the_argmax_in_the_graph_is_where_the_heatmaps_peak(trained: Path) -> None:
    image = np.random.default_rng(0).standard_normal((3, 3, 128, 96)).astype(np.float32)
    maps = load(trained / "lite-s.onnx")({"input": image})["heatmaps"]
    found = load(trained / "lite-s-argmax.onnx")({"input": image})
    cells = maps.reshape(3, 30, -1).argmax(-1)
    expected = np.stack([cells % 24, cells // 24], -1) * STRIDE
    assert np.abs(found["xy"] - expected).max() <= STRIDE / 4
    assert found["score"] == pytest.approx(np.clip(maps.reshape(3, 30, -1).max(-1), 0, 1), abs=1e-5)


def test_a_killed_training_goes_on_to_the_same_bits(folder: Path, tmp_path: Path) -> None:
    whole = training(folder, tmp_path)
    for _ in range(4):
        whole.advance()
    cut = training(folder, tmp_path)
    for _ in range(2):
        cut.advance()
    save(cut, tmp_path / "checkpoint.pt")
    again = training(folder, tmp_path)
    again.load(tmp_path / "checkpoint.pt")
    for _ in range(2):
        again.advance()
    assert again.losses == whole.losses
    for a, b in zip(again.network.parameters(), whole.network.parameters(), strict=True):
        assert torch.equal(a, b)


def test_a_checkpoint_of_another_plan_is_refused(folder: Path, tmp_path: Path) -> None:
    save(training(folder, tmp_path), tmp_path / "checkpoint.pt")
    with pytest.raises(DataError, match="begun with another size, rate"):
        training(folder, tmp_path, replace(QUICK, size="m", rate=5e-3)).load(tmp_path / "checkpoint.pt")


def test_a_training_begins_with_what_another_learned(folder: Path, tmp_path: Path) -> None:
    first = training(folder, tmp_path)
    first.advance()
    save(first, tmp_path / "checkpoint.pt")
    second = training(folder, tmp_path, replace(QUICK, seed=5, picture=(128, 128)))
    second.begin_with(tmp_path / "checkpoint.pt")
    assert second.step == 0
    for a, b in zip(first.network.parameters(), second.network.parameters(), strict=True):
        assert torch.equal(a, b)
    with pytest.raises(DataError, match=r"is of size s, this training of m"):
        training(folder, tmp_path, replace(QUICK, size="m")).begin_with(tmp_path / "checkpoint.pt")
    (tmp_path / "other.pt").write_bytes(b"no checkpoint")
    with pytest.raises(DataError, match=r"other\.pt: is no checkpoint"):
        second.begin_with(tmp_path / "other.pt")


def test_a_training_begins_with_movenet_whose_layers_learn_at_a_fifth_of_the_rate(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph, weights = files(tmp_path)
    brought = {"movenet-lightning": weights, "movenet-lightning-graph": graph}
    monkeypatch.setattr(train.fetch, "ensure", lambda asset: brought[asset.name])
    begun = training(folder, tmp_path, replace(QUICK, init="movenet-lightning"))
    assert not [m for m in begun.network.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    first = movenet.read(graph, weights)[f"{FPN}model/block_9_project/Conv2D_weights"]
    ours = begun.network.stages[3][3].layers[-2].weight
    assert ours[..., 0, 0].detach().numpy() == pytest.approx(first[0, 0].T)
    begun.advance()
    assert not np.array_equal(ours[..., 0, 0].detach().numpy(), first[0, 0].T)
    last, others = (group["lr"] for group in begun.optimiser.param_groups)
    assert others == pytest.approx(0.2 * last) and last == QUICK.rate
    assert write(begun.network, SIZE, tmp_path / "begun.onnx") < 1e-3


def test_by_itself_a_training_begins_with_movenet_where_that_has_been_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))

    def begins(*more: str) -> str:
        return beginning(arguments([str(tmp_path), "--out", str(tmp_path), *more]))

    assert begins() == ""
    assert begins("--init", "movenet", "--size", "m") == "movenet-lightning"
    assert begins("--init", "movenet", "--size", "l") == "movenet-thunder"
    for name in ("movenet-lightning", "movenet-lightning-graph"):
        asset = zoo.load().asset(name)
        file = cache.place(asset)
        file.parent.mkdir(parents=True)
        file.write_bytes(bytes(asset.bytes or 0))
    assert begins() == "movenet-lightning"
    assert begins("--size", "l") == begins("--init", "none") == ""


def test_weights_of_a_network_that_began_otherwise_are_refused(folder: Path, tmp_path: Path) -> None:
    save(training(folder, tmp_path), tmp_path / "checkpoint.pt")
    other = training(folder, tmp_path)
    other.plan = replace(QUICK, init="movenet-lightning")
    with pytest.raises(DataError, match="began with nothing: give --init none"):
        other.begin_with(tmp_path / "checkpoint.pt")


def test_weights_of_a_network_laid_out_otherwise_are_refused(folder: Path, tmp_path: Path) -> None:
    older = training(folder, tmp_path)
    older.network.top = torch.nn.Identity()
    save(older, tmp_path / "checkpoint.pt")
    with pytest.raises(DataError, match="laid out otherwise: train it anew"):
        training(folder, tmp_path).begin_with(tmp_path / "checkpoint.pt")


def test_batches_made_ahead_are_those_of_their_steps(folder: Path, tmp_path: Path) -> None:
    plan = replace(QUICK, batch=60)
    ahead, alone = training(folder, tmp_path, plan), training(folder, tmp_path, plan)
    run(ahead, tmp_path / "out", tell=lambda line: None)
    for _ in range(ahead.step):
        alone.advance()
    assert ahead.step == alone.step == 4
    for a, b in zip(ahead.network.parameters(), alone.network.parameters(), strict=True):
        assert torch.equal(a, b)


def test_the_rate_falls_in_steps() -> None:
    plan = PoseRecipe(epochs=10, rate=1e-3)
    assert [plan.rate_of(epoch) for epoch in (0, 6, 7, 8, 9)] == pytest.approx([1e-3, 1e-3, 1e-4, 1e-4, 1e-5])


def test_a_smooth_rate_rises_falls_and_ends_at_nothing() -> None:
    plan = PoseRecipe(epochs=100, rate=1e-3, schedule="cosine")
    rates = [plan.rate_of(epoch) for epoch in (0, 1.5, 3, 50, 99.9)]
    assert rates[0] < 1e-4 < rates[1] < rates[2]
    assert rates[2] == pytest.approx(1e-3, rel=0.01)
    assert rates[3] == pytest.approx(5e-4)
    assert rates[4] < 1e-6


def test_with_minutes_the_rate_falls_by_the_time_and_the_training_ends(folder: Path, tmp_path: Path) -> None:
    plan = PoseRecipe("s", SIZE, epochs=1000, batch=8, rate=1e-3, minutes=10.0)
    assert [plan.rate_of(0, 60 * m) for m in (0, 6.9, 7.1, 9.1)] == pytest.approx([1e-3, 1e-3, 1e-4, 1e-5])
    assert plan.rate_of(950, 0) == pytest.approx(1e-5)
    short = training(folder, tmp_path, replace(plan, minutes=1e-6))
    run(short, tmp_path / "out", tell=lambda line: None)
    assert short.step == 1
    assert len((tmp_path / "out" / "curves.csv").read_text().splitlines()) == 2
