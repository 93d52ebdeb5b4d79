"""From a checkpoint to the ONNX file in the cache: converted, held against PyTorch, stored by its own sum.

PyTorch (extra `train`) is imported here only when a checkpoint is converted.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engines import cache, zoo_file
from engines.entries import Arch, Model
from engines.errors import CacheError, EngineError, RefusedFileError

if TYPE_CHECKING:
    from engines.networks.releases import Release

NEEDED = ("torch", "onnx", "onnxscript")


@dataclass(frozen=True)
class Exported:
    """An ONNX file made of a checkpoint, until the block that made it ends.

    `size` (width, height) px; `difference` is the largest between ONNX Runtime and PyTorch, as a share of the
    largest output.
    """

    path: Path
    size: tuple[int, int]
    difference: float


def release_of(path: Path, arch: Arch | None) -> Release:
    """The network of a checkpoint, strictly loaded.

    Raises RefusedFileError for a file that holds none, EngineError where the extra `train` is missing.
    """
    require(path.name)
    from engines.networks import checkpoint, releases

    return releases.load(checkpoint.read(path), arch, path.name)


@contextmanager
def export_release(release: Release, size: tuple[int, int]) -> Iterator[Exported]:
    """The network as ONNX for pictures of `size` (width, height), held against PyTorch.

    Raises RefusedFileError where the two differ.
    """
    from engines.networks import onnx_export

    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "network.onnx"
        yield Exported(to, size, onnx_export.write(release, size, to))


def usual_size(arch: Arch, joints: int, name: str) -> tuple[int, int]:
    """(width, height) that a release is fed with: as its file's name says (height first), else its kind's."""
    if arch.startswith("3dmppe"):
        return 256, 256
    stated = re.search(r"(?<!\d)(\d{3})x(\d{3})(?!\d)", name)
    if stated and int(stated[1]) % 32 == 0 and int(stated[2]) % 32 == 0:
        return int(stated[2]), int(stated[1])
    return (256, 256) if joints == 16 else (192, 256)


def convert_packaged(model: Model, path: Path, source: str) -> Path:
    """Make a packaged model's file of its checkpoint, store it and record its sum beside the cache.

    Raises RefusedFileError where the checkpoint is not the declared one or cannot be converted, EngineError
    where the extra `train` is missing, CacheError where the cache cannot be written. The cache stays as it was then.
    """
    declared = model.checkpoint
    if declared is None:
        raise ValueError(f"{model.name} is declared without a checkpoint")
    found = cache.sha256_of(path)
    if not found.startswith(declared.sha256):
        raise RefusedFileError(
            f"{path.name}: is not {declared.file}: its sha256 is {found}, expected it to begin with "
            f"{declared.sha256}; to take it all the same, import it under a name of your own"
        )
    release = release_of(path, declared.arch)
    if release.joints not in (0, len(model.keypoints)):
        raise RefusedFileError(
            f"{path.name}: has {release.joints} key points, {model.name} is declared with {len(model.keypoints)}: "
            "import it under a name of your own"
        )
    with export_release(release, model.input_size) as made:
        whole = with_file(model, made.path)
        stored = store(whole, made.path, f"made of {declared.file} (sha256 {found}) from {source}")
    record = {"sha256": whole.sha256, "bytes": whole.bytes, "checkpoint_sha256": found}
    declare(model.name, {"made": {model.name: record}})
    return stored


def with_file(model: Model, path: Path) -> Model:
    """The entry with the sum and size of a file."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return msgspec.structs.replace(model, sha256=digest, bytes=path.stat().st_size)


def store(model: Model, path: Path, source: str) -> Path:
    """Take a file into the cache as that of an entry; returns its place there."""
    with path.open("rb") as stream:
        return cache.store(model, stream, source)


def declare(name: str, document: dict[str, dict[str, object]]) -> Path:
    """Write what the zoo is to know of an imported name; CacheError where that fails."""
    from engines.zoo import import_path

    to = import_path(name)
    try:
        zoo_file.write(to, document)
    except OSError as error:
        raise CacheError(
            f"cannot write {to}: {error.strerror or error}; free space there, make it writable, or point "
            "MIRROR_CACHE at another folder"
        ) from error
    return to


def require(what: str) -> None:
    """Raise EngineError, with the command that helps, where converting checkpoints is not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise EngineError(
            f"{what}: to convert a checkpoint, {', '.join(missing)} must be installed: "
            "pip install 'open-gym-mirror[train]'"
        )
