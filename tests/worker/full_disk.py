"""A server whose data are on a small disk that fills up while work is out: python full_disk.py DISK

Prints one JSON line: how calls were answered on the full disk, and what stood when there was room again.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import httpx
from by_hand import ByHand, done
from platform_stage import Platform

from mirror.client import ApiError, Client
from mirror.client.transfers import Uploads

CHUNK = 100_000


def fill(disk: Path) -> Path:
    """Write a file until nothing more goes onto the disk."""
    filler = disk / "filler"
    with suppress(OSError), filler.open("ab", buffering=0) as file:
        for size in (65536, 4096, 1):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    return filler


def status(call: Any) -> tuple[int, str]:
    """The status of a call that may be refused, and what the refusal advises."""
    try:
        call()
    except httpx.HTTPStatusError as error:
        return error.response.status_code, error.response.json()["remedy"]
    except ApiError as error:
        return error.status, error.remedy
    return 200, ""


def run(disk: Path) -> dict[str, Any]:
    """Fill the disk while a worker has all tasks; free it, and go on."""
    platform = Platform(disk, answers="/healthz")
    try:
        platform.start()
        with platform.client() as client:
            return _filled(platform, client, disk)
    finally:
        platform.end()


def _filled(platform: Platform, client: Client, disk: Path) -> dict[str, Any]:
    worker = ByHand(platform.url, platform.key("workers", "work"))
    path = disk.parent / "a.zip"
    path.write_bytes(b"PK" * CHUNK)
    job = client.jobs.create(path, pipeline="2d", parameters={"frame_batch": 16})
    worker.unpack(frames=48, every=16)
    reports = [done(lease) for lease in worker.take(3)]
    uploads = Uploads(client._transport, chunk_bytes=CHUNK)
    upload = uploads.create("b.zip", path.stat().st_size)
    filler = fill(disk)
    calls = {
        "report": lambda: worker.report(*reports),
        "upload": lambda: uploads.resume(upload.id, path),
        "project": lambda: [client.projects.create(name=f"hall {number}") for number in range(200)],
        "list": client.jobs.list,
    }
    full = {name: status(call) for name, call in calls.items()}
    filler.unlink()
    late = list(worker.report(*reports))
    after = {
        "late": late, "done": platform.done(), "lost": platform.figure("lost"),
        "upload": uploads.resume(upload.id, path).status, "job": client.jobs.get(job.id).status,
    }  # fmt: skip
    return {
        "full": {name: code for name, (code, _) in full.items()},
        "remedy": full["report"][1],
        "after": after,
    }


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]))))
