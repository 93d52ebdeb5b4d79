"""The guide of the review says what the window does, and the program starts with a display."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from looked_back import batch_folder, store_with_sessions

from mirror.cli.main import main
from mirror.review.words import REVIEW_WORDS, review_words
from mirror.ui.review.keys import key_groups

GUIDE = Path(__file__).parents[2] / "docs" / "review.md"


def test_the_guide_has_every_key() -> None:
    rows = [
        f"| {' '.join(f'`{key}`' for key in row.keys)} | {row.does} |"
        for group in key_groups(review_words())
        for row in group.rows
    ]
    table = GUIDE.read_text(encoding="utf-8").split("| keys | what |\n|---|---|\n")[1].split("\n\n")[0]
    assert table.splitlines() == rows


def test_every_word_is_used() -> None:
    folders = [GUIDE.parents[1] / "mirror" / name for name in ("review", "ui/review")]
    said = "".join(
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in folder.glob("*.py")
        if path.name != "words.py"
    )
    made = ("joint.", "view.", "from.", "keys.", "export.", "trend.", "facts.", "chart.", "head.", "by.",
            "compare.")  # fmt: skip
    for key in REVIEW_WORDS:
        named = key.removesuffix("_one")
        assert f'"{named}"' in said or f"'{named}'" in said or key.startswith(made), key


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["nothing"], 2, "nothing"),
        (["."], 2, "holds no results"),
        (["--member", "Zoe"], 1, "no member is called 'Zoe'"),
        (["--session", "99"], 1, "there is no such session"),
    ],
)
def test_a_call_that_cannot_be_done_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], status: int, said: str
) -> None:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["review", *words])
    assert done.exit_code == status and said in done.output


STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mirror.ui.review.window import ReviewWindow

def look():
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, ReviewWindow)]
    if windows and windows[0].measured is not None:
        print(windows[0].head.title.text(), windows[0].isVisible(), flush=True)
        timer.stop()

app = QApplication(sys.argv[:1])
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
from mirror.cli.main import main
main(["review", *sys.argv[1:]])
"""


def test_the_command_opens_its_window_under_a_display_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    store_with_sessions(tmp_path / "mirror.db", sets=1, reps=4)
    folder = batch_folder(tmp_path / "out")
    call = [
        "xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24",
        sys.executable, "-c", STARTED, str(folder.parents[1]), "--windowed", "--member", "Anna",
    ]  # fmt: skip
    mine = {
        "QT_QPA_PLATFORM": "xcb",
        "MIRROR_STORE": str(tmp_path / "mirror.db"),
        "MIRROR_CONFIG": str(tmp_path / "mirror.toml"),
    }
    with subprocess.Popen(
        call, env={**os.environ, **mine}, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        try:
            assert run.stdout is not None
            shown = run.stdout.readline().split()
            assert shown[-1] == "True" and "set" in shown
            end = time.monotonic() + 60
            os.killpg(run.pid, signal.SIGTERM)
            assert run.wait(end - time.monotonic()) is not None
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)
