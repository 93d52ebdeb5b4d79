"""One zoo file: read, checked, and every fault named with file, entry and key."""

from __future__ import annotations

import math
import os
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli_w

from engines.entries import Asset, Made, Model, Profile
from engines.errors import ZooError
from engines.keypoints import ORDERS
from engines.pose import INDEX

LONGEST = 4000
"""Characters of what is declared in words."""

_Named = TypeVar("_Named", Model, Asset, Profile, Made)


@dataclass(frozen=True)
class ZooFile:
    """What one file declares, by name."""

    path: Path
    models: dict[str, Model] = field(default_factory=dict)
    assets: dict[str, Asset] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)

    @property
    def entry_names(self) -> set[str]:
        """Names of the models and assets."""
        return self.models.keys() | self.assets.keys()


def read(path: Path) -> ZooFile:
    """Read a zoo file. Raises ZooError for one that is not TOML or declares something wrong."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ZooError(f"{path}: cannot be read as TOML: brackets in brackets, too deep") from error
    except (OSError, ValueError) as error:
        # also of a number with thousands of digits
        raise ZooError(f"{path}: cannot be read as TOML: {' '.join(str(error).split())}") from error
    unknown = raw.keys() - {"models", "assets", "profiles", "made"}
    if unknown:
        raise ZooError(f"{path}: unknown section {list_names(unknown)}; expected models, assets or profiles")
    declared = ZooFile(
        path=path,
        models=_records(path, "models", raw, Model),
        assets=_records(path, "assets", raw, Asset),
        profiles=_records(path, "profiles", raw, Profile),
        made=_records(path, "made", raw, Made),
    )
    for name, model in declared.models.items():
        check_model(model, f"{path}: models.{name}")
    both = declared.models.keys() & declared.assets.keys()
    if both:
        raise ZooError(f"{path}: {list_names(both)} names both a model and an asset")
    return declared


def check_model(model: Model, where: str) -> None:
    """Raise ZooError, beginning with `where`, for what a model's keys say wrongly or leave out together."""
    unknown = [name for name in model.keypoints if name and name not in INDEX]
    if unknown:
        raise ZooError(
            f"{where}.keypoints: unknown {list_names(unknown)}; expected names of engines.pose.KEYPOINTS"
        )
    twice = [name for name, count in Counter(model.keypoints).items() if name and count > 1]
    if twice:
        raise ZooError(f"{where}.keypoints: {list_names(twice)} stands there twice")
    if 0.0 in model.std:
        raise ZooError(f"{where}.std: expected three numbers other than 0")
    if not model.outputs:
        raise ZooError(f"{where}.outputs: expected the names of the model's outputs")
    if not model.sha256 and model.checkpoint is None:
        raise ZooError(f"{where}: missing key sha256 (or checkpoint, for one that is made here)")
    _check_needed(model, where)


def _check_needed(model: Model, where: str) -> None:
    seeing = model.decoder != "lift"
    for key, needed in (
        ("input_size", seeing),
        ("colour", seeing),
        ("pad", model.task == "detector"),
        ("keypoints", model.task in ("pose2d", "pose3d")),
        ("box_padding", model.task == "pose2d"),
        ("simcc_split", model.decoder == "simcc"),
    ):
        if needed and getattr(model, key) in (None, (), (0, 0)):
            raise ZooError(
                f"{where}: missing key {key}, which {model.task} with decoder {model.decoder} needs"
            )


def _records(path: Path, section: str, raw: dict[str, Any], kind: type[_Named]) -> dict[str, _Named]:
    entries = raw.get(section, {})
    if not isinstance(entries, dict):
        raise ZooError(f"{path}: {section}: expected a table [{section}.NAME] for each entry")
    return {name: _record(f"{path}: {section}.{name}", name, entry, kind) for name, entry in entries.items()}


def _record(where: str, name: str, entry: Any, kind: type[_Named]) -> _Named:
    if not isinstance(entry, dict):
        raise ZooError(f"{where}: expected a table")
    _check_values(where, name)
    _check_values(where, entry)
    order = entry.get("keypoints")
    if isinstance(order, str):
        if order not in ORDERS:
            raise ZooError(
                f"{where}.keypoints: unknown order {order!r}; expected a list, or one of {list_names(ORDERS)}"
            )
        entry = {**entry, "keypoints": ORDERS[order]}
    try:
        return msgspec.convert({**entry, "name": name}, kind)
    except msgspec.ValidationError as error:
        what, _, key = str(error).partition(" - at `$.")
        raise ZooError(f"{where}{'.' + key.rstrip('`') if key else ''}: {what}") from error


def _check_values(where: str, value: Any) -> None:
    """Raise ZooError for words that steer a terminal or fill it, and for what is not finite."""
    if isinstance(value, dict | list):
        for inner in [*value, *value.values()] if isinstance(value, dict) else value:
            _check_values(where, inner)
    elif isinstance(value, str) and (len(value) > LONGEST or not all(_is_seen(each) for each in value)):
        raise ZooError(f"{where}: expected words of characters that are seen, at most {LONGEST}")
    elif isinstance(value, float) and not math.isfinite(value):
        raise ZooError(f"{where}: expected numbers that are finite, got {value}")


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or character == "\n"


def write(path: Path, document: dict[str, Any]) -> None:
    """Write a zoo file, whole or not at all. Raises OSError where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(tomli_w.dumps(document), encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def list_names(names: Iterable[str]) -> str:
    """Names in order, for a message."""
    return ", ".join(sorted(names)) or "none"
