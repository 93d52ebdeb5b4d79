"""Which stream is the film, and what is no film: lists, playlists, series and names that look like addresses."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import av
import pytest
from synthetic import clip, draw_number, number, of_streams
from watch import forbid_connecting, forbid_opening

from engines.video import VideoError, VideoFile


@pytest.mark.parametrize(
    ("name", "cover"), [("a.mp4", True), ("a.mp4", False), ("a.mkv", True), ("a.mkv", False)]
)
def test_a_cover_is_not_the_film(tmp_path: Path, name: str, cover: bool) -> None:
    path = of_streams(
        tmp_path / name, ("mjpeg", 1, (320, 240), 99), ("libx264", 20, (64, 48), 0), cover=cover
    )
    video = VideoFile(path)
    assert [number(frame.image) for frame in video.frames()] == list(range(20))
    assert (video.info.width, video.info.fps) == (64, 30)
    assert video.info.notes == ("a picture that comes with the film (cover or thumbnail) is left out",)


def test_of_several_films_the_largest_that_moves_is_read_and_said(tmp_path: Path) -> None:
    small, large, slides = (
        ("libx264", 20, (64, 48), 0),
        ("libx264", 20, (128, 96), 40),
        ("libx264", 2, (320, 240), 80),
    )
    video = VideoFile(of_streams(tmp_path / "a.mp4", small, large, slides))
    assert [number(frame.image) for frame in video.frames(5, 8)] == [45, 46, 47]
    assert video.info.notes == ("3 video streams: the largest that moves is read (128x96, stream 1)",)


def test_a_still_by_itself_is_read(tmp_path: Path) -> None:
    assert len(VideoFile(of_streams(tmp_path / "a.mp4", ("libx264", 1, (64, 48), 0)))) == 1


LISTS = {
    "ffconcat": "ffconcat version 1.0\nfile {other}\n",
    "m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{other}\n#EXT-X-ENDLIST\n",
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video {port} RTP/AVP 96\n"
    "a=rtpmap:96 H264/90000\n",
    "mpd": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet>'
    '<Representation id="1" bandwidth="1"><BaseURL>{other}</BaseURL></Representation></AdaptationSet></Period></MPD>',
    "playlist of a server": "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:{port}/a.ts\n#EXT-X-ENDLIST\n",
    "subtitles": "1\n00:00:00,000 --> 00:00:09,000\nsquat\n\n2\n00:00:09,000 --> 00:00:19,000\nmore\n",
    "a script": "#! /usr/bin/env aviscript\nversion 1\nsource {other}\n",
    "a drawing": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{other}"/></svg>',
    "a smooth manifest": '<SmoothStreamingMedia MajorVersion="2"><StreamIndex Url="{other}"/></SmoothStreamingMedia>',
}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("name", ["a.mp4", "a.ts", "a.mkv", "a.gif", "a.h264"])
def test_a_list_is_no_video_and_what_it_names_is_not_opened(tmp_path: Path, kind: str, name: str) -> None:
    other = clip(tmp_path / "other.ts", 5)
    with forbid_connecting() as port, forbid_opening(other):
        (tmp_path / name).write_text(LISTS[kind].format(other=other.name, port=port))
        with pytest.raises(VideoError, match=r"a\.\w+: not a video that can be read|a\.\w+: a raw stream"):
            VideoFile(tmp_path / name)


def test_a_picture_is_no_video_and_its_neighbours_are_not_a_series(tmp_path: Path) -> None:
    for i in range(3):
        with av.open(str(tmp_path / f"a{i}.png"), "w", format="image2", options={"update": "1"}) as container:
            stream: Any = container.add_stream("png", rate=30)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "rgb24"
            container.mux(
                stream.encode(
                    av.VideoFrame.from_ndarray(draw_number(i), format="bgr24").reformat(format="rgb24")
                )
            )
            container.mux(stream.encode(None))
    shown, other = tmp_path / "a%d.mp4", tmp_path / "a1.mp4"
    (tmp_path / "a0.png").rename(shown)
    (tmp_path / "a1.png").rename(other)
    with forbid_opening(other), pytest.raises(VideoError, match="not a video that can be read"):
        VideoFile(shown)


@pytest.mark.parametrize(
    "name",
    ["Squat: day 1.mp4", "2026-05-01 10:23:11.mp4", "http:127.0.0.1:{port}.mp4", "tcp:127.0.0.1:{port}.mp4",
     "concat:a.mp4|b.mp4", "file:other.mp4", "a%03d.mp4", "-i.mp4", "subfile,,start,0,end,9,,:other.mp4",
     "data:video.mp4", "pipe:0.mp4", "crypto:other.mp4", "~.mp4", "$HOME.mp4"],
)  # fmt: skip
def test_a_name_is_never_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    other = clip(tmp_path / "other.mp4", 3)
    with forbid_connecting() as port, forbid_opening(other):
        path = Path(name.format(port=port))
        clip(tmp_path / "made.mp4", 5).rename(path)
        assert [number(frame.image) for frame in VideoFile(path).frames()] == [0, 1, 2, 3, 4]


def test_a_folder_that_is_called_like_an_address_is_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with forbid_connecting() as port:
        folder = Path("http:") / f"127.0.0.1:{port}"
        folder.mkdir(parents=True)
        clip(tmp_path / "made.mp4", 3).rename(folder / "a.mp4")
        assert len(VideoFile(folder / "a.mp4")) == 3


def test_a_name_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xfcbung.mp4"))
    clip(tmp_path / "a.mp4", 3).rename(path)
    assert len(VideoFile(path)) == 3
    path.write_bytes(b"x" * 2000)
    with pytest.raises(VideoError, match="not a video that can be read") as caught:
        VideoFile(path)
    str(caught.value).encode()


def test_the_message_has_the_path_that_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.mp4").write_text("ffconcat version 1.0\nfile other.ts\n")
    with pytest.raises(VideoError, match=r"^a\.mp4: not a video that can be read \(a list"):
        VideoFile("a.mp4")


def test_an_unknown_codec_is_said(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 5)
    path.write_bytes(path.read_bytes().replace(b"avc1", b"zzzz"))
    with pytest.raises(VideoError, match=r"a\.mp4: its codec is not known here"):
        VideoFile(path)


def test_a_raw_stream_says_its_rate_or_a_rate_is_asked_for(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.h264", 10, rate=50)
    info = VideoFile(path).info
    assert (info.fps, info.duration_s) == (50, pytest.approx(0.2))
    assert info.notes == ("it has no time stamps: read at the 50 frames/s that it says",)
    untimed = {"codec": "libx265", "x265-params": "vui-timing-info=0:log-level=none:pools=none"}
    with pytest.raises(
        VideoError, match=r"b\.hevc: a raw stream without a frame rate: put it into a container"
    ):
        VideoFile(clip(tmp_path / "b.hevc", 10, rate=50, **untimed))


def test_films_are_opened_by_one_door_only() -> None:
    root = Path(__file__).parents[2]
    packages = ("calibration", "engines", "export", "mirror", "rules")
    sources = [path for package in packages for path in sorted((root / package).rglob("*.py"))]
    found = {
        str(path.relative_to(root))
        for path in sources
        if any(word in path.read_text(encoding="utf-8") for word in ("av.open(", "VideoCapture("))
    }
    # the overlay is written, and a camera is no file
    others = {"export/video.py", "mirror/capture/camera.py"}
    assert found == {"engines/video/streams.py"} | others
