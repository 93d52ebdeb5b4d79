"""A consumer: what it asks for, what it reports of leases that go well, go wrong, are lost, or are not begun."""

import errno
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

from engines.follow import Engines
from mirror.batch import results
from mirror.batch.broker import Done, Failed, File, Held, Lease, Leases, LocalFiles, Want
from mirror.batch.consumer import Consumer, ConsumerStoppedError, LeaseRenewer
from mirror.batch.options import VideoWork
from mirror.files.stored import FilesError


class Script:
    """A broker that gives what it was made with, an answer a call, and remembers the calls."""

    def __init__(self, *answers: Sequence[Lease], lost: tuple[int, ...] = ()) -> None:
        self._answers, self._lost = list(answers), lost
        self.calls: list[tuple[list[Done], list[Failed], Want]] = []

    def exchange(self, done: Sequence[Done], failed: Sequence[Failed], want: Want) -> Leases:
        self.calls.append((list(done), list(failed), want))
        leases = self._answers.pop(0) if self._answers else ()
        return Leases(leases=tuple(leases), ended=not leases)

    def heartbeat(self, held: Sequence[Held]) -> tuple[int, ...]:
        return tuple(one.id for one in held if one.id in self._lost)

    @property
    def done(self) -> list[int]:
        return [one.id for done, _, _ in self.calls for one in done]

    @property
    def failed(self) -> list[Failed]:
        return [one for _, failed, _ in self.calls for one in failed]


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("video") / "noise.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30, (64, 48))
    random = np.random.default_rng(3)
    for _ in range(48):
        writer.write(random.integers(0, 255, (48, 64, 3), dtype=np.uint8))
    writer.release()
    return path


def lease(number: int, video: Path, folder: Path, **given: object) -> Lease:
    """A scan of 16 frames, the first one of them by its number."""
    told = {"id": number, "lease": f"word-{number}", "attempt": 1, "ends_in_s": 30.0, "stage": "scan"}
    told |= {"job": "1", "video": "1", "name": "noise.mp4", "profile": "embedded", "source": File(str(video))}
    told |= {"results": str(folder / f"{number}.npz"), "first": number * 16, "last": number * 16 + 16}
    return Lease(**{**told, **given})  # type: ignore[arg-type]


def consumer(
    script: Script, engines: Engines, ahead: int = 1, **given: object
) -> tuple[Consumer, LeaseRenewer]:
    heartbeat = LeaseRenewer(lambda: script)
    made = Consumer(
        script, LocalFiles(), heartbeat, {"embedded": "here"}, lambda _: engines, ahead=ahead, **given  # type: ignore[arg-type]
    )  # fmt: skip
    return made, heartbeat


def test_leases_are_done_in_order_and_reported(engines: Engines, video: Path, tmp_path: Path) -> None:
    script = Script([lease(0, video, tmp_path)], [lease(1, video, tmp_path)])
    consumer(script, engines)[0].run()
    assert script.done == [0, 1]
    assert [want.after for _, _, want in script.calls] == [None, ("1", 16), ("1", 32)]
    assert script.calls[0][2].ran == {"embedded": "here"}
    assert script.calls[1][0][0].lease == "word-0"
    assert 0 in results.load(tmp_path / "0.npz").detections


def test_leases_that_are_held_together_are_reported_together(
    engines: Engines, video: Path, tmp_path: Path
) -> None:
    three = [lease(number, video, tmp_path) for number in range(3)]
    script = Script(three)
    made, _ = consumer(script, engines, ahead=3, clock=lambda: 0.0)
    made.run()
    assert [len(done) for done, _, _ in script.calls] == [0, 3]
    assert [want.count for _, _, want in script.calls] == [3, 3]


def test_a_report_waits_for_others_but_not_for_long(engines: Engines, video: Path, tmp_path: Path) -> None:
    clock = iter(range(0, 10_000, 4))
    script = Script([lease(number, video, tmp_path) for number in range(3)])
    made, _ = consumer(script, engines, ahead=3, clock=lambda: float(next(clock)))
    made.run()
    assert [len(done) for done, _, _ in script.calls] == [0, 1, 1, 1]
    assert [want.wait_s for _, _, want in script.calls] == [20, 0, 0, 20], (
        "who has something to do waits for nothing"
    )


def test_a_frame_batch_that_fails_may_be_tried_again_a_collection_not(
    engines: Engines, video: Path, tmp_path: Path
) -> None:
    gone = File(str(tmp_path / "gone.mp4"))
    scan = lease(0, video, tmp_path, source=gone)
    collecting = lease(1, video, tmp_path, source=gone, stage="collect", parameters=VideoWork(three_d=False))
    script = Script([scan], [collecting], [lease(2, video, tmp_path)])
    consumer(script, engines)[0].run()
    assert [(one.id, one.final, one.returned) for one in script.failed] == [
        (0, False, False),
        (1, True, False),
    ]
    assert all("gone.mp4" in one.error for one in script.failed)
    assert script.done == [2], "it goes on"


class Away(LocalFiles):
    """Files that are elsewhere, and cannot be had just now."""

    alone = False

    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self, file: File, suffix: str = "") -> Path:
        raise self.error


@pytest.mark.parametrize(
    ("error", "final"),
    [
        (FilesError("jobs/1/videos/a: 503"), False),
        (OSError(errno.ENOSPC, "No space left on device"), False),
        (ValueError("it is no video"), True),
    ],
)
def test_what_the_network_or_a_full_disk_did_to_a_collection_another_worker_may_mend(
    error: Exception, final: bool, engines: Engines, video: Path, tmp_path: Path
) -> None:
    script = Script([lease(0, video, tmp_path, stage="collect", parameters=VideoWork(three_d=False))])
    files = Away(error)
    Consumer(script, files, LeaseRenewer(lambda: script), {}, lambda _: engines).run()
    assert [one.final for one in script.failed] == [final]


def test_a_lost_lease_is_left_and_not_reported(engines: Engines, video: Path, tmp_path: Path) -> None:
    script = Script([lease(0, video, tmp_path), lease(1, video, tmp_path)], lost=(0,))
    frames = []

    def tick(count: int) -> None:
        frames.append(count)
        if sum(frames) == 3:
            heartbeat.beat(script)

    made, heartbeat = consumer(script, engines, ahead=2, tick=tick)
    made.run()
    assert (script.done, script.failed) == ([1], [])
    assert sum(frames) == 3 + 16
    assert not (tmp_path / "0.npz").exists()


def test_a_consumer_that_is_to_end_gives_back_what_it_has_not_done(
    engines: Engines, video: Path, tmp_path: Path
) -> None:
    script = Script([lease(number, video, tmp_path) for number in range(3)])
    frames = []

    def tick(count: int) -> None:
        frames.append(count)
        if sum(frames) == 20:
            raise ConsumerStoppedError

    made, heartbeat = consumer(script, engines, ahead=3, tick=tick)
    with pytest.raises(ConsumerStoppedError):
        made.run()
    assert script.done == [0], "what was done counts"
    assert [(one.id, one.returned) for one in script.failed] == [(1, True), (2, True)]
    assert script.calls[-1][2].count == 0
    heartbeat.beat(Script(lost=(0, 1, 2)))
    assert not any(heartbeat.lost(lease(number, video, tmp_path)) for number in range(3)), "nothing is held"
