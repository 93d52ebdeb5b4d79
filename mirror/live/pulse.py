"""The mirror's pulse to systemd: ready, alive as long as all its parts are, and what it sees in a line.

sd_notify(3) is one datagram to the socket that NOTIFY_SOCKET names.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress

from mirror.live.loop import LiveLoop

READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"


def notify(state: str) -> bool:
    """Send a state; False where nobody waits for it. Never raises: the mirror runs without systemd as well."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        # a name that begins with @ is of the abstract namespace
        end.sendto(state.encode(), "\0" + address[1:] if address.startswith("@") else address)
        return True
    return False


def show_status(text: str) -> bool:
    """Show one line in `systemctl status`."""
    return notify(f"STATUS={' '.join(text.split())}")


class Pulse:
    """To be beaten by the thread that would be missed most: the screen's, where there is one."""

    def __init__(self, loop: LiveLoop) -> None:
        self._loop = loop
        self._ready = False
        self._line = ""

    def beat(self) -> None:
        """Often: four times a second. A loop that has lost a thread is not alive, and is started again."""
        if not self._ready:
            self._ready = notify(READY) or True
        if self._loop.healthy():
            notify(ALIVE)
        status = self._loop.latest().status
        line = f"{status.watch}, {status.keeping}"
        if line != self._line:
            self._line = line
            show_status(line)

    def end(self) -> None:
        """The mirror is being stopped on purpose."""
        notify(STOPPING)
