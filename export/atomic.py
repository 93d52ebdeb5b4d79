"""Files that are whole or not there: written under a temporary name, then renamed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`, and rename it to `path` when the block ends well.

    Missing folders are made. When the block fails the temporary file is removed and `path` stays as it
    was. Raises OSError, always with `path` as its filename (also for a full disk).
    """
    path = Path(path)
    part = path.with_name(f".{path.name}.part{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield part
        part.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def text_file(path: Path) -> Iterator[TextIO]:
    """`replacing` for UTF-8 text with LF line ends on every platform."""
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        yield file
