"""Names and documents that came from elsewhere: made safe, or refused, before they are used or printed.

Names come from strangers' archives in any script. The same name becomes the same safe name on every
platform, so that results made on one machine are found on another.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

VIDEO_SUFFIXES = frozenset({
    ".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".flv", ".ts", ".mts", ".3gp",
    ".m2ts", ".m2t", ".3g2", ".f4v", ".vob", ".asf", ".ogv", ".mxf", ".ivf", ".gif",
    ".h264", ".264", ".h265", ".265", ".hevc",
})  # fmt: skip
"""Extensions of the files that are taken for videos."""

ARCHIVE_SUFFIXES = frozenset({
    ".zip", ".zipx", ".7z", ".rar", ".cab", ".tar", ".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz",
    ".lzma", ".lz4", ".zst",
})  # fmt: skip
"""Extensions of the files that are taken for archives."""

_CLUTTER = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
_RESERVED_CHARACTERS = re.compile(r'[<>:"|?*\\/]')
_RESERVED_NAMES = re.compile(r"(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)", re.IGNORECASE)
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

T = TypeVar("T")


def suffix(name: str) -> str:
    """The extension in small letters, with its dot; empty where there is none."""
    return PurePosixPath(name).suffix.lower()


def is_video(name: str) -> bool:
    """Whether the extension is a video's."""
    return suffix(name) in VIDEO_SUFFIXES


def is_archive(name: str) -> bool:
    """Whether the extension is an archive's."""
    return suffix(name) in ARCHIVE_SUFFIXES


def is_clutter(name: str) -> bool:
    """Whether a path leads to what operating systems leave behind, or is hidden (a dot in front)."""
    return any(part.startswith(".") or part.lower() in _CLUTTER for part in PurePosixPath(name).parts)


def escape_name(name: str) -> str:
    """The name as it may stand in a message: control characters are escaped, so that it stays one line."""
    return "".join(c if _harmless(c) else c.encode("unicode_escape").decode("ascii") for c in name)


def safe_part(part: str) -> str:
    """One folder's or file's name that every common file system takes.

    Reserved and control characters become `_`, trailing dots and spaces go, as on Windows; device
    names (`con`, `nul`, …) and names of dots alone get a `_` in front.
    """
    clean = "".join(c if _harmless(c) else "_" for c in _RESERVED_CHARACTERS.sub("_", part))
    clean = clean.strip(" ").rstrip(". ")
    if not clean or _RESERVED_NAMES.match(clean):
        return f"_{clean}"
    return clean


def safe_path(name: str) -> str:
    """`safe_part` for every part of a posix path; `.` and empty parts go, `..` becomes `_`."""
    parts = [safe_part(part) for part in name.split("/") if part not in ("", ".")]
    return "/".join(parts) or "_"


def same_file_key(name: str) -> str:
    """Equal for names that some file system takes for one: in letter case or Unicode composition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class Distinct:
    """Hands out names of which no two are one file: the first comer keeps its name, later ones are numbered.

    `reserved` holds `same_file_key`s that nobody gets; a number never takes a name that is in `wished`.
    """

    def __init__(self, wished: Iterable[str], reserved: Iterable[str] = ()) -> None:
        self._reserved = frozenset(reserved)
        self._wished = {same_file_key(name) for name in wished}
        self._given: set[str] = set()
        self._number: dict[str, int] = {}

    def take(self, name: str, numbered: Callable[[str, int], str]) -> str:
        """`name` if it is free, else its first free numbered variant, from 2."""
        key = same_file_key(name)
        candidate = name
        if key in self._given or key in self._reserved:
            number = self._number.get(key, 2)
            while self._occupied(candidate := numbered(name, number)):
                number += 1
            self._number[key] = number + 1
        self._given.add(same_file_key(candidate))
        return candidate

    def _occupied(self, name: str) -> bool:
        key = same_file_key(name)
        return key in self._given or key in self._wished or key in self._reserved


def number_file(name: str, number: int) -> str:
    """`clips/a.mp4` -> `clips/a_2.mp4`."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}_{number}{path.suffix}"))


def number_folder(name: str, number: int) -> str:
    """`clips/a` -> `clips/a_2`."""
    return f"{name}_{number}"


def metadata_beside(video: str, files: Mapping[str, T]) -> T | None:
    """What `files` (by `same_file_key`) holds as metadata of a video: `clip.mp4.json`, else `clip.json`."""
    path = PurePosixPath(video)
    for name in (path.with_name(f"{path.name}.json"), path.with_suffix(".json")):
        if (found := files.get(same_file_key(str(name)))) is not None:
            return found
    return None


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") and character not in _BIDI_CONTROLS


DEEPEST = 12
LONGEST = 4000
"""Characters of one text."""
LARGEST = 5e9
"""Larger than every number that is written: times of the wall clock, bytes, px."""


def decode_json(raw: bytes | str) -> Any:
    """What a JSON document holds. Raises ValueError in one line, also for nesting and numbers without end."""
    try:
        return json.loads(raw, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("brackets in brackets, too deep") from None
    except ValueError as error:
        text = " ".join(str(error).split())
        raise ValueError("a number with thousands of digits" if "digits)" in text else text) from None


def check_document(document: Any, many_lines: frozenset[str] = frozenset()) -> None:
    """Raises ValueError for nesting, numbers and words beyond reason, and words that steer a terminal.

    Texts at the places `many_lines` (as in `review_note.text`) may have line ends.
    """
    for where, value in leaves(document):
        if isinstance(value, str):
            _check_words(where, value, where in many_lines)
        elif isinstance(value, int | float) and not -LARGEST <= value <= LARGEST:
            raise ValueError(f"{where} is beyond {LARGEST:g}, which no mirror writes")


def leaves(value: Any, where: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Every value and every key with where it stands. Raises ValueError for what is nested too deep."""
    if depth > DEEPEST:
        raise ValueError(f"{where.split('.', maxsplit=1)[0]} is nested more than {DEEPEST} deep")
    if isinstance(value, dict):
        for key, inner in value.items():
            yield "a key", key
            yield from leaves(inner, f"{where}.{key}" if where else str(key), depth + 1)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner, where, depth + 1)
    else:
        yield where, value


def _check_words(where: str, text: str, many_lines: bool) -> None:
    if len(text) > LONGEST:
        raise ValueError(f"{where} has {len(text)} characters, more than any mirror writes")
    if any(escape_name(line) != line for line in (text.splitlines() if many_lines else [text])):
        raise ValueError(f"{where} has characters that are not seen, such as those that steer a terminal")


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")
