"""What is no zip, bombs, members over one another, and the limits of an archive."""

import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from zips import CLIP, everything_below, names_of, packed, patched

from mirror.capture.archive import ArchiveError, Limits, unpack


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
