"""Key points of a person: crop, network and decoding together, against the float64 reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import reference
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engines.follow import Engines
from engines.picture import Picture
from engines.pose import INDEX
from engines.pose2d import PoseEstimator
from engines.video import VideoFile

SIZE = (192, 256)
MEAN, STD = np.array([123.675, 116.28, 103.53]), np.array([58.395, 57.12, 57.375])
MAN = np.array([582.0, 51.0, 727.0, 533.0])


def bright_spot(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """A network with one key point: the middle of what is bright, as SimCC of two bins a pixel."""
    light = inputs["input"][0].mean(0).astype(np.float64)
    light = (light - light.min()) ** 2
    light /= light.sum()
    x, y = (light.sum(0) * np.arange(192)).sum(), (light.sum(1) * np.arange(256)).sum()
    across = np.exp(-((np.arange(384) - 2 * x) ** 2) / 72)[None, None]
    down = np.exp(-((np.arange(512) - 2 * y) ** 2) / 72)[None, None]
    return {"simcc_x": across, "simcc_y": down}


@settings(max_examples=40, deadline=None)
@given(
    spot=st.tuples(st.floats(100, 540), st.floats(100, 380)),
    size=st.tuples(st.floats(160, 300), st.floats(160, 400)),
    aside=st.tuples(st.floats(0.3, 0.7), st.floats(0.3, 0.7)),
)
def test_a_spot_is_found_to_half_a_pixel_from_any_box_about_it(
    spot: tuple[float, float], size: tuple[float, float], aside: tuple[float, float]
) -> None:
    low = np.array(spot) - np.array(size) * aside
    columns, rows = np.meshgrid(np.arange(640) - spot[0], np.arange(480) - spot[1])
    light = (255 * np.exp(-(columns**2 + rows**2) / (2 * 9.0**2))).astype(np.uint8)
    picture = Picture((np.repeat(light[..., None], 3, -1),))
    estimate = PoseEstimator(bright_spot, SIZE, ["nose"])
    xy, score = estimate(picture, np.concatenate([low, low + size]))
    assert xy[INDEX["nose"]] == pytest.approx(spot, abs=0.5)
    assert score[INDEX["nose"]] == pytest.approx(1, abs=0.02)


boxes = st.tuples(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2), st.floats(0.8, 1.6), st.floats(0.8, 1.4)).map(
    lambda b: _shake(*b)
)


def _unrivalled(line: np.ndarray) -> bool:
    """Whether there is one peak: of two that are nearly as high, a breath decides which one wins."""
    top = int(line.argmax())
    rest = np.delete(line, range(max(top - 12, 0), min(top + 13, len(line))))
    return bool(rest.max() < 0.8 * line[top])


def _shake(right: float, down: float, wide: float, high: float) -> np.ndarray:
    centre, half = (MAN[:2] + MAN[2:]) / 2, (MAN[2:] - MAN[:2]) / 2
    centre = centre + np.array([right, down]) * half * 2
    return np.concatenate([centre - half * [wide, high], centre + half * [wide, high]])


@pytest.mark.parametrize("planes", [3, 1])
@settings(max_examples=8, deadline=None)
@given(box=boxes)
def test_key_points_agree_with_the_reference_to_half_a_pixel(
    engines: Engines, sample: Path, planes: int, box: np.ndarray
) -> None:
    picture = next(VideoFile(sample).pictures(0, 1))[2]
    centre, extent = reference.region(box, SIZE)
    cut = reference.crop_planes(picture.planes, centre, extent, SIZE)
    if planes == 1:
        picture = Picture((picture.bgr,))
        cut = reference.crop(picture.bgr, centre, extent, SIZE)[..., ::-1]
    xy, score = engines.estimate(picture, box)
    inputs = ((cut - MEAN) / STD).transpose(2, 0, 1)[None].astype(np.float32)
    outputs = engines.estimate.network({"input": inputs})
    rows = [row for row, name in enumerate(engines.estimate.keypoints) if name]
    names = [INDEX[engines.estimate.keypoints[row]] for row in rows]
    across, down = outputs["simcc_x"][0][rows].astype(float), outputs["simcc_y"][0][rows].astype(float)
    true = np.array(
        [[reference.peak(a) / 2, reference.peak(d) / 2] for a, d in zip(across, down, strict=True)]
    )
    found = (xy[names] - centre) / extent * SIZE + np.array(SIZE) / 2
    sure = (score[names] > 0.5) & [
        _unrivalled(a) and _unrivalled(d) for a, d in zip(across, down, strict=True)
    ]
    assume(sure.sum() >= 15)
    assert np.abs(found - true)[sure].max() < 0.5
    assert np.abs(score[names] - np.minimum(across.max(-1), down.max(-1)).clip(0, 1)).max() < 0.06


def test_heatmap_networks_are_read_at_their_stride() -> None:
    def network(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        columns, rows = np.meshgrid(np.arange(48) - 20.25, np.arange(64) - 40.5)
        return {"heatmaps": np.exp(-(columns**2 + rows**2) / 8)[None, None]}

    estimate = PoseEstimator(network, SIZE, ["left_wrist"], decoder="heatmap")
    picture = Picture((np.zeros((480, 640, 3), np.uint8),))
    # the crop of this box is 192 x 256 px, from (54, 22) on
    xy, _ = estimate(picture, np.array([150 - 76.8, 150 - 102.4, 150 + 76.8, 150 + 102.4]))
    assert xy[INDEX["left_wrist"]] == pytest.approx([54 + 81, 22 + 162], abs=0.5)


def test_what_the_model_does_not_see_stays_missing_and_midpoints_are_filled() -> None:
    def network(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        across = np.stack([np.exp(-((np.arange(384) - x) ** 2) / 72) for x in (100, 200, 300)])
        down = np.stack([np.exp(-((np.arange(512) - y) ** 2) / 72) * 0.8 for y in (100, 140, 300)])
        return {"simcc_x": across[None], "simcc_y": down[None]}

    estimate = PoseEstimator(network, SIZE, ["left_hip", "right_hip", ""])
    xy, score = estimate(
        Picture((np.zeros((480, 640, 3), np.uint8),)), np.array([100.0, 100.0, 200.0, 300.0])
    )
    seen = np.flatnonzero(np.isfinite(xy[:, 0]))
    assert seen.tolist() == sorted([INDEX["left_hip"], INDEX["right_hip"], INDEX["pelvis"]])
    assert xy[INDEX["pelvis"]] == pytest.approx(xy[[INDEX["left_hip"], INDEX["right_hip"]]].mean(0))
    assert score[INDEX["pelvis"]] == pytest.approx(0.8)
    assert (np.delete(score, seen) == 0).all()


@pytest.mark.parametrize("rgb", [True, False])
def test_the_input_is_normalised_in_the_order_the_network_wants(rgb: bool) -> None:
    image = np.full((300, 300, 3), (10, 20, 30), np.uint8)
    mean, std = (1.0, 2.0, 3.0), (2.0, 4.0, 8.0)
    estimate = PoseEstimator(bright_spot, SIZE, ["nose"], rgb=rgb, mean=mean, std=std)
    crop = estimate.crop(Picture((image,)), np.array([[1.0, 0, 0], [0, 1.0, 0]]))
    colour = (30, 20, 10) if rgb else (10, 20, 30)
    assert crop.shape == (3, 256, 192)
    assert crop.dtype == np.float32
    assert crop[:, 100, 100] == pytest.approx((np.array(colour) - mean) / std)


def flat(given: np.ndarray) -> Picture:
    return Picture((np.ascontiguousarray(given, dtype=np.uint8),))


@pytest.mark.parametrize("decoder", ["simcc", "heatmap"])
def test_flip_test_is_the_mean_with_the_mirrored_crop_as_in_the_official_code(decoder: str) -> None:
    rng = np.random.default_rng(5)
    plain, mirror = rng.random((2, 1, 3, 64, 48))
    if decoder == "simcc":
        made = [
            {"simcc_x": m[:, :, 0].repeat(8, -1), "simcc_y": m[:, :, :, 0].repeat(8, -1)}
            for m in (plain, mirror)
        ]
    else:
        made = [{"heatmaps": m} for m in (plain, mirror)]
    asked: list[np.ndarray] = []

    def network(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        asked.append(inputs["image"])
        return made[len(asked) - 1]

    names = ["nose", "left_wrist", "right_wrist"]
    estimate = PoseEstimator(
        network, SIZE, names, decoder, input="image", outputs=tuple(made[0]), flip_test=True
    )
    picture = flat(rng.integers(0, 256, (300, 300, 3)))
    xy, _ = estimate(picture, np.array([60.0, 20.0, 200.0, 280.0]))
    np.testing.assert_array_equal(asked[1], asked[0][..., ::-1])

    expected = []
    for name, values in made[0].items():
        back = made[1][name][:, [0, 2, 1]]
        if name != "simcc_y":
            back = back[..., ::-1].copy()
        if name == "heatmaps":
            back[..., 1:] = back[..., :-1].copy()  # SHIFT_HEATMAP
        expected.append((values + back) / 2)
    once = PoseEstimator(
        lambda _: dict(zip(made[0], expected, strict=True)), SIZE, names, decoder, outputs=tuple(made[0])
    )
    np.testing.assert_allclose(xy, once(picture, np.array([60.0, 20.0, 200.0, 280.0]))[0])


def test_an_entrys_options_reach_the_network() -> None:
    from msgspec.structs import replace

    from engines import zoo

    model = replace(zoo.read_packaged().model("hrnet-w32-coco"), flip_test=True, refine="quarter")
    estimate = PoseEstimator.of(model, bright_spot)
    assert (estimate.input, estimate.outputs, estimate.decoder) == ("image", ("heatmaps",), "heatmap")
    assert (estimate.flip_test, estimate.refine, estimate.size) == (True, "quarter", (192, 256))
