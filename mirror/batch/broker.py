"""What a consumer and the keeper of the queue say to each other, and where a consumer's files are.

The same consumer runs in a process of `mirror batch` (`LocalBroker`, `LocalFiles`), as `mirror worker` on
another machine (`HttpBroker`, `RemoteFiles`) or in an actor of Ray. Files are named by keys: a path on one
machine, an object's name on a server.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Protocol

from msgspec import Meta, Struct, field

from mirror.batch.options import VideoWork

Stage = Literal["unpack", "scan", "fill", "collect"]

Whole = Annotated[int, Meta(ge=0, le=2**53)]
"""A number of an id, of frames or of bytes: as large as JSON's readers and a database hold exactly."""

LEASE_S = 30.0
"""A lease that nobody renewed ends after so many seconds, and its task goes to another worker."""

HEARTBEAT_S = 10.0
"""How often a worker renews its leases: two heartbeats may be lost."""


class File(Struct, frozen=True):
    """A stored file: its key, and its checksum where one is known."""

    key: str
    sha256: str = ""
    bytes: Whole = 0


class Lease(Struct, frozen=True, kw_only=True):
    """A task for a while: until `ends_in_s` have gone by, or as long as heartbeats renew it.

    `lease` is random, and every report on the task carries it. `source` is the video (or, stage unpack, what was
    uploaded), `inputs` are results of the video's frame batches that the stage needs, `results` is the key to write
    to. `parameters` are the video's, `options` for unpack the job's (fields of `mirror.batch.options.Options`).
    """

    id: Whole
    lease: str
    attempt: Whole
    ends_in_s: float
    stage: Stage
    job: str
    video: str
    name: str
    profile: str
    source: File
    results: str
    first: Whole = 0
    last: Whole = 0
    frames: Whole = 0
    stretches: tuple[tuple[Whole, Whole, Whole], ...] = ()
    inputs: tuple[File, ...] = ()
    parameters: VideoWork = field(default_factory=VideoWork)
    options: dict[str, Any] = {}
    note: str = ""


class Fill(Struct, frozen=True):
    """Stretches (frame, det, end) that the collector needs followed again, and the name of their results."""

    name: str
    stretches: Annotated[tuple[tuple[Whole, Whole, Whole], ...], Meta(min_length=1)]


class Collected(Struct, frozen=True, kw_only=True):
    """What came of stage collect: `wanted` frame batches first, or the video's end.

    `files` are (path in the video's folder, file); `problems` lines about what is missing of them, `notes` on how the
    film was read.
    """

    wanted: tuple[Fill, ...] = ()
    files: tuple[tuple[str, File], ...] = ()
    summary: dict[str, Any] = {}
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def join_notes(note: str, notes: Sequence[str]) -> str:
    """A video's note with further ones, none twice: a collector that was lost may have noted them before."""
    return "; ".join(dict.fromkeys(filter(None, [*note.split("; "), *notes])))


class Registered(Struct, frozen=True, kw_only=True):
    """A video as stage unpack found it; `error` where it cannot be read."""

    name: str
    folder: str
    file: File = File("")
    frames: Whole = 0
    every: Annotated[int, Meta(ge=1, le=2**53)] = 1
    fps: float = 0.0
    width: Whole = 0
    height: Whole = 0
    parameters: VideoWork = field(default_factory=VideoWork)
    note: str = ""
    error: str = ""


class Unpacked(Struct, frozen=True, kw_only=True):
    """What came of stage unpack: the videos, the class of what looked at them, and (name, line) of what is wrong or
    odd with the rest."""

    videos: tuple[Registered, ...] = ()
    ran: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    skipped: tuple[str, ...] = ()


class Done(Struct, frozen=True, kw_only=True):
    """A task is done: `file` for frame batches, `collected` or `unpacked` for the other stages."""

    id: Whole
    lease: str
    seconds: float = 0.0
    file: File = File("")
    collected: Collected | None = None
    unpacked: Unpacked | None = None


class Failed(Struct, frozen=True, kw_only=True):
    """A task was not done. `final`: trying again cannot help. `returned`: it was never tried, count no attempt."""

    id: Whole
    lease: str
    error: str = ""
    final: bool = False
    returned: bool = False
    seconds: float = 0.0


class Want(Struct, frozen=True, kw_only=True):
    """What a worker asks for: up to `count` leases, within `wait_s` seconds.

    `ran` maps each profile it can run to the class of what runs it here (`mirror.batch.worker_class`). `after` is the
    (video, last frame) where its decoder stands.
    """

    count: int = 1
    wait_s: float = 0.0
    ran: dict[str, str] = {}
    after: tuple[str, Whole] | None = None


class Leases(Struct, frozen=True, kw_only=True):
    """The answer: leases; ids of reports that came too late and changed nothing; whether nothing will ever come."""

    leases: tuple[Lease, ...] = ()
    late: tuple[int, ...] = ()
    ended: bool = False


class Held(Struct, frozen=True):
    """A lease that a worker is at."""

    id: Whole
    lease: str


class Exchange(Struct, frozen=True, kw_only=True):
    """A worker's call: who it is, what came of its leases, what it wants, and the ids of leases that it is at.

    One that it has and does not name was lost on its way, and is sent again. The first call introduces the worker's
    classes: class -> what ran (`mirror.batch.worker_class`).
    """

    worker: str
    classes: dict[str, dict[str, Any]] = {}
    done: tuple[Done, ...] = ()
    failed: tuple[Failed, ...] = ()
    held: tuple[Whole, ...] = ()
    want: Want = field(default_factory=lambda: Want(count=0))


class Heartbeat(Struct, frozen=True, kw_only=True):
    """A worker's sign of life, with the leases that it is at."""

    worker: str
    held: tuple[Held, ...] = ()


class Lost(Struct, frozen=True):
    """The answer: ids of leases that are no longer this worker's (ended, or their job was cancelled)."""

    ids: tuple[int, ...] = ()


class Broker(Protocol):
    """Where a consumer takes its tasks from and reports them to."""

    def exchange(self, done: Sequence[Done], failed: Sequence[Failed], want: Want) -> Leases:
        """Report, and take what is wanted; waits up to `want.wait_s` for something to do."""

    def heartbeat(self, held: Sequence[Held]) -> tuple[int, ...]:
        """Renew leases; returns the ids of those that are lost."""


class ConsumerFiles(Protocol):
    """Files of a consumer's leases. Every method raises OSError, or FilesError where files are elsewhere.

    `alone`: no other machine could do better when this one's disk is full.
    """

    alone: bool

    def read(self, file: File, suffix: str = "") -> Path:
        """A file to read."""

    def target(self, lease: Lease) -> Path:
        """Where the results of a lease are to be written: a file for frame batches, else a folder."""

    def keep(self, lease: Lease, path: Path) -> File:
        """Keep the result of a frame batch."""

    def keep_folder(self, lease: Lease, folder: Path) -> tuple[tuple[str, File], ...]:
        """Keep all of a folder: (path in it, file)."""

    def keep_video(self, lease: Lease, path: Path) -> File:
        """Keep a video that was unpacked."""

    def clear(self, lease: Lease) -> None:
        """The lease is over: what was only on this machine may go."""


class LocalFiles:
    """Keys are paths, and results are written where they stay."""

    alone = True

    def read(self, file: File, suffix: str = "") -> Path:
        """The file itself."""
        return Path(file.key)

    def target(self, lease: Lease) -> Path:
        """The path of the results."""
        return Path(lease.results)

    def keep(self, lease: Lease, path: Path) -> File:
        """It is there."""
        return File(str(path))

    def keep_folder(self, lease: Lease, folder: Path) -> tuple[tuple[str, File], ...]:
        """It is there."""
        return ()

    def keep_video(self, lease: Lease, path: Path) -> File:
        """It is there."""
        return File(str(path))

    def clear(self, lease: Lease) -> None:
        """Nothing is only here."""
