"""Whether a card may be fetched at all: as the settings say, on an address of the local network alone."""

from __future__ import annotations

import ipaddress
import logging
import time

from mirror.settings.options import TakeHome as Settings
from mirror.take_home.tickets import Tickets
from mirror.take_home.web import TakeHome, local_address

log = logging.getLogger(__name__)
AUTO = "auto"


def server_of(settings: Settings) -> TakeHome | None:
    """The running server; None where it is switched off, or cannot be: the log says why, the code has the text."""
    if not settings.on:
        return None
    address = local_address() if settings.address == AUTO else settings.address
    reason = reason_refused(address)
    if address is None or reason:
        log.warning("no card can be fetched: %s", reason)
        return None
    try:
        return TakeHome(address, settings.port, Tickets(time.monotonic, settings.minutes))
    except OSError as error:
        log.warning("no card can be fetched at %s port %d: %s", address, settings.port, error)
        return None


def reason_refused(address: str | None) -> str:
    """Why an address is not served on; empty for one of a local network."""
    if address is None:
        return "this machine has no address on a network"
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return (
            f'{address!r} is no address: take_home.address is "auto" or this machine\'s own, as 192.168.1.20'
        )
    if found.is_unspecified:
        return f"{address} is every network of this machine: name the one of the gym"
    if not found.is_private:
        return f"{address} is an address of the internet: only those of a local network are served on"
    return ""
