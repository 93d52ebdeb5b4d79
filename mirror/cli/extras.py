"""What a command needs that is installed apart, and the error where it is missing: a window of Qt with
a display to be on, and the client of a server, for which `mirror remote` has its errors and `--json` from
here.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

QT = ("PySide6", "shiboken6", "pyqtgraph")


def window(module: str) -> Any:
    """Return a module that needs Qt and a display, by its name.

    Raises ClickException, one line, where Qt cannot be loaded or there is no display: Qt itself would abort.
    """
    if sys.platform == "linux":
        from mirror.doctor import display

        found = display.screen(os.environ)
        if found.level != "ok":
            raise click.ClickException(f"the window cannot be opened: {found}")
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise click.ClickException(f"the window cannot be opened: {explain_missing(error)}") from None


def explain_missing(error: ImportError) -> str:
    """What is missing, and what to do: the extra, or the system's libraries."""
    if (error.name or "").partition(".")[0] in QT and isinstance(error, ModuleNotFoundError):
        return "Qt is not installed; run: pip install 'open-gym-mirror[kiosk]'"
    return f"Qt cannot be loaded ({error}); see docs/kiosk.md for the libraries it needs"


json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


def describe_missing_client(error: ImportError) -> click.ClickException:
    """What to install where a library of the client is not there."""
    return click.ClickException(f"{error.name} is not installed; run: pip install 'open-gym-mirror[client]'")


def one_line_client_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Say what went wrong in one line with what to do: exit status 2 where no server is known, else 1."""

    @wraps(command)
    def wrapper(*args: Any, **options: Any) -> None:
        try:
            from mirror.client.transport import ClientError, UnknownServerError
        except ImportError as error:
            raise describe_missing_client(error) from None
        try:
            command(*args, **options)
        except UnknownServerError as error:
            raise click.UsageError(str(error)) from None
        except ClientError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            raise click.ClickException(f"{error.filename}: {error.strerror}") from None

    return wrapper
