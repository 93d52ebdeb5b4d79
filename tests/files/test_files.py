"""Files by keys, in a folder and in S3 (moto's server, which is no S3 of anyone's but answers as one)."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from mirror.files import Files, FilesError, FolderFiles, open_files
from mirror.files.folder import UrlSigner
from mirror.files.stored import (
    PIECE,
    BadKeyError,
    DamagedFileError,
    MissingFileError,
    SignatureError,
    TakenError,
    TooLargeError,
    sha256_of,
)


@pytest.fixture(scope="session")
def s3_address() -> Iterator[str]:
    server = pytest.importorskip("moto.server").ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["folder", "s3"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    if request.param == "folder":
        return open_files(str(tmp_path / "files"), b"secret")
    return s3(request.getfixturevalue("s3_address"), tmp_path.name)


def s3(address: str, bucket: str) -> Files:
    from mirror.files.objects import ObjectFiles

    name = "b-" + "".join(letter if letter.isalnum() else "-" for letter in bucket.lower())[:50]
    httpx.put(f"{address}/{name}", timeout=30).raise_for_status()
    return ObjectFiles.of(
        f"s3://{name}/data",
        config={
            "endpoint": address,
            "access_key_id": "tester",
            "secret_access_key": "no secret",
            "region": "us-east-1",
        },
    )


def whole(files: Files, key: str) -> bytes:
    return b"".join(files.read(key))


def test_what_is_put_can_be_read_listed_and_deleted(files: Files, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)) * 10_000)
    stored = files.put("jobs/1/a.bin", path)
    assert (stored.bytes, stored.sha256) == (2_560_000, sha256_of(path))
    assert path.exists(), "it is still its owner's"
    files.put_bytes("jobs/2/b.bin", b"b")
    assert whole(files, "jobs/1/a.bin") == path.read_bytes()
    assert b"".join(files.read("jobs/1/a.bin", 250, 260)) == bytes([250, 251, 252, 253, 254, 255, 0, 1, 2, 3])
    assert b"".join(files.read("jobs/1/a.bin", 2_559_999)) == b"\xff"
    assert (files.size("jobs/1/a.bin"), files.size("jobs/1/b.bin")) == (2_560_000, None)
    assert files.names("jobs/1/") == ["jobs/1/a.bin"]
    assert files.names() == ["jobs/1/a.bin", "jobs/2/b.bin"]
    files.delete("jobs/1/a.bin")
    files.delete("jobs/1/a.bin")
    assert files.names() == ["jobs/2/b.bin"]
    with pytest.raises(MissingFileError, match=r"jobs/1/a\.bin"):
        whole(files, "jobs/1/a.bin")


def test_a_key_that_is_taken_stays_as_it_is(files: Files, tmp_path: Path) -> None:
    files.put_bytes("k/one", b"first")
    late = tmp_path / "late"
    late.write_bytes(b"second")
    for put in (lambda: files.put_bytes("k/one", b"second"), lambda: files.put("k/one", late)):
        with pytest.raises(TakenError, match="k/one"):
            put()
    assert whole(files, "k/one") == b"first"
    files.put_bytes("k/one", b"third", absent=False)
    assert whole(files, "k/one") == b"third"


def test_of_many_who_put_at_once_one_wins(files: Files) -> None:
    won: list[int] = []

    def put(number: int) -> None:
        try:
            files.put_bytes("k/race", bytes([number]) * 1000)
        except TakenError:
            return
        won.append(number)

    threads = [threading.Thread(target=put, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if isinstance(files, FolderFiles):
        assert len(won) == 1
    # moto looks whether a key is there and writes it in two steps; a real S3 does it in one
    assert whole(files, "k/race") in [bytes([number]) * 1000 for number in won]


def test_a_file_is_fetched_whole_or_not_at_all(files: Files, tmp_path: Path) -> None:
    stored = files.put_bytes("k/one", b"x" * (PIECE + 1))
    files.fetch("k/one", tmp_path / "got", stored.sha256)
    assert (tmp_path / "got").stat().st_size == PIECE + 1
    with pytest.raises(DamagedFileError, match="k/one"):
        files.fetch("k/one", tmp_path / "got", "0" * 64)
    with pytest.raises(MissingFileError):
        files.fetch("k/two", tmp_path / "two")


def test_a_large_file_goes_in_parts_and_is_not_put_over_another(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    objects = pytest.importorskip("mirror.files.objects")
    monkeypatch.setattr(objects, "PARTS_BYTES", PIECE)
    path = tmp_path / "large"
    path.write_bytes(os.urandom(12 * PIECE))
    stored = files.put("k/large", path)
    files.fetch("k/large", tmp_path / "back", stored.sha256)
    with pytest.raises(TakenError):
        files.put("k/large", path)


@pytest.mark.parametrize(
    "key",
    ["", "/etc/passwd", "a/../b", "..", "a//b", "a/", "a\\b", "c:/x", "a\x00b", "a/./b", "x" * 950, "a/ /b"],
)
def test_no_key_leads_out_of_where_the_files_are(files: Files, key: str) -> None:
    for call in (files.put_bytes, lambda k, _: whole(files, k), lambda k, _: files.url("GET", k, 1)):
        with pytest.raises(BadKeyError):
            call(key, b"")


def test_a_presigned_url_of_s3_works_without_a_key(s3_address: str, tmp_path: Path) -> None:
    files = s3(s3_address, tmp_path.name)
    files.put_bytes("k/one", b"hello")
    assert httpx.get(files.url("GET", "k/one", 60), timeout=30).content == b"hello"
    httpx.put(files.url("PUT", "k/two", 60), content=b"there", timeout=30).raise_for_status()
    assert whole(files, "k/two") == b"there"


def test_s3_that_is_not_there_is_an_error_that_says_so() -> None:
    from mirror.files.objects import ObjectFiles

    files = ObjectFiles.of(
        "s3://bucket",
        config={
            "endpoint": "http://127.0.0.1:9",
            "access_key_id": "a",
            "secret_access_key": "b",
            "region": "x",
        },
        retry_config={"max_retries": 0},
    )
    with pytest.raises(FilesError, match=r"k/one: s3://bucket"):
        files.put_bytes("k/one", b"")


class Wall:
    """A clock that is moved by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_signed_url_is_good_for_one_thing_and_one_hour() -> None:
    wall = Wall()
    signer = UrlSigner(b"secret", "https://gym.example", wall)
    url = httpx.URL(signer.url("PUT", "uploads/ä b", 3600, 5))
    assert str(url).startswith("https://gym.example/v1/files/uploads/%C3%A4%20b?")
    query = dict(url.params)
    assert signer.verify("PUT", "uploads/ä b", query) == 5
    changed = [
        ("GET", "uploads/ä b", query),
        ("PUT", "uploads/other", query),
        ("PUT", "uploads/ä b", query | {"size": "6"}),
        ("PUT", "uploads/ä b", query | {"expires": "99999"}),
        ("PUT", "uploads/ä b", query | {"signature": query["signature"][:-1]}),
        ("PUT", "uploads/ä b", {}),
    ]
    for method, key, asked in changed:
        with pytest.raises(SignatureError):
            signer.verify(method, key, asked)
    with pytest.raises(SignatureError):
        UrlSigner(b"another", "", wall).verify("PUT", "uploads/ä b", query)
    wall.now += 3600
    with pytest.raises(SignatureError, match="expired"):
        signer.verify("PUT", "uploads/ä b", query)
    assert UrlSigner(b"s").url("GET", "a", 1).startswith("/v1/files/a?"), "without an address, a path"


async def arriving(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def cut_off() -> AsyncIterator[bytes]:
    yield b"half"
    raise ConnectionResetError("cut")


def folder(tmp_path: Path) -> FolderFiles:
    files = open_files(str(tmp_path / "files"), b"secret")
    assert isinstance(files, FolderFiles)
    return files


def test_what_arrives_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    files = folder(tmp_path)
    stored = asyncio.run(files.receive("k/one", arriving(b"a" * PIECE, b"b"), PIECE + 1))
    assert whole(files, "k/one") == b"a" * PIECE + b"b" and stored.bytes == PIECE + 1
    with pytest.raises(TooLargeError, match="3 bytes"):
        asyncio.run(files.receive("k/two", arriving(b"1234"), 3))
    with pytest.raises(FilesError):
        asyncio.run(files.receive("k/two", cut_off()))
    with pytest.raises(TakenError):
        asyncio.run(files.receive("k/one", arriving(b"other")))
    assert files.names() == ["k/one"]
    assert [path.name for path in (tmp_path / "files").rglob("*") if path.is_file()] == ["one"]


def test_files_are_their_owners_alone_and_empty_folders_go(tmp_path: Path) -> None:
    files = folder(tmp_path)
    files.put_bytes("a/b/c", b"")
    assert (tmp_path / "files").stat().st_mode & 0o077 == 0
    files.delete("a/b/c")
    assert list((tmp_path / "files").iterdir()) == []
