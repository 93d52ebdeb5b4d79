"""Which server, and with which key: the environment, then a file that only its owner reads."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from mirror.client.errors import ClientError, UnknownServerError


@dataclass(frozen=True, slots=True)
class Remote:
    """A server's address and a key."""

    url: str
    key: str


def config_path() -> Path:
    """The file that `mirror remote configure` writes: MIRROR_REMOTE, or in the user's configuration folder."""
    named = os.environ.get("MIRROR_REMOTE")
    if named:
        return Path(named)
    home = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA") or Path.home() / ".config"
    return Path(home) / "open-gym-mirror" / "remote.json"


def find_server() -> Remote:
    """Return the server and the key to use; MIRROR_URL and MIRROR_KEY win. Raises UnknownServerError for none."""
    path = config_path()
    found = _read(path)
    url = os.environ.get("MIRROR_URL") or found.get("url", "")
    key = os.environ.get("MIRROR_KEY") or found.get("key", "")
    if not url or not key:
        raise UnknownServerError(
            f"no {'server' if not url else 'key'} is known; run `mirror remote configure`,"
            " or set MIRROR_URL and MIRROR_KEY"
        )
    return Remote(check_url(url), key)


def check_url(url: str) -> str:
    """A server's address without its last slash. Raises UnknownServerError for what is none."""
    if not url.startswith(("http://", "https://")):
        raise UnknownServerError(f"{url!r} is no address of a server; it begins with http:// or https://")
    return url.rstrip("/")


def save(remote: Remote) -> Path:
    """Record a server and a key, for the owner's eyes alone (mode 0600); returns the file. Raises OSError."""
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(remote), file)
    part.replace(path)
    return path


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ClientError(f"{path}: cannot be read ({error}); run `mirror remote configure` again") from error
    return found if isinstance(found, dict) else {}
