"""Workers on three Ray nodes of one machine: the same bytes, though a node and then the head are killed."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest

pytest.importorskip("ray")
sys.path.insert(0, str(Path(__file__).parents[1] / "worker"))
sys.path.insert(0, str(Path(__file__).parents[1] / "mirror"))

from batches import Batch
from platform_stage import Platform, day, finished, free_port, tables, until


@dataclass
class Nodes:
    """Ray on this machine, in a folder by which its processes are known; the token is the folder's too."""

    platform: Platform
    key: str
    # sockets are in it, whose paths may not be long
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="ray")))
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
        return {
            **os.environ,
            "HOME": str(self.folder),
            "XDG_CACHE_HOME": cache,
            "RAY_TMPDIR": str(self.folder),
            "RAY_AUTH_MODE": "token",
            "MIRROR_KEY": self.key,
        }

    def mirror(self, *call: str) -> str:
        """A command of `mirror cluster`."""
        return self._done("mirror", "cluster", *call)

    def head(self) -> None:
        """Start a head, and have workers on it and on the nodes that join."""
        self.mirror(
            "start",
            "--server",
            self.platform.url,
            "--head",
            "--port",
            str(self.port),
            "--cpus",
            "3",
            "--least",
            "3",
        )

    def join(self) -> None:
        """Start a node with a core for one worker."""
        self._done("ray.scripts.scripts", "start", "--address", self.address, "--num-cpus", "1")

    def status(self) -> dict[str, Any]:
        """What `mirror cluster status` says."""
        found: dict[str, Any] = json.loads(self.mirror("status", "--address", self.address, "--json"))
        return found

    def _done(self, module: str, *call: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", module, *call],
            capture_output=True,
            text=True,
            env=self.environment,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def processes(self, name: str = "") -> list[psutil.Process]:
        """Ray's processes of this folder, by a part of their command."""
        found = []
        for process in psutil.process_iter():
            try:
                ours = process.environ().get("RAY_TMPDIR") == str(self.folder)
                if ours and name in " ".join(process.cmdline()):
                    found.append(process)
            except psutil.Error:
                continue
        return found

    def kill(self, name: str = "") -> None:
        """`kill -9` for those processes."""
        for process in self.processes(name):
            process.kill()


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[Nodes]:
    platform = Platform(tmp_path)
    platform.start()
    made = Nodes(platform, platform.key("workers", "work"))
    yield made
    made.kill()
    platform.end()


def test_a_killed_raylet_and_a_killed_head_lose_nothing(nodes: Nodes, sample: Path, tmp_path: Path) -> None:
    archive = day(sample, tmp_path / "zip")
    run = Batch(tmp_path / "reference", tmp_path / "store.db")
    status, _, complaints = run.run([archive], "--overlay", "none", "--workers", "1")
    assert status == 0, complaints
    reference = tables(run.out)

    nodes.head()
    nodes.join()
    nodes.join()
    until(lambda: nodes.platform.workers() >= 3)
    said = nodes.status()
    assert len(said["nodes"]) == 3 and len(said["consumers"]) == 3
    with nodes.platform.client() as client:
        job = client.jobs.create(archive, pipeline="3d", parameters={"overlay": "none", "frame_batch": 16})
        until(lambda: nodes.platform.done() >= 1)
        raylets = nodes.processes("raylet/raylet")
        assert len(raylets) == 3
        # the youngest is a node that joined; what ran on it goes on for a while, and is fenced off
        max(raylets, key=lambda process: process.create_time()).kill()
        until(lambda: nodes.platform.done() >= 3)
        nodes.kill()
        until(lambda: not nodes.processes())
        nodes.head()
        assert finished(job, tmp_path / "out") == reference
    assert nodes.platform.figure("contradicted") == 0
    assert nodes.mirror("stop", "--address", nodes.address) == "3 workers ended\n"


def test_without_the_token_nobody_is_let_in(nodes: Nodes) -> None:
    nodes.head()
    nodes.platform.environment = {}
    stranger = nodes.environment | {"HOME": str(nodes.folder / "stranger"), "RAY_AUTH_TOKEN": "f" * 64}
    call = [sys.executable, "-m", "mirror", "cluster", "status", "--address", nodes.address]
    done = subprocess.run(call, capture_output=True, text=True, env=stranger, check=False, timeout=120)
    assert done.returncode == 1
    assert nodes.status()["nodes"][0]["alive"]
