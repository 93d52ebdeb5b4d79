"""The live loop as the settings and the command line ask for it, with the calibration in use.

A mirror on the wall goes on when its calibration file is gone or its camera has another picture; the log
states it, and the poses say that the camera was assumed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from engines.pose import FloatArray, Frame, Pose
from engines.runtime.state import RuntimeState
from engines.scale import Scale
from mirror.calibrations.applied import Applied
from mirror.calibrations.folder import CalibrationError, load
from mirror.live.analyst import Upright, calibration_fits
from mirror.live.between_stages import FrameSource, Tracker
from mirror.live.latency import SYNTHETIC, LatencyTest, Loopback
from mirror.live.loop import LiveLoop
from mirror.live.recorder import Policy, Recorder
from mirror.live.state import LiveOptions
from mirror.settings.options import CameraSettings, Settings
from mirror.store.housekeeping import Housekeeper, Rules

log = logging.getLogger(__name__)


def in_use(camera: CameraSettings, options: LiveOptions) -> Applied | None:
    """The calibration of a live run: the one asked for, else that of the settings, which is the camera's own.

    A video in the camera's place has none unless asked for. Raises CalibrationError for one that was asked for and
    cannot be had; one of the settings is logged and done without.
    """
    if options.calibration is not None:
        return Applied.of(load(options.calibration))
    if options.video is not None or not camera.calibration:
        return None
    try:
        return Applied.of(load(camera.calibration))
    except CalibrationError as error:
        log.warning("without calibration: %s", error)
        return None


class Calibrated:
    """A tracker made with the calibration's intrinsics, and made again without where the pictures do not fit them."""

    def __init__(self, make: Callable[[Scale], Tracker], applied: Applied) -> None:
        self._make, self._applied = make, applied
        self._scale = Scale(applied.intrinsics, up=applied.up)
        self._tracker = make(self._scale)
        self._size: tuple[int, int] | None = None
        self._fitted = True

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next frame."""
        self._see(frame)
        return self._tracker.step(frame)

    @property
    def people(self) -> Callable[[Frame], tuple[Pose, ...]]:
        """Everybody's poses in the next frame. Raises AttributeError where the tracker follows one alone."""
        _ = self._tracker.people  # type: ignore[attr-defined]
        return self._people

    @property
    def occupants(self) -> tuple[int, ...]:
        """Who has each place. Raises AttributeError where the tracker follows one alone."""
        return tuple(self._tracker.occupants)  # type: ignore[attr-defined]

    def _people(self, frame: Frame) -> tuple[Pose, ...]:
        self._see(frame)
        return tuple(self._tracker.people(frame))  # type: ignore[attr-defined]

    def _see(self, frame: Frame) -> None:
        size = (frame.image.shape[1], frame.image.shape[0])
        if size != self._size:
            self._size = size
            self._fit(calibration_fits(self._applied, size))

    def hold_lock(self, on: bool) -> None:
        """Hold the lock on the athlete, where the tracker can."""
        getattr(self._tracker, "hold_lock", lambda on: None)(on)

    def note_jump(self) -> None:
        """The next frame does not follow from the last one."""
        getattr(self._tracker, "note_jump", lambda: None)()

    def _fit(self, fitted: bool) -> None:
        if fitted != self._fitted:
            self._fitted = fitted
            self._tracker = self._make(self._scale if fitted else Scale())

    @property
    def others(self) -> FloatArray | None:
        """Boxes of the people beside the athlete, where the tracker tells them."""
        return getattr(self._tracker, "others", None)

    @property
    def states(self) -> dict[str, RuntimeState] | None:
        """What its networks run on, where the tracker tells it."""
        return getattr(self._tracker, "states", None)


MAX = "max"


def assemble(settings: Settings, options: LiveOptions) -> LiveLoop:
    """The loop with its source, engines and recorder, not yet started.

    Engines are loaded (and fetched where they are missing) when it starts, in its own thread. Raises VideoError for a
    video that cannot be read, KeyError for an unknown exercise, CalibrationError for a calibration asked for in vain.
    """
    latency = LatencyTest() if options.latency_test else None
    return loop_of(source_of(settings.camera, options, latency), settings, options, latency)


def loop_of(
    source: FrameSource,
    settings: Settings,
    options: LiveOptions,
    latency: LatencyTest | None = None,
    tracker: Callable[[], Tracker] | None = None,
) -> LiveLoop:
    """The loop with a source (and a tracker) of one's own, and all else as asked for."""
    profile = options.profile or settings.engines.profile
    people = people_of(settings, options)
    applied = in_use(settings.camera, options)
    every_frame = options.video is not None and options.speed == MAX

    def on_build_progress(model: str, steps_done: int, steps: int) -> None:
        loop.note_loading(model, steps_done, steps)

    loop = LiveLoop(
        source,
        tracker or tracker_of(settings, profile, not every_frame, on_build_progress, applied, people),
        exercise=options.exercise,
        engines_first=options.video is not None,
        every_frame=every_frame,
        # nobody trains before a screen that flashes
        recorder=None if options.latency_test else recorder_of(settings, profile, applied),
        latency=latency,
        on_cpu=profile == "embedded",
        upright=Upright(applied),
        people=people,
    )
    if options.game is not None:
        loop.set_game(options.game)
    return loop


def people_of(settings: Settings, options: LiveOptions) -> int:
    """How many may take part at once: as the command line asks, else the settings."""
    return options.people or settings.people.most


def tracker_of(
    settings: Settings,
    profile: str,
    aside: bool = False,
    progress: Callable[[str, int, int], None] = lambda *_: None,
    applied: Applied | None = None,
    people: int = 1,
) -> Callable[[], Tracker]:
    """What loads the engines of a profile; `aside` lets the detector look while poses of one alone go on.

    `progress` hears of plans that are built for a card at the first start: what is done, steps done, steps in all.
    `applied` is the camera's calibration.
    """

    def tracker() -> Tracker:
        # networks take half a second to load: the first picture is shown meanwhile
        import cv2

        from engines.pipeline import live_places, live_tracker
        from engines.places import Zone

        cv2.setNumThreads(1)

        def load(scale: Scale) -> Tracker:
            threads, where = settings.engines.threads, settings.people
            if people > 1:
                zone = Zone(where.left / 100, where.right / 100, where.near / 100)
                return live_places(people, zone, profile, threads, scale=scale, progress=progress)
            return live_tracker(profile, threads, scale=scale, progress=progress, aside=aside)

        return load(Scale()) if applied is None else Calibrated(load, applied)

    return tracker


def source_of(
    camera: CameraSettings, options: LiveOptions, latency: LatencyTest | None = None
) -> FrameSource:
    """The camera, the video in its place, or the synthetic camera of the latency test. Raises VideoError."""
    if latency is not None and options.camera == SYNTHETIC:
        return Loopback(latency, (camera.width, camera.height), camera.fps)
    if options.video is not None:
        from mirror.capture.camera import Playback

        return Playback(options.video, options.loop, options.speed != MAX)
    from mirror.capture.camera import Camera, CameraRequest, PictureSource, Switched, Turned

    def open_camera(device: str) -> PictureSource:
        wanted = CameraRequest(
            device, camera.width, camera.height, camera.fps, camera.format, camera.exposure_ms
        )
        return Turned(Camera.of(wanted), camera.turn) if camera.turn else Camera.of(wanted)

    return Switched(open_camera, camera.device if options.camera is None else str(options.camera))


def recorder_of(settings: Settings, profile: str, applied: Applied | None = None) -> Recorder:
    """The recorder as the settings ask for it."""
    policy = Policy(
        keep=settings.recording.keep,
        poses=settings.recording.poses,
        guests=settings.members.guest_hours > 0,
        room_mb=settings.recording.room_mb,
    )
    housekeeper = Housekeeper(
        Rules(
            guest_hours=settings.members.guest_hours,
            member_days=settings.members.member_days,
            nightly=settings.backup.nightly,
            hour=settings.backup.hour,
            days=settings.backup.days,
            folder=settings.backup.folder,
        )
    )
    return Recorder(policy=policy, judged_by=read_provenance(profile, applied), housekeeper=housekeeper)


def read_provenance(profile: str, applied: Applied | None = None) -> dict[str, Any]:
    """What is noted with each session: versions, the engines with their sha256, and the camera's calibration."""
    from engines import fetch

    return {
        "mirror": version("open-gym-mirror"),
        "profile": profile,
        "engines": fetch.sums(profile),
        "calibration": None if applied is None else applied.note,
    }
