"""`Client`: a server, by its address and a key; where these are from: the environment, then a file that only
its owner reads.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from mirror.client.jobs import Jobs
from mirror.client.objects import (
    BY_NAME,
    Collection,
    FrameBatch,
    Pipeline,
    PipelineParameters,
    PipelineParameterSet,
    Project,
    Readable,
    User,
    UserGroup,
    Video,
)
from mirror.client.transfers import Uploads
from mirror.client.transport import ClientError, Transport, UnknownServerError


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
    found = _read_config(path)
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


def save_server(remote: Remote) -> Path:
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


def _read_config(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ClientError(f"{path}: cannot be read ({error}); run `mirror remote configure` again") from error
    return found if isinstance(found, dict) else {}


class Client:
    """A mirror server. Use it as a context, or close it.

    `url` and `key` where they are not given are those of the environment (MIRROR_URL, MIRROR_KEY), then those of
    `mirror remote configure`. `verify` is False, or the file of a certificate authority, for a server with a
    certificate of its own. Raises ClientError where no server is known; every method raises ClientError.
    """

    def __init__(
        self,
        url: str | None = None,
        key: str | None = None,
        *,
        timeout_s: float = 60.0,
        verify: bool | str = True,
        sleep: Callable[[float], None] = time.sleep,
        http: httpx.Client | None = None,
    ) -> None:
        if url is None or key is None:
            known = find_server()
            url, key = url or known.url, key or known.key
        self._transport = Transport(url, key, timeout_s, verify, sleep, http)
        self.uploads = Uploads(self._transport)
        self.users = self._collection("users", User)
        self.user_groups = self._collection("user_groups", UserGroup)
        self.projects = self._collection("projects", Project)
        self.pipelines = self._collection("pipelines", Pipeline)
        self.pipeline_parameter_sets = self._collection("pipeline_parameter_sets", PipelineParameterSet)
        self.pipeline_parameters = self._collection("pipeline_parameters", PipelineParameters)
        self.videos = Readable(self._transport, BY_NAME["videos"], Video)
        self.frame_batches = Readable(self._transport, BY_NAME["frame_batches"], FrameBatch)
        self.jobs = Jobs(self._transport, self.uploads)

    def _collection(self, name: str, type_: Any) -> Collection[Any]:
        return Collection(self._transport, BY_NAME[name], type_)

    @property
    def url(self) -> str:
        """The server's address."""
        return self._transport.url

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
