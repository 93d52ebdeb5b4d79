"""`mirror engines` as a user calls it: what it prints, what it leaves, and its exit status."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mirror.cli.main import main

CONTENT = b"a small network"
SHA = hashlib.sha256(CONTENT).hexdigest()
OTHER_SHA = hashlib.sha256(b"something else").hexdigest()

ZOO = f"""
[assets.mine]
file = "mine.onnx"
bytes = {len(CONTENT)}
sha256 = "{SHA}"
licence = {{ spdx = "MIT", makers = "us", link = "https://example.org/licence", notice = "Be kind." }}

[[assets.mine.sources]]
kind = "wheel"
package = "carrier"
version = "1.0"
sha256 = "WHEEL"
bytes = 1000
path = "carrier/mine.onnx"

[assets.lost]
file = "lost.onnx"
bytes = 5
sha256 = "{"0" * 64}"
licence = {{ spdx = "MIT", makers = "us", link = "https://example.org/licence" }}
"""


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache whose own zoo has `mine`, in a wheel that pip finds in a folder, and `lost`, with no source."""
    wheel = tmp_path / "carrier-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("carrier/mine.onnx", CONTENT)
        archive.writestr(
            "carrier-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: carrier\nVersion: 1.0\n"
        )
        archive.writestr("carrier-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("carrier-1.0.dist-info/RECORD", "")
    folder = tmp_path / "cache"
    folder.mkdir()
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / "zoo.toml").write_text(ZOO.replace("WHEEL", digest))
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    monkeypatch.delenv("MIRROR_OFFLINE", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["engines", *arguments])


def mine(folder: Path) -> Path:
    return folder / "assets" / SHA / "mine.onnx"


def test_list_shows_licences_profiles_and_what_is_cached(cache_dir: Path) -> None:
    document = json.loads(call("list", "--json").stdout)
    rows = {row["name"]: row for row in document["entries"]}
    assert document["cache"] == str(cache_dir)
    assert document["profiles"]["embedded"]["pose2d"] == "rtmpose-s-halpe26"
    assert rows["yolox-tiny-humanart"]["profiles"] == ["embedded"]
    assert rows["yolox-tiny-humanart"]["licence"]["spdx"] == "Apache-2.0"
    assert (rows["mine"]["cached"], rows["mine"]["path"]) == (False, None)
    call("fetch", "mine")
    rows = {row["name"]: row for row in json.loads(call("list", "--json").stdout)["entries"]}
    assert (rows["mine"]["cached"], rows["mine"]["path"]) == (True, str(mine(cache_dir)))


def test_list_is_a_table_for_people(cache_dir: Path) -> None:
    lines = call("list").stdout.splitlines()
    (line,) = [line for line in lines if "rtmpose-s-halpe26" in line]
    assert line.split() == ["rtmpose-s-halpe26", "pose2d", "22.8", "Apache-2.0", "no", "embedded"]


def test_fetch_prints_path_and_licence(cache_dir: Path) -> None:
    done = call("fetch", "mine")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"mine: {mine(cache_dir)}",
        "  licence MIT, us, https://example.org/licence",
        "  Be kind.",
    ]
    assert mine(cache_dir).read_bytes() == CONTENT


def test_fetch_goes_on_after_a_failure_and_says_how_to_bring_the_file(cache_dir: Path) -> None:
    done = call("fetch", "lost", "mine")
    assert done.exit_code == 1
    assert mine(cache_dir).exists()
    assert "lost could not be fetched" in done.stderr
    assert "mirror engines import lost --from FILE" in done.stderr


def test_fetch_json_is_one_document_with_what_came_and_what_did_not(cache_dir: Path) -> None:
    done = call("fetch", "lost", "mine", "--json")
    assert done.exit_code == 1
    document = json.loads(done.stdout)
    assert [(row["name"], row["path"]) for row in document["fetched"]] == [("mine", str(mine(cache_dir)))]
    (failed,) = document["failed"]
    assert failed["name"] == "lost"
    assert failed["failures"] == [{"source": "zoo", "why": "it has no source"}]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ((), ["yolox-tiny-humanart", "rtmpose-s-halpe26", "sample"]),
        (("--profile", "embedded"), ["yolox-tiny-humanart", "rtmpose-s-halpe26"]),
        (
            ("--profile", "embedded", "sample", "sample"),
            ["sample", "yolox-tiny-humanart", "rtmpose-s-halpe26"],
        ),
    ],
)
def test_what_fetch_wants(
    cache_dir: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], names: list[str]
) -> None:
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    done = call("fetch", *arguments, "--json")
    assert done.exit_code == 1
    assert [failed["name"] for failed in json.loads(done.stdout)["failed"]] == names
    assert "MIRROR_OFFLINE forbids the network" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fetch", "--profile", "gtx"), "no profile 'gtx'; there are embedded, jetson, rtx"),
        (("fetch", "nothing"), "no model or asset 'nothing'; there are 3dmppe-"),
        (("path", "nothing"), "no model or asset 'nothing'"),
        (("import", "nothing", "--from", __file__), "no model or asset 'nothing' in the zoo; there are"),
        (("import", "mine", "--from", "/no/such/file"), "File '/no/such/file' does not exist"),
        (("import", "mine"), "Missing option '--from'"),
    ],
)
def test_a_wrong_call_exits_with_2(cache_dir: Path, arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_import_takes_the_right_file(cache_dir: Path, tmp_path: Path) -> None:
    brought = tmp_path / "from-a-stick.bin"
    brought.write_bytes(CONTENT)
    done = call("import", "mine", "--from", str(brought), "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["path"] == str(mine(cache_dir))
    assert mine(cache_dir).read_bytes() == CONTENT


def test_import_refuses_the_wrong_file_with_both_sums(cache_dir: Path, tmp_path: Path) -> None:
    brought = tmp_path / "wrong.onnx"
    brought.write_bytes(b"something else")
    done = call("import", "mine", "--from", str(brought))
    assert done.exit_code == 1
    assert done.stderr == (f"Error: {brought}: wrong checksum: sha256 is {OTHER_SHA}, expected {SHA}\n")
    assert [path.name for path in cache_dir.iterdir()] == ["zoo.toml"]


def test_path_fetches_what_is_missing_and_prints_one_line(cache_dir: Path) -> None:
    for _ in range(2):
        done = call("path", "mine")
        assert (done.exit_code, done.stdout) == (0, f"{mine(cache_dir)}\n")
    assert call("path", "lost").exit_code == 1


def test_verify_names_a_bad_file_and_exits_with_1(cache_dir: Path) -> None:
    fetched = call("fetch", "mine")
    assert fetched.exit_code == 0, fetched.output
    good = call("verify")
    assert (good.exit_code, good.stdout) == (0, "1 of 1 cached files are good\n")
    mine(cache_dir).write_bytes(b"something else!")
    bad = call("verify")
    assert bad.exit_code == 1
    assert f"bad: {mine(cache_dir)}: sha256 is" in bad.stdout
    document = json.loads(call("verify", "--json").stdout)
    assert (document["checked"], document["bad"]) == (1, 1)
    assert document["files"][0]["expected"] == SHA


def test_a_broken_zoo_of_the_user_is_one_line_with_its_place(cache_dir: Path) -> None:
    (cache_dir / "zoo.toml").write_text("[models.x]\ntask = 3\n")
    done = call("list")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {cache_dir / 'zoo.toml'}: models.x.task: Expected `str`")
    assert done.stderr.count("\n") == 1
