"""What can go wrong with files that are kept."""

from __future__ import annotations

from mirror.errors import MirrorError


class FilesError(MirrorError):
    """A file cannot be read or written just now; the message names its key and what to do. Trying again may help."""


class MissingFileError(FilesError):
    """There is no file of this key."""


class TakenError(FilesError):
    """There is a file of this key already, and it is not replaced."""


class DamagedFileError(FilesError):
    """What arrived is not what its checksum says."""


class TooLargeError(FilesError):
    """More arrives than was announced."""


class BadKeyError(FilesError):
    """Not a key of a file."""


class SignatureError(FilesError):
    """A URL that was not signed here, for this, or has expired."""
