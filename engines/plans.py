"""The cache of TensorRT plans: native code, so only what this program wrote itself is ever read back.

`<cache>/plans/<digest>.plan`, and beside it `<digest>.json`: what it was built from and for, what was found of it,
and an HMAC over all of that and the plan. The key of the HMAC lies in the same directory, which is the user's alone
(0700, the key 0600). Where others could have written there, the key is made again, and every older plan is foreign.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from engines import cache
from engines.entries import Precision
from engines.errors import CacheError, PlanError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

KEY = "machine.key"
KEY_BYTES = 32
KERNELS = ".kernels"
"""Ends the model's name of what is no plan, but the code that TensorRT-RTX compiled for one."""

POSIX = os.name == "posix"


class PlanTarget(msgspec.Struct, frozen=True, kw_only=True):
    """What a plan was built from, and for which machine: a plan for another target is another plan.

    `recipe` is raised with every change to how a model is prepared (`engines.build.RECIPE`).
    """

    model: str
    onnx_sha256: str
    precision: Precision
    batch: tuple[int, int, int] | None
    recipe: int
    flavour: str
    version: str
    gpu: str
    capability: tuple[int, int]
    cuda: tuple[int, int]
    system: str
    machine: str

    @property
    def digest(self) -> str:
        """The name of its files."""
        return hashlib.sha256(msgspec.json.encode(self, order="deterministic")).hexdigest()


@dataclass(frozen=True, slots=True)
class BuiltPlan:
    """A plan and the notes that were written beside it: JSON values."""

    target: PlanTarget
    content: bytes
    notes: dict[str, Any]


class _Sidecar(msgspec.Struct, frozen=True, kw_only=True):
    target: PlanTarget
    plan_sha256: str
    notes: dict[str, Any]
    hmac: str = ""


def directory() -> Path:
    """Where the plans lie."""
    return cache.directory() / "plans"


def read(target: PlanTarget) -> BuiltPlan | None:
    """The plan for a target, or None where there is none.

    Raises PlanError for one that is damaged or that this program did not write on this machine, CacheError where it
    cannot be read at all.
    """
    plan, sidecar = _files(target)
    if not plan.exists() and not sidecar.exists():
        return None
    key = _read_key()
    try:
        content, proof = plan.read_bytes(), sidecar.read_bytes()
    except FileNotFoundError as error:
        raise PlanError(
            f"{target.model}: half of its plan is missing ({Path(error.filename).name})"
        ) from None
    except OSError as error:
        raise CacheError(f"cannot read {error.filename}: {error.strerror}") from error
    return BuiltPlan(target, content, _proven(target, content, proof, key))


def write(plan: BuiltPlan) -> Path:
    """Put a plan into the cache, whole or not at all. Raises CacheError where the cache cannot be written."""
    path, sidecar = _files(plan.target)
    with _writing():
        made = _Sidecar(target=plan.target, plan_sha256=_sha256(plan.content), notes=plan.notes)
        signed = msgspec.structs.replace(made, hmac=_signature(made, _ensure_key()))
        _replace(path, plan.content)
        _replace(sidecar, msgspec.json.format(msgspec.json.encode(signed), indent=2) + b"\n")
    return path


def rename_target(target: PlanTarget, model: str) -> PlanTarget:
    """The same target under another model's name."""
    return msgspec.structs.replace(target, model=model)


def list_targets() -> list[PlanTarget]:
    """The targets of the plans in the cache, whether they are sound or not."""
    found = []
    for path in sorted(directory().glob("*.json")):
        with suppress(OSError, msgspec.MsgspecError):
            found.append(msgspec.json.decode(path.read_bytes(), type=_Sidecar).target)
    return found


@contextmanager
def one_builder() -> Iterator[None]:
    """Hold the cache for building; waits for whoever holds it. The system lets go when the process ends.

    The cache's own directory is locked, so that a build that comes to nothing leaves nothing there.
    """
    if fcntl is None:
        yield
        return
    with _writing():
        cache.directory().mkdir(parents=True, exist_ok=True)
        handle = os.open(cache.directory(), os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _proven(target: PlanTarget, content: bytes, proof: bytes, key: bytes | None) -> dict[str, Any]:
    """The notes of a sidecar that proves its plan. Raises PlanError for any other."""
    what = f"{target.model}: its plan"
    try:
        sidecar = msgspec.json.decode(proof, type=_Sidecar)
    except msgspec.MsgspecError:
        raise PlanError(f"{what} is damaged (its sidecar cannot be read)") from None
    if key is None or not hmac.compare_digest(_signature(sidecar, key), sidecar.hmac):
        raise PlanError(f"{what} was not written by this program on this machine")
    if sidecar.target != target:
        raise PlanError(f"{what} is another one's, under its name")
    if not hmac.compare_digest(sidecar.plan_sha256, _sha256(content)):
        raise PlanError(f"{what} is damaged, or not the one that this program wrote")
    return sidecar.notes


def _signature(sidecar: _Sidecar, key: bytes) -> str:
    unsigned = msgspec.structs.replace(sidecar, hmac="")
    return hmac.new(key, msgspec.json.encode(unsigned, order="deterministic"), hashlib.sha256).hexdigest()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _files(target: PlanTarget) -> tuple[Path, Path]:
    return directory() / f"{target.digest}.plan", directory() / f"{target.digest}.json"


def _read_key() -> bytes | None:
    """The machine's key, or None where there is none that can be trusted."""
    folder, path = directory(), directory() / KEY
    if not path.exists() or _open_to_others(folder) or _open_to_others(path):
        return None
    key = path.read_bytes()
    return key if len(key) == KEY_BYTES else None


def _ensure_key() -> bytes:
    """The machine's key, made where there is none that can be trusted."""
    path = _own_directory() / KEY
    key = _read_key()
    if key is None:
        key = secrets.token_bytes(KEY_BYTES)
        _replace(path, key)
    return key


def _own_directory() -> Path:
    """The directory, made if missing, the user's alone from now on. A key from before is not trusted then."""
    folder = directory()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if _open_to_others(folder):
        folder.chmod(0o700)
        (folder / KEY).unlink(missing_ok=True)
    return folder


def _open_to_others(path: Path) -> bool:
    if not POSIX:
        return False
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode) or found.st_uid != os.getuid():
        raise CacheError(
            f"{path} is not the plain folder or file of this user that it has to be; remove it, or point "
            "MIRROR_CACHE at another folder"
        )
    return bool(found.st_mode & 0o077)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:  # mkstemp makes it 0600
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CacheError(
            f"cannot write to the plan cache {directory()}: {error.strerror or error}; free space there, make it "
            "writable, or point MIRROR_CACHE at another folder"
        ) from error
