"""Worker processes of the server itself: started, watched, started again when one dies, ended with the server."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field

from mirror.server import keys
from mirror.server.defaults import user_named
from mirror.server.platform import Platform
from mirror.server.scopes import WORK

log = logging.getLogger(__name__)
NAME = "local-workers"
"""The user that the server's own workers are."""
LOOK_EVERY_S = 1.0
SHORTEST_LIFE_S = 5.0
LONGEST_PAUSE_S = 60.0
END_S = 20.0


def worker_key(platform: Platform) -> str:
    """Return a key for the server's own workers; those of earlier starts end."""
    user = user_named(platform.database, NAME)
    platform.database.execute("DELETE FROM keys WHERE user_id = ?", [user])
    return keys.make(platform.database, user, [WORK]).key


@dataclass
class LocalWorkers:
    """`count` processes of `mirror worker`, of the server at `url`."""

    url: str
    key: str
    count: int
    _processes: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    async def run(self) -> None:
        """Keep them running until cancelled, then end them. One that dies at once is started ever more slowly."""
        try:
            await asyncio.gather(*(self._keep(number) for number in range(self.count)))
        finally:
            await self._end()

    async def _keep(self, number: int) -> None:
        loop, pause = asyncio.get_running_loop(), LOOK_EVERY_S
        while True:
            started = loop.time()
            process = self._processes[number] = self._start()
            while process.poll() is None:
                await asyncio.sleep(LOOK_EVERY_S)
            lived = loop.time() - started
            pause = LOOK_EVERY_S if lived > SHORTEST_LIFE_S else min(2 * pause, LONGEST_PAUSE_S)
            log.warning(
                "worker died", extra={"worker": number, "status": process.returncode, "pause_s": pause}
            )
            await asyncio.sleep(pause)

    def _start(self) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", "mirror", "worker", "--server", self.url]
        environment = {
            **os.environ,
            "MIRROR_KEY": self.key,
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        return subprocess.Popen(call, env=environment, stdin=subprocess.DEVNULL)

    async def _end(self) -> None:
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            with suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(process.wait, END_S)
            if process.poll() is None:
                process.kill()
                process.wait()
