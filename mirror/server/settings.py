"""What `mirror server` runs with, and where it listens: this machine, unless --host names a safe address.

Secrets come from a file or the environment, never from the command line.
"""

from __future__ import annotations

import ipaddress
import os
import secrets
import socket
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from mirror.errors import MirrorError

GIB = 2**30
SECRET_VARIABLE = "MIRROR_SERVER_SECRET"  # noqa: S105 - the name of a variable


class ServerSettingsError(MirrorError, ValueError):
    """The server cannot run like this; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The server's settings. `url` is where clients reach it; empty: paths alone, which a client completes.

    `rate` requests a second and `burst` at once are a key's; `upload_most` is the largest upload, bytes; `unused_s`
    is how long an upload that no job uses is recorded.
    """

    data: Path
    files: str = ""
    url: str = ""
    rate: float = 50.0
    burst: float = 200.0
    upload_most: int = 50 * GIB
    signed_s: float = 3600.0
    unused_s: float = 7 * 86400.0
    backup_days: int = 35

    @property
    def database(self) -> Path:
        """The database's file."""
        return self.data / "server.db"

    @property
    def parts(self) -> Path:
        """Where uploads lie while they arrive."""
        return self.data / "uploads"

    @property
    def where(self) -> str:
        """Where videos and results are: a folder, or `s3://bucket/prefix`."""
        return self.files or str(self.data / "files")


def default_data() -> Path:
    """The server's folder where none is named: MIRROR_SERVER_DATA, or the user's data directory."""
    named = os.environ.get("MIRROR_SERVER_DATA")
    return Path(named) if named else Path(platformdirs.user_data_dir("open-gym-mirror")) / "server"


def secret(data: Path) -> bytes:
    """Return the secret that URLs and sessions are signed with: the environment's, or that of the file `secret`.

    The file is made at first use, for its owner's eyes alone. Raises SettingsError for one that is too short.
    """
    given = os.environ.get(SECRET_VARIABLE)
    if given is None:
        given = _secret_file(data / "secret")
    if len(given) < 32:
        raise ServerSettingsError(f"the server's secret has {len(given)} characters; it needs 32 or more")
    return given.encode()


def _secret_file(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w") as file:
        made = secrets.token_urlsafe(48)
        file.write(made)
    return made


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
            raise ServerSettingsError("TLS needs both --tls-cert and --tls-key")
        if not (is_loopback(self.host) or self.certificate or self.behind_proxy):
            raise ServerSettingsError(
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
            raise ServerSettingsError(
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
