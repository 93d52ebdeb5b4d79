"""How fast a key may ask, and how much a project may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from served import Served, served

from mirror.server.authentication import Buckets
from mirror.server.problems import ProblemError


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_gives_its_burst_at_once_and_then_its_rate() -> None:
    clock = Clock()
    buckets = Buckets(rate=2, burst=3, clock=clock)
    for _ in range(3):
        buckets.take("a")
    with pytest.raises(ProblemError) as found:
        buckets.take("a")
    assert (found.value.status, found.value.headers) == (429, {"Retry-After": "1"})
    clock.now = 0.5
    buckets.take("a")
    with pytest.raises(ProblemError):
        buckets.take("a")


def test_a_bucket_holds_no_more_than_its_burst_and_is_a_keys_own() -> None:
    clock = Clock()
    buckets = Buckets(rate=1, burst=2, clock=clock)
    buckets.take("a")
    clock.now = 1000.0
    buckets.take("a")
    buckets.take("a")
    with pytest.raises(ProblemError):
        buckets.take("a")
    buckets.take("b")


def test_retry_after_is_how_long_the_next_token_takes() -> None:
    buckets = Buckets(rate=0.1, burst=1, clock=Clock())
    buckets.take("a")
    with pytest.raises(ProblemError) as found:
        buckets.take("a")
    assert found.value.headers == {"Retry-After": "10"}


def test_full_buckets_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.server.authentication.FORGET_AT", 10)
    clock = Clock()
    buckets = Buckets(rate=1, burst=2, clock=clock)
    for number in range(10):
        buckets.take(f"old {number}")
    clock.now = 3.0
    buckets.take("new")
    assert set(buckets._held) == {"new"}


def test_a_request_too_many_is_429_with_retry_after_for_this_key_alone(tmp_path: Path) -> None:
    with served(tmp_path, rate=0.01, burst=2) as server:
        ann, ben = server.caller("ann"), server.caller("ben")
        assert [ann("GET", "/v1/jobs").status_code for _ in range(3)] == [200, 200, 429]
        refused = ann("GET", "/v1/jobs")
        assert 1 <= int(refused.headers["Retry-After"]) <= 100
        assert refused.json()["remedy"] == "Wait as long as Retry-After says."
        assert ben("GET", "/v1/jobs").status_code == 200


def with_quota(server: Served, **quota: int) -> None:
    operator = server.caller("op", ["admin"])
    (project,) = operator("GET", "/v1/projects").json()["items"]
    done = operator("PATCH", f"/v1/projects/{project['id']}", {"If-Match": "*"}, json=quota)
    assert done.status_code == 200, done.text


def test_bytes_are_counted_when_an_upload_is_announced_and_come_back_when_it_is_deleted(
    server: Served,
) -> None:
    with_quota(server, quota_bytes=10)
    ann = server.caller("ann")
    first = ann.made("/v1/uploads", name="a.zip", bytes=8)
    refused = ann("POST", "/v1/uploads", json={"name": "b.zip", "bytes": 3})
    assert refused.status_code == 403
    assert refused.json()["detail"] == "the project has 8 of 10 bytes stored, and this upload has 3"
    assert server.caller("ben")("POST", "/v1/uploads", json={"name": "b.zip", "bytes": 3}).status_code == 403
    assert ann("DELETE", f"/v1/uploads/{first['id']}").status_code == 204
    ann.made("/v1/uploads", name="b.zip", bytes=10)


def test_jobs_are_counted_while_they_are_unfinished(server: Served) -> None:
    with_quota(server, quota_jobs=1)
    ann = server.caller("ann")
    job = ann.made("/v1/jobs", upload_id=ann.upload())
    refused = ann("POST", "/v1/jobs", json={"upload_id": ann.upload()})
    assert refused.status_code == 403 and "1 unfinished jobs, and may have 1" in refused.json()["detail"]
    assert ann("POST", f"/v1/jobs/{job['id']}/cancel").status_code == 202
    ann.made("/v1/jobs", upload_id=ann.upload())


def test_frames_are_counted_in_the_calendar_month(server: Served) -> None:
    with_quota(server, quota_frames=100)
    ann, database = server.caller("ann"), server.platform.database
    old, new = (ann.made("/v1/jobs", upload_id=ann.upload())["id"] for _ in range(2))
    database.execute(
        "UPDATE jobs SET frames = 1000, created_at = created_at - 32 * 86400 WHERE id = ?", [old]
    )
    ann.made("/v1/jobs", upload_id=ann.upload())
    database.execute("UPDATE jobs SET frames = 100 WHERE id = ?", [new])
    refused = ann("POST", "/v1/jobs", json={"upload_id": ann.upload()})
    assert refused.status_code == 403 and "used 100 of its 100 frames" in refused.json()["detail"]
