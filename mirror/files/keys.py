"""Keys of files: names with `/` that cannot lead out of where the files are."""

from __future__ import annotations

import re

from mirror.files.errors import BadKeyError

LONGEST = 900
"""Characters of a key: object stores take 1024 bytes, prefix and all."""

_PART = re.compile(r"[^\x00-\x1f\x7f\\/:*?\"<>|]{1,200}")


def check_key(key: str) -> str:
    """Return the key. Raises BadKeyError for one that is no name of a file below a folder, on any system."""
    parts = key.split("/")
    good = all(_PART.fullmatch(part) and part.strip(". ") for part in parts)
    if not good or len(key.encode()) > LONGEST:
        raise BadKeyError(f"{key[:80]!r} is no key of a file")
    return key


def check_prefix(prefix: str) -> str:
    """Return the prefix of keys, with its `/` at the end; "" stands for all. Raises BadKeyError."""
    return prefix and check_key(prefix.rstrip("/")) + "/"
