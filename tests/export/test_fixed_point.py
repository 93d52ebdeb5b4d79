"""Tables of numbers as text: the very characters that Python's own formatting gives."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.fixed_point import cells, text_of, words_of

NAN = math.nan


def as_python_writes(value: float, decimals: int, trim: bool) -> str:
    if not math.isfinite(value):
        return ""
    rounded = float(np.round(value, decimals)) + 0.0
    return f"{rounded:.12g}" if trim else f"{rounded:.{decimals}f}"


@given(
    st.lists(st.floats(width=64) | st.floats(-2e4, 2e4) | st.floats(-1, 1), min_size=1, max_size=40),
    st.sampled_from([(2, False), (3, False), (4, False), (4, True)]),
)
def test_every_number_has_pythons_own_characters(column: list[float], kind: tuple[int, bool]) -> None:
    text = text_of([cells(np.array(column)[:, None], *kind).reshape(len(column), -1)])
    assert text.decode().split("\n") == [*("," + as_python_writes(value, *kind) for value in column), ""]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-0.00001, "0"), (-0.5, "-0.5"), (9999.99996, "10000"), (10000.0, "10000"), (-10003.02, "-10003.02"),
        (99_999_999.9999, "99999999.9999"), (123_456_789.125, "123456789.125"),
        (1e30, "1e+30"), (NAN, ""), (math.inf, ""),
    ],
)  # fmt: skip
def test_edges_of_the_lookup_tables(value: float, text: str) -> None:
    assert text_of([cells(np.array([[value]]), 4, trim=True)[0]]).decode() == f",{text}\n"


def test_small_and_large_numbers_stand_in_one_row() -> None:
    row = cells(np.array([[1.5, 20000.25, NAN, -7.0]]), 4, trim=True).reshape(1, -1)
    assert (
        text_of([words_of([b"a long head of the row"]), row]) == b"a long head of the row,1.5,20000.25,,-7\n"
    )


def test_texts_keep_their_own_lengths() -> None:
    assert text_of([words_of([b"", b"exactly8", b"nine long"])]) == b"\nexactly8\nnine long\n"
