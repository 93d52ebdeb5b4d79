"""A consumer: takes tasks from a broker and does them, until there are none left; its heartbeat renews the leases."""

from __future__ import annotations

import errno
import importlib
import json
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from engines.athlete import Anchor, TrackSegment
from engines.errors import EngineError
from engines.follow import Engines
from engines.picture import Picture
from engines.pose import FloatArray
from engines.scan import Observations, Scan, fill
from engines.spatial import Stage
from engines.video import VideoFile
from mirror.batch import results
from mirror.batch.broker import (
    HEARTBEAT_S,
    Broker,
    Collected,
    ConsumerFiles,
    Done,
    Failed,
    Fill,
    Held,
    Lease,
    Want,
)
from mirror.files.stored import FilesError

log = logging.getLogger(__name__)


class LeaseRenewer:
    """Renews the leases it is to hold, every HEARTBEAT_S, on a broker of its own (`connect`, in its thread)."""

    def __init__(self, connect: Callable[[], Broker], every_s: float = HEARTBEAT_S) -> None:
        self._connect, self._every_s = connect, every_s
        self._held: dict[int, Held] = {}
        self._lost: set[str] = set()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for it."""
        self._stop.set()
        self._thread.join(timeout=5)

    def hold(self, lease: Lease) -> None:
        """Renew this lease from now on."""
        with self._lock:
            self._held[lease.id] = Held(lease.id, lease.lease)

    def drop(self, lease: Lease) -> None:
        """The lease is reported on: renew it no more."""
        with self._lock:
            self._held.pop(lease.id, None)
            self._lost.discard(lease.lease)

    def lost(self, lease: Lease) -> bool:
        """Whether the broker reported that this lease is no longer ours."""
        return lease.lease in self._lost

    def beat(self, broker: Broker) -> None:
        """Renew what is held, once."""
        with self._lock:
            held = tuple(self._held.values())
        if not held:
            return
        gone = broker.heartbeat(held)
        with self._lock:
            self._lost.update(one.lease for one in held if one.id in gone and self._held.get(one.id) == one)

    def _run(self) -> None:
        broker = self._connect()
        while not self._stop.wait(self._every_s):
            try:
                self.beat(broker)
            except Exception:
                # a lease that cannot be renewed ends by itself; the next heartbeat tries again
                log.warning("a heartbeat failed", exc_info=True)


LONG_FRAMES = 5000
"""A video longer than this is collected without the networks in memory: its tables need the room."""

OVERLAY_THREADS = 4
"""Of the overlay's encoder, whatever the machine: with another number it makes other bytes."""

WHEREABOUTS = 100
"""Videos of which a consumer remembers where the athlete was last."""

REPORT_S = 5.0
"""A report on a lease waits this long for those on the others that are held, at most."""

FULL_DISK = (errno.ENOSPC, errno.EDQUOT)


class ConsumerStoppedError(Exception):
    """The consumer is asked to end: put the task back and leave."""


class LostError(Exception):
    """The lease of the task is over, and another may be at it: leave it."""


class Consumer:
    """Takes leases of `broker` and does them with `files`.

    `engines` loads a profile's networks when the first frame batch of it is taken, `stage` that of 3D when the first
    video is collected; `tick` is called after each frame, with the number of frames done, and may raise StoppedError.
    `ran` is profile -> class of what runs it here; `ahead` leases are held at once, `wait_s` is a long poll's.
    """

    def __init__(
        self,
        broker: Broker,
        files: ConsumerFiles,
        heartbeat: LeaseRenewer,
        ran: Mapping[str, str],
        engines: Callable[[str], Engines],
        tick: Callable[[int], None] = lambda _: None,
        stage: Callable[[str], Stage | None] = lambda _: None,
        *,
        ahead: int = 1,
        wait_s: float = 20.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._broker, self._files, self._heartbeat = broker, files, heartbeat
        self._ran, self._tick, self._load = dict(ran), tick, engines
        self._stage = cache(stage)
        self._ahead, self._wait_s = ahead, wait_s
        self._clock, self._report_by = clock, 0.0
        self._engines: tuple[str, Engines] | None = None
        self._reader = Reader()
        self._whereabouts: dict[str, FloatArray | None] = {}
        self._leases: deque[Lease] = deque()
        self._after: tuple[str, int] | None = None
        self._current: Lease | None = None

    def run(self) -> None:
        """Do tasks until the broker says that there will be none."""
        done: list[Done] = []
        failed: list[Failed] = []
        try:
            while True:
                self._check()
                if not self._leases or self._clock() > self._report_by:
                    answer = self._broker.exchange(done, failed, self._want())
                    done, failed = [], []
                    self._take(answer.leases)
                    if answer.ended and not self._leases:
                        return
                if self._leases:
                    self._one(self._leases.popleft(), done, failed)
                else:
                    _make_ready()
        except (ConsumerStoppedError, KeyboardInterrupt):
            self._return_all(done, failed)
            raise

    def _take(self, leases: Iterable[Lease]) -> None:
        for lease in leases:
            self._heartbeat.hold(lease)
            self._leases.append(lease)
        self._report_by = self._clock() + REPORT_S

    def _want(self) -> Want:
        open_leases = len(self._leases)
        return Want(
            count=self._ahead - open_leases,
            wait_s=0.0 if open_leases else self._wait_s,
            ran=self._ran,
            after=self._after,
        )

    def _one(self, lease: Lease, done: list[Done], failed: list[Failed]) -> None:
        """Do one lease; whatever goes wrong with it is a report."""
        started = self._clock()
        self._current = lease
        try:
            found = self._do(lease)
            done.append(_add_time(found, self._clock() - started))
        except (ConsumerStoppedError, KeyboardInterrupt):
            failed.append(Failed(id=lease.id, lease=lease.lease, returned=True))
            raise
        except LostError:
            log.info("task %d: its lease was lost", lease.id)
        except Exception as error:
            log.info("task %s failed", lease, exc_info=True)
            failed.append(_failure(lease, error, self._clock() - started, self._files.alone))
        finally:
            self._current = None
            self._heartbeat.drop(lease)
            self._files.clear(lease)

    def _return_all(self, done: list[Done], failed: list[Failed]) -> None:
        """Give back what was not begun, and report what was."""
        for lease in self._leases:
            failed.append(Failed(id=lease.id, lease=lease.lease, returned=True))
            self._heartbeat.drop(lease)
        self._leases.clear()
        if done or failed:
            self._broker.exchange(done, failed, Want(count=0))

    def _check(self, frames: int = 0) -> None:
        """Count frames, and leave a task that is no longer ours."""
        self._tick(frames)
        if self._current is not None and self._heartbeat.lost(self._current):
            raise LostError

    def _do(self, lease: Lease) -> Done:
        if lease.stage == "unpack":
            from mirror.batch.register import unpack_upload

            found = unpack_upload(lease, self._files, self._check)
            return Done(id=lease.id, lease=lease.lease, unpacked=found)
        if lease.stage == "collect":
            return Done(id=lease.id, lease=lease.lease, collected=self._collect(lease))
        seen = self._scan(lease) if lease.stage == "scan" else self._refill(lease)
        path = self._files.target(lease)
        results.save(path, seen)
        return Done(id=lease.id, lease=lease.lease, file=self._files.keep(lease, path))

    def _networks(self, profile: str) -> Engines:
        if self._engines is None or self._engines[0] != profile:
            self._engines = None
            self._engines = profile, self._load(profile)
        return self._engines[1]

    def _scan(self, lease: Lease) -> Observations:
        engines = self._networks(lease.profile)
        video, pictures = self._reader.read(self._source(lease), lease.first, lease.last)
        run = Scan(engines, video.info, self._whereabouts.get(lease.video), lease.parameters.people)
        for index, seconds, picture in pictures:
            run.step(index, seconds, picture)
            self._check(1)
        seen = run.finish()
        while len(self._whereabouts) >= WHEREABOUTS:
            del self._whereabouts[next(iter(self._whereabouts))]
        self._whereabouts[lease.video] = run.whereabouts
        self._after = (lease.video, lease.last)
        return seen

    def _refill(self, lease: Lease) -> Observations:
        known = results.gather([self._files.read(file) for file in lease.inputs]).detections
        wanted = [TrackSegment(Anchor(frame, det), end) for frame, det, end in lease.stretches]
        video = VideoFile(self._source(lease))
        return fill(self._networks(lease.profile), video, wanted, known, tick=self._check)

    def _source(self, lease: Lease) -> Path:
        return self._files.read(lease.source, Path(lease.name).suffix)

    def _collect(self, lease: Lease) -> Collected:
        # rules and tables bring scipy along, which a worker that only computes frame batches does without
        from mirror.batch import collect
        from mirror.batch.formats import RegisteredVideo

        if lease.frames > LONG_FRAMES:
            self._engines = None
        folder = self._files.target(lease)
        video = RegisteredVideo.from_lease(lease, self._source(lease), folder)
        stage = self._stage(lease.profile) if lease.parameters.three_d else None
        inputs = [self._files.read(file) for file in lease.inputs]
        found = collect.collect(video, inputs, OVERLAY_THREADS, self._check, stage)
        if found.wanted:
            return Collected(wanted=tuple(Fill(name, tuple(segments)) for name, segments in found.wanted))
        summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
        files = self._files.keep_folder(lease, folder)
        # what could be read is measured and stored, but a video of which much is missing is not well
        problems = (lease.note, *found.problems) if lease.parameters.truncated else found.problems
        return Collected(files=files, summary=summary, problems=problems, notes=found.notes)


def _make_ready() -> None:
    """Others are at the last frame batches: be ready to collect."""
    importlib.import_module("mirror.batch.collect")


def _add_time(done: Done, seconds: float) -> Done:
    import msgspec

    return msgspec.structs.replace(done, seconds=round(seconds, 3))


def _failure(lease: Lease, error: Exception, seconds: float, alone: bool) -> Failed:
    """What to report of an error. A video that cannot be collected fails at once; what a network did does not."""
    full = isinstance(error, OSError) and error.errno in FULL_DISK
    whole = lease.stage in ("collect", "unpack")
    final = alone if full else whole and not isinstance(error, FilesError)
    return Failed(
        id=lease.id, lease=lease.lease, error=_describe_error(error), final=final, seconds=round(seconds, 3)
    )


def _describe_error(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError) and error.errno in FULL_DISK:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}the disk is full; free some space and run the same command again: it goes on where it was"
    text = " ".join(str(error).split())
    known = isinstance(error, (EngineError, FilesError, OSError, ValueError))
    return text if known and text else f"{type(error).__name__}: {text}"


class Reader:
    """Keeps a video open behind the last range, so that the next one need not seek."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._video: VideoFile | None = None
        self._at = -1
        self._stream: Iterator[tuple[int, float, Picture]] = iter(())
        self._held: tuple[int, float, Picture] | None = None

    def read(
        self, path: Path, first: int, last: int
    ) -> tuple[VideoFile, Iterator[tuple[int, float, Picture]]]:
        """The video, and (index, seconds, picture) of the frames from `first` until before `last`."""
        if self._video is None or path != self._path:
            self._path, self._video, self._at = path, VideoFile(path), -1
        if first != self._at:
            self._stream, self._held = self._video.pictures(first), None
        self._at = -1
        return self._video, self._range(last)

    def _range(self, last: int) -> Iterator[tuple[int, float, Picture]]:
        while True:
            item = self._held if self._held is not None else next(self._stream, None)
            self._held = None
            if item is None or item[0] >= last:
                self._held, self._at = item, last
                return
            yield item
