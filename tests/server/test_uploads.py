"""Uploads: resumable by tus 1.0, whole whatever the connection did, never more than was announced."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar.exceptions import InternalServerException
from served import CHUNK, TUS, Caller, Served

CONTENT = bytes(range(256)) * 40


def created(caller: Caller, size: int, name: str = "monday.zip") -> str:
    """An upload by tus; returns where it is."""
    named = base64.b64encode(name.encode()).decode()
    headers = {**TUS, "Upload-Length": str(size), "Upload-Metadata": f"filename {named},filetype emlw"}
    response = caller("POST", "/v1/tus", headers)
    assert response.status_code == 201, response.text
    return str(response.headers["location"])


def send(caller: Caller, at: str, offset: int, content: bytes, **headers: str) -> Any:
    return caller("PATCH", at, {**CHUNK, "Upload-Offset": str(offset), **headers}, content=content)


def stored(server: Served, at: str) -> bytes:
    """What the server's files hold of an upload."""
    return b"".join(server.platform.files.read(f"uploads/{at.rsplit('/', 1)[1]}"))


def test_what_the_server_can_is_told_without_a_key(server: Served) -> None:
    response = server.client.options("/v1/tus")
    assert response.status_code == 204
    assert response.headers["tus-version"] == "1.0.0"
    assert response.headers["tus-extension"] == "creation,termination,expiration,checksum"
    assert int(response.headers["tus-max-size"]) == server.platform.settings.upload_most


def test_a_file_arrives_whole_in_chunks(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, len(CONTENT), "März & Söhne.zip")
    assert ann("HEAD", at, TUS).headers["upload-offset"] == "0"
    offset = 0
    for piece in (CONTENT[:1], CONTENT[1:5000], CONTENT[5000:]):
        response = send(ann, at, offset, piece)
        offset += len(piece)
        assert (response.status_code, response.headers["upload-offset"]) == (204, str(offset))
    head = ann("HEAD", at, TUS)
    assert head.headers["upload-length"] == head.headers["upload-offset"] == str(len(CONTENT))
    assert head.headers["cache-control"] == "no-store" and "upload-expires" in head.headers
    assert stored(server, at) == CONTENT
    assert ann.made("/v1/jobs", upload_id=at.rsplit("/", 1)[1])["name"] == "März & Söhne.zip"


def test_a_connection_cut_at_every_chunk_still_brings_all_of_it(server: Served) -> None:
    """The server's own reader, with a connection that breaks in the middle of each chunk."""
    ann = server.caller("ann")
    id_ = created(ann, len(CONTENT)).rsplit("/", 1)[1]
    uploads = server.platform.uploads

    async def cut(piece: bytes) -> AsyncIterator[bytes]:
        yield piece
        raise InternalServerException("client disconnected prematurely")

    row = server.platform.database.execute("SELECT user_id FROM uploads WHERE id = ?", [id_]).fetchone()
    assert row[0] == ann.user_id
    from mirror.server.keys import principal_of

    upload = uploads.find(principal_of(server.platform.database, ann.key), id_)
    cuts = 0
    while (offset := uploads.offset(upload)) < len(CONTENT) - 700:
        with pytest.raises(InternalServerException):
            asyncio.run(uploads.append(upload, cut(CONTENT[offset : offset + 700])))
        cuts += 1
    assert cuts == 14
    assert send(ann, f"/v1/tus/{id_}", offset, CONTENT[offset:]).status_code == 204
    assert stored(server, f"/{id_}") == CONTENT


@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.integers(0, len(CONTENT)), max_size=6))
def test_any_chunks_make_the_same_file(server_for_chunks: Served, cuts: list[int]) -> None:
    ann = server_for_chunks.caller("ann")
    at = created(ann, len(CONTENT))
    edges = [0, *sorted(cuts), len(CONTENT)]
    for first, last in pairwise(edges):
        assert send(ann, at, first, CONTENT[first:last]).status_code == 204
    assert stored(server_for_chunks, at) == CONTENT


@pytest.fixture(scope="module")
def server_for_chunks(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from served import served

    with served(tmp_path_factory.mktemp("chunks")) as found:
        yield found


def test_a_chunk_for_another_place_is_refused_and_changes_nothing(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 10)
    send(ann, at, 0, b"12345")
    for offset in (0, 4, 6, 99):
        refused = send(ann, at, offset, b"xx")
        assert refused.status_code == 409 and "5 bytes have arrived" in refused.json()["detail"]
    assert ann("HEAD", at, TUS).headers["upload-offset"] == "5"


def test_more_than_was_announced_is_refused_and_leaves_nothing_of_the_chunk(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 10)
    send(ann, at, 0, b"12345")
    assert send(ann, at, 5, b"678901").status_code == 413
    assert ann("HEAD", at, TUS).headers["upload-offset"] == "5"
    assert send(ann, at, 5, b"67890").status_code == 204
    assert stored(server, at) == b"1234567890"


@pytest.mark.parametrize("name", ["sha1", "sha256"])
def test_a_damaged_chunk_is_460_and_forgotten(server: Served, name: str) -> None:
    ann = server.caller("ann")
    at = created(ann, 6)
    good = base64.b64encode(hashlib.new(name, b"abc").digest()).decode()
    damaged = send(ann, at, 0, b"abX", **{"Upload-Checksum": f"{name} {good}"})
    assert damaged.status_code == 460 and damaged.json()["remedy"] == "Send the chunk again."
    assert ann("HEAD", at, TUS).headers["upload-offset"] == "0"
    assert send(ann, at, 0, b"abc", **{"Upload-Checksum": f"{name} {good}"}).status_code == 204
    assert send(ann, at, 3, b"abc", **{"Upload-Checksum": "md5 x"}).status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Upload-Length": "5"}, 412),
        ({**TUS, "Tus-Resumable": "0.2.2", "Upload-Length": "5"}, 412),
        ({**TUS}, 400),
        ({**TUS, "Upload-Length": "-1"}, 400),
        ({**TUS, "Upload-Length": "5"}, 400),
        ({**TUS, "Upload-Length": "5", "Upload-Metadata": "filename !!!"}, 400),
        ({**TUS, "Upload-Length": str(1 << 50), "Upload-Metadata": "filename YS56aXA="}, 413),
    ],
)
def test_an_upload_that_cannot_be_is_refused(server: Served, headers: dict[str, str], status: int) -> None:
    response = server.caller("ann")("POST", "/v1/tus", headers)
    assert response.status_code == status, response.text
    assert response.json()["remedy"]


def test_a_chunk_has_the_content_type_of_tus(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 5)
    assert ann("PATCH", at, {**TUS, "Upload-Offset": "0"}, content=b"12345").status_code == 415


def test_one_request_writes_at_a_time(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 5)
    server.platform.uploads._busy.add(at.rsplit("/", 1)[1])
    assert send(ann, at, 0, b"12345").status_code == 423
    server.platform.uploads._busy.clear()
    assert send(ann, at, 0, b"12345").status_code == 204


def test_an_upload_that_is_given_up_is_gone(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 5)
    send(ann, at, 0, b"123")
    assert ann("DELETE", at, TUS).status_code == 204
    assert ann("HEAD", at, TUS).status_code == 410
    assert list(server.platform.settings.parts.iterdir()) == []


def test_an_upload_that_a_job_uses_stays(server: Served) -> None:
    ann = server.caller("ann")
    upload = ann.upload()
    job = ann.made("/v1/jobs", upload_id=upload)
    assert ann("DELETE", f"/v1/uploads/{upload}").status_code == 409
    assert ann("DELETE", f"/v1/jobs/{job['id']}").status_code == 204
    assert ann("GET", f"/v1/uploads/{upload}").status_code == 410


def test_uploads_that_no_job_uses_are_deleted_when_their_time_is_over(server: Served) -> None:
    ann, uploads = server.caller("ann"), server.platform.uploads
    unused, used = ann.upload(), ann.upload()
    ann.made("/v1/jobs", upload_id=used)
    assert uploads.expire() == 0
    server.platform.database.execute("UPDATE uploads SET expires_at = 1")
    assert uploads.expire() == 1
    assert server.platform.files.size(f"uploads/{unused}") is None
    assert server.platform.files.size(f"uploads/{used}") == 2


def test_an_empty_file_is_whole_at_once(server: Served) -> None:
    ann = server.caller("ann")
    at = created(ann, 0)
    assert ann("GET", at.replace("tus", "uploads")).json()["status"] == "whole"


def announced(caller: Caller, size: int = 5, name: str = "a.mp4") -> dict[str, Any]:
    return caller.made("/v1/uploads", name=name, bytes=size)


def test_a_signed_url_takes_the_whole_file_in_one_piece_without_a_key(server: Served) -> None:
    ann = server.caller("ann")
    upload = announced(ann)
    assert server.client.put(upload["url"], content=b"12345").status_code == 201
    found = ann("GET", f"/v1/uploads/{upload['id']}").json()
    assert (found["status"], found["offset"]) == ("whole", 5)
    assert ann.made("/v1/jobs", upload_id=upload["id"])["name"] == "a.mp4"
    again = server.client.put(upload["url"], content=b"54321")
    assert again.status_code == 409
    assert stored(server, f"/{upload['id']}") == b"12345"


def test_a_signed_url_takes_no_more_than_was_announced(server: Served) -> None:
    upload = announced(server.caller("ann"))
    assert server.client.put(upload["url"], content=b"123456").status_code == 413
    assert server.platform.files.size(f"uploads/{upload['id']}") is None


def test_a_signed_url_is_for_one_thing_with_one_file_for_a_while(server: Served) -> None:
    ann = server.caller("ann")
    one, other = announced(ann), announced(ann)
    path, query = one["url"].split("?")
    assert server.client.put(f"{other['url'].split('?')[0]}?{query}", content=b"12345").status_code == 403
    assert server.client.get(one["url"]).status_code == 403
    assert server.client.put(path, content=b"12345").status_code == 403
    assert (
        server.client.put(f"{path}?{query.replace('size=5', 'size=9')}", content=b"12345").status_code == 403
    )
    late = server.platform.files.url("PUT", f"uploads/{one['id']}", -1.0, 5)
    expired = server.client.put(late, content=b"12345")
    assert expired.status_code == 403 and "expired" in expired.json()["detail"]
