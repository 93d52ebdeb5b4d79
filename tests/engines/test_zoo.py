"""The zoo file: what is declared agrees with the real networks, and what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines import fetch, zoo
from engines.errors import UnknownNameError, ZooError
from engines.pose import INDEX, KEYPOINTS

GOOD = {
    "task": '"pose2d"',
    "decoder": '"simcc"',
    "input_size": "[192, 256]",
    "colour": '"rgb"',
    "mean": "[1.0, 2.0, 3.0]",
    "std": "[1.0, 1.0, 1.0]",
    "box_padding": "1.25",
    "simcc_split": "2.0",
    "outputs": '["x", "y"]',
    "keypoints": '["nose", "", "left_hip"]',
    "file": '"net.onnx"',
    "bytes": "3",
    "sha256": f'"{"a" * 64}"',
    "licence": '{ spdx = "MIT", makers = "us", link = "https://example.org" }',
}


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir()
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    return folder


def write(path: Path, name: str = "net", extra: str = "", **changed: str | None) -> Path:
    keys = {key: value for key, value in (GOOD | changed).items() if value is not None}
    lines = [f"[models.{name}]", *(f"{key} = {value}" for key, value in keys.items()), extra]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_halpe_26_is_the_first_26_of_our_key_points() -> None:
    assert zoo.load().model("rtmpose-s-halpe26").keypoints == KEYPOINTS[:26]


def test_embedded_profile_has_a_model_of_the_right_task_for_each_stage() -> None:
    known = zoo.load()
    stages = known.profile("embedded").stages
    assert stages == {
        "detector": "yolox-tiny-humanart",
        "pose2d": "rtmpose-s-halpe26",
        "pose3d": "lift-s",
    }
    assert {stage: known.model(name).task for stage, name in stages.items()} == {s: s for s in stages}
    assert known.profiles_with("rtmpose-s-halpe26") == ["embedded"]
    assert known.profiles_with("yolox-m-humanart") == ["rtx", "rtx-hrnet"]
    assert known.profiles_with("sample") == []


def test_the_weights_notice_names_the_open_question() -> None:
    assert "mmpose/issues/3271" in zoo.load().model("yolox-tiny-humanart").licence.notice


def test_declared_inputs_and_outputs_are_those_of_the_real_networks() -> None:
    import onnxruntime

    known, files = zoo.load(), fetch.ensure_profile("embedded")
    for stage, name in known.profile("embedded").stages.items():
        model = known.model(name)
        network = onnxruntime.InferenceSession(str(files[stage]), providers=["CPUExecutionProvider"])
        given = network.get_inputs()
        assert given[0].name == model.input
        if model.decoder != "lift":
            assert given[0].shape[1:] == [3, model.input_size[1], model.input_size[0]]
        assert tuple(output.name for output in network.get_outputs()) == model.outputs
        if model.simcc_split is not None:
            bins = [output.shape[2] for output in network.get_outputs()]
            assert bins == [size * model.simcc_split for size in model.input_size]


@pytest.mark.parametrize("name", ["gtx", ""])
def test_asking_for_a_profile_that_is_not_there_names_those_that_are(name: str) -> None:
    with pytest.raises(UnknownNameError, match=rf"no profile '{name}'; there are embedded"):
        zoo.load().profile(name)


def test_unknown_model_asset_and_entry_name_what_there_is() -> None:
    known = zoo.load()
    with pytest.raises(UnknownNameError, match="no model 'sample'; there are 3dmppe-posenet-muco, "):
        known.model("sample")
    with pytest.raises(UnknownNameError, match=r"no asset 'x'; there are movenet-lightning, .*, sample"):
        known.asset("x")
    with pytest.raises(UnknownNameError, match=r"no model or asset 'x'; there are .*, sample, yolox-m"):
        known.entry("x")


def test_a_key_point_without_a_name_of_ours_is_left_out_of_the_pairs(tmp_path: Path) -> None:
    model = zoo.load(write(tmp_path / "zoo.toml")).model("net")
    assert model.keypoint_pairs == ((0, INDEX["nose"]), (2, INDEX["left_hip"]))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("sha256", None, "models.net: missing key sha256 .or checkpoint"),
        ("sha256", '"ABC"', "models.net.sha256: Expected `str` matching regex"),
        ("input_size", None, "models.net: missing key input_size, which pose2d with decoder simcc needs"),
        ("colour", None, "models.net: missing key colour"),
        ("bytes", "0", "models.net.bytes: Expected `int` >= 1"),
        ("task", '"segment"', "models.net.task: Invalid enum value 'segment'"),
        ("input_size", "[192]", "models.net.input_size: Expected `array` of length 2"),
        ("mean", '["a", 1.0, 1.0]', r"models.net.mean\[0\]: Expected `float`, got `str`"),
        ("std", "[1.0, 0.0, 1.0]", "models.net.std: expected three numbers other than 0"),
        ("file", '"../net.onnx"', "models.net.file: Expected `str` matching regex"),
        ("outputs", "[]", "models.net.outputs: expected the names"),
        ("keypoints", '["nose", "snout"]', "models.net.keypoints: unknown snout; expected names"),
        ("keypoints", '["nose", "nose"]', "models.net.keypoints: nose stands there twice"),
        ("keypoints", None, "models.net: missing key keypoints"),
        ("simcc_split", None, "models.net: missing key simcc_split"),
        ("box_padding", None, "models.net: missing key box_padding"),
        ("colour", '"grey"', "models.net.colour: Invalid enum value 'grey'"),
        ("weigths", "1", "models.net: Object contains unknown field `weigths`"),
        ("sources", '[{ kind = "ftp" }]', r"models.net.sources\[0\].kind: Invalid value 'ftp'"),
        ("sources", '[{ kind = "url-zip", url = "file:///x" }]', r"models.net.sources\[0\].url: Expected"),
        ("licence", '{ spdx = "MIT" }', "models.net.licence: Object missing required field `makers`"),
        ("input_size", "[192, 1000000]", r"models.net.input_size.*: Expected `int` <= 8192"),
        ("bytes", "10000000000000", "models.net.bytes: Expected `int` <="),
        ("mean", "[1e300, 1.0, 1.0]", r"models.net.mean.*: Expected `float` <="),
        ("std", "[nan, 1.0, 1.0]", "models.net: expected numbers that are finite"),
        ("box_padding", "inf", "models.net: expected numbers that are finite"),
        ("simcc_split", "1e9", "models.net.simcc_split: Expected `float` <="),
        ("file", '"net.onnx\\n"', "models.net.file: Expected `str` matching regex"),
        ("about", '"\\u001b[2J"', "models.net: expected words of characters that are seen"),
        ("about", f'"{"x" * 5000}"', "models.net: expected words of characters that are seen, at most 4000"),
    ],
)
def test_a_wrong_entry_is_named_with_file_and_key(
    tmp_path: Path, key: str, value: str | None, said: str
) -> None:
    path = write(tmp_path / "mine.toml", **{key: value})
    with pytest.raises(ZooError, match=f"mine.toml: {said}"):
        zoo.load(path)


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ('[profiles.p]\ndetector = "gone"\npose2d = "net"', "profiles.p.detector: no model 'gone'"),
        ('[profiles.p]\ndetector = "net"\npose2d = "net"', "profiles.p.detector: net is a pose2d model"),
        ('[profiles.p]\npose2d = "net"', "profiles.p: Object missing required field `detector`"),
        ("[nets.a]", "unknown section nets"),
        ("[profiles]\np = 3", "profiles.p: expected a table"),
        ("[models\nx = 1", r"cannot be read as TOML: .*line"),
        (f"x = {'9' * 5000}", "cannot be read as TOML: Exceeds the limit"),
        (f"x = {'[' * 5000}{']' * 5000}", "cannot be read as TOML: brackets in brackets"),
    ],
)
def test_a_wrong_file_is_named_with_what_was_expected(tmp_path: Path, extra: str, said: str) -> None:
    path = write(tmp_path / "mine.toml", extra=extra)
    with pytest.raises(ZooError, match=f"mine.toml: {said}"):
        zoo.load(path)


def test_a_detector_needs_its_padding_value(tmp_path: Path) -> None:
    path = write(tmp_path / "zoo.toml", task='"detector"', decoder='"yolox"', keypoints="[]")
    with pytest.raises(ZooError, match="missing key pad, which detector with decoder yolox needs"):
        zoo.load(path)


def test_the_users_zoo_joins_the_packaged_one(cache_dir: Path) -> None:
    profile = '[profiles.mine]\ndetector = "yolox-tiny-humanart"\npose2d = "net"'
    write(cache_dir / "zoo.toml", extra=profile)
    known = zoo.load()
    assert known.profile("mine").stages == {"detector": "yolox-tiny-humanart", "pose2d": "net"}
    assert known.profile("embedded").pose2d == "rtmpose-s-halpe26"


@pytest.mark.parametrize("name", ["rtmpose-s-halpe26", "sample"])
def test_the_users_zoo_may_not_take_a_packaged_name(cache_dir: Path, name: str) -> None:
    write(cache_dir / "zoo.toml", name=name)
    with pytest.raises(ZooError, match=f"{name} is a name of the packaged zoo"):
        zoo.load()
