"""Cutting a video into frame batches. The cuts never change a number, only who computes it."""

from __future__ import annotations

from collections.abc import Iterable

DEFAULT_SIZE = 80
"""Frames in a batch where nobody said: a few seconds, so that workers end together and little is lost when one dies.

A worker goes on behind its last frame batch without seeking, so small ones cost next to nothing. The number of
workers has no part in it: a resumed job finds the same cuts with more or fewer of them.
"""


def ranges(
    frames: int, size: int, every: int, finished: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """(first, last) of each frame batch of a video, `last` exclusive, in order.

    `size` is rounded up to a multiple of `every`, the detector's interval, since following begins there.
    `finished` ranges that an earlier run left are kept as they are, and the gaps between them are cut.
    """
    size = max(1, -(-size // every)) * every
    kept = _apart(sorted(span for span in finished if span[1] <= frames and span[0] % every == 0))
    cut: list[tuple[int, int]] = []
    at = 0
    for first, last in [*kept, (frames, frames)]:
        cut += [(start, min(start + size, first)) for start in range(at, first, size)]
        if first < last:
            cut.append((first, last))
        at = last
    return cut


def scan_name(first: int, last: int) -> str:
    """The file of a scanned range."""
    return f"scan-{first:08d}-{last:08d}.npz"


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those spans that do not overlap one before."""
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
