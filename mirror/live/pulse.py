"""The mirror's pulse to systemd: ready, alive as long as all its parts are, and what it sees in a line."""

from __future__ import annotations

from mirror.kiosk import notify
from mirror.live.loop import LiveLoop


class Pulse:
    """To be beaten by the thread that would be missed most: the screen's, where there is one."""

    def __init__(self, loop: LiveLoop) -> None:
        self._loop = loop
        self._ready = False
        self._said = ""

    def beat(self) -> None:
        """Often: four times a second. A loop that has lost a thread is not alive, and is started anew."""
        if not self._ready:
            self._ready = notify.notify(notify.READY) or True
        if self._loop.healthy():
            notify.notify(notify.ALIVE)
        status = self._loop.latest().status
        said = f"{status.watch}, {status.keeping}"
        if said != self._said:
            self._said = said
            notify.status(said)

    def end(self) -> None:
        """The mirror is being stopped on purpose."""
        notify.notify(notify.STOPPING)
