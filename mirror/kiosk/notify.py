"""Telling systemd how it goes: sd_notify(3) is one datagram to the socket that NOTIFY_SOCKET names."""

from __future__ import annotations

import os
import socket
from contextlib import suppress

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


def status(text: str) -> bool:
    """Show one line in `systemctl status`."""
    return notify(f"STATUS={' '.join(text.split())}")
