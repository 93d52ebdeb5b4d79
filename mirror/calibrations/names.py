"""Names of calibrations: any script, never a way out of their folder. `hall` is the newest, `hall@2` the second."""

from __future__ import annotations

import re
import unicodedata

from mirror.errors import MirrorError
from mirror.untrusted.names import escape_name, safe_part, same_file_key

LONGEST = 60
_VERSION = re.compile(r"(.*)@([1-9][0-9]{0,8})")


class CalibrationError(MirrorError):
    """A calibration cannot be read, written or used. One line: what, where, and what to do."""


class UnknownCalibrationError(CalibrationError):
    """There is no calibration of that name, or none can be."""


def check_name(name: str) -> str:
    """The name, composed; raises UnknownCalibrationError for one that cannot be a file's on every system."""
    name = unicodedata.normalize("NFC", name)
    fits = name == safe_part(name) and not name.startswith(".") and "@" not in name
    if not fits or not 0 < len(name.encode()) <= 2 * LONGEST or len(name) > LONGEST:
        raise UnknownCalibrationError(
            f"{escape_name(name)!r} cannot be a calibration's name: take letters of any script, digits, spaces, - and"
            f" _, at most {LONGEST}"
        )
    return name


def split(named: str) -> tuple[str, int | None]:
    """Name and version of `hall@2`; version None for the newest. Raises UnknownCalibrationError."""
    match = _VERSION.fullmatch(named)
    return (check_name(match[1]), int(match[2])) if match else (check_name(named), None)


def same(one: str, other: str) -> bool:
    """Whether two names would be one file on some system."""
    return same_file_key(one) == same_file_key(other)
