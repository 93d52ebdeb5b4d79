"""Jobs: made of a file, waited for, downloaded."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from mirror.client.objects import BY_NAME, Changeable, JobRow
from mirror.client.transfers import Results, Sent, Uploads, fetch_results
from mirror.client.transport import Transport

ENDED = ("done", "failed", "cancelled")
WAIT_S = 10.0
"""How long one question waits on the server for something new."""


class Event(Struct):
    """Something that happened to a job; `sequence` rises."""

    sequence: int
    job_id: str
    at: float
    kind: str
    data: dict[str, Any]


class Events(Struct):
    """Events behind a sequence number; `last` is where to go on, `ended` whether there will be no more."""

    items: list[Event]
    last: int
    ended: bool


class Job(JobRow, kw_only=True, dict=True):
    """A job. Its fields are those of the moment it was asked for; `refresh` and `wait` bring them up to date."""

    @property
    def _jobs(self) -> Jobs:
        found: Jobs = self.__dict__["jobs"]
        return found

    @property
    def ended(self) -> bool:
        """Whether it is done, failed or cancelled."""
        return self.status in ENDED

    def refresh(self) -> Job:
        """Bring the fields up to date."""
        found = self._jobs.get(self.id)
        for name in self.__struct_fields__:
            setattr(self, name, getattr(found, name))
        return self

    def wait(self, progress: Callable[[Job], None] = lambda _: None) -> Job:
        """Wait until the job has ended; `progress` is called with it after every change. Raises ClientError."""
        last = 0
        progress(self.refresh())
        while not self.ended:
            last = self._jobs.events(self.id, after=last, wait_s=WAIT_S).last
            progress(self.refresh())
        return self

    def events(self) -> Iterator[Event]:
        """Yield what happens to the job, from the beginning until it has ended."""
        found = self._jobs.events(self.id)
        while True:
            yield from found.items
            if found.ended:
                return
            found = self._jobs.events(self.id, after=found.last, wait_s=WAIT_S)

    def cancel(self) -> Job:
        """End the job; what is done of it stays."""
        return self._jobs.cancel(self.id)

    def retry(self) -> Job:
        """Do again what failed or was cancelled."""
        return self._jobs.retry(self.id)

    def results(self) -> Results:
        """The files there are of it, with a signed URL each."""
        return self._jobs.results(self.id)

    def download(
        self, folder: str | Path, progress: Sent = lambda _, __: None, *, folder_name: str | None = None
    ) -> Path:
        """Fetch the results into `folder`, as `mirror batch` would have written them there; returns the job's folder.

        Files that are there and whole are not fetched again. Raises ClientError, OSError.
        """
        return self._jobs.download(self.id, folder, progress, folder_name=folder_name)


class Jobs(Changeable[Job]):
    """`client.jobs`."""

    def __init__(self, transport: Transport, uploads: Uploads) -> None:
        super().__init__(transport, BY_NAME["jobs"], Job)
        self._uploads = uploads

    def create(
        self,
        path: str | Path | None = None,
        pipeline: str = "3d",
        parameters: Mapping[str, Any] | None = None,
        *,
        name: str | None = None,
        upload_id: str | None = None,
        progress: Sent = lambda _, __: None,
    ) -> Job:
        """Send a zip or a video and make a job of it; or of an upload that is there, by `upload_id`.

        `parameters` are those of `mirror batch`, as its openapi.json has them (JobParameters): exercise, overlay,
        formats… Raises ClientError, OSError naming the file.
        """
        if (path is None) == (upload_id is None):
            raise TypeError("a job is made of a path or of an upload_id")
        if path is not None:
            upload_id = self._uploads.send(path, name, progress).id
        fields = {"upload_id": upload_id, "pipeline": pipeline, "parameters": dict(parameters or {})}
        fields |= {"name": name} if name else {}
        key = {"Idempotency-Key": uuid.uuid4().hex}
        return self._adopt(
            self._transport.request_as(Job, "POST", self.path, json=fields, headers=key, again=True)
        )

    def cancel(self, id: str) -> Job:
        """End a job; what is done of it stays."""
        return self._adopt(self._transport.request_as(Job, "POST", f"{self.path}/{id}/cancel"))

    def retry(self, id: str) -> Job:
        """Do again what failed or was cancelled of a job."""
        return self._adopt(self._transport.request_as(Job, "POST", f"{self.path}/{id}/retry"))

    def events(self, id: str, after: int = 0, wait_s: float = 0.0) -> Events:
        """Return what happened to a job behind a sequence number, waiting so long where there is nothing yet."""
        query = {"after": after, "wait_s": wait_s}
        return self._transport.request_as(Events, "GET", f"{self.path}/{id}/events", params=query)

    def results(self, id: str) -> Results:
        """The files there are of a job, with a signed URL each."""
        return self._transport.request_as(Results, "GET", f"{self.path}/{id}/results")

    def download(
        self,
        id: str,
        folder: str | Path,
        progress: Sent = lambda _, __: None,
        *,
        folder_name: str | None = None,
    ) -> Path:
        """Fetch the results of a job into a folder; returns the job's folder in it.

        `folder_name` is that folder's name, the input's where it is not given. Raises ClientError, OSError.
        """
        found = self.results(id)
        found.folder = folder_name or found.folder
        return fetch_results(self._transport, found, Path(folder), lambda: self.results(id), progress)

    def archive(self, id: str, path: str | Path) -> Path:
        """Fetch the results of a job as one zip. Raises ClientError, OSError."""
        with self._transport.stream(f"{self.path}/{id}/archive") as response:
            self._transport.check(response)
            with Path(path).open("wb") as file:
                for piece in response.iter_bytes():
                    file.write(piece)
        return Path(path)

    def _adopt(self, found: Job) -> Job:
        found.__dict__["jobs"] = self
        return found
