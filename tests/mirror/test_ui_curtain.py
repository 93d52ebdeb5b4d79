"""The first screen is on the glass before anything heavy is loaded, and goes when the mirror is there."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication, QWidget

from mirror.live.state import LiveOptions
from mirror.settings.options import ScreenSettings, Settings
from mirror.ui import curtain
from mirror.ui.curtain import WINDOWS, raise_curtain

SETTINGS = Settings(screen=ScreenSettings(language="en"))


def test_the_first_screen_is_painted_before_the_mirror_is_loaded(qapp: QApplication) -> None:
    seen: list[bool] = []

    def kiosk(settings: Settings, options: LiveOptions, shown) -> int:  # type: ignore[no-untyped-def]
        windows = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, curtain.Curtain) and w.isVisible()
        ]
        seen.append(len(windows) == 1 and windows[0].painted)
        shown()
        seen.append(windows[0].isVisible())
        return 7

    assert curtain.run(SETTINGS, LiveOptions(windowed=True), lambda: kiosk) == 7
    assert seen == [True, False]


def test_the_first_screen_is_not_black(qapp: QApplication) -> None:
    shown: QWidget = raise_curtain(SETTINGS, LiveOptions(windowed=True, portrait=True))
    assert (shown.width(), shown.height()) == WINDOWS[True]
    image = shown.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 540, 9) for y in range(0, 960, 9)}
    assert len(colours) > 5
    shown.close()


def test_nothing_heavy_is_loaded_for_it() -> None:
    program = (
        "import sys, mirror.ui.curtain;"
        "print(*sorted({'cv2', 'scipy', 'pyqtgraph', 'onnxruntime', 'sqlite_utils'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
