"""What an ONNX file is: its head recognised by the shapes of its inputs and outputs.

Each decoder says which outputs it can read; a file that fits one is that, one that fits several is asked about
unless its metadata, its name or a trial run tells, and one that fits none is refused with what was seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engines.boxes import cell_count
from engines.entries import Decoder, Task
from engines.errors import EngineError, RefusedFileError
from engines.runtime import Network, signature
from engines.runtime.signature import Shape, Signature

IMAGENET = ((123.675, 116.28, 103.53), (58.395, 57.12, 57.375))
PLAIN = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
UNIT = ((0.0, 0.0, 0.0), (255.0, 255.0, 255.0))


@dataclass(frozen=True)
class Feeding:
    """How the makers of a kind of network feed it."""

    task: Task
    colour: str
    mean: tuple[float, ...]
    std: tuple[float, ...]


FEEDING: dict[Decoder, Feeding] = {
    "yolox": Feeding("detector", "bgr", *PLAIN),
    "yolox-raw": Feeding("detector", "bgr", *PLAIN),
    "yolox-decoded": Feeding("detector", "bgr", *PLAIN),
    "rtmdet": Feeding("detector", "bgr", IMAGENET[0][::-1], IMAGENET[1][::-1]),
    "yolov8": Feeding("detector", "rgb", *UNIT),
    "yolov8-pose": Feeding("detector", "rgb", *UNIT),
    "yolo26": Feeding("detector", "rgb", *UNIT),
    "yolo26-pose": Feeding("detector", "rgb", *UNIT),
    "simcc": Feeding("pose2d", "rgb", *IMAGENET),
    "heatmap": Feeding("pose2d", "rgb", *IMAGENET),
}
"""Decoders that an ONNX file can be imported for."""


@dataclass(frozen=True)
class FileShapes:
    """An ONNX file's signature: `size` (width, height) of the picture's input, and the outputs' shapes."""

    path: Path
    input: str
    size: tuple[int, int]
    outputs: Mapping[str, Shape]
    metadata: Mapping[str, str]
    run: Network

    def __str__(self) -> str:
        outputs = ", ".join(f"{name} {_format_shape(shape)}" for name, shape in self.outputs.items())
        return f"input {self.input} {self.size[1]}x{self.size[0]} (height x width), outputs {outputs}"


@dataclass(frozen=True)
class Recognised:
    """A decoder that fits, the outputs in its order, and (for a pose network) how many key points there are."""

    decoder: Decoder
    outputs: tuple[str, ...]
    joints: int = 0
    simcc_split: float | None = None


def recognise(
    path: Path, decoder: Decoder | None, size: tuple[int, int] | None
) -> tuple[FileShapes, Recognised]:
    """What an ONNX file is. `decoder` and `size` (width, height) px say what its shapes leave open.

    Raises RefusedFileError for a file that ONNX Runtime cannot load, and for one that no decoder, or more than
    one, can read: the message lists what was seen and the options to give.
    """
    seen = _read_file(path, size)
    fitting = {name: found for name, fits in FITS.items() if (found := fits(seen)) is not None}
    if decoder is not None:
        if decoder not in fitting:
            raise RefusedFileError(
                f"{path.name}: {seen}: decoder {decoder} cannot read that{_others(fitting)}"
            )
        return seen, fitting[decoder]
    if not fitting:
        raise RefusedFileError(
            f"{path.name}: {seen}: no head known here (give --decoder, one of {', '.join(FEEDING)}, only where "
            "its outputs are laid out alike); export it with a head of YOLOX, YOLOv8, YOLO26, RTMPose or HRNet"
        )
    return seen, _choose_decoder(seen, fitting)


def _choose_decoder(seen: FileShapes, fitting: dict[Decoder, Recognised]) -> Recognised:
    """The one of several that the metadata, the file's name or a trial run speaks for."""
    names = set(fitting)
    if names == {"yolox-raw", "yolox-decoded"}:
        return fitting["yolox-raw" if _is_raw(seen) else "yolox-decoded"]
    if names == {"yolov8", "yolov8-pose"}:
        return fitting["yolov8" if seen.metadata.get("task") == "detect" else "yolov8-pose"]
    spoken = [name for name in names if name in seen.path.name.lower()]
    if len(names) == 1 or len(spoken) == 1:
        return fitting[(spoken or list(names))[0]]
    raise RefusedFileError(
        f"{seen.path.name}: {seen}: may be {' or '.join(sorted(names))}, which are fed differently: give "
        f"{' or '.join(f'--decoder {name}' for name in sorted(names))}"
    )


def _is_raw(seen: FileShapes) -> bool:
    """Whether a YOLOX outputs offsets and logarithms: extents in pixels are never negative."""
    (rows,) = seen.run({seen.input: _grey(seen.size)}).values()
    return bool((rows[..., 2:4] < 0).any())


def _read_file(path: Path, size: tuple[int, int] | None) -> FileShapes:
    try:
        read = signature.read(path)
    except EngineError as error:
        raise RefusedFileError(
            f"{path.name}: {error}: fetch or export it again, with its weights inside the file"
        ) from error
    name = _picture(path, read)
    height, width = read.inputs[name][2:]
    if size is not None and (width, height) not in ((None, None), size):
        raise RefusedFileError(f"{path.name}: --input-size differs from its {height}x{width}: leave it out")
    chosen = (width, height) if width and height else size
    if chosen is None:
        raise RefusedFileError(f"{path.name}: its input has no fixed size: give --input-size HEIGHTxWIDTH")
    return FileShapes(path, name, chosen, _fill_shapes(read, name, chosen), read.metadata, read.run)


def _fill_shapes(read: Signature, name: str, size: tuple[int, int]) -> dict[str, Shape]:
    """The outputs' shapes, with what the file leaves free as a trial run on a grey picture has it."""
    if all(None not in shape[1:] for shape in read.outputs.values()):
        return dict(read.outputs)
    trial = read.run({name: _grey(size)})
    return {
        output: tuple(a if a is not None else b for a, b in zip(shape, trial[output].shape, strict=True))
        for output, shape in read.outputs.items()
    }


def _grey(size: tuple[int, int]) -> NDArray[np.float32]:
    return np.full((1, 3, size[1], size[0]), 114.0, np.float32)


def _picture(path: Path, read: Signature) -> str:
    """The name of the only input, which must be a picture."""
    (name, shape), *others = read.inputs.items()
    if others or len(shape) != 4 or shape[1] != 3 or read.types[name] != "tensor(float)":
        there = ", ".join(
            f"{key} {_format_shape(value)} {read.types[key]}" for key, value in read.inputs.items()
        )
        raise RefusedFileError(
            f"{path.name}: its inputs are {there}; expected one, a picture (n, 3, height, width) of float32"
        )
    if shape[0] not in (None, 1):
        raise RefusedFileError(
            f"{path.name}: its batch is fixed at {shape[0]}: export it with batch 1 or any"
        )
    return name


def _format_shape(shape: Shape) -> str:
    return "(" + ", ".join("n" if extent is None else str(extent) for extent in shape) + ")"


def _others(fitting: Mapping[Decoder, Recognised]) -> str:
    return f"; {' or '.join(fitting)} can" if fitting else ""


def _simcc(seen: FileShapes) -> Recognised | None:
    if len(seen.outputs) != 2 or any(len(shape) != 3 for shape in seen.outputs.values()):
        return None
    (x, (_, joints, columns)), (y, (_, same, rows)) = seen.outputs.items()
    if not joints or joints != same or not columns or not rows:
        return None
    if re.search("y$", x) and re.search("x$", y):
        x, y, columns, rows = y, x, rows, columns
    split = columns / seen.size[0]
    if split != rows / seen.size[1] or split < 1:
        return None
    return Recognised("simcc", (x, y), joints, split)


def _heatmap(seen: FileShapes) -> Recognised | None:
    width, height = seen.size
    for name, shape in seen.outputs.items():
        if len(seen.outputs) == 1 and len(shape) == 4 and shape[1] and shape[2:] == (height // 4, width // 4):
            return Recognised("heatmap", (name,), shape[1])
    return None


def _recognise_suppressed(decoder: Decoder) -> Callable[[FileShapes], Recognised | None]:
    def fits(seen: FileShapes) -> Recognised | None:
        boxes = [name for name, shape in seen.outputs.items() if len(shape) == 3 and shape[2] == 5]
        labels = [name for name, shape in seen.outputs.items() if len(shape) == 2]
        whole = len(seen.outputs) == 2 and len(boxes) == len(labels) == 1
        return Recognised(decoder, (boxes[0], labels[0])) if whole else None

    return fits


def _table(
    decoder: Decoder, fits_shape: Callable[[int | None, int | None, int], bool]
) -> Callable[[FileShapes], Recognised | None]:
    """One output (n, a, b) of which a and b, with the number of YOLO's cells, tell."""

    def fits(seen: FileShapes) -> Recognised | None:
        (name, shape), *others = seen.outputs.items()
        if others or len(shape) != 3 or not fits_shape(shape[1], shape[2], cell_count(seen.size)):
            return None
        return Recognised(decoder, (name,))

    return fits


COCO_POSE = 3 * 17

FITS: dict[Decoder, Callable[[FileShapes], Recognised | None]] = {
    "yolox": _recognise_suppressed("yolox"),
    "rtmdet": _recognise_suppressed("rtmdet"),
    "yolox-raw": _table("yolox-raw", lambda a, b, cells: a == cells and (b or 0) >= 6),
    "yolox-decoded": _table("yolox-decoded", lambda a, b, cells: a == cells and (b or 0) >= 6),
    "yolov8": _table("yolov8", lambda a, b, cells: b == cells and (a or 0) >= 5),
    "yolov8-pose": _table("yolov8-pose", lambda a, b, cells: b == cells and a == 5 + COCO_POSE),
    "yolo26": _table("yolo26", lambda a, b, cells: b == 6 and a != cells and (a or 0) <= 1000),
    "yolo26-pose": _table("yolo26-pose", lambda a, b, cells: b == 6 + COCO_POSE and a != cells),
    "simcc": _simcc,
    "heatmap": _heatmap,
}
"""Decoder -> what it makes of a signature: None where it cannot read it."""
