"""Decoding happens in a process of its own: what breaks there is one video's error, and it leaves nobody behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from synthetic import clip, number

from engines.video import VideoError, VideoFile, apart
from engines.video.apart import BrokenError, DecoderProcess, give_back

HELLO = """
import sys, msgspec
def say(data):
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
def shown(shapes):
    text = msgspec.msgpack.encode({"type": "PictureReply", "index": 0, "shapes": shapes, "fitted_from": None})
    say(len(text).to_bytes(4, "little") + text)
sys.stdin.buffer.read(4)
"""


def decoders(parent: int | None = None) -> list[psutil.Process]:
    return [
        child
        for child in psutil.Process(parent).children()
        if child.status() != psutil.STATUS_ZOMBIE and "engines.video.process" in " ".join(child.cmdline())
    ]


@pytest.fixture(autouse=True)
def nobody_waits() -> None:
    """Processes of other tests that wait for a video are ended."""
    apart._end_idle()


def start_process(code: str, silent_s: float = 20.0) -> DecoderProcess:
    """A process that answers what a file that has taken it over would answer."""
    return DecoderProcess((sys.executable, "-c", HELLO + code), silent_s)


def test_the_decoder_is_another_process_with_limits(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 5))
    pictures = video.pictures()
    next(pictures)
    limits = [child.rlimit(psutil.RLIMIT_DATA)[1] for child in decoders()]
    assert limits and max(limits) <= 4 << 30
    for child in decoders():
        assert child.rlimit(psutil.RLIMIT_NOFILE)[1] <= 32
        assert child.rlimit(psutil.RLIMIT_FSIZE)[1] == 0


def test_a_decoder_that_dies_is_one_videos_error_and_the_next_try_reads(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 40))
    other = VideoFile(clip(tmp_path / "b.mp4", 10))
    pictures = video.pictures()
    next(pictures)
    for child in decoders():
        child.send_signal(signal.SIGSEGV)
    with pytest.raises(VideoError, match=r"a\.mp4: the decoder broke on it \(it ended with signal 11\)"):
        list(pictures)
    assert [number(frame.image) for frame in video.frames(3, 6)] == [3, 4, 5]
    with pytest.raises(VideoError, match=r"b\.mp4: the decoder broke on it"):
        list(other.pictures())
    assert len(list(other.pictures())) == 10


def test_a_decoder_that_died_while_it_waited_is_nobodys_error(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 5)
    VideoFile(path)
    for child in decoders():
        child.kill()
        psutil.wait_procs([child], timeout=20)
    assert len(list(VideoFile(path).frames())) == 5


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import time; time.sleep(600)", "it said nothing for 0.5 s"),
        ("sys.exit(3)", "it ended with exit status 3"),
        ("import os; os.abort()", "it ended with signal 6"),
        ("say(b'x' * 100)", "it said what makes no sense"),
        ("say(b'\\x04\\0\\0\\0' + b'\\xc1' * 4)", "it said what makes no sense"),
        ("shown([[1]])", "it said PictureReply out of turn"),
    ],
)  # fmt: skip
def test_a_process_that_hangs_dies_or_lies_is_ended(tmp_path: Path, code: str, why: str) -> None:
    process = start_process(code, 0.5 if "sleep" in code else 20.0)
    with pytest.raises(BrokenError) as caught:
        process.open(tmp_path / "a.mp4")
    assert why in str(caught.value)
    assert process._process.returncode is not None


def test_a_picture_larger_than_any_is_not_taken() -> None:
    with pytest.raises(BrokenError, match="it sent an array of shape"):
        start_process("shown([[1 << 40, 2]])").next()


def test_memory_that_no_film_needs_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_idle", [])
    # what the libraries hold depends on their threads: from there 40 MB, and a picture of 8K takes 50
    code = """
import re
from pathlib import Path
from engines.video import process
held = re.search(r"VmData:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
process.MEMORY_BYTES = (int(held[1]) << 10) + (40 << 20)
process.main()
"""
    small = (sys.executable, "-P", "-c", code)
    process = DecoderProcess(small)
    info, _ = process.open(clip(tmp_path / "a.mp4", 3))
    assert info.frames == 3
    large = clip(tmp_path / "b.mp4", 2, (7680, 4320), preset="ultrafast", bf="0")
    with pytest.raises((VideoError, BrokenError)):
        process.open(large)
        process.range(0, 2)
        while process.next():
            pass


def test_two_walks_through_one_video_do_not_disturb_each_other(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 30, g="10", bf="2"))
    whole = [frame.image for frame in video.frames()]
    for ours, theirs in zip(video.frames(0, 20), video.frames(10, 30), strict=True):
        assert np.array_equal(ours.image, whole[ours.index])
        assert np.array_equal(theirs.image, whole[theirs.index])


def test_processes_are_used_again_and_few_wait(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 3)
    videos = [VideoFile(path) for _ in range(4)]
    assert len(decoders()) >= 4
    del videos
    assert len(decoders()) == apart.IDLE
    first = {child.pid for child in decoders()}
    for _ in range(5):
        assert len(list(VideoFile(path).frames())) == 3
    assert {child.pid for child in decoders()} == first


def test_a_process_that_waits_holds_no_file(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 30)
    video = VideoFile(path)
    next(video.pictures())
    del video
    give_back(process := apart.borrow())
    process.range(0, 0)
    end = time.monotonic() + 20
    while str(path) in [file.path for child in decoders() for file in child.open_files()]:
        # it lets go when it has read the message
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_program_that_is_killed_leaves_no_decoder(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 30)
    code = f"""
import time
from engines.video import VideoFile
video = VideoFile({str(path)!r})
next(video.pictures())
print("ready", flush=True)
time.sleep(600)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        left = decoders(program.pid)
        os.kill(program.pid, signal.SIGKILL)
    assert left
    assert psutil.wait_procs(left, timeout=20)[1] == []
