"""The one place that turns an error into a line: what is known by its own words, all else as unforeseen.

`mirror` itself asks here for whatever a command lets through, so that no command prints a traceback.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click

from mirror.untrusted import escape_name

log = logging.getLogger(__name__)

KNOWN = (
    "calibration.exif:ExifError",
    "calibration.glass_fitting:MarksDoNotFitError",
    "calibration.judging:PoorCalibrationError",
    "calibration.solving:UnsolvableError",
    "calibration.standing:NobodyStandsError",
    "engines.errors:EngineError",
    "export.keypoints:KeypointsError",
    "export.world:NoMetresError",
    "mirror.client.transport:ClientError",
    "mirror.errors:MirrorError",
    "rules.expression:ExpressionError",
    "rules.proposal:ProposalError",
    "rules.recognition.network:NetworkError",
    "rules.toml_lines:RuleError",
)
"""Errors with words for people, as module:class; all others of this program are below one of them.
Only those whose module is loaded can be met."""

MOST_CHARACTERS = 300
"""Of an error that nobody foresaw."""
READER_GONE = 141
"""Exit status where who reads the output went away, as of any program that a pipe ends (128 + SIGPIPE)."""


def describe_error(error: Exception) -> str | None:
    """What is to be printed of an error that has words for people; None of any other.

    Control characters are escaped; a message of several lines stays so.
    """
    if isinstance(error, sqlite3.Error):
        from mirror.paths import store_path
        from mirror.store.database import explain

        return describe_error(explain(store_path(), error))
    if isinstance(error, OSError):
        return (
            escape_name(f"{error.filename}: {error.strerror}")
            if error.filename and error.strerror
            else _lines(error)
        )
    return _lines(error) if isinstance(error, _errors_known()) else None


def unforeseen(error: Exception) -> str:
    """What is to be printed of an error that nobody foresaw; where it was raised is in the log."""
    text = escape_name(" ".join(f"{type(error).__name__}: {error}".split()))[:MOST_CHARACTERS]
    return f"something that was not foreseen: {text}; with `mirror -v …` the log says where: please report it"


def one_line_errors(*also: type[Exception]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Decorate a command: an error with words for people, or one of `also`, is printed, with exit status 1."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def wrapper(*args: Any, **options: Any) -> Any:
            try:
                return command(*args, **options)
            except click.exceptions.Exit:
                raise
            except Exception as error:
                text = _lines(error) if isinstance(error, also) else None
                refuse(error, text)

        return wrapper

    return decorate


def refuse(error: Exception, text: str | None = None) -> NoReturn:
    """Raise what click makes a line of: `text`, or the line for the error; else the error itself."""
    if isinstance(error, click.ClickException | click.exceptions.Exit | click.Abort | BrokenPipeError):
        raise error
    text = describe_error(error) if text is None else text
    if text is None:
        raise error
    raise click.ClickException(text) from None


def end_by_error(error: Exception) -> NoReturn:
    """End `mirror` by an error that a command let through: never with a traceback, and no message of it, whatever
    it has from a file or a name, steers the terminal."""
    if isinstance(error, BrokenPipeError):
        _say_no_more()
        raise click.exceptions.Exit(READER_GONE) from None
    if isinstance(error, click.ClickException):
        vars(error)["message"] = _lines(error.message)
        raise error
    if isinstance(error, click.exceptions.Exit | click.Abort):
        raise error
    text = describe_error(error)
    if text is None:
        log.info("unforeseen", exc_info=error)
        text = unforeseen(error)
    raise click.ClickException(text) from None


def _say_no_more() -> None:
    """Nobody reads standard output any more: what is still to be flushed goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _errors_known() -> tuple[type[Exception], ...]:
    places = (name.split(":") for name in KNOWN)
    return tuple(getattr(sys.modules[module], name) for module, name in places if module in sys.modules)


def _lines(error: object) -> str:
    return "\n".join(escape_name(line) for line in str(error).splitlines())
