"""The zoo: which models, profiles and assets there are.

`zoo.toml` of the package declares most. The user's own entries and profiles may stand in `zoo.toml` in the cache
directory, written by hand; what `mirror engines import` brings is declared in `zoo.d/NAME.toml` there, one file
for each name. No name may be declared twice.
"""

from __future__ import annotations

from functools import cache, reduce
from importlib import resources
from pathlib import Path
from typing import TypeVar

import msgspec

from engines import cache as file_cache
from engines.entries import (
    Asset,
    Checkpoint,
    Decoder,
    Entry,
    Licence,
    Made,
    Model,
    NpmPackage,
    Profile,
    Record,
    Source,
    UrlFile,
    UrlZip,
    Wheel,
)
from engines.errors import UnknownNameError, ZooError
from engines.zoo_file import ZooFile, list_names, read

__all__ = [
    "Asset", "Checkpoint", "Decoder", "Entry", "Licence", "Made", "Model", "NpmPackage", "Profile", "Source",
    "UrlFile", "UrlZip", "Wheel", "Zoo", "import_path", "load", "read_packaged", "user_file",
]  # fmt: skip

_Named = TypeVar("_Named", Model, Asset, Profile)


class Zoo(Record, frozen=True, kw_only=True):
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
        return _look_up("model", self.models, name)

    def asset(self, name: str) -> Asset:
        """The asset of that name; UnknownNameError names those there are."""
        return _look_up("asset", self.assets, name)

    def profile(self, name: str) -> Profile:
        """The profile of that name; UnknownNameError names those there are."""
        return _look_up("profile", self.profiles, name)

    def entry(self, name: str) -> Entry:
        """The model or asset of that name; UnknownNameError names those there are."""
        if name not in self.entries:
            raise UnknownNameError(f"no model or asset {name!r}; there are {list_names(self.entries)}")
        return self.entries[name]

    def profiles_with(self, model: str) -> list[str]:
        """Names of the profiles that use a model."""
        return [name for name, profile in self.profiles.items() if model in profile.stages.values()]


def load(path: Path | None = None) -> Zoo:
    """The packaged zoo joined with the user's, or the zoo of one file where `path` is given.

    Raises ZooError for a file that cannot be read, is not TOML, or declares something wrong; and where
    a name is declared twice.
    """
    if path is not None:
        declared = read(path)
        zoo = Zoo(models=declared.models, assets=declared.assets, profiles=declared.profiles)
        _check_profiles(zoo, path)
        return zoo
    files = [*_list_imports(), *(path for path in (user_file(),) if path.exists())]
    return reduce(_join, (read(path) for path in files), read_packaged())


def user_file() -> Path:
    """Where the user's own entries are declared: `zoo.toml` in the cache directory."""
    return file_cache.directory() / "zoo.toml"


def import_path(name: str) -> Path:
    """Where an imported model is declared, and what was made of a packaged one's checkpoint is recorded."""
    return file_cache.directory() / "zoo.d" / f"{name}.toml"


@cache
def read_packaged() -> Zoo:
    """The zoo of the package alone."""
    with resources.as_file(resources.files("engines") / "zoo.toml") as path:
        return load(path)


def _list_imports() -> list[Path]:
    return sorted(import_path("any").parent.glob("*.toml"))


def _join(zoo: Zoo, users: ZooFile) -> Zoo:
    taken = zoo.entries.keys() & users.entry_names | zoo.profiles.keys() & users.profiles.keys()
    if taken:
        whose = "the packaged zoo" if taken & read_packaged().entries.keys() else "another file of your zoo"
        raise ZooError(f"{users.path}: {list_names(taken)} is a name of {whose}: give yours another name")
    models = {name: _as_made(model, users.made.get(name)) for name, model in zoo.models.items()}
    joined = Zoo(
        models={**models, **users.models},
        assets={**zoo.assets, **users.assets},
        profiles={**zoo.profiles, **users.profiles},
    )
    _check_profiles(joined, users.path)
    return joined


def _as_made(model: Model, made: Made | None) -> Model:
    """The model with the sum of the file that was made of its checkpoint here."""
    if made is None or model.checkpoint is None:
        return model
    return msgspec.structs.replace(model, sha256=made.sha256, bytes=made.bytes)


def _check_profiles(zoo: Zoo, path: Path) -> None:
    for profile in zoo.profiles.values():
        for stage, name in profile.stages.items():
            where = f"{path}: profiles.{profile.name}.{stage}"
            if name not in zoo.models:
                raise ZooError(f"{where}: no model {name!r}; there are {list_names(zoo.models)}")
            if zoo.models[name].task != stage:
                raise ZooError(
                    f"{where}: {name} is a {zoo.models[name].task} model, expected a {stage} model"
                )
        _check_fallback(zoo, profile, path)


def _check_fallback(zoo: Zoo, profile: Profile, path: Path) -> None:
    """Only a lifter may stand in for others: it needs no root3d."""
    name, where = profile.fallback3d, f"{path}: profiles.{profile.name}.fallback3d"
    if name is None:
        return
    if name not in zoo.models:
        raise ZooError(f"{where}: no model {name!r}; there are {list_names(zoo.models)}")
    if zoo.models[name].decoder != "lift":
        raise ZooError(f"{where}: {name} has decoder {zoo.models[name].decoder}, expected lift")


def _look_up(kind: str, known: dict[str, _Named], name: str) -> _Named:
    if name not in known:
        raise UnknownNameError(f"no {kind} {name!r}; there are {list_names(known)}")
    return known[name]
