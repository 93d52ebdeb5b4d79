"""A video in the camera's place: its own times, its own speed, round after round; the sample is counted live."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from threading import Event
from time import monotonic

import numpy as np
import pytest
from actors import analysed, played
from click.testing import CliRunner
from synthetic import clip, number

from engines.pose import Frame, Pose, PoseSequence
from engines.video import VideoError, VideoFile
from mirror.capture.camera import BEHIND_S, Playback
from mirror.cli.main import main
from mirror.live.loop import LiveLoop
from mirror.store.database import open_store
from mirror.store.sessions import sessions


class Clock:
    """Moves only when somebody waits for it."""

    def __init__(self) -> None:
        self.now = 50.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Forty numbered frames."""
    return clip(tmp_path / "clip.mkv")


def test_each_frame_comes_at_its_own_time(film: Path) -> None:
    clock = Clock()
    times = VideoFile(film).times
    shown = [
        (number(frame.image), frame.time, clock.now)
        for frame in Playback(film, clock=clock, wait=clock.wait).frames()
    ]
    assert [n for n, _, _ in shown] == list(range(40))
    assert [t for _, t, _ in shown] == times.tolist()
    assert [now - 50.0 for _, _, now in shown] == pytest.approx(times.tolist())


def test_as_fast_as_possible_waits_for_nothing(film: Path) -> None:
    clock = Clock()
    frames = list(Playback(film, paced=False, clock=clock, wait=clock.wait).frames())
    assert len(frames) == 40
    assert clock.waits == []


def test_in_a_loop_times_and_numbers_go_on_rising(film: Path) -> None:
    player = Playback(film, loop=True, paced=False)
    seen: list[Frame] = []
    for frame in player.frames():
        seen.append(frame)
        if len(seen) == 100:
            player.close()
    assert [number(frame.image) for frame in seen] == [*range(40), *range(40), *range(20)]
    assert [frame.index for frame in seen] == list(range(100))
    assert [frame.index for frame in seen if not frame.follows] == [40, 80], "nothing goes on across the seam"
    steps = np.diff([frame.time for frame in seen])
    assert np.allclose(steps, steps[0], atol=2e-3)


def test_a_round_goes_on_at_once_after_a_film_with_a_pause(tmp_path: Path) -> None:
    film = clip(tmp_path / "paused.mkv", count=10, stamps=[*range(9), 200], time_base=Fraction(1, 25))
    player = Playback(film, loop=True, paced=False)
    seen: list[float] = []
    for frame in player.frames():
        seen.append(frame.time)
        if len(seen) == 20:
            player.close()
    assert seen[9] == pytest.approx(8.0, abs=2e-3)
    assert seen[10] - seen[9] == pytest.approx(1 / 25, abs=2e-3)


def test_a_player_that_was_held_up_does_not_race_after_its_clock(film: Path) -> None:
    clock = Clock()
    frames = Playback(film, clock=clock, wait=clock.wait).frames()
    next(frames)
    clock.now += 10 * BEHIND_S
    before = clock.now
    assert len(list(frames)) == 39
    assert clock.now - before == pytest.approx(38 * VideoFile(film).times[1], abs=0.05)


def test_a_file_that_is_no_video_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.mp4").write_text("no video")
    with pytest.raises(VideoError, match="not a video"):
        Playback(tmp_path / "notes.mp4")


class Recorded:
    """Engines that have seen the sample before."""

    def __init__(self, sequence: PoseSequence) -> None:
        self._sequence = sequence

    def step(self, frame: Frame) -> Pose:
        return self._sequence.pose(frame.index)


class Fast:
    """A clock that runs faster than the world's."""

    def __init__(self, times: float) -> None:
        self._times, self._wait = times, Event().wait

    def __call__(self) -> float:
        return monotonic() * self._times

    def wait(self, seconds: float) -> None:
        self._wait(seconds / self._times)


def test_the_samples_two_jumping_jacks_are_two_at_its_own_speed(sample: Path, whole: PoseSequence) -> None:
    clock = Fast(3.0)
    player = Playback(sample, clock=clock, wait=clock.wait)
    loop = LiveLoop(player, lambda: Recorded(whole), exercise="jumping_jack", clock=clock)
    loop.begin_set()
    frames = analysed(played(loop))
    assert frames[-1].count == 2
    assert [frame.rep.rep for frame in frames if frame.rep is not None] == [1, 2]


def test_the_samples_two_jumping_jacks_are_two_as_fast_as_possible(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the real engines, by the command, without a window; nothing is dropped."""
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    call = ["live", "--headless", "--speed", "max", "--video", str(sample), "--exercise", "jumping_jack"]
    done = CliRunner().invoke(main, call)
    assert done.exit_code == 0, done.output
    said = [json.loads(line) for line in done.output.splitlines() if line.startswith("{")]
    assert [event["count"] for event in said if event["event"] == "rep"] == [1, 2]
    assert said[-1]["event"] == "end"
    (of_set,) = said[-1]["sets"]
    assert [rep["rep"] for rep in of_set["reps"]] == [1, 2]
    timings = said[-1]["timings"]
    assert timings["dropped"] == {"engine": 0, "analysis": 0, "screen": 0}
    assert timings["captured"] == timings["analysed"] == 230
    (kept,) = sessions(open_store(tmp_path / "mirror.db"))
    assert (kept.reps, kept.status) == (2, "closed")
    assert kept.id


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--loop"], "need a --video"),
        (["--speed", "max"], "need a --video"),
        (["--exercise", "flying"], "no exercise is called 'flying'"),
        (["--video", "missing.mp4"], "does not exist"),
    ],
)
def test_a_wrong_call_has_status_2(call: list[str], said: str) -> None:
    done = CliRunner().invoke(main, ["live", "--headless", *call])
    assert done.exit_code == 2
    assert said in done.output
