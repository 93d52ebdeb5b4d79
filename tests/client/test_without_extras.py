"""Without the extras `client` and `server`, their commands say what to install, and all others go on."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIBRARIES = ("httpx", "litestar", "uvicorn", "structlog", "jinja2", "prometheus_client")


def call(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A call of the command line in a process that has none of the libraries of the extras."""
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({LIBRARIES})); from mirror.cli import main; main()"
    )
    run = [sys.executable, "-c", program, *arguments]
    return subprocess.run(run, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["remote", "--help"], ["server", "--help"], ["batch", "--help"]]
)
def test_help_is_there_without_them(arguments: list[str]) -> None:
    done = call(*arguments)
    assert done.returncode == 0 and "Usage:" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (["remote", "jobs", "list"], "client"),
        (["remote", "configure", "--url", "http://a", "--key", "k"], "client"),
        (["remote", "batch", "a.zip", "--out", "o"], "client"),
        (["server", "--port", "0", "--workers", "0"], "server"),
    ],
)
def test_a_command_that_needs_them_says_what_to_install(
    arguments: list[str], extra: str, tmp_path: object
) -> None:
    done = call(*arguments, *(["--data", str(tmp_path)] if extra == "server" else []))
    assert done.returncode == 1
    assert done.stderr.strip().endswith(f"is not installed; run: pip install 'open-gym-mirror[{extra}]'"), (
        done.stderr
    )
    assert len(done.stderr.strip().splitlines()) == 1


def test_keys_are_made_and_backups_too_without_the_servers_libraries(tmp_path: object) -> None:
    assert call("server", "keys", "create", "--user", "ann", "--data", str(tmp_path)).returncode == 0
    assert call("server", "backup", "--data", str(tmp_path)).returncode == 0
