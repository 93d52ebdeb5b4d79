"""Two runtimes are compared by what they see: which differences count, and which candidates are refused."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import numpy as np
import pytest

from engines import zoo
from engines.errors import EngineError
from engines.picture import Picture
from engines.runtime import Network
from engines.verification import LIMITS, Agreement, Crop, Limit, verify

MODEL = zoo.load().model("rtmpose-s-halpe26")
DETECTOR = zoo.load().model("yolox-tiny-humanart")
POINTS = np.random.default_rng(3).uniform(20, 170, (26, 2))
CROPS = [Crop(Picture((np.zeros((480, 640, 3), np.uint8),)), np.array([100.0, 50, 300, 450]))] * 3
"""The crop that these boxes make is 400 x 533.3 px large: 2.08 px of the picture to one of the input."""


def simcc(points: np.ndarray, score: np.ndarray | float = 0.8, second: np.ndarray | None = None) -> Network:
    """A network that sees `points` (26, 2) px of its input, and `second` ones a little less clearly."""
    score = np.broadcast_to(score, 26)

    def bumps(size: int, axis: int) -> np.ndarray:
        bins = np.arange(size)[None] / 2
        first = score[:, None] * np.exp(-((bins - points[:, [axis]]) ** 2) / 8)
        if second is None:
            return first[None].astype(np.float32)
        other = 0.95 * score[:, None] * np.exp(-((bins - second[:, [axis]]) ** 2) / 8)
        return np.maximum(first, other)[None].astype(np.float32)

    def network(inputs: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        return {"simcc_x": bumps(384, 0), "simcc_y": bumps(512, 1)}

    return network


def move(by: float, which: slice = slice(None)) -> np.ndarray:
    points = POINTS.copy()
    points[which, 0] += by
    return points


def test_the_same_network_agrees_with_itself() -> None:
    found = verify(MODEL, simcc(POINTS), simcc(POINTS), CROPS)
    assert (found.mean_px, found.worst_px, found.compared, found.lost, found.ties) == (0, 0, 78, 0, 0)
    assert found.ok
    assert str(found).startswith("good: mean 0.00, 95 % 0.00, worst 0.00 px of 78 points (limit mean 0.5")


@pytest.mark.parametrize(("by", "ok"), [(0.25, True), (1.0, False)])
def test_distances_are_pixels_of_the_crop(by: float, ok: bool) -> None:
    found = verify(MODEL, simcc(move(by)), simcc(POINTS), CROPS)
    assert found.mean_px == pytest.approx(by, abs=0.02)
    assert found.ok is ok


def test_one_point_far_away_is_refused_however_good_the_mean_is() -> None:
    found = verify(MODEL, simcc(move(13, slice(0, 1))), simcc(POINTS), CROPS, Limit(2, 20, 12))
    assert (round(found.mean_px, 1), round(found.worst_px), found.ok) == (0.5, 13, False)


def test_a_point_that_the_candidate_does_not_see_is_lost() -> None:
    score = np.full(26, 0.8)
    score[4] = 0.1
    found = verify(MODEL, simcc(POINTS, score), simcc(POINTS), CROPS)
    assert (found.lost, found.ok) == (3, False)
    assert "3 lost" in str(found)


def test_what_the_reference_does_not_see_is_not_compared() -> None:
    score = np.full(26, 0.8)
    score[4] = 0.29
    found = verify(MODEL, simcc(move(40, slice(4, 5))), simcc(POINTS, score), CROPS)
    assert (found.compared, found.ok) == (75, True)


def test_where_the_reference_is_undecided_the_other_choice_is_a_tie_and_few_ties_are_borne() -> None:
    other = move(40, slice(4, 5))
    undecided = simcc(POINTS, second=other)
    few = verify(MODEL, simcc(other), undecided, CROPS)
    assert (few.ties, few.compared, few.ok) == (3, 75, False)
    clear = verify(MODEL, simcc(other), simcc(POINTS), CROPS)
    assert (clear.ties, clear.ok) == (0, False)
    assert Agreement(0, 0, 0, 98, 0, 2, LIMITS["pose2d"]).ok
    assert not Agreement(0, 0, 0, 98, 0, 3, LIMITS["pose2d"]).ok


def test_heatmaps_are_compared_too() -> None:
    model = zoo.Model(
        name="h", task="pose2d", decoder="heatmap", input_size=(192, 256), colour="rgb", mean=(0, 0, 0),
        std=(1, 1, 1), box_padding=1.25, outputs=("heatmaps",), keypoints=MODEL.keypoints,
        file="h.onnx", bytes=1, sha256="0" * 64,
        licence=MODEL.licence,
    )  # fmt: skip

    def heatmaps(points: np.ndarray, second: np.ndarray | None = None) -> Network:
        y, x = np.mgrid[:64, :48] * 4.0

        def map_of(place: np.ndarray) -> np.ndarray:
            return np.exp(-((x - place[0]) ** 2 + (y - place[1]) ** 2) / 128)

        maps = np.array([map_of(p) for p in points])
        if second is not None:
            maps = np.maximum(maps, 0.95 * np.array([map_of(p) for p in second]))
        return lambda _: {"heatmaps": maps[None].astype(np.float32)}

    found = verify(model, heatmaps(move(1.0)), heatmaps(POINTS), CROPS)
    assert (found.mean_px, found.ok) == (pytest.approx(1.0, abs=0.1), False)
    other = move(40, slice(4, 5))
    assert verify(model, heatmaps(other), heatmaps(POINTS, other), CROPS).ties == 3


def test_nan_and_a_picture_with_nobody_in_it_are_refused() -> None:
    def broken(inputs: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        return {name: np.full_like(value, np.nan) for name, value in simcc(POINTS)(inputs).items()}

    assert not verify(MODEL, broken, simcc(POINTS), CROPS).ok
    nobody = verify(MODEL, simcc(POINTS), simcc(POINTS, 0.1), CROPS)
    assert (nobody.compared, nobody.ok) == (0, False)
    assert "nothing to compare" in str(nobody)
    assert not verify(MODEL, simcc(POINTS), simcc(POINTS), []).ok


def boxes(*rows: tuple[float, ...]) -> Network:
    return lambda _: {"dets": np.array([rows], np.float32).reshape(1, -1, 5)}


PERSON = (100.0, 50.0, 200.0, 300.0, 0.9)


@pytest.mark.parametrize(
    ("candidate", "lost", "worst"),
    [
        (boxes(PERSON), 0, 0.0),
        (boxes((103.0, 54.0, 200.0, 300.0, 0.9)), 0, 5.0),
        (boxes(), 3, np.inf),
        (boxes((100.0, 50.0, 200.0, 300.0, 0.9), (300.0, 50.0, 400.0, 200.0, 0.8)), 3, 0.0),
        (boxes((100.0, 50.0, 200.0, 300.0, 0.9), (300.0, 50.0, 400.0, 200.0, 0.35)), 0, 0.0),
    ],
    ids=["the same", "a corner moved", "missed", "one too many", "one too many, hardly"],
)
def test_boxes_are_compared_by_their_corners_in_the_input(
    candidate: Network, lost: int, worst: float
) -> None:
    found = verify(DETECTOR, candidate, boxes(PERSON), CROPS)
    assert found.lost == lost
    assert found.worst_px == pytest.approx(worst, abs=1e-4)


def test_a_detector_that_moves_its_boxes_far_is_refused() -> None:
    def at(by: float) -> Network:
        return boxes((100.0 + by, 50.0, 200.0 + by, 300.0, 0.9))

    assert verify(DETECTOR, at(0.5), boxes(PERSON), CROPS).ok
    assert not verify(DETECTOR, at(4.0), boxes(PERSON), CROPS).ok


def mppe(task: str, output: str) -> zoo.Model:
    return zoo.Model(
        name="m", task=task, decoder=f"3dmppe-{task[:4]}net", input="image", input_size=(256, 256), colour="rgb",
        outputs=(output,), keypoints=MODEL.keypoints, file="m.onnx", bytes=1, sha256="0" * 64, licence=MODEL.licence,
    )  # type: ignore[arg-type]  # fmt: skip


def test_joints_in_space_are_compared_in_pixels_of_the_crop_depth_included() -> None:
    def joints(x: float, depth: float) -> Network:
        cells = np.tile([32.0 + x, 32.0, 32.0 + depth], (1, 21, 1)).astype(np.float32)
        return lambda _: {"coordinates": cells}

    model = mppe("pose3d", "coordinates")
    found = verify(model, joints(0.03, 0.04), joints(0, 0), CROPS)
    assert (found.mean_px, found.compared, found.ok) == (pytest.approx(0.2, abs=1e-4), 63, True)
    assert not verify(model, joints(0, 0.3), joints(0, 0), CROPS).ok


def test_a_roots_depth_counts_by_how_much_larger_it_makes_the_person() -> None:
    def root(x: float, depth_mm: float) -> Network:
        def network(given: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
            assert given["k"].shape == (1, 1)
            return {"root": np.array([[32.0 + x, 32.0, depth_mm]], np.float32)}

        return network

    model = mppe("root3d", "root")
    assert verify(model, root(0.1, 4000), root(0, 4000), CROPS).mean_px == pytest.approx(0.4, abs=1e-4)
    # one percent nearer: one percent of 256 px larger
    assert verify(model, root(0, 3960), root(0, 4000), CROPS).mean_px == pytest.approx(2.56, abs=1e-3)


def test_a_task_without_a_comparison_is_said_so() -> None:
    unknown = msgspec.structs.replace(MODEL, task="weather")
    with pytest.raises(
        EngineError, match="rtmpose-s-halpe26: key points of weather models cannot be compared"
    ):
        verify(unknown, simcc(POINTS), simcc(POINTS), CROPS)
