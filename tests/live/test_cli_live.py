"""`mirror` and `mirror live`: what is asked for on the command line reaches the loop; what is wrong is told."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from synthetic import clip

from mirror.capture.camera import Camera, Playback, Switched
from mirror.cli import live
from mirror.cli.main import main
from mirror.live.assembly import read_provenance, recorder_of, source_of
from mirror.live.headless import documents
from mirror.live.latency import LatencyTest, Loopback
from mirror.live.state import LiveOptions, SetEnded
from mirror.settings import Settings
from mirror.settings.file import read
from rules.results import WorkoutSet


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[Settings, LiveOptions]]:
    """What the kiosk was started with."""
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    calls: list[tuple[Settings, LiveOptions]] = []
    monkeypatch.setattr(live, "_kiosk", lambda *given: calls.append(given) or 0)
    return calls


def test_without_a_command_the_kiosk_starts(asked: list[tuple[Settings, LiveOptions]]) -> None:
    assert CliRunner().invoke(main, []).exit_code == 0
    assert asked == [(Settings(), LiveOptions())]


def test_what_is_given_wins_over_the_settings(
    asked: list[tuple[Settings, LiveOptions]], tmp_path: Path
) -> None:
    (tmp_path / "mirror.toml").write_text('[visit]\nexercise = "squat"\n')
    film = clip(tmp_path / "a.mkv")
    CliRunner().invoke(main, ["live"])
    assert asked[-1][1].exercise == "squat"
    words = ["--video", str(film), "--loop", "--exercise", "jumping_jack", "--windowed", "--landscape"]
    assert CliRunner().invoke(main, ["live", *words, "--profile", "rtx"]).exit_code == 0
    assert asked[-1][1] == LiveOptions(
        video=film, loop=True, exercise="jumping_jack", windowed=True, portrait=False, profile="rtx"
    )


def test_settings_that_are_wrong_are_told_by_line(
    asked: list[tuple[Settings, LiveOptions]], tmp_path: Path
) -> None:
    (tmp_path / "mirror.toml").write_text("[camera]\nfps = 0\n")
    done = CliRunner().invoke(main, ["live"])
    assert done.exit_code == 1
    assert "mirror.toml:2: camera.fps: expected a number from 1 to 240" in done.output
    assert asked == []


@pytest.mark.parametrize("missing", ["mirror.ui.curtain", "mirror.ui.app"])
def test_a_machine_without_qt_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, missing: str) -> None:
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.setitem(sys.modules, missing, None)
    done = CliRunner().invoke(main, ["live"])
    assert done.exit_code == 1
    assert "the window cannot be opened" in done.output


@pytest.mark.parametrize("how", [["--windowed"], ["--headless"], ["--latency", "--headless"]])
def test_a_film_that_is_none_is_told_in_one_line(how: list[str], tmp_path: Path) -> None:
    film = tmp_path / "notes.mp4"
    film.write_text("no film")
    mine = {"MIRROR_CONFIG": str(tmp_path / "mirror.toml"), "MIRROR_STORE": str(tmp_path / "mirror.db")}
    done = subprocess.run(
        [sys.executable, "-m", "mirror", "live", *how, "--video", str(film)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **mine, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: {film}: not a video that can be read")
    assert done.stderr.count("\n") == 1


def test_the_source_is_what_was_asked_for(tmp_path: Path) -> None:
    film = clip(tmp_path / "a.mkv")
    camera = read('[camera]\ndevice = "/dev/video7"\n').camera
    assert isinstance(source_of(camera, LiveOptions(video=film)), Playback)
    assert source_of(camera, LiveOptions()).name == "camera /dev/video7"
    chosen = source_of(camera, LiveOptions(camera=2))
    assert isinstance(chosen, Switched) and isinstance(chosen._source, Camera)
    assert chosen.name == "camera 2"
    assert isinstance(source_of(camera, LiveOptions(camera="synthetic"), LatencyTest()), Loopback)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", True),
        ("[recording]\nkeep = false\n", False),
        ("[members]\nguest_hours = 0\n", False),
    ],
)
def test_whether_guests_are_kept_is_the_settings_to_say(text: str, kept: bool) -> None:
    session = recorder_of(read(text), "embedded").begin_session()
    assert (session is not None) == kept


def test_a_session_is_noted_with_what_judges_it() -> None:
    noted = read_provenance("embedded")
    assert noted["profile"] == "embedded"
    assert all(len(digest) == 64 for digest in noted["engines"].values())


def test_a_mirror_that_is_asked_to_stop_closes_its_session(tmp_path: Path) -> None:
    """SIGTERM, as systemd sends it, amid a video that would play for ever."""
    film = clip(tmp_path / "a.mkv")
    environment = {
        **os.environ,
        "MIRROR_STORE": str(tmp_path / "mirror.db"),
        "MIRROR_CONFIG": str(tmp_path / "mirror.toml"),
    }
    call = [sys.executable, "-m", "mirror", "live", "--headless", "--loop", "--video", str(film)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        for line in running.stdout:
            event = json.loads(line)
            if event["event"] == "timings" and event["analysed"] > 5:
                running.send_signal(signal.SIGTERM)
                break
        rest = running.stdout.read()
    assert running.returncode == 0
    assert json.loads(rest.splitlines()[-1])["event"] == "end"
    listed = CliRunner(env=environment).invoke(main, ["sessions", "list", "--json"])
    (kept,) = json.loads(listed.stdout)
    assert kept["status"] == "closed"


def test_a_set_that_ended_is_printed_with_its_aim_and_its_place_in_the_store() -> None:
    one = WorkoutSet(
        2, "squat", "Squat", 1.0, 9.0, (), velocities=(math.nan,), id="a1", load_kg=40.0, target_reps=8
    )
    (row,) = documents(SetEnded(one, 12.0, (0,)))
    assert row == {
        "event": "set", "exercise": "squat", "title": "Squat", "start_s": 1.0, "end_s": 9.0, "reps": [], "doubts": [],
        "energy": 0.0, "energy_per_minute": 12.0, "holds": [], "set_id": "a1", "velocities": [None], "claimed": [0],
        "aim": {"load_kg": 40.0, "reps": 8, "plan": ""}, "game": None,
    }  # fmt: skip
    assert documents(SetEnded(replace(one, id=""), 12.0))[0]["set_id"] is None
