"""`mirror config`: shown, checked, changed by command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirror.cli.main import main
from mirror.settings.file import fits_pin


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "mirror.toml"
    monkeypatch.setenv("MIRROR_CONFIG", str(path))
    return path


def called(*words: str, exit_code: int = 0) -> str:
    result = CliRunner().invoke(main, ["config", *words])
    assert result.exit_code == exit_code, result.output
    return result.output


def test_set_then_show(file: Path) -> None:
    called("set", "camera.fps", "60")
    assert json.loads(called("show", "--json"))["camera.fps"] == 60.0
    assert "\nfps = 60" in called("show")
    assert called("path").strip() == str(file)


def test_check_names_line_key_and_what_was_expected(file: Path) -> None:
    file.write_text("[camera]\nfps = 'fast'\ncolour = 1\n")
    said = called("check", exit_code=1)
    assert "mirror.toml:2: camera.fps: expected a number" in said
    assert "mirror.toml:3: camera.colour: expected one of" in said
    file.write_text("[camera]\nfps = 60\n")
    assert "right" in called("check")


def test_a_wrong_call_has_status_2(file: Path) -> None:
    assert "no option is called" in called("set", "camera.speed", "3", exit_code=2)
    assert "expected one of" in called("set", "screen.language", "xx", exit_code=2)
    assert "from 1 to 240" in called("set", "camera.fps", "9999", exit_code=2)
    assert "no such file" in called("check", str(file.with_name("other.toml")), exit_code=2)


def test_the_pin_is_asked_for_and_hashed(file: Path) -> None:
    result = CliRunner().invoke(main, ["config", "set", "trainer.pin"], input="246813579\n246813579\n")
    assert result.exit_code == 0, result.output
    kept = json.loads(called("show", "--json"))["trainer.pin"]
    assert fits_pin("246813579", kept)
    assert "246813579" not in file.read_text()
    assert "four to twelve digits" in called("set", "trainer.pin", "abc", exit_code=2)


def test_a_plain_pin_is_refused_with_the_remedy_which_works(file: Path) -> None:
    file.write_text('[trainer]\npin = "2468"  # set by hand\n')
    said = called("check", exit_code=1)
    assert "mirror.toml:2: trainer.pin: expected the hash that `mirror config set trainer.pin` writes" in said
    assert "2468" not in said
    called("set", "trainer.pin", "2468")
    assert "right" in called("check")
    assert fits_pin("2468", json.loads(called("show", "--json"))["trainer.pin"])


@pytest.mark.parametrize(
    "text",
    [
        f"[camera]\nfps = {'9' * 5000}\n",
        f"[camera]\nfps = 0x{'f' * 5000}\n",
        f"[camera]\nfps = {'9' * 400}\n",
        f"[camera]\nfps = {'[' * 5000}{']' * 5000}\n",
        "[camera]\nfps = nan\n",
        "[visit]\nrest_s = inf\n",
        '[camera]\ndevice = "\\u001b[2J"\n',
        '[backup]\nfolder = "' + "x" * 100_000 + '"\n',
        "[camera]\ndevice = 2026-05-01\n",
        '"\\u001b[2J" = 1\n',
        "camera = [[[]]]\n",
        "\ufeff[camera]\n",
        "[camera]\nfps = 60\r[camera]\n",
    ],
)
def test_whatever_stands_in_the_file_is_short_lines(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    said = called("check", exit_code=1)
    assert len(said) < 1000 and "\x1b" not in said and "foreseen" not in said
    # every other command that reads the settings says the same
    assert called("show", exit_code=1) == said
