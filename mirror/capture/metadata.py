"""The JSON beside a video: what its maker knows about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import msgspec

from calibration.intrinsics import Intrinsics
from mirror.errors import MirrorError
from mirror.untrusted import escape_name

MAX_BYTES = 1 << 20
"""Larger files are no metadata of ours."""
MAX_DIGITS = 18
"""Longer whole numbers are no measure of anything."""

Word = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Mass = Annotated[float, msgspec.Meta(ge=10, le=400)]
Speed = Annotated[float, msgspec.Meta(ge=0.01, le=100)]
Height = Annotated[float, msgspec.Meta(ge=0.5, le=2.6)]


class MetadataError(MirrorError):
    """A metadata file cannot be used. The message is one line: file, place, what was expected."""


class ForeignError(MetadataError):
    """A JSON file beside a video that is another program's: it has none of our keys, and the video goes on."""


class Metadata(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be set for one video; command-line options win over it.

    `exercise` and `view` by name; `athlete_height_m` from 0.5 to 2.6, `athlete_mass_kg` from 10 to 400; `camera` is
    the name of a calibration, or intrinsics themselves; `speed_factor`: the film is so many times slower than life.
    """

    exercise: Word | None = None
    view: Word | None = None
    athlete_height_m: Height | None = None
    camera: Word | Intrinsics | None = None
    athlete_mass_kg: Mass | None = None
    speed_factor: Speed | None = None


KEYS = Metadata.__struct_fields__
NONE_OF_OURS = f"none of our keys ({', '.join(KEYS)}) is in it"


def beside(path: Path | None) -> tuple[Metadata, str]:
    """What the file beside a video sets, and a remark about it; of another program's file, only the remark.

    Raises MetadataError for a file with one of our keys and a mistake.
    """
    if path is None:
        return Metadata(), ""
    try:
        return load(path), ""
    except ForeignError as error:
        return Metadata(), str(error)


def load(path: Path) -> Metadata:
    """Read and check a metadata file.

    Raises MetadataError with line and column for bad JSON, else with the key that is wrong; ForeignError where none
    of our keys is in it.
    """
    name = escape_name(Path(path).name)
    raw = _bytes(name, Path(path))
    try:
        return _check_metadata(name, _parse_json(name, _text(name, raw)))
    except MetadataError as error:
        if any(f'"{key}"'.encode() in raw for key in KEYS):
            raise
        raise ForeignError(f"{name} beside it is not read: {NONE_OF_OURS}") from error


def _check_metadata(name: str, data: Any) -> Metadata:
    if not isinstance(data, dict):
        raise MetadataError(f"{name}: expected an object with any of {', '.join(KEYS)}")
    if data and not any(key in KEYS for key in data):
        raise ForeignError(f"{name} beside it is not read: {NONE_OF_OURS}")
    if unknown := [key for key in data if key not in KEYS]:
        raise MetadataError(
            f"{name}: unknown key '{escape_name(unknown[0])}'; the keys are {', '.join(KEYS)}"
        )
    camera = _camera(name, data.pop("camera", None))
    try:
        checked = msgspec.convert(data, Metadata)
    except msgspec.ValidationError as error:
        raise MetadataError(f"{name}: {_plain(str(error))}") from error
    return msgspec.structs.replace(checked, camera=camera)


def _bytes(name: str, path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise MetadataError(f"{name}: cannot be read: {error.strerror or error}") from error
    if len(raw) > MAX_BYTES:
        raise ForeignError(
            f"{name} beside it is not read: larger than {MAX_BYTES} bytes, which no metadata is"
        )
    return raw


def _text(name: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MetadataError(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _parse_json(name: str, text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_constant, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise MetadataError(f"{name}: line {error.lineno}, column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise MetadataError(f"{name}: nested too deeply") from error
    except ValueError as error:
        raise MetadataError(f"{name}: {error}") from error


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")


def _camera(name: str, value: object) -> str | Intrinsics | None:
    """A calibration's name as it is; inline intrinsics checked."""
    if isinstance(value, dict):
        try:
            return Intrinsics.from_dict(value)
        except ValueError as error:
            raise MetadataError(f"{name}: camera: {error}") from error
    try:
        return msgspec.convert(value, Word | None)
    except msgspec.ValidationError as error:
        raise MetadataError(f"{name}: camera: expected a calibration's name or intrinsics") from error


def _plain(message: str) -> str:
    """msgspec's "Expected `float`, got `str` - at `$.athlete_height_m`" with the key in front."""
    what, _, where = message.partition(" - at ")
    key = where.strip("`").removeprefix("$.")
    hint = " (metres)" if key == "athlete_height_m" else ""
    return f"{key}: {what.replace('`', '').lower()}{hint}" if key else what
