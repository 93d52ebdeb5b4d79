"""`Client`: a server, by its address and a key."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any

import httpx

from mirror.client.collection import Collection, Readable
from mirror.client.config import find_server
from mirror.client.declared import BY_NAME
from mirror.client.jobs import Jobs
from mirror.client.objects import (
    FrameBatch,
    Pipeline,
    PipelineParameters,
    PipelineParameterSet,
    Project,
    User,
    UserGroup,
    Video,
)
from mirror.client.transport import Transport
from mirror.client.uploads import Uploads


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
