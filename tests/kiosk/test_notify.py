"""What systemd is told, on a socket such as it makes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from mirror.kiosk import notify


@pytest.mark.parametrize("abstract", [False, True])
def test_states_reach_the_socket(abstract: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"@mirror-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind("\0" + name[1:] if abstract else name)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        assert notify.notify(notify.READY)
        assert notify.status("two\nlines")
        assert end.recv(100) == b"READY=1"
        assert end.recv(100) == b"STATUS=two lines"


def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not notify.notify(notify.READY)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    assert not notify.notify(notify.ALIVE)


def test_the_watchdog_is_fed_twice_as_often_as_it_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    monkeypatch.setenv("WATCHDOG_USEC", "30000000")
    assert notify.watchdog_s() == 15.0
    monkeypatch.setenv("WATCHDOG_PID", "1")
    assert notify.watchdog_s() is None, "it watches another process"
    monkeypatch.delenv("WATCHDOG_PID")
    for text in ("", "0", "soon"):
        monkeypatch.setenv("WATCHDOG_USEC", text)
        assert notify.watchdog_s() is None
