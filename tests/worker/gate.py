"""A way to a server that can be shut: a network that is away for a while."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Gate:
    """A port that leads to another while it is open; shutting it cuts what goes through."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._open = True
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self._listening.getsockname()[1])

    def shut(self) -> None:
        """Cut everything, and let nothing through."""
        self._open = False
        for end in self._ends:
            _end(end)
        self._ends.clear()

    def open(self) -> None:
        """Let calls through again."""
        self._open = True

    def close(self) -> None:
        """Be no more."""
        self.shut()
        self._listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if not self._open:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._to))
                self._ends += [near, far]
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=_pass_on, args=pair, daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    _end(source)
    _end(target)


def _end(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
