"""The live loop as the settings and the command line ask for it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from engines.scale import Scale
from mirror.calibrations.applied import Applied
from mirror.live.calibrated import Calibrated, Upright, in_use
from mirror.live.common import FrameSource, Tracker
from mirror.live.latency import SYNTHETIC, LatencyTest, Loopback
from mirror.live.loop import LiveLoop
from mirror.live.options import LiveOptions
from mirror.live.recorder import Policy, Recorder
from mirror.settings.options import Camera as CameraSettings
from mirror.settings.options import Settings
from mirror.store.housekeeping import Housekeeper, Rules

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
        from mirror.capture.playback import Playback

        return Playback(options.video, options.loop, options.speed != MAX)
    from mirror.capture.camera import Camera, Wanted
    from mirror.capture.pictures import Pictures, Switched, Turned

    def open_camera(device: str) -> Pictures:
        wanted = Wanted(device, camera.width, camera.height, camera.fps, camera.format, camera.exposure_ms)
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
