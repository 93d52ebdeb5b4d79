"""Zips are unpacked without trust: what is written, what is refused, and what is said about it."""

import resource
import stat
import struct
import zipfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mirror.capture.archive import ArchiveError, Contents, Limits, unpack

CLIP = bytes(range(256)) * 40


class RawName(zipfile.ZipInfo):
    """A member whose name is written as given bytes, without the UTF-8 flag."""

    raw: bytes = b""

    def _encodeFilenameFlags(self):  # noqa: N802
        return self.raw, self.flag_bits & ~0x800


def packed(path: Path, members, method=zipfile.ZIP_DEFLATED) -> Path:
    """A zip of (name or ZipInfo, bytes) pairs."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def raw(name: bytes) -> zipfile.ZipInfo:
    info = RawName("placeholder")
    info.raw = name
    return info


def with_mode(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def patched(path: Path, offset_in_central: int, form: str, value: int, member: int = 0) -> Path:
    """Overwrite a field in the central directory's n-th entry."""
    data = bytearray(path.read_bytes())
    at = -1
    for _ in range(member + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    struct.pack_into(form, data, at + offset_in_central, value)
    path.write_bytes(data)
    return path


def names_of(contents: Contents) -> list[str]:
    return [member.name for member in contents.videos]


def everything_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@contextmanager
def files_no_larger_than(size: int):
    """The kernel refuses larger files, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_videos_and_their_metadata_are_written_and_nothing_else(tmp_path):
    zipped = packed(
        tmp_path / "in.zip",
        [
            ("day1/a.MP4", CLIP),
            ("day1/a.MP4.json", "{}"),
            ("b.mov", CLIP[:100]),
            ("b.json", "{}"),
            ("readme.txt", "hello"),
            ("alone.json", "{}"),
            ("__MACOSX/day1/._a.MP4", "x"),
            (".DS_Store", "x"),
            ("day1/Thumbs.db", "x"),
            ("day1/.hidden.mp4", "x"),
        ],
    )
    contents = unpack(zipped, tmp_path / "out")
    assert names_of(contents) == ["day1/a.MP4", "b.mov"]
    assert [m.metadata.name for m in contents.videos] == ["a.MP4.json", "b.json"]
    assert contents.videos[0].path.read_bytes() == CLIP
    assert contents.problems == () and contents.notes == ()
    assert sorted(contents.skipped) == ["alone.json", "readme.txt"]
    assert everything_below(tmp_path / "out") == {"day1/a.MP4", "day1/a.MP4.json", "b.mov", "b.json"}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("../evil.mp4", "'..'"),
        ("a/../../evil.mp4", "'..'"),
        ("..\\evil.mp4", "'..'"),
        ("/tmp/evil.mp4", "absolute"),
        ("\\evil.mp4", "absolute"),
        ("C:\\evil.mp4", "drive letter"),
        ("c:evil.mp4", "drive letter"),
        ("\\\\server\\share\\evil.mp4", "network"),
        ("a\\..\\..\\evil.mp4", "'..'"),
        ("../evil.txt", "'..'"),
        ("x" * 252 + ".mp4", "255 bytes"),
        ("/".join(["folder"] * 200) + "/a.mp4", "1024 bytes"),
    ],
)
def test_a_name_that_leads_astray_is_refused_and_its_neighbours_go_on(tmp_path, name, word):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), (name, CLIP), ("z.mp4", CLIP)])
    contents = unpack(zipped, tmp_path / "deep" / "out")
    assert names_of(contents) == ["a.mp4", "z.mp4"]
    (problem,) = contents.problems
    assert word in problem.message
    assert everything_below(tmp_path) == {"in.zip", "deep/out/a.mp4", "deep/out/z.mp4"}


@pytest.mark.parametrize(
    ("mode", "word"),
    [
        (stat.S_IFLNK | 0o777, "symbolic link"),
        (stat.S_IFCHR | 0o666, "device"),
        (stat.S_IFIFO | 0o666, "device"),
    ],
)
def test_links_and_devices_are_refused(tmp_path, mode, word):
    members = [(with_mode("link.mp4", mode), "/etc/passwd"), ("a.mp4", CLIP)]
    contents = unpack(packed(tmp_path / "in.zip", members), tmp_path / "out")
    assert names_of(contents) == ["a.mp4"]
    assert word in contents.problems[0].message
    assert everything_below(tmp_path / "out") == {"a.mp4"}


def test_nothing_is_written_through_a_link_that_lies_in_the_folder(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "day1").symlink_to(tmp_path / "elsewhere")
    contents = unpack(packed(tmp_path / "in.zip", [("day1/a.mp4", CLIP)]), tmp_path / "out")
    assert "outside" in contents.problems[0].message
    assert everything_below(tmp_path / "elsewhere") == set()


def test_an_encrypted_member_is_named(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("b.mp4", CLIP)])
    contents = unpack(patched(zipped, 8, "<H", 0x1), tmp_path / "out")
    assert names_of(contents) == ["b.mp4"]
    assert contents.problems[0].name == "a.mp4" and "encrypted" in contents.problems[0].message


def test_an_unknown_compression_method_is_named(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("b.mp4", CLIP)])
    contents = unpack(patched(zipped, 10, "<H", 98), tmp_path / "out")
    assert names_of(contents) == ["b.mp4"]
    assert "method 98" in contents.problems[0].message


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_damaged_member_is_named_and_leaves_no_file(tmp_path, method):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("b.mp4", CLIP)], method)
    data = bytearray(zipped.read_bytes())
    data[70:90] = bytes(20)
    zipped.write_bytes(data)
    contents = unpack(zipped, tmp_path / "out")
    assert names_of(contents) == ["b.mp4"]
    assert contents.problems[0].name == "a.mp4" and "archive" in contents.problems[0].message
    assert everything_below(tmp_path / "out") == {"b.mp4"}


def test_bad_metadata_in_the_archive_is_its_videos_problem_only(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.json", "{}"), ("a.mp4", CLIP), ("b.mp4", CLIP)])
    contents = unpack(patched(zipped, 8, "<H", 0x1), tmp_path / "out")
    assert names_of(contents) == ["b.mp4"]
    assert contents.problems[0].name == "a.mp4" and "a.json" in contents.problems[0].message


def test_archives_inside_are_named_as_not_read(tmp_path):
    inner = [("inner.zip", CLIP), ("deep/x.TAR", CLIP), ("y.tar.gz", CLIP), ("z.7z", CLIP)]
    contents = unpack(packed(tmp_path / "in.zip", [*inner, ("a.mp4", CLIP)]), tmp_path / "out")
    assert names_of(contents) == ["a.mp4"]
    assert [p.name for p in contents.problems] == ["inner.zip", "deep/x.TAR", "y.tar.gz", "z.7z"]
    assert all("not read" in p.message for p in contents.problems)


def test_an_archive_of_nothing_but_an_archive_says_so(tmp_path):
    contents = unpack(packed(tmp_path / "in.zip", [("inner.zip", CLIP)]), tmp_path / "out")
    assert contents.videos == () and "not read" in contents.problems[0].message


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


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "not a zip"), (b"hello", "not a zip"), (b"PK\x05\x06" + bytes(18), "empty")],
)
def test_what_is_no_zip_or_empty_is_refused(tmp_path, content, word):
    (tmp_path / "in.zip").write_bytes(content)
    with pytest.raises(ArchiveError, match=rf"^in\.zip: .*{word}"):
        unpack(tmp_path / "in.zip", tmp_path / "out")


def test_a_zip_cut_short_is_refused(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP)])
    zipped.write_bytes(zipped.read_bytes()[:-30])
    with pytest.raises(ArchiveError, match="cut short or damaged"):
        unpack(zipped, tmp_path / "out")


def test_a_damaged_directory_is_refused(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP)])
    zipped.write_bytes(zipped.read_bytes().replace(b"PK\x01\x02", b"PK\x07\x07"))
    with pytest.raises(ArchiveError, match="damaged"):
        unpack(zipped, tmp_path / "out")


def test_a_missing_archive_is_refused(tmp_path):
    with pytest.raises(ArchiveError, match="No such file"):
        unpack(tmp_path / "in.zip", tmp_path / "out")


def test_a_zip_without_a_video_is_refused(tmp_path):
    with pytest.raises(ArchiveError, match="no video in it"):
        unpack(packed(tmp_path / "in.zip", [("a.txt", "x"), ("a.json", "{}")]), tmp_path / "out")


def test_a_bomb_is_refused_by_name_and_its_neighbours_are_done(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("bomb.mp4", bytes(1_000_000)), ("z.mp4", CLIP)])
    contents = unpack(zipped, tmp_path / "out")
    assert names_of(contents) == ["a.mp4", "z.mp4"]
    (problem,) = contents.problems
    assert problem.name == "bomb.mp4" and "--max-ratio" in problem.message
    assert everything_below(tmp_path / "out") == {"a.mp4", "z.mp4"}
    assert len(unpack(zipped, tmp_path / "out", Limits(max_ratio=2000)).videos) == 3


def test_a_bomb_that_lies_in_its_header_is_found_by_its_bytes(tmp_path):
    noise = np.random.default_rng(0).bytes(40_000)
    members = [("a.mp4", noise), ("bomb.mp4", bytes(20_000_000)), ("z.mp4", noise[:20_000])]
    zipped = packed(tmp_path / "in.zip", members)
    # the size is claimed to be small: only the bytes give the lie away
    patched(zipped, 24, "<I", 1000, member=1)
    contents = unpack(zipped, tmp_path / "out", Limits(max_ratio=20))
    assert names_of(contents) == ["a.mp4", "z.mp4"]
    assert contents.problems[0].name == "bomb.mp4"
    assert everything_below(tmp_path / "out") == {"a.mp4", "z.mp4"}


def test_a_bomb_that_claims_to_be_large_when_packed_is_found_by_the_archives_size(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("bomb.mp4", bytes(10_000_000)), ("a.mp4", CLIP)])
    patched(zipped, 20, "<I", 9_000_000, member=0)
    contents = unpack(zipped, tmp_path / "out")
    assert "bomb.mp4" in [problem.name for problem in contents.problems]
    assert "bomb.mp4" not in everything_below(tmp_path / "out")


def overlapped(path: Path, data: bytes, count: int) -> Path:
    """A zip whose directory lists one stored member so many times, each under the name that its header has."""
    packed(path, [("a.mp4", data)], zipfile.ZIP_STORED)
    whole = path.read_bytes()
    at = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entry = whole[at:end]
    tail = bytearray(whole[end:])
    struct.pack_into("<HHI", tail, 8, count, count, len(entry) * count)
    path.write_bytes(whole[:at] + entry * count + bytes(tail))
    return path


def test_members_that_lie_over_one_another_are_refused_in_one_line(tmp_path):
    zipped = overlapped(tmp_path / "in.zip", np.random.default_rng(0).bytes(100_000), 190)
    contents = unpack(zipped, tmp_path / "out")
    assert names_of(contents) == []
    (problem,) = contents.problems
    assert "bytes are those of another member" in problem.message and "189 more" in problem.message
    assert everything_below(tmp_path) == {"in.zip"}


def test_members_that_lie_partly_over_another_are_refused_and_neighbours_done(tmp_path):
    members = [("a.mp4", CLIP), ("b.mp4", CLIP), ("c.mp4", CLIP)]
    zipped = packed(tmp_path / "in.zip", members, zipfile.ZIP_STORED)
    patched(zipped, 42, "<I", 40, member=1)
    contents = unpack(zipped, tmp_path / "out")
    assert names_of(contents) == ["c.mp4"]
    assert contents.problems[0].name == "a.mp4" and "(1 more" in contents.problems[0].message


def test_too_many_members_are_refused_and_the_option_named(tmp_path):
    zipped = packed(tmp_path / "in.zip", [(f"{i}.txt", "") for i in range(20)])
    with pytest.raises(ArchiveError, match="--max-files 20"):
        unpack(zipped, tmp_path / "out", Limits(max_files=19))


def test_too_many_bytes_are_refused_and_the_option_named(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("b.mp4", CLIP)])
    with pytest.raises(ArchiveError, match="--max-total-gb"):
        unpack(zipped, tmp_path / "out", Limits(max_total_bytes=2 * len(CLIP) - 1))
    assert everything_below(tmp_path) == {"in.zip"}
    assert len(unpack(zipped, tmp_path / "out", Limits(max_total_bytes=2 * len(CLIP))).videos) == 2


def test_what_is_not_written_does_not_count_as_a_bomb(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("zeros.bin", bytes(10_000_000))])
    assert names_of(unpack(zipped, tmp_path / "out")) == ["a.mp4"]


def test_a_second_run_keeps_whole_files_and_mends_others(tmp_path):
    zipped = packed(tmp_path / "in.zip", [(f"{name}.mp4", CLIP) for name in "abcd"])
    first = unpack(zipped, tmp_path / "out")
    a, b, c, d = (member.path for member in first.videos)
    kept = a.stat().st_ino
    b.write_bytes(CLIP[:10])
    c.unlink()
    d.write_bytes(bytes(len(CLIP)))
    assert unpack(zipped, tmp_path / "out") == first
    assert a.stat().st_ino == kept
    assert [path.read_bytes() for path in (a, b, c, d)] == [CLIP] * 4


def test_a_full_disk_is_said_and_leaves_no_half_file(tmp_path):
    zipped = packed(tmp_path / "in.zip", [("a.mp4", CLIP), ("b.mp4", CLIP * 10)])
    with files_no_larger_than(2 * len(CLIP)), pytest.raises(ArchiveError, match=r"cannot write .*b\.mp4"):
        unpack(zipped, tmp_path / "out")
    assert everything_below(tmp_path / "out") == {"a.mp4"}
    assert len(unpack(zipped, tmp_path / "out").videos) == 2


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "out").write_text("a file stands there")
    with pytest.raises(ArchiveError, match="cannot write"):
        unpack(packed(tmp_path / "in.zip", [("a.mp4", CLIP)]), tmp_path / "out")


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
