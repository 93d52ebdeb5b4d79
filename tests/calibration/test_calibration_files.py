"""Calibration files: versions, names, damage; nothing is overwritten and nothing is written elsewhere."""

import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from calibration.floor import level_floor
from calibration.glass import glass_from_measures
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration, Quality
from mirror.calibrations import folder as kept
from mirror.calibrations.folder import CalibrationError
from mirror.cli.main import main

CAMERA = Intrinsics(800.0, 801.0, 639.5, 359.5, 1280, 720, (0.1, -0.2, 0.0, 0.0, 0.01))
FULL = Calibration(
    CAMERA,
    "charuco",
    "2026-11-21T10:00:00+00:00",
    "board.mp4",
    Quality(0.21, 24, 1, 0.9, 31.0, 0.8, 0.8, 0.5, 0.5, 0.4),
    level_floor(5, 1, 1.6),
    glass_from_measures("mirror", (0.93, 0.523), (1920, 1080), 0.04),
)


def test_what_is_written_is_read_again_and_every_version_stays(tmp_path):
    first = kept.save("hall", FULL, tmp_path)
    second = kept.save("hall", replace(FULL, source="again"), tmp_path)
    assert (first.title, second.title) == ("hall@1", "hall@2")
    assert kept.load("hall@1", tmp_path).calibration == FULL
    assert kept.load("hall", tmp_path).title == "hall@2"
    assert kept.versions(tmp_path) == {"hall": (1, 2)}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hall@1.json", "hall@2.json"]


def test_a_version_that_was_removed_in_the_middle_is_not_given_again(tmp_path):
    for _ in range(3):
        kept.save("hall", FULL, tmp_path)
    assert kept.remove("hall@2", tmp_path) == ["hall@2"]
    assert kept.save("hall", FULL, tmp_path).title == "hall@4"
    assert kept.remove("hall", tmp_path) == ["hall@1", "hall@3", "hall@4"]
    with pytest.raises(CalibrationError, match="no calibration is called 'hall'"):
        kept.remove("hall", tmp_path)


def test_two_writers_of_one_name_never_overwrite_each_other(tmp_path, monkeypatch):
    kept.save("hall", FULL, tmp_path)
    # the other process wrote between the look and the link
    monkeypatch.setattr(kept, "versions", lambda _: {})
    other = kept.save("hall", replace(FULL, source="late"), tmp_path)
    assert other.version == 2 and kept.read(tmp_path / "hall@1.json") == FULL


@pytest.mark.parametrize("name", ["Halle 2", "カメラ", "камера", "غرفة", "hall-1_b", "ñandú"])
def test_names_may_be_of_any_script(tmp_path, name):
    saved = kept.save(name, FULL, tmp_path)
    assert saved.path.parent == tmp_path and kept.load(name, tmp_path).calibration == FULL


@pytest.mark.parametrize(
    "name",
    ["../x", "a/b", "a\\b", "", ".", "..", ".x", "con", "a@2@3", "a\nb", "x" * 61, "a\u202eb", " a", "a."],
)
def test_names_that_lead_elsewhere_are_refused_in_one_line(tmp_path, name):
    inside = tmp_path / "calibrations"
    with pytest.raises(CalibrationError, match="cannot be a calibration's name") as error:
        kept.save(name, FULL, inside)
    assert "\n" not in str(error.value) and list(tmp_path.rglob("*")) == []


def test_a_name_in_other_case_is_the_same_file(tmp_path):
    kept.save("Hall", FULL, tmp_path)
    assert kept.save("hall", FULL, tmp_path).title == "Hall@2"
    assert kept.load("HALL@1", tmp_path).title == "Hall@1"


def test_what_is_not_there_is_named_with_what_is(tmp_path):
    with pytest.raises(CalibrationError, match="none is kept yet; `mirror calibrate`"):
        kept.load("hall", tmp_path)
    kept.save("hall", FULL, tmp_path)
    with pytest.raises(CalibrationError, match="no calibration is called 'gym': there are hall"):
        kept.load("gym", tmp_path)
    with pytest.raises(CalibrationError, match="there is no hall@7: there are hall@1"):
        kept.load("hall@7", tmp_path)


def _changed(path: Path, **change: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda p: p.write_bytes(p.read_bytes()[:200]), "damaged or cut off"),
        (lambda p: p.write_bytes(b""), "damaged or cut off"),
        (lambda p: p.write_bytes(b"\xff\xfe\x00"), "damaged or cut off"),
        (lambda p: _changed(p, format=2), "written by a newer mirror .format 2, this one knows 1.: update"),
        (lambda p: _changed(p, format="x"), "names no format"),
        (lambda p: p.write_text("[]"), "names no format"),
        (lambda p: _changed(p, intrinsics={"fx": -1}), "no calibration: .*intrinsics"),
        (
            lambda p: _changed(p, intrinsics={**json.loads(p.read_text())["intrinsics"], "fx": -1}),
            "above 0 px",
        ),
        (
            lambda p: _changed(p, floor={"up": [0, -2, 0], "height_m": 1, "spread_deg": 1, "source": "x"}),
            "length 1",
        ),
        (lambda p: p.write_bytes(b" " * (1 << 21)), "larger than"),
        (lambda p: (p.unlink(), p.mkdir()), "cannot be read"),
    ],
)
def test_a_file_that_is_wrong_is_told_in_one_line_that_names_it(tmp_path, harm, said):
    path = kept.save("hall", FULL, tmp_path).path
    harm(path)
    with pytest.raises(CalibrationError, match=said) as error:
        kept.load("hall", tmp_path)
    assert "hall@1.json" in str(error.value) and "\n" not in str(error.value)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CalibrationError, match="cannot be written"):
        kept.save("hall", FULL, tmp_path / "file")


def test_files_that_are_no_calibrations_are_passed_over(tmp_path):
    for name in ("notes.txt", "x.json", "a@b.json", ".hall@1.json", "hall@0.json"):
        (tmp_path / name).write_text("{}")
    assert kept.versions(tmp_path) == {}


def test_calibrations_lie_beside_the_store_unless_named(tmp_path, monkeypatch):
    monkeypatch.delenv("MIRROR_CALIBRATIONS", raising=False)
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.sqlite"))
    assert kept.default_folder() == tmp_path / "calibrations"
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path / "other"))
    assert kept.default_folder() == tmp_path / "other"


def changed(**changes):
    """The text of a whole calibration with some values at `part__key` exchanged."""
    document = json.loads(msgspec.json.encode(FULL))
    for place, value in changes.items():
        *parts, key = place.split("__")
        inner = document
        for part in parts:
            inner = inner[part]
        inner[key] = value
    return json.dumps(document)


BAD = {
    "deep": "[" * 20_000 + "]" * 20_000,
    "deep_objects": '{"a":' * 20_000 + "1" + "}" * 20_000,
    "digits": '{"format": ' + "9" * 5000 + "}",
    "null": "null",
    "bytes": "\x00",
    "width": changed(intrinsics__width=10**12),
    "height": changed(intrinsics__height=0),
    "focal": changed(intrinsics__fx=1e300),
    "no_focal": changed(intrinsics__fy=1e-300),
    "middle": changed(intrinsics__cx=-1e9),
    "distortion": changed(intrinsics__distortion=[1e308] * 5),
    "rms": changed(quality__rms_px=1e300),
    "views": changed(quality__views=10**30),
    "floor": changed(floor__height_m=1e6),
    "spread": changed(floor__spread_deg=-1),
    "corner": changed(glass__corner=[1e300, 0, 0]),
    "screen": changed(glass__size_px=[1, 10**15]),
    "escape": changed(source="\x1b]0;owned\x07"),
    "lines": changed(made="2026\n2027"),
    "half": changed(method="\ud800"),
    "long": changed(source="x" * 10_000),
}


@pytest.mark.parametrize("name", BAD)
def test_what_no_mirror_wrote_is_one_line_and_does_not_take_the_list_with_it(tmp_path, monkeypatch, name):
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    kept.save("hall", FULL, tmp_path)
    (tmp_path / "bad@1.json").write_text(BAD[name], encoding="utf-8")
    with pytest.raises(CalibrationError) as error:
        kept.load("bad", tmp_path)
    assert str(error.value).isprintable() and len(str(error.value)) < 600
    done = CliRunner().invoke(main, ["calibrate", "list", "--json"])
    assert done.exit_code == 0, done.output
    bad, hall = json.loads(done.stdout)
    assert bad["error"] == str(error.value) and hall["error"] == "" and hall["views"] == 24
    assert CliRunner().invoke(main, ["calibrate", "list"]).exit_code == 0


def test_what_a_calibration_was_made_from_is_noted_so_that_it_can_be_read(tmp_path):
    saved = kept.save("hall", replace(FULL, source="\x1b[31mboard.mp4"), tmp_path)
    assert kept.read(saved.path).source == "\\x1b[31mboard.mp4"
