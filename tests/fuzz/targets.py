"""What is fuzzed: a kind of file, whole ones to begin with, and the commands that read it.

`mirror` is called as a user does, in this process. Whatever the file, the answer is an exit status of 0, 1 or 2,
words that steer no terminal, no traceback, and not for ever.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import resources
from pathlib import Path

import msgspec
import numpy as np
import pytest
import stick_figure as figure
from click.testing import CliRunner
from kept import record_session

from calibration.floor import level_floor
from calibration.glass import glass_from_measures
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration, Quality
from engines.pose import PoseSequence
from export.keypoints import write_keypoints
from mirror.cli.main import main
from mirror.settings import Settings
from mirror.settings.file import comment_file
from mirror.store import members
from mirror.store.backup import backup
from mirror.store.bundle import write_bundle
from mirror.store.corrections import correct, set_note
from mirror.store.database import open_store
from mirror.store.ledger import folder_of
from mirror.untrusted import escape_name

SECONDS = 60
"""No file takes longer."""


class FuzzError(AssertionError):
    """A file that did what no file may."""


@dataclass(frozen=True)
class Target:
    """`seeds` makes whole files, `read` is given a folder and the bytes of a file in whose place it is put."""

    seeds: Callable[[Path], list[bytes]]
    read: Callable[[Path, bytes], None]


def call(*words: str | Path) -> str:
    """Call `mirror`; its output. Raises FuzzError for what no call may do."""
    with _no_longer_than(SECONDS):
        done = CliRunner().invoke(main, [str(word) for word in words])
    said = done.output
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise FuzzError(f"{words}: {type(done.exception).__name__}: {done.exception}") from done.exception
    if "not foreseen" in said or "Traceback" in said:
        raise FuzzError(f"{words}: {said[-400:]}")
    if done.exit_code not in (0, 1, 2):
        raise FuzzError(f"{words}: exit status {done.exit_code}")
    if bad := [line for line in said.split("\n") if escape_name(line) != line]:
        raise FuzzError(f"{words}: printed {bad[0][:200]!r}")
    if done.exit_code == 0 and "--json" in words:
        json.loads(done.stdout)
    return said if done.exit_code == 0 else ""


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def late(*_: object) -> None:
        raise FuzzError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def place_of_its_own(folder: Path) -> Iterator[None]:
    """Store, settings, calibrations and cache of this folder alone, which must be all that is written to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIRROR_STORE", str(folder / "own" / "mirror.db"))
        patch.setenv("MIRROR_CONFIG", str(folder / "mirror.toml"))
        patch.setenv("MIRROR_CALIBRATIONS", str(folder / "calibrations"))
        patch.chdir(folder)
        yield


def _rules(_: Path) -> list[bytes]:
    library = resources.files("rules") / "exercises"
    return [file.read_bytes() for file in library.iterdir() if file.name.endswith(".toml")]


def _read_rule(folder: Path, data: bytes) -> None:
    (folder / "rule.toml").write_bytes(data)
    if call("exercises", "check", folder / "rule.toml"):
        points = folder / "points.csv"
        if not points.exists():
            write_keypoints(points, _moving())
        call("exercises", "try", folder / "rule.toml", points, "--json")


def _moving() -> PoseSequence:
    whole = figure.squats(2)
    return PoseSequence(whole.time[::3], whole.xy[::3], whole.score[::3], None, whole.size)


def _tables(folder: Path) -> list[bytes]:
    found = []
    for number, frames in enumerate((1, 4, 12)):
        path = folder / f"seed-{number}.csv"
        whole = _moving()
        part = slice(10, 10 + frames)
        xyz = np.zeros((frames, 30, 3)) if number else None
        write_keypoints(
            path, PoseSequence(whole.time[part], whole.xy[part], whole.score[part], xyz, whole.size)
        )
        found.append(path.read_bytes())
    return found


def _read_table(folder: Path, data: bytes) -> None:
    (folder / "table.csv").write_bytes(data)
    call("exercises", "try", "squat", folder / "table.csv")


def _settings(_: Path) -> list[bytes]:
    text = comment_file(Settings())
    plain = "\n".join(
        line.removeprefix("# ") if line.startswith("# ") and " = " in line else line
        for line in text.splitlines()
    )
    return [text.encode(), plain.encode(), b"[camera]\nfps = 60\n[trainer]\npin = ''\n"]


def _read_settings(folder: Path, data: bytes) -> None:
    (folder / "mirror.toml").write_bytes(data)
    call("config", "check")
    call("config", "show", "--json")
    call("config", "set", "camera.fps", "50")
    (folder / "mirror.toml").unlink(missing_ok=True)


def _keep(folder: Path) -> Path:
    path = folder / "own" / "mirror.db"
    shutil.rmtree(path.parent, ignore_errors=True)
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna", 1.7)
    kept = record_session(path, anna.id, seconds=1, metres=(0,))
    with closing(open_store(path)) as store:
        correct(store, kept, (1, "doubt", 1), True)
        set_note(store, kept, "slower")
    return path


def _documents(folder: Path) -> list[bytes]:
    path = _keep(folder)
    with closing(open_store(path)) as store:
        write_bundle(store, store.execute("SELECT id FROM session").fetchone()[0], folder / "seed.zip")
    with zipfile.ZipFile(folder / "seed.zip") as file:
        return [file.read("session.json")]


def _read_document(folder: Path, data: bytes) -> None:
    """The document of a bundle whose arrays are whole."""
    if not (folder / "seed.zip").exists():
        _documents(folder)
    buffer = io.BytesIO()
    with zipfile.ZipFile(folder / "seed.zip") as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if name == "session.json" else old.read(name))
    _read_bundle(folder, buffer.getvalue())


def _bundles(folder: Path) -> list[bytes]:
    _documents(folder)
    return [(folder / "seed.zip").read_bytes()]


def _read_bundle(folder: Path, data: bytes) -> None:
    shutil.rmtree(folder / "own", ignore_errors=True)
    (folder / "bundle.zip").write_bytes(data)
    if call("sessions", "import", folder / "bundle.zip"):
        _look(folder)


def _look(folder: Path) -> None:
    before = set(folder.iterdir())
    call("sessions", "list", "--json")
    call("sessions", "show", "1")
    call("sessions", "export", "1", "--out", folder / "out", "--format", "csv,json")
    call("sessions", "corrections", "--out", folder / "out")
    call("members", "list")
    if strange := set(folder.iterdir()) - before - {folder / "out"}:
        raise FuzzError(f"written: {strange}")
    shutil.rmtree(folder / "out", ignore_errors=True)


def _stores(folder: Path) -> list[bytes]:
    path = _keep(folder)
    backup(path, folder_of(path), date(2026, 5, 1))
    shutil.copytree(path.parent, folder / "whole", dirs_exist_ok=True)
    return [path.read_bytes()]


def _read_store(folder: Path, data: bytes) -> None:
    if not (folder / "whole").exists():
        _stores(folder)
    shutil.rmtree(folder / "own", ignore_errors=True)
    shutil.copytree(folder / "whole", folder / "own")
    (folder / "own" / "mirror.db").write_bytes(data)
    _look(folder)
    call("sessions", "erase", "--member", "Anna", "--yes")
    call("sessions", "restore", "--yes")
    call("members", "list")


def _ledgers(folder: Path) -> list[bytes]:
    _stores(folder)
    text = (folder / "whole" / "mirror.db.ledger").read_bytes()
    pending = b'"erasing":[{"sessions":["' + b"a" * 32 + b'"],"labels":["' + b"b" * 64 + b'"]}]'
    clock = b'"clock":{"trusted_at":1e9,"doubted_since":1e9,"doubted_seen":1e9,"doubted_rounds":3}'
    return [text, text.replace(b'"erasing":[]', pending).replace(b'"clock":null', clock)]


def _read_ledger(folder: Path, data: bytes) -> None:
    if not (folder / "whole").exists():
        _stores(folder)
    shutil.rmtree(folder / "own", ignore_errors=True)
    shutil.copytree(folder / "whole", folder / "own")
    (folder / "own" / "mirror.db.ledger").write_bytes(data)
    call("sessions", "list")
    call("sessions", "erase", "1", "--yes")


def _calibrations(_: Path) -> list[bytes]:
    whole = Calibration(
        Intrinsics(800.0, 801.0, 639.5, 359.5, 1280, 720, (0.1, -0.2, 0.0, 0.0, 0.01)),
        "charuco",
        "2026-11-21T10:00:00+00:00",
        "board.mp4",
        Quality(0.21, 24, 1, 0.9, 31.0, 0.8, 0.8, 0.5, 0.5, 0.4),
        level_floor(5, 1, 1.6),
        glass_from_measures("mirror", (0.93, 0.523), (1920, 1080), 0.04),
    )
    return [msgspec.json.format(msgspec.json.encode(whole))]


def _read_calibration(folder: Path, data: bytes) -> None:
    (folder / "calibrations").mkdir(exist_ok=True)
    (folder / "calibrations" / "hall@1.json").write_bytes(data)
    call("calibrate", "list", "--json")
    call("calibrate", "show", "hall")
    call("calibrate", "check", "hall", "--size", "1280x720")


def _zoos(_: Path) -> list[bytes]:
    own = (resources.files("engines") / "zoo.toml").read_text(encoding="utf-8")
    return [own.replace("[models.", "[models.my-").replace("[profiles.", "[profiles.my-").encode()]


def _read_zoo(folder: Path, data: bytes) -> None:
    from engines import zoo
    from engines.errors import ZooError

    (folder / "zoo.toml").write_bytes(data)
    try:
        zoo.load(folder / "zoo.toml")
    except ZooError as error:
        if len(str(error)) > 20_000:
            raise FuzzError(f"{len(str(error))} characters of an error") from None


RESULTS = {
    "summary.json": {
        "video": {"frames": 60, "fps": 30.0, "width": 1280, "height": 720, "duration_s": 2.0},
        "exercise": "squat", "reps": 1, "doubts": 1, "energy": {"score": 3.0, "per_minute": 90.0},
        "parameters": {"athlete_height_m": 1.7, "calibration": None},
        "sets": [{"start_s": 0.0, "end_s": 2.0, "first_rep": 1, "last_rep": 1}],
    },
    "corrections.json": {
        "format": "open-gym-mirror corrections", "version": 1, "note": "slower",
        "corrections": [{"kind": "rep", "exercise": "squat", "start_s": 0.2, "end_s": 1.8, "counts": False}],
    },
}  # fmt: skip


def _results(_: Path) -> list[bytes]:
    """The two documents of a batch's results, one after the other."""
    return [json.dumps(document, indent=1).encode() for document in RESULTS.values()]


def _read_results(folder: Path, data: bytes) -> None:
    """Each document in the place of either, beside a whole rest."""
    job = folder / "results"
    job.mkdir(exist_ok=True)
    if not (job / "keypoints.csv").exists():
        write_keypoints(job / "keypoints.csv", _moving())
        header = "rep,exercise,start_s,turn_s,end_s,rom,rom_unit,eccentric_s,concentric_s,quality,faults"
        (job / "reps.csv").write_text(f"{header}\n1,squat,0.2,1.0,1.8,80,deg,0.8,0.8,0.9,\n")
        (job / "doubts.csv").write_text(
            "start_s,end_s,exercise,reason,detail\n1.9,2.0,squat,too_shallow,half\n"
        )
    for name in RESULTS:
        for other, document in RESULTS.items():
            (job / other).write_bytes(data if other == name else json.dumps(document).encode())
        call("sessions", "corrections", "--batch", job, "--out", folder / "out")


def _rows(_: Path) -> list[bytes]:
    return [
        b"rep,exercise,start_s,turn_s,end_s,rom,rom_unit,eccentric_s,concentric_s,quality,faults\n"
        b"1,squat,0.2,1.0,1.8,80,deg,0.8,0.8,0.9,\n"
    ]


def _read_rows(folder: Path, data: bytes) -> None:
    _read_results(folder, json.dumps(RESULTS["summary.json"]).encode())
    (folder / "results" / "reps.csv").write_bytes(data)
    for name, document in RESULTS.items():
        (folder / "results" / name).write_text(json.dumps(document))
    call("sessions", "corrections", "--batch", folder / "results", "--out", folder / "out")


TARGETS: dict[str, Target] = {
    "rule": Target(_rules, _read_rule),
    "table": Target(_tables, _read_table),
    "settings": Target(_settings, _read_settings),
    "document": Target(_documents, _read_document),
    "bundle": Target(_bundles, _read_bundle),
    "store": Target(_stores, _read_store),
    "ledger": Target(_ledgers, _read_ledger),
    "calibration": Target(_calibrations, _read_calibration),
    "zoo": Target(_zoos, _read_zoo),
    "results": Target(_results, _read_results),
    "rows": Target(_rows, _read_rows),
}


def memory_limit(gigabytes: float) -> None:
    """No file takes more: what asks for it gets a MemoryError, as on a small machine."""
    import resource

    size = int(gigabytes * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


os.environ.setdefault("COLUMNS", "200")
