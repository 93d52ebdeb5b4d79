"""A worker's calls and files, with a server that answers as it is told."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec
import pytest

from mirror.batch.broker import Done, Exchange, File, Lease, Leases, Want
from mirror.files.stored import DamagedFileError, FilesError, MissingFileError
from mirror.worker.http_broker import Calls, HttpBroker, StoppingError, WorkerError
from mirror.worker.remote_files import TRIES, YOUNG_S, Cache, RemoteFiles

Answer = Callable[[httpx.Request], httpx.Response]


def calls(answer: Answer, pauses: list[float] | None = None, end_after: int = 100) -> Calls:
    waited = [] if pauses is None else pauses

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        return len(waited) >= end_after

    return Calls("http://server/", "a-key", pause, httpx.Client(transport=httpx.MockTransport(answer)))


def lease(**given: object) -> Lease:
    told = {
        "id": 7,
        "lease": "abc",
        "attempt": 1,
        "ends_in_s": 30.0,
        "stage": "scan",
        "job": "j",
        "video": "v",
    }
    told |= {
        "name": "a.mp4",
        "profile": "embedded",
        "source": File("k"),
        "results": "jobs/j/work/v/scan-abc.npz",
    }
    return msgspec.convert(msgspec.to_builtins({**told, **given}), Lease)


def test_a_server_that_is_away_is_waited_for_ever_longer(tmp_path: Path) -> None:
    answers = [httpx.ConnectError("refused"), httpx.Response(503), httpx.ReadTimeout("slow")] + [
        httpx.Response(429)
    ] * 5

    def answer(request: httpx.Request) -> httpx.Response:
        if not answers:
            return httpx.Response(200, content=msgspec.json.encode(Leases(ended=False)))
        found = answers.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    pauses: list[float] = []
    broker = HttpBroker(calls(answer, pauses), "me", {})
    assert broker.exchange([], [], Want()).leases == ()
    assert len(pauses) == 8
    assert 0.25 <= pauses[0] <= 0.5 and 5 <= pauses[-1] <= 10


def test_a_worker_that_is_to_end_does_not_wait_for_its_server() -> None:
    broker = HttpBroker(calls(lambda _: httpx.Response(503), end_after=3), "me", {})
    with pytest.raises(StoppingError):
        broker.exchange([], [], Want())


@pytest.mark.parametrize(
    ("status", "hint"),
    [(401, "--scope work"), (403, "--scope work"), (404, "no mirror server"), (422, "versions")],
)
def test_a_refusal_says_what_to_do(status: int, hint: str) -> None:
    found = httpx.Response(status, json={"detail": "the key has expired"})
    with pytest.raises(WorkerError, match=hint) as raised:
        HttpBroker(calls(lambda _: found), "me", {}).exchange([], [], Want())
    assert "the key has expired" in str(raised.value)


def test_an_exchange_names_what_is_held_and_introduces_its_classes_once() -> None:
    said: list[Exchange] = []
    given = [(lease(id=1), lease(id=2)), (), ()]

    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"] == "Bearer a-key"
        said.append(msgspec.json.decode(request.content, type=Exchange))
        return httpx.Response(200, content=msgspec.json.encode(Leases(leases=given[len(said) - 1])))

    broker = HttpBroker(calls(answer), "me", {"c": {"runtime": "x"}})
    assert [one.id for one in broker.exchange([], [], Want(count=2)).leases] == [1, 2]
    broker.exchange([Done(id=1, lease="abc")], [], Want())
    broker.exchange([], [], Want())
    assert [sorted(one.held) for one in said] == [[], [2], [2]]
    assert [one.classes for one in said] == [{"c": {"runtime": "x"}}, {}, {}]
    assert said[1].done[0].lease == "abc"


def test_a_report_waits_for_no_work_and_what_waits_reports_nothing() -> None:
    said: list[tuple[int, float, bool]] = []
    given = [(), (lease(id=2),), (lease(id=3),)]

    def answer(request: httpx.Request) -> httpx.Response:
        call = msgspec.json.decode(request.content, type=Exchange)
        said.append((len(call.done), call.want.wait_s, broker.waiting))
        return httpx.Response(200, content=msgspec.json.encode(Leases(leases=given[len(said) - 1])))

    broker = HttpBroker(calls(answer), "me", {})
    assert broker.exchange([Done(id=1, lease="abc")], [], Want(wait_s=20.0)).leases[0].id == 2
    assert said == [(1, 0.0, False), (0, 20.0, True)], (
        "a worker may be ended in the second, which loses nothing"
    )
    assert broker.exchange([Done(id=2, lease="abc")], [], Want(wait_s=20.0)).leases[0].id == 3
    assert said[2:] == [(1, 0.0, False)], "where there is work, nothing is waited for"


class Store:
    """A server's files in memory: its routes for URLs and for what they lead to. `trouble` comes first."""

    def __init__(self, **files: bytes) -> None:
        self.files = {key.replace("_", "/"): content for key, content in files.items()}
        self.trouble: list[httpx.Response | Exception] = []
        self.asked: list[tuple[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/work/urls":
            wanted = msgspec.json.decode(request.content)
            urls = {how: {key: f"/v1/files/{key}?signed" for key in wanted[how]} for how in ("get", "put")}
            return httpx.Response(200, json=urls)
        assert "authorization" not in request.headers, "a signed URL may lead to somebody else's store"
        key = request.url.path.removeprefix("/v1/files/")
        self.asked.append((request.method, request.headers.get("range", "")))
        if self.trouble:
            found = self.trouble.pop(0)
            if isinstance(found, Exception):
                raise found
            return found
        return self._put(key, request) if request.method == "PUT" else self._get(key, request)

    def _put(self, key: str, request: httpx.Request) -> httpx.Response:
        if key in self.files:
            return httpx.Response(409)
        self.files[key] = request.read()
        assert int(request.headers["content-length"]) == len(self.files[key])
        return httpx.Response(201)

    def _get(self, key: str, request: httpx.Request) -> httpx.Response:
        if key not in self.files:
            return httpx.Response(404)
        first = request.headers.get("range", "bytes=0-").removeprefix("bytes=").rstrip("-")
        return httpx.Response(206 if first != "0" else 200, content=self.files[key][int(first) :])


def files(store: Store, tmp_path: Path, most: int = 1 << 30) -> RemoteFiles:
    return RemoteFiles(calls(store), Cache(tmp_path / "worker" / "videos", most))


def file(key: str, content: bytes) -> File:
    return File(key, hashlib.sha256(content).hexdigest(), len(content))


def test_a_video_is_fetched_once_and_named_as_its_reader_needs_it(tmp_path: Path) -> None:
    store = Store(k=b"a video")
    mine = files(store, tmp_path)
    for _ in range(3):
        path = mine.read(file("k", b"a video"), ".MP4")
        assert (path.read_bytes(), path.suffix) == (b"a video", ".mp4")
    assert len(store.asked) == 1


def test_what_arrives_damaged_is_not_used(tmp_path: Path) -> None:
    mine = files(Store(k=b"other bytes"), tmp_path)
    with pytest.raises(DamagedFileError):
        mine.read(file("k", b"a video"), ".mp4")
    with pytest.raises(MissingFileError):
        mine.read(file("none", b""), ".mp4")
    assert list((tmp_path / "worker" / "videos").iterdir()) == []


def test_a_store_in_trouble_is_tried_again_and_then_given_up(tmp_path: Path) -> None:
    store = Store(k=b"a video")
    store.trouble = [httpx.Response(503), httpx.ReadError("cut"), httpx.Response(500)]
    mine = files(store, tmp_path)
    assert mine.read(file("k", b"a video")).read_bytes() == b"a video"
    store.trouble = [httpx.Response(503)] * TRIES
    path = tmp_path / "scan.npz"
    path.write_bytes(b"found")
    with pytest.raises(FilesError, match="in 6 tries \\(503\\)"):
        mine.keep(lease(), path)
    store.trouble = [httpx.Response(403)]
    with pytest.raises(FilesError, match="403"):
        mine.keep(lease(), path)


def test_results_that_were_sent_already_are_there(tmp_path: Path) -> None:
    store = Store()
    mine = files(store, tmp_path)
    path = mine.target(lease())
    path.write_bytes(b"found")
    kept = mine.keep(lease(), path)
    # the answer was lost, and it is sent again
    assert mine.keep(lease(), path) == kept == file("jobs/j/work/v/scan-abc.npz", b"found")
    mine.clear(lease())
    assert not path.exists()


def test_a_folder_is_kept_with_its_names(tmp_path: Path) -> None:
    store = Store()
    mine = files(store, tmp_path)
    collecting = lease(stage="collect", results="jobs/j/results/v/abc")
    folder = mine.target(collecting)
    (folder / "frames").mkdir()
    (folder / "reps.csv").write_bytes(b"rep\n")
    (folder / "frames" / "0.jpg").write_bytes(b"jpg")
    found = dict(mine.keep_folder(collecting, folder))
    assert list(found) == ["frames/0.jpg", "reps.csv"]
    assert store.files["jobs/j/results/v/abc/frames/0.jpg"] == b"jpg"
    assert found["reps.csv"] == file("jobs/j/results/v/abc/reps.csv", b"rep\n")


def test_a_video_that_was_unpacked_here_is_not_fetched_again(tmp_path: Path) -> None:
    store = Store()
    mine = files(store, tmp_path)
    unpacking = lease(stage="unpack", results="jobs/j/videos")
    path = mine.target(unpacking) / "a.mp4"
    path.write_bytes(b"a video")
    kept = mine.keep_video(unpacking, path)
    assert kept.key == f"jobs/j/videos/{kept.sha256}"
    mine.clear(unpacking)
    assert mine.read(kept, ".mp4").read_bytes() == b"a video"
    assert [method for method, _ in store.asked] == ["PUT"]
    mine.close()


def test_the_cache_forgets_what_was_not_used_for_longest(tmp_path: Path) -> None:
    now = [10_000.0]
    cache = Cache(tmp_path / "videos", 25, lambda: now[0])

    def add(name: str) -> Path:
        part = cache.part(name)
        part.write_bytes(b"0123456789")
        return cache.add(name, ".mp4", part)

    first, second = add("a"), add("b")
    now[0] += YOUNG_S + 1
    assert cache.find("a", ".mp4") == first
    third = add("c")
    assert (first.exists(), second.exists(), third.exists()) == (True, False, True)
    add("d")
    assert first.exists(), "what was used just now stays, whatever the size"
    assert cache.find("b", ".mp4") is None


def test_two_workers_of_one_machine_share_a_cache(tmp_path: Path) -> None:
    store = Store(k=b"a video")
    one, two = files(store, tmp_path), files(store, tmp_path)
    one.read(file("k", b"a video"), ".mp4")
    two.read(file("k", b"a video"), ".mp4")
    assert len(store.asked) == 1
    one.close()
    assert two.target(lease()).parent.is_dir()
    (only,) = (tmp_path / "worker" / "videos").iterdir()
    assert only.name == f"{file('k', b'a video').sha256}.mp4"
