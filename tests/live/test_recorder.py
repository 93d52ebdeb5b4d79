"""Sessions are kept as they happen: whole when closed, all but the last second when cut off."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import cv2
import numpy as np
import pytest
import stick_figure
from actors import Stage, ended, played

from engines.pose import Frame, Pose
from mirror.live import recorder as recorders
from mirror.live.loop import LiveLoop
from mirror.live.recorder import MB, Policy, Recorder
from mirror.live.state import RECOVERED, Keeping, Notice, Status
from mirror.store import members
from mirror.store.database import StoreError, open_store
from mirror.store.housekeeping import Housekeeper, Rules
from mirror.store.session_writer import RecorderLock
from mirror.store.sessions import session, sessions
from rules import analyse

HERE = Path(__file__).parent


def visiting(
    stage: Stage, recorder: Recorder, exercise: str = "squat", member: str | None = None
) -> LiveLoop:
    loop = LiveLoop(stage, stage.engines, exercise=exercise, every_frame=True, recorder=recorder)
    loop.begin_session(member)
    loop.begin_set()
    return loop


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


@pytest.mark.parametrize("exercise", ["squat", "auto"])
def test_a_session_is_kept_whole(path: Path, exercise: str) -> None:
    figure = stick_figure.squats(reps=3, yaw=60)
    loop = visiting(
        Stage(figure, start_s=5000.0), Recorder(path, judged_by={"profile": "embedded"}), exercise
    )
    told: list[object] = []
    loop.subscribe(told.append)
    loop.start()
    assert loop.wait(30)
    loop.end_session()
    assert loop.stop()
    (closed,) = ended(told)
    store = open_store(path)
    (listed,) = sessions(store)
    assert (listed.member, listed.status, listed.sets, listed.reps) == (None, "closed", 1, 3)
    assert listed.exercises == ("squat",)
    assert listed.length_s == pytest.approx(figure.time[-1])
    kept = session(store, listed.id)
    assert kept.judged_by == {"profile": "embedded"}
    assert kept.size == (128, 72)
    assert np.allclose(kept.poses.time, figure.time, atol=1e-6)
    assert np.allclose(kept.poses.xy, figure.xy, atol=0.0051, equal_nan=True)
    (of_set,) = kept.sets
    assert of_set.id == closed.set.id
    assert of_set.reps == closed.set.reps
    assert len(of_set.sha256) == 64
    assert of_set.start_s == pytest.approx(0.0)
    assert of_set.end_s == pytest.approx(figure.time[-1])
    assert kept.energy.sum() == pytest.approx(closed.set.energy)


def test_members_sessions_are_theirs_and_the_list_can_be_asked(path: Path) -> None:
    anna = members.add(open_store(path), "Anna", 1.72)
    played(visiting(Stage(stick_figure.squats(reps=2)), Recorder(path, wall=lambda: 1000.0), member=anna.id))
    played(visiting(Stage(stick_figure.jumping_jacks()), Recorder(path, wall=lambda: 2000.0), "jumping_jack"))
    store = open_store(path)
    assert [s.member for s in sessions(store)] == [None, "Anna"]
    assert [s.number for s in sessions(store, member="Anna")] == [1]
    assert [s.number for s in sessions(store, exercise="jumping_jack")] == [2]
    assert [s.number for s in sessions(store, since=1500.0)] == [2]


def test_a_wall_clock_set_back_an_hour_changes_no_order_and_no_length(path: Path) -> None:
    wall = iter([7200.0, 3600.0])
    figure = stick_figure.squats(reps=1)
    recorder = Recorder(path, wall=lambda: next(wall))
    loop = LiveLoop(
        Stage(figure), Stage(figure).engines, exercise="squat", every_frame=True, recorder=recorder
    )
    loop.begin_session()
    told: list[object] = []
    loop.subscribe(told.append)
    loop.start()
    assert loop.wait(30)
    loop.begin_session()
    loop.stop()
    second = Stage(figure, start_s=100.0)
    played(visiting(second, Recorder(path, wall=lambda: 3600.0)))
    listed = sessions(open_store(path))
    assert [s.number for s in listed] == [2, 1]
    assert [s.started_at for s in listed] == [3600.0, 7200.0]
    assert all(s.length_s == pytest.approx(figure.time[-1]) for s in listed)


def test_what_happens_after_the_session_is_nobodys(path: Path) -> None:
    figure = stick_figure.squats(reps=2)
    loop: LiveLoop
    stage = Stage(figure, before=lambda index: loop.end_session() if index == 90 else None)
    loop = visiting(stage, Recorder(path))
    played(loop)
    (listed,) = sessions(open_store(path))
    assert 2.5 < listed.length_s < 3.2


def test_metres_are_kept_with_what_they_rest_on(path: Path) -> None:
    figure = stick_figure.squats(reps=2)
    xyz = np.random.default_rng(0).normal(0, 1, (len(figure), 30, 3)).round(4)
    figure = replace(figure, xyz=xyz, assumed=("height",))

    class Engines(Stage):
        def step(self, frame: Frame) -> Pose:
            if frame.index < 45:
                return Pose.missing(frame.index, frame.time)
            return super().step(frame)

    played(visiting(Engines(figure), Recorder(path)))
    store = open_store(path)
    kept = session(store, sessions(store)[0].id).poses
    assert kept.assumed == ("height",)
    assert kept.xyz is not None
    assert np.isnan(kept.xyz[:45]).all()
    assert np.allclose(kept.xyz[45:], xyz[45:], atol=0.000051)


@pytest.mark.parametrize("policy", [Policy(keep=False), Policy(guests=False)])
def test_nothing_is_kept_of_whom_nothing_is_to_be_kept(path: Path, policy: Policy) -> None:
    played(visiting(Stage(stick_figure.squats(reps=1)), Recorder(path, policy)))
    assert sessions(open_store(path)) == []


def test_without_poses_counts_and_energy_are_kept(path: Path) -> None:
    played(visiting(Stage(stick_figure.squats(reps=2)), Recorder(path, Policy(poses=False))))
    store = open_store(path)
    (listed,) = sessions(store)
    assert (listed.reps, len(session(store, listed.id).poses)) == (2, 0)
    assert listed.energy > 0


def test_pictures_are_kept_only_of_who_chose_to(path: Path) -> None:
    store = open_store(path)
    yes, no = members.add(store, "Yes", pictures=True), members.add(store, "No")
    figure = stick_figure.squats(reps=3)
    for member in (yes.id, no.id, None):
        recorder = Recorder(path)

        def before(index: int, recorder: Recorder = recorder) -> None:
            while index == 90 and recorder._waiting:
                pass  # the choice is known once the first second is written

        played(visiting(Stage(figure, before), recorder, member=member))
    rows = store.execute(
        "SELECT v.member_id, p.time_s, p.jpeg FROM picture p JOIN session v ON v.id = p.session_id ORDER BY p.time_s"
    ).fetchall()
    assert {row[0] for row in rows} == {yes.id}
    assert 3 <= len(rows) <= figure.time[-1] + 1, "one a second"
    shown = cv2.imdecode(np.frombuffer(rows[0][2], np.uint8), cv2.IMREAD_COLOR)
    assert shown is not None and shown.shape == (360, 640, 3)


def test_a_full_disk_stops_no_session_and_nothing_is_missing_afterwards(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorders, "RETRY_S", 0.02)
    free = [0]
    figure = stick_figure.squats(reps=3)
    said = Event()
    room = Event()

    def before(index: int) -> None:
        if index == 150:
            assert said.wait(10), "the kiosk says that it does not record"
            free[0] = 10_000 * MB
            assert room.wait(10), "and that it does again"

    recorder = Recorder(path, Policy(room_mb=100), room=lambda _: free[0])
    loop = visiting(Stage(figure, before), recorder)

    def listen(event: object) -> None:
        if isinstance(event, Status):
            if event.keeping is Keeping.NO_ROOM and "100 are asked for" in event.keeping_detail:
                said.set()
            if event.keeping is Keeping.RECORDING:
                room.set()

    loop.subscribe(listen)
    played(loop)
    store = open_store(path)
    (listed,) = sessions(store)
    assert (listed.status, listed.reps) == ("closed", 3)
    assert len(session(store, listed.id).poses) == len(figure)


def test_key_points_are_let_go_when_there_is_no_room_for_long(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorders, "RETRY_S", 0.02)
    monkeypatch.setattr(recorders, "MOST_WAITING", 6)
    figure = stick_figure.squats(reps=8)
    free = [0]
    recorder = Recorder(path, room=lambda _: free[0])
    loop = visiting(Stage(figure), recorder)
    loop.start()
    assert loop.wait(30)
    loop.end_session()
    assert len(recorder._waiting) < 30
    free[0] = 10_000 * MB
    assert loop.stop()
    (listed,) = sessions(open_store(path))
    assert listed.reps == 8, "counts are never let go"


def test_two_mirrors_do_not_record_into_one_store(path: Path) -> None:
    lock = RecorderLock(path)
    recorder = Recorder(path)
    played(visiting(Stage(stick_figure.squats(reps=1)), recorder))
    with pytest.raises(StoreError, match="another mirror records"):
        RecorderLock(path)
    lock.release()
    assert not path.exists() or sessions(open_store(path)) == []


def test_a_member_who_is_erased_during_the_session_stops_nothing(path: Path) -> None:
    store = open_store(path)
    anna = members.add(store, "Anna")
    figure = stick_figure.squats(reps=3)

    def before(index: int) -> None:
        if index == 120:
            with closing(open_store(path)) as other:
                other.execute("DELETE FROM member WHERE id = ?", [anna.id])

    played(visiting(Stage(figure, before), Recorder(path), member=anna.id))
    played(visiting(Stage(stick_figure.squats(reps=1)), Recorder(path)))
    assert [s.member_id for s in sessions(store)] == [None]


CHILD = """
import os, resource, signal, sys
from pathlib import Path
sys.path[:0] = [{here!r}, {rules!r}]
import stick_figure
from actors import Stage
from engines.pose import Frame, Pose
from mirror.live import recorder as recorders
from mirror.live.loop import LiveLoop
from mirror.live.recorder import Recorder

recorder = Recorder(Path(sys.argv[1]))
said = []


def caught_up():
    while recorder._waiting and recorder.state[0] != "no_room":
        pass

{before}

figure = stick_figure.squats(reps=6)
stage = Stage(figure, before)
loop = LiveLoop(stage, stage.engines, exercise="squat", every_frame=True, recorder=recorder)
loop.begin_session()
loop.begin_set()
loop.start()
loop.wait()
loop.stop()
print(*said)
"""


def child(path: Path, before: str) -> subprocess.CompletedProcess[str]:
    """A mirror in a process of its own; `before(index)` happens to it."""
    script = CHILD.format(here=str(HERE), rules=str(HERE.parent / "rules"), before=before)
    call = [sys.executable, "-c", script, str(path)]
    return subprocess.run(call, capture_output=True, check=False, timeout=60, text=True)


def test_a_mirror_killed_amid_a_set_keeps_all_but_the_last_second(path: Path) -> None:
    killed = child(
        path, "def before(index):\n    if index == 400: caught_up(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with closing(sqlite3.connect(path)) as store:
        assert store.execute("SELECT status FROM session").fetchone() == ("open",)
    told = played(visiting(Stage(stick_figure.squats(reps=1)), Recorder(path)))
    (notice,) = [event for event in told if isinstance(event, Notice)]
    assert notice.key == RECOVERED
    assert "session 1 was cut off" in notice.text
    store = open_store(path)
    _, cut = sessions(store)
    figure = stick_figure.squats(reps=6)
    assert cut.status == "recovered"
    assert figure.time[400] - 1.1 <= cut.length_s <= figure.time[400]
    kept = session(store, cut.id)
    expected = figure.time <= cut.length_s + 1e-6
    assert np.allclose(kept.poses.xy, figure.xy[expected], atol=0.0051, equal_nan=True)
    (of_set,) = kept.sets
    assert of_set.end_s == pytest.approx(cut.length_s)
    whole = analyse(figure, "squat").reps
    assert of_set.reps == tuple(rep for rep in whole if rep.end_s <= cut.length_s - 0.2)
    assert len(of_set.reps) == 4


LIMITED = """
def before(index):
    if index == 100:
        caught_up()
        size = sum(f.stat().st_size for f in Path(sys.argv[1]).parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, resource.RLIM_INFINITY))
    if index == 300:
        while recorder.state[0] != "no_room":
            pass
        said.append(recorder.state[0])
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        while recorder.state[0] != "recording":
            pass
        said.append(recorder.state[0])
recorders.RETRY_S = 0.05
"""


def test_files_that_cannot_grow_are_a_full_disk_and_nothing_is_missing_afterwards(path: Path) -> None:
    done = child(path, LIMITED)
    assert done.stdout.split() == ["no_room", "recording"], done.stderr
    store = open_store(path)
    (listed,) = sessions(store)
    assert (listed.status, listed.reps) == ("closed", 6)
    assert len(session(store, listed.id).poses) == len(stick_figure.squats(reps=6))


def test_guests_whose_time_is_over_go_from_a_disk_without_room(path: Path) -> None:
    """What is to be erased does not wait for room to record."""
    loop = visiting(Stage(stick_figure.squats(reps=1)), Recorder(path, wall=lambda: 1e9))
    loop.start()
    assert loop.wait(30)
    loop.end_session()
    assert loop.stop()
    assert len(sessions(open_store(path))) == 1
    looked = Event()

    class Watched(Housekeeper):
        def look(self, *given: Any) -> None:
            super().look(*given)
            looked.set()

    keeper = Watched(Rules(guest_hours=1.0, nightly=False))
    recorder = Recorder(path, housekeeper=keeper, room=lambda _: 0, wall=lambda: 1e9 + 2 * 86_400)
    recorder.start()
    assert looked.wait(10)
    assert recorder.stop()
    assert sessions(open_store(path)) == []
