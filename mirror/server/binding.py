"""Where the server listens: this machine alone, unless it is told otherwise and is safe there."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from pathlib import Path

from mirror.server.settings import SettingsError


@dataclass(frozen=True, slots=True)
class Binding:
    """Address and port; certificate and its key for TLS; whether a proxy in front speaks TLS."""

    host: str = "127.0.0.1"
    port: int = 8700
    certificate: Path | None = None
    certificate_key: Path | None = None
    behind_proxy: bool = False

    def check(self) -> None:
        """Raises SettingsError for an address that others reach while keys would go over the wire in the clear."""
        if (self.certificate is None) != (self.certificate_key is None):
            raise SettingsError("TLS needs both --tls-cert and --tls-key")
        if not (is_loopback(self.host) or self.certificate or self.behind_proxy):
            raise SettingsError(
                f"{self.host} can be reached by others, who would read every key; give --tls-cert and --tls-key, or "
                "--behind-proxy where a proxy in front speaks TLS"
            )

    def socket(self) -> socket.socket:
        """Return a listening socket. Raises SettingsError where the port is taken, or the address is none of ours."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            # inherited by what it accepts: else an answer of two pieces waits 40 ms for the client's acknowledgement
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((self.host, self.port))
        except OSError as error:
            found.close()
            raise SettingsError(
                f"{self.host}:{self.port} cannot be listened at ({error.strerror}); give another --host or --port"
            ) from error
        found.listen(1024)
        return found


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
