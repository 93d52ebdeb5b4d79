"""A disk that is full: what is to be erased goes all the same, and whatever fails is a line."""

from __future__ import annotations

import sys
from pathlib import Path

from disturbed import on_small_disk

MIRROR = f"{sys.executable} -m mirror"
KEEP = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from kept import record_session
from mirror.store import members
from mirror.store.database import open_store
path = Path("DISK/mirror.db")
store = open_store(path)
anna = members.add(store, "Anna Secretname")
bert = members.add(store, "Bert")
store.close()
for number in range(VISITS):
    record_session(path, (anna if number % 2 else bert).id, seconds=20)
"""
FILL = "dd if=/dev/zero of=DISK/filler bs=4096 >/dev/null 2>&1; cat DISK/filler >> DISK/filler2 2>/dev/null"


def script(disk: Path, *commands: str, sessions: int = 6) -> str:
    keep = KEEP.replace("VISITS", str(sessions))
    lines = [f"export MIRROR_STORE=DISK/mirror.db MIRROR_CONFIG={disk.parent}/mirror.toml"]
    lines += [f"{sys.executable} - <<'PYTHON'{keep}PYTHON", *commands]
    return "\n".join(lines).replace("DISK", str(disk))


def test_a_member_is_erased_from_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    erase = f"{MIRROR} sessions erase --member 'Anna Secretname' --yes; echo status $?"
    look = (
        "grep -c Secretname DISK/mirror.db DISK/mirror.db-wal 2>/dev/null; df --output=avail DISK | tail -1"
    )
    done = on_small_disk("24m", script(disk, FILL, erase, look, f"{MIRROR} sessions list"), disk)
    assert "erased: 3 sessions, and the member\nstatus 0" in done.stdout, done.stdout + done.stderr
    assert "mirror.db:0" in done.stdout and "Traceback" not in done.stderr
    assert done.stdout.count("Bert") == 3


def test_expired_guests_go_from_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    night = f"""{sys.executable} - <<'PYTHON'
from datetime import datetime
from pathlib import Path
from mirror.store.database import open_with_reserve
from mirror.store.housekeeping import Rules, housekeep
path = Path("DISK/mirror.db")
store = open_with_reserve(path)
store.execute("UPDATE session SET member_id = NULL")
store.close()
FILLED
print(housekeep(open_with_reserve(path), path, Rules(nightly=False), datetime.fromtimestamp(1e9 + 2 * 86400)))
PYTHON"""
    fill = "import subprocess; subprocess.run(['sh', '-c', FILL_LINE])".replace("FILL_LINE", repr(FILL))
    done = on_small_disk("24m", script(disk, night.replace("FILLED", fill)), disk)
    assert "6 sessions erased" in done.stdout, done.stdout + done.stderr


def test_without_a_reserve_the_room_that_is_needed_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    erase = f"{MIRROR} sessions erase --member 'Anna Secretname' --yes; echo status $?"
    after = f"rm DISK/filler*; {erase}; grep -c Secretname DISK/mirror.db"
    done = on_small_disk("24m", script(disk, "rm DISK/mirror.db.reserve", FILL, erase, after), disk)
    assert "status 1" in done.stdout, done.stdout + done.stderr
    assert (
        "Traceback" not in done.stderr and "the disk is full (0.0 MB are free, erasing takes " in done.stderr
    )
    assert done.stdout.rstrip().endswith("\n0")


def test_every_command_is_a_line_on_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    commands = (
        "sessions list", "sessions show 1", "sessions export 1 --out DISK/out", "members add Carl",
        "members list", "members renew Bert", "sessions restore --yes", "config set voice.mute true",
    )  # fmt: skip
    calls = [f"MIRROR_CONFIG=DISK/mirror.toml {MIRROR} {each}; echo status $?" for each in commands]
    done = on_small_disk("24m", script(disk, "rm DISK/mirror.db.reserve", FILL, *calls), disk)
    assert done.stdout.count("status ") == len(commands), done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr


def test_the_reserve_grows_with_the_store_and_is_not_made_on_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    size = "stat -c '%s %b' DISK/mirror.db DISK/mirror.db.reserve"
    few = on_small_disk("40m", script(disk, size, sessions=1), disk).stdout.split()
    many = on_small_disk("40m", script(disk, size, sessions=10), disk).stdout.split()
    for store, _, reserve, blocks in (few, many):
        assert int(reserve) >= 2 * int(store) and int(blocks) * 512 >= int(reserve)
    assert int(many[2]) > int(few[2])
    full = on_small_disk("2m", script(disk, "ls DISK", sessions=1), disk)
    assert "mirror.db.reserve" not in full.stdout.split(), full.stderr
