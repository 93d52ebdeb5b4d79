"""Glass to glass: a lag that is put in is found again, wherever the screen is in the picture."""

from __future__ import annotations

import json
from threading import Event

import numpy as np
import pytest
from click.testing import CliRunner

from engines.pose import Frame, Pose
from mirror.cli.main import main
from mirror.live.headless import measure_latency
from mirror.live.latency import BIT_S, CELLS, CODE, LatencyTest, Loopback, cells
from mirror.live.loop import LiveLoop


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def scene(
    level: int, size: tuple[int, int] = (64, 36), where: tuple[float, float] = (0.5, 0.5)
) -> np.ndarray:
    """A grey picture in which a small screen is dark or bright."""
    image = np.full((size[1], size[0], 3), 90, np.uint8)
    x, y = int(where[0] * size[0]), int(where[1] * size[1])
    image[max(y - 6, 0) : y + 6, max(x - 8, 0) : x + 8] = 40 + 150 * level
    return image


def played(
    lag_s: float, fps: float = 30.0, seconds: float = 8.0, blind: bool = False, **place: object
) -> LatencyTest:
    """A camera that sees the screen as it was `lag_s` ago; a screen that paints each picture 5 ms after it came."""
    clock = Clock()
    test = LatencyTest(clock)
    levels: list[tuple[float, int]] = []
    for i in range(int(seconds * fps)):
        clock.now = 1000.0 + i / fps
        then = [level for at, level in levels if at <= clock.now - lag_s]
        seen = 0 if blind or not then else then[-1]
        arrived = clock.now
        test.see(scene(seen, **place), arrived)  # type: ignore[arg-type]
        clock.now += 0.005
        level = test.level()
        test.note_painted(level, arrived)
        levels.append((clock.now, level))
    return test


@pytest.mark.parametrize("lag_s", [0.02, 0.07, 0.15, 0.4])
@pytest.mark.parametrize("fps", [30.0, 60.0])
def test_a_lag_that_was_put_in_is_found_again(lag_s: float, fps: float) -> None:
    result = played(lag_s, fps).result()
    assert result is not None
    assert result.seen_ms == pytest.approx(lag_s * 1000, abs=700 / fps)
    assert result.painted_ms == pytest.approx(5.0)
    assert result.total_ms == pytest.approx(result.seen_ms + 5.0)
    assert result.correlation > 0.95


@pytest.mark.parametrize("where", [(0.15, 0.2), (0.9, 0.9)])
def test_the_screen_may_be_anywhere_in_the_picture(where: tuple[float, float]) -> None:
    result = played(0.1, where=where).result()
    assert result is not None
    assert result.seen_ms == pytest.approx(100, abs=25)


def test_a_camera_that_does_not_see_the_screen_measures_nothing() -> None:
    assert played(0.1, blind=True).result() is None


def test_too_little_measures_nothing() -> None:
    assert played(0.1, seconds=2.0).result() is None
    assert LatencyTest().result() is None


def test_the_code_is_found_at_one_lag_only() -> None:
    signs = CODE * 2.0 - 1
    products = [float((signs * np.roll(signs, k)).sum()) for k in range(len(CODE))]
    assert products[0] == 31
    assert set(products[1:]) == {-1.0}
    clock = Clock()
    test = LatencyTest(clock)
    shown = []
    for i in range(31):
        clock.now = (i + 0.5) * BIT_S
        shown.append(test.level())
    assert shown == CODE.tolist()


def test_cells_are_means_of_their_part() -> None:
    image = np.zeros((720, 1280, 3), np.uint8)
    image[:180, :320] = 200
    found = cells(image).reshape(CELLS, CELLS)
    assert (found[:2, :2] > 180).all()
    assert (found[2:] < 10).all()
    assert (found[:, 2:] < 10).all()


class Nobody:
    def step(self, frame: Frame) -> Pose:
        return Pose.missing(frame.index, frame.time)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.live.latency.ENOUGH_S", 1.5)


@pytest.mark.usefixtures("quick")
def test_the_loops_own_share_is_measured_with_a_camera_that_is_not_there() -> None:
    test = LatencyTest()
    loop = LiveLoop(Loopback(test, (160, 90), fps=60.0), Nobody, latency=test)
    result = measure_latency(loop, Event())
    assert result is not None
    # half a picture's wait on the mean, and what the machine adds
    assert 0 <= result.total_ms < 100
    assert loop.latest().timings.photon_ms == pytest.approx(result.total_ms, abs=50)


def test_a_loop_that_measures_nothing_says_so() -> None:
    with pytest.raises(ValueError, match="measures no latency"):
        measure_latency(LiveLoop(Loopback(LatencyTest()), Nobody), Event())


@pytest.mark.usefixtures("quick")
def test_by_command(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("MIRROR_CONFIG", f"{tmp_path}/none.toml")
    monkeypatch.setattr("mirror.live.assembly.LiveLoop", lambda source, tracker, **given: LiveLoop(
        source, Nobody, latency=given["latency"]
    ))  # fmt: skip
    done = CliRunner().invoke(main, ["live", "--latency", "--headless", "--camera", "synthetic"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["total_ms"] >= 0
