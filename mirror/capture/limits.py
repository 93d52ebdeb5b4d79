"""How much an archive may unpack to, and the options that raise it."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.errors import MirrorError

GIB = 2**30
SMALL_BYTES = 64 * 1024
"""Below this, a ratio says nothing: a short file of metadata may well shrink a thousandfold."""


class RefusedError(MirrorError):
    """The archive as a whole is refused. The message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold before it is taken for a bomb.

    `max_ratio`: unpacked over packed size of one member and of the whole (videos are near 1).
    `max_files`: members of any kind. `max_total_bytes`: unpacked bytes of all that is written.
    """

    max_ratio: float = 200.0
    max_files: int = 10_000
    max_total_bytes: int = 50 * GIB

    def check_files(self, count: int) -> None:
        """Raises RefusedError when an archive has too many members."""
        if count > self.max_files:
            raise RefusedError(
                f"{count} members, more than {self.max_files}: if you trust this archive, "
                f"raise the limit with --max-files {count}"
            )

    def check_total(self, total: int) -> None:
        """Raises RefusedError when more than `max_total_bytes` are, or would be, written."""
        if total > self.max_total_bytes:
            raise RefusedError(
                f"unpacks to more than {self.max_total_bytes / GIB:.3g} GiB: if you trust this archive and "
                f"have the room, raise the limit with --max-total-gb"
            )

    def is_bomb(self, unpacked: int, packed: int) -> bool:
        """Whether `unpacked` bytes are too many for `packed` ones."""
        return unpacked > SMALL_BYTES and unpacked > self.max_ratio * max(packed, 1)

    @property
    def refused_ratio(self) -> str:
        """What is said of a bomb."""
        return (
            f"refused: it unpacks to more than {self.max_ratio:g} times its size, as a zip bomb does: "
            f"if you trust this archive, raise the limit with --max-ratio"
        )

    def check_ratio(self, what: str, unpacked: int, packed: int) -> None:
        """Raises RefusedError when `unpacked` bytes are too many for `packed` ones."""
        if self.is_bomb(unpacked, packed):
            raise RefusedError(f"{what}: {self.refused_ratio}")
