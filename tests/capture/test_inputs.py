"""What the command line names becomes inputs with folders of their own."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirror.capture.inputs import find_inputs, open_input, result_names


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return root


def zip_of(path: Path, *names: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path


def listed(found) -> list[tuple[str, str]]:
    return [(source.stem, source.kind) for source in found.inputs]


def test_a_zip_a_video_and_a_folder(tmp_path):
    tree(
        tmp_path,
        "clip.MOV",
        "day/b.mp4",
        "day/sub/a.mp4",
        "day/notes.txt",
        "day/.hidden/c.mp4",
        "day/._b.mp4",
    )
    zip_of(tmp_path / "week.zip", "x.mp4")
    zip_of(tmp_path / "day/sub/inner.zip", "x.mp4")
    found = find_inputs([tmp_path / "week.zip", tmp_path / "clip.MOV", tmp_path / "day"])
    assert listed(found) == [("week", "zip"), ("clip", "video"), ("inner", "zip"), ("day", "folder")]
    assert found.problems == ()
    videos = [[m.name for m in open_input(s, tmp_path / "unpacked").videos] for s in found.inputs]
    assert videos == [["x.mp4"], ["clip.MOV"], ["x.mp4"], ["b.mp4", "sub/a.mp4"]]


def test_metadata_is_found_beside_a_video(tmp_path):
    tree(tmp_path, "one.mp4", "one.json", "two.mp4", "two.mp4.json", "two.json", "three.mp4", "sub/one.json")
    (folder,) = find_inputs([tmp_path]).inputs
    found = {m.name: m.metadata and m.metadata.name for m in open_input(folder, tmp_path / "u").videos}
    assert found == {"one.mp4": "one.json", "two.mp4": "two.mp4.json", "three.mp4": None}
    (single,) = find_inputs([tmp_path / "one.mp4"]).inputs
    assert open_input(single, tmp_path / "u").videos[0].metadata == tmp_path / "one.json"


def test_two_inputs_with_one_stem_get_two_folders(tmp_path):
    tree(tmp_path, "a/clip.mp4", "b/clip.mp4", "c/Clip.mov", "d/clip_2.mp4")
    paths = [tmp_path / name for name in ("a/clip.mp4", "b/clip.mp4", "c/Clip.mov", "d/clip_2.mp4")]
    stems = [source.stem for source in find_inputs(paths).inputs]
    assert stems == ["clip", "clip_3", "Clip_4", "clip_2"]
    assert [source.stem for source in find_inputs(paths).inputs] == stems


def test_the_same_file_named_twice_is_one_input(tmp_path, monkeypatch):
    zip_of(tmp_path / "day/week.zip", "x.mp4")
    monkeypatch.chdir(tmp_path)
    found = find_inputs([Path("day/week.zip"), tmp_path / "day", Path("day") / ".." / "day" / "week.zip"])
    assert listed(found) == [("week", "zip")]


def test_a_folder_named_by_a_dot_has_its_own_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tree(tmp_path / "monday", "a.mp4"))
    assert listed(find_inputs([Path()])) == [("monday", "folder")]


def test_results_of_an_earlier_run_are_no_input(tmp_path):
    tree(tmp_path, "a.mp4", "out/a/a/overlay.mp4")
    found = find_inputs([tmp_path], out=tmp_path / "out")
    assert [m.name for m in open_input(found.inputs[0], tmp_path / "u", out=tmp_path / "out").videos] == [
        "a.mp4"
    ]


def test_links_that_lead_round_in_a_circle_end(tmp_path):
    tree(tmp_path, "a.mp4").joinpath("again").symlink_to(tmp_path)
    tmp_path.joinpath("broken.mp4").symlink_to(tmp_path / "gone")
    (folder,) = find_inputs([tmp_path]).inputs
    assert [m.name for m in open_input(folder, tmp_path / "u").videos] == ["a.mp4"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("gone.mp4", "no such file"),
        ("notes.txt", "neither a .zip"),
        ("old.rar", "only .zip is"),
        ("empty", "no .zip and no video"),
    ],
)
def test_what_is_no_input_is_named_and_the_others_go_on(tmp_path, name, word):
    tree(tmp_path, "a.mp4", "notes.txt", "old.rar", "empty/readme.txt")
    found = find_inputs([tmp_path / name, tmp_path / "a.mp4"])
    assert listed(found) == [("a", "video")]
    assert word in found.problems[0].message and name in found.problems[0].name


def test_an_archive_of_another_kind_in_a_folder_is_named(tmp_path):
    found = find_inputs([tree(tmp_path, "a.mp4", "old.7z")])
    assert len(found.inputs) == 1 and "not read" in found.problems[0].message


@pytest.mark.parametrize(
    ("videos", "folders"),
    [
        (["a.mp4", "sub/b.MOV"], ["a", "sub/b"]),
        (["a.mp4", "a.mov", "b.mp4"], ["a.mp4", "a.mov", "b"]),
        (["a.mp4", "a/b.mp4"], ["a", "a/b"]),
        (["a.mp4", "A.mov"], ["a.mp4", "A.mov"]),
        (["Clip.mp4", "clip.mp4"], ["Clip.mp4", "clip.mp4_2"]),
        (["a.mp4", "a.mov", "a.mp4.avi"], ["a.mp4", "a.mov", "a.mp4.avi"]),
        (["2024.05.01 set.mp4"], ["2024.05.01 set"]),
        (["a.mp4", "a/overlay.mp4"], ["a", "a/overlay_2"]),
        (["a.mp4", "a/keypoints.csv.mp4"], ["a", "a/keypoints.csv_2"]),
        (["a.mp4", "a/keypoints.csv/b.mp4"], ["a", "a/keypoints.csv_2/b"]),
        (["overlay.mp4", "job.json.mp4"], ["overlay", "job.json_2"]),
        (["..mp4", "a./b .mp4", 'x:"y.mp4', "con.mp4", "a\nb.mp4"], ["_", "a/b", "x__y", "_con", "a_b"]),
        (["../../x.mp4"], ["_/_/x"]),
        (["スクワット/右.mp4"], ["スクワット/右"]),
    ],
)
def test_folders_of_results(videos, folders):
    expected = dict(zip(videos, folders, strict=True))
    assert result_names(videos) == expected


names = st.lists(
    st.text(st.sampled_from("aA./ :é"), min_size=1, max_size=6).map(lambda stem: stem + ".mp4")
    | st.sampled_from(["a.mp4", "a.mov", "A.mp4", "a.mp4.mov", "a/overlay.mp4", "job.json.mp4"]),
    max_size=8,
)


@given(names)
def test_no_two_videos_share_a_folder_and_order_does_not_matter(videos):
    folders = result_names(videos)
    assert len({folder.casefold() for folder in folders.values()}) == len(set(videos))
    assert result_names(reversed(videos)) == folders
    for folder in folders.values():
        assert not folder.startswith("/") and ".." not in folder.split("/") and "" not in folder.split("/")


def test_what_is_passed_over_because_of_its_ending_is_listed(tmp_path):
    tree(
        tmp_path,
        "a.mp4",
        "a.json",
        "b.m2ts",
        "notes.txt",
        "sub/song.mp3",
        "sub/other.json",
        "old.7z",
        ".hidden",
    )
    zip_of(tmp_path / "week.zip", "x.mp4")
    contents = open_input(find_inputs([tmp_path]).inputs[1], tmp_path / "u")
    assert [member.name for member in contents.videos] == ["a.mp4", "b.m2ts"]
    assert contents.skipped == ("notes.txt", "sub/other.json", "sub/song.mp3")


@pytest.mark.parametrize("ending", ["m2ts", "M2TS", "gif", "h264", "264", "hevc", "vob", "ogv", "mxf", "3g2"])
def test_endings_of_cameras_and_programs_are_videos(tmp_path, ending):
    found = find_inputs([tree(tmp_path, f"a.{ending}")])
    assert listed(found) == [(tmp_path.name, "folder")]


def test_a_folder_without_a_video_says_what_is_in_it(tmp_path):
    (problem,) = find_inputs([tree(tmp_path, "a.jpg", "b.txt", "README")]).problems
    assert problem.message == "no .zip and no video in this folder; 3 other files (.jpg .txt README)"


def test_links_in_a_circle_are_nobodys_end(tmp_path):
    tree(tmp_path, "in/a.mp4")
    (tmp_path / "in/one.mp4").symlink_to("two.mp4")
    (tmp_path / "in/two.mp4").symlink_to("one.mp4")
    (tmp_path / "in/self").symlink_to("self")
    found = find_inputs(
        [tmp_path / "in", tmp_path / "in/one.mp4", tmp_path / "in/self"], out=tmp_path / "in/self"
    )
    (folder,) = found.inputs
    assert [m.name for m in open_input(folder, tmp_path / "u", out=tmp_path / "in/self").videos] == ["a.mp4"]
    assert [problem.message for problem in found.problems] == ["there is no such file or folder"] * 2


def test_a_name_that_is_not_utf8_is_read_by_a_link_that_is(tmp_path):
    folder = tree(tmp_path / "in", "a.mp4")
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/\xfcbung.mp4"))
    odd.write_bytes(b"odd")
    (source,) = find_inputs([folder]).inputs
    members = open_input(source, tmp_path / "u").videos
    assert [member.name for member in members] == ["a.mp4", "\\udcfcbung.mp4"]
    assert members[1].path.read_bytes() == b"odd"
    for member in members:
        assert str(member.path).encode() and member.name.encode()
    assert open_input(source, tmp_path / "u").videos == members
    (single,) = find_inputs([odd]).inputs
    assert open_input(single, tmp_path / "v").videos[0].path.read_bytes() == b"odd"
