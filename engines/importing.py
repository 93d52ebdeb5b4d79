"""Bring a file by hand: a known entry's own, a checkpoint to be converted, or any ONNX with a head known here.

What is refused leaves the cache as it was. What is taken lies in the cache by its sum, and is declared in
`zoo.d/NAME.toml` there, so that profiles can name it.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from engines import conversion, fetch, heads, zoo
from engines.crop import PADDING
from engines.entries import Arch, Decoder, Entry, Licence, Model, Task
from engines.errors import RefusedFileError
from engines.heads import FEEDING, IMAGENET, Feeding
from engines.keypoints import ORDERS, order_of
from engines.zoo_file import check_model, list_names

MPPE_MEAN, MPPE_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""3DMPPE's means, meant for 0..1, are taken off 0..255 in its official code; its weights are trained on that."""

PAD = 114

RELEASED: dict[Arch, tuple[Task, Decoder, str]] = {
    "hrnet_w32": ("pose2d", "heatmap", "heatmaps"),
    "hrnet_w48": ("pose2d", "heatmap", "heatmaps"),
    "3dmppe_rootnet": ("root3d", "3dmppe-rootnet", "root"),
    "3dmppe_posenet": ("pose3d", "3dmppe-posenet", "coordinates"),
}
"""What a checkpoint's network does, how it is read, and its output."""


@dataclass(frozen=True)
class ImportWishes:
    """What the person who imports says of the file; None is found out. `size` is (width, height) px.

    `profile` is the name of a profile to declare with it: that of `embedded`, with this as its 2D network.
    """

    arch: Arch | None = None
    decoder: Decoder | None = None
    keypoints: str | None = None
    size: tuple[int, int] | None = None
    profile: str | None = None


@dataclass(frozen=True)
class Imported:
    """The entry as it is now, its file in the cache, and in a line what the file was."""

    entry: Entry
    path: Path
    what: str


def bring(name: str, path: Path, wishes: ImportWishes | None = None) -> Imported:
    """Take a file into the cache under a name.

    A name of the zoo takes its own file alone (by sum, or, of a model made here, its checkpoint); any other
    name becomes an entry of the user's zoo, and replaces one imported before. Raises RefusedFileError,
    ChecksumError, SourceError, CacheError and EngineError, with the cache as it was.
    """
    known = zoo.load().entries.get(name)
    if known is not None and not zoo.import_path(name).exists():
        return _own(known, path)
    if known is not None and name in zoo.read_packaged().models:
        return _own(zoo.read_packaged().model(name), path)
    if not re.fullmatch(r"\w[\w.+-]*", name):
        raise RefusedFileError(f"name {name!r}: expected letters, digits and . _ + - only")
    wishes = wishes or ImportWishes()
    _check_profile(name, wishes.profile)
    with _unpack(path) as file:
        kind = _kind(file)
        if kind == "other":
            raise RefusedFileError(
                f"{path.name}: is neither ONNX nor a PyTorch checkpoint, and there is no model or asset {name!r} in "
                f"the zoo; there are {list_names(zoo.load().entries)}"
            )
        return _network(name, file, path, wishes) if kind == "onnx" else _checkpoint(name, file, wishes)


def _check_profile(name: str, profile: str | None) -> None:
    """A profile's name is free, or was declared with this very model before."""
    known = zoo.load().profiles
    taken = profile in known and not (zoo.import_path(name).exists() and known[profile].pose2d == name)
    if profile is not None and (taken or not re.fullmatch(r"\w[\w.+-]*", profile)):
        raise RefusedFileError(f"--profile {profile!r}: is taken, or no name; there are {list_names(known)}")


def _own(entry: Entry, path: Path) -> Imported:
    if isinstance(entry, Model) and entry.checkpoint is not None:
        stored = conversion.convert_packaged(entry, path, f"imported from {path.name}")
        return Imported(zoo.load().entry(entry.name), stored, f"converted from {entry.checkpoint.arch}")
    return Imported(entry, fetch.take_file(entry, path), "the file that the zoo declares")


def _checkpoint(name: str, path: Path, wishes: ImportWishes) -> Imported:
    release = conversion.release_of(path, wishes.arch)
    size = wishes.size or conversion.usual_size(release.arch, release.joints, path.name)
    planar = release.arch.startswith("hrnet")
    names = _order(path, release.joints, wishes, planar) if release.joints else ()
    declared = _of_checkpoint(name, path, release.arch, names, size)
    with conversion.export_release(release, size) as made:
        what = (
            f"{release.arch}, {size[1]}x{size[0]} (height x width), "
            f"ONNX differs from PyTorch by {made.difference:.1g} of the largest output"
        )
        return _store_model(conversion.with_file(declared, made.path), made.path, path, what, wishes.profile)


def _network(name: str, path: Path, brought: Path, wishes: ImportWishes) -> Imported:
    if wishes.arch is not None:
        raise RefusedFileError(f"{brought.name}: is ONNX: --arch is for checkpoints, leave it out")
    seen, found = heads.recognise(path, wishes.decoder, wishes.size)
    feeding = FEEDING[found.decoder]
    keypoints = _order(brought, found.joints, wishes, planar=True) if feeding.task == "pose2d" else ()
    model = Model(
        decoder=found.decoder,
        input=seen.input,
        input_size=seen.size,
        simcc_split=found.simcc_split,
        outputs=found.outputs,
        keypoints=keypoints,
        pad=PAD if feeding.task == "detector" else None,
        box_padding=PADDING if feeding.task == "pose2d" else None,
        **_feeding_fields(feeding),
        **_file_fields(name, brought),
    )
    what = f"{found.decoder} head: {seen}"
    return _store_model(conversion.with_file(model, path), path, brought, what, wishes.profile)


def _store_model(model: Model, file: Path, brought: Path, what: str, profile: str | None) -> Imported:
    """Store and declare; the entry is checked first, as the zoo will when it is read again."""
    if profile is not None and model.task != "pose2d":
        raise RefusedFileError(f"{brought.name}: is a {model.task} model: --profile is for 2D pose networks")
    check_model(model, f"{brought.name}: models.{model.name}")
    stored = conversion.store(model, file, f"imported from {brought.name}")
    defaults = {field.name: field.default for field in msgspec.structs.fields(model)}
    declared = [key for key in defaults if key != "name" and getattr(model, key) != defaults[key]]
    record = msgspec.to_builtins(model)
    document: dict[str, dict[str, object]] = {"models": {model.name: {key: record[key] for key in declared}}}
    if profile is not None:
        usual = zoo.read_packaged().profile("embedded")
        document["profiles"] = {profile: {**usual.stages, "pose2d": model.name}}
    conversion.declare(model.name, document)
    return Imported(model, stored, what)


def _of_checkpoint(
    name: str, path: Path, arch: Arch, keypoints: tuple[str, ...], size: tuple[int, int]
) -> Model:
    task, decoder, output = RELEASED[arch]
    normal = (MPPE_MEAN, MPPE_STD) if arch.startswith("3dmppe") else IMAGENET
    return Model(
        decoder=decoder,
        input="image",
        input_size=size,
        outputs=(output,),
        keypoints=keypoints,
        box_padding=PADDING if task == "pose2d" else None,
        **_feeding_fields(Feeding(task, "rgb", *normal)),
        **_file_fields(name, path),
    )


def _order(path: Path, joints: int, wishes: ImportWishes, planar: bool) -> tuple[str, ...]:
    """The key points' names: as asked for, else by how many there are."""
    name = wishes.keypoints or order_of(joints, planar)
    if name is None or len(ORDERS[name]) != joints:
        what = "of no order known here" if name is None else f"but {name} has {len(ORDERS[name])}"
        fitting = [order for order, rows in ORDERS.items() if len(rows) == joints]
        raise RefusedFileError(
            f"{path.name}: has {joints} key points, {what}: give --keypoints, one of "
            f"{', '.join(fitting or ORDERS)}, or declare it in zoo.toml by hand"
        )
    return ORDERS[name]


def _feeding_fields(feeding: Feeding) -> dict[str, Any]:
    return {"task": feeding.task, "colour": feeding.colour, "mean": feeding.mean, "std": feeding.std}


def _file_fields(name: str, path: Path) -> dict[str, Any]:
    terms = "You brought this file: its terms are between you and its makers."
    licence = Licence(spdx="NOASSERTION", makers=f"imported from {path.name}", link="-", notice=terms)
    return {"name": name, "file": f"{name}.onnx", "licence": licence}


def _kind(path: Path) -> Literal["onnx", "checkpoint", "other"]:
    """By its name and first bytes: PyTorch's files are zips with a pickle in them, or pickles."""
    if path.suffix.lower() == ".onnx":
        return "onnx"
    with path.open("rb") as file:
        start = file.read(2)
    if start == b"PK":
        return "checkpoint" if _is_torch_zip(path) else "other"
    return "checkpoint" if start[:1] == b"\x80" or path.suffix.lower() in (".pth", ".pt", ".tar") else "other"


def _is_torch_zip(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith("data.pkl") for name in archive.namelist())
    except zipfile.BadZipFile:  # cut short: PyTorch says so
        return True


@contextmanager
def _unpack(path: Path) -> Iterator[Path]:
    """The file itself, or the only ONNX file of a zip (OpenMMLab's are such)."""
    with tempfile.TemporaryDirectory() as folder:
        yield _extract_onnx(path, Path(folder)) or path


def _extract_onnx(path: Path, folder: Path) -> Path | None:
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [info for info in archive.infolist() if info.filename.lower().endswith(".onnx")]
            if len(inside) != 1:
                return None
            inside[0].filename = path.with_suffix(".onnx").name
            return Path(archive.extract(inside[0], folder))
    except (zipfile.BadZipFile, RuntimeError, zlib.error, EOFError):
        return None
