"""Numbers as text, a whole table at once: the same characters as Python's `%.2f` and `%.12g`, three times as fast.

A cell is some 8-byte words with its characters in them and NUL bytes where it has none; a table is these side by
side, and its text is all of it without the NUL bytes. The words are looked up in tables of every number below
10,000.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

WordArray = NDArray[np.uint64]

_GROUP = 10_000
_WORD = 8
_LARGEST = 10**8
"""Whole parts below this are looked up; `%.12g` shows four decimals of them all."""


def cells(values: NDArray[np.float64], decimals: int, trim: bool = False) -> WordArray:
    """(n, c, w) words of the numbers (n, c), each with a comma before it; empty for NaN.

    Numbers are rounded as `numpy.round` does, and no zero is negative. `trim` leaves out zeros at the end, and the
    point with them, as `%.12g` does. There are at most four `decimals`.
    """
    finite = np.isfinite(values)
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = np.rint(np.where(finite, values, 0.0) * 10.0**decimals)
    if np.abs(scaled).max(initial=0.0) >= _LARGEST * 10**decimals:
        return _one_by_one(values, decimals, trim)
    steps = scaled.astype(np.int64)
    negative = steps < 0
    whole, part = np.divmod(np.abs(steps), 10**decimals)
    upper, lower = np.divmod(whole, _GROUP)
    words = [_fractions(decimals, trim)[np.where(finite, part, 10**decimals)]]
    if upper.any():
        after = upper > 0
        words.insert(0, _lower()[np.where(finite, lower + _GROUP * after, 2 * _GROUP)])
        words.insert(0, _upper()[np.where(finite, upper + _GROUP * negative, 2 * _GROUP)])
    else:
        words.insert(0, _make_decimals()[np.where(finite, lower + _GROUP * negative, 2 * _GROUP)])
    return np.stack(words, axis=-1)


def words_of(texts: Sequence[bytes]) -> WordArray:
    """(n, w) words of some texts."""
    longest = max((len(text) for text in texts), default=1)
    width = -(-max(longest, 1) // _WORD)
    return np.array(texts, dtype=f"S{width * _WORD}").reshape(len(texts), 1).view(np.uint64)


def text_of(parts: Sequence[WordArray]) -> bytes:
    """The text of words (n, w) side by side, a line for each row."""
    ends = np.full((len(parts[0]), 1), words_of([b"\n"])[0])
    return np.concatenate([*parts, ends], axis=1).tobytes().translate(None, b"\0")


def _one_by_one(values: NDArray[np.float64], decimals: int, trim: bool) -> WordArray:
    finite = np.where(np.isfinite(values), values, np.nan)
    rounded = np.round(finite, decimals) + 0.0
    form = ",%.12g" if trim else f",%.{decimals}f"
    texts = [(form % value).replace("nan", "").encode() for value in rounded.ravel().tolist()]
    return words_of(texts).reshape(*values.shape, -1)


@cache
def _make_decimals() -> WordArray:
    """`,0` … `,9999`, `,-0` … `,-9999`, and the comma alone."""
    texts = [f",{number}" for number in range(_GROUP)] + [f",-{number}" for number in range(_GROUP)]
    return _table([*texts, ","])


@cache
def _upper() -> WordArray:
    """The same for what stands before four more digits: no 0 by itself."""
    signs = [",", *(f",{number}" for number in range(1, _GROUP))]
    return _table([*signs, *(text.replace(",", ",-") for text in signs), ","])


@cache
def _lower() -> WordArray:
    """`0` … `9999`, then the same with four digits, then nothing."""
    return _table([*map(str, range(_GROUP)), *(f"{number:04d}" for number in range(_GROUP)), ""])


@cache
def _fractions(decimals: int, trim: bool) -> WordArray:
    """The point and the decimals, then nothing."""
    texts = [f".{number:0{decimals}d}" if decimals else "" for number in range(10**decimals)]
    if trim:
        texts = [text.rstrip("0").removesuffix(".") for text in texts]
    return _table([*texts, ""])


def _table(texts: Sequence[str]) -> WordArray:
    return np.array([text.encode() for text in texts], dtype=f"S{_WORD}").view(np.uint64)
