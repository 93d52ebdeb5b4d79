"""The kiosk's files: right to systemd and to the shell, put in place, and taken away without a trace."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirror.cli.main import main
from mirror.kiosk import (
    AUTOLOGIN,
    BEGIN,
    SCRIPT,
    SESSIONS,
    UNIT_FILE,
    KioskSetup,
    session_script,
    unit,
    with_block,
    without_block,
)


@pytest.fixture(autouse=True)
def _environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.setenv("USER", "gym")
    monkeypatch.setenv("LOGNAME", "gym")


def call(*words: str, status: int = 0) -> str:
    done = CliRunner().invoke(main, ["install-kiosk", *words])
    assert done.exit_code == status, done.output
    return done.output


def kiosk(session: str = "wayland", **changes: object) -> KioskSetup:
    given = {
        "command": (sys.executable, "-m", "mirror", "live"),
        "watchdog_s": 30,
        "user": "gym",
        "environment": {},
    }
    return KioskSetup(session, **{**given, **changes})  # type: ignore[arg-type]


def options(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser


def test_the_unit_has_watchdog_notice_and_back_off() -> None:
    service = options(unit(kiosk(watchdog_s=45)))["Service"]
    assert service["Type"] == "notify"
    assert service["WatchdogSec"] == "45"
    assert service["Restart"] == "always"
    assert float(service["RestartSec"]) < float(service["RestartMaxDelaySec"])
    assert service["ExecStart"].endswith("-m mirror live")


def test_odd_paths_are_quoted() -> None:
    text = unit(
        kiosk(command=("/gym 100%/bin/python", "-m", "mirror"), environment={"MIRROR_STORE": "/a b/$x"})
    )
    service = options(text)["Service"]
    assert service["ExecStart"] == '"/gym 100%%/bin/python" -m mirror'
    assert 'Environment="MIRROR_STORE=/a b/$$x"' in text


@pytest.mark.parametrize("session", SESSIONS)
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_finds_nothing_wrong(session: str, tmp_path: Path) -> None:
    path = tmp_path / "mirror.service"
    path.write_text(unit(kiosk(session)))
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    said = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(path)],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    # systemd before 254 does not know the steps of the back-off, and passes them over
    wrong = [line for line in said.stderr.splitlines() if "mirror.service" in line and "Restart" not in line]
    assert wrong == []


@pytest.mark.parametrize("session", ["wayland", "x11"])
def test_the_session_script_is_right_to_the_shell(session: str, tmp_path: Path) -> None:
    path = tmp_path / "session.sh"
    path.write_text(session_script(kiosk(session)))
    assert subprocess.run(["sh", "-n", str(path)], check=False, capture_output=True).returncode == 0


@pytest.mark.parametrize(("session", "server"), [("wayland", "cage"), ("x11", "startx")])
def test_the_session_script_starts_the_display_and_in_it_the_unit(
    session: str, server: str, tmp_path: Path
) -> None:
    """With stand-ins for the programs that write down how they were called."""
    log = tmp_path / "log"
    programs = {
        "cage": 'shift 2; exec "$@"', "startx": 'exec "$1" "$2"', "setterm": "", "xset": "", "systemctl": "",
    }  # fmt: skip
    for name, body in programs.items():
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >> {log}\n{body}\n')
        program.chmod(0o755)
    script = tmp_path / "session.sh"
    script.write_text(session_script(kiosk(session)))
    script.chmod(0o755)
    subprocess.run([str(script)], check=True, env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, timeout=20)
    lines = log.read_text().splitlines()
    assert lines[-1] == "systemctl --user start --wait mirror.service"
    assert lines[-2].startswith("systemctl --user import-environment")
    assert any(line.startswith(server) for line in lines)
    blanking = {"wayland": "setterm --blank 0", "x11": "xset s off s noblank -dpms"}[session]
    assert any(line.startswith(blanking) for line in lines)


def test_installed_printed_and_taken_away(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / ".profile").write_text("export EDITOR=vi\n")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    printed = call("--dir", str(home), "--print")
    assert {path for path in home.rglob("*") if path.is_file()} == set(before), "printing writes nothing"
    said = call("--dir", str(home))
    assert f"written: {home / UNIT_FILE}" in said
    assert "1. sudo install" in said
    for path in (UNIT_FILE, SCRIPT, AUTOLOGIN):
        assert (home / path).read_text() in printed
    assert os.access(home / SCRIPT, os.X_OK)
    assert "--autologin gym" in (home / AUTOLOGIN).read_text()
    profile = (home / ".profile").read_text()
    assert profile.startswith("export EDITOR=vi\n")
    assert str(home / SCRIPT) in profile
    call("--dir", str(home))
    assert (home / ".profile").read_text() == profile, "installed twice is installed once"
    call("--dir", str(home), "--uninstall")
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_another_session_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    call("--dir", str(tmp_path))
    call("--dir", str(tmp_path), "--session", "desktop")
    assert not (tmp_path / SCRIPT).exists()
    assert not (tmp_path / ".profile").exists()
    entry = options((tmp_path / ".config/autostart/mirror.desktop").read_text())["Desktop Entry"]
    assert "restart mirror.service" in entry["Exec"]


def test_the_bash_profile_is_taken_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / ".bash_profile").write_text("# mine\n")
    call("--dir", str(tmp_path))
    assert BEGIN in (tmp_path / ".bash_profile").read_text()
    assert not (tmp_path / ".profile").exists()


def test_the_watchdog_and_the_store_are_those_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mirror.toml").write_text("[kiosk]\nwatchdog_s = 77\n")
    monkeypatch.setenv("MIRROR_STORE", "/data/gym store.db")
    text = call("--print", "--dir", str(tmp_path))
    assert "WatchdogSec=77" in text
    assert 'Environment="MIRROR_STORE=/data/gym store.db"' in text


def test_a_block_goes_in_and_out_of_any_profile() -> None:
    block = f"{BEGIN}\nexec x\n# <<< mirror kiosk <<<\n"
    for profile in ("", "a\n", "a\n\nb\n"):
        once = with_block(profile, block)
        assert with_block(once, block) == once
        assert without_block(once) == profile


def test_root_is_warned_and_no_autologin_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "root")
    monkeypatch.setenv("LOGNAME", "root")
    said = call("--dir", str(tmp_path))
    assert "warning: you are root: with the console's autologin, root is logged in" in said
    assert "adduser --disabled-password mirror" in said
    assert "sudo install" not in said
    assert "warning" not in call("--dir", str(tmp_path), "--uninstall")


def test_a_user_of_its_own_is_not_warned(tmp_path: Path) -> None:
    said = call("--dir", str(tmp_path))
    assert "warning" not in said and "sudo install" in said
