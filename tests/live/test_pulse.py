"""What systemd is notified of, on a socket such as it makes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from mirror.live.loop import ALIVE, READY, Pulse, notify, show_status
from mirror.live.state import Latest


@pytest.mark.parametrize("abstract", [False, True])
def test_states_reach_the_socket(abstract: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"@mirror-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind("\0" + name[1:] if abstract else name)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        assert notify(READY)
        assert show_status("two\nlines")
        assert end.recv(100) == b"READY=1"
        assert end.recv(100) == b"STATUS=two lines"


def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not notify(READY)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    assert not notify(ALIVE)


class Loop:
    """A loop whose health is given."""

    def __init__(self) -> None:
        self.well = True

    def healthy(self) -> bool:
        return self.well

    def latest(self) -> Latest:
        return Latest()


def test_ready_once_alive_while_every_part_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(tmp_path / "notify"))
        end.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        loop = Loop()
        pulse = Pulse(loop)  # type: ignore[arg-type]
        pulse.beat()
        assert [end.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STATUS=starting, off"]
        pulse.beat()
        assert end.recv(100) == b"WATCHDOG=1"
        loop.well = False
        pulse.beat()
        with pytest.raises(BlockingIOError):
            end.recv(100)
        pulse.end()
        assert end.recv(100) == b"STOPPING=1"
