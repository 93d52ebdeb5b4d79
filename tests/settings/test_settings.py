"""Settings: declared once, checked by line and key, written without touching what the owner wrote."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirror.settings import Settings, SettingsError, load
from mirror.settings.file import (
    PIN,
    comment_file,
    edit_text,
    fits_pin,
    hash_pin,
    markdown,
    parse_value,
    read,
    set_value,
    value_of,
)
from mirror.settings.options import Option, options, tables, to_toml


@pytest.mark.parametrize("option", options().values(), ids=lambda option: option.key)
def test_every_option_is_told(option: Option) -> None:
    assert option.text and not option.text.endswith(".")
    assert option.fits(option.default)
    assert option.kind in {str, int, float, bool}
    assert (option.least is None) == (option.most is None)
    if option.kind in {int, float} and not option.choices:
        assert option.least is not None, "a number without bounds"


def test_every_table_is_told() -> None:
    assert all(tables().values())
    assert len(options()) > 40


def test_the_commented_file_is_right_and_is_the_defaults() -> None:
    text = comment_file(Settings())
    assert read(text) == Settings()
    uncommented = "\n".join(
        line.removeprefix("# ") if line.startswith("# ") and " = " in line else line
        for line in text.splitlines()
    )
    assert read(uncommented) == Settings()


def test_no_file_is_all_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Settings()


def test_values_are_read() -> None:
    settings = read('[camera]\nfps = 60\ndevice = "/dev/video2"\n[voice]\nmute = true\n')
    assert settings.camera.fps == 60.0
    assert settings.camera.device == "/dev/video2"
    assert settings.voice.mute is True
    assert value_of(settings, "camera.fps") == 60.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[camera]\n\nfsp = 30\n", "mirror.toml:3: camera.fsp: expected one of device, width"),
        (
            "[camera]\nfps = 'fast'\n",
            "mirror.toml:2: camera.fps: expected a number from 1 to 240 (1/s), got 'fast'",
        ),
        ("[camera]\nfps = 500\n", "expected a number from 1 to 240 (1/s), got 500"),
        ("[camera]\nwidth = 12.5\n", "camera.width: expected a whole number from 160 to 7680 (px), got 12.5"),
        ("[camera]\nwidth = true\n", "camera.width: expected a whole number"),
        ("[camera]\nturn = 45\n", "camera.turn: expected one of 0, 90, 180, 270, got 45"),
        ("[camera]\nturn = false\n", "camera.turn: expected one of 0, 90, 180, 270, got False"),
        ("[voice]\nmute = 1\n", "voice.mute: expected true or false, got 1"),
        ("[vioce]\nmute = true\n", "mirror.toml:1: vioce: expected one of the tables camera, screen"),
        ("camera = 3\n", "mirror.toml:1: camera: expected a table: [camera], got 3"),
        ("[camera]\nfps = \n", "mirror.toml:2: file: expected TOML"),
    ],
)
def test_a_fault_is_named_by_line_key_and_what_was_expected(text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text)
    assert said in str(caught.value)


def test_every_fault_is_told_not_only_the_first() -> None:
    with pytest.raises(SettingsError) as caught:
        read("[camera]\nfps = 0\nturn = 1\n[x]\n")
    assert len(str(caught.value).splitlines()) == 3


def test_setting_a_value_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "mirror.toml"
    path.parent.mkdir()
    path.write_text("# my gym\n[camera] # the new one\nfps = 30 # slow\n\n[voice]\nmute = true\n")
    assert set_value("camera.fps", 50.0, path).camera.fps == 50.0
    assert set_value("camera.turn", 90, path).camera.turn == 90
    assert set_value("visit.target_reps", 12, path).visit.target_reps == 12
    text = path.read_text()
    assert text.startswith("# my gym\n[camera] # the new one\nfps = 50.0 # slow\n")
    assert "mute = true" in text
    assert load(path).camera.fps == 50.0


@pytest.mark.parametrize(
    "text",
    ["camera.fps = 30\n", "camera = { fps = 30 }\n"],
)
def test_a_value_is_set_however_its_table_is_written(text: str) -> None:
    assert value_of(read(edit_text(text, options()["camera.fps"], 50.0)), "camera.fps") == 50.0


@pytest.mark.parametrize("text", ["camera = 3\n", "[camera\n", "[[camera]]\nfps = 30\n"])
def test_what_is_no_table_is_refused_in_a_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mirror.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match="expected") as caught:
        set_value("camera.fps", 50.0, path)
    assert len(str(caught.value).splitlines()) == 1
    assert path.read_text() == text


def test_a_missing_file_is_made_with_every_option_commented(tmp_path: Path) -> None:
    path = tmp_path / "mirror.toml"
    set_value("voice.mute", True, path)
    text = path.read_text()
    assert "\nmute = true\n" in text
    assert "# fps = 30.0" in text
    assert path.stat().st_mode & 0o077 == 0


@given(
    # a PIN is refused but as the hash of one
    st.sampled_from(sorted(options().keys() - {PIN})),
    st.text(max_size=12),
    st.integers(0, 240),
    st.floats(1, 100),
    st.booleans(),
)
def test_whatever_fits_is_read_back_as_it_was_set(
    key: str, text: str, whole: int, real: float, yes: bool
) -> None:
    option = options()[key]
    candidates = {str: text, int: whole, float: real, bool: yes}
    value = option.choices[-1] if option.choices else candidates[option.kind]
    if option.fits(value):
        assert value_of(read(edit_text(comment_file(Settings()), option, value)), key) == value
        assert value_of(read(edit_text("", option, value)), key) == value


def test_a_file_that_is_wrong_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mirror.toml"
    path.write_text("[camera]\nfps = 0\n")
    with pytest.raises(SettingsError, match=r"mirror.toml:2: camera.fps"):
        set_value("voice.mute", True, path)
    assert path.read_text() == "[camera]\nfps = 0\n"


def test_words_of_the_command_line_become_values() -> None:
    known = options()
    assert parse_value(known["voice.mute"], "on") is True
    assert parse_value(known["camera.turn"], "270") == 270
    assert parse_value(known["camera.fps"], "25") == 25
    assert parse_value(known["camera.device"], "1") == "1"
    with pytest.raises(SettingsError, match=r"voice.mute: expected true or false, got 'loud'"):
        parse_value(known["voice.mute"], "loud")


def test_text_is_written_as_toml() -> None:
    assert to_toml('a "b" \\ \n') == '"a \\"b\\" \\\\ \\U0000000a"'


def test_a_pin_is_kept_as_a_hash_and_no_pin_opens_no_door() -> None:
    kept = hash_pin("4711")
    assert "4711" not in kept
    assert fits_pin("4711", kept)
    assert not fits_pin("4712", kept)
    assert not fits_pin("", "")
    assert not fits_pin("0000", "")
    assert hash_pin("4711") != kept
    with pytest.raises(ValueError, match="four to twelve digits"):
        hash_pin("12")


def test_the_documents_tables_are_those_of_the_declarations() -> None:
    text = (Path(__file__).parents[2] / "docs" / "kiosk.md").read_text(encoding="utf-8")
    assert markdown().strip() in text


def test_a_language_that_the_screens_do_not_have_is_refused_with_the_list() -> None:
    with pytest.raises(
        SettingsError, match=r'expected one of "auto", "en" .English., .*"de" .Deutsch., .*got .xx'
    ):
        read('[screen]\nlanguage = "xx"\n')
    assert read('[screen]\nlanguage = "de"\n').screen.language == "de"
