"""A program for Xvfb: the mirror's real window plays the sample once; what was seen is printed as JSON."""

import json
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from engines.pose import INDEX
from mirror.flow.view import SetSummaryView, WorkoutView
from mirror.live.assembly import assemble
from mirror.live.state import Analysed, LiveOptions, SetEnded
from mirror.settings.options import ScreenSettings, Settings, VoiceSettings
from mirror.ui.app import Mirror
from mirror.ui.guarding import PieceGuard

PATIENCE_S = 150.0


def coloured(image: np.ndarray, bgr: tuple[int, int, int]) -> list[int]:
    """Columns of the picture's points that have a colour of the skeleton."""
    near = np.abs(image[..., :3].astype(int) - bgr).sum(-1) < 24
    return np.nonzero(near)[1].tolist()


def main(video: str, speed: str, exercise: str) -> None:
    PieceGuard.strict = True
    app = QApplication(sys.argv[:1])
    settings = Settings(screen=ScreenSettings(language="en"), voice=VoiceSettings(engine="none"))
    options = LiveOptions(video=Path(video), speed=speed, exercise=exercise, windowed=True)
    mirror = Mirror(settings, options, assemble(settings, options))
    heard: list[object] = []
    mirror.loop.subscribe(
        lambda event: heard.append(event) if isinstance(event, Analysed | SetEnded) else None
    )
    mirror.glass.resize(540, 960)
    mirror.glass.show()
    mirror.start()
    counts, sides, end = [0], [], time.monotonic() + PATIENCE_S
    while not isinstance(mirror.glass._view, SetSummaryView) and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.001)
        view, shown = mirror.glass._view, mirror.glass._shown
        if isinstance(view, WorkoutView) and view.count != counts[-1]:
            counts.append(view.count)
            if shown is not None and shown.pose is not None:
                grab = mirror.glass.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
                pixels = np.frombuffer(grab.constBits(), np.uint8).reshape(grab.height(), grab.width(), 4)
                body = pixels[100:560, 90:480]
                blue, orange = coloured(body, (0xE9, 0xB4, 0x56)), coloured(body, (0x00, 0x9F, 0xE6))
                sides.append(
                    [float(np.median(blue)) if blue else None, float(np.median(orange)) if orange else None]
                )
    frames = [event for event in heard if isinstance(event, Analysed) and event.pose.visible]
    pelvis = [(frame.time, *frame.pose.xy[INDEX["pelvis"]].tolist()) for frame in frames]
    shown = mirror.glass._view
    print(
        json.dumps(
            {
                "platform": app.platformName(),
                "counts": counts,
                "summary": shown.count if isinstance(shown, SetSummaryView) else None,
                "sides": sides,
                "analysed": len(frames),
                "pelvis": pelvis,
                "ended": [len(event.set.reps) for event in heard if isinstance(event, SetEnded)],
            }
        )
    )
    mirror.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
