"""The camera: unplugged and back, hanging, dark, its clock; what is asked of the driver."""

import time
from dataclasses import replace
from threading import Event

import cv2
import numpy as np
import pytest
import stick_figure
from cameras import STEP_S, Script, picture

from engines.pose import Frame, Pose
from mirror.capture.camera import (
    BACK_OFF_S,
    FROZEN_S,
    Camera,
    CameraError,
    CameraRequest,
    OpenCvDevice,
    properties,
    time_taken,
)
from mirror.live.loop import LiveLoop
from mirror.live.state import Status, Watch


def test_unplugged_and_back_is_one_stream_of_frames() -> None:
    script = Script([[picture(i) for i in range(5)], None, None, [picture(i) for i in range(5, 9)]])
    said: list[str] = []
    frames = list(script.camera().frames(said.append))
    assert [frame.index for frame in frames] == list(range(9))
    assert (np.diff([frame.time for frame in frames]) > 0).all()
    assert np.array_equal(frames[5].image, picture(5))
    assert [frame.index for frame in frames if not frame.follows] == [5]
    assert said == [
        "",
        "camera 0 gives no picture",
        *["camera 0 cannot be opened"] * 2,
        "",
        "camera 0 gives no picture",
    ]
    assert script.closed == 2, "every opening is closed again"


def test_waits_grow_and_start_anew_after_a_picture() -> None:
    script = Script([*[None] * 7, [picture(1)], [picture(2)]])
    list(script.camera().frames())
    assert script.waits == [*BACK_OFF_S, BACK_OFF_S[-1], BACK_OFF_S[-1], BACK_OFF_S[0], BACK_OFF_S[0]]


def test_a_camera_that_hangs_on_one_picture_is_opened_again() -> None:
    frozen = [picture(1)] * int(FROZEN_S / STEP_S + 10)
    script = Script([frozen, [picture(2)]])
    said: list[str] = []
    frames = list(script.camera().frames(said.append))
    assert "hangs" in said[1]
    assert script.opened == 2
    assert np.array_equal(frames[-1].image, picture(2))


def test_darkness_is_not_a_hanging_camera() -> None:
    dark = [np.full((48, 64, 3), 3, np.uint8)] * int(3 * FROZEN_S / STEP_S)
    script = Script([dark])
    assert len(list(script.camera().frames())) == len(dark)
    assert script.opened == 1


def test_a_stamp_that_does_not_rise_is_passed_over() -> None:
    script = Script([[picture(i) for i in range(6)]], clock_of_pictures=lambda now: round(now * 10) / 10)
    times = [frame.time for frame in script.camera().frames()]
    assert len(times) in (2, 3)
    assert times == sorted(set(times))


def test_closing_ends_the_frames() -> None:
    script = Script([[picture(i) for i in range(50)]])
    camera = script.camera()
    count = 0
    for _ in camera.frames():
        count += 1
        if count == 3:
            camera.close()
    assert count == 3
    assert script.closed == 1


def test_the_drivers_stamp_is_taken_only_where_it_is_of_the_monotonic_clock() -> None:
    assert time_taken(99.97, 100.0) == 99.97
    assert time_taken(0.0, 100.0) == 100.0
    assert time_taken(1_700_000_000.0, 100.0) == 100.0, "a stamp of the wall clock"


def test_format_before_size_before_rate_and_exposure_in_tenths_of_a_millisecond() -> None:
    asked = properties(CameraRequest(fps=60, exposure_ms=8))
    assert [key for key, _ in asked][:4] == [
        cv2.CAP_PROP_FOURCC, cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT, cv2.CAP_PROP_FPS,
    ]  # fmt: skip
    assert dict(asked)[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")
    assert asked[-2:] == [(cv2.CAP_PROP_AUTO_EXPOSURE, 1), (cv2.CAP_PROP_EXPOSURE, 80)]
    assert dict(properties(CameraRequest()))[cv2.CAP_PROP_AUTO_EXPOSURE] == 3
    assert cv2.CAP_PROP_EXPOSURE not in dict(properties(CameraRequest()))


def test_a_camera_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(CameraError, match=r"/dev/video-none cannot be opened.*camera\.device"):
        OpenCvDevice(CameraRequest("/dev/video-none"))


def test_real_time_is_the_default_clock() -> None:
    before = time.monotonic()
    script = Script([[picture(0)]], clock_of_pictures=lambda _: time.monotonic())
    assert before <= next(iter(script.camera().frames())).time <= time.monotonic()


def test_a_set_goes_on_after_the_camera_was_unplugged_amid_it() -> None:
    figure = stick_figure.squats(reps=4)
    cut = int(np.searchsorted(figure.time, 7.2))  # between the second and the third repetition
    shots = [picture(i) for i in range(len(figure))]
    script = Script([shots[:cut], None, shots[cut:], []])
    said, gone, waiting = list[Watch](), Event(), script._wait

    def wait(seconds: float) -> bool:
        # the clock stands still until the mirror has said it, as it would within the first real second
        assert gone.wait(10) or not script.openings
        return waiting(seconds)

    class Engines:
        def step(self, frame: Frame) -> Pose:
            return replace(figure.pose(frame.index), time=frame.time, index=frame.index)

    camera = Camera(script._open, "camera 0", wait, lambda: script.now)
    loop = LiveLoop(camera, Engines, exercise="squat", every_frame=True)

    def listen(event: object) -> None:
        if isinstance(event, Status):
            said.append(event.watch)
            if event.watch is Watch.CAMERA_GONE:
                gone.set()

    loop.subscribe(listen)
    loop.begin_set()
    loop.start()
    assert loop.wait(30)
    loop.stop()
    assert Watch.CAMERA_GONE in said
    latest = loop.latest().analysed
    assert latest is not None
    assert latest.index == len(figure) - 1
    assert latest.count == 4
