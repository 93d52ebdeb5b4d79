"""The ground that the screens will stand on: the Qt that is pinned opens windows, offscreen and under Xvfb."""

import subprocess
import sys
from pathlib import Path

import pytest

# a child process: a missing library makes Qt abort, which no test survives
WINDOW = """
import sys
import pyqtgraph
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
plot = pyqtgraph.PlotWidget(background="#0A0E12")
plot.plot([0, 1, 2], [0, 1, 0], pen=pyqtgraph.mkPen("#E69F00", width=8))
plot.resize(320, 240)
plot.show()
app.processEvents()
app.processEvents()
grab = plot.grab().toImage()
print(app.platformName(), len({grab.pixelColor(x, 120).name() for x in range(320)}))
"""


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_a_window_with_a_chart_opens(platform: str, tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(WINDOW)
    call = [sys.executable, str(script), "-platform", platform]
    if platform == "xcb":
        call = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 640x480x24", *call]
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    name, colours = done.stdout.split()
    assert name == platform
    assert int(colours) > 2, "the chart's line crosses the middle row"
