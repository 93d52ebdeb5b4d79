"""What is done to a crop before the network sees it, and what it is to answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines.crop import crop_matrix, crop_region
from engines.networks.unet import SIZES, UNet, WithPeaks
from engines.pose import INDEX, MIRRORED
from engines.training.pose2d.augment import PLAIN, Augmentation, CropVariety
from engines.training.pose2d.crops import CropCache, LabelledCrop
from engines.training.pose2d.samples import read_folder
from engines.training.pose2d.targets import mean_squared_error, simcc_maps, splats

SIZE = (128, 128)


@pytest.mark.parametrize("name", SIZES)
def test_sizes_give_thirty_maps_a_quarter_as_large(name: str) -> None:
    network = UNet(SIZES[name]).eval()
    with torch.no_grad():
        for height, width in ((128, 128), (256, 192)):
            assert network(torch.zeros(1, 3, height, width)).shape == (1, 30, height // 4, width // 4)


def test_sizes_grow() -> None:
    weights = [sum(p.numel() for p in UNet(SIZES[name]).parameters()) for name in "sml"]
    assert weights[0] < 0.8 * weights[1] < 0.6 * weights[2]


def draw_dots(side: int = 164) -> LabelledCrop:
    """A white dot at the left wrist, a grey one at the right, on black."""
    image = np.zeros((side, side, 3), np.uint8)
    xy, weight = np.full((30, 2), np.nan), np.zeros(30)
    for name, place, light in (("left_wrist", (60, 70), 255), ("right_wrist", (105, 90), 120)):
        cv2.circle(image, place, 3, (light,) * 3, -1)
        xy[INDEX[name]], weight[INDEX[name]] = place, 1.0
    return LabelledCrop(image, xy, weight)


@pytest.mark.parametrize("seed", range(12))
def test_labels_go_with_the_picture_whatever_is_done_to_it(seed: int) -> None:
    torch.manual_seed(seed)
    geometry = Augmentation(SIZE, CropVariety(quarter_turns=0.5, occlude=0.0, colour=0.0, blur=0.0, jpeg=0.0))
    batch = geometry([draw_dots()])
    grey = batch.image[0].mean(0).numpy()
    seen = {name for name in ("left_wrist", "right_wrist") if batch.weight[0, INDEX[name]] > 0}
    for name in seen:
        x, y = batch.xy[0, INDEX[name]].round().int().tolist()
        patch = grey[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        assert patch.max() > grey.min() + 0.8
    assert seen


def test_a_mirrored_left_is_a_right() -> None:
    batch = Augmentation(SIZE, replace(PLAIN, flip=1.0))([draw_dots()])
    plain = Augmentation(SIZE, PLAIN)([draw_dots()])
    assert batch.weight.bool().equal(plain.weight[:, MIRRORED].bool())
    right, left = batch.xy[0, INDEX["right_wrist"]], plain.xy[0, INDEX["left_wrist"]]
    assert right.tolist() == pytest.approx([SIZE[0] - 1 - float(left[0]), float(left[1])])


def test_compressed_crops_are_near_what_they_were_and_not_the_same() -> None:
    torch.manual_seed(0)
    crop = LabelledCrop(
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
    hidden = Augmentation(SIZE, replace(PLAIN, occlude=1.0))([draw_dots()])
    assert hidden.weight.sum() == 2
    far = draw_dots()
    far.xy[INDEX["left_wrist"]] = (2, 2)
    assert Augmentation(SIZE, PLAIN)([far]).weight.sum() == 1


def test_a_missing_point_is_no_target() -> None:
    wanted = splats(torch.tensor([[[40.0, 60.0], [10.0, 10.0]]]), SIZE)
    assert wanted.shape == (1, 2, 32, 32)
    assert wanted[0, 0, 15, 10] == pytest.approx(1.0)
    found = torch.zeros_like(wanted)
    alone = mean_squared_error(found, wanted, torch.tensor([[1.0, 0.0]]))
    assert alone == pytest.approx(float((wanted[0, 0] ** 2).mean()))
    assert mean_squared_error(found, wanted, torch.zeros(1, 2)) == 0


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
