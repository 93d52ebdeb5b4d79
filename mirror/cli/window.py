"""Opening what needs Qt: a machine without it, or without a display, runs everything but the windows."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from mirror.doctor import display

QT = ("PySide6", "shiboken6", "pyqtgraph")


def window(module: str) -> Any:
    """Return a module that needs Qt and a display, by its name.

    Raises ClickException, one line, where Qt cannot be loaded or there is no display: Qt itself would abort.
    """
    if sys.platform == "linux":
        found = display.screen(os.environ)
        if found.level != "ok":
            raise click.ClickException(f"the window cannot be opened: {found}")
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise click.ClickException(f"the window cannot be opened: {why(error)}") from None


def why(error: ImportError) -> str:
    """What is missing, and what to do: the extra, or the system's libraries."""
    if (error.name or "").partition(".")[0] in QT and isinstance(error, ModuleNotFoundError):
        return "Qt is not installed; run: pip install 'open-gym-mirror[kiosk]'"
    return f"Qt cannot be loaded ({error}); see docs/kiosk.md for the libraries it needs"
