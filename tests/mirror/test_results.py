"""What a frame batch leaves on disk."""

from pathlib import Path

import numpy as np
import pytest

from engines.athlete import Anchor
from engines.pose import Pose
from engines.scan import Observations
from mirror.batch import queue, results


def observations() -> Observations:
    random = np.random.default_rng(1)
    poses = {
        i: Pose(random.normal(size=(30, 2)), random.uniform(size=30), None, i, i / 30) for i in range(24, 30)
    }
    poses[27] = Pose.missing(27, 27 / 30)
    found = {24: random.uniform(size=(2, 5)), 32: np.zeros((0, 5))}
    return Observations(found, {Anchor(24, 1): poses, Anchor(32, 0): {32: poses[28]}})


def same(a: Observations, b: Observations) -> bool:
    looks = a.detections.keys() == b.detections.keys()
    boxes = all(np.array_equal(a.detections[i], b.detections[i]) for i in a.detections)
    poses = all(
        np.array_equal(pose.xy, b.poses[anchor][i].xy, equal_nan=True)
        and np.array_equal(pose.score, b.poses[anchor][i].score)
        for anchor, followed in a.poses.items()
        for i, pose in followed.items()
    )
    return (
        looks
        and boxes
        and poses
        and {k: set(v) for k, v in a.poses.items()} == {k: set(v) for k, v in b.poses.items()}
    )


def test_observations_come_back_to_the_last_bit(tmp_path: Path) -> None:
    results.save(tmp_path / "a" / "scan.npz", observations())
    assert same(results.load(tmp_path / "a" / "scan.npz"), observations())


def test_nothing_seen_is_a_result_too(tmp_path: Path) -> None:
    results.save(tmp_path / "scan.npz", Observations({0: np.zeros((0, 5))}))
    back = results.load(tmp_path / "scan.npz")
    assert list(back.detections) == [0]
    assert back.poses == {}


def test_only_whole_files_count_as_finished(tmp_path: Path) -> None:
    for first in (0, 24, 48):
        results.save(tmp_path / queue.scan_name(first, first + 24), observations())
    torn = tmp_path / queue.scan_name(24, 48)
    torn.write_bytes(torn.read_bytes()[:-200])
    flipped = bytearray((tmp_path / queue.scan_name(48, 72)).read_bytes())
    flipped[len(flipped) // 2] ^= 0xFF
    (tmp_path / queue.scan_name(48, 72)).write_bytes(bytes(flipped))
    (tmp_path / ".scan-00000072-00000096.npz.part.npz").write_bytes(b"half")
    assert results.find_finished_scans(tmp_path) == [(0, 24)]


def test_a_pickle_in_a_result_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "scan.npz").open("wb") as file:
        np.savez(file, found=np.array([{"evil": 1}], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        results.load(tmp_path / "scan.npz")
