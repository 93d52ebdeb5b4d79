"""Zips are unpacked without trust: what is written, what is refused, and what is said about it."""

import resource
import stat
import zipfile
from contextlib import contextmanager

import pytest
from zips import CLIP, everything_below, names_of, packed, patched, with_mode

from mirror.capture.archive import ArchiveError, unpack


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
