"""Qt is the extra `kiosk`: everything but the windows and the reports runs without it, and says what to install."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "pyqtgraph"):
    sys.modules[name] = None
"""


def without_qt(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process that cannot import Qt."""
    call = [sys.executable, "-c", WITHOUT_QT + program, *arguments]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=120)


def modules() -> list[str]:
    """Every module of the five packages but the screens, and the entry that starts the program."""
    paths = [
        path
        for package in ("mirror", "engines", "rules", "export", "calibration")
        for path in (ROOT / package).rglob("*.py")
    ]
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths
    ]
    return sorted(
        name for name in names if not name.startswith("mirror.ui") and not name.endswith("__main__")
    )


def test_qt_is_in_the_extra_alone_and_the_first_command_installs_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = " ".join(project["dependencies"])
    assert "PySide6" not in needed and "pyqtgraph" not in needed
    kiosk = " ".join(project["optional-dependencies"]["kiosk"])
    assert "PySide6-Essentials" in kiosk and "pyqtgraph" in kiosk
    assert '".[kiosk]"' in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_module_beside_the_screens_imports_without_qt() -> None:
    program = """
import importlib
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        if (error.name or "").split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            print(name)
"""
    found = without_qt(program, *modules())
    assert (found.returncode, found.stdout) == (0, ""), found.stderr
    assert len(modules()) > 300


@pytest.mark.parametrize("command", [["live"], ["review"], ["calibrate", "screen"]], ids=" ".join)
def test_what_needs_a_window_says_what_to_install(command: list[str], tmp_path: Path) -> None:
    program = (
        "import os; os.environ['MIRROR_STORE'] = sys.argv[1]; from mirror.cli import main; main(sys.argv[2:])"
    )
    done = without_qt(program, str(tmp_path / "mirror.db"), *command)
    assert done.returncode == 1
    assert done.stderr.strip().endswith("Qt is not installed; run: pip install 'open-gym-mirror[kiosk]'")
    assert len(done.stderr.strip().splitlines()) == 1
