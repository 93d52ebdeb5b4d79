"""A network of one's own learns from drawn people, goes on after a kill to the bit, and runs in the pipeline."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import drawn_people
import numpy as np
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines import cache, zoo
from engines.crop import crop_matrix, crop_region
from engines.keypoints import ORDERS
from engines.networks import movenet
from engines.networks.unet import SIZES, STRIDE, UNet, WithPeaks
from engines.picture import Picture
from engines.pose import INDEX, KEYPOINTS, MIRRORED
from engines.pose2d import PoseEstimator
from engines.runtime.onnx import load
from engines.training.pose2d import samples, train
from engines.training.pose2d.__main__ import arguments, beginning, main
from engines.training.pose2d.augment import PLAIN, Augmentation, Variety
from engines.training.pose2d.crops import Crop, CropCache
from engines.training.pose2d.onnx_file import write
from engines.training.pose2d.samples import DataError, read_coco, read_folder, split, write_coco
from engines.training.pose2d.scores import scores_of
from engines.training.pose2d.targets import simcc_maps, splats, weighted_mse
from engines.training.pose2d.train import Plan, Precision, Training, run, save
from mirror.cli.main import main as mirror
from tests.engines.movenet_files import FPN, files

SIZE = (128, 128)
QUICK = Plan("s", SIZE, epochs=1, batch=8)
FP32 = Precision("cpu", None, "FP32")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred drawn people of five sources."""
    path = tmp_path_factory.mktemp("drawn")
    drawn_people.people(path, 300)
    return path


@pytest.fixture(scope="module")
def trained(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of them in about a minute of one core."""
    out = tmp_path_factory.mktemp("trained")
    given = [
        str(folder),
        "--size",
        "s",
        "--picture",
        "128x128",
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


def training(folder: Path, cache: Path, plan: Plan = QUICK) -> Training:
    people, held = split(read_folder(folder), 0.2, 0)
    return Training(plan, CropCache(people, SIZE, cache), CropCache(held[:16], SIZE, cache), FP32)


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
    image = np.random.default_rng(0).standard_normal((3, 3, 128, 128)).astype(np.float32)
    maps = load(trained / "lite-s.onnx")({"input": image})["heatmaps"]
    found = load(trained / "lite-s-argmax.onnx")({"input": image})
    cells = maps.reshape(3, 30, -1).argmax(-1)
    expected = np.stack([cells % 32, cells // 32], -1) * STRIDE
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
    second = training(folder, tmp_path, replace(QUICK, seed=5, picture=(96, 128)))
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
    plan = Plan(epochs=10, rate=1e-3)
    assert [plan.rate_of(epoch) for epoch in (0, 6, 7, 8, 9)] == pytest.approx([1e-3, 1e-3, 1e-4, 1e-4, 1e-5])


def test_a_smooth_rate_rises_falls_and_ends_at_nothing() -> None:
    plan = Plan(epochs=100, rate=1e-3, schedule="cosine")
    rates = [plan.rate_of(epoch) for epoch in (0, 1.5, 3, 50, 99.9)]
    assert rates[0] < 1e-4 < rates[1] < rates[2]
    assert rates[2] == pytest.approx(1e-3, rel=0.01)
    assert rates[3] == pytest.approx(5e-4)
    assert rates[4] < 1e-6


def test_with_minutes_the_rate_falls_by_the_time_and_the_training_ends(folder: Path, tmp_path: Path) -> None:
    plan = Plan("s", SIZE, epochs=1000, batch=8, rate=1e-3, minutes=10.0)
    assert [plan.rate_of(0, 60 * m) for m in (0, 6.9, 7.1, 9.1)] == pytest.approx([1e-3, 1e-3, 1e-4, 1e-5])
    assert plan.rate_of(950, 0) == pytest.approx(1e-5)
    short = training(folder, tmp_path, replace(plan, minutes=1e-6))
    run(short, tmp_path / "out", tell=lambda line: None)
    assert short.step == 1
    assert len((tmp_path / "out" / "curves.csv").read_text().splitlines()) == 2


@pytest.mark.parametrize("name", SIZES)
def test_sizes_give_thirty_maps_a_quarter_as_large(name: str) -> None:
    network = UNet(SIZES[name]).eval()
    with torch.no_grad():
        for height, width in ((128, 128), (256, 192)):
            assert network(torch.zeros(1, 3, height, width)).shape == (1, 30, height // 4, width // 4)


def test_sizes_grow() -> None:
    weights = [sum(p.numel() for p in UNet(SIZES[name]).parameters()) for name in "sml"]
    assert weights[0] < 0.8 * weights[1] < 0.6 * weights[2]


# ---- data


def test_what_is_written_is_read(tmp_path: Path) -> None:
    there = drawn_people.people(tmp_path, 6, sources=2)
    there[0].hidden[INDEX["left_knee"]] = True
    there[1].weight[INDEX["head"]] = 0.4
    write_coco(tmp_path / samples.ANNOTATIONS, there)
    back = read_coco(tmp_path / samples.ANNOTATIONS)
    for a, b in zip(there, back, strict=True):
        assert b.picture == a.picture and b.source == a.source
        assert b.xy == pytest.approx(a.xy, abs=0.01, nan_ok=True)
        assert b.weight == pytest.approx(a.weight, abs=1e-3)
        assert np.array_equal(a.hidden, b.hidden)


@pytest.mark.parametrize("order", ["coco17", "halpe26", "wholebody133", "mpii16"])
def test_points_of_other_orders_become_ours(tmp_path: Path, order: str) -> None:
    names = ORDERS[order]
    points = [[10.0 + i, 20.0 + i, 2] for i in range(len(names))]
    others = [name or f"unknown{i}" for i, name in enumerate(names)]
    path = coco_file(tmp_path, others, points)
    (sample,) = read_coco(path)
    for i, name in enumerate(names):
        if name:
            assert sample.xy[INDEX[name]] == pytest.approx((10 + i, 20 + i))
    assert (sample.weight > 0).sum() == len({name for name in names if name})


def test_lsp_is_known_by_its_count(tmp_path: Path) -> None:
    points = [[float(i), float(i), 2] for i in range(1, 15)]
    (sample,) = read_coco(coco_file(tmp_path, [f"joint {i}" for i in range(14)], points))
    assert sample.xy[INDEX["right_ankle"]] == pytest.approx((1, 1))
    assert sample.xy[INDEX["head"]] == pytest.approx((14, 14))


def test_unlabelled_points_have_no_weight_and_hidden_ones_do(tmp_path: Path) -> None:
    points = [[5.0, 5.0, 0], [6.0, 7.0, 1], [8.0, 9.0, 2]] + [[0.0, 0.0, 0]] * 14
    (sample,) = read_coco(coco_file(tmp_path, list(KEYPOINTS[:17]), points))
    assert sample.weight[:3].tolist() == [0, 1, 1] and np.isnan(sample.xy[0]).all()
    assert sample.hidden[:3].tolist() == [False, True, False]


def coco_file(folder: Path, names: list[str], points: list[list[float]]) -> Path:
    content = {
        "images": [{"id": 7, "file_name": "a.png"}],
        "categories": [{"id": 3, "name": "person", "keypoints": names}],
        "annotations": [{"image_id": 7, "category_id": 3, "keypoints": np.ravel(points).tolist()}],
    }
    path = folder / "annotations.json"
    path.write_text(json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "cannot be read as JSON"),
        ("[]", "is not COCO's key point format"),
        ('{"images": [], "categories": [{"id": 1, "keypoints": ["x", "y"]}], "annotations": []}', "x, y"),
        ('{"images": [], "categories": [], "annotations": []}', "nobody is labelled"),
    ],
)
def test_what_cannot_be_used_is_told_with_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    (tmp_path / "annotations.json").write_text(text)
    assert main([str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert says in said and str(tmp_path / "annotations.json") in said


def test_a_missing_picture_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"holds no annotations\.json"):
        read_folder(tmp_path)
    drawn_people.people(tmp_path, 2)
    (tmp_path / "0001.png").unlink()
    with pytest.raises(DataError, match=r"0001\.png: the picture is missing"):
        read_folder(tmp_path)


def test_a_source_is_on_one_side_only(folder: Path) -> None:
    people = read_folder(folder)
    for seed in range(5):
        train, held = split(people, 0.2, seed)
        assert len(train) + len(held) == len(people) and held
        assert not {s.source for s in train} & {s.source for s in held}


def test_crops_beyond_the_memory_lie_on_disk_and_are_the_same(folder: Path, tmp_path: Path) -> None:
    people = read_folder(folder)[:6]
    held, stored = CropCache(people, SIZE, tmp_path / "a"), CropCache(people, SIZE, tmp_path / "b", 0.0)
    for number in range(6):
        assert np.array_equal(held[number].image, stored[number].image)
    assert not (tmp_path / "a").exists() and len(list((tmp_path / "b").glob("*.png"))) == 6
    again = CropCache(people, SIZE, tmp_path / "b", 0.0)
    assert np.array_equal(again[3].image, held[3].image)


# ---- augmentation and targets


def dotted(side: int = 164) -> Crop:
    """A white dot at the left wrist, a grey one at the right, on black."""
    image = np.zeros((side, side, 3), np.uint8)
    xy, weight = np.full((30, 2), np.nan), np.zeros(30)
    for name, place, light in (("left_wrist", (60, 70), 255), ("right_wrist", (105, 90), 120)):
        cv2.circle(image, place, 3, (light,) * 3, -1)
        xy[INDEX[name]], weight[INDEX[name]] = place, 1.0
    return Crop(image, xy, weight)


@pytest.mark.parametrize("seed", range(12))
def test_labels_go_with_the_picture_whatever_is_done_to_it(seed: int) -> None:
    torch.manual_seed(seed)
    geometry = Augmentation(SIZE, Variety(quarter_turns=0.5, occlude=0.0, colour=0.0, blur=0.0, jpeg=0.0))
    batch = geometry([dotted()])
    grey = batch.image[0].mean(0).numpy()
    seen = {name for name in ("left_wrist", "right_wrist") if batch.weight[0, INDEX[name]] > 0}
    for name in seen:
        x, y = batch.xy[0, INDEX[name]].round().int().tolist()
        patch = grey[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        assert patch.max() > grey.min() + 0.8
    assert seen


def test_a_mirrored_left_is_a_right() -> None:
    batch = Augmentation(SIZE, replace(PLAIN, flip=1.0))([dotted()])
    plain = Augmentation(SIZE, PLAIN)([dotted()])
    assert batch.weight.bool().equal(plain.weight[:, MIRRORED].bool())
    right, left = batch.xy[0, INDEX["right_wrist"]], plain.xy[0, INDEX["left_wrist"]]
    assert right.tolist() == pytest.approx([SIZE[0] - 1 - float(left[0]), float(left[1])])


def test_compressed_crops_are_near_what_they_were_and_not_the_same() -> None:
    torch.manual_seed(0)
    crop = Crop(
        np.random.default_rng(0).integers(90, 160, (164, 164, 3)).astype(np.uint8),
        np.zeros((30, 2)),
        np.ones(30),
    )
    plain = Augmentation(SIZE, PLAIN)([crop] * 8).image
    compressed = Augmentation(SIZE, replace(PLAIN, jpeg=0.5))([crop] * 8).image
    changed = (compressed - plain).abs().mean((1, 2, 3))
    assert 0 < (changed > 0).sum() < 8
    assert changed.max() < 0.5


def test_plain_crops_lie_as_the_pipeline_cuts_them(folder: Path, tmp_path: Path) -> None:
    sample = read_folder(folder)[0]
    batch = Augmentation(SIZE, PLAIN)([CropCache([sample], SIZE, tmp_path)[0]])
    matrix = crop_matrix(*crop_region(sample.box, SIZE), SIZE)
    expected = sample.xy @ matrix[:, :2].T + matrix[:, 2]
    known = sample.weight > 0
    assert batch.xy[0].numpy()[known] == pytest.approx(expected[known], abs=0.75)


def test_what_is_hidden_stays_a_target_and_what_leaves_does_not() -> None:
    torch.manual_seed(0)
    hidden = Augmentation(SIZE, replace(PLAIN, occlude=1.0))([dotted()])
    assert hidden.weight.sum() == 2
    far = dotted()
    far.xy[INDEX["left_wrist"]] = (2, 2)
    assert Augmentation(SIZE, PLAIN)([far]).weight.sum() == 1


def test_a_missing_point_is_no_target() -> None:
    wanted = splats(torch.tensor([[[40.0, 60.0], [10.0, 10.0]]]), SIZE)
    assert wanted.shape == (1, 2, 32, 32)
    assert wanted[0, 0, 15, 10] == pytest.approx(1.0)
    found = torch.zeros_like(wanted)
    alone = weighted_mse(found, wanted, torch.tensor([[1.0, 0.0]]))
    assert alone == pytest.approx(float((wanted[0, 0] ** 2).mean()))
    assert weighted_mse(found, wanted, torch.zeros(1, 2)) == 0


def test_a_simcc_teacher_says_where_and_how_surely() -> None:
    x, y = torch.zeros(1, 1, 128), torch.zeros(1, 1, 128)
    x[0, 0, 40:42], y[0, 0, 100:102] = 0.8, 0.6
    maps = simcc_maps(x, y, (32, 32))
    assert maps.max() == pytest.approx(0.6, abs=0.02)
    at = int(maps.flatten().argmax())
    assert (at % 32, at // 32) == (10, 25)
    assert WithPeaks(torch.nn.Identity())(maps)[0][0, 0].tolist() == pytest.approx([40, 100], abs=2)


def test_a_teacher_s_maps_are_as_broad_as_targets() -> None:
    x, y = torch.zeros(1, 1, 256), torch.zeros(1, 1, 256)
    x[0, 0, 120], y[0, 0, 160] = 1.0, 1.0
    (taught,) = simcc_maps(x, y, (32, 32))[0]
    wanted = splats(torch.tensor([[[60.0, 80.0]]]), SIZE)[0, 0]
    assert taught.sum() == pytest.approx(float(wanted.sum()), rel=0.05)
