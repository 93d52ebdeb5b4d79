"""The results of a job as one zip, made while it is sent: nothing is written to disk, little is in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

Entry = tuple[str, int, Iterable[bytes]]
"""A path in the archive, its size in bytes, its content."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


class _Bytes(io.RawIOBase):
    """What the zip is written to: bytes wait here until they are taken."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        self._held += view
        return view.nbytes

    def take(self) -> bytes:
        held = bytes(self._held)
        self._held.clear()
        return held


def archive(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield the bytes of a zip of these entries, stored as they are: films and tables of results are read at once."""
    events = _Bytes()
    with zipfile.ZipFile(events, "w", zipfile.ZIP_STORED) as packed:
        for path, size, content in entries:
            info = zipfile.ZipInfo(path, _EPOCH)
            info.external_attr = 0o644 << 16
            info.file_size = size
            with packed.open(info, "w", force_zip64=size >= 1 << 31) as member:
                for piece in content:
                    member.write(piece)
                    yield events.take()
    yield events.take()
