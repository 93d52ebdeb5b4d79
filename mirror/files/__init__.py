"""Where uploads, videos and results are stored: a local folder, or an object store that speaks S3."""

from __future__ import annotations

from pathlib import Path

from mirror.files.folder import FolderFiles, UrlSigner
from mirror.files.stored import Files, FilesError, Stored

__all__ = ["Files", "FilesError", "FolderFiles", "Stored", "open_files"]


def open_files(where: str, secret: bytes, base_url: str = "") -> Files:
    """The files of a folder, or of `s3://bucket/prefix`.

    `secret` signs URLs of a folder's files, which begin with `base_url`. Credentials and endpoint of S3 come from the
    environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL, AWS_REGION). Raises FilesError.
    """
    if where.startswith("s3://"):
        try:
            from mirror.files.objects import ObjectFiles
        except ImportError as error:
            raise FilesError(
                f"{where}: {error.name} is not installed: pip install 'open-gym-mirror[s3]'"
            ) from error
        return ObjectFiles.of(where)
    return FolderFiles(Path(where), UrlSigner(secret, base_url))
