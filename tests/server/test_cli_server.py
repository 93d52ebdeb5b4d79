"""`mirror server`: keys, where it listens, what it answers and logs, its backups."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
from click.testing import CliRunner, Result

from mirror.cli import main
from mirror.server.database import (
    DatabaseError,
    list_backups,
    make_backup,
    open_database,
    prune_backups,
    restore_backup,
)
from mirror.server.keys import prepare, user_named
from mirror.server.kinds import USERS
from mirror.server.settings import Binding, ServerSettings, ServerSettingsError, secret


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["server", *arguments])


def test_a_key_is_printed_once_and_listed_without_its_secret(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path))
    made = json.loads(call("keys", "create", "--user", "ann", *data, "--json").stdout)
    assert made["user"] == "ann" and made["scopes"] == list(USERS)
    plain = call("keys", "create", "--user", "ann", "--scope", "jobs:read", *data)
    assert len(plain.stdout.strip()) == 60 and "not shown again" in plain.stderr
    listed = call("keys", "list", *data, "--json")
    assert made["key"].split("_", 1)[1] not in listed.output
    assert [(row["user"], row["scopes"] == ["jobs:read"]) for row in json.loads(listed.stdout)] == [
        ("ann", False),
        ("ann", True),
    ]
    assert "valid" in call("keys", "list", *data).stdout


def test_a_key_is_revoked_by_its_first_part(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path))
    made = json.loads(call("keys", "create", "--user", "ann", "--days", "1", *data, "--json").stdout)
    assert made["expires_at"] > time.time() + 80_000
    assert call("keys", "revoke", made["id"], *data).exit_code == 0
    assert call("keys", "revoke", made["id"], *data).exit_code == 1
    assert "revoked" in call("keys", "list", *data).stdout


def test_a_scope_or_a_group_that_there_is_not_is_one_line(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path))
    result = call("keys", "create", "--user", "ann", "--scope", "all", *data)
    assert result.exit_code == 2 and "no scope 'all'; there are users:read" in result.stderr
    result = call("keys", "create", "--user", "ann", "--group", "gym", *data)
    assert result.exit_code == 2 and "no user group 'gym'" in result.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_alone_needs_no_tls(host: str) -> None:
    alone = Binding(host)
    alone.check()
    assert (alone.certificate, alone.behind_proxy) == (None, False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "mirror.example"])  # noqa: S104
def test_another_address_needs_tls_or_a_proxy(host: str) -> None:
    with pytest.raises(ServerSettingsError, match="--tls-cert and --tls-key, or --behind-proxy"):
        Binding(host).check()
    Binding(host, behind_proxy=True).check()
    Binding(host, certificate=Path("c"), certificate_key=Path("k")).check()
    assert call("--host", host).exit_code == 2
    with pytest.raises(ServerSettingsError, match="needs both"):
        Binding(host, certificate=Path("c")).check()


def test_an_answer_does_not_wait_for_the_clients_acknowledgement() -> None:
    with Binding(port=0).socket() as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.proto == socket.IPPROTO_TCP
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with Binding(port=0).socket() as taken:
        result = call("--port", str(taken.getsockname()[1]), "--workers", "0", "--data", str(tmp_path))
    assert result.exit_code == 1 and "give another --host or --port" in result.output


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MIRROR_SERVER_SECRET", raising=False)
    assert secret(tmp_path) == secret(tmp_path)
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("MIRROR_SERVER_SECRET", "short")
    with pytest.raises(ServerSettingsError, match="it needs 32"):
        secret(tmp_path)
    monkeypatch.setenv("MIRROR_SERVER_SECRET", "x" * 40)
    assert secret(tmp_path) == b"x" * 40


def test_a_backup_is_restored_with_what_it_held(tmp_path: Path) -> None:
    settings = ServerSettings(tmp_path)
    database = open_database(settings.database)
    prepare(database)
    ann = user_named(database, "ann")
    copy = make_backup(settings, date(2026, 3, 1))
    assert copy.name == "server-2026-03-01.db"
    user_named(database, "later")
    with pytest.raises(DatabaseError, match="stop it first"):
        restore_backup(settings)
    database.close()
    assert restore_backup(settings) == copy
    again = open_database(settings.database)
    assert [tuple(row) for row in again.execute("SELECT id, name FROM users")] == [(ann, "ann")]
    before = sqlite3.connect(tmp_path / "server.db.before-restore")
    assert before.execute("SELECT count(*) FROM users").fetchone()[0] == 2


def test_a_damaged_database_is_restored_too(tmp_path: Path) -> None:
    settings = ServerSettings(tmp_path)
    database = open_database(settings.database)
    prepare(database)
    make_backup(settings, date(2026, 3, 1))
    database.close()
    settings.database.write_bytes(b"\0" * 9000)
    restore_backup(settings)
    assert open_database(settings.database).execute("SELECT count(*) FROM pipelines").fetchone()[0] == 2


def test_backups_older_than_35_days_go_but_never_the_last(tmp_path: Path) -> None:
    settings, today = ServerSettings(tmp_path), date(2026, 3, 1)
    open_database(settings.database).close()
    for days in (0, 35, 36, 90):
        make_backup(settings, today - timedelta(days=days))
    assert [path.name for path in prune_backups(settings, today)] == [
        "server-2025-12-01.db",
        "server-2026-01-24.db",
    ]
    prune_backups(settings, today + timedelta(days=900))
    assert [path.name for path in list_backups(tmp_path / "backups")] == ["server-2026-03-01.db"]


def test_restoring_without_a_backup_says_so(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="there is no backup"):
        restore_backup(ServerSettings(tmp_path))


class Running:
    """`mirror server` in a process of its own."""

    def __init__(self, data: Path, *options: str) -> None:
        call = [
            sys.executable,
            "-m",
            "mirror",
            "server",
            "--port",
            "0",
            "--data",
            str(data),
            "--workers",
            "0",
        ]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen([*call, *options], env=os.environ, **pipes)  # type: ignore[call-overload]
        self.lines: list[dict[str, Any]] = []
        self.url = self.logged("listening")["url"]

    def logged(self, action: str) -> dict[str, Any]:
        """The next line of the log with this action."""
        for line in self.process.stderr:
            self.lines.append(json.loads(line))
            if self.lines[-1]["action"] == action:
                return self.lines[-1]
        raise AssertionError(f"it ended without {action!r}: {self.lines}")

    def end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        _, rest = self.process.communicate(timeout=30)
        self.lines += [json.loads(line) for line in rest.splitlines()]
        return self.process.returncode


def get(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_server_lives_is_ready_counts_and_ends_when_it_is_told(tmp_path: Path) -> None:
    key = call("keys", "create", "--user", "op", "--scope", "metrics", "--data", str(tmp_path)).stdout.strip()
    running = Running(tmp_path, "--workers", "0")
    try:
        assert get(f"{running.url}/healthz") == (200, '{"status":"ok"}')
        assert get(f"{running.url}/readyz")[0] == 200
        assert get(f"{running.url}/metrics")[0] == 401
        status, numbers = get(f"{running.url}/metrics", Authorization=f"Bearer {key}")
        assert status == 200 and 'mirror_requests_total{operation="healthz",status="200"} 1.0' in numbers
        assert (tmp_path / "backups").is_dir()
    finally:
        status = running.end()
    assert running.lines[-1]["action"] == "ended" and status == 0
    assert all({"time", "level", "logger", "action"} <= set(line) for line in running.lines)


def test_with_tls_keys_go_over_the_wire_encrypted(tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the test's certificate, is not here")
    certificate, key = tmp_path / "c.pem", tmp_path / "k.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", *subject]
    subprocess.run([*made, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    running = Running(
        tmp_path / "data", "--workers", "0", "--tls-cert", str(certificate), "--tls-key", str(key)
    )
    try:
        assert running.url.startswith("https://127.0.0.1:")
        from mirror.client import ApiError, Client

        with (
            Client(running.url, "k", verify=str(certificate)) as client,
            pytest.raises(ApiError, match="not known here"),
        ):
            client.jobs.list()
    finally:
        running.end()


def test_its_own_workers_are_started_again_when_they_die_and_end_with_it(tmp_path: Path) -> None:
    running = Running(tmp_path, "--workers", "1")
    try:
        first = the_worker(running.process.pid)
        first.kill()
        assert running.logged("worker died")["status"] == -signal.SIGKILL
        second = the_worker(running.process.pid)
        assert second.pid != first.pid
        # the key is in the environment of the worker, not among its arguments, which everybody can read
        assert "MIRROR_KEY" in second.environ() and second.environ()["MIRROR_KEY"] not in second.cmdline()
    finally:
        running.end()
    assert not psutil.pid_exists(second.pid) or second.status() == psutil.STATUS_ZOMBIE


def the_worker(server: int) -> psutil.Process:
    """The worker process of a server, once there is one."""
    for _ in range(600):
        found = [child for child in psutil.Process(server).children() if "worker" in child.cmdline()]
        if found and found[0].status() != psutil.STATUS_ZOMBIE:
            return found[0]
        time.sleep(0.05)
    raise AssertionError("there is no worker")
