"""Names of members: in any script and code page, twice, astray, or on file systems that reserve some."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zips import CLIP, everything_below, names_of, packed, raw

from mirror.capture.archive import ArchiveError, Contents, unpack


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_that_fall_on_one_file_are_both_kept(tmp_path):
    members = [("a.mp4", b"one"), ("a.mp4", b"two"), ("A.MP4", b"three"), ("a_2.mp4", b"four")]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert names_of(contents) == ["a.mp4", "a_3.mp4", "A_4.MP4", "a_2.mp4"]
    assert [m.path.read_bytes() for m in contents.videos] == [b"one", b"two", b"three", b"four"]
    assert [note.name for note in contents.notes] == ["a.mp4", "A.MP4"]
    assert contents.problems == ()


def test_names_that_differ_in_unicode_composition_only_are_both_kept(tmp_path):
    members = [("caf\u00e9.mp4", b"one"), ("cafe\u0301.mp4", b"two")]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert [m.path.read_bytes() for m in contents.videos] == [b"one", b"two"]
    assert len({m.path.name for m in contents.videos}) == 2


def test_a_file_where_a_folder_must_be_gets_another_name(tmp_path):
    members = [("a.mp4", b"file"), ("a.mp4/b.mp4", b"below")]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert [m.path.read_bytes() for m in contents.videos] == [b"file", b"below"]
    assert names_of(contents) == ["a_2.mp4", "a.mp4/b.mp4"]


@pytest.mark.parametrize(
    "name", ["スクワット/右.mp4", "приседание.mp4", "تمرين.mp4", "🏋️ été.mp4", "深蹲 1.mp4"]
)
def test_names_in_any_script(tmp_path, name):
    flagged = unpack(packed(tmp_path / "flag.zip", [(name, CLIP)]), tmp_path / "flag")
    unflagged = unpack(packed(tmp_path / "raw.zip", [(raw(name.encode()), CLIP)]), tmp_path / "raw")
    assert names_of(flagged) == names_of(unflagged) == [name]
    assert unflagged.videos[0].path.relative_to(tmp_path / "raw") == Path(name)


@pytest.mark.parametrize(
    "name",
    ["übung.mp4", "Höhe.mp4", "Kniebeuge für Anfänger.mp4", "été.mp4", "señor ñandú.mp4", "Übung/Überkopfdrücken.mp4",
     "größe ß.mp4", "à côté.mp4"],
)  # fmt: skip
def test_bytes_that_are_not_utf8_stay_code_page_437(tmp_path, name):
    contents = unpack(packed(tmp_path / "in.zip", [(raw(name.encode("cp437")), CLIP)]), tmp_path / "out")
    assert names_of(contents) == [name]


@pytest.mark.parametrize(
    "name", ["スクワット/右.mp4", "表示ソ.mp4", "腕立て伏せ 1.mp4", "ｽｸﾜｯﾄ.mp4", "Squat 右側.mp4"]
)
def test_names_of_japanese_windows_are_read(tmp_path, name):
    members = [(raw(name.encode("cp932")), CLIP), ("flagged ü.mp4", CLIP), ("plain.mp4", CLIP)]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert names_of(contents) == [name, "flagged ü.mp4", "plain.mp4"]
    assert contents.problems == ()


def test_one_japanese_name_says_what_the_others_are(tmp_path):
    members = [(raw(name.encode("cp932")), CLIP) for name in ("a右b.mp4", "スクワット.mp4")]
    assert names_of(unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")) == [
        "a右b.mp4",
        "スクワット.mp4",
    ]


def test_backslashes_of_windows_powershell_are_slashes(tmp_path):
    members = [
        ("Monday\\a.mp4", CLIP),
        ("Monday\\a.json", "{}"),
        ("Monday\\", ""),
        (".\\Tuesday\\b.mp4", CLIP),
    ]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert names_of(contents) == ["Monday/a.mp4", "Tuesday/b.mp4"]
    assert contents.videos[0].metadata is not None
    assert contents.problems == () and contents.skipped == ()


@pytest.mark.parametrize("root", ["/", "./", "//", ".", "\\"])
def test_an_entry_for_the_archives_own_folder_is_nothing(tmp_path, root):
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = root
    contents = unpack(packed(tmp_path / "in.zip", [(info, b""), ("a.mp4", CLIP)]), tmp_path / "out")
    assert names_of(contents) == ["a.mp4"]
    assert contents.problems == ()


def test_a_file_without_a_name_is_refused(tmp_path):
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = "/"
    contents = unpack(packed(tmp_path / "in.zip", [(info, CLIP), ("a.mp4", CLIP)]), tmp_path / "out")
    assert names_of(contents) == ["a.mp4"]
    assert "refused" in contents.problems[0].message


def test_characters_that_file_systems_reserve_are_replaced_on_disk_only(tmp_path):
    contents = unpack(packed(tmp_path / "in.zip", [('10:30 "set"?/nul.mp4', CLIP)]), tmp_path / "out")
    assert names_of(contents) == ['10:30 "set"?/nul.mp4']
    assert everything_below(tmp_path / "out") == {"10_30 _set__/_nul.mp4"}


def test_messages_stay_on_one_line(tmp_path):
    contents = unpack(packed(tmp_path / "in.zip", [("../a\n\x1b[2Jb.mp4", CLIP)]), tmp_path / "out")
    assert str(contents.problems[0]).startswith("../a\\n\\x1b[2Jb.mp4: refused")


anywhere = st.text(st.sampled_from("a./\\:\0 éA"), min_size=1, max_size=12).map(lambda name: name + ".mp4")


@settings(max_examples=100, deadline=None)
@given(st.lists(anywhere, min_size=1, max_size=5))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_the_names_nothing_is_lost_mixed_up_or_written_outside(tmp_path_factory, wild):
    folder = tmp_path_factory.mktemp("wild")
    members = []
    for number, name in enumerate(wild):
        info = zipfile.ZipInfo("x")
        info.filename = name
        members.append((info, f"content {number}"))
    try:
        contents = unpack(packed(folder / "in.zip", members), folder / "deep" / "out")
    except ArchiveError as error:
        assert "no video in it" in str(error)
        contents = Contents(())
    written = everything_below(folder) - {"in.zip"}
    assert len(written) == len(contents.videos) == len({m.name for m in contents.videos})
    assert all(path.startswith("deep/out/") for path in written)
    assert len(contents.videos) + len(contents.problems) <= len(wild)
    assert len({m.path.read_bytes() for m in contents.videos}) == len(contents.videos)
